"""Which identifiers somebody uses: those in a list, one a line, or those in a column of a table."""

import re
from collections.abc import Iterator

from taxokit.cells import Table, value_of

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
