"""The workbook, in one file: the tables for people with a spreadsheet.

A sheet for each table that has rows, those of its CSV, and a first one with the credit. Texts are in the first columns,
identifiers and addresses in the last. `taxokit import` reads it back: the first sheet says from which sources it was
made, and columns that import leaves have a grey header.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from taxokit.formats.edition import Artifact, Edition, LeftOutError, artifact_format, uses
from taxokit.formats.spreadsheet import (
    HEADER,
    LEFT,
    LINK,
    MAX_LINKS,
    MAX_ROWS,
    NARROWEST,
    PLAIN,
    SOURCES,
    TEXT,
    WIDEST,
    WRAPPED,
    Links,
    Listed,
    Package,
    attribute,
    letters,
    on_web,
    rows_of,
    sheet_names,
    sources_digest,
    worksheet,
)
from taxokit.taxonomy.table_rows import Cells
from taxokit.taxonomy.tables import CLASS, CREDIT, ID, Column, Table, entered_columns, home_of

FILE = "taxonomy.xlsx"


@artifact_format
@uses("tables")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the workbook. Raises LeftOutError if it has no room for a table."""
    for table, data in edition.tables:
        if len(data) >= MAX_ROWS:  # the header is one of them
            raise LeftOutError(f"{FILE}: {table.name} has {len(data):,} rows, and a sheet holds {MAX_ROWS - 1:,}")
    yield Artifact(FILE, _Book(edition).data())


class _Book:
    """The workbook of an edition, with links from each reference to the row that it names."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        tables = [_for_readers(table, data) for table, data in edition.tables if data]
        self._tables = sorted(tables, key=lambda table: not table[0].steps)  # the overview first
        self._names = sheet_names(table for table, _ in tables)
        self._package = Package(FILE, edition.attribution, (self._names[table.name] for table, _ in self._tables))
        self._places = {
            table.name: _places(self._names[table.name], table, data) for table, data in tables if len(table.key) == 1
        }

    def data(self) -> bytes:
        """Return the bytes. Raises LeftOutError if a text is longer than a cell."""
        origin = [
            (SOURCES, sources_digest(self._edition.taxonomy)),
            ("Edit", "Columns with a grey header are computed. `taxokit import` takes a change of any other."),
        ]
        listed = [Listed(self._names[table.name], len(data), table.title) for table, data in self._tables]
        sheets = [partial(self._sheet, table, data) for table, data in self._tables]
        return self._package.data([partial(self._package.about, origin, listed), *sheets])

    def _sheet(self, table: Table, data: Sequence[Cells], links: Links) -> Iterator[str]:
        """Yield the sheet of a table, whose links are added. Raises LeftOutError if a text is longer than a cell."""
        entered = entered_columns(self._edition.schema, table)
        values = list(zip(*data, strict=True)) or [()] * len(table.columns)
        columns: list[tuple[int, int]] = []
        cells: list[list[str]] = []
        for place, column in enumerate(table.columns):
            longest = max(map(len, map(str, {*values[place]})), default=0)
            is_number = column.kind in ("integer", "number", "boolean")
            style = PLAIN if is_number else WRAPPED if longest > WIDEST else TEXT
            columns.append((min(max(longest + 2, len(column.name) + 4, NARROWEST), WIDEST), style))
            targets = self._targets(table, place, values)
            if len(links.elements) + len(targets) - targets.count(None) > MAX_LINKS:
                targets = []
            links.add(letters(place), targets)
            cells.append(self._cells(values[place], style, targets))
        heads = (
            self._package.styles[HEADER if column.name in entered else LEFT][column.name] for column in table.columns
        )
        area = f"A1:{letters(len(columns) - 1)}{max(len(data), 1) + 1}"
        yield from worksheet(columns, rows_of("".join(heads), cells), links, area)

    def _cells(self, values: Sequence[Any], style: int, targets: Sequence[str | None]) -> list[str]:
        plain, linked = self._package.styles[style], self._package.styles[LINK]
        if targets.count(None) == len(targets):
            return list(map(plain.__getitem__, values))
        if None not in targets:
            return list(map(linked.__getitem__, values))
        return [
            plain[value] if target is None else linked[value] for value, target in zip(values, targets, strict=True)
        ]

    def _targets(self, table: Table, place: int, values: Sequence[Sequence[Any]]) -> Sequence[str | None]:
        """Return the target of each cell of a column: the row that it names, or an address on the web; None without."""
        schema, column = self._edition.schema, table.columns[place]
        if column.kind == "uri":
            return [on_web(value) for value in values[place]]
        names = [other.name for other in table.columns]
        if column.name == "id" and "class" in names and not column.references:
            homes = {name: self._places.get(home_of(schema, cls) or "", {}) for name, cls in schema.classes.items()}
            classes = values[names.index("class")]
            return [homes[name].get(value) for name, value in zip(classes, values[place], strict=True)]
        tables = [column.references] if column.references else []
        if column.name == "value" and not tables:
            tables = [home for end in table.targets if (home := home_of(schema, end.cls))]
        places = [self._places[name] for name in tables if name in self._places]
        if len(places) == 1:
            return list(map(places[0].get, values[place]))
        matches = ((at[value] for at in places if value in at) for value in values[place])
        return [next(rows, None) for rows in matches] if places else []


def _for_readers(table: Table, data: Sequence[Cells]) -> tuple[Table, list[Cells]]:
    """Return a table whose columns are in the order in which people read."""
    columns = table.columns
    order = sorted(range(len(columns)), key=lambda place: _rank(table, columns[place]))
    return table._replace(columns=tuple(columns[place] for place in order)), [
        tuple(row[place] for place in order) for row in data
    ]


def _rank(table: Table, column: Column) -> int:
    if column in CREDIT:
        return 3
    if column.kind == "text" or (column.name == "value" and column.kind == "uri"):
        return 0
    is_technical = column.kind == "uri" or column.name in (CLASS.name, ID.name, *table.key)
    return 2 if is_technical else 1


def _places(sheet: str, table: Table, data: Sequence[Cells]) -> Mapping[Any, str]:
    """Return the XML of the place of the row that each key of a table has in its sheet."""
    key = [column.name for column in table.columns].index(table.key[0])
    start = f"location=\"'{attribute(sheet)}'!A"
    return {row[key]: f'{start}{number}"' for number, row in enumerate(data, start=2)}
