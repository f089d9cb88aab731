"""Stage 4, classify: the changes of the evidence of mappings, which is in the mapping sets and not in the documents.

A mapping that was added, removed or got another predicate is a change of a slot. The evidence of one that stays, the
note that a target has no term for an item, and what holds for a whole set are changes of their own, without edits.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from taxokit.diff.changes import Change
from taxokit.diff.compare import Comparison
from taxokit.diff.normalize import RecordKey
from taxokit.diff.snapshot import Snapshot
from taxokit.sssom.mapping_set import MappingSet
from taxokit.sssom.read import read_mapping_set
from taxokit.sssom.standard import CURIE_MAP, MAPPING_SLOTS, PROPAGATED, SET_SLOTS
from taxokit.sssom.write import canonical_text
from taxokit.taxonomy.mappings import released_set, slot_for
from taxokit.taxonomy.model import Taxonomy

_STAMPS = frozenset(("mapping_set_version", "publication_date", "subject_source_version"))
"""The slots in which a release names itself."""

_OF_PLACE = _STAMPS | {"subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id"}
"""The slots of a mapping that are no evidence, since they say which one it is."""


class _Place(NamedTuple):
    """A mapping: its item, its slot or else its predicate, its target, its object, and its modifier."""

    key: RecordKey
    slot: str
    target: str
    iri: str
    modifier: str


_Evidence: TypeAlias = dict[str, str]


def evidence_changes(comparison: Comparison, old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Yield the changes of evidence between two snapshots with mapping sets.

    Raises ReleaseError if those of a release cannot be read.
    """
    schemas = comparison.pair.schemas
    before = _Side(Taxonomy(schemas.old, old.document, mappings=old.known_mappings), comparison, is_old=True)
    after = _Side(Taxonomy(schemas.new, new.document, mappings=new.known_mappings), comparison, is_old=False)
    for target in sorted(before.sets.keys() | after.sets.keys()):
        in_rows = (before.columns(target) | after.columns(target)).intersection(PROPAGATED)
        yield from _changes_of_set(target, in_rows, before, after, comparison)
        yield from _changes_of_mappings(target, in_rows, before, after, comparison)


class _Side:
    """The mapping sets of a snapshot in canonical form, by target."""

    def __init__(self, taxonomy: Taxonomy, comparison: Comparison, *, is_old: bool) -> None:
        pair = comparison.pair
        self._taxonomy = taxonomy
        self._is_old = is_old
        self._renames = pair.schemas.renames
        self.records = pair.old if is_old else pair.new
        self._renamed = {(cls, before): (cls, after) for (cls, after), before in pair.renamed.items()}
        self.sets = {known.target: self._canonical(known) for known in taxonomy.mapping_sets}

    def _canonical(self, mapping_set: MappingSet) -> MappingSet:
        released = released_set(self._taxonomy, mapping_set, "", None)
        return read_mapping_set(mapping_set.path, canonical_text(released))

    def columns(self, target: str) -> set[str]:
        """Return the columns in which some mapping of a set has a value of its own."""
        return {column for row in self.sets[target].rows for column in row.cells} if target in self.sets else set()

    def head(self, target: str, left_out: Collection[str]) -> dict[str, object]:
        """Return the values of a set without some slots; empty if there is no such set."""
        head = self.sets[target].head if target in self.sets else {}
        return {name: head[name] for name in (*SET_SLOTS, *sorted(head)) if name in head and name not in left_out}

    def mappings(self, target: str, left_out: Collection[str]) -> Mapping[_Place, list[_Evidence]]:
        """Return the evidence of the mappings of a set, without some slots."""
        if target not in self.sets:
            return {}
        mapping_set = self.sets[target]
        columns = [name for name in MAPPING_SLOTS if name not in left_out]
        mappings: dict[_Place, list[_Evidence]] = defaultdict(list)
        for row in mapping_set.rows:
            item = self._taxonomy.by_iri.get(mapping_set.iri(row["subject_id"]))
            if item is None:
                continue
            key, predicate = self._key(item.key), mapping_set.iri(row["predicate_id"])
            slot, iri = slot_for(item.cls, predicate), mapping_set.iri(row["object_id"])
            name = self._name(key, slot.name) if slot else predicate
            place = _Place(key, name, target, iri, row["predicate_modifier"])
            mappings[place].append({column: value for column in columns if (value := mapping_set.value(row, column))})
        return mappings

    def _key(self, key: RecordKey) -> RecordKey:
        if not self._is_old:
            return key
        new = self._renames.cls(key[0]), key[1]
        return self._renamed.get(new, new)

    def _name(self, key: RecordKey, slot: str) -> str:
        return self._renames.slot(key[0], slot) if self._is_old else slot

    def has_value(self, place: _Place) -> bool:
        """Return True if a mapping is a value of its item, from whatever source."""
        record = self.records.get(place.key)
        values = record.data.get(place.slot) if record else None
        return not place.modifier and isinstance(values, list) and place.iri in values


def _changes_of_set(
    target: str, in_rows: AbstractSet[str], old: _Side, new: _Side, comparison: Comparison
) -> Iterator[Change]:
    """Yield the change of the values that all mappings to a target share, if they do on both sides."""
    left_out = {*_STAMPS, CURIE_MAP, *in_rows}
    before, after = (side.head(target, left_out) for side in (old, new))
    if before == after:
        return
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    was, now = (
        {"mapping_set": target, **{name: head[name] for name in changed if name in head}}
        if target in side.sets
        else None
        for head, side in ((before, old), (after, new))
    )
    root = comparison.pair.schemas.new.root.name
    yield Change("metadata", "evidence-changed", root, "", "", None, was, now)


def _changes_of_mappings(
    target: str, in_rows: AbstractSet[str], old: _Side, new: _Side, comparison: Comparison
) -> Iterator[Change]:
    """Yield the changes of evidence of the mappings to a target, but of those that came or went with their value."""
    left_out = _OF_PLACE.union(set(PROPAGATED) - in_rows)
    before, after = (side.mappings(target, left_out) for side in (old, new))
    for place in sorted({**before, **after}):
        was, now = before.get(place, []), after.get(place, [])
        is_told = bool(was) != bool(now) and old.has_value(place) != new.has_value(place)
        is_gone = place.key not in new.records or place.key not in old.records
        if was == now or is_told or is_gone:
            continue
        gone = [evidence for evidence in was if evidence not in now]
        come = [evidence for evidence in now if evidence not in was]
        for evidence_before, evidence_after in zip_longest(gone, come):
            yield _change(place, evidence_before, evidence_after, comparison)


def _change(place: _Place, old: _Evidence | None, new: _Evidence | None, comparison: Comparison) -> Change:
    about = {"mapping_set": place.target, "object": place.iri}
    about |= {"predicate_modifier": place.modifier} if place.modifier else {}
    same = {*old.items()} & {*new.items()} if old is not None and new is not None else set()
    was, now = (
        None if evidence is None else about | dict(pair for pair in evidence.items() if pair not in same)
        for evidence in (old, new)
    )
    label = comparison.label(place.key)
    return Change("item", "evidence-changed", *place.key, label, place.slot, was, now)
