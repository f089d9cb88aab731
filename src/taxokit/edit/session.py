"""A session of the editor: steps of operations over the sources, in memory, until they are written.

Each step is applied to the state that the former ones left. If files change underneath, all are applied again to the
new sources; a step that no longer fits is set aside, for a person to decide. The journal keeps them all meanwhile.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from taxokit.edit.checks import Report, check
from taxokit.edit.commit import Changes, settle
from taxokit.edit.journal import Journal, Operations, Step, Texts, digest_of, splice
from taxokit.edit.operation_runs import make_all, runs
from taxokit.edit.operations import ConflictError, Operation, Words, seeing
from taxokit.edit.titles import title_of
from taxokit.edit.workspace import EditError, Message, Workspace
from taxokit.repository.git import Git, GitError
from taxokit.repository.project import MODEL_FILE, SOURCE_FOLDERS, Project
from taxokit.repository.reading import COMPILED, read_file, walk
from taxokit.repository.transaction import write_together, writing
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.text.words import count_of, listed
from taxokit.yaml_text.parser import Documents

_MOST_NAMED = 3  # files in a message


@dataclass(frozen=True)
class Aside:
    """A step that no longer fits, and the error; a ConflictError has both values."""

    step: Step
    error: TaxokitError

    @property
    def number(self) -> int:
        """The number of the step."""
        return self.step.number

    @property
    def operations(self) -> Operations:
        """The operations of the step."""
        return self.step.operations


@dataclass(frozen=True)
class Trial:
    """The result of operations that are only tried: the state after those that can be made, and their report.

    `errors` are those of the others, by their place among the operations. `changes` are those of the texts of files.
    """

    taxonomy: Taxonomy
    messages: tuple[Message, ...]
    errors: Mapping[int, TaxokitError]
    changes: Changes


class Session:
    """The steps of one writer over the sources of a repository. Not for several threads at once.

    `notice` says what became of the steps when the sources changed underneath, "" if nothing did since the last step.
    """

    def __init__(self, project: Project, journal: Journal) -> None:
        """Read the sources, and make the steps of the journal again. Raises TaxokitError."""
        self.project, self.journal = project, journal
        self.steps: list[Step] = []
        self.asides: list[Aside] = []
        self.texts: dict[str, str | None] = {}
        self.base: Texts = {}
        self.notice = ""
        self.taxonomy: Taxonomy
        self.documents = Documents()
        self._stamp: object = None
        self._unread: frozenset[str] = frozenset()
        self._fault: TaxokitError | None = None
        self._branch = ""
        with writing(project.root):  # which completes, or undoes, what a killed process left half written
            pass
        self._read(is_first=True)

    # --- steps ------------------------------------------------------------------------------------------------------

    def do(self, *operations: Operation, credit: str = "") -> Step | None:
        """Make operations as one step, and return it; None if they change nothing. Raises TaxokitError.

        `credit` is a line for the message of a commit, about the person who suggested them.
        """
        step = self._made(self.journal.next_number, operations, self.texts)
        if step is None:
            return None
        step = replace(step, credit=credit)
        self.journal.do(step)
        self._take(step)
        return step

    def attempt(self, *operations: Operation) -> Trial:
        """Try operations as one step would make them, each that can be made, and keep nothing."""
        workspace = Workspace(self.project, self.texts, self.documents)
        errors = make_all(workspace, operations)
        try:
            settle(workspace)
        except TaxokitError as error:
            errors.setdefault(len(operations) - 1, error)
        texts = ((path, workspace.before[path], text) for path, text in sorted(workspace.drafts.items()))
        changes = {path: (before, text) for path, before, text in texts if text != before}
        return Trial(workspace.taxonomy, tuple(workspace.messages), errors, changes)

    def undo(self) -> Step | None:
        """Undo the last step, and return it; None if there is none."""
        if not self.steps:
            return None
        step = self.steps[-1]
        self.journal.undo(step.number)
        self.steps.pop()
        self._change({change.path: change.undone(self.texts.get(change.path)) for change in step.splices})
        return step

    def redo(self) -> Step | None:
        """Make the step again that was undone last, and return it; None if there is none. Raises TaxokitError."""
        if not self.journal.undone:
            return None
        step = list(self.journal.undone.values())[-1]
        if not _stands(step, {change.path: digest_of(self.texts.get(change.path)) for change in step.splices}):
            step = self._again(step, self.texts) or replace(step, splices=())
        self.journal.redo(step)
        if not step.splices:  # the sources have it already
            self.journal.drop(step.number)
            return None
        self._take(step)
        return step

    def take_out(self, number: int) -> None:
        """Undo one step, and keep later ones, unless they need it: these are set aside. Raises EditError."""
        step = next((step for step in self.steps if step.number == number), None)
        if step is None:
            raise EditError("there is no such change any more", hint="load the page again")
        self.journal.undo(number)
        self.notice = ""
        self._rebase({change.path for change in step.splices})

    def drop(self, number: int) -> None:
        """Drop a step that was set aside. Raises EditError if there is none."""
        self._aside(number)
        self.journal.drop(number)
        self.notice = ""
        self.asides = [aside for aside in self.asides if aside.number != number]

    def insist(self, number: int, now: Sequence[str]) -> None:
        """Make a step that was set aside for a conflict in spite of the value that its author sees now.

        It is set aside again if something else does not fit. Raises EditError if there is no such conflict any more.
        """
        aside = self._aside(number)
        error = aside.error
        if not isinstance(error, ConflictError) or error.now != tuple(now):
            raise EditError("the value has changed again", hint="look at both once more")
        operations = tuple(
            seeing(operation, error.now) if operation is error.operation else operation
            for operation in aside.operations
        )
        self.journal.steps[number] = replace(aside.step, operations=operations)
        self.notice = ""
        self._rebase(set())

    def _aside(self, number: int) -> Aside:
        aside = next((aside for aside in self.asides if aside.number == number), None)
        if aside is None:
            raise EditError("there is no such change any more", hint="load the page again")
        return aside

    def _made(self, number: int, operations: Sequence[Operation], texts: Texts) -> Step | None:
        """Return operations as a step from a state, None if they change nothing. Raises TaxokitError."""
        workspace = Workspace(self.project, texts, self.documents)
        titles: list[str] = []
        for run in runs(operations):
            titles += [title_of(operation, workspace.taxonomy) for operation in run]
            for error in make_all(workspace, run).values():
                raise error
        settle(workspace)
        changes = [
            splice(path, workspace.before[path], text)
            for path, text in sorted(workspace.drafts.items())
            if text != workspace.before[path]
        ]
        if not changes:
            return None
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Step(number, tuple(operations), tuple(titles), tuple(changes), tuple(workspace.messages), now)

    def _take(self, step: Step) -> None:
        self.steps.append(step)
        self._change(_made_by(step, self.texts))

    def _change(self, texts: Texts) -> None:
        self.notice = ""
        self.texts = {**self.texts, **texts}
        if self.asides:
            self._rebase(set())
        else:
            self.taxonomy = load(self.project, self.texts, documents=self.documents)

    # --- the sources ------------------------------------------------------------------------------------------------

    def refresh(self) -> bool:
        """Read the sources again if they have changed, make the steps that they concern again, and return True if so.

        Raises TaxokitError if they cannot be read, such as a file that is saved half: the state stays as it was.
        """
        stamp = self._stamped()
        if stamp == self._stamp:
            if self._fault:
                raise self._fault
            return False
        return self._read()

    def _read(self, *, is_first: bool = False) -> bool:
        stamp = self._stamped()
        read = load(self.project, keeps=True, documents=self.documents)
        self._stamp, self._fault = stamp, None
        broken = sorted(read.unread - self._unread)
        if broken and not is_first:
            fault = next(fault for fault in read.diagnostics if fault.location.path in broken)
            self._fault = SourceError(
                f"cannot be read now: {fault.message}",
                where=f"{fault.location.path}:{fault.location.line}",
                hint="correct it in the other program; until then, the former content counts here",
            )
            raise self._fault
        self._unread = read.unread
        if not is_first and read.drafts == self.base:
            return False
        self.base = read.drafts
        self._rebase(set())
        return True

    def _rebase(self, concerned: set[str]) -> None:
        """Make the steps of the journal on the sources: those anew that need it, the others as they were made.

        A step is made anew if a file that it changes is another one than before, or one of the `concerned` files, and
        of those that changed underneath, has the name of an item that it changes.
        """
        journal, before = self.journal, dict(self.journal.steps)
        digests = {path: digest_of(text) for path, text in self.base.items()}
        digests[MODEL_FILE] = digest_of(read_file(self.project.root, MODEL_FILE, COMPILED).decode("utf-8", "replace"))
        changed = {path for path in {*digests, *journal.base} if digests.get(path, "") != journal.base.get(path, "")}
        is_other, journal.base = bool(changed), dict(digests)
        if changed and before and _is_written(before.values(), digests):
            journal.clear()
            before = {}
            self.notice = "all changes are in the files now: another program has written them"
        concerned |= changed
        self.steps, self.asides, texts = [], [], dict(self.base)
        names = _names_in(texts.get(path) for path in concerned) if before else set()
        for number, step in before.items():
            again: Step | None = step
            is_free = MODEL_FILE not in concerned and names.isdisjoint(_names_of(step))
            if not (is_free and _stands(step, digests)):
                again = self._made_again(step, texts)
                if again is None or again.splices != step.splices:
                    paths = {change.path for part in (step, again) if part for change in part.splices}
                    names |= _names_in(texts.get(path) for path in paths)
            if again is None:  # the sources have it already
                del journal.steps[number]
                continue
            journal.steps[number] = again
            if again.splices:
                self.steps.append(again)
                texts |= _made_by(again, texts)
                digests |= {change.path: change.after for change in again.splices}
        self._try_asides(texts)
        self._tell(changed, len(before), len(journal.steps))
        self.texts = texts
        self.taxonomy = load(self.project, texts, documents=self.documents)
        if is_other or journal.steps != before:
            self._save()

    def _try_asides(self, texts: dict[str, str | None]) -> None:
        """Make the steps that were set aside after all others: a later step can make that a former one fits."""
        for aside in list(self.asides):
            try:
                again = self._again(aside.step, texts)
            except TaxokitError:
                continue
            self.asides.remove(aside)
            del self.journal.steps[aside.number]
            if again:
                self.journal.steps[aside.number] = again
                self.steps.append(again)
                texts |= _made_by(again, texts)

    def _made_again(self, step: Step, texts: Texts) -> Step | None:
        """Make a step anew; set it aside if it no longer fits. None if it changes nothing."""
        try:
            return self._again(step, texts)
        except TaxokitError as error:
            aside = replace(step, splices=())
            self.asides.append(Aside(aside, error))
            return aside

    def _again(self, step: Step, texts: Texts) -> Step | None:
        """Return a step as it is made from a state, None if it changes nothing. Raises TaxokitError."""
        made = self._made(step.number, step.operations, texts)
        return made and replace(made, time=step.time, credit=step.credit)

    def _save(self) -> None:
        if self.journal.steps or self.journal.undone:
            self.journal.save()
        else:
            self.journal.clear()

    def _tell(self, changed: set[str], before: int, after: int) -> None:
        """Say what became of the steps, if there were any, and files changed."""
        if not changed:
            return
        branch = _branch(self.project)
        is_other, self._branch = self._branch not in (branch, ""), branch
        if not before:
            return
        names = sorted(changed - {MODEL_FILE})
        files = listed(names) if 0 < len(names) <= _MOST_NAMED else count_of(len(names), "file")
        parts = [f"another program changed {files}"]
        parts += [f"the branch is {branch or 'none'} now"] if is_other else []
        parts += [f"{count_of(before - after, 'change')} is in the files already"] if before > after else []
        unfit = len(self.asides)
        parts += [f"{count_of(unfit, 'change')} no longer {'fits' if unfit == 1 else 'fit'}"] if unfit else []
        self.notice = "; ".join(parts)

    def _stamped(self) -> object:
        """Return a value that differs if a source file was written, added or removed."""
        stamp: list[tuple[str, int, int]] = []
        for folder in SOURCE_FOLDERS:
            for parent, _, names in walk(self.project.root / folder):
                for path in (f"{parent}/{name}" for name in sorted(names)):
                    with suppress(OSError):  # it was removed just now
                        stat = os.stat(path)  # noqa: PTH116 - twice as fast as that of a path
                        stamp.append((path, stat.st_mtime_ns, stat.st_size))
        return stamp

    # --- the result -------------------------------------------------------------------------------------------------

    @property
    def changes(self) -> Changes:
        """The files that the steps change, with their texts on the disk and now."""
        return {
            path: (self.base.get(path), text)
            for path, text in sorted(self.texts.items())
            if text != self.base.get(path)
        }

    def write(self, report: Report | None = None) -> Changes:
        """Write all changes, unless they cause new errors, and forget the steps. Returns the changes.

        `report` is that of the present state, if it was checked already.

        Raises EditError for errors, or if steps are set aside, SourceError if the disk refuses, or a file changed.
        """
        changes = self.checked_changes(report)
        old, new = ({path: _encoded(texts[side]) for path, texts in changes.items()} for side in (0, 1))
        write_together(self.project.root, new, old)
        self.forget()
        return changes

    def checked_changes(self, report: Report | None = None) -> Changes:
        """Return the changes, if they may be written. Raises EditError."""
        if self.refresh():
            raise EditError("files were changed meanwhile", hint="look at the changes again, and repeat this")
        if self.asides:
            raise EditError("some changes no longer fit the sources", hint="keep or drop each of them first")
        if not self.steps:
            raise EditError("there is nothing to write")
        if report is None or report.errors:  # which other files than the sources may have caused since
            report = check(self.project, self.base, self.texts)
        if errors := report.errors:
            raise EditError(
                f"the changes cause {count_of(len(errors), 'error')}: {errors[0].message}",
                where=str(errors[0].location),
                hint=errors[0].hint,
            )
        return self.changes

    def forget(self) -> None:
        """Forget all steps: they are written elsewhere, or dropped."""
        self.journal.clear()
        self.notice = ""
        self._read(is_first=True)


def _branch(project: Project) -> str:
    try:
        return Git(project.root).head().branch
    except GitError:
        return ""


def _made_by(step: Step, texts: Texts) -> dict[str, str | None]:
    """Return the texts that a step changes, after it."""
    return {change.path: change.made(texts.get(change.path)) for change in step.splices}


def _stands(step: Step, digests: Mapping[str, str]) -> bool:
    """Return True if a step can be made as before in a state with these digests of files."""
    return bool(step.splices) and all(digests.get(change.path, "") == change.before for change in step.splices)


def _is_written(steps: Iterable[Step], digests: Mapping[str, str]) -> bool:
    """Return True if the files have all that the steps made of them."""
    last = {change.path: change.after for step in steps for change in step.splices}
    return bool(last) and all(step.splices for step in steps) and last.items() <= digests.items()


_ITEMS = ("item", "items", "into", "replaced_by", "id")
"""The arguments of operations with the names of the items that they change."""

_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)*")


def _names_in(texts: Iterable[str | None]) -> set[str]:
    """Return all in some texts that may be identifiers of items."""
    return {name for text in texts if text for name in _NAME.findall(text)}


def _names_of(step: Step) -> set[str]:
    """Return the identifiers of the items that a step changes."""
    names = {message.item[1] for message in step.messages if message.item}
    for operation in step.operations:
        for argument in _ITEMS:
            value: str | Words = getattr(operation, argument, ())
            names |= {value} if isinstance(value, str) else {*value}
    return {name.rpartition("/")[2] for name in names} - {""}


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
