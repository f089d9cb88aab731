"""Letting what refers to an item refer to others in its place, with the comments on each reference."""

from collections.abc import Collection, Sequence

from taxokit.core.text.english import listed
from taxokit.edit.arguments import target_of
from taxokit.edit.workspace import Workspace, item_values
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Slot


def retarget(workspace: Workspace, user: Item, slot: Slot, old: str, goals: Sequence[str]) -> None:
    """Let an item that refers to `old` in a slot refer to `goals` there, each once, and say so. Raises EditError.

    The first goal that is not there yet takes the place of the old one; where all are, its comments go to the first.
    A slot for one value takes the one goal that there is, and is left to people where there are several: but what
    replaces an item is then the first, because it has to lead to something in use.
    """
    target = target_of(user.cls, slot)
    if not goals:
        index = item_values(user, target).index(old) if slot.multivalued else None
        workspace.drop(user, target.steps if index is None else (*target.steps, index))
    elif slot.multivalued:
        workspace.replace_value(user, target, old, goals)
    elif len(goals) == 1 or slot.uri == terms.REPLACED_BY:
        workspace.put(user, target, goals[0])
    else:
        workspace.say(f"left to decide: {slot.name} of {user.name}, {old}", user, slot.name)
        return
    arrow = f"{old} → {listed(goals)}" if goals else f"without {old}"
    workspace.say(f"rewired {user.name}: {slot.name} {arrow}", user, slot.name)


def unlink_among(workspace: Workspace, user: Item, slot: Slot, others: Collection[str]) -> None:
    """Take links out that make no sense between items which come of one another, and list them. Raises EditError.

    A slot that has to have a value keeps its last one.
    """
    target = target_of(user.cls, slot)
    for other in others:
        values = user.values(slot)
        if other not in values or (slot.required and len(values) == 1):
            continue
        workspace.drop(user, (*target.steps, values.index(other)) if slot.multivalued else target.steps)
        workspace.say(f"left to decide: {slot.name} of {user.name}, {other}", user)
