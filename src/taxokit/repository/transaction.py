"""Changing several files of a repository: all of them or none, whatever fails, is interrupted or killed.

A journal lists the changes, and new content is prepared beside each file, before the first is renamed. If a step fails,
the others are undone; if the process is killed, the next one that writes completes the changes, or drops all of them.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from taxokit.repository.project import TAXONOMY_FOLDER, journal_of, state_file
from taxokit.repository.reading import LISTING, SOURCE, Kind, mebibytes, read_file, resolved
from taxokit.repository.writing import (
    FILE_MODE,
    beside,
    current_command,
    exclusive,
    naming,
    remove,
    sync,
)
from taxokit.text.errors import MissingFileError, SourceError
from taxokit.text.json_text import parse_json

NOTHING_WRITTEN = "nothing was written: "
"""The start of a message about files of which none was written."""

_NAMED = 5  # files in a message


class _Step(NamedTuple):
    """The change of a file, by the hashes of its content before and after; None if there is no file."""

    path: str
    before: str | None
    after: str | None


@contextmanager
def writing(root: Path, notify: Callable[[str], object] = lambda _: None) -> Iterator[None]:
    """Let this process alone write into a repository, after completing or dropping the changes of a killed one.

    `notify` gets a sentence about that. Sources that will be changed must be read in here. Raises BusyError if another
    process is writing, SourceError if the changes cannot be completed.
    """
    lock = state_file(root, "lock")
    with naming(root):
        lock.parent.mkdir(parents=True, exist_ok=True)
    with exclusive(lock, root) as is_first:
        if is_first:
            _recover(root, notify)
        yield


def check_complete(root: Path) -> None:
    """Raise SourceError if a killed process left half of its changes; wait if one is making them right now."""
    with exclusive(state_file(root, "lock"), root) as is_first:
        if is_first and journal_of(root).exists():
            hint = "any command that writes completes or undoes that, such as `taxokit fmt`"
            raise SourceError("a command was interrupted while it wrote the sources", hint=hint)


def write_together(
    root: Path, files: Mapping[str, bytes | None], before: Mapping[str, bytes | None] | None = None
) -> None:
    """Replace several files of a repository, all of them or none; None removes one.

    Raises SourceError, and writes nothing, if the content of one is no longer as `before`, or cannot be written.
    """
    with writing(root):
        try:
            old = {path: _content(root, path) for path in files}
            steps = _steps(files, old, before or {})
            if steps:
                _write_journal(root, steps)
                _make(root, steps, files)
        except BaseException as error:
            is_undone = _undo(root, steps, old) if journal_of(root).exists() else True
            if not isinstance(error, SourceError):
                raise
            if not is_undone:
                raise SourceError(f"{error}; the next command that writes completes the changes") from None
            raise SourceError(f"{NOTHING_WRITTEN}{error}") from None


def _steps(
    files: Mapping[str, bytes | None], old: Mapping[str, bytes | None], before: Mapping[str, bytes | None]
) -> list[_Step]:
    """Return the changes. Raises SourceError for a file that was changed meanwhile, or would be too large."""
    for path, data in files.items():
        if path in before and before[path] != old[path]:
            raise _changed(path)
        kind = _kind(path)
        if data is not None and len(data) > kind.limit:
            raise SourceError(f"would be larger than {mebibytes(kind.limit)}", where=path, hint=kind.hint)
    return [_Step(path, _hash(old[path]), _hash(data)) for path, data in files.items() if data != old[path]]


def _write_journal(root: Path, steps: Sequence[_Step], *, undoes: bool = False) -> None:
    journal = journal_of(root)
    draft = beside(journal)
    with naming(journal):
        remove(draft)
        draft.write_text(json.dumps({"command": current_command(), "undoes": undoes, "steps": steps}), encoding="utf-8")
        sync([draft])
        draft.replace(journal)
        sync([journal.parent])


def _make(root: Path, steps: Sequence[_Step], files: Mapping[str, bytes | None]) -> None:
    for step in steps:
        _stage(root, step.path, files[step.path])
    _sync_staged(root, steps)
    for step in steps:
        if _hash(_content(root, step.path)) != step.before:
            raise _changed(step.path)
        _place(root, step)
    _finish(root, steps)


def _undo(root: Path, steps: Sequence[_Step], old: Mapping[str, bytes | None]) -> bool:
    """Return True if every file that was changed has its old content again."""
    try:
        made = {step.path for step in steps if _hash(_content(root, step.path)) == step.after}
        for path in made:
            _stage(root, path, old[path])
        back = [_Step(path, after if path in made else before, before) for path, before, after in steps]
        _sync_staged(root, back)
        _write_journal(root, back, undoes=True)
        for step in back:
            if step.path in made:
                _place(root, step)
        _finish(root, steps)
    except SourceError:
        return False
    return True


def _changed(path: str) -> SourceError:
    return SourceError("was changed meanwhile", where=path, hint="try again")


def _content(root: Path, path: str) -> bytes | None:
    """Return the content of a file, None for a missing one. Raises SourceError for a path that must not be written."""
    if {"", ".", "..", ".git"} & {*path.lower().split("/")}:
        raise SourceError("is not a path that is written here", where=path)
    try:
        return read_file(root, path, _kind(path))  # which refuses links that leave, even to no file
    except MissingFileError:
        return None


def _kind(path: str) -> Kind:
    return SOURCE if path.startswith(f"{TAXONOMY_FOLDER}/") else LISTING


def _target(root: Path, path: str) -> Path:
    """Return the file to replace: if `path` is a link, which `_content` followed, the file that it leads to."""
    target = root / path
    return resolved(target) if target.is_symlink() else target


def _hash(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _stage(root: Path, path: str, data: bytes | None) -> None:
    if data is None:
        return
    staged = beside(_target(root, path))
    with naming(Path(path)):
        staged.parent.mkdir(parents=True, exist_ok=True)
        remove(staged)
        staged.write_bytes(data)
        staged.chmod(FILE_MODE)


def _sync_staged(root: Path, steps: Sequence[_Step]) -> None:
    with naming(root):
        sync([path for step in steps if (path := beside(_target(root, step.path))).exists()])


def _place(root: Path, step: _Step) -> None:
    target = _target(root, step.path)
    with naming(Path(step.path)):
        if step.after is None:
            target.unlink()
        else:
            beside(target).replace(target)


def _finish(root: Path, steps: Sequence[_Step]) -> None:
    """Remove the journal, after all else that the steps left. Raises SourceError."""
    folders = set()
    with naming(root):
        for target in (_target(root, step.path) for step in steps):
            remove(beside(target))
            if not target.exists():
                _remove_empty(target.parent, root)
            folders.add(target.parent)
        sync([folder for folder in folders if folder.is_dir()])
        journal = journal_of(root)
        remove(beside(journal))
        journal.unlink()
        sync([journal.parent])


def _remove_empty(folder: Path, root: Path) -> None:
    """Remove a folder and those above it, up to the root, as far as nothing is in them. Raises OSError."""
    while folder != root and folder.is_relative_to(root):
        if folder.is_dir():
            if folder.is_symlink() or any(folder.iterdir()):
                return
            folder.rmdir()
        folder = folder.parent


def _recover(root: Path, notify: Callable[[str], object]) -> None:
    """Complete the changes of a killed process if it made one of them, else drop them, but for files changed since."""
    journal = journal_of(root)
    try:
        content = parse_json(read_file(journal.parent, journal.name, LISTING))
        steps = [_Step(*step) for step in content["steps"]]
        now = {step: _hash(_content(root, step.path)) for step in steps}
    except MissingFileError:
        with naming(root):
            remove(beside(journal))
        return
    except (ValueError, AttributeError, TypeError, KeyError, SourceError) as error:
        message = f"the changes of an interrupted command cannot be read: {error}"
        raise SourceError(message, where=journal, hint="check the sources, and remove this file") from None
    undoes = content.get("undoes", False)
    is_begun = undoes or any(now[step] == step.after for step in steps)
    for step in steps if is_begun else ():
        is_staged = step.after is None or beside(_target(root, step.path)).is_file()
        if now[step] == step.before != step.after and is_staged:
            _place(root, step)
    _finish(root, steps)
    others = [step.path for step in steps if now[step] not in (step.before, step.after)]
    names = ", ".join(others[:_NAMED]) + (f" and {len(others) - _NAMED} more" if len(others) > _NAMED else "")
    kept = f"; changed since, and kept: {names}" if others else ""
    notify(f"{'completed' if is_begun and not undoes else 'undid'} {content['command']}, which was interrupted{kept}")
