"""Apply a diff: the old document and the diff give the new document, byte for byte.

Nothing else is needed: no schema, and no sources.
"""

import copy
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from taxokit.diff.changes import Change, Edit, Operation
from taxokit.diff.json_document import FORMAT, diff_digest, digest, plain_edits
from taxokit.diff.layout import DocumentLayout, layout_from_json
from taxokit.diff.normalize import SchemaRenames, with_new_identifiers, with_schema_names
from taxokit.diff.records import ListKey, Record, RecordKey, Records, assemble, flatten, own_values
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import SourceError


class Members:
    """The members of a set, in their order."""

    def __init__(self, members: Iterable[Any]) -> None:
        """Take the members that there are."""
        self._members = dict(enumerate(members))
        self._next = len(self._members)
        self._numbers: dict[str, list[int]] = {}
        for number, member in self._members.items():
            self._numbers.setdefault(_text(member), []).append(number)

    def __iter__(self) -> Iterator[Any]:
        """Iterate over the members."""
        return iter(self._members.values())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._members)

    def change(self, edit: Edit) -> None:
        """Include or exclude a member. Raises ValueError where it is already so."""
        text = _text(edit.new)
        if (text in self._numbers) == (edit.op == "include"):
            raise ValueError(f"cannot {edit.op} {edit.new!r}")
        if edit.op == "include":
            self._members[self._next] = edit.new
            self._numbers[text] = [self._next]
            self._next += 1
        else:
            for number in self._numbers.pop(text):
                del self._members[number]


class Drafts:
    """Which items of some records were copied to be changed, and which of their mappings have no computed values."""

    def __init__(self, records: Records, layout: DocumentLayout) -> None:
        """Take the records, whose items become drafts as they are edited."""
        self._records = records
        self._layout = layout
        self._own: dict[RecordKey, set[str]] = {}

    def discard(self, key: RecordKey) -> None:
        """Forget an item that was removed."""
        self._own.pop(key, None)

    def change(self, key: RecordKey, edit: Edit) -> None:
        """Set, include or exclude a value. Raises LookupError, TypeError or ValueError where the edit does not fit."""
        record = self._records[key]
        if key not in self._own:
            record = self._records[key] = record._replace(data=copy.deepcopy(record.data))
            self._own[key] = set()
        data, first, own = record.data, edit.path[0], self._own[key]
        if len(edit.path) == 1:
            own.discard(first)
        elif first not in own:  # what is computed or empty in the value must not keep what is to be removed
            outer = {first: _plain(data.pop(first))} if first in data else {}
            data |= own_values(outer, edit.cls, self._layout)
            own.add(first)
        _put(data, edit, edit.path)

    def finish(self) -> None:
        """Turn all that was changed into plain values of JSON."""
        for key in self._own:
            record = self._records[key]
            self._records[key] = record._replace(data=_plain(record.data))


def _put(data: dict[str, Any], edit: Edit, path: tuple[str, ...]) -> None:
    """Change a value at a path; a missing mapping is added, an empty one is removed."""
    step, *rest = path
    new = data.get(step)
    if rest:
        new = new if isinstance(new, dict) else dict(new or {})
        _put(new, edit, tuple(rest))
    elif edit.op == "set":
        new = copy.deepcopy(edit.new)
    else:
        new = new if isinstance(new, Members) else Members(new or ())
        new.change(edit)
    if new is None or (not new and (rest or edit.op != "set")):
        data.pop(step, None)
    else:
        data[step] = new


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return list(value) if isinstance(value, Members) else value


def _text(member: Any) -> str:
    return json.dumps(member, sort_keys=True)


_RENAMES = ("rename-class", "rename-slot", "rename")


def apply(diff: Any, old: Any, name: str = "the diff", old_name: str = "the document") -> dict[str, Any]:
    """Return the new document that `taxokit diff --format json` was made for.

    `diff` and `old` are the contents of two JSON files, `name` and `old_name` name the files in errors. Raises
    SourceError where the diff cannot be applied, was edited, was made from another document, or does not lead to the
    document that it says it leads to.
    """
    layout, old_layout = _layouts(diff, name)
    derived = diff["derived"]
    if not isinstance(old, dict):
        raise SourceError("is not a document: it has no JSON object", where=old_name)
    records = flatten(old, old_layout, old_name)
    if digest(assemble(records, old_layout, {})) != derived.get("old_digest"):
        raise SourceError(f"is not the document that {name} was made from, {diff.get('old')}", where=old_name)
    try:
        edits = list(_edits(diff, layout))
        records = _with_new_names(records, edits, old_layout, layout)
        orders: dict[ListKey, list[RecordKey]] = {}
        drafts = Drafts(records, layout)
        for edit in edits:
            if edit.op not in _RENAMES:
                _apply_edit(edit, records, orders, drafts, layout)
        drafts.finish()
        _add_computed(derived, records, orders, layout)
        document = assemble(records, layout, orders)
        reached = digest(document)
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError, SourceError) as error:
        words = f"{type(error).__name__}: {' '.join(str(error).split())}"
        raise SourceError(f"is damaged: it does not fit {old_name} ({words})", where=name) from None
    if reached != derived.get("new_digest"):
        raise SourceError("is damaged: it does not lead to the document that it was made for", where=name)
    return document


def _layouts(diff: Any, name: str) -> tuple[DocumentLayout, DocumentLayout]:
    """Return the layouts of the new and of the old document. Raises SourceError."""
    if not isinstance(diff, dict) or not isinstance(diff.get("changes"), list):
        raise SourceError("is not a diff", where=name, hint="make one with `taxokit diff --format json`")
    if diff.get("format") != FORMAT:
        raise SourceError(f"has format {diff.get('format')}; only format {FORMAT} can be applied", where=name)
    if diff.get("digest") != diff_digest(diff):
        raise SourceError("was edited after it was made: its digest does not match", where=name)
    derived = diff.get("derived")
    if diff.get("old") is None:
        raise SourceError(f"is the diff of a first version, {diff.get('new')}: nothing to apply it to", where=name)
    if not isinstance(derived, dict):
        raise SourceError("is damaged: it has no `derived`", where=name)
    layout = layout_from_json(derived.get("shape"), name)
    return layout, layout_from_json(derived["old_shape"], name) if "old_shape" in derived else layout


def _edits(diff: Mapping[str, Any], layout: DocumentLayout) -> Iterator[Edit]:
    for entry in (*diff["changes"], *diff.get("residue", ())):
        if "edits" in entry:
            yield from map(_edit, entry["edits"])
        elif entry["subject"] != "schema":
            slot, old, new = (entry.get(name) for name in ("slot", "old", "new"))
            identifier = entry.get("id", "")
            change = Change(entry["subject"], entry["kind"], entry["class"], identifier, "", slot, old, new)
            yield from plain_edits(change, layout)


def _edit(entry: Mapping[str, Any]) -> Edit:
    if entry["op"] not in get_args(Operation):
        raise ValueError(f"unknown operation {entry['op']!r}")
    path = tuple(entry.get("path", ()))
    return Edit(entry["op"], entry["class"], entry["id"], path, entry.get("old"), entry.get("new"))


def _with_new_names(records: Records, edits: list[Edit], old: DocumentLayout, new: DocumentLayout) -> Records:
    """Return the records under the names that classes, slots and items have in the new document."""
    classes = {edit.cls: edit.new for edit in edits if edit.op == "rename-class"}
    slots: dict[str, dict[str, str]] = {}
    for edit in edits:
        if edit.op == "rename-slot":
            slots.setdefault(edit.cls, {})[edit.old] = edit.new
    renamed = {(edit.cls, edit.new): edit.id for edit in edits if edit.op == "rename"}
    records = with_schema_names(records, SchemaRenames(classes, slots), old, new)
    return with_new_identifiers(records, renamed, new.including(old))


def _apply_edit(
    edit: Edit, records: Records, orders: dict[ListKey, list[RecordKey]], drafts: Drafts, layout: DocumentLayout
) -> None:
    """Apply one edit. Raises LookupError, TypeError or ValueError where it does not fit."""
    key = (edit.cls, edit.id)
    if edit.op == "remove":
        del records[key]
        drafts.discard(key)
    elif edit.op == "add":
        if key in records:
            raise ValueError(f"{' '.join(key)} already exists")
        records[key] = Record(*_place(edit.new["in"]), dict(edit.new["values"]))
    elif edit.op == "move":
        records[key] = Record(*_place(edit.new), records[key].data)
    elif edit.op == "order":
        orders[key, edit.path[0]] = _keys(key, edit.path[0], edit.new, layout)
    else:
        drafts.change(key, edit)


def _place(place: Mapping[str, str]) -> ListKey:
    return (place["class"], place["id"]), place["slot"]


def _keys(key: RecordKey, slot: str, order: list[str], layout: DocumentLayout) -> list[RecordKey]:
    cls = layout.classes[key[0]].by_name[slot].range
    return [(cls, identifier) for identifier in order]


def _add_computed(
    derived: Mapping[str, Any], records: Records, orders: dict[ListKey, list[RecordKey]], layout: DocumentLayout
) -> None:
    """Add the computed values, and the orders that follow from additions."""
    for cls, items in derived["values"].items():
        for identifier, values in items.items():
            record = records[cls, identifier]
            data = _with_computed(record.data, values, layout.classes[cls], layout)
            records[cls, identifier] = record._replace(data=data)
    for entry in derived.get("orders", ()):
        key = (entry["class"], entry["id"])
        orders[key, entry["slot"]] = _keys(key, entry["slot"], entry["order"], layout)


def _with_computed(
    data: Mapping[str, Any], values: Mapping[str, Any], cls: Class, layout: DocumentLayout
) -> dict[str, Any]:
    """Return an item with computed values, also inside its values."""
    found = dict(data)
    for name, value in values.items():
        slot = cls.by_name[name]
        if slot.computed:
            found[name] = value
            continue
        inner = layout.classes[slot.range]
        if slot.form == "map":
            entries = {key: _with_computed(data[name][key], part, inner, layout) for key, part in value.items()}
            found[name] = {**data[name], **entries}
        else:
            found[name] = _with_computed(data[name], value, inner, layout)
    return found
