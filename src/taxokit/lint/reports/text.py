"""Findings for people: file by file, with the source line and a caret under the place, and what to do.

Each finding is one line `path:line:column: severity: message [rule]`, which editors and `grep` understand, with the
rest indented below it. Colours are always written: `click.echo` leaves them out where there is no terminal.
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.text.ansi import style
from taxokit.lint.report import Results, report
from taxokit.lint.snippet import WIDTH, excerpt

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@report
def render(results: Results) -> str:
    """Return the findings under the name of their file, each with its source line and its hint, and a summary."""
    lines: list[str] = []
    for path, findings in results.by_file().items():
        lines.append(style(path, bold=True))
        for finding in findings:
            lines += [_headline(finding), *_source(finding, results)]
            if finding.hint:
                lines.append(f"  hint: {finding.hint}")
        lines.append("")
    return "\n".join([*lines, _summary(results)]) + "\n"


def _headline(finding: Diagnostic) -> str:
    severity = style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
    rule = style(f"[{finding.rule}]", dim=True)
    return f"{finding.location}: {severity}: {finding.message} {rule}"


def _source(finding: Diagnostic, results: Results) -> Iterator[str]:
    """Yield the line of a finding and the caret below it; nothing where the line cannot be read or says nothing."""
    line = results.line_at(finding.location)
    if line is None or not line.strip():
        return
    number = str(finding.location.line)
    margin = f"  {number} | "
    shown, caret = excerpt(line, finding.location.column, WIDTH - len(margin))
    colour = _COLOURS[finding.severity]
    yield style(margin, dim=True) + shown
    yield style(f"  {' ' * len(number)} | ", dim=True) + caret[:-1] + style(caret[-1], fg=colour, bold=True)


def _summary(results: Results) -> str:
    counts = [
        f"{number} {severity}{'s' if number != 1 and severity is not Severity.INFO else ''}"
        for severity, number in results.counts.items()
        if number
    ]
    if not counts:
        return "no findings"
    files = len(results.by_file())
    fixable = sum(finding.fix is not None for finding in results.findings)
    fixes = f"; {fixable} can be fixed with --fix" if fixable else ""
    return f"{', '.join(counts)} in {files} file{'s' if files != 1 else ''}{fixes}"
