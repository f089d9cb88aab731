"""The cells of a CSV file with the place of each in the text, so that one can be replaced and every other byte stays.

A file is read as RFC 4180 has it, with the delimiter that its header has, and CRLF, LF or CR after a row. Which cells
are quoted, how rows end and whether the last one does, and a byte order mark are part of the text around a cell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.text.normalize import one_line
from taxokit.core.text.suggest import did_you_mean

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
"""What usually stands between cells, by name."""

Span: TypeAlias = tuple[int, int]

_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
_BREAK = re.compile(r"\r\n?|\n")
_MARK = "\ufeff"


class TableError(SourceError):
    """A file is no CSV that can be read with certainty."""


@dataclass(frozen=True, slots=True)
class Row:
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
    header: Row
    column: str
    place: int

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header, without blank lines. Raises TableError."""
        below = scan(self.text, self.delimiter, self.name, self.header.next, self._line_below)
        return (row for row in below if len(row.cells) > 1 or row.cells[0] != (row.end, row.end))

    @property
    def line_break(self) -> str:
        """What ends the header, and so a row that is put in."""
        return self.text[self.header.end : self.header.next] or "\n"

    @property
    def _line_below(self) -> int:
        return self.header.line + line_breaks(self.text, self.header.cells[0][0], self.header.next)

    def line_of(self, row: Row, cell: Span) -> int:
        """Return the line where a cell of a row begins; other cells of the row may have line breaks."""
        return row.line + line_breaks(self.text, row.cells[0][0], cell[0])


def open_table(text: str, name: str, column: str, delimiter: str = "") -> Table:
    """Return the table that a text holds, for the column of this name.

    Without a delimiter it is the one of `DELIMITERS` with which the header has the column. Raises TableError where the
    text is no table, ConfigError where it has no such column, or several.
    """
    start = len(_MARK) if text.startswith(_MARK) else 0
    if not text[start:].strip():
        raise TableError(f"{name}: is empty: it has no header")
    headers = {}
    for candidate in [delimiter] if delimiter else DELIMITERS.values():
        try:
            headers[candidate] = next(scan(text, candidate, name, start))
        except TableError:
            if delimiter:
                raise
    found = {
        candidate: [place for place, cell in enumerate(header.cells) if _named(text, cell) == column.strip()]
        for candidate, header in headers.items()
    }
    chosen = next((candidate for candidate, places in found.items() if places), "")
    if not chosen:
        raise ConfigError(_missing(text, name, column, list(headers.values())))
    if len(found[chosen]) > 1:
        raise ConfigError(
            f"{len(found[chosen])} columns are called {column!r}", where=name, hint="rename all but one of them"
        )
    return Table(name, text, chosen, headers[chosen], column.strip(), found[chosen][0])


def _named(text: str, cell: Span) -> str:
    return value_of(text[slice(*cell)]).strip()


def _missing(text: str, name: str, column: str, headers: list[Row]) -> str:
    """Say which columns there are, by the delimiter that gives the most."""
    header = max(headers, key=lambda row: len(row.cells), default=None)
    names = [_named(text, cell) for cell in header.cells] if header else []
    hint = did_you_mean(column, names) or f"there is {', '.join(map(repr, names))}"
    unsure = "; if its cells stand apart otherwise, say how with --delimiter" if len(names) == 1 else ""
    return one_line(f"{name}: has no column {column!r}; {hint}{unsure}")


def scan(text: str, delimiter: str, name: str, start: int = 0, line: int = 1) -> Iterator[Row]:
    """Yield the rows of a text from a position on, which is in the given line.

    Raises TableError where a quote is not closed, or something follows one that is: readers do not agree on what that
    means.
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
                where = line + line_breaks(text, first, position)
                raise TableError(f"{name}:{where}: a quote is opened here and never closed")
            cells.append(match.span())
            position = match.end()
            if not text.startswith(delimiter, position):
                break
            position += len(delimiter)
        end = position
        if end < len(text):
            after = _BREAK.match(text, end)
            if after is None:
                where = line + line_breaks(text, first, end)
                raise TableError(f"{name}:{where}: something follows a closing quote; write two for one in a cell")
            position = after.end()
        yield Row(line, tuple(cells), end, position)
        line += line_breaks(text, first, position)


def line_breaks(text: str, start: int, end: int) -> int:
    """Return how many lines end between two positions, neither of which is inside of a line break."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def value_of(raw: str) -> str:
    """Return what a cell says: without its quotes."""
    return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw


def cell_with(value: str, raw: str, delimiter: str) -> str:
    """Return a cell that says something else than `raw`: in quotes where that had some, or where it needs them."""
    if raw.startswith('"') or any(mark in value for mark in (delimiter, '"', "\r", "\n")):
        return '"' + value.replace('"', '""') + '"'
    return value


def read_delimiter(word: str) -> str:
    """Return the delimiter that a word of the command line means: a character, or its name. Raises ConfigError."""
    delimiter = DELIMITERS.get(word.lower(), "\t" if word == r"\t" else word)
    if len(delimiter) != 1 or delimiter in '"\r\n' or delimiter == _MARK:
        raise ConfigError(
            f"{word!r} cannot stand between cells", hint=f"write one character, or {' or '.join(DELIMITERS)}"
        )
    return delimiter


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, a byte order mark included. Raises SourceError where it is not UTF-8."""
    hint = "it looks like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:200] else ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = line_breaks(data[: error.start].decode("latin-1"), 0, error.start) + 1
        raise SourceError(f"is not UTF-8; {hint}save it as UTF-8", where=f"{name}:{line}") from None
    if "\0" in text:
        line = line_breaks(text, 0, text.index("\0")) + 1
        raise SourceError(f"holds a zero character; {hint}save it as UTF-8", where=f"{name}:{line}")
    return text


_LINE = re.compile(r"\r\n?|\n")
_COMMENT = re.compile(r"(?:^|\s)#.*")  # an IRI may have a `#` inside


def listed_names(text: str) -> dict[str, int]:
    """Return the identifiers of a list with the line where each is named first; `#` begins a comment."""
    lines = enumerate(_LINE.split(text.removeprefix("\ufeff")), start=1)
    return _first((_COMMENT.sub("", line).strip(), number) for number, line in lines)


def column_names(table: Table, separator: str = "") -> dict[str, int]:
    """Return the identifiers in the column of a table with the line where each is named first.

    With a `separator`, a cell can name several. Raises TableError.
    """
    return _first(_in_cells(table, separator))


def _in_cells(table: Table, separator: str) -> Iterator[tuple[str, int]]:
    for row in table.rows():
        if table.place < len(row.cells):
            cell = row.cells[table.place]
            value = value_of(table.text[slice(*cell)])
            for name in value.split(separator) if separator else [value]:
                yield name.strip(), table.line_of(row, cell)


def _first(names: Iterator[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, line in names:
        if name:
            found.setdefault(name, line)
    return found
