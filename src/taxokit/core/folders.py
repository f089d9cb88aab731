"""What is in a folder and below it, however deep it is; and names that no file can have on some system."""

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


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # such as a link to itself
        return False
