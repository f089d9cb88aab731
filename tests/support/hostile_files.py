"""Files that are not what they seem, and commands that meet them in a process with 1 GB of memory."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from support.warm_process import IMPORTED, WarmProcess

SECONDS = 60
"""After so long a command hangs, on the slowest machine."""

UNPRIVILEGED = str(Path(__file__).with_name("unprivileged.py"))

PREPARE = f"""
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
{IMPORTED}
"""


def bind_socket(path: Path) -> None:
    """Leave a socket at a path."""
    with socket.socket(socket.AF_UNIX) as server:
        folder = Path.cwd()
        os.chdir(path.parent)  # the names of sockets are short
        try:
            server.bind(path.name)
        finally:
            os.chdir(folder)


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(8 << 30)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "device": lambda path: path.symlink_to("/dev/zero"),
    "pipe": os.mkfifo,
    "socket": bind_socket,
    "gigabytes": _sparse,
    "link": lambda path: path.symlink_to("/etc/passwd" if path.suffix else "/etc"),
    "loop": lambda path: path.symlink_to(path.name),
    "folder": Path.mkdir,
}


def ended(
    warm: WarmProcess, repository: Path, command: str, stdin: str = os.devnull, *, denied: bool = False
) -> tuple[int, str]:
    """Run a command, and return its exit code and output; fails if it hangs or ends in a bug.

    With `denied`, what the permissions of files deny is denied to root, too.
    """
    start = [UNPRIVILEGED, "taxokit"] if denied else ["taxokit"]
    done = warm.run(*start, *command.split(), cwd=repository, limit=SECONDS, stdin=stdin)
    shown = done.stdout + done.stderr
    assert done.returncode in {0, 1, 2}, f"{command}: {done.returncode}: {shown[-2000:]}"
    assert "Traceback" not in shown
    assert "root:" not in shown, f"{command} prints what is outside of the repository"
    return done.returncode, shown
