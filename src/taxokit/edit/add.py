"""Adding an item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from taxokit.edit.arguments import EditError, find_item, find_target, label_text, target_of
from taxokit.edit.paths import assign
from taxokit.edit.placement import Position, count_again, holders, insert, slot_for
from taxokit.edit.set import read_values
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import MAX_SLUG, Item, is_slug
from taxokit.taxonomy.schema import Class, Schema, Slot


def add(workspace: Workspace, cls: Class, identifier: str, parent: str, values: Mapping[str, Sequence[str]]) -> None:
    """Add an item of a class, inside of `parent` where the schema nests the class ("" for none).

    `values` are the words for its slots, by slot, or by steps as in `set`. Raises EditError.
    """
    taxonomy = workspace.taxonomy
    refuse_unfit_id(workspace, cls, identifier)
    holder = _holder(workspace, cls, parent)
    slot = slot_for(taxonomy.schema, holder.cls, cls)
    data = _data(workspace, cls, identifier, values)
    insert(workspace, holder, slot, data, Position())
    workspace.reload()
    count_again(workspace)
    item = workspace.taxonomy.index(cls.name)[identifier]
    where = f" to {holder.name}" if holder.parent is not None else ""
    workspace.say(f"added {item.name}{label_text(item)}{where}", item)


def refuse_unfit_id(workspace: Workspace, cls: Class, identifier: str) -> None:
    """Raise EditError for what is no identifier, or the one of another item."""
    taxonomy = workspace.taxonomy
    if not is_slug(identifier):
        raise EditError(
            f"{identifier!r} is no identifier: those are lower-case letters, digits and single dashes,"
            f" such as `a-new-{cls.kind}`, at most {MAX_SLUG} characters"
        )
    if identifier in taxonomy.index(cls.name):
        there = taxonomy.index(cls.name)[identifier]
        raise EditError(f"there is a {there.name} already, in {workspace.place(there)[0]}")


def refuse_unfit_word(workspace: Workspace, cls: Class, slot: Slot, word: str) -> None:
    """Raise EditError for a word that does not stand for a value of a slot of a new item."""
    read_values(workspace.taxonomy, Item(cls, {}), target_of(cls, slot), [word])
    if slot.pattern is not None and not re.search(slot.pattern, word):
        raise EditError(f"{slot.name}: {word!r} does not fit the pattern {slot.pattern}; {slot.description}")


def _holder(workspace: Workspace, cls: Class, parent: str) -> Item:
    taxonomy = workspace.taxonomy
    possible = [holder for holder, _ in holders(taxonomy.schema, cls)]
    if parent:
        return find_item(taxonomy, parent, possible)
    if taxonomy.schema.root not in possible:
        raise EditError(
            f"a {cls.kind} stands inside of a {' or a '.join(cls.kind for cls in possible)}; name it with --in"
        )
    return taxonomy.root


def needs_parent(schema: Schema, cls: Class) -> tuple[Class, ...]:
    """Return the classes that an item of the class has to stand inside of; none where it can stand at the top."""
    possible = tuple(holder for holder, _ in holders(schema, cls))
    return () if schema.root in possible else possible


def missing(cls: Class, values: Mapping[str, Sequence[str]]) -> list[Slot]:
    """Return the slots that an item of the class has to have and that `values` do not give."""
    return [slot for slot in _open(cls, values) if slot.required]


def recommended(cls: Class, values: Mapping[str, Sequence[str]]) -> list[Slot]:
    """Return the slots that an item of the class should have in words of its own and that `values` do not give."""
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
    for path, words in values.items():
        target = find_target(workspace.taxonomy.schema, cls, path)
        assign(data, target.steps, read_values(workspace.taxonomy, item, target, words))
    for slot in missing(cls, values):
        raise EditError(f"a {cls.kind} needs {slot.name}; give it with --set {slot.name}=…")
    return {slot.name: data[slot.name] for slot in cls.slots if slot.name in data}
