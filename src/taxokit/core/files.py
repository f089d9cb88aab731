"""Writing files so that a crash leaves either the old content or the new: staging files, fsync, rename, a journal."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from taxokit.core.errors import SourceError
from taxokit.core.project import JOURNAL_FILE, TAXONOMY_FOLDER

MARKER = ".taxokit-build"
"""The file that lists what a build wrote into a folder, so that the next build may replace it."""

_LISTED = "file: "  # begins each line of the marker that names a file

_FILE_MODE, _FOLDER_MODE = 0o644, 0o755  # the same whatever the umask
_PRIVATE_MODE = 0o600  # until a file is complete


class File(Protocol):
    """A file to write: a path relative to a folder, with forward slashes, and its content."""

    @property
    def path(self) -> str:
        """The path, relative to the folder."""

    @property
    def data(self) -> bytes:
        """The content."""


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Raise SourceError, which names a path, in place of OSError."""
    try:
        yield
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=path) from None


def refuse_outside(root: Path, folder: Path) -> None:
    """Raise SourceError where a folder is, or is below, a link that leads out of the root."""
    try:
        inside = folder.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        inside = False
    if not inside:
        raise SourceError(
            "is a link that leaves the repository; nothing was written", where=folder.relative_to(root).as_posix()
        )


def write_files(folder: Path, files: Iterable[File]) -> None:
    """Write files into a folder and sync them to the disk: when this returns, they survive a power cut.

    Raises SourceError where a path would leave the folder, or a file cannot be written.
    """
    folders = {folder}
    for file in files:
        target = folder / file.path
        if not target.resolve().is_relative_to(folder.resolve()):
            raise SourceError(f"would be written outside of {folder}", where=file.path)
        with _naming(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                _write_synced(stream, file.data)
            target.chmod(_FILE_MODE)
        folders.update(parent for parent in target.parents if parent.is_relative_to(folder))
    for each in folders:
        each.chmod(_FOLDER_MODE)
        sync_folder(each)


def _write_synced(stream: BinaryIO, data: bytes) -> None:
    stream.write(data)
    stream.flush()
    os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Sync the entries of a folder to the disk, where the system can."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def replace_folder(folder: Path, files: Iterable[File], mark: str) -> None:
    """Replace the content of a folder by these files and a marker with the text `mark`, through a staging folder.

    Raises SourceError where the folder contains something that no build wrote, or a file cannot be written.
    """
    if folder.exists() and not _is_a_build(folder):
        raise SourceError(
            "was not written by a build, so it is not replaced",
            where=folder,
            hint="remove it, or name another with --out",
        )
    with _naming(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            written = list(files)
            write_files(staging, written)
            listing = "".join(f"{_LISTED}{file.path}\n" for file in written)
            (staging / MARKER).write_text(f"{mark}\n{listing}", encoding="utf-8", newline="\n")
            (staging / MARKER).chmod(_FILE_MODE)
            if folder.exists():
                old = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
                folder.replace(old / folder.name)
                staging.replace(folder)
                shutil.rmtree(old)
            else:
                staging.replace(folder)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _is_a_build(folder: Path) -> bool:
    """Say whether a folder is empty, or contains only what the marker of an earlier build lists."""
    if not folder.is_dir():
        return False
    paths = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    found = {path.relative_to(folder).as_posix() for path in paths}
    if MARKER not in found:
        return not found
    lines = (folder / MARKER).read_text(encoding="utf-8", errors="replace").splitlines()
    return found <= {MARKER, *(line.removeprefix(_LISTED) for line in lines if line.startswith(_LISTED))}


def write_atomically(path: Path, data: bytes, mode: int = _FILE_MODE) -> None:
    """Replace one file: after a crash it has either its old content or all of `data`. Raises SourceError."""
    with _naming(path):
        _stage(path, data, mode)
        staging_of(path).replace(path)
        sync_folder(path.parent)


def staging_of(path: Path) -> Path:
    """Return where the content of a file is until it replaces the file."""
    return path.with_name(f".{path.name}.staging")


def _stage(target: Path, data: bytes, mode: int = _FILE_MODE) -> None:
    staging = staging_of(target)
    staging.unlink(missing_ok=True)  # a link there would lead the write astray
    with open(staging, "xb", opener=lambda path, flags: os.open(path, flags, _PRIVATE_MODE)) as stream:
        _write_synced(stream, data)
    staging.chmod(mode)


def write_together(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Replace several files of a repository, all of them or none; None removes one.

    Everything is staged and synced first, and a journal lists the files. Where a step fails, the others are undone;
    where the process is killed, `finish_writing` completes what the journal lists. Raises SourceError where a file
    cannot be written.
    """
    steps = [(path, _target(root, path), data) for path, data in files.items()]
    journal = root / JOURNAL_FILE
    old: dict[Path, bytes | None] = {}
    current = JOURNAL_FILE
    try:
        for path, target, data in steps:
            current = path
            old[target] = target.read_bytes() if target.exists() else None
            if data is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                _stage(target, data)
        plan = {name: data is not None for name, data in files.items()}
        write_atomically(journal, json.dumps(plan).encode("utf-8"))
        for path, target, data in steps:
            current = path
            _put_in_place(target, stays=data is not None)
        journal.unlink()
    except (OSError, SourceError) as error:
        _restore({**old, journal: None})
        reason = f"{current}: {error.strerror}" if isinstance(error, OSError) else str(error)
        raise SourceError(f"nothing was written: {reason}") from None
    sync_folder(journal.parent)


def finish_writing(root: Path) -> bool:
    """Complete what a killed process had begun to write together. Say whether there was anything to complete.

    Raises SourceError where the journal cannot be read, or a file cannot be written.
    """
    journal = root / JOURNAL_FILE
    try:
        plan = json.loads(journal.read_bytes())
        for path, stays in plan.items():
            if path.startswith(f"{TAXONOMY_FOLDER}/") and ".." not in path:
                _put_in_place(_target(root, path), stays=bool(stays))
        journal.unlink()
    except FileNotFoundError:
        return False
    except (OSError, ValueError, AttributeError) as error:
        raise SourceError(
            f"cannot be completed: {error}", where=JOURNAL_FILE, hint="look at the sources, and remove it"
        ) from None
    return True


def _target(root: Path, path: str) -> Path:
    """Return the file to replace: for a link inside of the root, what it leads to."""
    target = root / path
    refuse_outside(root, target)
    return target.resolve() if target.is_symlink() else target


def _put_in_place(target: Path, *, stays: bool) -> None:
    """Give a file its staged content, where that has not been done yet, or remove it."""
    staging = staging_of(target)
    if not stays:
        target.unlink(missing_ok=True)
    elif staging.exists():
        staging.replace(target)
    sync_folder(target.parent)


def _restore(old: Mapping[Path, bytes | None]) -> None:
    """Restore the content of files, and remove what was staged."""
    for target, data in old.items():
        staging_of(target).unlink(missing_ok=True)
        if data is None:
            target.unlink(missing_ok=True)
        elif not target.exists() or target.read_bytes() != data:
            write_atomically(target, data)
