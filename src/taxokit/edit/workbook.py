"""Importing an edited workbook: what differs from the edition that it was made of becomes an edit of the sources.

The edition is that of the sources, or a release. Each cell that users changed is one change of one value, so that
comments and all other lines stay as they are.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from taxokit.edit.add import refuse_invalid_id
from taxokit.edit.arguments import EditError, parse_slot_path, read_value
from taxokit.edit.move import move
from taxokit.edit.placement import Position, insert, take_out, update_counts
from taxokit.edit.set import put_values, remove_values
from taxokit.edit.table_values import Place, TableValues, ValueKey, in_order, name_of, sheets_of, table_values
from taxokit.edit.workbook_source import Workbook
from taxokit.edit.workspace import Workspace
from taxokit.formats.edition import Edition
from taxokit.formats.xlsx import sources_digest
from taxokit.releases.editions import draft_of
from taxokit.releases.releases import released
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id
from taxokit.taxonomy.schema import Class
from taxokit.taxonomy.tables import schema_tables
from taxokit.text.diagnostics import Route
from taxokit.text.errors import ConfigError, ReleaseError, SourceError, TaxokitError
from taxokit.text.versions import Version, parse_version
from taxokit.text.words import count_of


def edit_by_workbook(workspace: Workspace, workbook: Workbook) -> list[str]:
    """Edit the sources as users edited a workbook. Returns what of it cannot be imported.

    Raises SourceError where it was made of other sources, EditError where a change is impossible.
    """
    taxonomy = workspace.taxonomy
    schema = taxonomy.schema
    if taxonomy.diagnostics or first_violation(schema, taxonomy.document):
        raise ConfigError("the existing sources have errors", hint="run `taxokit check`, and fix them first")
    tables = schema_tables(schema)
    now = draft_of(taxonomy)
    base = _base(taxonomy, now, workbook)
    try:
        new = table_values(schema, tables, workbook.sheets)
        old, current = (
            table_values(schema, tables, sheets_of(edition, tables, workbook.sheets)) for edition in (base, now)
        )
        _Edits(workspace, old, current, new).apply()
    except TaxokitError as error:
        where = ", ".join(filter(None, (str(workbook.path), error.where)))
        raise EditError(error.message, where=where, hint=error.hint) from None
    return list(_left(old, new))


def _base(taxonomy: Taxonomy, now: Edition, workbook: Workbook) -> Edition:
    """Return the edition that a workbook was made of. Raises SourceError where that is neither ours nor a release."""
    if sources_digest(now.taxonomy) == workbook.sources:
        return draft_of(taxonomy, _version(workbook), workbook.issued or None)
    assert taxonomy.project is not None  # noqa: S101 - a workspace has sources
    for release in released(taxonomy.project, prereleases=True):
        if str(release.version) == workbook.version:
            made = Taxonomy(release.schema, release.document)
            if sources_digest(made) == workbook.sources:
                return Edition(made, attribution_of(release.schema, release.document))
    hint = "check out the commit that it was made from, import it there, and let Git merge the two"
    raise SourceError(
        "was made from other sources than those here, and from no release", where=workbook.path, hint=hint
    )


def _version(workbook: Workbook) -> Version:
    try:
        return parse_version(workbook.version)
    except ReleaseError as error:
        raise SourceError(error.message, where=workbook.path) from None


def _left(old: TableValues, new: TableValues) -> Iterator[str]:
    """Yield a sentence for each table in which something was changed that is computed."""
    both = old.rows & new.rows
    changed = Counter(
        row[0]
        for row, column in old.computed.keys() | new.computed.keys()
        if row in both and old.computed.get((row, column)) != new.computed.get((row, column))
    )
    for table, number in sorted(changed.items()):
        yield f"not imported: {count_of(number, 'change')} of computed values in {table}"


class _Edits:
    """The edits that make of `old`, what a workbook said, `new`, what it says. `current` is what the sources say."""

    def __init__(self, workspace: Workspace, old: TableValues, current: TableValues, new: TableValues) -> None:
        self.workspace, self.schema = workspace, workspace.taxonomy.schema
        self.old, self.current, self.new = old, current, new
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
        """Edit, and name the row in an error."""
        try:
            edit(*arguments)
        except TaxokitError as error:
            where = self.new.where.get(key) or error.where
            raise EditError(error.message, where=where, hint=error.hint) from None

    def _item(self, key: ItemKey) -> Item:
        """Return an item as it is by now. Raises EditError where there is none."""
        taxonomy, (class_name, name) = self.workspace.taxonomy, key
        if not name:
            return taxonomy.root
        if taxonomy is not self._indexed:  # it was read again
            self._indexed, self._items = taxonomy, {}
            for item in taxonomy.items:
                parent = item.parent or taxonomy.root
                its_name = name_of(item.cls, sort_key(item.cls)(item.data), parent.key)
                self._items.setdefault((item.cls.name, its_name), item)
        try:
            return self._items[key]
        except KeyError:
            raise EditError(f"there is no {class_name} {name!r}") from None

    def _add_all(self) -> None:
        """Add the new items: those of one list together, since the sources are read again after each list."""
        lists: dict[tuple[str, ItemKey], list[ItemKey]] = {}
        for key, place in self.new.items.items():
            if key not in self.old.items and key not in self.current.items:
                lists.setdefault((place.table, place.parent), []).append(key)
        for keys in lists.values():
            for key in keys:
                self._at(key, self._add, key, self.new.items[key])
            self.workspace.reload()
            for key in keys:
                self._at(key, self._report_new, key)

    def _report_new(self, key: ItemKey) -> None:
        words = ".".join(self.new.items[key].key)
        self.workspace.report(f"added {self.schema.classes[key[0]].kind} {words}", self._item(key))

    def _add(self, key: ItemKey, place: Place) -> None:
        cls = self.schema.classes[key[0]]
        if cls.identifier is not None:
            refuse_invalid_id(self.workspace, cls, key[1])
        data = {
            name: word if cls.by_name[name].identifier else read_value(self.workspace.taxonomy, cls.by_name[name], word)
            for name, word in zip(cls.key, place.key, strict=True)
        }
        data |= self._single_values(key, cls)
        data = {slot.name: data[slot.name] for slot in cls.slots if slot.name in data}
        insert(self.workspace, self._item(place.parent), self.schema.tables[place.table][1], data, Position())

    def _single_values(self, key: ItemKey, cls: Class) -> dict[str, Any]:
        """Return the single values of a new item that refer to nothing: writing each one later takes longer."""
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
        for one in self.workspace.taxonomy.items if gone else ():
            if one.parent in gone and one not in gone:
                hint = "remove its row as well, or give it another place"
                raise EditError(f"{one.name} is in {one.parent.name}, which has no row any more", hint=hint)
        for key, item in zip(keys, removed, strict=True):
            words = ".".join(self.old.items[key].key)
            self.workspace.report_file(f"removed {item.cls.kind} {words}", self.workspace.place(item)[0])
        for item in sorted(removed, key=self.workspace.place, reverse=True):
            take_out(self.workspace, item)
        if removed:
            self.workspace.reload()

    def _order(self) -> None:
        """Move the items whose positions were changed."""
        wanted = self._positions(self.new)
        for (table, parent), keys in wanted.items():
            if keys == self._positions(self.old).get((table, parent)) or not self._item(parent).data.get(table):
                continue
            order = [one.key for one in self.workspace.taxonomy.table(table) if one.parent and one.parent.key == parent]
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
        """Return the items of each ordered list in the order of their positions; of two at one, the new one first."""
        found: dict[tuple[str, ItemKey], list[ItemKey]] = {}
        for key, place in values.items.items():
            if self.schema.tables[place.table][1].ordered and place.position:
                found.setdefault((place.table, place.parent), []).append(key)
        for keys in found.values():
            keys.sort(key=lambda key: (in_order(values.items[key].position), key in self.old.items))
        return found

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
            words = [word for word in now if word in new or word not in old]
            words += [word for word in new if word not in old and word not in words]
        elif now != old:
            shown = ", ".join(now) or "nothing"
            raise EditError(f"{path.name} of {item.name} was changed here in the meantime, to {shown!r}")
        if words:
            put_values(self.workspace, item, path, words)
        else:
            remove_values(self.workspace, item, path)


def _name(item: Item) -> str:
    """Return what names an item on the command line."""
    return ROOT if item.parent is None else full_id(item)
