"""Findings as GitHub workflow commands, which annotate the lines of a pull request."""

from taxokit.lint.report import Results, report
from taxokit.text.diagnostics import Diagnostic, Location, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@report
def render(results: Results) -> str:
    """Return one workflow command for each finding."""
    return "".join(
        f"::{_COMMANDS[finding.severity]} file={_property(finding.location.path)}{_place(finding.location)},"
        f"title={_property(finding.rule)}::{_data(_message(finding, results))}\n"
        for finding in results.findings
    )


def _place(location: Location) -> str:
    return f",line={location.line},col={location.column}" if location.line else ""


def _message(finding: Diagnostic, results: Results) -> str:
    return "\n".join(filter(None, (finding.message, finding.hint, *results.addition(finding))))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
