"""Findings as JSON, for programs: `{"format": 1, "findings": [...], "counts": {...}}`."""

import json
from collections.abc import Sequence

from taxokit.findings import Finding, Severity
from taxokit.reporting import report


@report
def render(findings: Sequence[Finding]) -> str:
    """Return the findings as one JSON object; its JSON Schema is `schemas/findings.schema.json` of the package."""
    content = {
        "format": 1,
        "findings": [
            {
                "path": finding.location.path,
                "line": finding.location.line,
                "column": finding.location.column,
                "severity": str(finding.severity),
                "rule": finding.rule,
                "message": finding.message,
                "hint": finding.hint or None,
            }
            for finding in findings
        ],
        "counts": {
            str(severity): sum(1 for f in findings if f.severity is severity) for severity in reversed(Severity)
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
