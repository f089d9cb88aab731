"""Findings as JSON, for programs, and as a baseline: `docs/findings.md` describes it."""

from typing import Any

from taxokit.lint.report import FixedText, Results, json_text, report
from taxokit.lint.rule_docs import help_uri
from taxokit.text.diagnostics import Diagnostic


@report
def render(results: Results) -> str:
    """Return the findings as one JSON object; its JSON Schema is `schemas/findings.schema.json` of the package."""
    reported = sorted({finding.rule for finding in results.findings} & results.rules.keys())
    content = {
        "format": 1,
        "findings": [],
        "rules": {name: {"title": results.rules[name].title, "help": help_uri(name) or None} for name in reported},
        "counts": {str(severity): number for severity, number in results.counts.items()},
    }
    findings = (_finding(finding, results.change(finding)) for finding in results.findings)
    return json_text(content, "findings", findings)


def _finding(finding: Diagnostic, change: FixedText | None) -> dict[str, Any]:
    location = finding.location
    return {
        "path": location.path,
        "line": location.line or None,
        "column": location.column or None,
        "severity": str(finding.severity),
        "rule": finding.rule,
        "message": finding.message,
        "about": list(finding.about),
        "cases": finding.cases,
        "members": list(finding.members),
        "hint": finding.hint or None,
        "fix": change and _fix(change),
    }


def _fix(change: FixedText) -> dict[str, Any]:
    replacement = change._asdict()
    return {"description": replacement.pop("description"), "replacement": replacement}
