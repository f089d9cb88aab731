"""Writing files and folders so that a crash leaves either the old content or the new: staging, fsync, rename.

The files of a repository are changed by `transaction`, folders that are built by `builds`; here is what both build on,
and what writes elsewhere: new repositories, and files that the user names.
"""

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from taxokit.repository.lock import empty, exclusive, hidden_folder, remove
from taxokit.repository.reading import is_circular, leaves, read_input, refuse_special, walk
from taxokit.text.errors import SourceError

FILE_MODE, FOLDER_MODE = 0o644, 0o755  # the same whatever the umask
_PRIVATE_MODE = 0o600  # until a file is complete

MANY = 100  # from this many files on, syncing the whole disk takes less time than one after the other


class File(Protocol):
    """A file to write: a path relative to a folder, with forward slashes, and its content."""

    @property
    def path(self) -> str:
        """The path, relative to the folder."""

    @property
    def data(self) -> bytes:
        """The content."""


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Raise SourceError, which names a path, in place of OSError."""
    try:
        yield
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=path) from None


def refuse_outside(root: Path, folder: Path) -> None:
    """Raise SourceError where a folder is, or is below, a link that leads out of the root."""
    if leaves(root, folder) or is_circular(folder):
        raise SourceError("is a link that leaves the repository", where=folder.relative_to(root).as_posix())


def write_files(folder: Path, files: Iterable[File]) -> None:
    """Write files into a folder and sync them to the disk: when this returns, they survive a power cut.

    Raises SourceError where a path would leave the folder, or a file cannot be written.
    """
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
    folders = {folder}
    for file in files:
        target = folder / file.path
        if leaves(folder, target):
            raise SourceError(f"would be written outside of {folder}", where=file.path)
        with naming(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)  # a hard link there would be the same file elsewhere
            with target.open("xb") as stream:
                _write_synced(stream, file.data)
            target.chmod(FILE_MODE)
        folders.update(parent for parent in target.parents if parent.is_relative_to(folder))
    for each in folders:
        each.chmod(FOLDER_MODE)
    sync(folders)


def write_file(path: Path, data: bytes) -> None:
    """Write one file of a new folder, which is not in use yet. It is not synced. Raises OSError."""
    write_all(path.parent, [(path.name, data)])


def write_all(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files of a new folder, by path, as `write_file` does: thousands, of which each Path takes as long."""
    made: set[str] = set()
    for path, data in files:
        name = os.path.join(folder, path)  # noqa: PTH118
        parent = os.path.dirname(name)  # noqa: PTH120
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        with open(name, "wb") as stream:  # noqa: PTH123
            stream.write(data)


def _write_synced(stream: BinaryIO, data: bytes) -> None:
    stream.write(data)
    stream.flush()
    os.fsync(stream.fileno())


def sync(paths: Collection[Path]) -> None:
    """Sync files and the entries of folders to the disk, where the system can."""
    if os.name != "posix":
        return
    if len(paths) > MANY:
        os.sync()
        return
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def move_folder(folder: Path, target: Path, *, synced: bool = True) -> None:
    """Give a folder that is complete its name, and sync that; what is in it too, unless it is. Raises OSError."""
    if not synced:
        every = (Path(base, name) for base, below, names in walk(folder) for name in (*below, *names))
        sync([folder, *islice(every, MANY)])  # of more, it syncs the whole disk
    folder.rename(target)
    sync([target.parent])


def move_entries(folder: Path, target: Path, *, last: str) -> list[str]:
    """Move what is in a folder into another, the entry `last` in the end, and return the names that are taken there.

    Where the disk refuses, what was moved is moved back. Raises OSError.
    """
    moved: list[Path] = []
    try:
        for entry in sorted(folder.iterdir(), key=lambda entry: (entry.name == last, entry.name)):
            if not os.path.lexists(target / entry.name):
                entry.rename(target / entry.name)
                moved.append(entry)
    except BaseException:
        for entry in moved:
            (target / entry.name).rename(entry)
        raise
    sync([target])
    return sorted(entry.name for entry in folder.iterdir())


def write_atomically(path: Path, data: bytes, mode: int = FILE_MODE, before: bytes | None = None) -> None:
    """Replace one file: after a crash it has either its old content or all of `data`.

    `before` is what it contained when it was read. Raises SourceError where that is no longer so, the disk refuses, or
    it is a pipe or a device.
    """
    refuse_special(path)
    path = Path(os.path.abspath(path))  # noqa: PTH100 - a link as the last part stays what it is
    folder = hidden_folder(path)
    staged = folder / "new"
    with exclusive(folder, path), naming(path):
        empty(folder)
        try:
            stage(staged, data, mode)
            sync([staged])
            if before is not None and read_input(path, pipe=False) != before:
                raise SourceError("was changed meanwhile", where=path, hint="try again")
            staged.replace(path)
            sync([path.parent])
        finally:
            empty(folder)


def stage(path: Path, data: bytes, mode: int = FILE_MODE) -> None:
    """Write a file of a hidden folder, which takes the place of another later. Raises OSError."""
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)  # a link there would lead the write astray
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, _PRIVATE_MODE)) as stream:
        stream.write(data)
    path.chmod(mode)


@contextmanager
def continued_file(folder: Path, path: str) -> Iterator[BinaryIO]:
    """Give a file of a hidden folder to read and to write, which may be there in part. Raises SourceError.

    It is not synced. `remove_others` has to have removed links of both kinds, and whatever else is not a file.
    """
    target = folder / path
    with naming(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("r+b" if target.exists() else "x+b") as stream:
            yield stream
        target.chmod(FILE_MODE)


def remove_others(folder: Path, paths: Collection[str]) -> None:
    """Remove all in a hidden folder but files with some relative paths, and the folders of these. Raises OSError.

    A file that has another name elsewhere, as a hard link, is removed, too: what is written into it, is there as well.
    """
    folders = {parent.as_posix() for path in paths for parent in PurePosixPath(path).parents}
    for base, below, names in walk(folder):
        for name in (*below, *names):
            found = Path(base, name)
            is_file = found.is_file() and found.stat().st_nlink == 1
            wanted = folders if found.is_dir() else paths if is_file else ()
            if found.is_symlink() or found.relative_to(folder).as_posix() not in wanted:
                remove(found)


@contextmanager
def staged_copy(path: Path) -> Iterator[Path]:
    """Give the path of a copy of a file, if that exists, which another program changes or creates; see `put_copy`.

    It is removed in the end, with whatever is beside it. Raises SourceError where it cannot be made, or is of a device.
    """
    import shutil

    folder = hidden_folder(path)
    refuse_special(path)
    with exclusive(folder, path):
        empty(folder)
        try:
            with naming(path):
                if path.exists():
                    shutil.copy(path, folder / path.name)
            yield folder / path.name
        finally:
            empty(folder)


def put_copy(staged: Path, path: Path) -> None:
    """Put a copy that is complete in the place of its file, in one step. Raises SourceError."""
    with naming(path):
        sync([staged])
        staged.replace(path)
        sync([path.parent])


@contextmanager
def new_folder(folder: Path) -> Iterator[None]:
    """Make a folder with its parents; in the end, it is removed where it was not there before, and is empty."""
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        if is_new and not any(folder.iterdir()):
            folder.rmdir()


def write_log(text: str) -> Path:
    """Write a text into a new file among the temporary ones of the system, and return its path."""
    import tempfile

    with tempfile.NamedTemporaryFile("w", prefix="taxokit-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(text)
    return Path(log.name)


@contextmanager
def temporary_file(data: bytes) -> Iterator[Path]:
    """Give a file named `data`, in a folder of its own, to another program; the folder is removed in the end."""
    with temporary_folder() as folder:
        (folder / "data").write_bytes(data)
        yield folder / "data"


@contextmanager
def temporary_folder(archive: bytes = b"") -> Iterator[Path]:
    """Give a folder outside of any repository, with the content of a tar archive, which is removed in the end.

    Raises tarfile.TarError where the archive would write somewhere else.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="taxokit-") as folder:
        if archive:
            import io
            import tarfile

            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(folder, filter="data")
        yield Path(folder)
