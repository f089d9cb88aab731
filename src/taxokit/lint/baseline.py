"""Baselines: the findings of an earlier check, of which a check reports those alone that got worse.

Findings are matched one by one, by rule, file and `about`. A finding that reports several cases together is matched
case by case if its members are known, also with findings that report one of them alone; else by the number of cases.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from taxokit.lint.engine import concerns
from taxokit.lint.registry import former_names, known_rules
from taxokit.repository.reading import read_json_input
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import SourceError
from taxokit.text.words import listed

Identity: TypeAlias = tuple[str, ...]
"""The rule, the path, and the values that tell the finding from others of that rule in that file."""

_SHOWN = 3  # the number of new cases that a message names


class Known(NamedTuple):
    """A finding as a baseline has it: its identity, the number of its cases, and its members if they are known."""

    identity: Identity
    cases: int = 1
    members: tuple[str, ...] = ()

    @property
    def rule(self) -> str:
        """The identifier of its rule."""
        return self.identity[0]

    @property
    def path(self) -> str:
        """Its file."""
        return self.identity[1]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its cases: its members, or the values that a single case is about; none if they are unknown."""
        return self.members or ((" ".join(self.identity[2:]),) if self.cases == 1 else ())


class Comparison(NamedTuple):
    """The findings that are new or got worse, and the number of cases of the baseline that are no longer found."""

    new: list[Diagnostic]
    gone: int


def known_of(finding: Diagnostic) -> Known:
    """Return a finding as a baseline has it."""
    return Known(finding.identity, finding.cases, finding.members)


# --- the file ------------------------------------------------------------------------------------------------------


def read_baseline(path: Path) -> list[Known]:
    """Return the findings in a file that `taxokit check --format json` wrote; before 0.6, none of them has members.

    Raises SourceError if the file cannot be read or is not a baseline.
    """
    try:
        content = read_json_input(path)
    except SourceError as error:
        raise _unusable(path, f"the baseline {error.message}") from None
    try:
        return list(_entries(content))
    except (AttributeError, KeyError, TypeError):
        raise _unusable(path, "not a baseline") from None


def _entries(content: Any) -> Iterator[Known]:
    """Yield the findings in a document. Raises AttributeError, KeyError or TypeError for one of another form."""
    former = former_names(known_rules())
    entries: Any = content["findings"] if content["format"] == 1 else None
    for entry in entries:
        rule, cases, members = former.get(entry["rule"], entry["rule"]), entry.get("cases", 1), entry.get("members", ())
        identity = (rule, entry["path"], *entry["about"])
        if not isinstance(cases, int) or not all(isinstance(text, str) for text in (*identity, *members)):
            raise TypeError
        yield Known(identity, cases, tuple(members))


def writing_command(path: Path) -> str:
    """Return the command that writes a baseline, for a hint."""
    return f"`taxokit check --format json`, with the same paths and options, into {path}"


def _unusable(path: Path, message: str) -> SourceError:
    return SourceError(message, where=path, hint=f"write one with {writing_command(path)}")


# --- the comparison ------------------------------------------------------------------------------------------------


class _Cases:
    """The cases of some findings by rule: the `named` ones, and those that a finding reports `together` with others."""

    def __init__(self, entries: Iterable[Known]) -> None:
        self.named: dict[str, set[str]] = defaultdict(set)
        self.together: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            self.named[entry.rule].update(entry.names)
            self.together[entry.rule].update(entry.members)


def compare(
    findings: Sequence[Diagnostic], baseline: Sequence[Known], rules: Collection[str], paths: Collection[str] = ()
) -> Comparison:
    """Return the findings that a baseline does not have, and how many of its cases these rules no longer find."""
    matches = _matches(findings, baseline)
    before, now = _Cases(baseline), _Cases(map(known_of, findings))
    new = [
        left
        for number, finding in enumerate(findings)
        if (left := _unknown_part(finding, baseline[matches[number]] if number in matches else None, before))
    ]
    finding_of = {match: findings[number] for number, match in matches.items()}
    gone = sum(
        _gone(entry, finding_of.get(number), now)
        for number, entry in enumerate(baseline)
        if entry.rule in rules and concerns(entry.path, paths)
    )
    return Comparison(new, gone)


def _matches(findings: Sequence[Diagnostic], baseline: Sequence[Known]) -> dict[int, int]:
    """Return the number of the entry for each finding: one with its identity, else another summary of its rule."""
    by_identity: dict[Identity, list[int]] = defaultdict(list)
    for number in reversed(range(len(baseline))):
        by_identity[baseline[number].identity].append(number)
    matches = {n: same.pop() for n, finding in enumerate(findings) if (same := by_identity.get(finding.identity))}
    summaries: dict[Identity, list[int]] = defaultdict(list)
    for number in sorted({*range(len(baseline))} - {*matches.values()}, reverse=True):
        if baseline[number].cases > 1:
            summaries[baseline[number].identity[:2]].append(number)
    for number, finding in enumerate(findings):
        if number not in matches and finding.cases > 1 and summaries.get(finding.identity[:2]):
            matches[number] = summaries[finding.identity[:2]].pop()  # an example in `about` may be another
    return matches


def _unknown_part(finding: Diagnostic, entry: Known | None, before: _Cases) -> Diagnostic | None:
    """Return a finding as far as the baseline does not have it: all of it, with the difference, or None."""
    if finding.members and (entry is None or entry.members):
        new = [name for name in finding.members if name not in before.named[finding.rule]]
        if len(new) == len(finding.members):
            return finding
        return _worse(finding, entry.cases if entry else len(finding.members) - len(new), new) if new else None
    if entry is None:
        names = known_of(finding).names
        return None if names and before.together[finding.rule].issuperset(names) else finding
    return _worse(finding, entry.cases, ()) if finding.cases > entry.cases else None


def _worse(finding: Diagnostic, before: int, new: Sequence[str]) -> Diagnostic:
    names = f"; new: {listed(new[:_SHOWN])}" if new else ""
    return finding._replace(message=f"{finding.message} ({before:,} in the baseline, {finding.cases:,} now{names})")


def _gone(entry: Known, finding: Diagnostic | None, now: _Cases) -> int:
    """Return how many cases of an entry are no longer found, neither by its finding nor by another of the rule."""
    if entry.members and (finding is None or finding.members):
        return len({*entry.members} - now.named[entry.rule])
    if finding is not None:
        return max(0, entry.cases - finding.cases)
    return 0 if entry.names and now.together[entry.rule].issuperset(entry.names) else entry.cases
