"""A diff as JSON data that says everything: what people read, and what it takes to write the new document.

A change without `edits` is a single edit: of its slot, from `old` to `new`. A change with none in `edits` is applied
with another change that has them. See `schemas/diff.schema.json`.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from taxokit.diff.changes import KINDS, Change, Diff, Edit
from taxokit.diff.compare import Comparison
from taxokit.diff.layout import DocumentLayout
from taxokit.diff.records import assemble

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
    """Return an edit as JSON data; what is empty is left out."""
    entry = {"op": edit.op, "class": edit.cls, "id": edit.id, "path": list(edit.path), "old": edit.old, "new": edit.new}
    return {name: value for name, value in entry.items() if value is not None and value != []}


def _derived(comparison: Comparison, changes: tuple[Change, ...]) -> dict[str, Any]:
    """Return what `apply` needs besides the edits: computed values, orders, layouts and digests."""
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
    """Return the SHA-256 of the JSON text of a document without white space, in the form of diffs.

    With `in_order` the order of keys counts.
    """
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=not in_order)
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def diff_digest(diff: Mapping[str, Any]) -> str:
    """Return the digest of everything else in a diff, which shows whether it was changed after it was made."""
    return digest({name: value for name, value in diff.items() if name != "digest"}, in_order=False)
