"""What is in a folder, below it, however deep, and above it; and names that no file can have on some system."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def is_device_name(name: str) -> bool:
    """Say whether Windows takes a name, with any suffix, for that of a device."""
    return _DEVICE.fullmatch(name) is not None


def walk(folder: Path | str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder with the names of the folders and files in it, from the top; callers may shorten the first.

    It is `os.walk`, which recurses before Python 3.12, so that a thousand folders in each other stop it.
    """
    waiting = [os.fspath(folder)]
    while waiting:
        parent = waiting.pop()
        try:
            with os.scandir(parent) as entries:
                found = [(entry.name, _is_folder(entry)) for entry in entries]
        except OSError:
            continue
        folders = [name for name, is_folder in found if is_folder]
        yield parent, folders, [name for name, is_folder in found if not is_folder]
        below = (os.path.join(parent, name) for name in reversed(folders))  # noqa: PTH118 - a Path takes longer
        waiting += [path for path in below if not os.path.islink(path)]  # noqa: PTH114


def upward(start: Path) -> Iterator[Path]:
    """Yield a folder and those above it, up to the top of the Git work tree that it is in.

    What is above that belongs to something else, such as a shared folder that every user can write to.
    """
    for folder in (start, *start.parents):
        yield folder
        if os.path.lexists(folder / ".git"):
            return


def is_foreign(path: Path, start: Path) -> bool:
    """Say whether a file or folder belongs to neither this user, nor the owner of `start`, nor the administrator.

    Where a system has no such owners, and where there is nothing, it does not.
    """
    try:
        owner = path.lstat().st_uid
        return hasattr(os, "geteuid") and owner not in (os.geteuid(), start.stat().st_uid, 0)
    except OSError:
        return False


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # such as a link to itself
        return False
