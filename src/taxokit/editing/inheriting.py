"""Taking over the links of an item that goes, as far as the check has nothing to say against them."""

from collections import Counter
from collections.abc import Collection
from typing import Any, TypeAlias

from taxokit import terms
from taxokit.editing.asked import linkable, target_of
from taxokit.editing.outcome import what
from taxokit.editing.workspace import Workspace
from taxokit.linting import choose_rules, findings
from taxokit.loading import load
from taxokit.model import Item
from taxokit.phrasing import listed
from taxokit.schema import Slot

Links: TypeAlias = list[tuple[Slot, list[Any]]]
"""Slots with the values that an item has there and another has not."""


def links_beyond(source: Item, goal: Item, merged: Collection[str]) -> Links:
    """Return the links of an item that the one which it becomes does not have, but to what replaces it.

    Nor those to one of the items that are `merged`.
    """
    found: Links = []
    for slot in linkable(source.cls):
        if slot.uri != terms.REPLACED_BY:
            known = {*map(str, goal.values(slot)), *(merged if slot.refers else ())}
            found.append((slot, [value for value in source.values(slot) if str(value) not in known]))
    return [(slot, values) for slot, values in found if values]


def report_links(workspace: Workspace, source: Item, goal: Item, links: Links) -> None:
    """Say which links of an item are not taken over: somebody has to decide whether they hold."""
    for slot, values in links:
        workspace.say(f"left to decide: {slot.name} of {source.name}, {listed(map(str, values))}", goal)


def inherit(workspace: Workspace, source: Item, goal: Item, links: Links) -> None:
    """Give an item the links of one that was removed, each as far as it makes no new finding; list the others.

    Raises EditError.
    """
    known = _found(workspace) if links else Counter()
    left: Links = []
    for slot, values in links:
        refused = [value for value in values if not _take_over(workspace, goal, slot, value, known)]
        if refused:
            left.append((slot, refused))
    report_links(workspace, source, goal, left)


def _take_over(workspace: Workspace, goal: Item, slot: Slot, value: Any, known: Counter[tuple[str, str]]) -> bool:
    """Add a link, and say so; leave everything as it was where that makes a finding that is not known yet."""
    here = workspace.again(goal)
    if value in here.values(slot) or _is_said_there(workspace, here, slot, value):
        return True
    if not slot.multivalued:
        return False
    drafts = dict(workspace.drafts)
    workspace.add_value(here, target_of(here.cls, slot), value)
    if _found(workspace) - known:
        workspace.drafts = drafts
        workspace.reload()
        return False
    workspace.say(f"linked {here.name}: {slot.name} {value}", here, slot.name, here.values(slot).index(value))
    return True


def _is_said_there(workspace: Workspace, item: Item, slot: Slot, value: Any) -> bool:
    """Say whether the other item says the same of both: of what is symmetric, one direction says both."""
    if not slot.refers or terms.INVERSES.get(slot.uri) != slot.uri:
        return False
    other = workspace.taxonomy.index(slot.range).get(value)
    there = other.cls.by_name.get(slot.name) if other else None
    return other is not None and there is not None and item.id in other.values(there)


def _found(workspace: Workspace) -> Counter[tuple[str, str]]:
    """Return what the check finds by now."""
    taxonomy = load(workspace.project, workspace.drafts)
    return Counter(what(finding) for finding in findings(taxonomy, choose_rules(workspace.project)))
