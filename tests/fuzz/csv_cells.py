"""Fuzz target: the cells of tables. The first character of an input is the delimiter, the rest the content."""

import csv
import io

from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.text.csv_text import TableError, cell_with, decoded, line_breaks, read_delimiter, scan, value_of
from taxokit.query.migrate import migrate
from taxokit.query.resolve import Resolution
from taxokit.query.table import column_names, listed_names, open_table


class Renamed:
    """Replaces every identifier by another one, or leaves it."""

    def __init__(self, new: str) -> None:
        self.new = new

    def resolve(self, name: str) -> Resolution:
        """Return what replaces an identifier."""
        return Resolution((self.new or name,))


def check(data: bytes) -> None:
    """Cells are where Python's reader has them, and one that is written back is read back, with all others."""
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
    for number, row in enumerate(rows):
        for place, (start, end) in enumerate(row.cells):
            for value in (cells[number][place], '=1+1"', f"\r\n{delimiter}", "x"):
                raw = cell_with(value, text[start:end], delimiter)
                again = next(scan(text[row.cells[0][0] : start] + raw + text[end : row.end], delimiter, "x.csv"), None)
                read = (
                    [
                        value_of((text[row.cells[0][0] : start] + raw + text[end : row.end])[slice(*cell)])
                        for cell in again.cells
                    ]
                    if again
                    else [""]
                )
                assert read == [*cells[number][:place], value, *cells[number][place + 1 :]]
    _is_migrated(text, delimiter)


def _is_migrated(text: str, delimiter: str) -> None:
    try:
        table = open_table(text, "x.csv", "id", delimiter)
        names = column_names(table)
        assert migrate(table, Renamed("")).text == text
        other = migrate(table, Renamed("new")).text
        assert set(column_names(open_table(other, "x.csv", "id", delimiter))) == ({"new"} if names else set())
    except (ConfigError, SourceError):
        return
