"""What tables say: which items there are, where each one is, and each of its values, all as texts.

The tables of a document and the sheets of a workbook are both read as this, so that they can be compared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from taxokit.edit.workbook_source import Sheet, SheetRow
from taxokit.formats.edition import Edition
from taxokit.taxonomy.model import ItemKey
from taxokit.taxonomy.schema import Class, Schema
from taxokit.taxonomy.tables import Table, class_of, entered_columns, parent_columns, rows, value_columns
from taxokit.text.diagnostics import Route
from taxokit.text.errors import SourceError

Sheets: TypeAlias = Mapping[str, Sheet]
"""Sheets by the name of their table."""

ValueKey: TypeAlias = tuple[ItemKey, Route]
"""An item, and the steps from it to a value. The root has its class and no identifier."""

RowKey: TypeAlias = tuple[str, ...]
"""A table, and the cells of its key."""


class Place(NamedTuple):
    """Where an item is: the table of its slot, what contains it, and its position, "" where it has none.

    `key` has the values that distinguish it from others of its class in there.
    """

    table: str
    parent: ItemKey
    position: str
    key: tuple[str, ...]


@dataclass
class TableValues:
    """What tables say.

    `where` is the sheet and row of each item and value. `computed` has the cells of computed columns, by row
    and column; of a table that is computed as a whole, each row.
    """

    items: dict[ItemKey, Place] = field(default_factory=dict)
    values: dict[ValueKey, tuple[str, ...]] = field(default_factory=dict)
    where: dict[ItemKey | ValueKey, str] = field(default_factory=dict)
    rows: set[RowKey] = field(default_factory=set)
    computed: dict[tuple[RowKey, str], str] = field(default_factory=dict)


def sheets_of(edition: Edition, tables: Sequence[Table], like: Sheets) -> Sheets:
    """Return the tables of an edition as sheets, with no other tables and columns than `like` has."""
    credit = edition.attribution
    found = {}
    for table in tables:
        if table.name in like:
            columns = like[table.name].columns
            made = rows(table, edition.taxonomy, credit.license, credit.short)
            texts = [{name: cell_text(value) for name, value in row.items() if name in columns} for row in made]
            kept = enumerate(texts, start=2)
            found[table.name] = Sheet(table.name, columns, [SheetRow(number, cells) for number, cells in kept])
    return found


def cell_text(value: object) -> str:
    """Return a value as a text, as the tables have it."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def table_values(schema: Schema, tables: Sequence[Table], sheets: Sheets) -> TableValues:
    """Return what sheets say. Raises SourceError where a row does not say which item or value it is about."""
    found = TableValues()
    for table in tables:
        sheet = sheets.get(table.name)
        if sheet is not None:
            _Reader(schema, table, sheet, found).read()
    return found


class _Reader:
    """Reads one sheet into the values."""

    def __init__(self, schema: Schema, table: Table, sheet: Sheet, found: TableValues) -> None:
        self.schema, self.table, self.sheet, self.found = schema, table, sheet, found
        self.entered = entered_columns(schema, table)
        self.others = [column.name for column in table.columns if column.name not in self.entered]

    def read(self) -> None:
        """Read all rows. Raises SourceError."""
        slot, names = self.table.slot, self.sheet.columns
        is_class = slot is None or slot.nesting == "list"
        needed = class_of(self.schema, self.table).key if is_class else (*self.table.key, "value")
        for name in needed if self.entered and slot is not None else ():
            if name in self.entered and name not in names:
                raise SourceError(f"has no column {name!r}", where=f"sheet {self.sheet.name}")
        if not self.entered:
            self.found.rows.add((self.table.name,))
            for row in self.sheet.rows:
                cells = "\t".join(row.cells.get(column.name, "") for column in self.table.columns)
                self.found.computed[(self.table.name,), cells] = cells
        elif is_class:
            self._items()
        else:
            self._values()

    def _note(self, row: SheetRow) -> None:
        """Note the cells of computed columns."""
        key = (self.table.name, *(row.cells.get(name, "") for name in self.table.key))
        self.found.rows.add(key)
        self.found.computed |= {(key, name): row.cells[name] for name in self.others if name in row.cells}

    def _items(self) -> None:
        cls = class_of(self.schema, self.table)
        columns = value_columns(self.schema, cls)
        for row in self.sheet.rows:
            item = (cls.name, "")
            if self.table.slot is not None:
                self._need(row, cls.key)
                place = self._place(row, tuple(row.cells[name] for name in cls.key))
                item = (cls.name, name_of(cls, place.key, place.parent))
                if item in self.found.items:
                    raise SourceError(f"there is a second {cls.kind} {item[1]!r}", where=self._where(row))
                self.found.items[item] = place
                self.found.where[item] = self._where(row)
            self._note(row)
            for name, steps in columns.items():
                if name in row.cells and name in self.entered and name not in cls.key:
                    self._add(row, (item, steps), row.cells[name])

    def _place(self, row: SheetRow, key: tuple[str, ...]) -> Place:
        parents = parent_columns(self.schema, self.table.name)
        parent = next(((cls.name, row.cells[name]) for name, (_, cls) in parents.items() if name in row.cells), None)
        return Place(self.table.name, parent or (self.schema.root.name, ""), row.cells.get("position", ""), key)

    def _values(self) -> None:
        slot = self.table.slot
        assert slot is not None  # noqa: S101 - the tables of items are read elsewhere
        in_place = sorted(self.sheet.rows, key=lambda row: in_order(row.cells.get("position", "")))
        for row in in_place if slot.ordered else self.sheet.rows:
            self._need(row, self.table.key)
            self._note(row)
            item = (row.cells["class"], row.cells["id"]) if "class" in self.table.key else (self.schema.root.name, "")
            for steps, text in self._steps(row):
                self._add(row, (item, steps), text)

    def _steps(self, row: SheetRow) -> Iterator[tuple[Route, str]]:
        slot = self.table.slot
        assert slot is not None  # noqa: S101 - likewise
        if slot.nesting != "map":
            yield (slot.name,), row.cells["value"]
            return
        inner = self.schema.classes[slot.range]
        key = row.cells[inner.identifier.name] if inner.identifier else ""
        if slot.annotations.get("translations"):
            yield (slot.name, key, row.cells["slot"]), row.cells["value"]
            return
        for name, steps in value_columns(self.schema, inner).items():
            if name in row.cells:
                yield (slot.name, key, *steps), row.cells[name]

    def _add(self, row: SheetRow, key: ValueKey, text: str) -> None:
        self.found.values[key] = tuple(dict.fromkeys((*self.found.values.get(key, ()), text)))
        self.found.where[key] = self._where(row)

    def _need(self, row: SheetRow, names: Iterable[str]) -> None:
        for name in names:
            if name not in row.cells:
                raise SourceError(f"has no {name}", where=self._where(row))

    def _where(self, row: SheetRow) -> str:
        return f"sheet {self.sheet.name}, row {row.number}"


def name_of(cls: Class, key: Sequence[str], parent: ItemKey) -> str:
    """Return what distinguishes an item in its class; without an identifier, its key does so in its parent alone."""
    return ".".join(key if cls.identifier or not parent[1] else (*parent, *key))


def in_order(position: str) -> float:
    """Return a position as a number; any other text comes last."""
    try:
        return float(position)
    except ValueError:
        return float("inf")
