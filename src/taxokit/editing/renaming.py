"""Giving an item another label. Its identifier stays."""

from taxokit.editing.asked import EditError, find_item, read_value, target_of
from taxokit.editing.workspace import Workspace
from taxokit.identifying import label_of, label_slot_of


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
