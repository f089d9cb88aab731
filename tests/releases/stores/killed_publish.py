"""Runs `taxokit publish` and kills itself just before the Nth step; with N = 0 it lives, and prints how many there were.

Usage: killed_publish.py N TARGET [RELEASES]...    A step is a change of a file beside or below the target, a request
over HTTP, or a statement of SQL.
"""

import os
import signal
import sys
from typing import Any

_CHANGING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink"}


def main() -> int:
    stop, target = int(sys.argv[1]), sys.argv[2]
    place = os.path.dirname(os.path.abspath(target.partition(":")[2]))  # noqa: PTH100, PTH120 - seen by the hook
    seen = 0

    def step() -> None:
        nonlocal seen
        seen += 1
        if seen == stop:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.connect":
            step()
        elif event in _CHANGING or event == "open":
            flags = arguments[2] if event == "open" else os.O_WRONLY
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if writes and str(arguments[0]).startswith(place) and "__pycache__" not in str(arguments[0]):
                step()

    from taxokit.cli.main import run
    from taxokit.releases.stores import STORES
    from taxokit.releases.stores.database import Database

    STORES.all()  # imports them
    for database in Database.__subclasses__():
        own = database.run

        def counted(self: Any, statement: str, *parameters: Any, own: Any = own) -> Any:
            step()
            return own(self, statement, *parameters)

        database.run = counted  # type: ignore[method-assign]
    sys.addaudithook(watch)
    code = run(["publish", *sys.argv[2:]])
    if stop == 0:
        sys.stdout.write(f"{seen}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
