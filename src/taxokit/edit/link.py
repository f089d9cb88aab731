"""Links from one item to others, and to concepts elsewhere."""

from collections.abc import Sequence
from typing import Any

from taxokit.core.text.english import listed
from taxokit.core.text.suggest import did_you_mean
from taxokit.edit.arguments import EditError, find_item, linkable, read_value, target_of
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import items_named
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot

_NAMED = 5  # so many values are named in an error


def link(workspace: Workspace, name: str, slot_name: str, others: Sequence[str]) -> None:
    """Add links of an item; those that it has already stay. Raises EditError."""
    item, slot = find_link(workspace, name, slot_name)
    target = target_of(item.cls, slot)
    for other in others:
        value = read_value(workspace.taxonomy, slot, other)
        if slot.refers and value == item.id and item.cls in workspace.taxonomy.schema.descendants(slot.range):
            raise EditError(f"{item.name} cannot have itself in {slot.name}")
        before = item.values(slot)
        if value in before:
            continue
        if not slot.multivalued:
            if before:
                raise EditError(f"{slot.name} of {item.name} takes one value and is {before[0]}; use `taxokit set`")
            workspace.put(item, target, value)
            workspace.say(f"linked {item.name}: {slot.name} {value}", item, slot.name)
            continue
        workspace.add_value(item, target, value)
        workspace.say(f"linked {item.name}: {slot.name} {value}", item, slot.name, item.values(slot).index(value))


def unlink(workspace: Workspace, name: str, slot_name: str, others: Sequence[str]) -> None:
    """Remove links of an item. Raises EditError where it does not have one of them."""
    item, slot = find_link(workspace, name, slot_name)
    for other in others:
        value = linked_value(workspace.taxonomy, item, slot, other)
        steps = (slot.name, item.values(slot).index(value)) if slot.multivalued else (slot.name,)
        workspace.drop(item, steps)
        workspace.say(f"unlinked {item.name}: {slot.name} {value}", item)


def find_link(workspace: Workspace, name: str, slot_name: str) -> tuple[Item, Slot]:
    """Return the item and the slot that two words name. Raises EditError where the slot holds no links."""
    item = find_item(workspace.taxonomy, name)
    slots = {slot.name: slot for slot in linkable(item.cls)}
    if slot_name in slots:
        return item, slots[slot_name]
    hint = did_you_mean(slot_name, slots) or (f"there is {listed(slots)}" if slots else "it has none")
    if slot_name in item.cls.by_name:
        raise EditError(f"{slot_name!r} of a {item.cls.kind} holds no links that people write; {hint}")
    raise EditError(f"there is no link {slot_name!r} of a {item.cls.kind}; {hint}")


def linked_value(taxonomy: Taxonomy, item: Item, slot: Slot, name: str) -> Any:
    """Return the value that `name` means among those that an item has. Raises EditError."""
    values = item.values(slot)
    named = {other.id for other in items_named(taxonomy, name)} if slot.refers else set()
    for value in (name, name.rpartition("/")[2] if slot.refers else name, *named):
        if value in values:
            return value
    known = [value for value in values if isinstance(value, str)]
    hint = did_you_mean(name, known) or (f"it has {listed(known[:_NAMED])}" if known else "it has none")
    more = f" and {len(known) - _NAMED} more" if len(known) > _NAMED and "did you" not in hint else ""
    raise EditError(f"{item.name} has no {slot.name} {name!r}; {hint}{more}")
