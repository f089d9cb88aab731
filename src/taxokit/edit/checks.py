"""The check of a whole state of the sources that is not written, in comparison to the sources before."""

from collections import Counter
from dataclasses import dataclass, replace

from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff, snapshot_of, version_with
from taxokit.diff.snapshot import Snapshot
from taxokit.edit.journal import Texts
from taxokit.edit.workspace import subject
from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules
from taxokit.query.history import SHAPE_RULES
from taxokit.releases.releases import latest
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, Severity


@dataclass(frozen=True)
class Report:
    """The result of a check of a whole state: the findings that the steps cause, and the diff to the last release.

    `diff` is None if the sources cannot be compared, `own` is the part of it that the steps make, and `version` the one
    that a release of this state would get.
    `findings` are all of the state.
    """

    new: tuple[Diagnostic, ...]
    resolved: int
    diff: Diff | None
    version: str
    findings: tuple[Diagnostic, ...] = ()
    own: Diff | None = None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The new errors, which prevent writing."""
        return tuple(finding for finding in self.new if finding.severity is Severity.ERROR)


def check(project: Project, base: Texts, texts: Texts) -> Report:
    """Check a state in comparison to the sources. Raises TaxokitError if files cannot be read."""
    return Checker(project).check(base, texts)


class Checker:
    """Checks states one after another. It shares nothing with a session: a thread may have it.

    It keeps the findings and the document of the sources, which stay the same over many states.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._base: Texts | None = None
        self._known: Counter[tuple[str, ...]] = Counter()
        self._before: Snapshot | None = None

    def check(self, base: Texts, texts: Texts) -> Report:
        """Check a state in comparison to the sources, which are compared by identity. Raises TaxokitError."""
        after = load(self._project, texts)
        present = tuple(findings(after, choose_rules(self._project)))
        self._keep(base)
        known, new = self._known.copy(), list[Diagnostic]()
        for finding in present:
            if known[subject(finding)] > 0:
                known[subject(finding)] -= 1
            else:
                new.append(finding)
        if any(finding.rule in SHAPE_RULES for finding in present):
            return Report(tuple(new), known.total(), None, "", present)
        last, work = latest(self._project), snapshot_of(after, "work")
        changes = diff(last.snapshot() if last else None, work)
        version = str(version_with(after, changes))
        own = diff(self._before, work) if self._before else None
        return Report(tuple(new), known.total(), _slim(changes), version, present, own and _slim(own))

    def _keep(self, base: Texts) -> None:
        if base is self._base:
            return
        before = load(self._project, base)
        present = list(findings(before, choose_rules(self._project)))
        self._known = Counter(map(subject, present))
        is_whole = all(finding.rule not in SHAPE_RULES for finding in present)
        self._before, self._base = snapshot_of(before, "before") if is_whole else None, base


def _slim(whole: Diff) -> Diff:
    """Return a diff without the documents that it compares."""
    return replace(whole, snapshots=(None, None), comparison=None)
