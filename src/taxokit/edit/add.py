"""Adding an item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from taxokit.core.text.english import listed
from taxokit.core.text.regex import mismatch
from taxokit.edit.arguments import EditError, find_item, parse_slot_path, slot_path
from taxokit.edit.paths import assign
from taxokit.edit.placement import Position, holders, insert, slot_for, update_counts
from taxokit.edit.set import read_values
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import MAX_SLUG, Item, is_slug
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import Class, Schema, Slot


def add(workspace: Workspace, cls: Class, identifier: str, parent: str, values: Mapping[str, Sequence[str]]) -> None:
    """Add an item of a class, inside of `parent` where the schema nests the class ("" for none).

    `values` are the words for its slots, by slot, or by steps as in `set`. Raises EditError.
    """
    refuse_invalid_id(workspace, cls, identifier)
    holder = _holder(workspace, cls, parent)
    slot = slot_for(workspace.taxonomy.schema, holder.cls, cls)
    insert(workspace, holder, slot, _data(workspace, cls, identifier, values), Position())
    workspace.reload()
    update_counts(workspace)
    item = workspace.taxonomy.index(cls.name)[identifier]
    label = f' "{label_of(item)}"' if label_of(item) else ""
    where = f" to {holder.name}" if holder.parent is not None else ""
    workspace.report(f"added {item.name}{label}{where}", item)


def refuse_invalid_id(workspace: Workspace, cls: Class, identifier: str) -> None:
    """Raise EditError for an invalid identifier, or the one of another item."""
    if not is_slug(identifier):
        hint = (
            f"write lower-case letters, digits and single dashes, such as `a-new-{cls.kind}`, at most {MAX_SLUG}"
            " characters"
        )
        raise EditError(f"invalid identifier {identifier!r}", hint=hint)
    other = workspace.taxonomy.index(cls.name).get(identifier)
    if other is not None:
        raise EditError(f"there is a {other.name} already, in {workspace.place(other)[0]}")


def refuse_invalid_value(workspace: Workspace, cls: Class, slot: Slot, word: str) -> None:
    """Raise EditError for an invalid value of a slot of a new item."""
    read_values(workspace.taxonomy, Item(cls, {}), slot_path(cls, slot), [word])
    if slot.pattern is not None and not re.search(slot.pattern, word):
        message, hint = mismatch("the value", repr(word), slot.pattern, slot.description)
        raise EditError(message, where=slot.name, hint=hint)


def needs_parent(schema: Schema, cls: Class) -> tuple[Class, ...]:
    """Return the classes of which one has to contain an item of the class; none where it can be at the top."""
    possible = tuple(holder for holder, _ in holders(schema, cls))
    return () if schema.root in possible else possible


def _holder(workspace: Workspace, cls: Class, parent: str) -> Item:
    taxonomy = workspace.taxonomy
    if parent:
        return find_item(taxonomy, parent, [holder for holder, _ in holders(taxonomy.schema, cls)])
    needed = needs_parent(taxonomy.schema, cls)
    if needed:
        kinds = listed((f"a {holder.kind}" for holder in needed), "or")
        raise EditError(f"a {cls.kind} has to be inside of {kinds}", hint="name it with --in")
    return taxonomy.root


def missing(cls: Class, values: Mapping[str, Sequence[str]]) -> list[Slot]:
    """Return the slots that an item of the class has to have and that `values` do not give."""
    return [slot for slot in _open(cls, values) if slot.required]


def recommended(cls: Class, values: Mapping[str, Sequence[str]]) -> list[Slot]:
    """Return the slots that an item of the class should have, but for references, and that `values` do not give."""
    return [slot for slot in _open(cls, values) if slot.recommended and not slot.required and not slot.refers]


def _open(cls: Class, values: Mapping[str, Sequence[str]]) -> Iterator[Slot]:
    for slot in cls.slots:
        if not (slot.computed or slot.identifier or slot.contains or slot.name in values):
            yield slot


def _data(workspace: Workspace, cls: Class, identifier: str, values: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the new item with its slots in the order in which they are written."""
    assert cls.identifier is not None  # noqa: S101 - kinds are classes with an identifier
    data: dict[str, Any] = {cls.identifier.name: identifier}
    item = Item(cls, data)
    for text, words in values.items():
        path = parse_slot_path(workspace.taxonomy.schema, cls, text)
        assign(data, path.steps, read_values(workspace.taxonomy, item, path, words))
    for slot in missing(cls, values):
        raise EditError(f"a {cls.kind} needs {slot.name}", hint=f"add --set {slot.name}=…")
    return {slot.name: data[slot.name] for slot in cls.slots if slot.name in data}
