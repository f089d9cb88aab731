"""Writing to disk so that nothing is ever half there: a staging place, fsync, rename."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from taxokit.errors import SourceError

MARKER = ".taxokit-build"
"""Marks a folder that a build wrote, and that the next build may therefore replace."""

_LISTED = "file: "  # begins each line of the marker that names a file

_FILE_MODE, _FOLDER_MODE = 0o644, 0o755  # the same whatever the umask


class File(Protocol):
    """What can be written: a path relative to a folder, with forward slashes, and bytes."""

    @property
    def path(self) -> str:
        """The path, relative to the folder."""

    @property
    def data(self) -> bytes:
        """The content."""


def refuse_outside(root: Path, folder: Path) -> None:
    """Raise SourceError where a folder is, or stands below, a link that leads out of the root."""
    try:
        inside = folder.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        inside = False
    if not inside:
        raise SourceError(
            f"{folder.relative_to(root).as_posix()}: is a link that leaves the repository; nothing was written"
        )


def write_files(folder: Path, files: Iterable[File]) -> None:
    """Write files into a folder and bring them to the disk: when this returns, they survive a power cut.

    Raises SourceError where a path would leave the folder, or the disk refuses.
    """
    folders = {folder}
    for file in files:
        target = folder / file.path
        if not target.resolve().is_relative_to(folder.resolve()):
            raise SourceError(f"{file.path}: would be written outside of {folder}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                stream.write(file.data)
                stream.flush()
                os.fsync(stream.fileno())
            target.chmod(_FILE_MODE)
        except OSError as error:
            raise SourceError(f"{target}: cannot be written: {error.strerror}") from None
        folders.update(parent for parent in target.parents if parent.is_relative_to(folder))
    for made in folders:
        made.chmod(_FOLDER_MODE)
        sync_folder(made)


def staging_of(path: Path) -> Path:
    """Return where the content of a file stands until it takes the place of the file."""
    return path.with_name(f".{path.name}.staging")


def write_atomically(path: Path, data: bytes) -> None:
    """Replace one file: after a crash it holds either what it held before or all of `data`. Raises SourceError."""
    staging = staging_of(path)
    try:
        staging.unlink(missing_ok=True)  # a link planted there would lead the write astray
        with staging.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        staging.chmod(_FILE_MODE)
        staging.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise SourceError(f"{path}: cannot be written: {error.strerror}") from None


def replace_folder(folder: Path, files: Iterable[File], mark: str) -> None:
    """Make a folder hold exactly these files and a marker with the text `mark`, by way of a staging folder beside it.

    Raises SourceError where the folder holds something that no build wrote, or the disk refuses.
    """
    if folder.exists() and not _is_a_build(folder):
        raise SourceError(
            f"{folder}: was not written by a build, so it is not replaced; remove it, or name another with --out"
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise SourceError(f"{folder}: cannot be written: {error.strerror}") from None
    try:
        made = list(files)
        write_files(staging, made)
        listing = "".join(f"{_LISTED}{file.path}\n" for file in made)
        (staging / MARKER).write_text(f"{mark}\n{listing}", encoding="utf-8", newline="\n")
        (staging / MARKER).chmod(_FILE_MODE)
        if folder.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
            folder.replace(old / folder.name)
            staging.replace(folder)
            shutil.rmtree(old)
        else:
            staging.replace(folder)
    except OSError as error:
        raise SourceError(f"{folder}: cannot be written: {error.strerror}") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _is_a_build(folder: Path) -> bool:
    """Say whether a folder is empty, or holds nothing but what the marker of an earlier build lists."""
    if not folder.is_dir():
        return False
    found = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()
    }
    if MARKER not in found:
        return not found
    lines = (folder / MARKER).read_text(encoding="utf-8", errors="replace").splitlines()
    return found <= {MARKER, *(line.removeprefix(_LISTED) for line in lines if line.startswith(_LISTED))}


def sync_folder(folder: Path) -> None:
    """Bring the entries of a folder to the disk, where the system can."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
