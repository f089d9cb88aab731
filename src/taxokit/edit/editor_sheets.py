"""The form of `editors.xlsx`: a sheet for each class, with a row for each item and everything about it in its cells.

A row without an identifier is a new item, which gets one as `taxokit add` would give it.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from taxokit.edit.minting import Minting
from taxokit.edit.new_rows import NewRow, NewRows
from taxokit.edit.spreadsheet_files import cell_text
from taxokit.edit.workbook_source import Sheet, SheetRow, Workbook
from taxokit.edit.workbook_values import Names, Place, TableValues, is_label, resolve_references
from taxokit.edit.workspace import EditError
from taxokit.formats.edition import Edition
from taxokit.formats.editors import (
    EditorColumn,
    column_named,
    editor_tables,
    joined,
    sheet_titles,
    split_lines,
    values_at,
)
from taxokit.query.lookup import UnknownNameError, find_item
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class, Schema
from taxokit.taxonomy.tables import POSITION, Table
from taxokit.text.errors import SourceError
from taxokit.text.normalize import printable
from taxokit.text.words import did_you_mean


class _ClassSheet(NamedTuple):
    """The sheet of a class, with the columns that it has of ours, by name."""

    table: Table
    cls: Class
    sheet: Sheet
    columns: dict[str, EditorColumn]

    def cell(self, row: SheetRow, column: EditorColumn) -> list[str]:
        """Return the values of a cell."""
        text = row.cells.get(column.name, "")
        return split_lines(text) if column.is_many else [text] if text else []


class EditorForm:
    """The sheets of a workbook for editors."""

    def __init__(self, workbook: Workbook, schema: Schema, minting: Minting) -> None:
        """Read the sheets; `minting` gives new items their identifiers. Raises SourceError."""
        self._schema, self._minting = schema, minting
        self._sheets: list[_ClassSheet] = []
        tables = editor_tables(schema)
        titles = sheet_titles(tables)
        for table in tables:
            columns: dict[str, EditorColumn] = {}
            sheet = workbook.sheet(titles[table.name], partial(_column_name, schema, table, columns))
            if sheet is not None:
                self._sheets.append(_ClassSheet(table, schema.tables[table.name][0], sheet, columns))
        for part in self._sheets:
            name = part.cls.key[0]
            if name not in part.columns:
                raise SourceError(f"has no column {name!r}", where=f"sheet {part.sheet.name}")

    def written(self, edition: Edition) -> TableValues:
        """Return the values of an edition in the columns of the workbook."""
        values = TableValues()
        for part in self._sheets:
            for item in edition.taxonomy.table(part.table.name):
                parent = item.parent if item.parent is not None and item.parent.id else None
                inside = parent.key if parent else (self._schema.root.name, "")
                position = str(item.index + 1) if POSITION.name in part.columns else ""
                values.items[item.key] = Place(part.table.name, inside, position, (item.id,))
                for column in part.columns.values():
                    if column.steps and (words := _words_of(item, column)):
                        values.values[item.key, column.steps] = words
        return values

    def edited(self, taxonomy: Taxonomy, base: TableValues) -> TableValues:
        """Return the values of the workbook. Raises EditError if it cannot be clear which item a cell means."""
        return _Reader(self._schema, self._sheets, taxonomy, self._minting, base).read()

    def left(self, _: Edition) -> Iterator[str]:
        """Yield a sentence for each column that is none of ours, such as the one of a slot under another header."""
        for part in self._sheets:
            missing = part.cls.by_name.keys() - part.columns.keys()
            for header in part.sheet.others:
                hint = did_you_mean(header.partition(" (")[0], missing)
                words = f"sheet {part.sheet.name}: the column {header!r} is of no slot, and was not read"
                yield printable("; ".join(filter(None, (words, hint))))


def _column_name(schema: Schema, table: Table, columns: dict[str, EditorColumn], header: str) -> str:
    """Return the name of the column that a header means, and note it, "" for one of the editor's own."""
    column = column_named(schema, table, header)
    if column is None:
        return ""
    columns[column.name] = column
    return column.name


def _words_of(item: Item, column: EditorColumn) -> tuple[str, ...]:
    """Return the values of an item as they are read from its cell."""
    texts = [cell_text(value) for value in values_at(item, column.steps)]
    if column.is_many and not column.is_reference:
        texts = split_lines(cell_text(joined(texts)))
    return tuple(dict.fromkeys(filter(None, texts)))


class _Reader:
    """Reads the rows: first which items they are, and then their values, which may name items of later rows."""

    def __init__(
        self,
        schema: Schema,
        sheets: Sequence[_ClassSheet],
        taxonomy: Taxonomy,
        minting: Minting,
        base: TableValues,
    ) -> None:
        self.schema, self.sheets, self.taxonomy, self.minting = schema, sheets, taxonomy, minting
        self.values = TableValues()
        self.new_rows = NewRows(taxonomy, minting, base, self.values.where)
        self.names = Names(taxonomy)
        self.keys: dict[tuple[str, int], ItemKey] = {}

    def read(self) -> TableValues:
        """Return the content of the sheets. Raises EditError."""
        for part in self.sheets:
            self._note_identifiers(part)
        for part in self.sheets:
            self._name_new_items(part)
        for part in self.sheets:
            for row in part.sheet.rows:
                self._read_row(part, row)
        resolve_references(self.schema, self.values, self.names)
        return self.values

    def _note_identifiers(self, part: _ClassSheet) -> None:
        identifier = part.cls.key[0]
        for row in part.sheet.rows:
            key = (part.cls.name, row.cells.get(identifier, ""))
            where = part.sheet.place(row, identifier)
            if key[1] and key in self.values.where:
                raise EditError(f"there is a second {part.cls.kind} {key[1]!r}", where=where)
            self.keys[part.table.name, row.number] = key
            if key[1]:
                self.values.where[key] = where
                self._add_names(part, row, key)
                self.minting.slugs.add(part.cls, key[1])

    def _name_new_items(self, part: _ClassSheet) -> None:
        """Give the rows without an identifier one. Raises EditError."""
        for row in part.sheet.rows:
            if not self.keys[part.table.name, row.number][1]:
                labels, where = self._labels(part, row), part.sheet.place(row, part.cls.key[0])
                notations, schemes = (
                    self._at(part, row, part.cls.meaning(uri)) for uri in (terms.NOTATION, terms.IN_SCHEME)
                )
                new = NewRow(part.table.name, part.cls, labels, notations, next(iter(schemes), ""), where)
                key = self.new_rows.key(new)
                self.keys[part.table.name, row.number] = key
                self.values.where[key] = where
                self._add_names(part, row, key)

    def _labels(self, part: _ClassSheet, row: SheetRow) -> list[str]:
        columns = (column for column in part.columns.values() if column.steps)
        labels = (column for column in columns if is_label(self.schema, part.cls, column.steps))
        ours_first = sorted(labels, key=lambda column: len(column.steps))
        return [label for column in ours_first for label in part.cell(row, column)]

    def _at(self, part: _ClassSheet, row: SheetRow, slot: object) -> list[str]:
        """Return the values of a row for a slot of its class."""
        own = (column for column in part.columns.values() if column.slot is slot and column.steps)
        return [word for column in own for word in part.cell(row, column)] if slot is not None else []

    def _add_names(self, part: _ClassSheet, row: SheetRow, key: ItemKey) -> None:
        for name in ("", *self._labels(part, row)):
            self.names.add(key, name)

    def _read_row(self, part: _ClassSheet, row: SheetRow) -> None:
        key = self.keys[part.table.name, row.number]
        position = row.cells.get(POSITION.name, "") if POSITION.name in part.columns else ""
        self.values.items[key] = Place(part.table.name, self._parent(part, row), position, (key[1],))
        for column in part.columns.values():
            words = part.cell(row, column) if column.steps else ()
            if words:
                self.values.values[key, column.steps] = tuple(dict.fromkeys(words))
            if column.steps:
                self.values.where[key, column.steps] = part.sheet.place(row, column.name)

    def _parent(self, part: _ClassSheet, row: SheetRow) -> ItemKey:
        for column in part.columns.values():
            if column.parent is not None and column.name in row.cells:
                where = part.sheet.place(row, column.name)
                name = self.names.resolve([column.parent], row.cells[column.name], where)
                self._check_parent(name, column.parent, where)
                return column.parent.name, name
        return self.schema.root.name, ""

    def _check_parent(self, name: str, cls: Class, where: str) -> None:
        """Raise EditError for the name of no item, with the nearest ones."""
        if self.names.has((cls.name, name)):
            return
        try:
            find_item(self.taxonomy, name, [cls], with_labels=True)
        except UnknownNameError as error:
            raise EditError(error.message, where=where, hint=error.hint) from None
