"""A session of the editor: steps of operations over the sources, in memory, until they are written.

Each step is applied to the state that the former ones left. If files change underneath, all are applied again to the
new sources; a step that no longer fits is set aside, for a person to decide. The journal keeps them all meanwhile.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from taxokit.diff.changes import Diff
from taxokit.diff.engine import changes_since, version_with
from taxokit.edit.commit import Changes, settle
from taxokit.edit.journal import Journal, Operations
from taxokit.edit.operations import Operation
from taxokit.edit.workspace import EditError, Message, Workspace, subject
from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules
from taxokit.query.history import SHAPE_RULES
from taxokit.releases.releases import latest
from taxokit.repository.project import SOURCE_FOLDERS, Project
from taxokit.repository.transaction import write_together
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.errors import TaxokitError
from taxokit.yaml_text.parser import Documents

Texts: TypeAlias = Mapping[str, str | None]
"""The texts of files by path, None for no file."""


@dataclass(frozen=True)
class Step:
    """Operations that were made together: the changed texts of files, before and after, and the report."""

    number: int
    operations: Operations
    before: Texts
    after: Texts
    messages: tuple[Message, ...]

    @property
    def words(self) -> str:
        """The report in one line."""
        return "; ".join(message.words for message in self.messages)


@dataclass(frozen=True)
class Aside:
    """Operations that no longer fit, and the error; a ConflictError has both values."""

    number: int
    operations: Operations
    error: TaxokitError


@dataclass(frozen=True)
class Trial:
    """The result of operations that are only tried: the state after those that can be made, and their report.

    `errors` are those of the others, by their place among the operations.
    """

    taxonomy: Taxonomy
    messages: tuple[Message, ...]
    errors: Mapping[int, TaxokitError]


@dataclass(frozen=True)
class Report:
    """The result of a check of a whole state: the findings that the steps cause, and the diff to the last release.

    `diff` is None if the sources cannot be compared, `version` the one that a release of this state would get.
    """

    new: tuple[Diagnostic, ...]
    resolved: int
    diff: Diff | None
    version: str

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The new errors, which prevent writing."""
        return tuple(finding for finding in self.new if finding.severity is Severity.ERROR)


class Session:
    """The steps of one writer over the sources of a repository. Not for several threads at once."""

    def __init__(self, project: Project, journal: Journal) -> None:
        """Read the sources, and make the steps of the journal again. Raises TaxokitError."""
        self.project, self.journal = project, journal
        self.steps: list[Step] = []
        self.asides: list[Aside] = []
        self.texts: dict[str, str | None] = {}
        self.documents = Documents()
        self.base: Texts = {}
        self.stamp: object = None
        self.taxonomy: Taxonomy
        self.refresh(is_first=True)

    # --- steps ------------------------------------------------------------------------------------------------------

    def do(self, *operations: Operation) -> Step | None:
        """Make operations as one step, and return it; None if they change nothing. Raises TaxokitError."""
        step = self._applied(self.journal.next_number, operations)
        if step is None:
            return None
        self.journal.do(operations)
        self._take(step)
        return step

    def attempt(self, *operations: Operation) -> Trial:
        """Try operations as one step would make them, each that can be made, and keep nothing."""
        workspace, errors = Workspace(self.project, self.texts, self.documents), dict[int, TaxokitError]()
        for number, operation in enumerate(operations):
            drafts = dict(workspace.drafts)
            try:
                operation.apply(workspace)
            except TaxokitError as error:
                errors[number] = error
                if workspace.drafts != drafts:
                    workspace.drafts = drafts
                    workspace.reload()
        try:
            settle(workspace)
        except TaxokitError as error:
            errors.setdefault(len(operations) - 1, error)
        return Trial(workspace.taxonomy, tuple(workspace.messages), errors)

    def undo(self) -> Step | None:
        """Undo the last step, and return it; None if there is none."""
        if not self.steps:
            return None
        step = self.steps[-1]
        self.journal.undo(step.number)
        self.steps.pop()
        self._change(step.before)
        return step

    def redo(self) -> Step | None:
        """Make the step again that was undone last, and return it; None if there is none. Raises TaxokitError."""
        if not self.journal.undone:
            return None
        number, operations = list(self.journal.undone.items())[-1]
        step = self._applied(number, operations)
        self.journal.redo(number)
        if step is not None:
            self._take(step)
        return step

    def drop(self, number: int) -> None:
        """Drop a step that was set aside."""
        self.journal.undo(number)
        self.asides = [aside for aside in self.asides if aside.number != number]

    def take_out(self, number: int) -> None:
        """Undo one step, and keep later ones, unless they need it: these are set aside."""
        self.journal.undo(number)
        self._replay()

    def _applied(self, number: int, operations: Sequence[Operation]) -> Step | None:
        workspace = Workspace(self.project, self.texts, self.documents)
        for operation in operations:
            operation.apply(workspace)
        settle(workspace)
        after = {path: text for path, text in workspace.drafts.items() if text != workspace.before[path]}
        if not after:
            return None
        before = {path: workspace.before[path] for path in after}
        return Step(number, tuple(operations), before, after, tuple(workspace.messages))

    def _take(self, step: Step) -> None:
        self.steps.append(step)
        self._change(step.after)

    def _change(self, texts: Texts) -> None:
        self.texts = {**self.texts, **texts}
        self.taxonomy = load(self.project, self.texts, documents=self.documents)

    # --- the sources ------------------------------------------------------------------------------------------------

    def refresh(self, *, is_first: bool = False) -> bool:
        """Read the sources again if they have changed, make all steps again, and return True if they have.

        Raises TaxokitError if they cannot be read at all.
        """
        stamp = self._stamp()
        if not is_first and stamp == self.stamp:
            return False
        base = load(self.project, keeps=True, documents=self.documents).drafts
        changed = is_first or base != self.base
        self.stamp, self.base = stamp, base
        if changed:
            self._replay()
        return changed

    def _replay(self) -> None:
        self.steps, self.asides = [], []
        self.texts = dict(self.base)
        self.taxonomy = load(self.project, self.texts, documents=self.documents)
        for number, operations in self.journal.steps.items():
            try:
                step = self._applied(number, operations)
            except TaxokitError as error:
                self.asides.append(Aside(number, operations, error))
                continue
            if step is not None:
                self._take(step)

    def _stamp(self) -> object:
        """Return a value that differs if a source file was written, added or removed."""
        root = self.project.root
        paths = (path for folder in SOURCE_FOLDERS for path in sorted((root / folder).rglob("*")))
        stats = ((str(path), path.stat()) for path in paths if path.is_file())
        return [(path, stat.st_mtime_ns, stat.st_size) for path, stat in stats]

    # --- the result -------------------------------------------------------------------------------------------------

    @property
    def changes(self) -> Changes:
        """The files that the steps change, with their texts on the disk and now."""
        return {
            path: (self.base.get(path), text)
            for path, text in sorted(self.texts.items())
            if text != self.base.get(path)
        }

    def write(self) -> Changes:
        """Write all changes, unless they cause new errors, and forget the steps. Returns the changes.

        Raises EditError for errors, or if steps are set aside, SourceError if the disk refuses, or a file changed.
        """
        changes = self.checked_changes()
        old, new = ({path: _encoded(texts[side]) for path, texts in changes.items()} for side in (0, 1))
        write_together(self.project.root, new, old)
        self.forget()
        return changes

    def checked_changes(self) -> Changes:
        """Return the changes, if they may be written. Raises EditError."""
        self.refresh()
        if self.asides:
            raise EditError("some changes no longer fit the sources", hint="keep or drop each of them first")
        errors = check(self.project, self.base, self.texts).errors
        if errors:
            raise EditError(f"the changes cause an error: {errors[0].message}", where=str(errors[0].location))
        return self.changes

    def forget(self) -> None:
        """Forget all steps: they are written elsewhere, or dropped."""
        self.journal.clear()
        self.refresh(is_first=True)


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def check(project: Project, base: Texts, texts: Texts) -> Report:
    """Check a whole state in comparison to the sources. It shares nothing with a session: a thread may run it."""
    before, after = (load(project, side) for side in (base, texts))
    rules = choose_rules(project)
    known = Counter(map(subject, findings(before, rules)))
    new: list[Diagnostic] = []
    for finding in findings(after, rules):
        if known[subject(finding)] > 0:
            known[subject(finding)] -= 1
        else:
            new.append(finding)
    if any(finding.rule in SHAPE_RULES for finding in new):
        return Report(tuple(new), known.total(), None, "")
    last = latest(project)
    changes = changes_since(after, last.snapshot() if last else None)
    return Report(tuple(new), known.total(), changes, str(version_with(after, changes)))
