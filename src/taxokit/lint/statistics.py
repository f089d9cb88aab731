"""How many findings each rule has, and nothing else: a table, the worst first."""

import sys
from collections import Counter

from taxokit.core.text.columns import table
from taxokit.core.text.labels import truncated
from taxokit.lint.report import Results
from taxokit.lint.snippet import visible

_TITLE = 60
"""How much of a title is shown, so that each rule has a line of its own."""


def table_by_rule(results: Results) -> str:
    """Return a line for each rule that found something: how often, the severity, the rule and its title."""
    if not results.findings:
        return "no findings\n"
    found = Counter((finding.severity, finding.rule) for finding in results.findings)
    worst_first = sorted(found.items(), key=lambda pair: (-pair[0][0], -pair[1], pair[0][1]))
    rows = [
        (f"{number:,}", str(severity), rule, truncated(visible(results.rules[rule].title), _TITLE))
        for (severity, rule), number in worst_first
    ]
    return "".join(f"{line}\n" for line in table(rows, sys.maxsize, numbers=(0,)))
