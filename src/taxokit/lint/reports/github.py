"""Findings as GitHub workflow commands, which annotate the lines of a pull request.

GitHub looks for a file from the top of its repository, where the taxonomy may be in a folder.
"""

from taxokit.lint.report import Results, report
from taxokit.text.diagnostics import Diagnostic, Location, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@report
def render(results: Results) -> str:
    """Return one workflow command for each finding."""
    return "".join(
        f"::{_COMMANDS[finding.severity]} {_place(finding.location, results)},title={_property(finding.rule)}"
        f"::{_data(_message(finding, results))}\n"
        for finding in results.findings
    )


def _place(location: Location, results: Results) -> str:
    file = f"file={_property(results.path_of(location.path))}"
    return f"{file},line={location.line},col={location.column}" if location.line else file


def _message(finding: Diagnostic, results: Results) -> str:
    return "\n".join(filter(None, (finding.message, finding.hint, *results.addition(finding))))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
