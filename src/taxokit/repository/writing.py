"""Writing files and folders so that a crash leaves the old content or the new, and two processes do not mix.

New content is prepared beside its target, synced and renamed; `transaction` has several files, `builds` folders.
"""

import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple, Protocol

from taxokit.repository.project import SOURCE_FOLDERS, TAXONOMY_FILE
from taxokit.repository.reading import is_outside, read_input, resolved, walk
from taxokit.text.errors import BusyError, SourceError
from taxokit.text.patterns import lazy_compile

FILE_MODE, FOLDER_MODE = 0o644, 0o755  # the same whatever the umask

WAIT = 3.0
"""Seconds for which a second process waits for the first."""

MANY = 100  # from this many files on, syncing the whole disk takes less time than one after the other
_OWN_NAME = lazy_compile(r"\.(?:.*\.)?taxokit(?:-build|\.lock|\.journal|\.old)?")
_LONGEST = 200  # characters of a name that is part of another, and of a command in a message


class File(Protocol):
    """A file to write: a path relative to a folder, with forward slashes, and its content."""

    @property
    def path(self) -> str:
        """The path, relative to the folder."""

    @property
    def data(self) -> bytes:
        """The content."""


class NewFile(NamedTuple):
    """A file to write that is no artifact."""

    path: str
    data: bytes


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Raise SourceError, which names a path, in place of OSError."""
    try:
        yield
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=path) from None


# --- targets ----------------------------------------------------------------------------------------------------------


def check_target(path: Path) -> None:
    """Raise SourceError if `path` is a pipe, a device, a socket or a broken link."""
    problem = _special_problem(path)
    if problem:
        raise SourceError(problem, where=path)


def check_writable(path: Path) -> None:
    """Raise SourceError if no file can be written at `path`; for before the work whose result it will get."""
    import tempfile

    check_target(path)
    with naming(path), tempfile.NamedTemporaryFile(dir=resolved(path).parent, prefix=".", suffix=".taxokit"):
        pass


def target_problem(path: Path) -> str:
    """Return the reason why commands cannot write at a path that the user names, "" if they can.

    A link below the working folder that leads out of it may have come with a hostile repository.
    """
    folder, named = Path.cwd(), Path(os.path.abspath(path))  # noqa: PTH100 - links are not followed
    if named.is_relative_to(folder) and is_outside(path, folder):
        return "leads out of this folder by a link; name the place that it leads to"
    return _special_problem(path) or _reserved_problem(resolved(path))


def _reserved_problem(path: Path) -> str:
    """Return the reason why no command writes at a path, such as among the sources, "" if there is none."""
    if path == path.parent:
        return "is the root of the disk; name a folder in it"
    for folder in (path, *path.parents):
        if _OWN_NAME.fullmatch(folder.name):
            return "is a name that taxokit keeps for itself"
        if folder.name.lower() in SOURCE_FOLDERS and (folder.parent / TAXONOMY_FILE).exists():
            return "is among the sources; name a place outside of taxonomy/, schema/, mappings/ and translations/"
        if folder.name.lower() == ".git" and (folder / "HEAD").exists():
            return "is in the folder of Git, where only Git writes"
        if (folder / ".git").exists():
            return ""
    return ""


def _special_problem(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except OSError:
        places = (path, *path.parents)  # a folder would be made where a broken link leads to
        is_broken = any(place.is_symlink() and not place.exists() for place in places)
        return "is a broken symbolic link" if is_broken else ""
    except ValueError:
        return "contains a null character"
    return "" if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "is not a regular file"


def check_inside(root: Path, folder: Path) -> None:
    """Raise SourceError if a folder resolves outside `root`, or is a broken link."""
    if is_outside(folder, root) or _special_problem(folder):
        raise SourceError("is a link that leaves the repository", where=folder.relative_to(root).as_posix())


# --- one process at a time --------------------------------------------------------------------------------------------


def beside(path: Path) -> Path:
    """Return the hidden path where the new content of a file or folder is prepared."""
    return path.with_name(f".{path.name[:_LONGEST]}.taxokit")


@contextmanager
def exclusive(lock: Path, target: Path) -> Iterator[bool]:
    """Hold a lock file, which the system releases if the process dies; yield False if this thread holds it already.

    Raises BusyError, about `target`, if another process keeps it for longer than `WAIT`; SourceError if it cannot.
    """
    import tempfile
    import warnings

    import filelock  # readers do not wait for it

    warnings.filterwarnings("ignore", "flock not supported", UserWarning)  # it uses a file then
    held = filelock.FileLock(lock, timeout=WAIT, is_singleton=True)
    if held.is_locked:
        yield False
        return
    with naming(target):
        with tempfile.TemporaryFile(dir=lock.parent):  # else the lock would be tried until `WAIT`
            pass
        is_new = not lock.exists()
        try:
            held.acquire()
        except filelock.Timeout:
            holder = _holder(lock) or "another process"
            raise BusyError(f"{holder} is writing here", where=target, hint="try again when it has ended") from None
        except OSError as error:
            if is_new:
                lock.unlink(missing_ok=True)
            hint = "put it on a file system that supports locks (flock)"
            raise SourceError(f"cannot be locked: {error.strerror}", where=target, hint=hint) from None
    try:
        with naming(target):
            words = f"{current_command()} (process {os.getpid()}, since {datetime.now(UTC):%H:%M:%S} UTC)"
            lock.write_text(words, encoding="utf-8", errors="backslashreplace")
        yield True
    finally:
        with suppress(OSError):  # Windows removes no open file
            lock.unlink()  # while it is held: whoever waits for it notices, and begins again
        held.release()


def _holder(lock: Path) -> str:
    try:
        return read_input(lock, pipe=False)[:_LONGEST].decode(errors="replace")
    except SourceError:
        return ""


def current_command() -> str:
    """Return the command that is running, as it was typed, in one line."""
    return f"`{' '.join(' '.join(['taxokit', *sys.argv[1:]]).split())[: _LONGEST // 2]}`"


@contextmanager
def staging(target: Path, *, continues: bool = False) -> Iterator[Path]:
    """Give this process alone a folder beside `target`, to prepare its content; it is removed in the end.

    So is the content of a killed process at first, unless the caller `continues` with it. Raises as `exclusive` does.
    """
    check_target(target)
    staged = beside(target)
    with naming(target), exclusive(staged.with_name(f"{staged.name}.lock"), target):
        if not continues or staged.is_symlink():
            remove(staged)
        staged.mkdir(exist_ok=continues)
        try:
            yield staged
        finally:
            if not continues:
                remove(staged)


def remove_staged(folder: Path) -> None:
    """Remove the staged content that killed processes left in a folder. Only for its one writer. Raises OSError."""
    for path in () if folder.is_symlink() else folder.glob(".*.taxokit"):
        remove(path)


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it, if it exists. Raises OSError."""
    import shutil

    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


# --- files ------------------------------------------------------------------------------------------------------------


def write_atomically(path: Path, data: bytes, mode: int = FILE_MODE, before: bytes | None = None) -> None:
    """Replace one file: a crash leaves its old content or the new. Raises SourceError if it is not as `before`."""
    with prepared(path, data, mode):
        if before is not None and read_input(path, pipe=False) != before:
            raise SourceError("was changed meanwhile", where=path, hint="try again")


@contextmanager
def prepared(path: Path, data: bytes, mode: int = FILE_MODE) -> Iterator[None]:
    """Write the content of a file beside it, and replace it once the block has ended without an exception.

    So a full disk is noticed before the block does other work. Raises SourceError if the disk refuses.
    """
    import tempfile

    check_target(path)
    target = resolved(path)
    with naming(path):
        prefix = f".{target.name[:_LONGEST]}."
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=prefix, suffix=".taxokit", delete=False) as stream:
            staged = Path(stream.name)
    try:
        with naming(path):
            staged.write_bytes(data)
            staged.chmod(mode)
            sync([staged])
        yield
        with naming(path):
            staged.replace(target)
            sync([target.parent])
    finally:
        with suppress(OSError):
            staged.unlink(missing_ok=True)


def write_files(folder: Path, files: Iterable[File]) -> None:
    """Write new files into a folder, not synced.

    Raises SourceError if a path leaves the folder, or a file cannot be written or is there already.
    """
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
    folders = {"": folder}  # by their path in it
    umask = os.umask(0o777 - FOLDER_MODE)  # to change the mode of each file takes a tenth of the time
    try:
        for file in files:
            target, inside = folder / file.path, file.path.rpartition("/")[0]
            is_new = inside not in folders
            if ".." in file.path.split("/") or (is_new and is_outside(target.parent, folder)):
                raise SourceError(f"would be written outside of {folder}", where=file.path)
            with naming(target):
                if is_new:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    folders |= {str(above): folder / above for above in PurePosixPath(file.path).parents}
                with target.open("xb") as stream:  # not through a link
                    stream.write(file.data)
    finally:
        os.umask(umask)
    with naming(folder):
        for made in folders.values():
            made.chmod(FOLDER_MODE)


def sync(paths: Collection[Path]) -> None:
    """Sync files and the entries of folders to the disk, if the system can."""
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


# --- folders ----------------------------------------------------------------------------------------------------------


def move_folder(folder: Path, target: Path) -> None:
    """Sync a folder with all that is in it, and give it its name. Raises OSError."""
    every = (Path(base, name) for base, below, names in walk(folder) for name in (*below, *names))
    sync([folder, *islice(every, MANY)])  # of more, it syncs the whole disk
    folder.rename(target)
    sync([target.parent])


def move_entries(folder: Path, target: Path, *, last: str) -> list[str]:
    """Move the entries of a folder into another, `last` in the end, and return the names that are taken there.

    If the disk refuses, the entries are moved back. Raises OSError.
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


@contextmanager
def continued_file(folder: Path, path: str) -> Iterator[BinaryIO]:
    """Give a file of a staging folder to read and to write, which may be there in part. Raises SourceError."""
    target = folder / path
    with naming(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("r+b" if target.exists() else "x+b") as stream:
            yield stream
        target.chmod(FILE_MODE)


def remove_others(folder: Path, paths: Collection[str]) -> None:
    """Remove all in a staging folder but the files with these relative paths, and their folders. Raises OSError."""
    folders = {parent.as_posix() for path in paths for parent in PurePosixPath(path).parents}
    for base, below, names in walk(folder):
        for name in (*below, *names):
            path = Path(base, name)
            kept = folders if path.is_dir() else paths if path.is_file() else ()
            if path.is_symlink() or path.relative_to(folder).as_posix() not in kept:
                remove(path)


@contextmanager
def staged_copy(path: Path) -> Iterator[Path]:
    """Give the path of a copy of a file, or of a new file, which another program changes; see `put_copy`."""
    import shutil

    with staging(path) as folder:
        if path.exists():
            shutil.copyfile(path, folder / path.name)
        yield folder / path.name


def put_copy(staged: Path, path: Path) -> None:
    """Put a copy that is complete in the place of its file, in one step. Raises SourceError."""
    with naming(path):
        sync([staged])
        staged.replace(path)
        sync([path.parent])


@contextmanager
def new_folder(folder: Path) -> Iterator[None]:
    """Make a folder with its parents; in the end, it is removed if it is new and empty. Raises SourceError."""
    is_new = not folder.exists()
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        if is_new and not any(folder.iterdir()):
            folder.rmdir()


# --- temporary files --------------------------------------------------------------------------------------------------


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
def temporary_folder() -> Iterator[Path]:
    """Give a folder outside of any repository, which is removed in the end."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="taxokit-") as folder:
        yield Path(folder)
