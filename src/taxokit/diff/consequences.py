"""Differences that follow from another change, and are told with it and not of their own.

Links lead to an item under its new identifier, and a value stands in a list because its slot became multivalued.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from taxokit.diff.changes import Edit
from taxokit.diff.compare import Difference, edits_of
from taxokit.diff.records import Key
from taxokit.taxonomy.schema import Schema, Slot

Left = dict[Key, list[Difference]]
"""The differences that nothing explains as yet."""


def take(left: Left, key: Key, taken: Iterable[Difference]) -> None:
    """Take differences of an item out of what is left."""
    known = set(map(id, taken))
    if known:
        left[key] = [difference for difference in left[key] if id(difference) not in known]


def followed_links(left: Left, schema: Schema, renamed: Mapping[Key, str]) -> dict[Key, list[Edit]]:
    """Take out the links that lead to an item under its new identifier, and return them as edits by that item."""
    found: dict[Key, list[Edit]] = {key: [] for key in renamed}
    if not renamed:
        return found
    goals: dict[str, Mapping[str, Key]] = {}
    for key, differences in left.items():
        cls = schema.classes.get(key[0])
        taken: list[Difference] = []
        for name in dict.fromkeys(difference.path[0] for difference in differences):
            slot = cls.by_name.get(name) if cls else None
            if slot is None or not slot.refers:
                continue
            if slot.range not in goals:
                names = {cls.name for cls in schema.descendants(slot.range)}
                goals[slot.range] = {old: goal for goal, old in renamed.items() if goal[0] in names}
            here = [difference for difference in differences if difference.path == (name,)]
            for goal, links in _links(here, goals[slot.range]):
                found[goal] += [edit for link in links for edit in edits_of(link)]
                taken += links
        take(left, key, taken)
    return found


def _links(differences: list[Difference], goals: Mapping[str, Key]) -> Iterator[tuple[Key, list[Difference]]]:
    """Yield the differences of one slot that do nothing but follow an item, with that item."""
    come = {difference.new: difference for difference in differences if difference.one_of and difference.old is None}
    for difference in differences:
        before = difference.old if isinstance(difference.old, list) else [difference.old]
        moved = [goals[old] for old in before if isinstance(old, str) and old in goals]
        if not moved:
            continue
        if not difference.one_of:
            after = [goals[old][1] if isinstance(old, str) and old in goals else old for old in before]
            if difference.new in (after, after[0]):
                yield moved[0], [difference]
        elif moved[0][1] in come:
            yield moved[0], [difference, come[moved[0][1]]]


def followed_forms(left: Left, old: Schema, new: Schema) -> dict[tuple[str, str], list[Edit]]:
    """Take out the values that only became a list, or are none any more, and return them as edits by class and slot."""
    found: dict[tuple[str, str], list[Edit]] = {}
    if old is new:
        return found
    for key, differences in left.items():
        taken = [difference for difference in differences if _is_form(difference, old, new)]
        for difference in taken:
            found.setdefault((key[0], difference.path[0]), []).extend(edits_of(difference))
        take(left, key, taken)
    return found


def _is_form(difference: Difference, old: Schema, new: Schema) -> bool:
    cls, name = difference.key[0], difference.path[0]
    if len(difference.path) > 1 or cls not in old.classes or cls not in new.classes:
        return False
    before, after = old.classes[cls].by_name.get(name), new.classes[cls].by_name.get(name)
    return (
        before is not None
        and after is not None
        and before.multivalued != after.multivalued
        and _listed(difference.old, before) == _listed(difference.new, after)
    )


def _listed(value: Any, slot: Slot) -> Any:
    return value if slot.multivalued else [value]
