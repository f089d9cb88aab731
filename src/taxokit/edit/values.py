"""Values of an item: setting and removing them, renaming, and links to other items and to concepts elsewhere."""

from collections.abc import Sequence
from typing import Any

from taxokit.edit.arguments import EditError, SlotPath, find_item, listable, parse_slot_path, read_value, slot_path
from taxokit.edit.deprecate import follow_link
from taxokit.edit.workspace import Workspace, at, depth, item_values, with_value
from taxokit.query.lookup import items_named
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import did_you_mean, listed


def set_value(workspace: Workspace, name: str, path: str, words: Sequence[str]) -> None:
    """Replace the values of a slot of an item by those that the words mean. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    put_values(workspace, item, parse_slot_path(workspace.taxonomy.schema, item.cls, path), words)


def put_values(workspace: Workspace, item: Item, slots: SlotPath, words: Sequence[str]) -> None:
    """Replace values of an item by those that the words mean. Raises EditError."""
    value = read_values(workspace.taxonomy, item, slots, words)
    if _has_value(item, slots) and at(item.data, slots.steps) == value:
        return
    if isinstance(value, list):
        workspace.put_list(item, slots, value)
    else:
        workspace.put(item, slots, value)
    shown = ", ".join(map(_shown, value if isinstance(value, list) else [value]))
    workspace.report(f"set {slots.name} of {item.name}: {shown}", item, *slots.steps)


def unset(workspace: Workspace, name: str, path: str) -> None:
    """Remove all values of a slot of an item. Raises EditError where it has none."""
    item = find_item(workspace.taxonomy, name)
    remove_values(workspace, item, parse_slot_path(workspace.taxonomy.schema, item.cls, path))


def remove_values(workspace: Workspace, item: Item, slots: SlotPath) -> None:
    """Remove all values of an item at a path. Raises EditError where it has none."""
    if not _has_value(item, slots):
        raise EditError(f"{item.name} has no {slots.name}")
    workspace.drop(item, slots.steps)
    workspace.report(f"removed {slots.name} of {item.name}", item)


def rename(workspace: Workspace, name: str, label: str) -> None:
    """Set the preferred label of an item, or the title of what has no preferred label. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    slot = label_slot_of(item)
    if slot is None:
        raise EditError(f"a {item.cls.kind} has no label")
    old, new = label_of(item), read_value(workspace.taxonomy, slot, label)
    if new != old:
        workspace.put(item, slot_path(item.cls, slot), new)
        workspace.report(f'renamed {item.name}: "{old}" → "{new}"', item, slot.name)


def read_values(taxonomy: Taxonomy, item: Item, path: SlotPath, words: Sequence[str]) -> Any:
    """Return the value, or the list of values, that words mean. Raises EditError.

    Where the order of a list means nothing, the values that an item has stay in place; new ones are sorted in.
    """
    slot = path.slot
    if slot is None:
        raise EditError(f"{path.name} has more than one value", hint=f"name one of them, such as {path.name}.…")
    if not words:
        raise EditError("a value is missing", where=path.name, hint="remove a value with --unset")
    values = list(dict.fromkeys(read_value(taxonomy, slot, word) for word in words))
    if not slot.multivalued:
        if len(words) > 1:
            raise EditError(f"{path.name} takes one value, not {len(words)}", hint="quote a value that contains spaces")
        return values[0]
    if slot.ordered:
        return values
    kept = [value for value in item_values(item, path) if value in values]
    for value in values:
        if value not in kept:
            kept = with_value(kept, value, slot)
    return kept


def _has_value(item: Item, path: SlotPath) -> bool:
    return depth(item.data, path.steps) == len(path.steps)


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


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
