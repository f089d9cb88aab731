"""The form of `taxonomy.xlsx`: a sheet for each table, with a row for each item, link and value of a list."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from taxokit.edit.minting import Minting
from taxokit.edit.new_rows import NewRow, NewRows
from taxokit.edit.spreadsheet_files import cell_text
from taxokit.edit.workbook_source import Sheet, SheetRow, Workbook, known_columns
from taxokit.edit.workbook_values import (
    Names,
    Place,
    TableValues,
    ValueKey,
    class_named,
    in_order,
    is_label,
    name_of,
    resolve_references,
)
from taxokit.formats.edition import Edition
from taxokit.formats.spreadsheet import sheet_names
from taxokit.rdf import terms
from taxokit.taxonomy.model import ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class, Schema
from taxokit.taxonomy.table_rows import rows
from taxokit.taxonomy.tables import (
    CREDIT,
    End,
    Table,
    class_of,
    entered_columns,
    parent_columns,
    schema_tables,
    value_columns,
)
from taxokit.text.diagnostics import Route
from taxokit.text.errors import SourceError
from taxokit.text.words import count_of, listed

Sheets: TypeAlias = Mapping[str, Sheet]
"""Sheets by the name of their table."""


class TableForm:
    """The sheets of a workbook with tables."""

    def __init__(self, workbook: Workbook, schema: Schema, minting: Minting) -> None:
        """Read the sheets; `minting` gives new items their identifiers. Raises SourceError."""
        self._schema, self._minting = schema, minting
        self._tables = schema_tables(schema)
        titles = sheet_names(self._tables)
        sheets = {
            table.name: workbook.sheet(titles[table.name], known_columns({column.name for column in table.columns}))
            for table in self._tables
        }
        self._sheets = {name: sheet for name, sheet in sheets.items() if sheet is not None}

    def written(self, edition: Edition) -> TableValues:
        """Return the values of an edition in the columns of the workbook."""
        return _read(self._schema, self._tables, self._written_sheets(edition), None)

    def edited(self, taxonomy: Taxonomy, base: TableValues) -> TableValues:
        """Return the values of the workbook. Raises SourceError if a row does not name its item, or EditError."""
        new_rows = NewRows(taxonomy, self._minting, base, self._identified())
        naming = _Naming(Names(taxonomy), new_rows, self._schemes())
        values = _read(self._schema, self._tables, self._sheets, naming)
        resolve_references(self._schema, values, naming.names)
        return values

    def _identified(self) -> set[ItemKey]:
        """Return the items whose row has an identifier, which no new item gets."""
        keys = set()
        for table in self._tables:
            if table.name in self._sheets and _is_of_items(table):
                cls = class_of(self._schema, table)
                for row in self._sheets[table.name].rows if cls.identifier else ():
                    identifier = row.cells.get(cls.key[0], "")
                    self._minting.slugs.add(cls, identifier)
                    keys.add((cls.name, identifier))
        return keys

    def _schemes(self) -> dict[str, str]:
        """Return the scheme of each concept, by the cells that name the concept in the table of schemes."""
        schemes = {}
        for table in self._tables:
            if table.slot is not None and table.slot.uri == terms.IN_SCHEME and table.name in self._sheets:
                readable = (name for end in table.owners for name in (end.column, *(name for name, _ in end.beside)))
                names = ("id", *readable)
                for row in self._sheets[table.name].rows:
                    words = (row.cells[name] for name in names if name in row.cells)
                    schemes.update(dict.fromkeys(words, row.cells.get("value", "")))
        return schemes

    def left(self, edition: Edition) -> Iterator[str]:
        """Yield a sentence for each table in which computed cells were changed."""
        written = self._written_sheets(edition)
        for table in self._tables:
            if table.name not in written:
                continue
            entered = entered_columns(self._schema, table)
            columns = [column.name for column in table.columns if column not in CREDIT and column.name not in entered]
            key = table.key if entered else columns
            before, after = (
                {tuple(row.cells.get(name, "") for name in key): row.cells for row in sheets[table.name].rows}
                for sheets in (written, self._sheets)
            )
            common = before.keys() & after.keys()
            number = sum(before[row].get(name) != after[row].get(name) for row in common for name in columns)
            number += 0 if entered else len(before.keys() ^ after.keys())
            if number:
                yield f"not imported: {count_of(number, 'change')} of computed values in {table.name}"

    def _written_sheets(self, edition: Edition) -> Sheets:
        """Return the tables of an edition as sheets, with no other tables and columns than the workbook has."""
        own = {table.name: table for table in schema_tables(edition.taxonomy.schema)}  # it may be an older schema
        sheets = {}
        for table in self._tables:
            if table.name in self._sheets:
                columns = self._sheets[table.name].columns
                made = rows(own.get(table.name, table), edition.taxonomy)
                texts = ({name: cell_text(value) for name, value in row.items() if name in columns} for row in made)
                kept = ({name: text for name, text in cells.items() if text} for cells in texts)
                lines = [SheetRow(number, cells) for number, cells in enumerate(kept, start=2)]
                sheets[table.name] = Sheet(table.name, columns, lines)
        return sheets


class _Naming(NamedTuple):
    """The names of items in an edited workbook: those in cells, by labels too, and those of rows without an identifier.

    `schemes` are those of concepts by their names. The tables of an edition need none of these.
    """

    names: Names
    new_rows: NewRows
    schemes: Mapping[str, str]


def _is_of_items(table: Table) -> bool:
    """Return True if each row of a table is an item in a list."""
    return table.slot is not None and table.slot.nesting == "list"


def _read(schema: Schema, tables: Sequence[Table], sheets: Sheets, naming: _Naming | None) -> TableValues:
    """Return the content of sheets."""
    values = TableValues()
    texts: dict[ValueKey, dict[str, None]] = defaultdict(dict)
    for table in tables:
        sheet = sheets.get(table.name)
        if sheet is not None:
            _Reader(schema, table, sheet, values, texts, naming).read()
    values.values.update((key, tuple(own)) for key, own in texts.items())
    return values


class _Reader:
    def __init__(
        self,
        schema: Schema,
        table: Table,
        sheet: Sheet,
        values: TableValues,
        texts: dict[ValueKey, dict[str, None]],
        naming: _Naming | None,
    ) -> None:
        self.schema, self.table, self.sheet, self.values, self.texts = schema, table, sheet, values, texts
        self.naming = naming
        self.names = naming.names if naming else None
        self.entered = entered_columns(schema, table)

    def read(self) -> None:
        """Read all rows. Raises SourceError, EditError."""
        slot, names = self.table.slot, self.sheet.columns
        is_class = slot is None or _is_of_items(self.table)
        needed = class_of(self.schema, self.table).key if is_class else (*self.table.key, "value")
        for name in needed if self.entered and slot is not None else ():
            if name in self.entered and name not in names:
                raise SourceError(f"has no column {name!r}", where=f"sheet {self.sheet.name}")
        if is_class and self.entered:
            self._read_items()
        elif self.entered:
            self._read_values()

    def _read_items(self) -> None:
        cls = class_of(self.schema, self.table)
        columns = value_columns(self.schema, cls)
        for row in self.sheet.rows:
            item = (cls.name, "")
            if self.table.slot is not None:
                item = self._item(row, cls)
            for name, steps in columns.items():
                if name in row.cells and name in self.entered and name not in cls.key:
                    self._add(row, (item, steps), row.cells[name], name)
                    if self.names is not None and is_label(self.schema, cls, steps):
                        self.names.add(item, row.cells[name])

    def _item(self, row: SheetRow, cls: Class) -> ItemKey:
        """Return the item of a row, whose place is noted."""
        for name in cls.key:
            if name not in row.cells:
                if self.naming is None or cls.identifier is None:
                    raise SourceError(f"has no {name}", where=self.sheet.place(row, name))
                row = row._replace(cells={**row.cells, name: self._new_identifier(row, cls, self.naming)})
        place = self._place(row, tuple(row.cells[name] for name in cls.key))
        item = (cls.name, name_of(cls, place.key, place.parent))
        where = self.sheet.place(row, cls.key[0] if cls.key else "")
        if item in self.values.items:
            raise SourceError(f"there is a second {cls.kind} {item[1]!r}", where=where)
        self.values.items[item] = place
        self.values.where[item] = where
        if self.names is not None and cls.identifier is not None:
            self.names.add(item, "")
        return item

    def _new_identifier(self, row: SheetRow, cls: Class, naming: _Naming) -> str:
        """Return the identifier of a row without one, by its label and notation."""
        steps_of = value_columns(self.schema, cls)
        words = {name: steps for name, steps in steps_of.items() if name in row.cells and name in self.entered}
        labels = [row.cells[name] for name, steps in words.items() if is_label(self.schema, cls, steps)]
        notation = cls.meaning(terms.NOTATION)
        notations = [row.cells[name] for name, steps in words.items() if notation and steps == (notation.name,)]
        scheme = next((naming.schemes[label] for label in labels if label in naming.schemes), "")
        where = self.sheet.place(row, cls.key[0])
        return naming.new_rows.key(NewRow(self.table.name, cls, labels, notations, scheme, where))[1]

    def _place(self, row: SheetRow, key: tuple[str, ...]) -> Place:
        parents = parent_columns(self.schema, self.table.name)
        column, cls = next(((name, cls) for name, (_, cls) in parents.items() if name in row.cells), ("", None))
        parent = (cls.name, self._named(row, column, cls)) if cls else (self.schema.root.name, "")
        return Place(self.table.name, parent, row.cells.get("position", ""), key)

    def _named(self, row: SheetRow, column: str, cls: Class) -> str:
        """Return the identifier of the item that a cell names."""
        word = row.cells[column]
        return self.names.resolve([cls], word, self.sheet.place(row, column)) if self.names else word

    # --- values of lists, links and translations --------------------------------------------------------------------

    def _read_values(self) -> None:
        slot = self.table.slot
        assert slot is not None  # noqa: S101 - the tables of items are read elsewhere
        in_place = sorted(self.sheet.rows, key=lambda row: in_order(row.cells.get("position", "")))
        for row in in_place if slot.ordered else self.sheet.rows:
            item = self._owner(row) if "class" in self.table.key else (self.schema.root.name, "")
            if "value" in self.table.key and "value" not in row.cells and self.table.targets:
                _, value = self._end(row, self.table.targets, "value")
                row = row._replace(cells={**row.cells, "value": value})  # noqa: PLW2901 - the same row, completed
            for name in self.table.key:
                if name not in (*row.cells, "class", "id"):
                    raise SourceError(f"has no {name}", where=self.sheet.place(row, name))
            for steps, text in self._steps(row):
                self._add(row, (item, steps), text, "value")

    def _owner(self, row: SheetRow) -> ItemKey:
        """Return the item that has the value of a row, by its class and identifier, or by a readable column."""
        if "class" in row.cells:
            cls = class_named(self.schema, row.cells["class"], self.sheet.place(row, "class"))
            if cls is self.schema.root:
                return cls.name, ""
            if "id" in row.cells:
                return cls.name, self._named(row, "id", cls)
        return self._end(row, self.table.owners, listed(("class", "id")))

    def _end(self, row: SheetRow, ends: Sequence[End], columns: str) -> ItemKey:
        """Return the item that a readable column of a row names, one that has an identifier or a label.

        Raises SourceError if there is none.
        """
        readable = [(end.cls, name) for end in ends for name in (end.column, *(name for name, _ in end.beside))]
        for cls, name in readable:
            if name in row.cells:
                return cls.name, self._named(row, name, cls)
        others = [name for _, name in readable if name in self.sheet.columns]
        hint = f"fill in {listed((columns, *others), 'or')}"
        raise SourceError(f"has no {columns}", where=self.sheet.place(row), hint=hint)

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

    def _add(self, row: SheetRow, key: ValueKey, text: str, column: str) -> None:
        self.texts[key][text] = None
        self.values.where[key] = self.sheet.place(row, column)
