"""Baselines: the known findings of a vocabulary, so that only new ones count.

A baseline is the output of `taxokit check --format json`. A finding is known by `Diagnostic.identity`, which contains
neither wording nor lines, and if the baseline has as many cases of it.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TypeAlias

from taxokit.lint.engine import concerns
from taxokit.lint.registry import former_names, known_rules
from taxokit.repository.reading import read_json_input
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import SourceError

Identity: TypeAlias = tuple[str, ...]
"""The rule, the path, and the values that tell the finding from others of that rule in that file."""


def read_baseline(path: Path) -> Counter[Identity]:
    """Return the number of cases of each finding in a file that `taxokit check --format json` wrote.

    Raises SourceError if the file cannot be read or is not a baseline.
    """
    try:
        content = read_json_input(path)
    except SourceError as error:
        raise _unusable(path, f"the baseline {error.message}") from None
    entries = content.get("findings") if isinstance(content, dict) and content.get("format") == 1 else None
    if not isinstance(entries, list):
        raise _unusable(path, "not a baseline")
    former = former_names(known_rules())
    known: Counter[Identity] = Counter()
    for number, entry in enumerate(entries, start=1):
        about, cases = (entry.get("about"), entry.get("cases", 1)) if isinstance(entry, dict) else (None, 1)
        words = [entry.get("rule"), entry.get("path"), *about] if isinstance(about, list) else []
        if not words or not all(isinstance(word, str) for word in words) or not isinstance(cases, int):
            raise _unusable(path, f"finding {number} of the baseline has no rule, path or subject")
        rule, *rest = words
        known[former.get(rule, rule), *rest] += cases
    return known


def writing_command(path: Path) -> str:
    """Return the command that writes a baseline, for a hint."""
    return f"`taxokit check --format json`, with the same paths and options, into {path}"


def _unusable(path: Path, message: str) -> SourceError:
    return SourceError(message, where=path, hint=f"write one with {writing_command(path)}")


def new_findings(
    findings: Iterable[Diagnostic], baseline: Counter[Identity], rules: Collection[str], paths: Collection[str] = ()
) -> tuple[list[Diagnostic], int]:
    """Return the findings that a baseline does not have, and the number of cases that these rules no longer find."""
    left = baseline.copy()
    new = []
    for finding in findings:
        if left[finding.identity] >= finding.cases:
            left[finding.identity] -= finding.cases
        else:
            new.append(finding)
    gone = (number for known, number in left.items() if known[0] in rules and concerns(known[1], paths))
    return new, sum(gone)
