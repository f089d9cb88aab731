"""The workbook for editors: a sheet for each class, with a row for each item and everything about it in its cells.

It is written on request alone: `taxokit build --only editors`. `taxokit import` reads it back. Several values of a cell
are lines; a line break inside of a value is a backslash at the end of its line. A reference is an identifier; one that
says nothing to a reader has the label before it: `Solar power [1811]`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from taxokit.formats.edition import Artifact, Edition, LeftOutError, artifact_format, on_request
from taxokit.formats.spreadsheet import (
    HEADER,
    LEFT,
    MAX_ROWS,
    NARROWEST,
    PLAIN,
    SOURCES,
    TEXT,
    WIDEST,
    WRAPPED,
    Choice,
    Links,
    Listed,
    Package,
    attribute,
    letters,
    rows_of,
    sheet_names,
    sources_digest,
    worksheet,
)
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_opaque, label_of, label_slot
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.tables import POSITION, Table, is_computed, parent_columns, schema_tables, value_columns
from taxokit.text.codes import in_usual_case
from taxokit.text.diagnostics import Route
from taxokit.text.normalize import one_line

FILE = "editors.xlsx"

FORM, EDITORS = "Form", "one sheet per class"
"""The label of the first sheet by which a reader knows this workbook, and the value beside it."""

COLUMNS, NAMES = "Columns", "Names"
"""The names of the sheets that explain the others: their columns, and what references can name."""

_CORE = (terms.PREF_LABEL, terms.ALT_LABEL, terms.DEFINITION, terms.NOTATION)
_MANY = "one per line"
_LINE_END = re.compile(r"\\+$", re.MULTILINE)
_HINT = (
    "A new item is a new row; leave its identifier empty, and it gets the next one. Remove a row to remove its item. "
    f"Several values are lines of a cell. The sheet {COLUMNS} lists all columns: add one by its name, such as label@fr "
    f"for another language. The sheet {NAMES} has the items that a cell can name, by identifier or label. "
    f"Then run `taxokit import {FILE}`."
)


class EditorColumn(NamedTuple):
    """A column of a sheet: its name, and the steps to its value in an item.

    No steps lead to the identifier, to the parent, whose class is `parent`, and to the position.
    """

    name: str
    steps: Route
    slot: Slot | None
    parent: Class | None = None

    @property
    def is_many(self) -> bool:
        """True if a cell has several values."""
        return self.slot is not None and self.slot.multivalued

    @property
    def is_reference(self) -> bool:
        """True if the cells name other items."""
        return self.parent is not None or (self.slot is not None and self.slot.refers)

    @property
    def header(self) -> str:
        """The header, which says what to write."""
        forms = ["identifier or label"] if self.is_reference else []
        forms += [_MANY] if self.is_many else []
        return f"{self.name} ({', '.join(forms)})" if forms else self.name


def editor_tables(schema: Schema) -> list[Table]:
    """Return the tables that have a sheet: those of items with an identifier."""
    classes = set(schema.item_classes)
    return [
        table
        for table in schema_tables(schema)
        if table.name in schema.tables and schema.tables[table.name][0] in classes
    ]


def column_named(schema: Schema, table: Table, header: str) -> EditorColumn | None:
    """Return the column of a sheet that a header means, None for one that is none of ours."""
    cls, slot = schema.tables[table.name]
    name = header.partition(" (")[0].strip()
    parents = parent_columns(schema, table.name)
    if cls.identifier is not None and name == cls.identifier.name:
        return EditorColumn(name, (), cls.identifier)
    if name in parents:
        return EditorColumn(name, (), None, parents[name][1])
    if name == POSITION.name and slot.ordered:
        return EditorColumn(name, (), None)
    base, _, tag = name.partition("@")
    if tag:
        holder = cls.translations
        inner = schema.classes[holder.range].by_name.get(base) if holder else None
        known = holder is not None and inner is not None and not inner.identifier
        tag = in_usual_case(tag)
        return EditorColumn(f"{base}@{tag}", (holder.name, tag, base), inner) if holder and known else None
    own = cls.by_name.get(name)
    if own is not None and own.multivalued:
        return None if own.contains or own.is_placing or is_computed(own) else EditorColumn(name, (name,), own)
    steps = value_columns(schema, cls).get(name)
    return None if steps is None else EditorColumn(name, steps or (name,), schema.slot_at(steps or (name,), cls)[1])


def editor_columns(schema: Schema, table: Table, tags: Collection[str]) -> list[EditorColumn]:
    """Return all columns of a sheet; `tags` are the languages of translations."""
    cls, slot = schema.tables[table.name]
    inner = schema.classes[cls.translations.range] if cls.translations else None
    names = [cls.identifier.name if cls.identifier else "", *parent_columns(schema, table.name)]
    names += [POSITION.name] if slot.ordered else []
    single = value_columns(schema, cls)
    for own in cls.slots:
        names += (
            [own.name] if not own.contains else [name for name, steps in single.items() if steps[:1] == (own.name,)]
        )
        names += [f"{own.name}@{tag}" for tag in sorted(tags)] if inner and own.name in inner.by_name else []
    columns = (column_named(schema, table, name) for name in dict.fromkeys(names))
    return [column for column in columns if column is not None]


def _is_shown(schema: Schema, cls: Class, column: EditorColumn, used: Collection[Route]) -> bool:
    """Return True for a column with values, and for one that most new items need."""
    slot = column.slot
    if slot is None or not column.steps or (column.steps in used and slot is not cls.given_iri):
        return True
    if len(column.steps) > 1:
        return slot.uri in _CORE
    if slot is cls.given_iri:
        return False
    is_link = slot.refers and slot not in lifecycle_of(schema, cls).slots
    return slot.required or slot.recommended or slot.uri in _CORE or is_link or slot is label_slot(cls)


# --- cells ----------------------------------------------------------------------------------------------------------


def joined(values: Iterable[str]) -> str:
    """Return values as the lines of a cell: `split_lines` gives them back, without white space at their ends."""
    return "\n".join(_LINE_END.sub(r"\g<0>\g<0>", value).replace("\n", "\\\n") for value in values)


def split_lines(text: str) -> list[str]:
    r"""Return the values of a cell: its lines, without empty ones. A `\` at the end of a line continues it."""
    values: list[str] = []
    pieces: list[str] = []
    for line in text.split("\n"):
        bare = line.rstrip("\\")
        signs = len(line) - len(bare)
        pieces.append(bare + "\\" * (signs // 2))
        if signs % 2 == 0:
            values.append("\n".join(pieces).strip())
            pieces = []
    values += ["\n".join(pieces).strip()] if pieces else []
    return [value for value in values if value]


def values_at(item: Item, steps: Route) -> list[Any]:
    """Return the values at some steps of an item; none if they lead nowhere."""
    value: Any = item.data
    for step in steps:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value if isinstance(value, list) else [] if value is None else [value]


def shown_reference(item: Item) -> str:
    """Return how a cell names an item: by its identifier, with its label if the identifier says nothing."""
    label = one_line(label_of(item)).strip() if is_opaque(item) else ""
    return f"{label} [{item.id}]" if label else item.id


def cell_of(taxonomy: Taxonomy, item: Item, column: EditorColumn) -> Any:
    """Return the value of the cell of an item in a column, None for an empty one."""
    if column.parent is not None:
        is_inside = item.parent is not None and item.parent.cls is column.parent
        return shown_reference(item.parent) if is_inside and item.parent else None
    if not column.steps:
        return item.id if column.slot is not None else item.index + 1
    values = values_at(item, column.steps)
    if column.is_reference and column.slot is not None:
        targets = taxonomy.index(column.slot.range)
        values = [shown_reference(targets[name]) if name in targets else name for name in values]
    if column.is_many:
        return joined(map(_as_text, values)) or None
    return values[0] if values else None


# --- writing --------------------------------------------------------------------------------------------------------


@on_request
@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the workbook. Raises LeftOutError if it has no room for a class."""
    yield Artifact(FILE, _EditorBook(edition).data())


class _EditorBook:
    def __init__(self, edition: Edition) -> None:
        self.schema, self.taxonomy = edition.schema, edition.taxonomy
        self.tables = editor_tables(self.schema)
        if not self.tables:
            raise LeftOutError(f"{FILE}: the schema has no class of items with an identifier")
        self.items = {table.name: list(self.taxonomy.table(table.name)) for table in self.tables}
        for name, items in self.items.items():
            if len(items) >= MAX_ROWS:  # the header is one of them
                raise LeftOutError(f"{FILE}: {name} has {len(items):,} items, and a sheet holds {MAX_ROWS - 1:,}")
        tags = _languages(self.taxonomy)
        self.all_columns = {table.name: editor_columns(self.schema, table, tags) for table in self.tables}
        self.columns = {table.name: self._shown_columns(table) for table in self.tables}
        self.titles = sheet_titles(self.tables)
        self.package = Package(FILE, edition.attribution, [*self.titles.values(), COLUMNS, NAMES])
        self.lists = dict(self._lists())

    def data(self) -> bytes:
        """Return the bytes. Raises LeftOutError if the values of a cell are longer than it."""
        origin = [(SOURCES, sources_digest(self.taxonomy)), (FORM, EDITORS), ("Edit", _HINT)]
        sheets = [Listed(self.titles[table.name], len(self.items[table.name]), table.title) for table in self.tables]
        sheets += [Listed(COLUMNS, sum(map(len, self.all_columns.values())), "The columns that the sheets can have.")]
        sheets += [
            Listed(NAMES, max(map(len, self.lists.values()), default=0), "The items and words that a cell can name.")
        ]
        writers = [partial(self._sheet, table) for table in self.tables]
        about = partial(self.package.about, origin, sheets)
        return self.package.data([about, *writers, self._columns_sheet, self._names_sheet])

    def _shown_columns(self, table: Table) -> list[EditorColumn]:
        cls, columns = self.schema.tables[table.name][0], self.all_columns[table.name]
        used = {
            column.steps for column in columns if any(values_at(item, column.steps) for item in self.items[table.name])
        }
        return [column for column in columns if _is_shown(self.schema, cls, column, used)]

    def _lists(self) -> Iterator[tuple[str, list[str]]]:
        """Yield what columns can name, by class or enumeration: its items, or its words."""
        for columns in self.columns.values():
            for column in columns:
                name = _list_name(column)
                if column.slot is not None and column.slot.kind == "enum":
                    yield name, list(self.schema.enums[column.slot.range])
                elif name:
                    classes = self.schema.descendants(name)
                    yield name, [shown_reference(item) for cls in classes for item in self.taxonomy.by_class[cls.name]]

    def _sheet(self, table: Table, links: Links) -> Iterator[str]:
        columns, items = self.columns[table.name], self.items[table.name]
        cells, widths, choices = [], [], []
        for place, column in enumerate(columns):
            values = [cell_of(self.taxonomy, item, column) for item in items]
            longest = max((len(line) for value in values for line in str(value or "").split("\n")), default=0)
            is_number = not column.steps and column.name == POSITION.name
            style = PLAIN if is_number else WRAPPED if column.is_many or longest > WIDEST else TEXT
            widths.append((min(max(longest + 2, len(column.header) + 4, NARROWEST), WIDEST), style))
            cells.append(list(map(self.package.styles[style].__getitem__, values)))
            choices.append(Choice(letters(place), column.name, _explained(column), self._source(column)))
        head = "".join(self.package.styles[HEADER][column.header] for column in columns)
        area = f"A1:{letters(len(columns) - 1)}{max(len(items), 1) + 1}"
        yield from worksheet(widths, rows_of(head, cells), links, area, choices)

    def _source(self, column: EditorColumn) -> str:
        """Return the cells of the names that a cell of a column can have, "" for any text."""
        if column.slot is not None and column.slot.kind == "boolean":
            return '"true,false"'
        name = _list_name(column)
        if not self.lists.get(name):
            return ""
        letter = letters(list(self.lists).index(name))
        return f"'{attribute(NAMES)}'!${letter}$2:${letter}${len(self.lists[name]) + 1}"

    def _columns_sheet(self, links: Links) -> Iterator[str]:
        styles = self.package.styles
        rows = [
            (
                self.titles[table.name],
                column.header,
                _obligation(column),
                _explained(column),
            )
            for table in self.tables
            for column in self.all_columns[table.name]
        ]
        cells = [
            list(map(styles[style].__getitem__, values))
            for style, values in zip((TEXT, TEXT, TEXT, WRAPPED), zip(*rows, strict=True), strict=True)
        ]
        head = "".join(styles[LEFT][name] for name in ("Sheet", "Column", "Needed", "What to write"))
        yield from worksheet(
            [(26, TEXT), (44, TEXT), (14, TEXT), (90, WRAPPED)], rows_of(head, cells), links, f"A1:D{len(rows) + 1}"
        )

    def _names_sheet(self, links: Links) -> Iterator[str]:
        styles, size = self.package.styles, max(map(len, self.lists.values()), default=0)
        cells = [
            [styles[TEXT][name] for name in names] + ["<c/>"] * (size - len(names)) for names in self.lists.values()
        ]
        head = "".join(styles[LEFT][name] for name in self.lists)
        widths = [(44, TEXT)] * max(len(self.lists), 1)
        yield from worksheet(widths, rows_of(head, cells or [[]]), links, f"A1:{letters(len(widths) - 1)}{size + 1}")


def _list_name(column: EditorColumn) -> str:
    """Return the name of the class or enumeration whose items or words the cells of a column have, "" for others."""
    if column.parent is not None:
        return column.parent.name
    slot = column.slot
    return slot.range if slot is not None and (slot.kind == "enum" or slot.refers) else ""


def _explained(column: EditorColumn) -> str:
    """Return what to write into a cell."""
    if column.slot is None:
        words = f"the {column.parent.kind} that it is in" if column.parent else "the place in the order of its parent"
        return f"{words[0].upper()}{words[1:]}."
    more = " Leave it empty for a new item, which then gets the next one." if column.slot.identifier else ""
    return f"{column.slot.description}{more}"


def _obligation(column: EditorColumn) -> str:
    """Return how much a new item needs a value."""
    slot = column.slot
    if slot is None or slot.identifier or len(column.steps) > 1:
        return ""
    return "required" if slot.required else "recommended" if slot.recommended else ""


def _languages(taxonomy: Taxonomy) -> set[str]:
    """Return the languages of all translations."""
    return {
        str(tag)
        for item in taxonomy.items
        if item.cls.translations and isinstance(words := item.data.get(item.cls.translations.name), dict)
        for tag in words
    }


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def sheet_titles(tables: Sequence[Table]) -> Mapping[str, str]:
    """Return the name of the sheet of each table."""
    return sheet_names(tables, (COLUMNS, NAMES))
