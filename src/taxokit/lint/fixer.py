"""Certain fixes, for `check --fix`.

All fixes are made in memory, round after round until none is left, and checked; then the files are replaced. A fix is
refused if its file cannot be read afterwards, has as many findings as before, or lost a comment.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

import yaml

from taxokit.lint.engine import concerns, findings
from taxokit.lint.registry import Rule
from taxokit.repository.project import Project
from taxokit.repository.transaction import write_together
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic
from taxokit.yaml_text import patch
from taxokit.yaml_text.comments import comments_in

Complete: TypeAlias = Callable[[Mapping[str, str]], Mapping[str, str]]

_MOST_ROUNDS = 10
"""A fix may reveal another finding at the same place; rules that undo each other must not run forever."""

_MOST_TRIED = 30_000_000  # how many characters are checked at most to find the fixes that must be refused

_CHARACTERS = 500  # how many characters take as long as one finding


class Fixed(NamedTuple):
    """The fixed findings in order, the refused ones, and the changed files."""

    findings: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    files: tuple[str, ...]


def fix(
    project: Project, rules: Collection[Rule], paths: Collection[str] = (), complete: Complete = lambda texts: texts
) -> Fixed:
    """Make the fixes of the rules in the files that `paths` name, or in all.

    `complete` adds the provenance of the changes to the new texts of files. Raises SourceError if a file cannot be
    written, or was changed meanwhile; then no file is changed.
    """
    work = _Work(project, rules, complete)
    fixed: list[Diagnostic] = []
    refused: dict[Diagnostic, None] = {}
    for _ in range(_MOST_ROUNDS):
        groups = _by_file([finding for finding in work.findings if finding not in refused], paths)
        if not groups:
            break
        if work.improve({path: _fixed_text(work.text_of(path), group) for path, group in groups.items()}):
            fixed += chain.from_iterable(groups.values())
            continue
        for path, group in groups.items():
            accepted = dict.fromkeys(_fix_file(work, path, group))
            fixed += accepted
            refused |= dict.fromkeys(finding for finding in group if finding not in accepted)
    new = {path: text.encode() for path, text in sorted(work.drafts.items())}
    write_together(project.root, new, {path: str(work.before[path]).encode() for path in new})
    return Fixed(tuple(fixed), tuple(refused), tuple(sorted(work.drafts)))


class _Work:
    """The sources with the fixes made so far, their findings, and the number of tries that are left."""

    def __init__(self, project: Project, rules: Collection[Rule], complete: Complete) -> None:
        self.project = project
        self.complete = complete
        self.rules = rules
        self.drafts: dict[str, str] = {}
        self._taxonomy = load(project, keeps=True)
        self.before = self._taxonomy.drafts
        self.findings = findings(self._taxonomy, rules)
        size = sum(len(text or "") for text in self.before.values()) + _CHARACTERS * len(self.findings)
        self.tries = _MOST_TRIED // max(size, 1)

    def text_of(self, path: str) -> str:
        """Return the current text of a file."""
        return self._taxonomy.text_of(path)

    def improve(self, texts: Mapping[str, str]) -> bool:
        """Accept new texts of files if each of the files has fewer problems with it; return True if so."""
        if any(_loses_a_comment(self.text_of(path), text) for path, text in texts.items()):
            return False
        drafts = self.complete({**self.drafts, **texts})
        taxonomy = load(self.project, {**self.before, **drafts})
        remaining = findings(taxonomy, self.rules)
        better = all(
            _badness(path, taxonomy, remaining) < _badness(path, self._taxonomy, self.findings) for path in texts
        )
        if better:
            self.drafts = dict(drafts)
            self._taxonomy, self.findings = taxonomy, remaining
        return better


def _loses_a_comment(before: str, after: str) -> bool:
    """Return True if the words of a comment are nowhere any more, not even in a text."""
    try:
        lost = Counter(comments_in(before)) - Counter(comments_in(after))
    except yaml.YAMLError:  # a file that cannot be parsed does not count as better, or had no known comments
        return False
    old, new = _unquoted(before), _unquoted(after)
    return any(old.count(words) > new.count(words) for words in map(_unquoted, lost))


def _unquoted(text: str) -> str:
    """Return a text as it is before it is folded or put into single quotes."""
    return " ".join(text.replace("''", "'").split())


def _fix_file(work: _Work, path: str, group: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the findings of one file that can be fixed: all, else those of its halves, the later half first."""
    if not work.tries:
        return []
    work.tries -= 1
    if work.improve({path: _fixed_text(work.text_of(path), group)}):
        return list(group)
    if len(group) == 1:
        return []
    middle = len(group) // 2
    return [*_fix_file(work, path, group[middle:]), *_fix_file(work, path, group[:middle])]


def _fixed_text(text: str, group: Iterable[Diagnostic]) -> str:
    return patch.apply(text, [finding.replacement for finding in group if finding.replacement])


def _badness(path: str, taxonomy: Taxonomy, reported: Iterable[Diagnostic]) -> tuple[bool, int]:
    """Return how bad a file is: unreadable is worse than any number of findings."""
    return path in taxonomy.unread, sum(finding.location.path == path for finding in reported)


def _by_file(reported: Iterable[Diagnostic], paths: Collection[str]) -> dict[str, list[Diagnostic]]:
    """Return the findings to fix in one round by file; of overlapping fixes the first.

    Lines are added once no value of the file changes any more: a statement about a value must be about the last one.
    """
    chosen: dict[str, list[Diagnostic]] = defaultdict(list)
    fixes = [
        (finding.location.path, fix.start, fix.end, finding)
        for finding in reported
        if (fix := finding.replacement) and concerns(finding.location.path, paths)
    ]
    changing = {path for path, start, stop, _ in fixes if start < stop}
    end: dict[str, int] = {}
    for path, start, stop, finding in sorted(fixes, key=lambda fix: fix[:3]):
        if (start < stop or path not in changing) and (path not in end or end[path] < start):
            chosen[path].append(finding)
            end[path] = stop
    return chosen
