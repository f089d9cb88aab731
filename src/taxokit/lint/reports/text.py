"""Findings for people: file by file, with the source line, a caret under the place, and a hint.

A brief report has one entry for many findings of one cause, with their number and examples. If it would not fit onto a
screen, its entries become shorter, and the worst come first. `click.echo` removes colours without a terminal.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.lint.report import WIDTH, Cause, Results, by_cause, excerpt, report
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.normalize import truncated
from taxokit.text.terminal import style
from taxokit.text.words import count_of, listed

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}

_SCREEN = 40  # the lines of a usual terminal

_EXAMPLES = 3
_LONGEST = 2 * WIDTH  # the longest message in a short report


class _Detail(NamedTuple):
    """The parts of a report, file by file if with `sources`; up to `few` findings of one cause have an entry each."""

    few: int
    sources: bool = True
    examples: bool = True
    hints: bool = True


_DETAILS = (_Detail(5), _Detail(3, sources=False), _Detail(1, False, examples=False), _Detail(1, False, False, False))
_EVERYTHING = _Detail(1)


@report
def render(results: Results) -> str:
    """Return the findings, each with its source line and its hint or as brief as it takes, and a summary."""
    if not results.is_brief:
        lines = _lines([Cause([finding]) for finding in results.listed], _EVERYTHING, results)
        return "\n".join([*lines, _summary(results)]) + "\n"
    causes = by_cause(results.listed)
    for detail in _DETAILS:
        lines = _lines(causes, detail, results)
        if len(lines) < _SCREEN:
            break
    has_more = len(results.listed) < len(results.findings) or any(len(cause.findings) > detail.few for cause in causes)
    return "\n".join([*lines, _summary(results) + ("; --all prints each" if has_more else "")]) + "\n"


def _lines(causes: Sequence[Cause], detail: _Detail, results: Results) -> list[str]:
    """Return the entries of causes: of the first finding of each, or of every finding if they are few."""
    chosen = [
        (finding, cause)
        for cause in causes
        for finding in cause.findings[: 1 if len(cause.findings) > detail.few else None]
    ]
    lines: list[str] = []
    if not detail.sources:
        for finding, cause in sorted(chosen, key=lambda pair: (-pair[0].severity, -len(pair[1].findings))):
            lines += _entry(finding, cause, detail, results)
        return [*lines, ""]
    order = {id(finding): number for number, finding in enumerate(results.listed)}
    by_file: dict[str, list[str]] = {}
    for finding, cause in sorted(chosen, key=lambda pair: order[id(pair[0])]):
        by_file.setdefault(finding.location.path, []).extend(_entry(finding, cause, detail, results))
    for path, entries in by_file.items():
        lines += [style(path, bold=True), *entries, ""]
    return lines


def _entry(finding: Diagnostic, cause: Cause, detail: _Detail, results: Results) -> Iterator[str]:
    """Yield the lines about a finding and, if they are many, about the others of its cause."""
    number = len(cause.findings) if len(cause.findings) > detail.few else 1
    severity = style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
    message = finding.message if detail.sources else truncated(finding.message, _LONGEST)
    causes = f", with {cause.causes} causes" if cause.causes > 1 else ""
    count = style(f" (1 of {number:,}{causes})", bold=True) if number > 1 else ""
    yield f"{finding.location}: {severity}: {message}{count} {style(f'[{finding.rule}]', dim=True)}"
    if number > 1:
        yield from _examples(cause.findings[:_EXAMPLES], detail)
    elif detail.sources:
        yield from _source(finding, results)
    if finding.hint and detail.hints:
        yield f"  hint: {finding.hint if detail.sources else truncated(finding.hint, WIDTH)}"


def _examples(findings: Sequence[Diagnostic], detail: _Detail) -> Iterator[str]:
    """Yield the other examples, or only their places."""
    first, *others = findings
    if detail.examples:
        yield from (f"  {finding.location}: {truncated(finding.message, WIDTH)}" for finding in others)
        return
    places = dict.fromkeys(str(finding.location) for finding in others if finding.location != first.location)
    if places:
        yield f"  also at {listed(place.removeprefix(f'{first.location.path}:') for place in places)}"


def _source(finding: Diagnostic, results: Results) -> Iterator[str]:
    """Yield the line of a finding and the caret below it; nothing if the line is blank or cannot be read."""
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
    if not results.findings:
        return "no findings"
    counts = []
    for severity, number in results.counts.items():
        words = f"{number:,} info" if severity is Severity.INFO else count_of(number, str(severity))
        if number:
            counts.append(words if severity >= results.lowest else f"{words} (hidden)")
    files = len({finding.location.path for finding in results.findings})
    fixable = sum(finding.fix is not None for finding in results.findings)
    fixes = f"; {fixable:,} can be fixed with --fix" if fixable else ""
    return f"{', '.join(counts)} in {count_of(files, 'file')}{fixes}"
