"""Folders that are built: written beside, and put in place as a whole, so that a killed build leaves the old one.

A marker in each lists its files, so that a folder with others is never replaced. Files with the same bytes stay.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple, Protocol

from taxokit.repository.project import MARKER
from taxokit.repository.reading import ARTIFACT, PIECE, read_file, read_pieces, resolved
from taxokit.repository.writing import (
    FILE_MODE,
    FOLDER_MODE,
    MANY,
    File,
    beside,
    check_target,
    naming,
    remove,
    staging,
    sync,
)
from taxokit.text.errors import SourceError

_LISTED = "file: "  # begins each line of the marker that names a file


class LargeFile(Protocol):
    """A file to write that is not in memory as a whole."""

    @property
    def path(self) -> str:
        """The path, relative to the folder."""

    def pieces(self) -> Iterator[bytes]:
        """Yield the content as `read_pieces` cuts it, from the start at each call."""


class Built(NamedTuple):
    """The numbers of files of a build that were written, because they are new or changed, and that were kept."""

    written: int
    kept: int


def is_built(folder: Path, mark: str) -> bool:
    """Return True if a folder is a whole build whose mark begins with these lines, and no file was changed later.

    The marker is the last file that a build writes. Raises SourceError if remains of another cannot be removed.
    """
    folder = resolved(folder)
    if not folder.parent.is_dir():
        return False
    with staging(folder), naming(folder):
        _put_back(folder)
        if not (folder / MARKER).is_file() or not _marker(folder).startswith(f"{mark}\n".encode()):
            return False
        latest = (folder / MARKER).stat().st_mtime_ns
        times = _files_in(folder)
        return times.keys() == {MARKER, *_listed(folder)} and all(time <= latest for time in times.values())


def replace_folder(folder: Path, files: Iterable[File | LargeFile], mark: str) -> Built:
    """Replace the content of a folder by these files and a marker with the text `mark`, through a staging folder.

    Raises SourceError if the folder contains other files, two files have the same path, or one cannot be written.
    """
    check_target(folder)
    folder = resolved(folder)
    with naming(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
    with staging(folder) as staged:
        _put_back(folder)
        if folder.exists() and not _is_a_build(folder):
            raise SourceError(
                "was not written by a build, so it is not replaced",
                where=folder,
                hint="name a new folder with --out",
            )
        built = _write_build(staged, files, mark, folder)
        is_same = not built.written and (folder / MARKER).exists() and _marker(staged) == _marker(folder)
        if not is_same and not _exchange(staged, folder):
            if folder.exists():
                folder.replace(_old(folder))
            staged.replace(folder)
            remove(_old(folder))
    return built


def _old(folder: Path) -> Path:
    """Return the path of the old build between the last two steps, if the disk cannot exchange two folders."""
    return folder.with_name(f"{beside(folder).name}.old")


def _put_back(folder: Path) -> None:
    """Give the old build its name again if a killed one ended between its last two steps, else remove it."""
    if _old(folder).is_dir() and not os.path.lexists(folder):
        _old(folder).replace(folder)
    remove(_old(folder))


def _exchange(left: Path, right: Path) -> bool:
    """Exchange the names of two folders in one step, and return True if that worked: Linux alone can do so."""
    import ctypes

    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    working_folder, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return renameat2 is not None and renameat2(working_folder, bytes(left), working_folder, bytes(right), exchange) == 0


def _write_build(folder: Path, files: Iterable[File | LargeFile], mark: str, old: Path) -> Built:
    """Write a build into an empty folder, and sync it; a file that the old one has already is the same in both."""
    folders, fresh = {"": folder}, [folder / MARKER]
    written, kept, has_old = 0, 0, old.is_dir()
    with (folder / MARKER).open("xb") as marker:
        has_mode = stat.S_IMODE(os.fstat(marker.fileno()).st_mode) == FILE_MODE  # so have all others: it takes time
        marker.write(f"{mark}\n".encode())
        for file in files:
            if file.path.startswith("/") or ".." in file.path.split("/"):
                raise SourceError(f"would be written outside of {folder}", where=file.path)
            target, parent = f"{folder}/{file.path}", file.path.rpartition("/")[0]
            while parent not in folders:
                folders[parent] = folder / parent
                folders[parent].mkdir(parents=True, exist_ok=True)
                parent = parent.rpartition("/")[0]
            if has_old and _keep(old, target, file):
                kept += 1
            else:
                _write(target, file, has_mode=has_mode)
                written += 1
                fresh += [Path(target)] if len(fresh) <= MANY else []
            marker.write(f"{_LISTED}{file.path}\n".encode())
            del file  # else two of them would be in memory at a time
    for written_folder in folders.values():
        written_folder.chmod(FOLDER_MODE)
    (folder / MARKER).chmod(FILE_MODE)
    sync([*fresh, *folders.values()])
    return Built(written, kept)


def _keep(old: Path, target: str, file: File | LargeFile) -> bool:
    """Link a file of the old build into the new one if it has the same content; return True if it has."""
    try:
        status = os.lstat(old / file.path)
        is_ours = stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) == FILE_MODE
        pairs = zip_longest(_pieces(file), read_pieces(old, file.path, ARTIFACT))
        if is_ours and all(piece == other for piece, other in pairs):
            os.link(old / file.path, target)
            return True
    except (OSError, SourceError):  # there is none, or the disk has no links: it is written
        pass
    return False


def _write(target: str, file: File | LargeFile, *, has_mode: bool) -> None:
    try:
        with open(target, "xb") as stream:  # noqa: PTH123 - a path takes as long as to write the file
            stream.writelines(_pieces(file))
        if not has_mode:
            Path(target).chmod(FILE_MODE)
    except FileExistsError:
        raise SourceError("two files of a build have the same path", where=file.path) from None


def _pieces(file: File | LargeFile) -> Iterable[bytes]:
    """Return the content as `read_pieces` cuts it."""
    if hasattr(file, "pieces"):  # a protocol takes long to ask for
        return file.pieces()
    return (file.data[start : start + PIECE] for start in range(0, len(file.data), PIECE))


def _marker(folder: Path) -> bytes:
    return read_file(folder, MARKER, ARTIFACT)


def _is_a_build(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    files = _files_in(folder)
    return files.keys() <= {MARKER, *_listed(folder)} if MARKER in files else not files


def _files_in(folder: Path) -> dict[str, int]:
    """Return the time at which each file below a folder was changed, by path, in nanoseconds."""
    paths = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.lstat().st_mtime_ns for path in paths}


def _listed(folder: Path) -> Iterator[str]:
    for line in _marker(folder).decode(errors="replace").splitlines():
        if line.startswith(_LISTED):
            yield line.removeprefix(_LISTED)
