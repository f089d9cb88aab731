"""Findings as lines for people: `path:line:column: severity: message [rule]`, then what to do."""

from collections.abc import Sequence

from taxokit.findings import Finding, Severity
from taxokit.reporting import report


@report
def render(findings: Sequence[Finding]) -> str:
    """Return one line for each finding, an indented line for its hint, and a summary."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.location}: {finding.severity}: {finding.message} [{finding.rule}]")
        if finding.hint:
            lines.append(f"  hint: {finding.hint}")
    lines.append(_summary(findings))
    return "\n".join(lines) + "\n"


def _summary(findings: Sequence[Finding]) -> str:
    counts = [
        f"{number} {severity}{'s' if number != 1 and severity is not Severity.INFO else ''}"
        for severity in reversed(Severity)
        if (number := sum(1 for finding in findings if finding.severity is severity))
    ]
    return ", ".join(counts) if counts else "no findings"
