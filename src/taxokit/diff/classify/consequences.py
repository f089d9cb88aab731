"""Differences that are a consequence of another change: they become its edits, and no changes of their own.

References follow an item to its new identifier, and a value is in a list because its slot became multivalued.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from taxokit.diff.changes import Edit
from taxokit.diff.classify.evidence import Evidence, edits_of
from taxokit.diff.compare import Difference
from taxokit.diff.records import RecordKey
from taxokit.taxonomy.schema import Slot

Conversions: TypeAlias = Mapping[tuple[str, str], list[Edit]]
"""The edits that follow from another cardinality of a slot, by class and slot."""


def cardinality_conversions(evidence: Evidence) -> Conversions:
    """Take out the values that only became a list, or stopped being one, and return them as edits by class and slot."""
    found: dict[tuple[str, str], list[Edit]] = {}
    for key, differences in evidence.unexplained.items():
        taken = [difference for difference in differences if _is_conversion(difference, evidence)]
        for difference in taken:
            found.setdefault((key[0], difference.path[0]), []).extend(edits_of([difference]))
        evidence.take(key, taken)
    return found


def _is_conversion(difference: Difference, evidence: Evidence) -> bool:
    cls, name = difference.key[0], difference.path[0]
    schemas = evidence.schemas.old, evidence.schemas.new
    before, after = (schema.classes[cls].by_name.get(name) if cls in schema.classes else None for schema in schemas)
    return (
        len(difference.path) == 1
        and before is not None
        and after is not None
        and before.multivalued != after.multivalued
        and _as_list(difference.old, before) == _as_list(difference.new, after)
    )


def _as_list(value: Any, slot: Slot) -> Any:
    return value if slot.multivalued else [value]


def reference_updates(evidence: Evidence) -> dict[RecordKey, list[Edit]]:
    """Take out the references that lead to an item under its new identifier, and return them as edits by that item."""
    renamed = evidence.pair.renamed
    found: dict[RecordKey, list[Edit]] = {key: [] for key in renamed}
    targets: dict[str, Mapping[str, RecordKey]] = {}
    for key, differences in evidence.unexplained.items() if renamed else ():
        cls = evidence.schemas.new.classes.get(key[0])
        taken: list[Difference] = []
        for name in dict.fromkeys(difference.path[0] for difference in differences):
            slot = cls.by_name.get(name) if cls else None
            if slot is None or not slot.refers:
                continue
            if slot.range not in targets:
                names = {cls.name for cls in evidence.schemas.new.descendants(slot.range)}
                targets[slot.range] = {old: target for target, old in renamed.items() if target[0] in names}
            here = [difference for difference in differences if difference.path == (name,)]
            for target, updates in _updates(here, targets[slot.range]):
                found[target] += edits_of(updates)
                taken += updates
        evidence.take(key, taken)
    return found


def _updates(
    differences: list[Difference], targets: Mapping[str, RecordKey]
) -> Iterator[tuple[RecordKey, list[Difference]]]:
    """Yield the differences of one slot that only follow a renamed item, with that item."""
    added = {difference.new: difference for difference in differences if difference.one_of and difference.old is None}
    for difference in differences:
        before = difference.old if isinstance(difference.old, list) else [difference.old]
        moved = [targets[old] for old in before if isinstance(old, str) and old in targets]
        if not moved:
            continue
        if not difference.one_of:
            after = [targets[old][1] if isinstance(old, str) and old in targets else old for old in before]
            if difference.new in (after, after[0]):
                yield moved[0], [difference]
        elif moved[0][1] in added:
            yield moved[0], [difference, added[moved[0][1]]]
