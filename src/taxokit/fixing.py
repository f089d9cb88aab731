"""Making the fixes that are certain: what `check --fix` does.

All fixes are made in memory, round after round until none is left, and checked; then the files are replaced. A fix that
would break its file, or leave more errors than there were, is not made.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from taxokit import splicing
from taxokit.config import Project
from taxokit.findings import Finding, Replacement
from taxokit.linting import Rule, concerns, findings
from taxokit.loading import collector_paused, load
from taxokit.model import Taxonomy
from taxokit.writing import refuse_outside, write_atomically

_MOST_ROUNDS = 10
"""A fix may uncover another finding in its place; rules that undo each other must not run for ever."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was mended, in the order in which it was, and the files that changed."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...]


def fix(project: Project, rules: Collection[Rule], paths: Collection[str] = ()) -> Fixed:
    """Mend what the rules find and know how to mend, in the files that `paths` name, or in all.

    Raises SourceError where a file cannot be written; then files that were written before stay so, each of them whole.
    """
    drafts: dict[str, str] = {}
    mended: list[Finding] = []
    refused: set[str] = set()
    taxonomy, found = _checked(project, rules, drafts)
    for _ in range(_MOST_ROUNDS):
        chosen = {path: group for path, group in _by_file(found, paths).items() if path not in refused}
        if not chosen:
            break
        tried = {path: _mended(taxonomy.text_of(path), group) for path, group in chosen.items()}
        after, found_after = _checked(project, rules, {**drafts, **tried})
        worse = {path for path in tried if _weight(path, after, found_after) >= _weight(path, taxonomy, found)}
        refused |= worse
        if worse:
            tried = {path: text for path, text in tried.items() if path not in worse}
            after, found_after = _checked(project, rules, {**drafts, **tried})
        drafts.update(tried)
        mended += [finding for path in tried for finding in chosen[path]]
        taxonomy, found = after, found_after
    for path, text in sorted(drafts.items()):
        refuse_outside(project.root, project.root / path)
        write_atomically(project.root / path, text.encode("utf-8"))
    return Fixed(tuple(mended), tuple(sorted(drafts)))


def _checked(project: Project, rules: Collection[Rule], drafts: Mapping[str, str]) -> tuple[Taxonomy, list[Finding]]:
    with collector_paused():
        taxonomy = load(project, drafts)
        return taxonomy, findings(taxonomy, rules)


def _mended(text: str, group: Iterable[Finding]) -> str:
    return splicing.apply(text, [finding.fix for finding in group if finding.fix])


def _weight(path: str, taxonomy: Taxonomy, found: Iterable[Finding]) -> tuple[bool, int]:
    """Say how bad a file is: unreadable is worse than any number of findings."""
    return path in taxonomy.unread, sum(finding.location.path == path for finding in found)


def _by_file(found: Iterable[Finding], paths: Collection[str]) -> dict[str, list[Finding]]:
    """Return the findings to mend in one round by file: of those whose fixes overlap, the first."""
    chosen: dict[str, list[Finding]] = defaultdict(list)
    mendable = (finding for finding in found if finding.fix and concerns(finding.location.path, paths))
    for finding in sorted(mendable, key=lambda finding: (finding.location.path, _stretch(finding.fix))):
        group = chosen[finding.location.path]
        if not group or _stretch(group[-1].fix)[1] < _stretch(finding.fix)[0]:
            group.append(finding)
    return chosen


def _stretch(fix: Replacement | None) -> tuple[int, int]:
    return (fix.start, fix.end) if fix else (0, 0)
