"""Fuzz target: the cells of tables. The first character of an input is the delimiter, the rest the content."""

import csv
import io

from taxokit.query.migrate import Resolution, column_names, listed_names, migrate, open_table
from taxokit.text.csv_text import RowSpans, TableError, cell_with, decoded, line_breaks, read_delimiter, scan, value_of
from taxokit.text.errors import ConfigError, SourceError


class Renamed:
    """Replaces every identifier by another, or leaves it."""

    def __init__(self, new: str) -> None:
        self.new = new

    def resolve(self, name: str) -> Resolution:
        """Return the replacement of an identifier."""
        return Resolution((self.new or name,))


def check(data: bytes) -> None:
    """Cells are those of Python's reader, and a cell that is written back is read back, with all others."""
    try:
        whole = decoded(data, "x.csv")
        delimiter = read_delimiter(whole[:1])
    except (ConfigError, SourceError):
        return
    text = whole[1:]
    listed_names(text)
    try:
        rows = list(scan(text, delimiter, "x.csv"))
    except TableError:
        return
    cells = [[value_of(text[slice(*cell)]) for cell in row.cells] for row in rows]
    assert "".join(text[row.cells[0][0] : row.next] for row in rows) == text
    assert all(row.line == 1 + line_breaks(text, 0, row.cells[0][0]) for row in rows)
    expected = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    assert [row or [""] for row in expected] == cells
    _cells_are_written_back(text, delimiter, rows)
    _is_migrated(text, delimiter)


def _cells_are_written_back(text: str, delimiter: str, rows: list[RowSpans]) -> None:
    """Assert that a row with another cell is read as this row with that cell, for some rows and cells."""
    for row in rows[:: 1 + len(rows) // 4]:
        first = row.cells[0][0]
        values = [value_of(text[slice(*cell)]) for cell in row.cells]
        for place in range(0, len(row.cells), 1 + len(row.cells) // 4):
            start, end = row.cells[place]
            for value in (values[place], f'"\r\n{delimiter}=1+1'):
                written = text[first:start] + cell_with(value, text[start:end], delimiter) + text[end : row.end]
                read = [
                    value_of(written[slice(*cell)]) for again in scan(written, delimiter, "") for cell in again.cells
                ]
                assert (read or [""]) == [*values[:place], value, *values[place + 1 :]]


def _is_migrated(text: str, delimiter: str) -> None:
    try:
        table = open_table(text, "x.csv", "id", delimiter)
        names = column_names(table)
        assert migrate(table, Renamed("")).text == text
        other = migrate(table, Renamed("new")).text
        assert set(column_names(open_table(other, "x.csv", "id", delimiter))) == ({"new"} if names else set())
    except (ConfigError, SourceError):
        return
