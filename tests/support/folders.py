"""Folders as values: their files, with modes; and a file to write into a folder."""

import stat
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Made:
    """A file to write."""

    path: str
    data: bytes = b"words\n"


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return everything below a folder: the bytes of files, None for folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def modes(folder: Path) -> dict[str, int]:
    """Return the modes of a folder and of everything below it."""
    return {
        path.relative_to(folder).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))
    }
