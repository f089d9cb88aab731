"""The one door through which the files of a repository are changed: several at once, all of them or none.

New content is staged in a hidden folder and synced, a journal says what takes whose place, then files are renamed.
Where a step fails or is interrupted, the others are undone. Where the process is killed, the next one that writes
completes what the journal lists, or undoes it where files were edited, or put back by Git, in between.
"""

import errno
import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from taxokit.repository.json_text import parse_json
from taxokit.repository.lock import WAIT, current_command, empty, exclusive, is_held, is_locked, remove
from taxokit.repository.project import (
    CHANGELOG_FILE,
    CITATION_FILE,
    GENERATED_FOLDER,
    INDEX_FILE,
    JOURNAL_FILE,
    RELEASE_STAGING,
    RELEASES_FOLDER,
    SCHEMA_FILE,
    SIGNATURES_FOLDER,
    STATE_FOLDER,
    TAXONOMY_FOLDER,
)
from taxokit.repository.reading import ARTIFACT, LISTING, SOURCE, Kind, mebibytes, read_file, refuse_link, resolved
from taxokit.repository.writing import naming, stage, sync, write_atomically
from taxokit.text.errors import BusyError, MissingFileError, SourceError
from taxokit.text.patterns import lazy_compile
from taxokit.text.versions import is_version

_STAGED, _SAVED = f"{STATE_FOLDER}/staged", f"{STATE_FOLDER}/saved"  # what files become, and what they were

# A journal may come with a repository. It can change nothing that does not come with it, too, such as Git's own files.
_FOLDERS = (TAXONOMY_FOLDER, SCHEMA_FILE.partition("/")[0], RELEASES_FOLDER)
_FILES = (CHANGELOG_FILE, CITATION_FILE)

_REGENERATED = (INDEX_FILE, CHANGELOG_FILE, CITATION_FILE)  # and the compiled schema

_LEFT = (
    *(f".{name}.staging" for name in (CHANGELOG_FILE, CITATION_FILE)),
    *(f"{RELEASES_FOLDER}/.{name}.staging" for name in ("index.json", "withdrawn.json")),
)
_LEFT_OF_A_RELEASE = ((RELEASE_STAGING, ""), (f"{SIGNATURES_FOLDER}/.", ".sig.staging"))
"""Before and after the version in the names of what a killed release left; `.staging` ends what taxokit 0.4 staged."""

_OWN = ARTIFACT._replace(limit=LISTING.limit)  # nothing larger is written, and no link
_NAMED = 5  # so many files in a message
_LONGEST = 200  # characters of a command in a message
_DIGEST = lazy_compile("[0-9a-f]{64}")
_PAUSE = 0.02


class _Step(NamedTuple):
    """What happens to a file: the hash of its content before and after, None where there is no file."""

    path: str
    before: str | None
    after: str | None


@contextmanager
def writing(root: Path, notify: Callable[[str], object] = lambda _: None) -> Iterator[None]:
    """Let this process alone write into a repository, after completing or undoing what a killed one left.

    `notify` gets a sentence about that. Who reads sources in order to change them has to read them in here. Raises
    BusyError where another process is writing, SourceError where what was left cannot be completed.
    """
    state = root / STATE_FOLDER
    if is_held(state):
        yield
        return
    with exclusive(state, root):
        _recover(root, notify)
        try:
            yield
        finally:
            if not os.path.lexists(root / JOURNAL_FILE):
                with suppress(OSError):  # what is left is removed by the next one
                    empty(state)


def refuse_half_written(root: Path) -> None:
    """Raise SourceError where a killed process left half of a change; wait where it is being written right now."""
    state = root / STATE_FOLDER
    end = time.monotonic() + WAIT
    while os.path.lexists(root / JOURNAL_FILE) and not is_held(state):
        if not is_locked(state):
            hint = "any command that writes completes or undoes that, such as `taxokit fmt`"
            raise SourceError("a command was interrupted while it wrote the sources", hint=hint)
        if time.monotonic() > end:
            raise BusyError("another process is writing here", where=root, hint="try again when it has ended")
        time.sleep(_PAUSE)


def write_together(
    root: Path, files: Mapping[str, bytes | None], before: Mapping[str, bytes | None] | None = None
) -> None:
    """Replace several files of a repository, all of them or none; None removes one.

    `before` is what files contained when they were read, None where they were missing. Raises SourceError where that is
    no longer so, because an editor saved one meanwhile, or where a file cannot be written; then nothing was written.
    """
    with writing(root):
        steps: list[_Step] = []
        try:
            steps += _prepared(root, files, before or {})
            if steps:
                _write_journal(root, steps)
                for number, step in enumerate(steps):
                    _place(root, number, step)
                _finish(root, steps)
        except BaseException as error:
            is_undone = _undo(root, steps)
            if not isinstance(error, SourceError):
                raise
            if not is_undone:
                raise SourceError(f"{error}; the next command that writes undoes what was written") from None
            raise SourceError(f"nothing was written: {error}") from None


def _prepared(root: Path, files: Mapping[str, bytes | None], before: Mapping[str, bytes | None]) -> Iterator[_Step]:
    """Stage what changes, and yield a step for each file. Raises SourceError."""
    number = 0
    for path, data in files.items():
        old = _content(root, path)
        if path in before and before[path] != old:
            raise _changed(path)
        if data == old:
            continue
        if data is not None and len(data) > _kind(path).limit:
            raise SourceError(f"would be larger than {mebibytes(_kind(path).limit)}", where=path, hint=_kind(path).hint)
        with naming(Path(path)):
            for folder, content in ((_SAVED, old), (_STAGED, data)):
                if content is not None:
                    stage(root / folder / str(number), content)
        yield _Step(path, _hash(old), _hash(data))
        number += 1


def _changed(path: str) -> SourceError:
    return SourceError("was changed meanwhile", where=path, hint="try again")


def _content(root: Path, path: str) -> bytes | None:
    """Return the content of a file, None where there is none. Raises SourceError for one that is not ours to write."""
    parts = path.lower().split("/")
    if {"", ".", "..", ".git"} & {*parts} or (parts[0] not in _FOLDERS and path not in _FILES):
        raise SourceError("is not a file that is written here", where=path)
    try:
        return read_file(root, path, _kind(path))  # which refuses links that leave, whether or not there is a file
    except MissingFileError:
        return None


def _kind(path: str) -> Kind:
    """Return the kind of a file that is written here: no other is as large."""
    return SOURCE if path.startswith(f"{TAXONOMY_FOLDER}/") else LISTING


def _target(root: Path, path: str) -> Path:
    """Return the file to replace, of which `_content` saw that it is ours: what a link leads to, in place of it."""
    target = root / path
    return resolved(target) if target.is_symlink() else target


def _hash(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _write_journal(root: Path, steps: Sequence[_Step]) -> None:
    """Write the journal, when all that it lists is on the disk. From then on, nothing is lost. Raises SourceError."""
    journal = root / JOURNAL_FILE
    draft = journal.with_name("journal.new")
    files = [root / folder / str(number) for number in range(len(steps)) for folder in (_STAGED, _SAVED)]
    with naming(journal):
        stage(draft, json.dumps({"command": current_command(), "steps": steps}).encode())
        sync([path for path in (draft, *files, root / _STAGED, root / _SAVED) if path.exists()])
        draft.replace(journal)
        sync([journal.parent])


def _place(root: Path, number: int, step: _Step) -> None:
    """Give a file its staged content, or remove it. Raises SourceError, such as where it was changed meanwhile."""
    if _hash(_content(root, step.path)) != step.before:
        raise _changed(step.path)
    with naming(Path(step.path)):
        if step.after is None:
            _target(root, step.path).unlink()
        else:
            _rename(root / _STAGED / str(number), _target(root, step.path))


def _rename(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        write_atomically(target, read_file(source.parent, source.name, _OWN))  # a folder on another file system


def _finish(root: Path, steps: Sequence[_Step]) -> None:
    """Remove the journal, when all that it lists is in its place. Raises SourceError."""
    journal = root / JOURNAL_FILE
    with naming(journal):
        sync({folder for step in steps if (folder := _target(root, step.path).parent).is_dir()})
        journal.unlink()
        sync([journal.parent])


def _undo(root: Path, steps: Sequence[_Step]) -> bool:
    """Restore what files were, but for what an editor saved meanwhile, and say whether that worked."""
    if not os.path.lexists(root / JOURNAL_FILE):
        return True  # nothing was in its place yet, or everything is
    try:
        for number, step in enumerate(steps):
            if step.before != step.after == _hash(_content(root, step.path)):
                _restore(root, number, step)
        _finish(root, steps)
    except (OSError, SourceError):
        return False
    return True


def _restore(root: Path, number: int, step: _Step) -> None:
    target = _target(root, step.path)
    if step.before is not None:
        copy = root / f"{_SAVED}.{number}"  # the saved content stays, until the journal is removed
        stage(copy, read_file(root, f"{_SAVED}/{number}", _OWN))
        sync([copy])
        _rename(copy, target)
        return
    target.unlink()
    for folder in target.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()


def _recover(root: Path, notify: Callable[[str], object]) -> None:
    """Complete or undo what the journal of a killed process lists, and remove whatever else it left."""
    try:
        done = _settle(root, *_read_journal(root)) if os.path.lexists(root / JOURNAL_FILE) else ""
    except SourceError as error:
        message = f"an interrupted command can neither be completed nor undone: {error}"
        hint = f"look at the sources, and remove the folder {STATE_FOLDER}"
        raise SourceError(message, where=JOURNAL_FILE, hint=hint) from None
    with naming(root):
        empty(root / STATE_FOLDER)
        for path in _left(root):
            with suppress(SourceError):  # what a link leads to is not ours
                refuse_link(root, path.parent.relative_to(root).as_posix())
                remove(path)
    if done:
        notify(done)


def _left(root: Path) -> Iterator[Path]:
    """Yield what a killed command left beside its place: a release that was not complete, what older versions staged.

    No other process is writing, so none needs it. Names that the tool does not make are those of the user.
    """
    yield from (root / path for path in _LEFT if (root / path).is_file())
    for start, end in _LEFT_OF_A_RELEASE:
        for path in root.glob(f"{start}*{end}"):
            if is_version(path.relative_to(root).as_posix().removeprefix(start).removesuffix(end)):
                yield path


def _settle(root: Path, command: str, steps: Sequence[_Step]) -> str:
    """Complete what a killed process began, or undo it where that is no longer possible, and return what was done.

    It can be completed while every file is as it was before, and its new content is staged, or has it already, whether
    or not it was edited since. It can be undone while no file with its new content was edited since. Where no file has
    its new content, nothing was begun, or all was put back, as by `git reset`: that is undone. What can be regenerated
    is completed or undone with the others, unless it was edited, and decides nothing.
    """
    now = [_hash(_content(root, step.path)) for step in steps]
    is_staged = [_is_staged(root, number, step) for number, step in enumerate(steps)]
    is_placed = any(now[n] == step.after != step.before for n, step in enumerate(steps))
    pending = [n for n, step in enumerate(steps) if now[n] == step.before != step.after]
    edited = [n for n, step in enumerate(steps) if now[n] not in (step.before, step.after) and not _follows(step)]
    more = f" and {len(edited) - _NAMED} more" if len(edited) > _NAMED else ""
    names = f"{', '.join(steps[n].path for n in edited[:_NAMED])}{more} was edited since"
    is_edited_new = any(not is_staged[n] for n in edited)
    is_edited_old = any(is_staged[n] for n in edited)
    is_put_back = any(not is_staged[n] for n in pending if not _follows(steps[n]))
    if (is_placed or is_edited_new) and not (is_edited_old or is_put_back):
        left = [n for n in pending if not _follows(steps[n]) or (is_staged[n] and not edited)]
        for n in left:
            _place(root, n, steps[n])
        _finish(root, steps)
        if is_placed or left:
            return f"completed {command}, which was interrupted"
        return f"{command} was interrupted, and nothing was left to do: {names}"
    if is_edited_new and (is_placed or not is_put_back):
        raise SourceError(names)
    if not _undo(root, steps if is_placed else ()):
        raise SourceError("cannot be written", where=root)
    return f"undid {command}, which was interrupted{': ' if edited else ''}{names if edited else ''}"


def _follows(step: _Step) -> bool:
    """Say whether a file can be regenerated from others."""
    return step.path in _REGENERATED or step.path.startswith(f"{GENERATED_FOLDER}/")


def _is_staged(root: Path, number: int, step: _Step) -> bool:
    """Say whether the new content of a file is not in its place yet; for one to remove, that can be done."""
    try:
        return step.after is None or _hash(read_file(root, f"{_STAGED}/{number}", _OWN)) == step.after
    except MissingFileError:
        return False


def _read_journal(root: Path) -> tuple[str, list[_Step]]:
    """Return the command that wrote a journal, and its steps. Raises SourceError where it is not a journal.

    It names no file twice, by whatever links: each would be read again.
    """
    try:
        journal = parse_json(read_file(root, JOURNAL_FILE, _OWN))
        command, steps = str(journal["command"])[:_LONGEST], [_Step(*step) for step in journal["steps"]]
        found = Counter(os.path.realpath(root / step.path) for step in steps)
        is_valid = all(one is None or _DIGEST.fullmatch(one) for step in steps for one in (step.before, step.after))
    except (ValueError, TypeError, KeyError) as error:
        raise SourceError(f"the journal cannot be read: {error}") from None
    if not is_valid:
        raise SourceError("the journal cannot be read: a step has something else than SHA-256")
    again = next((file for file, number in found.items() if number > 1), "")
    if again:
        raise SourceError("is in the journal more than once", where=os.path.relpath(again, root))
    return command, steps
