"""Setting and removing any value that is authored, and renaming an item."""

from collections.abc import Sequence
from typing import Any

from taxokit.edit.arguments import EditError, SlotPath, find_item, parse_slot_path, read_value, slot_path
from taxokit.edit.workspace import Workspace, at, depth, item_values, with_value
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot_of


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
