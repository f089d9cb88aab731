"""A column of a CSV, or a list, with the identifiers in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taxokit.core.errors import ConfigError
from taxokit.core.text.csv_text import (
    DELIMITERS,
    LINE_BREAK,
    MARK,
    RowSpans,
    Span,
    TableError,
    line_breaks,
    scan,
    value_of,
)
from taxokit.core.text.suggest import did_you_mean

_COMMENT = re.compile(r"(?:^|\s)#.*")  # an IRI may have a `#` inside


@dataclass(frozen=True, slots=True)
class UserTable:
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


def open_table(text: str, name: str, column: str, delimiter: str = "") -> UserTable:
    """Return a text as a table, for the column of this name.

    Without a delimiter it is the one of `DELIMITERS` with which the header has the column. Raises TableError for a text
    that is not a table, ConfigError where it has no such column, or several.
    """
    start = len(MARK) if text.startswith(MARK) else 0
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
            return UserTable(name, text, candidate, header, column, places[0])
    header = max(headers.values(), key=lambda row: len(row.cells), default=RowSpans(1, (), 0, 0))
    titles = [_title(text, cell) for cell in header.cells]
    hint = did_you_mean(column, titles) or f"it has {', '.join(map(repr, titles))}"
    unsure = "; for another delimiter, add --delimiter" if len(titles) == 1 else ""
    raise ConfigError(f"has no column {column!r}", where=name, hint=f"{hint}{unsure}")


def _title(text: str, cell: Span) -> str:
    return value_of(text[slice(*cell)]).strip()


def listed_names(text: str) -> dict[str, int]:
    """Return the identifiers of a list, one a line, with the line where each is first; `#` begins a comment."""
    lines = enumerate(LINE_BREAK.split(text.removeprefix(MARK)), start=1)
    return _first_lines((_COMMENT.sub("", line), number) for number, line in lines)


def column_names(table: UserTable, separator: str = "") -> dict[str, int]:
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
