"""Doing again what a diff says: the old document and the diff give the new one, byte for byte.

Nothing but the diff and the old document is needed: no schema, and no sources.
"""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from taxokit.core.errors import SourceError
from taxokit.diff.changes import Bump, Change, Edit, Operation
from taxokit.diff.json_document import FORMAT, digest, plain_edits, seal
from taxokit.diff.layout import ClassShape, Shape, shape_from_json
from taxokit.diff.records import Key, Place, Record, Records, assemble, flatten, own_values
from taxokit.diff.renames import Renames, rekeyed, renamed

_FIRST = ("rename-class", "rename-slot", "rename")


def apply(diff: Any, old: Any, name: str = "the diff", old_name: str = "the document") -> dict[str, Any]:
    """Return the new document that `taxokit diff --format json` was made for.

    `diff` and `old` are what two JSON files hold, `name` and `old_name` are those of the files, for errors. Raises
    SourceError where the diff is none that can be applied, was changed, was made from another document, or does not
    lead to the document that it says it leads to.
    """
    shape, old_shape = _shapes(diff, name)
    derived = diff["derived"]
    if not isinstance(old, dict):
        raise SourceError("is no document: it holds no JSON object", where=old_name)
    records = flatten(old, old_shape, old_name)
    if digest(assemble(records, old_shape, {})) != derived.get("old_digest"):
        raise SourceError(f"is not the document that {name} was made from, {diff.get('old')}", where=old_name)
    try:
        edits = list(_edits(diff, shape))
        records = _with_new_names(records, edits, old_shape, shape)
        orders: dict[Place, list[Key]] = {}
        for edit in edits:
            if edit.op not in _FIRST:
                _do(edit, records, orders, shape)
        _derive(derived, records, orders, shape)
        document = assemble(records, shape, orders)
        reached = digest(document)
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError, SourceError) as error:
        words = " ".join(str(error).split())
        raise SourceError(
            f"is damaged: it does not fit {old_name} ({type(error).__name__}: {words})", where=name
        ) from None
    if reached != derived.get("new_digest"):
        raise SourceError("is damaged: it does not lead to the document that it was made for", where=name)
    return document


def _shapes(diff: Any, name: str) -> tuple[Shape, Shape]:
    """Return the shapes of the new and of the old document. Raises SourceError."""
    if not isinstance(diff, dict) or not isinstance(diff.get("changes"), list):
        raise SourceError("is no diff", where=name, hint="make one with `taxokit diff --format json`")
    if diff.get("format") != FORMAT:
        raise SourceError(
            f"is a diff of format {diff.get('format')}, and one of format {FORMAT} can be applied", where=name
        )
    if diff.get("digest") != seal(diff):
        raise SourceError("was changed after it was made: it does not have the digest that it gives", where=name)
    derived = diff.get("derived")
    if diff.get("old") is None:
        raise SourceError(f"has nothing to be applied to: there was no version before {diff.get('new')}", where=name)
    if not isinstance(derived, dict):
        raise SourceError("is damaged: it has no `derived`, without which it cannot be applied", where=name)
    shape = shape_from_json(derived.get("shape"), name)
    return shape, shape_from_json(derived["old_shape"], name) if "old_shape" in derived else shape


def _edits(diff: Mapping[str, Any], shape: Shape) -> Iterator[Edit]:
    for entry in (*diff["changes"], *diff.get("residue", ())):
        if "edits" in entry:
            yield from (_edit(edit) for edit in entry["edits"])
        elif entry["subject"] != "schema":
            yield from plain_edits(_change(entry), shape)


def _edit(entry: Mapping[str, Any]) -> Edit:
    if entry["op"] not in get_args(Operation):
        raise ValueError(f"there is no operation {entry['op']!r}")
    return Edit(
        entry["op"], entry["class"], entry["id"], tuple(entry.get("path", ())), entry.get("old"), entry.get("new")
    )


def _change(entry: Mapping[str, Any]) -> Change:
    slot, old, new = (entry.get(name) for name in ("slot", "old", "new"))
    return Change(
        entry["subject"], entry["kind"], entry["class"], entry.get("id", ""), "", slot, old, new, Bump.NONE, ""
    )


def _with_new_names(records: Records, edits: list[Edit], old: Shape, shape: Shape) -> Records:
    """Return the records with the names that classes, slots and items have in the new document."""
    classes = {edit.cls: edit.new for edit in edits if edit.op == "rename-class"}
    slots: dict[str, dict[str, str]] = {}
    for edit in edits:
        if edit.op == "rename-slot":
            slots.setdefault(edit.cls, {})[edit.old] = edit.new
    pairs = {(edit.cls, edit.new): edit.id for edit in edits if edit.op == "rename"}
    return rekeyed(renamed(records, Renames(classes, slots), old, shape), pairs, shape.over(old))


def _do(edit: Edit, records: Records, orders: dict[Place, list[Key]], shape: Shape) -> None:
    """Carry out one edit. Where it does not fit, some LookupError, TypeError or ValueError is raised."""
    key = (edit.cls, edit.id)
    if edit.op == "remove":
        del records[key]
    elif edit.op == "add":
        if key in records:
            raise ValueError(f"there is a {' '.join(key)} already")
        records[key] = Record(*_place(edit.new["in"]), dict(edit.new["values"]))
    elif edit.op == "move":
        records[key] = Record(*_place(edit.new), records[key].data)
    elif edit.op == "order":
        orders[key, edit.path[0]] = _keys(key, edit.path[0], edit.new, shape)
    else:
        record = records[key]
        data = dict(record.data)
        if len(edit.path) > 1:  # neither what is computed in there nor what is empty keeps what is to go
            held = {name: data.pop(name) for name in edit.path[:1] if name in data}
            data |= own_values(record._replace(data=held), shape.classes[edit.cls], shape)
        _put(data, edit)
        records[key] = Record(record.parent, record.slot, data)


def _place(place: Mapping[str, str]) -> tuple[Key, str]:
    return (place["class"], place["id"]), place["slot"]


def _keys(key: Key, slot: str, order: list[str], shape: Shape) -> list[Key]:
    cls = shape.classes[key[0]].by_name[slot].cls
    return [(cls, identifier) for identifier in order]


def _put(data: dict[str, Any], edit: Edit) -> None:
    """Set, include or exclude a value of an item; a mapping that is missing is made, an empty one is dropped."""
    step, *rest = edit.path
    if rest:
        inner = dict(data.get(step) or {})
        _put(inner, Edit(edit.op, edit.cls, edit.id, tuple(rest), edit.old, edit.new))
        new: Any = inner
    elif edit.op == "set":
        new = edit.new
    else:
        members = list(data.get(step) or [])
        if (edit.new in members) == (edit.op == "include"):
            raise ValueError(f"{edit.new!r} cannot be {edit.op}d")
        new = [*members, edit.new] if edit.op == "include" else [one for one in members if one != edit.new]
    if new is None or (not new and (rest or edit.op != "set")):
        data.pop(step, None)
    else:
        data[step] = new


def _derive(derived: Mapping[str, Any], records: Records, orders: dict[Place, list[Key]], shape: Shape) -> None:
    for cls, items in derived["values"].items():
        for identifier, values in items.items():
            record = records[cls, identifier]
            data = _with_computed(record.data, values, shape.classes[cls], shape)
            records[cls, identifier] = Record(record.parent, record.slot, data)
    for entry in derived.get("orders", ()):
        key = (entry["class"], entry["id"])
        orders[key, entry["slot"]] = _keys(key, entry["slot"], entry["order"], shape)


def _with_computed(data: Mapping[str, Any], values: Mapping[str, Any], cls: ClassShape, shape: Shape) -> dict[str, Any]:
    """Return an item with computed values, also inside of its values."""
    found = dict(data)
    for name, value in values.items():
        slot = cls.by_name[name]
        if slot.computed:
            found[name] = value
        elif slot.form == "map":
            inner = shape.classes[slot.cls]
            entries = {key: _with_computed(data[name][key], part, inner, shape) for key, part in value.items()}
            found[name] = {**data[name], **entries}
        else:
            found[name] = _with_computed(data[name], value, shape.classes[slot.cls], shape)
    return found
