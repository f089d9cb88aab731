"""Importing an edited workbook: each difference from the edition that it was made of becomes an edit of the sources.

The edition is a build of the sources, or a release. Each changed cell is one change of one value, so that comments and
all other lines stay as they are.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from taxokit.edit.editor_sheets import EditorForm
from taxokit.edit.items import Position, check_id, insert, move, needs_parent, only_scheme, take_out, update_counts
from taxokit.edit.minting import Minting
from taxokit.edit.table_sheets import TableForm
from taxokit.edit.values import path_of_steps, put_values, read_value, remove_values
from taxokit.edit.workbook_source import Workbook, read_workbook
from taxokit.edit.workbook_values import Place, TableValues, ValueKey, WorkbookForm, in_order, name_of
from taxokit.edit.workspace import EditError, Workspace
from taxokit.formats.edition import Edition
from taxokit.formats.editors import EDITORS
from taxokit.formats.spreadsheet import sources_digest
from taxokit.rdf import terms
from taxokit.releases.editions import draft_of
from taxokit.releases.releases import released
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.document import key_values
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.loader import Locations
from taxokit.taxonomy.mappings import MappedValues, mapped_values
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.tables import parent_columns
from taxokit.text.diagnostics import Diagnostic, Location, Route
from taxokit.text.errors import ConfigError, SourceError, TaxokitError
from taxokit.text.versions import parse_version
from taxokit.text.words import listed

_MOST_CELLS = 3  # that a message names


@dataclass(frozen=True)
class WorkbookEdit:
    """An edit by a workbook, with `left`, a sentence about each table whose changes are not imported."""

    path: Path
    workspace: Workspace
    left: Sequence[str]
    old: TableValues
    new: TableValues

    def located(self, finding: Diagnostic) -> Diagnostic:
        """Return a finding with its cell in place of the source, which was not written, and without a fix of that."""
        cell = self._cell(finding.about) or self._cell_at(finding.location)
        message = ": ".join(filter(None, (cell, finding.message)))
        return finding._replace(place=Location(str(self.path)), message=message, fix=None)

    def _cell(self, about: Sequence[str]) -> str:
        """Return the cell of an item and steps in it, as `Diagnostic.about` begins, "" if no cell is known."""
        kind, _, name = about[0].partition(" ") if about else ("", "", "")
        classes = self.workspace.taxonomy.schema.classes.values()
        key = next(((cls.name, name) for cls in classes if cls.kind == kind), ("", ""))
        if key in self.old.items and key not in self.new.items:
            return _removed_row(self.old, key)
        for size in range(len(about), 1, -1):
            if where := self.new.where.get((key, tuple(about[1:size]))):
                return where
        return self.new.where.get(key, "")

    def _cell_at(self, location: Location) -> str:
        """Return the cell of the last changed value before a place of the sources, "" if the file has none."""
        before = [cell for place, cell in self._changed if place.path == location.path and place.line <= location.line]
        return before[-1] if before else ""

    @cached_property
    def _changed(self) -> list[tuple[Location, str]]:
        """The places of the changed values in the sources as they would be, in order, each with its cell."""
        taxonomy = self.workspace.result()
        locations = Locations(taxonomy)
        places = []
        for (key, steps), words in self.new.values.items():
            item = taxonomy.index(key[0]).get(key[1]) if key[1] else taxonomy.root
            if item is not None and words != self.old.values.get((key, steps)):
                places.append((locations.of(taxonomy.origin(item, *steps)), self.new.where[key, steps]))
        return sorted(places)


def _removed_row(old: TableValues, key: ItemKey) -> str:
    return f"sheet {old.items[key].table}, the removed row of {'.'.join(old.items[key].key)}"


# --- edits ----------------------------------------------------------------------------------------------------------


def edit_by_workbook(workspace: Workspace, path: Path, contributor: str = "") -> WorkbookEdit:
    """Edit the sources as people edited a workbook, and return what else there is to say of it.

    `contributor` names the range of the numbers of new items, as in `Minting`.
    Raises SourceError, EditError if a change is impossible, and ConfigError if openpyxl is not installed.
    """
    taxonomy = workspace.taxonomy
    schema = taxonomy.schema
    if taxonomy.diagnostics or first_violation(schema, taxonomy.document):
        raise ConfigError("the existing sources have errors", hint="run `taxokit check`, and fix them first")
    workbook = read_workbook(path)
    minting = Minting(taxonomy, contributor)
    try:
        current = draft_of(taxonomy, parse_version(workbook.version), workbook.issued or None)
        is_ours = sources_digest(current.taxonomy) == workbook.sources
        base = current if is_ours else _release(taxonomy, workbook)
        form: WorkbookForm = (EditorForm if workbook.form == EDITORS else TableForm)(workbook, schema, minting)
        now = form.written(current)
        if base is None:
            return WorkbookEdit(path, workspace, (), now, _imported_before(form, taxonomy, now))
        old = now if is_ours else form.written(base)
        new = form.edited(taxonomy, old)
        _Edits(workspace, minting, old, now, new).apply()
    except TaxokitError as error:
        where = ", ".join(filter(None, (str(path), error.where)))
        raise EditError(error.message, where=where, hint=error.hint) from None
    return WorkbookEdit(path, workspace, list(form.left(base)), old, new)


def _imported_before(form: WorkbookForm, taxonomy: Taxonomy, now: TableValues) -> TableValues:
    """Return the values of a workbook of unknown sources, which are those of the present ones.

    Raises SourceError if they are not: then nobody knows which of them were edited.
    """
    with suppress(TaxokitError):
        new = form.edited(taxonomy, TableValues())
        if not _differs(taxonomy.schema, new, now):
            return new
    hint = "check out the commit that it was made from, import it there, and let Git merge the two"
    raise SourceError("was made neither from these sources nor from a release", hint=hint)


def _differs(schema: Schema, new: TableValues, now: TableValues) -> bool:
    """Return True if a workbook says something else than the sources, beside what an import adds to new items."""
    old_places, new_places = ({key: place.parent for key, place in own.items.items()} for own in (now, new))
    if old_places != new_places:
        return True
    for key, steps in now.values.keys() | new.values.keys():
        cls = schema.classes[key[0]]
        slot, counts = schema.slot_at(steps, cls)[1], cls.meaning(terms.CLASS_PARTITION)
        words, others = (own.values.get((key, steps), ()) for own in (new, now))
        is_same = words == others if slot is not None and slot.ordered else {*words} == {*others}
        is_added = slot is not None and not words and _is_filled_in(schema, cls, slot)
        if not (is_same or is_added or (counts is not None and steps[0] == counts.name)):
            return True
    return False


def _is_filled_in(schema: Schema, cls: Class, slot: Slot) -> bool:
    """Return True for a slot that a new item gets a value for, or is shown with one, if nobody gives it one."""
    return slot is cls.given_iri or slot.uri == terms.IN_SCHEME or slot is lifecycle_of(schema, cls).status


def _release(taxonomy: Taxonomy, workbook: Workbook) -> Edition | None:
    """Return the release that a workbook was made of, None if there is none."""
    assert taxonomy.project is not None  # noqa: S101 - a workspace has sources
    for release in released(taxonomy.project, prereleases=True):
        if str(release.version) == workbook.version:
            made = Taxonomy(release.schema, release.document)
            if sources_digest(made) == workbook.sources:
                return Edition(made, attribution_of(release.schema, release.document))
    return None


class _Edits:
    """The edits from `old`, the workbook as written, to `new`, as edited; `current` is the content of the sources."""

    def __init__(
        self, workspace: Workspace, minting: Minting, old: TableValues, current: TableValues, new: TableValues
    ) -> None:
        self.workspace, self.schema = workspace, workspace.taxonomy.schema
        self.old, self.current, self.new = old, current, new
        self._minting = minting
        self._steps_of: dict[ItemKey, list[Route]] = {}
        for key, steps in new.values:
            self._steps_of.setdefault(key, []).append(steps)
        self._indexed: Taxonomy | None = None
        self._items: dict[ItemKey, Item] = {}

    def apply(self) -> None:
        """Edit: first the items and their places, and then their values, which may refer to them. Raises EditError."""
        self._check_removed()
        self._check_parents()
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

    def _check_removed(self) -> None:
        """Raise EditError if cells of other items name an item whose row was removed."""
        removed = {key for key in self.old.items if key not in self.new.items and key in self.current.items}
        cells: dict[ItemKey, list[str]] = defaultdict(list)
        for (key, steps), words in self.new.values.items() if removed else ():
            slot = self.schema.slot_at(steps, self.schema.classes[key[0]])[1]
            if slot is not None and slot.refers and key not in removed:
                targets = {(cls.name, word) for cls in self.schema.descendants(slot.range) for word in words}
                for target in targets & removed:
                    cells[target].append(self.new.where[key, steps])
        for key, places in cells.items():
            more = [f"{len(places) - _MOST_CELLS} more"] if len(places) > _MOST_CELLS else []
            others = listed([*places[:_MOST_CELLS], *more])
            hint = "remove these values as well, or put the row back; an item that was released is deprecated instead"
            raise EditError(f"it is named elsewhere: {others}", where=_removed_row(self.old, key), hint=hint)

    def _check_parents(self) -> None:
        """Raise EditError if an item that must be inside another has no parent."""
        for key, place in self.new.items.items():
            if place.parent == (self.schema.root.name, "") and place != self.old.items.get(key):
                cls = self.schema.classes[key[0]]
                if holders := needs_parent(self.schema, cls):
                    kinds = listed((holder.indefinite for holder in holders), "or")
                    message = f"the {cls.kind} {key[1]} must be inside {kinds}"
                    columns = listed(parent_columns(self.schema, place.table), "or")
                    raise EditError(message, where=self.new.where.get(key), hint=f"name it in the column {columns}")

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
            self._minting.check(cls, key[1])
        data = {
            name: word if cls.by_name[name].identifier else read_value(self.workspace.taxonomy, cls.by_name[name], word)
            for name, word in zip(cls.key, place.key, strict=True)
        }
        if cls.identifier is not None and cls.given_iri is not None:
            data[cls.given_iri.name] = self._minting.iri(cls, key[1])
        data |= self._single_values(key, cls)
        for name, words in only_scheme(self.workspace.taxonomy, cls).items():
            if (key, (name,)) not in self.new.values:
                data[name] = list(words) if cls.by_name[name].multivalued else words[0]
        data = {slot.name: data[slot.name] for slot in cls.slots if data.get(slot.name)}
        insert(self.workspace, self._item(place.parent), self.schema.tables[place.table][1], data, Position())

    def _single_values(self, key: ItemKey, cls: Class) -> dict[str, Any]:
        """Return the single values of a new item that are no references: writing each later takes longer."""
        values = {}
        for steps in self._steps_of.get(key, ()):
            path, words = path_of_steps(self.schema, cls, list(map(str, steps))), self.new.values[key, steps]
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

    def _without_mapped(self, item: Item, slot: Slot, words: Sequence[str], removed: set[str]) -> list[str]:
        """Return values without those that mapping sets alone give. Raises EditError if these are among the removed."""
        mapped = set(self._mapped.get(item.key, {}).get(slot.name, ()))
        for iri in sorted(removed & mapped):
            message = f"the {slot.name} {iri} of {item.name} is in a mapping set, which a workbook does not change"
            raise EditError(message, hint=f"run `taxokit map remove {full_id(item)} {iri}`")
        own = set(item.values(slot)) if mapped else set()
        return [word for word in words if word not in mapped or word in own]

    @cached_property
    def _mapped(self) -> MappedValues:
        return mapped_values(self.workspace.taxonomy)

    def _value(self, value: ValueKey) -> None:
        key, steps = value
        old, new, now = (values.values.get(value, ()) for values in (self.old, self.new, self.current))
        is_gone = key not in self.new.items and key in self.old.items
        if is_gone or now == new:
            return
        item = self._item(key)
        path = path_of_steps(self.schema, item.cls, list(map(str, steps)))
        words = list(new)
        if path.slot is not None and path.slot.multivalued and not path.slot.ordered:
            before, after = set(old), set(new)
            words = [word for word in now if word in after or word not in before]
            words = list(dict.fromkeys((*words, *(word for word in new if word not in before))))
            if len(path.steps) == 1:
                words = self._without_mapped(item, path.slot, words, before - after)
        elif now != old:
            shown = ", ".join(now) or "nothing"
            raise EditError(f"{path.name} of {item.name} was changed here in the meantime, to {shown!r}")
        if words:
            put_values(self.workspace, item, path, words)
        else:
            remove_values(self.workspace, item, path)


def _name(item: Item) -> str:
    return ROOT if item.parent is None else full_id(item)
