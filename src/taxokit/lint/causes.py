"""Findings by cause: what a vocabulary does wrong in the same way many times can then be reported once.

Findings have a cause in common where they are of one rule and severity, unless the rule distinguishes causes.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from taxokit.core.diagnostics import Diagnostic, Severity

_MOST_CAUSES = 5
"""How many causes of one rule are kept apart; of more, the rarest are taken together, so that a report stays short."""


class Cause(NamedTuple):
    """What is wrong in one way: its findings in their order, and of how many causes they are, where of several."""

    findings: list[Diagnostic]
    causes: int = 1


def by_cause(findings: Iterable[Diagnostic]) -> list[Cause]:
    """Return findings by cause, in the order of the first of each."""
    number: dict[tuple[str, Severity], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    found = list(findings)
    for index, finding in enumerate(found):
        number[finding.rule, finding.severity][finding.cause].append(index)
    groups: list[tuple[list[int], int]] = []
    for causes in number.values():
        ordered = sorted(causes.values(), key=len, reverse=True)
        most = len(ordered) if len(ordered) <= _MOST_CAUSES else _MOST_CAUSES - 1
        groups += [(indices, 1) for indices in ordered[:most]]
        if ordered[most:]:
            groups.append((sorted(index for indices in ordered[most:] for index in indices), len(ordered) - most))
    return [Cause([found[index] for index in indices], causes) for indices, causes in sorted(groups)]
