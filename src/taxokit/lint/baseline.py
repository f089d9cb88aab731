"""Baselines: findings that a vocabulary already has, so that only new ones count.

A baseline is what `taxokit check --format json` printed. Two findings are the same where rule, path and message are:
a line that moves changes nothing. Of several that are the same, as many are known as the baseline has.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import SourceError
from taxokit.lint.engine import concerns


class Identity(NamedTuple):
    """What makes a finding the same one after an edit elsewhere in its file."""

    rule: str
    path: str
    message: str


def identity(finding: Diagnostic) -> Identity:
    """Return what makes a finding the same one in another run."""
    return Identity(finding.rule, finding.location.path, finding.message)


def read_baseline(path: Path) -> Counter[Identity]:
    """Return how often each finding stands in a file that `taxokit check --format json` wrote.

    Raises SourceError where the file cannot be read or is nothing of the kind.
    """
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourceError(f"the baseline cannot be read: {error.strerror}", where=path, hint=_advice(path)) from None
    except (ValueError, RecursionError):
        raise SourceError("the baseline is not JSON", where=path, hint=_advice(path)) from None
    found = content.get("findings") if isinstance(content, dict) and content.get("format") == 1 else None
    if not isinstance(found, list):
        raise SourceError("is no baseline", where=path, hint=_advice(path))
    known: Counter[Identity] = Counter()
    for number, entry in enumerate(found, start=1):
        words = [entry.get(key) for key in Identity._fields] if isinstance(entry, dict) else []
        if not words or not all(isinstance(word, str) for word in words):
            raise SourceError(
                f"finding {number} of the baseline has no rule, path or message", where=path, hint=_advice(path)
            )
        known[Identity(*map(str, words))] += 1
    return known


def _advice(path: Path) -> str:
    return f"make it with `taxokit check --format json > {path}`"


def new_findings(
    findings: Iterable[Diagnostic], baseline: Counter[Identity], rules: Collection[str], paths: Collection[str] = ()
) -> tuple[list[Diagnostic], int]:
    """Return the findings that a baseline does not have, and how many of its own are gone.

    `rules` are those that ran and `paths` what the check was asked about, as `lint` takes them: what it did not look at
    cannot be said to be gone.
    """
    left = baseline.copy()
    kept = []
    for finding in findings:
        same = identity(finding)
        if left[same] > 0:
            left[same] -= 1
        else:
            kept.append(finding)
    gone = (number for known, number in left.items() if known.rule in rules and concerns(known.path, paths))
    return kept, sum(gone)
