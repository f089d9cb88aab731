"""The matrix of each tie between two lists: the references from the tops of one to items of the other.

A row is an item to which references can lead, also if none does. The script of the page reads the references behind a
mark from `matrix.json`; without it, a mark leads to the first of them on the page of the top.
"""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from taxokit.query.structure import Tie, is_in_use, ties
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.references import Reference
from taxokit.web.pages import list_label, own_page, page
from taxokit.web.publication import File, Publication, by_top, name_of

_MOST_COLUMNS, _MOST_ROWS = 40, 2_000  # a larger table can be neither read nor scrolled
_COMMANDS = ("=", "+", "-", "@", "\t", "\r")  # cells that begin so are commands to spreadsheets (OWASP, CSV injection)


class Row(NamedTuple):
    """An item, and the references to it from each column."""

    item: Item
    cells: Sequence[Sequence[Reference]]

    @property
    def total(self) -> int:
        """The number of columns with references."""
        return sum(map(bool, self.cells))


class Matrix(NamedTuple):
    """The tops of one list as columns, and rows by the items around them. `name` is that of its table as a file."""

    name: str
    columns: Sequence[Item]
    groups: Sequence[tuple[Item | None, Sequence[Row]]]

    @property
    def rows(self) -> list[Row]:
        """All rows."""
        return [row for _, rows in self.groups for row in rows]

    @property
    def totals(self) -> list[int]:
        """The number of rows to which each column refers."""
        return [sum(bool(row.cells[at]) for row in self.rows) for at in range(len(self.columns))]


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page, its references and its tables as CSV; none if no lists are tied."""
    drawn = []
    for number, tie in enumerate(ties(publication.taxonomy), 1):
        matrix = _matrix(publication, tie, f"matrix{'' if number == 1 else f'-{number}'}.csv")
        source_words, target_words = (publication.gettext(list_label(slot)) for slot in (tie.source, tie.target))
        drawn.append((tie, source_words, target_words, matrix))
        if matrix:
            yield File(publication.addresses.below(matrix.name).removeprefix("/"), _table(matrix))
    matrices = [matrix for *_, matrix in drawn if matrix]
    source = publication.addresses.below("matrix.json")
    if matrices:
        content = [_behind(publication, matrix) for matrix in matrices]
        yield File(source.removeprefix("/"), (json.dumps(content, ensure_ascii=False) + "\n").encode())
    if drawn:
        yield own_page(
            publication,
            "matrix",
            "matrix.html",
            publication.gettext("Matrix"),
            matrices=drawn,
            anchor=anchor,
            source=source,
            scripts=("matrix.js",) if matrices else (),
        )


def anchor(reference: Reference) -> str:
    """Return the anchor on the page of the top of the item that refers, "" if the top itself does."""
    around = [*reference.source.path, reference.source]
    return f"#{around[1].cls.kind}-{around[1].id}" if len(around) > 1 else ""


def _matrix(publication: Publication, tie: Tie, name: str) -> Matrix | None:
    """Return the matrix of a tie, None if it would be too large."""
    taxonomy = publication.taxonomy
    index = taxonomy.index(tie.source.range)
    columns = [index[top] for top in tie.references]
    classes = {target.cls.name for column in columns for target in tie.targets(column)}
    items = [item for item in taxonomy.items if item.cls.name in classes and item.top.slot is tie.target]
    items = [item for item in items if is_in_use(taxonomy, item)]
    if len(columns) > _MOST_COLUMNS or len(items) > _MOST_ROWS:
        return None
    references = [tie.references[column.id] for column in columns]
    groups = [
        (top, [Row(item, [own.get(item.id, ()) for own in references]) for item in inside])
        for top, inside in by_top(items)
    ]
    return Matrix(name, columns, groups)


def _behind(publication: Publication, matrix: Matrix) -> dict[str, Any]:
    """Return the items that refer, by the paths of row and column, and their names."""
    columns = [publication.path(column) for column in matrix.columns]
    sources = {
        publication.path(row.item): {
            path: list(dict.fromkeys(publication.path(reference.source) for reference in cell))
            for path, cell in zip(columns, row.cells, strict=True)
            if cell
        }
        for row in matrix.rows
    }
    references = [reference for row in matrix.rows for cell in row.cells for reference in cell]
    names = {publication.path(reference.source): name_of(reference.source) for reference in references}
    return {"names": names, "sources": {path: cells for path, cells in sources.items() if cells}}


def _table(matrix: Matrix) -> bytes:
    """Return a matrix as CSV (RFC 4180): identifier, name and the item around it, and the number in each column."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["id", "label", "in", *(_cell(name_of(column)) for column in matrix.columns)])
    for top, rows in matrix.groups:
        around = name_of(top) if top else ""
        for row in rows:
            writer.writerow([row.item.id, _cell(name_of(row.item)), _cell(around), *map(len, row.cells)])
    return file.getvalue().encode()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_COMMANDS) else text
