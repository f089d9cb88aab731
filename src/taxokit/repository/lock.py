"""One process at a time writes into a place, and the system releases its lock when the process dies.

What belongs to a writer is in a hidden folder, which is removed in the end: the lock, and what is not in its place yet.
The lock is the file that makes Git ignore the folder, so that no kill leaves the one without the other.
"""

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from taxokit.text.errors import BusyError, SourceError

WAIT = 3.0
"""How many seconds a second process waits for the first."""

_PAUSE = 0.05
_LOCK = ".gitignore"
_ALL = "*\n# "  # what Git ignores; after it comes who holds the lock
_FLAGS = os.O_RDWR | os.O_CREAT | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))
_LONGEST = 200  # characters of a line about the holder of a lock, and of a name that is part of another

_held: set[str] = set()


def hidden_folder(path: Path) -> Path:
    """Return the folder of what writes a file or a folder that is not part of a repository: it is beside it."""
    return path.with_name(f".{path.name[:_LONGEST]}.taxokit")


def is_held(folder: Path) -> bool:
    """Say whether this process holds the lock of a hidden folder."""
    return _name(folder) in _held


def _name(folder: Path) -> str:
    return os.path.join(os.path.realpath(folder.parent), folder.name)  # noqa: PTH118 - no path is needed


@contextmanager
def exclusive(folder: Path, target: Path) -> Iterator[None]:
    """Give a hidden folder to this process alone, which can enter it again meanwhile. `target` is what it is for.

    Raises BusyError where another process keeps it for longer than `WAIT`, and SourceError where it cannot be made.
    """
    if is_held(folder):
        yield
        return
    descriptor = _acquired(folder, target)
    _held.add(name := _name(folder))
    try:
        yield
    finally:
        _held.discard(name)
        _release(folder, descriptor)


def is_locked(folder: Path) -> bool:
    """Say whether a process that lives holds the lock of a hidden folder."""
    try:
        descriptor = os.open(folder / _LOCK, _FLAGS & ~os.O_CREAT)
    except OSError:
        return False
    try:
        return not _try_to_lock(descriptor)
    finally:
        os.close(descriptor)


def _acquired(folder: Path, target: Path) -> int:
    """Return the descriptor of the lock, once it is ours."""
    end = time.monotonic() + WAIT
    while True:
        descriptor = _opened(folder, target)
        if descriptor is None:
            continue
        if _try_to_lock(descriptor):
            if _is_current(folder, descriptor):
                _write_holder(descriptor, target)
                return descriptor
            os.close(descriptor)
            continue
        holder = os.read(descriptor, _LONGEST).decode(errors="replace").removeprefix(_ALL) or "another process"
        os.close(descriptor)
        if time.monotonic() > end:
            raise BusyError(f"{holder} is writing here", where=target, hint="try again when it has ended")
        time.sleep(_PAUSE)


def _opened(folder: Path, target: Path) -> int | None:
    """Return the descriptor of the lock, None where the process before this one just removed it."""
    lock = folder / _LOCK
    try:
        folder.mkdir(exist_ok=True)
        refuse_links(folder, lock)
        descriptor = os.open(lock, _FLAGS, 0o644)
        try:
            _refuse_other(lock, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
    except FileExistsError:
        raise SourceError("is not a folder", where=folder, hint="remove it") from None
    except FileNotFoundError as error:
        if folder.parent.is_dir():
            return None
        raise _unwritable(target, error) from None
    except OSError as error:
        raise _unwritable(target, error) from None
    return descriptor


def refuse_links(*paths: Path) -> None:
    """Raise SourceError for a link in the place of what is written here, which would lead elsewhere."""
    for path in paths:
        if path.is_symlink():
            raise SourceError("is a link", where=path, hint="remove it")


def _refuse_other(lock: Path, descriptor: int) -> None:
    """Raise SourceError for what no command wrote as its lock: it would be overwritten, by whatever names it has."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise SourceError("is not a file", where=lock, hint="remove it")
    if status.st_nlink > 1:
        reason = "is a hard link: writing the lock would overwrite the file that it is another name of"
        raise SourceError(reason, where=lock, hint="remove it")
    begun = os.read(descriptor, len(_ALL))
    os.lseek(descriptor, 0, os.SEEK_SET)
    if not _ALL.encode().startswith(begun):  # a kill can leave it empty
        raise SourceError("is not a lock of taxokit, which would overwrite it", where=lock, hint="move it away")


def _unwritable(path: Path, error: OSError) -> SourceError:
    return SourceError(f"cannot be written: {error.strerror}", where=path)


def _try_to_lock(descriptor: int) -> bool:
    """Lock a file, and say whether that worked; where the system has no locks, it always does."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        hint = "the file system has to support locks"
        raise SourceError(f"the repository cannot be locked: {error.strerror}", hint=hint) from None
    return True


def _is_current(folder: Path, descriptor: int) -> bool:
    """Say whether a locked file is still the one in the folder. The process that had it before may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.lstat(folder / _LOCK))
    except FileNotFoundError:
        return False


def _write_holder(descriptor: int, target: Path) -> None:
    """Write who holds the lock, over who did."""
    holder = f"{current_command()} (process {os.getpid()}, since {datetime.now(UTC):%H:%M:%S} UTC)"
    try:
        os.ftruncate(descriptor, os.write(descriptor, f"{_ALL}{holder}".encode(errors="replace")))
    except OSError as error:
        os.close(descriptor)
        raise _unwritable(target, error) from None


def current_command() -> str:
    """Return what is running, as it was typed, in one line."""
    return f"`{' '.join(' '.join(['taxokit', *sys.argv[1:]]).split())[: _LONGEST // 2]}`"


def empty(folder: Path) -> None:
    """Remove what a process left in its hidden folder. Only for the process that holds the lock."""
    for path in [*folder.iterdir()]:
        if path.name != _LOCK:
            remove(path)


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it, if it exists."""
    import shutil

    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _release(folder: Path, descriptor: int) -> None:
    """Remove the folder, unless something in it is for the next process, and release the lock."""
    with suppress(OSError):
        if {path.name for path in folder.iterdir()} == {_LOCK}:
            (folder / _LOCK).unlink()  # from here on, others can have it
            folder.rmdir()
    os.close(descriptor)
