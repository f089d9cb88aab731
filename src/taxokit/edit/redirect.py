"""Redirecting references: what refers to an item refers to others in its place, with the comments on each reference.

The records of links follow them.
"""

from collections.abc import Collection, Sequence

from taxokit.edit.arguments import slot_path
from taxokit.edit.workspace import Workspace
from taxokit.rdf import terms
from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.references import records_of, uses_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import listed


def redirect_references(
    workspace: Workspace, source: Item, targets: Sequence[Item], merged: Sequence[Item] = ()
) -> None:
    """Redirect the references to an item, but those of items that are `merged` with it, and none to itself.

    Where it becomes several items, a link from one of them to it has no meaning: it is removed, and reported.
    Raises EditError.
    """
    names = [target.id for target in targets]
    for use in list(uses_of(workspace.taxonomy, source)):
        user, slot = use.source, use.slot
        if any(user.data is other.data for other in (source, *merged)):
            continue
        is_target = any(user.data is target.data for target in targets)
        if is_target and len(targets) > 1:
            remove_links_among(workspace, user, slot, [source.id])
        else:
            redirect_reference(workspace, user, slot, source.id, [] if is_target else names)


def redirect_reference(workspace: Workspace, user: Item, slot: Slot, old: str, targets: Sequence[str]) -> None:
    """Redirect a reference in a slot of an item to `targets`, each once, and report it. Raises EditError.

    The first target that is not there yet takes the place of the old one; where all are, its comments go to the first.
    A slot for one value takes a sole target, and needs review where there are several: but what replaces an item is
    then the first, because it has to lead to something in use.
    """
    path = slot_path(user.cls, slot)
    if not targets:
        workspace.drop_value(user, path, old)
    elif slot.multivalued:
        workspace.replace_value(user, path, old, targets)
    elif len(targets) == 1 or slot.uri == terms.REPLACED_BY:
        workspace.put(user, path, targets[0])
    else:
        workspace.report_reference(f"needs review: {slot.name} of {user.name}, {old}", user, slot, old)
        return
    arrow = f"{old} → {listed(targets)}" if targets else f"without {old}"
    value = targets[0] if targets else ""
    workspace.report_reference(f"redirected {user.name}: {slot.name} {arrow}", user, slot, value)
    follow_link(workspace, user, slot, old, targets)


def remove_links_among(workspace: Workspace, user: Item, slot: Slot, others: Collection[str]) -> None:
    """Remove the links between items that are merged or split, which no longer have a meaning. Raises EditError.

    A slot that has to have a value keeps its last one.
    """
    for other in others:
        values = user.values(slot)
        if other in values and not (slot.required and len(values) == 1):
            workspace.drop_value(user, slot_path(user.cls, slot), other)
            follow_link(workspace, user, slot, other)
            workspace.report(f"needs review: {slot.name} of {user.name}, {other}", user)


def follow_link(workspace: Workspace, item: Item, slot: Slot, old: str, targets: Sequence[str] = ()) -> None:
    """Let the record of a link follow it to its new target, or remove it where the link is removed. Raises EditError.

    Where there is a record of that target, or several targets, what it says is not sure to hold: it is removed, and
    reported. Nothing happens where the link has no record.
    """
    schema = workspace.taxonomy.schema
    records = records_of(schema, item.cls, slot)
    found = records.find(item, old) if records else None
    if records is None or found is None or old in item.values(slot):
        return
    index, data = found
    name = records.holder.name
    if len(targets) != 1 or records.find(item, targets[0]):
        workspace.drop(item, (name, index))
        words = "needs review: a removed record, " if targets else "removed the record of "
        workspace.report(f"{words}{name} of {item.name}, {old}", item)
        return
    workspace.replace(item, (name, index, records.target.name), targets[0])
    workspace.report(f"redirected {item.name}: {name} {old} → {targets[0]}", item)
    key = sort_key(schema.classes[records.holder.range])
    wanted = sum(1 for _, other in records.of(item) if other is not data and key(other) < key(data))
    if wanted != index:
        workspace.shift(item, (name,), index, wanted)
