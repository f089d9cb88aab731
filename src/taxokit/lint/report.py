"""Reports: the ways in which findings are written. One file each in `reports/`."""

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from taxokit.lint.registry import Rule
from taxokit.text.diagnostics import Diagnostic, Location, Severity
from taxokit.text.errors import SourceError
from taxokit.text.normalize import clipped, printable, truncated
from taxokit.text.patterns import lazy_compile
from taxokit.text.plugins import Registry
from taxokit.text.terminal import columns, line_width, table
from taxokit.yaml_text import parser

TextOf = Callable[[str], str]
"""Returns the text of a file by its path in findings, "" if it cannot be read."""

PathOf = Callable[[str], str]
"""Returns the path of a file from the top of its Git repository, by its path in findings."""


_LONGEST = 60  # the longest text in the description of a fix


class FixedText(NamedTuple):
    """A fix as a change of a file: `text` replaces the part from one line and column, counted from 1, up to another."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int
    text: str
    description: str


@dataclass(eq=False)
class Results:
    """The findings of a check, with the rules that ran, by id, and the texts and places of the files.

    For people, who do not read thousands of lines, findings below the severity `lowest` are only counted, and an
    `is_brief` report has one entry for the findings of one cause.
    """

    findings: Sequence[Diagnostic] = ()
    rules: Mapping[str, Rule] = field(default_factory=dict)
    text_of: TextOf = lambda _: ""
    path_of: PathOf = str
    is_brief: bool = field(default=False, kw_only=True)
    lowest: Severity = field(default=Severity.INFO, kw_only=True)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """The number of findings of each severity, the most severe first."""
        number = Counter(finding.severity for finding in self.findings)
        return {severity: number[severity] for severity in reversed(Severity)}

    @cached_property
    def listed(self) -> list[Diagnostic]:
        """The findings that are reported to people, not only counted."""
        return [finding for finding in self.findings if finding.severity >= self.lowest]

    def line_at(self, location: Location) -> str | None:
        """Return the line of a place, None if there is none or it cannot be read."""
        starts = line_starts(self.text_of(location.path), location.line + 1) if location.line else []
        if not 0 < location.line <= len(starts):
            return None
        start, end = starts[location.line - 1], starts[location.line] if location.line < len(starts) else None
        return self.text_of(location.path)[start:end].rstrip("\r\n")

    def change(self, finding: Diagnostic) -> FixedText | None:
        """Return the fix of a finding in lines and columns; None if it has none."""
        fix = finding.replacement
        text = self.text_of(finding.location.path) if fix else ""
        if fix is None or not 0 <= fix.start <= fix.end <= len(text):
            return None
        start, end = _place(text, fix.start), _place(text, fix.end)
        return FixedText(*start, *end, fix.text, _description(text[fix.start : fix.end], fix.text))

    def addition(self, finding: Diagnostic) -> tuple[str, ...]:
        """Return the lines that the fix of a finding adds, with a sentence before them; none if it does something else.

        They can be pasted as they are.
        """
        change = self.change(finding)
        if change is None or change[:2] != change[2:4]:
            return ()
        begins_line = change.start_column == 1 and change.text.endswith("\n")
        if not begins_line and not change.text.startswith("\n"):
            return ()
        lines = change.text.strip("\r\n").splitlines()
        above = change.start_line - begins_line
        return (f"`taxokit check --fix` adds below line {above}:", *map(printable, lines))


def _place(text: str, offset: int) -> tuple[int, int]:
    starts = line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _description(old: str, new: str) -> str:
    if not old.strip():
        return f"add {_quoted(new)}"
    return f"write {_quoted(new)} for {_quoted(old)}" if new.strip() else f"remove {_quoted(old)}"


def _quoted(text: str) -> str:
    shown = printable(text.strip("\r\n"))
    return f"`{truncated(shown, _LONGEST)}`"


Report = Callable[[Results], str]

REPORTS: Registry[Report] = Registry("taxokit.lint.reports", "taxokit.reports")

report = REPORTS.register
"""Registers a report, under the name of its module."""


def json_text(document: Mapping[str, Any], name: str, items: Iterable[Mapping[str, Any]]) -> str:
    """Return a document as JSON, in which an empty list of this name gets the items, one on each line."""
    head, key, tail = json.dumps(document, ensure_ascii=False, indent=2).rpartition(f'"{name}": []')
    margin = head[head.rindex("\n") :]
    lines = [f",{margin}  {json.dumps(item, ensure_ascii=False)}" for item in items]
    if lines:
        lines[0] = lines[0].removeprefix(",")
        key, tail = key.removesuffix("]"), f"{margin}]{tail}"
    return "".join([head, key, *lines, tail, "\n"])


def texts_below(root: Path) -> TextOf:
    """Return a reader of source files by path; it returns "" for other files, and for files outside through a link."""

    @cache  # there may be a finding in every line
    def text_of(path: str) -> str:
        text = parser.read_text(root, path)
        return text if isinstance(text, str) else ""

    return text_of


@lru_cache(maxsize=1)  # there may be a finding in every line
def text_of_file(path: str) -> str:
    """Return the text of a file that the user named, without a byte order mark; "" if it cannot be read."""
    from taxokit.rdf.encodings import read_rdf  # a check of the whole repository reads none

    try:
        return read_rdf(Path(path), pipe=False).decode("utf-8-sig")
    except (SourceError, UnicodeError):
        return ""


_MOST_CAUSES = 5
"""The greatest number of causes of one rule that are kept apart; of more, the rarest are reported together."""


class Cause(NamedTuple):
    """The findings of one cause in their order, or of several `causes` together."""

    findings: list[Diagnostic]
    causes: int = 1


def by_cause(findings: Iterable[Diagnostic]) -> list[Cause]:
    """Return findings by cause, in the order of the first of each."""
    number: dict[tuple[str, Severity], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    findings = list(findings)
    for index, finding in enumerate(findings):
        number[finding.rule, finding.severity][finding.cause].append(index)
    groups: list[tuple[list[int], int]] = []
    for causes in number.values():
        ordered = sorted(causes.values(), key=len, reverse=True)
        most = len(ordered) if len(ordered) <= _MOST_CAUSES else _MOST_CAUSES - 1
        groups += [(indices, 1) for indices in ordered[:most]]
        if ordered[most:]:
            groups.append((sorted(index for indices in ordered[most:] for index in indices), len(ordered) - most))
    return [Cause([findings[index] for index in indices], causes) for indices, causes in sorted(groups)]


_TITLE = 60  # the longest title that is shown, so that each rule has a line of its own


def table_by_rule(results: Results) -> str:
    """Return a line for each rule that found something: how often, the severity, the rule and its title."""
    if not results.findings:
        return "no findings\n"
    number_of = Counter((finding.severity, finding.rule) for finding in results.findings)
    worst_first = sorted(number_of.items(), key=lambda pair: (-pair[0][0], -pair[1], pair[0][1]))
    rows = [
        (f"{number:,}", str(severity), rule, clipped(results.rules[rule].title, _TITLE))
        for (severity, rule), number in worst_first
    ]
    return "".join(f"{line}\n" for line in table(rows, line_width(), numbers=(0,)))


# --- a line of a source --------------------------------------------------------------------------------------------

WIDTH = 100  # the greatest width of an excerpt, in columns of a terminal

_REACH = 4 * WIDTH
"""The number of characters before and after a place that may be shown: marks take no column."""

_TAB = 4
_BREAK = lazy_compile(r"\r\n?|\n")
_CUT = "…"


def line_starts(text: str, number: int | None = None) -> Sequence[int]:
    """Return the offset of each line of a text, or at least of the first `number`: a large file has a million."""
    starts, following = _lines_of(text)
    starts.extend(following if number is None else islice(following, max(0, number - len(starts))))
    return starts


@lru_cache(maxsize=4)  # there may be a finding in every line
def _lines_of(text: str) -> tuple[list[int], Iterator[int]]:
    """Return the offsets of the lines that were read so far, and what reads the others."""
    return [0], _ends(text)


def _ends(text: str) -> Iterator[int]:
    """Yield the end of each line; a line feed, a carriage return, or both end a line, as in YAML."""
    if "\r" in text:
        yield from (match.end() for match in _BREAK.finditer(text))
        return
    end = 0
    while end := text.find("\n", end) + 1:
        yield end


def excerpt(line: str, column: int, width: int = WIDTH) -> tuple[str, str]:
    """Return a line as it is shown, cut around `column` to `width` columns, and the line with the caret below it.

    `column` counts characters from 1; one after the end of the line is at the end. Tabs become spaces, invisible
    characters escapes; wide and combining characters take the columns that a terminal gives them.
    """
    index = min(max(column - 1, 0), len(line))
    while 0 < index < len(line) and not columns(printable(line[index])):  # a mark is drawn onto the character before it
        index -= 1
    before = _shown(line[max(0, index - _REACH) : index])
    after = _shown(line[index : index + _REACH].rstrip(" \t"))
    is_whole = index <= _REACH and len(line) <= index + _REACH
    if is_whole and columns(before) + max(columns(after), 1) <= width:
        return before + after, " " * columns(before) + "^"
    room = width - 2 * len(_CUT)
    start = _fitting(before[::-1], max(room // 3, room - columns(after)))[::-1]
    end = _fitting(after, room - columns(start))
    lead = _CUT if index > _REACH or start != before else ""
    tail = _CUT if len(line) > index + _REACH or end != after else ""
    return f"{lead}{start}{end}{tail}", " " * columns(lead + start) + "^"


def _shown(text: str) -> str:
    return printable(text.replace("\t", " " * _TAB))


def _fitting(text: str, width: int) -> str:
    """Return the longest beginning of a text that fits into a number of columns."""
    total = 0
    for index, character in enumerate(text):
        total += columns(character)
        if total > width:
            return text[:index]
    return text
