"""Baselines: findings that a vocabulary already has, so that only new ones count.

A baseline is what `taxokit check --format json` printed. A finding is known by `Diagnostic.identity`, which neither
wording nor lines enter. Of several with one identity, as many are known as the baseline has; one that reports several
cases together is known where the baseline has as many. A baseline of taxokit 0.4 says nothing of what its findings are
about: they are known by rule, path and line.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from taxokit.lint.engine import concerns
from taxokit.lint.registry import known_rules
from taxokit.lint.selection import former_names
from taxokit.repository.reading import read_json_input, relative_name
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import SourceError

Identity: TypeAlias = tuple[str, ...]
"""The rule and the path, and what distinguishes the finding from others of that rule in that file."""


@dataclass(frozen=True)
class Baseline:
    """How many cases of each finding are known; `by_line` where taxokit 0.4 wrote it."""

    known: Counter[Identity]
    by_line: bool = False

    def identity(self, finding: Diagnostic) -> Identity:
        """Return what the baseline knows a finding by."""
        if self.by_line:
            return (finding.rule, finding.location.path, str(finding.location.line))
        return finding.identity


def read_baseline(path: Path) -> Baseline:
    """Return what a file has that `taxokit check --format json` wrote.

    Raises SourceError where the file cannot be read or is not a baseline.
    """
    try:
        content = read_json_input(path)
    except SourceError as error:
        raise _unusable(path, f"the baseline {error.message}") from None
    found = content.get("findings") if isinstance(content, dict) and content.get("format") == 1 else None
    if not isinstance(found, list):
        raise _unusable(path, "not a baseline")
    entries = [entry if isinstance(entry, dict) else {} for entry in found]
    by_line = not all("about" in entry for entry in entries)
    former = former_names(known_rules())
    known: Counter[Identity] = Counter()
    for number, entry in enumerate(entries, start=1):
        about = [str(entry.get("line") or 0)] if by_line else entry["about"]
        cases = entry.get("cases", 1)
        words = [entry.get("rule"), entry.get("path"), *(about if isinstance(about, list) else [None])]
        if not all(isinstance(word, str) for word in words) or not isinstance(cases, int):
            raise _unusable(path, f"finding {number} of the baseline has no rule, path or subject")
        rule, file, *rest = map(str, words)
        file = relative_name(file) if Path(file).is_absolute() else file  # as taxokit 0.4 wrote it
        known[former.get(rule, rule), file, *rest] += cases
    return Baseline(known, by_line)


def writing_command(path: Path) -> str:
    """Return the command that writes a baseline, for a hint."""
    return f"`taxokit check --format json`, with the same paths and options, into {path}"


def _unusable(path: Path, message: str) -> SourceError:
    return SourceError(message, where=path, hint=f"write one with {writing_command(path)}")


def new_findings(
    findings: Iterable[Diagnostic], baseline: Baseline, rules: Collection[str], paths: Collection[str] = ()
) -> tuple[list[Diagnostic], int]:
    """Return the findings that a baseline does not have, and how many cases of its own were not found.

    `rules` are those that ran and `paths` what the check was asked about, as `lint` takes them: what was not checked
    is not counted as not found.
    """
    left = baseline.known.copy()
    new = []
    for finding in findings:
        identity = baseline.identity(finding)
        cases = 1 if baseline.by_line else finding.cases
        if left[identity] >= cases:
            left[identity] -= cases
        else:
            new.append(finding)
    missing = (number for known, number in left.items() if known[0] in rules and concerns(known[1], paths))
    return new, sum(missing)
