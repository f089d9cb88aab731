"""Importing an edited workbook: each difference from the edition that it was made of becomes an edit of the sources.

The edition is a build of the sources, or a release. Each changed cell is one change of one value, so that comments and
all other lines stay as they are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from taxokit.edit.items import Position, check_id, insert, move, take_out, update_counts
from taxokit.edit.minting import Minting
from taxokit.edit.values import parse_slot_path, put_values, read_value, remove_values
from taxokit.edit.workbook_source import Sheet, SheetRow, Workbook, cell_text, read_workbook
from taxokit.edit.workspace import EditError, Workspace
from taxokit.formats.edition import Edition
from taxokit.formats.xlsx import sources_digest
from taxokit.releases.editions import draft_of
from taxokit.releases.releases import released
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.document import key_values
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id
from taxokit.taxonomy.schema import Class, Schema
from taxokit.taxonomy.table_rows import rows
from taxokit.taxonomy.tables import (
    ATTRIBUTION,
    LICENSE,
    Table,
    class_of,
    entered_columns,
    parent_columns,
    schema_tables,
    value_columns,
)
from taxokit.text.diagnostics import Route
from taxokit.text.errors import ConfigError, SourceError, TaxokitError
from taxokit.text.versions import parse_version
from taxokit.text.words import count_of

Sheets: TypeAlias = Mapping[str, Sheet]
"""Sheets by the name of their table."""

ValueKey: TypeAlias = tuple[ItemKey, Route]
"""An item, and the steps from it to a value. The root has its class and no identifier."""


class Place(NamedTuple):
    """The place of an item: the table of its slot, its parent, and its position, "" if it has none.

    `key` has the values that distinguish it from others of its class in that parent.
    """

    table: str
    parent: ItemKey
    position: str
    key: tuple[str, ...]


@dataclass
class TableValues:
    """The content of tables, and the sheet and row of each item and value."""

    items: dict[ItemKey, Place] = field(default_factory=dict)
    values: dict[ValueKey, tuple[str, ...]] = field(default_factory=dict)
    where: dict[ItemKey | ValueKey, str] = field(default_factory=dict)


def sheets_of(edition: Edition, tables: Sequence[Table], like: Sheets) -> Sheets:
    """Return the tables of an edition as sheets, with no other tables and columns than `like` has."""
    credit = {LICENSE.name: edition.attribution.license, ATTRIBUTION.name: edition.attribution.short}
    sheets = {}
    for table in tables:
        if table.name in like:
            columns = like[table.name].columns
            made = ({**row, **credit} for row in rows(table, edition.taxonomy))
            texts = [{name: cell_text(value) for name, value in row.items() if name in columns} for row in made]
            kept = enumerate(texts, start=2)
            sheets[table.name] = Sheet(table.name, columns, [SheetRow(number, cells) for number, cells in kept])
    return sheets


def table_values(schema: Schema, tables: Sequence[Table], sheets: Sheets) -> TableValues:
    """Return the content of sheets. Raises SourceError if a row does not name its item or value."""
    values = TableValues()
    texts: dict[ValueKey, dict[str, None]] = defaultdict(dict)
    for table in tables:
        sheet = sheets.get(table.name)
        if sheet is not None:
            _Reader(schema, table, sheet, values, texts).read()
    values.values.update((key, tuple(own)) for key, own in texts.items())
    return values


class _Reader:
    def __init__(
        self, schema: Schema, table: Table, sheet: Sheet, values: TableValues, texts: dict[ValueKey, dict[str, None]]
    ) -> None:
        self.schema, self.table, self.sheet, self.values, self.texts = schema, table, sheet, values, texts
        self.entered = entered_columns(schema, table)

    def read(self) -> None:
        """Read all rows. Raises SourceError."""
        slot, names = self.table.slot, self.sheet.columns
        is_class = slot is None or slot.nesting == "list"
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
                self._need(row, cls.key)
                place = self._place(row, tuple(row.cells[name] for name in cls.key))
                item = (cls.name, name_of(cls, place.key, place.parent))
                if item in self.values.items:
                    raise SourceError(f"there is a second {cls.kind} {item[1]!r}", where=self._where(row))
                self.values.items[item] = place
                self.values.where[item] = self._where(row)
            for name, steps in columns.items():
                if name in row.cells and name in self.entered and name not in cls.key:
                    self._add(row, (item, steps), row.cells[name])

    def _place(self, row: SheetRow, key: tuple[str, ...]) -> Place:
        parents = parent_columns(self.schema, self.table.name)
        parent = next(((cls.name, row.cells[name]) for name, (_, cls) in parents.items() if name in row.cells), None)
        return Place(self.table.name, parent or (self.schema.root.name, ""), row.cells.get("position", ""), key)

    def _read_values(self) -> None:
        slot = self.table.slot
        assert slot is not None  # noqa: S101 - the tables of items are read elsewhere
        in_place = sorted(self.sheet.rows, key=lambda row: in_order(row.cells.get("position", "")))
        for row in in_place if slot.ordered else self.sheet.rows:
            self._need(row, self.table.key)
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
        self.texts[key][text] = None
        self.values.where[key] = self._where(row)

    def _need(self, row: SheetRow, names: Iterable[str]) -> None:
        for name in names:
            if name not in row.cells:
                raise SourceError(f"has no {name}", where=self._where(row))

    def _where(self, row: SheetRow) -> str:
        return f"sheet {self.sheet.name}, row {row.number}"


def name_of(cls: Class, key: Sequence[str], parent: ItemKey) -> str:
    """Return the name of an item in its class: its identifier, or its key with that of its parent."""
    return ".".join(key if cls.identifier or not parent[1] else (*parent, *key))


def in_order(position: str) -> float:
    """Return a position as a number; any other text comes last."""
    try:
        return float(position)
    except ValueError:
        return float("inf")


# --- edits ----------------------------------------------------------------------------------------------------------


def edit_by_workbook(workspace: Workspace, path: Path) -> list[str]:
    """Edit the sources as users edited a workbook. Return a sentence for each table with changes that are not imported.

    Raises SourceError, EditError if a change is impossible, and ConfigError if openpyxl is not installed.
    """
    taxonomy = workspace.taxonomy
    schema = taxonomy.schema
    if taxonomy.diagnostics or first_violation(schema, taxonomy.document):
        raise ConfigError("the existing sources have errors", hint="run `taxokit check`, and fix them first")
    tables = schema_tables(schema)
    workbook = read_workbook(path, tables)
    try:
        base = draft_of(taxonomy, parse_version(workbook.version), workbook.issued or None)
        is_ours = sources_digest(base.taxonomy) == workbook.sources
        if not is_ours:
            base = _release(taxonomy, workbook)
        new = table_values(schema, tables, workbook.sheets)
        written = sheets_of(base, tables, workbook.sheets)
        old = current = table_values(schema, tables, written)
        if not is_ours:
            current = table_values(schema, tables, sheets_of(draft_of(taxonomy), tables, workbook.sheets))
        _Edits(workspace, old, current, new).apply()
    except TaxokitError as error:
        where = ", ".join(filter(None, (str(path), error.where)))
        raise EditError(error.message, where=where, hint=error.hint) from None
    return list(_left(schema, tables, written, workbook.sheets))


def _release(taxonomy: Taxonomy, workbook: Workbook) -> Edition:
    """Return the release that a workbook was made of. Raises SourceError if there is none."""
    assert taxonomy.project is not None  # noqa: S101 - a workspace has sources
    for release in released(taxonomy.project, prereleases=True):
        if str(release.version) == workbook.version:
            made = Taxonomy(release.schema, release.document)
            if sources_digest(made) == workbook.sources:
                return Edition(made, attribution_of(release.schema, release.document))
    hint = "check out the commit that it was made from, import it there, and let Git merge the two"
    raise SourceError("was made neither from these sources nor from a release", hint=hint)


def _left(schema: Schema, tables: Sequence[Table], old: Sheets, new: Sheets) -> Iterator[str]:
    """Yield a sentence for each table in which computed cells were changed."""
    for table in tables:
        if table.name not in new:
            continue
        entered = entered_columns(schema, table)
        columns = [column.name for column in table.columns if column.name not in entered]
        key = table.key if entered else columns
        before, after = (
            {tuple(row.cells.get(name, "") for name in key): row.cells for row in sheets[table.name].rows}
            for sheets in (old, new)
        )
        common = before.keys() & after.keys()
        number = sum(before[row].get(name) != after[row].get(name) for row in common for name in columns)
        number += 0 if entered else len(before.keys() ^ after.keys())
        if number:
            yield f"not imported: {count_of(number, 'change')} of computed values in {table.name}"


class _Edits:
    """The edits from `old`, the workbook as written, to `new`, as edited; `current` is the content of the sources."""

    def __init__(self, workspace: Workspace, old: TableValues, current: TableValues, new: TableValues) -> None:
        self.workspace, self.schema = workspace, workspace.taxonomy.schema
        self.old, self.current, self.new = old, current, new
        self._minting = Minting(workspace.taxonomy)
        self._steps_of: dict[ItemKey, list[Route]] = {}
        for key, steps in new.values:
            self._steps_of.setdefault(key, []).append(steps)
        self._indexed: Taxonomy | None = None
        self._items: dict[ItemKey, Item] = {}

    def apply(self) -> None:
        """Edit: first the items and their places, and then their values, which may refer to them. Raises EditError."""
        self._add_all()
        for key, place in self.new.items.items():
            if key in self.old.items and place.parent != self.old.items[key].parent:
                self._at(key, self._move, key, place.parent)
        self._remove_all()
        self._order()
        update_counts(self.workspace)
        for value in dict.fromkeys((*self.old.values, *self.new.values)):
            if self.old.values.get(value) != self.new.values.get(value):
                self._at(value, self._value, value)

    def _at(self, key: ItemKey | ValueKey, edit: Callable[..., None], *arguments: Any) -> None:
        try:
            edit(*arguments)
        except TaxokitError as error:
            where = self.new.where.get(key) or error.where
            raise EditError(error.message, where=where, hint=error.hint) from None

    def _item(self, key: ItemKey) -> Item:
        """Return an item in its current state. Raises EditError if there is none."""
        taxonomy, (class_name, name) = self.workspace.taxonomy, key
        if not name:
            return taxonomy.root
        if taxonomy is not self._indexed:  # it was read again
            self._indexed, self._items = taxonomy, {}
            for item in taxonomy.items:
                parent = item.parent or taxonomy.root
                its_name = name_of(item.cls, key_values(item.cls, item.data), parent.key)
                self._items.setdefault((item.cls.name, its_name), item)
        try:
            return self._items[key]
        except KeyError:
            raise EditError(f"unknown {class_name} {name!r}") from None

    def _add_all(self) -> None:
        """Add the new items, list by list, since the sources are read again after each list."""
        lists: dict[tuple[str, ItemKey], list[ItemKey]] = {}
        for key, place in self.new.items.items():
            if key not in self.old.items and key not in self.current.items:
                lists.setdefault((place.table, place.parent), []).append(key)
        for keys in lists.values():
            for key in keys:
                self._at(key, self._add, key, self.new.items[key])
            self.workspace.reload()
            for key in keys:
                words = ".".join(self.new.items[key].key)
                self.workspace.report(f"added {self.schema.classes[key[0]].kind} {words}", self._item(key))

    def _add(self, key: ItemKey, place: Place) -> None:
        cls = self.schema.classes[key[0]]
        if cls.identifier is not None:
            check_id(self.workspace, cls, key[1])
        data = {
            name: word if cls.by_name[name].identifier else read_value(self.workspace.taxonomy, cls.by_name[name], word)
            for name, word in zip(cls.key, place.key, strict=True)
        }
        if cls.identifier is not None and cls.given_iri is not None:
            data[cls.given_iri.name] = self._minting.iri(cls, key[1])
        data |= self._single_values(key, cls)
        data = {slot.name: data[slot.name] for slot in cls.slots if data.get(slot.name)}
        insert(self.workspace, self._item(place.parent), self.schema.tables[place.table][1], data, Position())

    def _single_values(self, key: ItemKey, cls: Class) -> dict[str, Any]:
        """Return the single values of a new item that are no references: writing each later takes longer."""
        values = {}
        for steps in self._steps_of.get(key, ()):
            path, words = parse_slot_path(self.schema, cls, ".".join(map(str, steps))), self.new.values[key, steps]
            if len(path.steps) == 1 and path.slot and not path.slot.multivalued and not path.slot.refers and words:
                values[path.slot.name] = read_value(self.workspace.taxonomy, path.slot, words[0])
        return values

    def _move(self, key: ItemKey, parent: ItemKey) -> None:
        item, target = self._item(key), self._item(parent)
        if item.parent is not None and item.parent.key != target.key:
            move(self.workspace, full_id(item), _name(target))

    def _remove_all(self) -> None:
        """Remove the items without a row, the last of a file first, so that the places of the others stay right."""
        keys = [key for key in reversed(self.old.items) if key not in self.new.items and key in self.current.items]
        removed = [self._item(key) for key in keys]
        gone = set(removed)
        for child in self.workspace.taxonomy.items if gone else ():
            if child.parent in gone and child not in gone:
                hint = "remove its row as well, or give it another place"
                raise EditError(f"{child.name} is in {child.parent.name}, whose row was removed", hint=hint)
        for key, item in zip(keys, removed, strict=True):
            words = ".".join(self.old.items[key].key)
            self.workspace.report_file(f"removed {item.cls.kind} {words}", self.workspace.place(item)[0])
        for item in sorted(removed, key=self.workspace.place, reverse=True):
            take_out(self.workspace, item)
        if removed:
            self.workspace.reload()

    def _order(self) -> None:
        old_positions = self._positions(self.old)
        for (table, parent), keys in self._positions(self.new).items():
            if keys == old_positions.get((table, parent)) or not self._item(parent).data.get(table):
                continue
            order = [
                item.key for item in self.workspace.taxonomy.table(table) if item.parent and item.parent.key == parent
            ]
            keys = [key for key in keys if key in order]  # noqa: PLW2901
            rest = iter(keys)
            meant = [next(rest) if key in keys else key for key in order]
            for index, key in enumerate(meant):
                if order[index] != key:
                    moved, before = self._item(key), self._item(order[index])
                    move(self.workspace, full_id(moved), _name(self._item(parent)), before=full_id(before))
                    order.remove(key)
                    order.insert(index, key)

    def _positions(self, values: TableValues) -> dict[tuple[str, ItemKey], list[ItemKey]]:
        """Return the items of each ordered list by position; of two with the same position, the new one first."""
        lists: dict[tuple[str, ItemKey], list[ItemKey]] = {}
        for key, place in values.items.items():
            if self.schema.tables[place.table][1].ordered and place.position:
                lists.setdefault((place.table, place.parent), []).append(key)
        for keys in lists.values():
            keys.sort(key=lambda key: (in_order(values.items[key].position), key in self.old.items))
        return lists

    def _value(self, value: ValueKey) -> None:
        key, steps = value
        old, new, now = (values.values.get(value, ()) for values in (self.old, self.new, self.current))
        is_gone = key not in self.new.items and key in self.old.items
        if is_gone or now == new:
            return
        item = self._item(key)
        path = parse_slot_path(self.schema, item.cls, ".".join(map(str, steps)))
        words = list(new)
        if path.slot is not None and path.slot.multivalued and not path.slot.ordered:
            before, after = set(old), set(new)
            words = [word for word in now if word in after or word not in before]
            words = list(dict.fromkeys((*words, *(word for word in new if word not in before))))
        elif now != old:
            shown = ", ".join(now) or "nothing"
            raise EditError(f"{path.name} of {item.name} was changed here in the meantime, to {shown!r}")
        if words:
            put_values(self.workspace, item, path, words)
        else:
            remove_values(self.workspace, item, path)


def _name(item: Item) -> str:
    return ROOT if item.parent is None else full_id(item)
