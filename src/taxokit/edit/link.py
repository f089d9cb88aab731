"""Links from one item to others, and to concepts elsewhere."""

from collections.abc import Sequence
from typing import Any

from taxokit.edit.arguments import EditError, find_item, listable, read_value, slot_path
from taxokit.edit.redirect import follow_link
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import items_named
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import did_you_mean, listed

_MOST_NAMED = 5


def link(workspace: Workspace, name: str, slot_name: str, others: Sequence[str]) -> None:
    """Add links of an item; those that it already has stay. Raises EditError."""
    item, slot = find_link(workspace, name, slot_name)
    path = slot_path(item.cls, slot)
    for other in others:
        value = read_value(workspace.taxonomy, slot, other)
        if slot.refers and value == item.id and item.cls in workspace.taxonomy.schema.descendants(slot.range):
            raise EditError(f"{item.name} cannot have itself in {slot.name}")
        before = item.values(slot)
        if value in before:
            continue
        if slot.multivalued:
            workspace.add_value(item, path, value)
        elif before:
            hint = "use `taxokit set`"
            raise EditError(f"{slot.name} of {item.name} takes one value and is {before[0]}", hint=hint)
        else:
            workspace.put(item, path, value)
        workspace.report_link(item, slot, value)


def unlink(workspace: Workspace, name: str, slot_name: str, others: Sequence[str]) -> None:
    """Remove links of an item. Raises EditError where it does not have one of them."""
    item, slot = find_link(workspace, name, slot_name, has_links=True)
    for other in others:
        value = linked_value(workspace.taxonomy, item, slot, other)
        workspace.drop_value(item, slot_path(item.cls, slot), value)
        follow_link(workspace, item, slot, value)
        workspace.report(f"unlinked {item.name}: {slot.name} {value}", item)


def find_link(workspace: Workspace, name: str, slot_name: str, *, has_links: bool = False) -> tuple[Item, Slot]:
    """Return the item and the slot that two words mean.

    Raises EditError for a slot that does not link, or where it has to have links and has none.
    """
    item = find_item(workspace.taxonomy, name)
    slots = {slot.name: slot for slot in listable(item.cls)}
    slot = slots.get(slot_name)
    if slot is None:
        hint = did_you_mean(slot_name, slots) or (f"choose {listed(slots, 'or')}" if slots else "it has none")
        if slot_name in item.cls.by_name:
            raise EditError(f"{slot_name!r} of a {item.cls.kind} is not a list, and no link", hint=hint)
        raise EditError(f"there is no list {slot_name!r} of a {item.cls.kind}", hint=hint)
    if has_links and not item.values(slot):
        raise EditError(f"{item.name} has no {slot.name}", hint="there is nothing to remove")
    return item, slot


def linked_value(taxonomy: Taxonomy, item: Item, slot: Slot, name: str) -> Any:
    """Return the value that `name` means among those that an item has. Raises EditError."""
    values = item.values(slot)
    named = {other.id for other in items_named(taxonomy, name)} if slot.refers else set()
    for value in (name, name.rpartition("/")[2] if slot.refers else name, *named):
        if value in values:
            return value
    known = [value for value in values if isinstance(value, str)]
    more = f" and {len(known) - _MOST_NAMED} more" if len(known) > _MOST_NAMED else ""
    hint = did_you_mean(name, known) or f"it has {listed(known[:_MOST_NAMED])}{more}"
    raise EditError(f"{item.name} has no {slot.name} {name!r}", hint=hint)
