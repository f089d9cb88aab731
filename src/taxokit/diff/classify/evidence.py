"""Differences that are a consequence of another change: they become its edits, and no changes of their own.

References follow an item to its new identifier, and a value is in a list because its slot became multivalued.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from taxokit.diff.changes import Change, Edit, Subject
from taxokit.diff.compare import Comparison, Difference
from taxokit.diff.records import Record, RecordKey
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Slot


class Evidence:
    """The differences of a comparison; whatever a change explains is taken out of `unexplained`."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.pair = comparison.pair
        self.schemas = comparison.pair.schemas
        self.unexplained = {key: list(found) for key, found in comparison.values.items()}

    def take(self, key: RecordKey, taken: Iterable[Difference]) -> None:
        """Take differences of an item out of what is unexplained."""
        known = set(map(id, taken))
        if known:
            self.unexplained[key] = [found for found in self.unexplained[key] if id(found) not in known]

    def take_slots(self, key: RecordKey, names: Iterable[str]) -> list[Difference]:
        """Take the differences of some slots of an item out of what is unexplained, and return them."""
        wanted = set(names)
        found = [difference for difference in self.unexplained.get(key, []) if difference.path[0] in wanted]
        self.take(key, found)
        return found

    def change(self, key: RecordKey, kind: str, edits: Iterable[Edit], **more: Any) -> Change:
        """Return a change of an item; `more` are further fields of it."""
        fields = {"slot": None, "old": None, "new": None, **more}
        return Change(self.subject(key), kind, *key, self._label(key), edits=tuple(edits), **fields)

    def subject(self, key: RecordKey) -> Subject:
        """Say what a change is about: an item with an identifier, or what belongs to one; all else is metadata."""
        cls = self.schemas.cls(key[0])
        return "item" if key[1] and cls is not None and (cls.identifier or cls.is_owned) else "metadata"

    def _label(self, key: RecordKey) -> str:
        """Return the label that an item has, or had when it was removed."""
        cls = self.schemas.cls(key[0])
        data = (self.pair.new.get(key) or self.pair.old[key]).data
        slots = [cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.TITLE)] if cls and key[1] else []
        labels = (data.get(slot.name) for slot in slots if slot is not None)
        return next((label for label in labels if isinstance(label, str)), "")


def edits_of(differences: Iterable[Difference]) -> tuple[Edit, ...]:
    """Return the steps that apply differences."""
    return tuple(edit for difference in differences for edit in _edits(difference))


def _edits(difference: Difference) -> Iterator[Edit]:
    key, path, old, new, one_of = difference
    if not one_of:
        yield Edit("set", *key, path, old, new)
        return
    if old is not None:
        yield Edit("exclude", *key, path, new=old)
    if new is not None:
        yield Edit("include", *key, path, new=new)


def place_of(record: Record) -> dict[str, str]:
    """Return where an item is: the class and identifier of its parent, and the slot that contains it."""
    return {"class": record.parent[0], "id": record.parent[1], "slot": record.slot} if record.parent else {}


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
