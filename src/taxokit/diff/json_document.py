"""A diff as JSON data that says everything: what people are told, and what it takes to write the new document.

Where a change says no `edits`, it is one edit itself: of its slot, from `old` to `new`. With none in them it is told
beside another change that has them. See `schemas/diff.schema.json`.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from taxokit.diff.changes import KINDS, Change, Diff, Edit
from taxokit.diff.compare import Comparison
from taxokit.diff.layout import Shape, shape_as_json, shape_of
from taxokit.diff.records import assemble, flatten

FORMAT = 2


def diff_document(diff: Diff) -> dict[str, Any]:
    """Return a diff as JSON data."""
    shape = diff.comparison.shape if diff.comparison else None
    counts = Counter(change.kind for change in diff.all)
    content = {
        **({"metadata": diff.attribution.metadata()} if diff.attribution else {}),
        "format": FORMAT,
        "old": diff.old,
        "new": diff.new,
        "bump": str(diff.bump),
        "counts": {kind: counts[kind] for kind in KINDS if counts[kind]},
        "changes": [_entry(change, shape) for change in diff.changes],
        "residue": [_entry(change, shape) for change in diff.residue],
        **({"derived": _derived(diff)} if shape else {}),
    }
    return {**content, "digest": seal(content)}


def _entry(change: Change, shape: Shape | None) -> dict[str, Any]:
    is_plain = shape is not None and change.edits == plain_edits(change, shape)
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
        "edits": None if is_plain else [edit_as_json(edit) for edit in change.edits],
    }
    return {key: value for key, value in entry.items() if value is not None}


def plain_edits(change: Change, shape: Shape) -> tuple[Edit, ...]:
    """Return what a change does where it says no more than a slot and the values before and after."""
    if change.subject == "schema" or change.slot is None:
        return ()
    slot = shape.slot_at(change.cls, (change.slot,))
    path = (change.slot,)
    if slot is not None and slot.form == "set" and (change.old is None) != (change.new is None):
        op, value = ("include", change.new) if change.old is None else ("exclude", change.old)
        return (Edit(op, change.cls, change.id, path, new=value),)  # type: ignore[arg-type] # one of the two above
    return (Edit("set", change.cls, change.id, path, change.old, change.new),)


def edit_as_json(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON data; what it does not say is left out."""
    entry = {
        "op": edit.op,
        "class": edit.cls,
        "id": edit.id,
        "path": list(edit.path),
        "old": edit.old,
        "new": edit.new,
    }
    return {name: value for name, value in entry.items() if value is not None and value != []}


def _derived(diff: Diff) -> dict[str, Any]:
    comparison: Comparison = diff.comparison
    old, new = diff.snapshots
    schema = new.schema or old.schema
    shape, old_shape = shape_of(schema), shape_of(old.schema or schema)
    values: dict[str, dict[str, Any]] = {}
    for (cls, identifier), computed in comparison.computed.items():
        values.setdefault(cls, {})[identifier] = dict(computed)
    reordered = {
        (edit.cls, edit.id, edit.path) for change in diff.changes for edit in change.edits if edit.op == "order"
    }
    orders = [
        {"class": key[0], "id": key[1], "slot": slot, "order": after}
        for key, slot, _, after in comparison.orders
        if (*key, (slot,)) not in reordered
    ]
    return {
        "values": values,
        **({"orders": orders} if orders else {}),
        "shape": shape_as_json(shape),
        **({"old_shape": shape_as_json(old_shape)} if old_shape != shape else {}),
        "old_digest": digest(assemble(flatten(old.document, old_shape, old.file), old_shape, {})),
        "new_digest": digest(assemble(flatten(new.document, shape, new.file), shape, {})),
    }


def digest(document: Mapping[str, Any], *, in_order: bool = True) -> str:
    """Return what tells one document from any other: the SHA-256 of its JSON text without white space.

    `in_order` says that the order of keys counts.
    """
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=not in_order)
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def seal(diff: Mapping[str, Any]) -> str:
    """Return the digest of all else in a diff, so that whoever applies it can tell whether somebody changed it."""
    return digest({name: value for name, value in diff.items() if name != "digest"}, in_order=False)
