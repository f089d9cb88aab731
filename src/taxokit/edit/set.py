"""Setting and removing any value that people fill in."""

from collections.abc import Sequence
from typing import Any

from taxokit.edit.arguments import EditError, Target, find_item, find_target, read_value, target_of
from taxokit.edit.paths import at, depth
from taxokit.edit.workspace import Workspace, item_values, with_value
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot_of


def set_value(workspace: Workspace, name: str, path: str, words: Sequence[str]) -> None:
    """Give a slot of an item the values that the words stand for, in the place of those it has. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    target = find_target(workspace.taxonomy.schema, item.cls, path)
    value = read_values(workspace.taxonomy, item, target, words)
    if _is_there(item, target) and at(item.data, target.steps) == value:
        return
    if isinstance(value, list):
        workspace.put_list(item, target, value)
    else:
        workspace.put(item, target, value)
    shown = ", ".join(map(_shown, value)) if isinstance(value, list) else _shown(value)
    workspace.say(f"set {target.name} of {item.name}: {shown}", item, *target.steps)


def unset(workspace: Workspace, name: str, path: str) -> None:
    """Remove all that stands in a slot of an item. Raises EditError where nothing does."""
    item = find_item(workspace.taxonomy, name)
    target = find_target(workspace.taxonomy.schema, item.cls, path)
    if not _is_there(item, target):
        raise EditError(f"{item.name} has no {target.name}")
    workspace.drop(item, target.steps)
    workspace.say(f"removed {target.name} of {item.name}", item)


def read_values(taxonomy: Taxonomy, item: Item, target: Target, words: Sequence[str]) -> Any:
    """Return the value, or the list of values, that words stand for. Raises EditError.

    Where the order of a list means nothing, the values that an item has stay where they are; new ones are sorted in.
    """
    slot = target.slot
    if slot is None:
        raise EditError(f"{target.name} holds more than one value; name one of them, such as {target.name}.…")
    if not words:
        raise EditError(f"{target.name}: a value is missing; --unset removes the one that is there")
    values = list(dict.fromkeys(read_value(taxonomy, slot, word) for word in words))
    if not slot.multivalued:
        if len(words) > 1:
            raise EditError(f"{target.name} takes one value, not {len(words)}; quote a value that holds spaces")
        return values[0]
    if slot.ordered:
        return values
    kept = [value for value in item_values(item, target) if value in values]
    for value in values:
        if value not in kept:
            kept = with_value(kept, value, slot)
    return kept


def _is_there(item: Item, target: Target) -> bool:
    return depth(item.data, target.steps) == len(target.steps)


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def rename(workspace: Workspace, name: str, label: str) -> None:
    """Set the preferred label of an item, or the title of what has no preferred label. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    slot = label_slot_of(item)
    if slot is None:
        raise EditError(f"a {item.cls.kind} has no label")
    old, new = label_of(item), read_value(workspace.taxonomy, slot, label)
    if new != old:
        workspace.put(item, target_of(item.cls, slot), new)
        workspace.say(f'renamed {item.name}: "{old}" → "{new}"', item, slot.name)
