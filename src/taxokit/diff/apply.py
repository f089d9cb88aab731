"""A complete diff as JSON data: changes for readers, and the edits that make the new document from the old.

A change without `edits` is a single edit: of its slot, from `old` to `new`. If `edits` is empty, the edits are in
another change. See `schemas/diff.schema.json`. Applying needs no schema and no sources.
"""

import copy
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any, get_args

from taxokit.diff.changes import Change, Diff, Edit, Operation
from taxokit.diff.compare import Comparison, with_new_identifiers
from taxokit.diff.kinds import KINDS
from taxokit.diff.normalize import (
    DocumentLayout,
    ListKey,
    Record,
    RecordKey,
    Records,
    SchemaRenames,
    assemble,
    flatten,
    layout_from_json,
    own_values,
    with_schema_names,
)
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import SourceError

FORMAT = 2
SCHEMA = "schemas/diff.schema.json"


def published_schema() -> dict[str, Any]:
    """Return the JSON Schema of a diff, in the formats of all versions of the tool."""
    schema: dict[str, Any] = json.loads(files("taxokit").joinpath(SCHEMA).read_bytes())
    return schema


def diff_document(diff: Diff) -> dict[str, Any]:
    """Return a diff as JSON data."""
    layout = diff.comparison.pair.layout if diff.comparison else None
    counts = Counter(change.kind for change in diff.all)
    content = {
        **({"metadata": diff.attribution.metadata()} if diff.attribution else {}),
        "format": FORMAT,
        "old": diff.old,
        "new": diff.new,
        "bump": str(diff.bump),
        "counts": {kind: counts[kind] for kind in KINDS if counts[kind]},
        "changes": [_entry(change, layout) for change in diff.changes],
        "residue": [_entry(change, layout) for change in diff.residue],
        **({"derived": _derived(diff.comparison, diff.changes)} if diff.comparison else {}),
    }
    return {**content, "digest": diff_digest(content)}


def _entry(change: Change, layout: DocumentLayout | None) -> dict[str, Any]:
    is_plain = layout is not None and change.edits == plain_edits(change, layout)
    entry = {
        "subject": change.subject,
        "kind": change.kind,
        "class": change.cls,
        "id": change.id or None,
        "label": change.label or None,
        "slot": change.slot,
        "language": change.language or None,
        "old": change.old,
        "new": change.new,
        "bump": str(change.bump),
        "reason": change.reason,
        "edits": None if is_plain else [_edit_as_json(edit) for edit in change.edits],
    }
    return {key: value for key, value in entry.items() if value is not None}


def plain_edits(change: Change, layout: DocumentLayout) -> tuple[Edit, ...]:
    """Return the edits of a change that says no more than a slot and the values before and after."""
    if change.subject == "schema" or change.slot is None:
        return ()
    cls, path = layout.classes.get(change.cls), (change.slot,)
    slot = cls.by_name.get(change.slot) if cls else None
    if slot is None or slot.form != "set" or (change.old is None) == (change.new is None):
        return (Edit("set", change.cls, change.id, path, change.old, change.new),)
    if change.old is None:
        return (Edit("include", change.cls, change.id, path, new=change.new),)
    return (Edit("exclude", change.cls, change.id, path, new=change.old),)


def _edit_as_json(edit: Edit) -> dict[str, Any]:
    entry = {"op": edit.op, "class": edit.cls, "id": edit.id, "path": list(edit.path), "old": edit.old, "new": edit.new}
    return {name: value for name, value in entry.items() if value is not None and value != []}


def _derived(comparison: Comparison, changes: tuple[Change, ...]) -> dict[str, Any]:
    """Return the data that `apply` needs besides the edits: computed values, orders, layouts and digests."""
    before, after = comparison.pair.read
    values: dict[str, dict[str, Any]] = {}
    for (cls, identifier), computed in comparison.computed.items():
        values.setdefault(cls, {})[identifier] = dict(computed)
    reordered = {(edit.cls, edit.id, edit.path) for change in changes for edit in change.edits if edit.op == "order"}
    orders = [
        {"class": key[0], "id": key[1], "slot": slot, "order": order}
        for key, slot, _, order in comparison.orders
        if (*key, (slot,)) not in reordered
    ]
    old_shape, shape = before.layout.as_json(), after.layout.as_json()
    return {
        "values": values,
        **({"orders": orders} if orders else {}),
        "shape": shape,
        **({"old_shape": old_shape} if old_shape != shape else {}),
        "old_digest": digest(assemble(before.records, before.layout, {})),
        "new_digest": digest(assemble(after.records, after.layout, {})),
    }


def digest(document: Mapping[str, Any], *, in_order: bool = True) -> str:
    """Return the SHA-256 of the JSON text of a document without white space; `in_order` if the order of keys counts."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=not in_order)
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def diff_digest(diff: Mapping[str, Any]) -> str:
    """Return the digest of a diff without its `digest`. If the two differ, the diff was edited."""
    return digest({name: value for name, value in diff.items() if name != "digest"}, in_order=False)


_AGAIN = "make one with `taxokit diff --format json`"
_RENAMES = ("rename-class", "rename-slot", "rename")


def apply(diff: Any, old: Any, name: str = "the diff", old_name: str = "the document") -> dict[str, Any]:
    """Return the new document that `taxokit diff --format json` was made for.

    `diff` and `old` are the contents of two JSON files, `name` and `old_name` name the files in errors. Raises
    SourceError if the diff cannot be applied, was edited, or belongs to other documents.
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
        changed = _copy_changed(edits, records, layout)
        for edit in edits:
            if edit.op not in _RENAMES:
                _apply_edit(edit, records, orders, layout)
        for key in changed & records.keys():
            records[key] = records[key]._replace(data=_without_members(records[key].data))
        _add_computed(derived, records, orders, layout)
        document = assemble(records, layout, orders)
        reached = digest(document)
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError, SourceError) as error:
        words = f"{type(error).__name__}: {' '.join(str(error).split())}"
        raise SourceError(f"is damaged: it does not fit {old_name} ({words})", where=name, hint=_AGAIN) from None
    if reached != derived.get("new_digest"):
        message = "is damaged: it does not lead to the document that it was made for"
        raise SourceError(message, where=name, hint=_AGAIN)
    return document


def _layouts(diff: Any, name: str) -> tuple[DocumentLayout, DocumentLayout]:
    """Return the layouts of the new and of the old document. Raises SourceError."""
    if not isinstance(diff, dict) or not isinstance(diff.get("changes"), list):
        raise SourceError("is not a diff", where=name, hint=_AGAIN)
    if diff.get("format") != FORMAT:
        message = f"has format {diff.get('format')}; only format {FORMAT} can be applied"
        raise SourceError(message, where=name, hint=_AGAIN)
    if diff.get("digest") != diff_digest(diff):
        raise SourceError("was edited after it was made: its digest does not match", where=name, hint=_AGAIN)
    derived = diff.get("derived")
    if not isinstance(derived, dict):
        raise SourceError(f"is the diff of a first version, {diff.get('new')}: nothing to apply it to", where=name)
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
    classes = {edit.cls: edit.new for edit in edits if edit.op == "rename-class"}
    slots: dict[str, dict[str, str]] = {}
    for edit in edits:
        if edit.op == "rename-slot":
            slots.setdefault(edit.cls, {})[edit.old] = edit.new
    renamed = {(edit.cls, edit.new): edit.id for edit in edits if edit.op == "rename"}
    records = with_schema_names(records, SchemaRenames(classes, slots), old, new)
    return with_new_identifiers(records, renamed, new.including(old))


def _copy_changed(edits: Iterable[Edit], records: Records, layout: DocumentLayout) -> set[RecordKey]:
    """Copy the items whose values change, and return their keys.

    If a value changes inside, its computed and empty parts are left out, so that it is removed if no other part stays.
    """
    slots_of: dict[RecordKey, set[str]] = {}
    for edit in edits:
        if edit.op in ("set", "include", "exclude"):
            slots = slots_of.setdefault((edit.cls, edit.id), set())
            slots.update(edit.path[:1] if len(edit.path) > 1 else ())
    for key in slots_of.keys() & records.keys():
        data = copy.deepcopy(records[key].data)
        values = {name: data.pop(name) for name in slots_of[key] & data.keys()}
        records[key] = records[key]._replace(data=data | own_values(values, key[0], layout))
    return set(slots_of)


def _apply_edit(edit: Edit, records: Records, orders: dict[ListKey, list[RecordKey]], layout: DocumentLayout) -> None:
    """Apply one edit. Raises LookupError, TypeError or ValueError if it does not fit."""
    key = (edit.cls, edit.id)
    if edit.op == "remove":
        del records[key]
    elif edit.op == "add":
        if key in records:
            raise ValueError(f"{' '.join(key)} already exists")
        records[key] = Record(*_place(edit.new["in"]), copy.deepcopy(edit.new["values"]))
    elif edit.op == "move":
        records[key] = Record(*_place(edit.new), records[key].data)
    elif edit.op == "order":
        orders[key, edit.path[0]] = _keys(key, edit.path[0], edit.new, layout)
    else:
        _put(records[key].data, edit, edit.path)


class _Members(dict[str, Any]):
    """The members of a set by their JSON texts, so that each edit takes constant time."""


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
        new = new if isinstance(new, _Members) else _Members((_text(member), member) for member in new or ())
        text = _text(edit.new)
        if (text in new) == (edit.op == "include"):
            raise ValueError(f"cannot {edit.op} {edit.new!r}")
        if edit.op == "include":
            new[text] = edit.new
        else:
            del new[text]
    if new is None or (not new and (rest or edit.op != "set")):
        data.pop(step, None)
    else:
        data[step] = new


def _text(member: Any) -> str:
    return json.dumps(member, sort_keys=True)


def _without_members(value: Any) -> Any:
    """Return a value with a list in place of the members of each set."""
    if isinstance(value, _Members):
        return list(value.values())
    return {name: _without_members(inner) for name, inner in value.items()} if isinstance(value, dict) else value


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
    completed = dict(data)
    for name, value in values.items():
        slot = cls.by_name[name]
        if slot.computed:
            completed[name] = value
            continue
        inner = layout.classes[slot.range]
        if slot.form == "map":
            entries = {key: _with_computed(data[name][key], part, inner, layout) for key, part in value.items()}
            completed[name] = {**data[name], **entries}
        else:
            completed[name] = _with_computed(data[name], value, inner, layout)
    return completed
