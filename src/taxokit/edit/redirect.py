"""Redirecting references: what refers to an item refers to others in its place, with the comments on each reference."""

from collections.abc import Collection, Sequence

from taxokit.core.text.english import listed
from taxokit.edit.arguments import slot_path
from taxokit.edit.workspace import Workspace
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.references import uses_of
from taxokit.taxonomy.schema import Slot


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


def remove_links_among(workspace: Workspace, user: Item, slot: Slot, others: Collection[str]) -> None:
    """Remove the links between items that are merged or split, which no longer have a meaning. Raises EditError.

    A slot that has to have a value keeps its last one.
    """
    for other in others:
        values = user.values(slot)
        if other in values and not (slot.required and len(values) == 1):
            workspace.drop_value(user, slot_path(user.cls, slot), other)
            workspace.report(f"needs review: {slot.name} of {user.name}, {other}", user)
