"""Runs taxokit and stops itself just before the Nth operation that changes a file of the repository.

Usage: killed_run.py N ROOT ARGUMENT...    `N` kills it by SIGKILL, `-N` interrupts it as Ctrl-C does. With N = 0 it
lives, and prints the number of the last operation that is one of Git, and how many there were.
"""

import os
import signal
import sys
from pathlib import Path

_CHANGING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink"}


def main() -> int:
    stop, root = int(sys.argv[1]), Path(sys.argv[2]).resolve()
    seen = last_of_git = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen, last_of_git
        flags = arguments[2] if event == "open" else 0
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if event == "subprocess.Popen":
            command = arguments[1]
            changes = isinstance(command, list) and any(word in command for word in ("add", "commit", "tag"))
        else:
            path = arguments[0] if arguments else None
            changes = (writes or event in _CHANGING) and isinstance(path, str | os.PathLike) and _inside(path, root)
        if changes:
            seen += 1
            last_of_git = seen if event == "subprocess.Popen" else last_of_git
            if seen == stop:
                os.kill(os.getpid(), signal.SIGKILL)
            if seen == -stop:
                raise KeyboardInterrupt

    from taxokit.cli.main import run

    sys.addaudithook(watch)
    code = run([*(["--root", str(root)] if (root / "taxonomy").is_dir() else []), *sys.argv[3:]])
    if stop == 0:
        sys.stdout.write(f"{last_of_git}\n{seen}\n")
    return code


def _inside(path: "str | os.PathLike[str]", root: Path) -> bool:
    if not Path(path).is_absolute():  # `shutil.rmtree` names the files of a folder that it has opened
        return False
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolving would ask the file system, and be seen
    # digests are kept of files that did not change for two seconds: on a slow machine, some runs write them
    ignored = "__pycache__" in absolute.parts or absolute.name.startswith(".taxokit-digests")
    return absolute.is_relative_to(root) and not ignored and not absolute.is_dir()  # `tempfile` opens the folder first


if __name__ == "__main__":
    sys.exit(main())
