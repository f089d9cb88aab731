"""Findings for people: file by file, with the source line, a caret under the place, and a hint.

A brief report has one entry for many findings of one cause, with their number and examples. If it would not fit onto a
screen, it has up to three lines for each cause, the worst first. `click.echo` removes colours without a terminal.
"""

from collections.abc import Iterator, Sequence

from taxokit.lint.report import WIDTH, Cause, Results, by_cause, excerpt, report
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.normalize import clipped
from taxokit.text.terminal import columns, line_width, style, wrapped
from taxokit.text.words import count_of, listed

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}

_SCREEN = 40  # the lines of a usual terminal

_FEW = 5  # the greatest number of findings of one cause that have an entry each
_EXAMPLES = 3
_LONGEST = 2 * WIDTH  # the longest message in a short report


@report
def render(results: Results) -> str:
    """Return the findings, each with its source line and its hint or as brief as it takes, and a summary."""
    if not results.is_brief:
        lines = _by_file([Cause([finding]) for finding in results.listed], results)
        return "\n".join([*lines, _summary(results)]) + "\n"
    causes = by_cause(results.listed)
    lines = _by_file(causes, results)
    is_short = len(lines) >= _SCREEN
    if is_short:
        lines = [*_worst_first(causes), ""]
    most = 1 if is_short else _FEW
    has_more = len(results.listed) < len(results.findings) or any(len(cause.findings) > most for cause in causes)
    return "\n".join([*lines, _summary(results) + ("; --all prints each" if has_more else "")]) + "\n"


def _by_file(causes: Sequence[Cause], results: Results) -> list[str]:
    """Return the entries by file: of the first finding of each cause, or of every finding if they are few."""
    entries = [
        (finding, cause if len(cause.findings) > _FEW else Cause([finding]))
        for cause in causes
        for finding in cause.findings[: 1 if len(cause.findings) > _FEW else None]
    ]
    order = {id(finding): number for number, finding in enumerate(results.listed)}
    by_file: dict[str, list[str]] = {}
    for finding, cause in sorted(entries, key=lambda entry: order[id(entry[0])]):
        by_file.setdefault(finding.location.path, []).extend(_entry(cause, results))
    return [line for path, entry in by_file.items() for line in (style(path, bold=True), *entry, "")]


def _entry(cause: Cause, results: Results) -> Iterator[str]:
    """Yield the lines about the first finding of a cause, with its source line or examples of the others."""
    first, *others = cause.findings[:_EXAMPLES]
    yield from _headline(cause, first.message)
    for finding in others:
        yield from _broken(f"  {finding.location}: ", clipped(finding.message, WIDTH))
    if not others:
        yield from _source(first, results)
    yield from _hint(first)
    sentence, *added = results.addition(first) or [""]
    if added:
        yield from (f"  {sentence}", *added)


def _worst_first(causes: Sequence[Cause]) -> Iterator[str]:
    """Yield up to three lines for each cause: its first finding, the places of two others, and the hint."""
    for cause in sorted(causes, key=lambda cause: (-cause.findings[0].severity, -len(cause.findings))):
        first, *others = cause.findings[:_EXAMPLES]
        yield from _headline(cause, clipped(first.message, _LONGEST))
        places = dict.fromkeys(str(finding.location) for finding in others if finding.location != first.location)
        if places:
            yield f"  also at {listed(place.removeprefix(f'{first.location.path}:') for place in places)}"
        yield from _hint(first)


def _headline(cause: Cause, message: str) -> Iterator[str]:
    finding, number = cause.findings[0], len(cause.findings)
    causes = f", with {cause.causes} causes" if cause.causes > 1 else ""
    count, rule = f"(1 of {number:,}{causes})" if number > 1 else "", f"[{finding.rule}]"
    start = f"{finding.location}: {finding.severity}: "
    first, *others = _broken(start, " ".join(filter(None, (message, count, rule))))
    severity = style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
    lines = [f"{finding.location}: {severity}: {first.removeprefix(start)}", *others]
    if lines[-1].endswith(rule):  # which is broken in a very narrow terminal
        lines[-1] = lines[-1].removesuffix(rule) + style(rule, dim=True)
    yield from (line.replace(count, style(count, bold=True)) if count else line for line in lines)


def _hint(finding: Diagnostic) -> Iterator[str]:
    if finding.hint:
        yield from _broken("  hint: ", finding.hint)


def _broken(start: str, text: str) -> list[str]:
    """Return a sentence after the start of a line: in lines of the width of the terminal, in one line elsewhere."""
    width = line_width()
    return [f"{start}{text}"] if columns(start) + columns(text) <= width else wrapped(text, width, start, "    ")


def _source(finding: Diagnostic, results: Results) -> Iterator[str]:
    """Yield the line of a finding and the caret below it; nothing if the line is blank or cannot be read."""
    line = results.line_at(finding.location)
    if line is None or not line.strip():
        return
    number = str(finding.location.line)
    margin = f"  {number} | "
    shown, caret = excerpt(line, finding.location.column, min(WIDTH, line_width()) - len(margin))
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
    fixes = f"; {fixable:,} can be fixed with `taxokit check --fix`" if fixable else ""
    return f"{', '.join(counts)} in {count_of(files, 'file')}{fixes}"
