"""CSV as text: the place of each cell, so that one can be replaced and every other byte stays.

A file is read as RFC 4180 has it, with the delimiter of its header, and CRLF, LF or CR after a row. Which cells are
quoted, how rows end, whether the last one does, and a byte order mark are part of the text around a cell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.text.suggest import did_you_mean

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
"""The usual delimiters, by name."""

Span: TypeAlias = tuple[int, int]

_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
_BREAK = re.compile(r"\r\n?|\n")
_COMMENT = re.compile(r"(?:^|\s)#.*")  # an IRI may have a `#` inside
_MARK = "\ufeff"


class TableError(SourceError):
    """A file that is not a CSV which can be read with certainty."""


@dataclass(frozen=True, slots=True)
class RowSpans:
    """A row: the line where it begins, the places of its cells with their quotes, and those of the line break after."""

    line: int
    cells: tuple[Span, ...]
    end: int
    next: int


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file with a header, of which the column at `place` (from 0) is of interest."""

    name: str
    text: str
    delimiter: str
    header: RowSpans
    column: str
    place: int

    def rows(self) -> Iterator[RowSpans]:
        """Yield the rows below the header, without blank lines. Raises TableError."""
        line = self.header.line + line_breaks(self.text, self.header.cells[0][0], self.header.next)
        below = scan(self.text, self.delimiter, self.name, self.header.next, line)
        return (row for row in below if len(row.cells) > 1 or row.cells[0] != (row.end, row.end))

    def cell(self, row: RowSpans) -> Span | None:
        """Return the place of the cell of a row in the column, None for a row that is too short."""
        return row.cells[self.place] if self.place < len(row.cells) else None

    @property
    def line_break(self) -> str:
        """What ends the header, and so an inserted row."""
        return self.text[self.header.end : self.header.next] or "\n"

    def line_of(self, row: RowSpans, cell: Span) -> int:
        """Return the line where a cell of a row begins; cells before it may contain line breaks."""
        return row.line + line_breaks(self.text, row.cells[0][0], cell[0])


def open_table(text: str, name: str, column: str, delimiter: str = "") -> Table:
    """Return a text as a table, for the column of this name.

    Without a delimiter it is the one of `DELIMITERS` with which the header has the column. Raises TableError for a text
    that is not a table, ConfigError where it has no such column, or several.
    """
    start = len(_MARK) if text.startswith(_MARK) else 0
    if not text[start:].strip():
        raise TableError("is empty: it has no header", where=name)
    headers = {}
    for candidate in [delimiter] if delimiter else DELIMITERS.values():
        try:
            headers[candidate] = next(scan(text, candidate, name, start))
        except TableError:
            if delimiter:
                raise
    column = column.strip()
    for candidate, header in headers.items():
        places = [place for place, cell in enumerate(header.cells) if _title(text, cell) == column]
        if len(places) > 1:
            raise ConfigError(f"has {len(places)} columns {column!r}", where=name, hint="rename all but one of them")
        if places:
            return Table(name, text, candidate, header, column, places[0])
    header = max(headers.values(), key=lambda row: len(row.cells), default=RowSpans(1, (), 0, 0))
    titles = [_title(text, cell) for cell in header.cells]
    hint = did_you_mean(column, titles) or f"there is {', '.join(map(repr, titles))}"
    unsure = "; for another delimiter, add --delimiter" if len(titles) == 1 else ""
    raise ConfigError(f"has no column {column!r}", where=name, hint=f"{hint}{unsure}")


def _title(text: str, cell: Span) -> str:
    return value_of(text[slice(*cell)]).strip()


def scan(text: str, delimiter: str, name: str, start: int = 0, line: int = 1) -> Iterator[RowSpans]:
    """Yield the rows of a text from a position on, which is in the given line.

    Raises TableError where a quote is not closed, or something follows a closed one: readers disagree on those.
    """
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    position = start
    while position < len(text):
        first = position
        cells: list[Span] = []
        while True:
            quoted = text.startswith('"', position)
            match = (_QUOTED if quoted else plain).match(text, position)
            if match is None:
                where = f"{name}:{line + line_breaks(text, first, position)}"
                raise TableError("a quote is opened here and never closed", where=where)
            cells.append(match.span())
            position = match.end()
            if not text.startswith(delimiter, position):
                break
            position += len(delimiter)
        end = position
        if end < len(text):
            after = _BREAK.match(text, end)
            if after is None:
                where = f"{name}:{line + line_breaks(text, first, end)}"
                raise TableError("text after a closing quote", where=where, hint="double a quote inside a cell")
            position = after.end()
        yield RowSpans(line, tuple(cells), end, position)
        line += line_breaks(text, first, position)


def line_breaks(text: str, start: int, end: int) -> int:
    """Return how many lines end between two positions, neither of which is inside of a line break."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def value_of(raw: str) -> str:
    """Return the value of a cell: its text without its quotes."""
    return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw


def cell_with(value: str, raw: str, delimiter: str) -> str:
    """Return a cell with another value than `raw`: quoted where that was, or where the value needs it."""
    if raw.startswith('"') or any(mark in value for mark in (delimiter, '"', "\r", "\n")):
        return '"' + value.replace('"', '""') + '"'
    return value


def read_delimiter(word: str) -> str:
    """Return the delimiter that a word of the command line means: a character, or its name. Raises ConfigError."""
    delimiter = DELIMITERS.get(word.lower(), "\t" if word == r"\t" else word)
    if len(delimiter) != 1 or delimiter in '"\r\n' or delimiter == _MARK:
        raise ConfigError(f"invalid delimiter {word!r}", hint=f"write one character, or {' or '.join(DELIMITERS)}")
    return delimiter


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, a byte order mark included. Raises SourceError where it is not UTF-8."""
    hint = "save it as UTF-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:200]:
        hint = f"it looks like UTF-16; {hint}"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = line_breaks(data[: error.start].decode("latin-1"), 0, error.start) + 1
        raise SourceError("is not UTF-8", where=f"{name}:{line}", hint=hint) from None
    if "\0" in text:
        line = line_breaks(text, 0, text.index("\0")) + 1
        raise SourceError("contains a null character", where=f"{name}:{line}", hint=hint)
    return text


def listed_names(text: str) -> dict[str, int]:
    """Return the identifiers of a list, one a line, with the line where each is first; `#` begins a comment."""
    lines = enumerate(_BREAK.split(text.removeprefix(_MARK)), start=1)
    return _first_lines((_COMMENT.sub("", line), number) for number, line in lines)


def column_names(table: Table, separator: str = "") -> dict[str, int]:
    """Return the identifiers in the column of a table with the line where each is first.

    With a `separator`, a cell can name several. Raises TableError.
    """
    cells = ((row, cell) for row in table.rows() if (cell := table.cell(row)))
    values = ((value_of(table.text[slice(*cell)]), table.line_of(row, cell)) for row, cell in cells)
    return _first_lines(
        (name, line) for value, line in values for name in (value.split(separator) if separator else [value])
    )


def _first_lines(names: Iterator[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, line in names:
        if name.strip():
            found.setdefault(name.strip(), line)
    return found
