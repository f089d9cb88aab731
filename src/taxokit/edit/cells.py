"""Cells of a table of items as operations: an edited cell, a pasted block, rows of new items.

Texts of cells are those of the workbook for editors: several values are lines, a reference is an identifier or a label.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeAlias

from taxokit.edit.items import check_value
from taxokit.edit.minting import Minting, scheme_named
from taxokit.edit.operations import Add, Move, Rename, SetValues, values_at
from taxokit.edit.spreadsheet_files import cell_text
from taxokit.edit.values import path_of_steps
from taxokit.edit.workbook_values import Names
from taxokit.edit.workspace import EditError, SlotPath
from taxokit.formats.editors import EditorColumn, cell_of, column_named, editor_columns, editor_tables, split_lines
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, label_of, label_slot_of
from taxokit.taxonomy.schema import Class
from taxokit.taxonomy.tables import Table
from taxokit.text.errors import TaxokitError

NEW = "+"
"""How the name of the row of a new item begins; rows of items have their kind and identifier."""

CellOperation: TypeAlias = Add | Move | Rename | SetValues

Place: TypeAlias = tuple[str, str]
"""The name of a row, and that of a column."""


class Cell(NamedTuple):
    """The text that a cell gets; `was` is the one that its author saw."""

    row: str
    column: str
    text: str
    was: str | None = None

    @property
    def place(self) -> Place:
        """The place of the cell."""
        return self.row, self.column


@dataclass
class CellEdits:
    """Operations with the cells that they change, and the errors of cells that cannot be changed."""

    operations: list[CellOperation] = field(default_factory=list)
    places: list[Sequence[Place]] = field(default_factory=list)
    errors: dict[Place, TaxokitError] = field(default_factory=dict)

    def add(self, operation: CellOperation, places: Iterable[Place]) -> None:
        """Add an operation that changes some cells."""
        self.operations.append(operation)
        self.places.append(list(places))

    def place_of(self, number: int, error: TaxokitError) -> Place:
        """Return the cell that the error of an operation is about, as far as it names one of several."""
        places = self.places[number]
        return next((place for place in places if place[1] == error.where), places[0])


def tables_of(taxonomy: Taxonomy) -> dict[str, Table]:
    """Return the tables of items by name."""
    return {table.name: table for table in editor_tables(taxonomy.schema)}


def columns_of(taxonomy: Taxonomy, table: Table, tags: Sequence[str]) -> list[EditorColumn]:
    """Return the columns of a table whose cells can be edited."""
    return [column for column in editor_columns(taxonomy.schema, table, tags) if column.steps or column.parent]


def text_of(taxonomy: Taxonomy, item: Item, column: EditorColumn) -> str:
    """Return the text of the cell of an item."""
    return cell_text(cell_of(taxonomy, item, column))


def edits_of(taxonomy: Taxonomy, table: Table, cells: Iterable[Cell], inside: str = "") -> CellEdits:
    """Return the operations that give cells their texts; none for a cell that has it already.

    The row of a new item must have a cell that says enough for its identifier; `inside` is the item around it, unless
    a cell names another. An error is that of its cell.
    """
    rows: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        rows[cell.row].append(cell._replace(text=cell_text(cell.text)))
    return _Edits(taxonomy, table, inside).read(rows)


class _Edits:
    def __init__(self, taxonomy: Taxonomy, table: Table, inside: str) -> None:
        self.taxonomy, self.table, self.inside = taxonomy, table, inside
        self.cls = taxonomy.schema.tables[table.name][0]
        self.edits = CellEdits()
        self.new: set[str] = set()

    @cached_property
    def names(self) -> Names:
        return Names(self.taxonomy)

    @cached_property
    def minting(self) -> Minting:
        return Minting(self.taxonomy)

    def read(self, rows: Mapping[str, Sequence[Cell]]) -> CellEdits:
        """Return the edits: first the new items, which cells of any row can name."""
        added = {row: [cell for cell in cells if cell.text] for row, cells in rows.items() if row.startswith(NEW)}
        named = {row: self._identifier(cells) for row, cells in added.items() if cells}
        later: list[Cell] = []
        for row, identifier in named.items():
            later += self._add(identifier, added[row]) if identifier else ()
        for row, cells in rows.items():
            for cell in cells if row not in added else ():
                self._change(row, cell)
        for cell in later:
            self._change(f"{self.cls.kind}/{named[cell.row]}", cell)
        return self.edits

    # --- cells of items ---------------------------------------------------------------------------------------------

    def _change(self, name: str, cell: Cell) -> None:
        try:
            column = self._column(cell)
            operation = self._operation(name, column, cell)
        except TaxokitError as error:
            self.edits.errors[cell.place] = error
            return
        if operation is not None:
            self.edits.add(operation, [cell.place])

    def _operation(self, name: str, column: EditorColumn, cell: Cell) -> CellOperation | None:
        if name.partition("/")[2] in self.new:
            return SetValues(name, self._path(column).name, self._words(column, cell))
        item = find_item(self.taxonomy, name, [self.cls])
        now = text_of(self.taxonomy, item, column)
        if cell.text == now:
            return None
        if cell.was is not None and cell_text(cell.was) != now:
            raise EditError(f'this has changed meanwhile: it is "{now}"', hint="choose one of the two")
        words = self._words(column, cell)
        if column.parent is not None:
            if not words:
                raise EditError(f"{self.cls.indefinite} must be inside {column.parent.indefinite}")
            return Move(name, words[0])
        path = self._path(column)
        was = values_at(item, path)
        if words and path.slot is label_slot_of(item):
            return Rename(name, words[0], label_of(item))
        return SetValues(name, path.name, words, was) if words != was else None

    def _column(self, cell: Cell) -> EditorColumn:
        column = column_named(self.taxonomy.schema, self.table, cell.column)
        if column is None or not (column.steps or column.parent or cell.row.startswith(NEW)):
            raise EditError(f"the column {cell.column!r} cannot be changed here")
        return column

    def _path(self, column: EditorColumn) -> SlotPath:
        return path_of_steps(self.taxonomy.schema, self.cls, list(map(str, column.steps)))

    def _words(self, column: EditorColumn, cell: Cell) -> tuple[str, ...]:
        """Return the values in a cell, of items the identifiers. Raises EditError, UnknownNameError."""
        words = split_lines(cell.text) if column.is_many else [cell.text] if cell.text else []
        if column.parent is not None:
            return tuple(f"{column.parent.kind}/{self._named([column.parent], word)}" for word in words)
        if column.slot is not None and column.slot.refers:
            classes = self.taxonomy.schema.descendants(column.slot.range)
            words = [self._named(classes, word) for word in words]
        elif column.slot is not None and not column.slot.identifier:
            for word in words:
                check_value(self.taxonomy, self.cls, column.slot, word)
        return tuple(dict.fromkeys(words))

    def _named(self, classes: Sequence[Class], word: str) -> str:
        identifier = self.names.resolve(classes, word, "")
        return identifier if identifier in self.new else find_item(self.taxonomy, identifier, classes).id

    # --- new items --------------------------------------------------------------------------------------------------

    def _identifier(self, cells: Sequence[Cell]) -> str:
        """Return the identifier of a new item: its own, else the next one; "" if it cannot have one."""
        texts = {cell.column: cell.text for cell in cells}
        own = texts.get(self.cls.key[0], "")
        slots = filter(None, map(self.cls.meaning, (terms.NOTATION, *LABELS)))
        labels = [texts[slot.name] for slot in slots if slot.name in texts]
        scheme = scheme_named(self.cls, {name: text.splitlines() for name, text in texts.items()})
        try:
            if not (own or labels) and self.minting.needs_name(self.cls):
                raise EditError("a new item needs a label or an identifier")
            identifier = own or self.minting.identifier(self.cls, labels, scheme=scheme)
        except TaxokitError as error:
            self.edits.errors[cells[0].place] = error
            return ""
        self.minting.slugs.add(self.cls, identifier)
        self.new.add(identifier)
        for label in ("", *labels):
            self.names.add((self.cls.name, identifier), label)
        return identifier

    def _add(self, identifier: str, cells: Sequence[Cell]) -> list[Cell]:
        """Add a new item, and return the cells that name other new ones: they can be filled in after these."""
        values: dict[str, tuple[str, ...]] = {}
        parent, later = self.inside, list[Cell]()
        for cell in cells:
            try:
                column = self._column(cell)
                words = self._words(column, cell)
            except TaxokitError as error:
                self.edits.errors[cell.place] = error
                continue
            if column.parent is not None:
                parent = words[0]
            elif column.is_reference and not self.new.isdisjoint(words):
                later.append(cell)
            elif column.steps:
                values[self._path(column).name] = words
        self.edits.add(Add(self.cls.kind, identifier, parent, values), [cell.place for cell in cells])
        return later
