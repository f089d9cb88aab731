"""Writing to disk so that nothing is ever half there: a staging place, fsync, rename."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from taxokit.core.errors import SourceError
from taxokit.core.project import JOURNAL_FILE, TAXONOMY_FOLDER

MARKER = ".taxokit-build"
"""Marks a folder that a build wrote, and that the next build may therefore replace."""

_LISTED = "file: "  # begins each line of the marker that names a file

_FILE_MODE, _FOLDER_MODE = 0o644, 0o755  # the same whatever the umask
_PRIVATE_MODE = 0o600  # until a file is whole, and has the mode that it is to have


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
            "is a link that leaves the repository; nothing was written", where=folder.relative_to(root).as_posix()
        )


def write_files(folder: Path, files: Iterable[File]) -> None:
    """Write files into a folder and bring them to the disk: when this returns, they survive a power cut.

    Raises SourceError where a path would leave the folder, or the disk refuses.
    """
    folders = {folder}
    for file in files:
        target = folder / file.path
        if not target.resolve().is_relative_to(folder.resolve()):
            raise SourceError(f"would be written outside of {folder}", where=file.path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                stream.write(file.data)
                stream.flush()
                os.fsync(stream.fileno())
            target.chmod(_FILE_MODE)
        except OSError as error:
            raise SourceError(f"cannot be written: {error.strerror}", where=target) from None
        folders.update(parent for parent in target.parents if parent.is_relative_to(folder))
    for made in folders:
        made.chmod(_FOLDER_MODE)
        sync_folder(made)


def staging_of(path: Path) -> Path:
    """Return where the content of a file stands until it takes the place of the file."""
    return path.with_name(f".{path.name}.staging")


def write_atomically(path: Path, data: bytes, mode: int = _FILE_MODE) -> None:
    """Replace one file: after a crash it holds either what it held before or all of `data`. Raises SourceError."""
    try:
        _stage(path, data, mode)
        staging_of(path).replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=path) from None


def replace_folder(folder: Path, files: Iterable[File], mark: str) -> None:
    """Make a folder hold exactly these files and a marker with the text `mark`, by way of a staging folder beside it.

    Raises SourceError where the folder holds something that no build wrote, or the disk refuses.
    """
    if folder.exists() and not _is_a_build(folder):
        raise SourceError(
            "was not written by a build, so it is not replaced",
            where=folder,
            hint="remove it, or name another with --out",
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=folder) from None
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
        raise SourceError(f"cannot be written: {error.strerror}", where=folder) from None
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


def write_together(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Replace several files of a repository, all of them or none; None removes one.

    Everything is staged and brought to the disk first, and a journal says what is to take whose place. Where a step
    fails, what was done is undone; where the process is killed, `finish_writing` completes what the journal says.
    Raises SourceError where the disk refuses.
    """
    steps = [(path, _target(root, path), data) for path, data in files.items()]
    journal = root / JOURNAL_FILE
    old: dict[Path, bytes | None] = {}
    here = JOURNAL_FILE  # the file that is in work
    try:
        for path, target, data in steps:
            here = path
            old[target] = target.read_bytes() if target.exists() else None
            if data is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                _stage(target, data)
        plan = {name: data is not None for name, data in files.items()}
        write_atomically(journal, json.dumps(plan).encode("utf-8"))
        for path, target, data in steps:
            here = path
            _settle(target, stays=data is not None)
        journal.unlink()
    except (OSError, SourceError) as error:
        _undo({**old, journal: None})
        reason = f"{here}: {error.strerror}" if isinstance(error, OSError) else str(error)
        raise SourceError(f"nothing was written: {reason}") from None
    sync_folder(journal.parent)


def finish_writing(root: Path) -> bool:
    """Complete what a process that was killed had begun to write together. Say whether there was anything to do.

    Raises SourceError where the journal cannot be read, or the disk refuses.
    """
    journal = root / JOURNAL_FILE
    try:
        plan = json.loads(journal.read_bytes())
        for path, stays in plan.items():
            if path.startswith(f"{TAXONOMY_FOLDER}/") and ".." not in path:
                _settle(_target(root, path), stays=bool(stays))
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


def _stage(target: Path, data: bytes, mode: int = _FILE_MODE) -> None:
    staging = staging_of(target)
    staging.unlink(missing_ok=True)  # a link planted there would lead the write astray
    with open(staging, "xb", opener=_private) as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    staging.chmod(mode)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, _PRIVATE_MODE)


def _settle(target: Path, *, stays: bool) -> None:
    """Give a file its staged content, where that was not done yet, or remove it."""
    staging = staging_of(target)
    if not stays:
        target.unlink(missing_ok=True)
    elif staging.exists():
        staging.replace(target)
    sync_folder(target.parent)


def _undo(old: Mapping[Path, bytes | None]) -> None:
    """Bring back what files held, and remove what was staged."""
    for target, data in old.items():
        staging_of(target).unlink(missing_ok=True)
        if data is None:
            target.unlink(missing_ok=True)
        elif not target.exists() or target.read_bytes() != data:
            write_atomically(target, data)
