"""Stage 4, classify: the changes of items and metadata that explain the differences of two documents.

Which kind of change it is follows from the URIs of the slots, so that it holds for any schema. Differences that are a
consequence of another change become its edits, and no changes of their own: references follow an item to its new
identifier, and a value is in a list because its slot became multivalued.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, TypeAlias

from taxokit.diff.changes import Change, Edit, Subject
from taxokit.diff.compare import Comparison, Difference
from taxokit.diff.normalize import Record, RecordKey, Records, is_in_mapping, own_values
from taxokit.rdf import terms
from taxokit.rdf.skos import LABELS, MAPPINGS
from taxokit.taxonomy.document import is_same_order, is_set
from taxokit.taxonomy.schema import Class, Schema, Slot, item_iri, made_iri
from taxokit.text.typos import fold_typography, is_correction


class Evidence:
    """The differences of a comparison; whatever a change explains is taken out of `unexplained`."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.pair = comparison.pair
        self.schemas = comparison.pair.schemas
        self.unexplained = {key: list(differences) for key, differences in comparison.values.items()}

    def take(self, key: RecordKey, taken: Iterable[Difference]) -> None:
        """Take differences of an item out of `unexplained`."""
        known = set(map(id, taken))
        if known:
            self.unexplained[key] = [difference for difference in self.unexplained[key] if id(difference) not in known]

    def take_slots(self, key: RecordKey, names: Iterable[str]) -> list[Difference]:
        """Take the differences of some slots of an item out of `unexplained`, and return them."""
        slots = set(names)
        differences = [difference for difference in self.unexplained.get(key, []) if difference.path[0] in slots]
        self.take(key, differences)
        return differences

    def change(self, key: RecordKey, kind: str, edits: Iterable[Edit], **more: Any) -> Change:
        """Return a change of an item; `more` are further fields of it."""
        fields = {"slot": None, "old": None, "new": None, **more}
        return Change(self.subject(key), kind, *key, self.comparison.label(key), edits=tuple(edits), **fields)

    def cls(self, key: RecordKey) -> Class:
        """Return the class of an item, as it is or was."""
        return self.schemas.new.classes.get(key[0]) or self.schemas.old.classes[key[0]]

    def values(self, key: RecordKey, records: Records) -> dict[str, Any]:
        """Return the values of an item without the computed ones."""
        return own_values(records[key].data, key[0], self.pair.layout)

    def subject(self, key: RecordKey) -> Subject:
        """Return "item" for an item with an identifier, or an owned item; else "metadata"."""
        cls = self.schemas.cls(key[0])
        return "item" if key[1] and cls is not None and (cls.identifier or cls.is_owned) else "metadata"


def edits_of(differences: Iterable[Difference]) -> tuple[Edit, ...]:
    """Return the steps that apply differences."""
    return tuple(edit for difference in differences for edit in _edits(difference))


def _edits(difference: Difference) -> Iterator[Edit]:
    key, path, old, new, is_member = difference
    if not is_member:
        yield Edit("set", *key, path, old, new)
        return
    if old is not None:
        yield Edit("exclude", *key, path, new=old)
    if new is not None:
        yield Edit("include", *key, path, new=new)


def place_of(record: Record) -> dict[str, str]:
    """Return the place of an item: the class and identifier of its parent, and the slot that contains it."""
    return {"class": record.parent[0], "id": record.parent[1], "slot": record.slot} if record.parent else {}


Conversions: TypeAlias = Mapping[tuple[str, str], list[Edit]]
"""The edits that follow from another cardinality of a slot, by class and slot."""


def cardinality_conversions(evidence: Evidence) -> Conversions:
    """Take out the values that only became a list, or stopped being one, and return them as edits by class and slot."""
    conversions: dict[tuple[str, str], list[Edit]] = {}
    for key, differences in evidence.unexplained.items():
        taken = [difference for difference in differences if _is_conversion(difference, evidence)]
        for difference in taken:
            conversions.setdefault((key[0], difference.path[0]), []).extend(edits_of([difference]))
        evidence.take(key, taken)
    return conversions


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
    edits: dict[RecordKey, list[Edit]] = {key: [] for key in renamed}
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
            of_slot = [difference for difference in differences if difference.path == (name,)]
            for target, updates in _updates(of_slot, targets[slot.range]):
                edits[target] += edits_of(updates)
                taken += updates
        evidence.take(key, taken)
    return edits


def _updates(
    differences: list[Difference], targets: Mapping[str, RecordKey]
) -> Iterator[tuple[RecordKey, list[Difference]]]:
    """Yield the differences of one slot that only follow a renamed item, with that item."""
    added = {
        difference.new: difference for difference in differences if difference.is_member and difference.old is None
    }
    for difference in differences:
        before = difference.old if isinstance(difference.old, list) else [difference.old]
        moved = [targets[old] for old in before if isinstance(old, str) and old in targets]
        if not moved:
            continue
        if not difference.is_member:
            after = [targets[old][1] if isinstance(old, str) and old in targets else old for old in before]
            if difference.new in (after, after[0]):
                yield moved[0], [difference]
        elif moved[0][1] in added:
            yield moved[0], [difference, added[moved[0][1]]]


def mapping_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield the mappings that got another predicate: the same value in another slot for mappings."""
    for key, differences in evidence.unexplained.items():
        of_mappings = {slot.name for slot in evidence.cls(key).slots if slot.uri in MAPPINGS}
        members = [part for part in differences if part.is_member and part.path[0] in of_mappings]
        removed = {part.old: part for part in members if part.new is None}
        for new in [part for part in members if part.old is None and part.new in removed]:
            old = removed.pop(new.new, None)
            if old is not None:
                evidence.take(key, [old, new])
                values = {"old": {old.path[0]: old.old}, "new": {new.path[0]: new.new}}
                edits = edits_of([old, new])
                yield evidence.change(key, "mapping-changed", edits, slot=new.path[0], path=new.path, **values)


def value_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield a change for each value that nothing has explained yet."""
    for key, differences in evidence.unexplained.items():
        by_path: dict[tuple[str, ...], list[Difference]] = {}
        for difference in differences:
            by_path.setdefault(difference.path, []).append(difference)
        for path, parts in by_path.items():
            slot, _ = evidence.schemas.slots_at(key[0], path)
            if slot is None or evidence.subject(key) == "metadata":
                kind = "metadata-changed" if slot else "unexplained"
                yield from (_change(evidence, kind, None, part, edits_of([part])) for part in parts)
            elif parts[0].is_member:
                for part in _with_corrections(slot, parts):
                    yield _change(evidence, kind_of(slot, part.old, part.new), slot, part, edits_of([part]))
            else:
                yield from _changes_of_value(evidence, slot, *parts)


def _changes_of_value(evidence: Evidence, slot: Slot, difference: Difference) -> Iterator[Change]:
    """Yield the changes of one difference; the first has the edits of all of them."""
    parts, is_reordered = [difference], False
    if slot.ordered and _is_list(difference.old) and _is_list(difference.new):
        parts = _with_corrections(slot, difference.members())
        is_reordered = _is_reordered(difference, parts)
    elif _is_exchanged(slot) and None not in (difference.old, difference.new):
        parts = [difference._replace(new=None), difference._replace(old=None)]
    changes = [_change(evidence, kind_of(slot, part.old, part.new), slot, part) for part in parts]
    if is_reordered:
        changes.append(_change(evidence, "reordered", slot, difference))
    yield replace(changes[0], edits=edits_of([difference]))
    yield from changes[1:]


def _change(
    evidence: Evidence, kind: str, slot: Slot | None, difference: Difference, edits: Iterable[Edit] = ()
) -> Change:
    """Return a change of a value; without `slot` it is named by its path, whatever language it has."""
    key, path, old, new, _ = difference
    outer = evidence.schemas.slot(key[0], path[0])
    is_translation = slot and outer and outer.annotations.get("translations") and is_in_mapping(path)
    name, language = slot.name if slot else ".".join(path), path[1] if is_translation else ""
    if is_translation and kind != "reordered":
        kind = f"translation-{'added' if old is None else 'removed' if new is None else 'changed'}"
    return evidence.change(key, kind, edits, slot=name, language=language, path=path, old=old, new=new)


def kind_of(slot: Slot, old: Any, new: Any) -> str:
    """Return the kind of a change of a value, by its slot. `old` is None if it was added, `new` if it was removed."""
    if slot.uri in terms.NOTES:
        return "note-changed"
    if slot.uri == terms.REPLACED_BY:
        return "replacement-changed"
    is_text = slot.kind == "text"
    if old is not None and new is not None:
        return _kind_of_rewording(slot, old, new) if is_text else "changed"
    if slot.uri in MAPPINGS:
        return "mapping-added" if old is None else "mapping-removed"
    if slot.refers:
        return "linked" if old is None else "unlinked"
    noun = "label" if slot.uri in LABELS else "text"
    return "changed" if not is_text else f"{noun}-added" if old is None else f"{noun}-removed"


def _kind_of_rewording(slot: Slot, old: Any, new: Any) -> str:
    if is_correction(old, new):
        return "typo"
    return "renamed" if slot.uri in (terms.PREF_LABEL, terms.TITLE) else "reworded"


def _is_exchanged(slot: Slot) -> bool:
    """Return True if another value of a slot is another thing: the old one is removed, and the new one added."""
    return (slot.refers or slot.uri in MAPPINGS) and slot.uri != terms.REPLACED_BY


def _with_corrections(slot: Slot, differences: list[Difference]) -> list[Difference]:
    """Join the differences of members of one slot if one is the correction of the other: its words are the same.

    If just one other of each is left, it is one text in new words; but not for labels, each of which is a name.
    """
    if slot.kind != "text":
        return differences
    removed = {fold_typography(str(part.old)): number for number, part in enumerate(differences) if part.new is None}
    joined: dict[int, Difference] = {}
    for number, part in enumerate(differences):
        words = fold_typography(str(part.new))
        before = removed.get(words) if part.old is None else None
        if before is None or not is_correction(differences[before].old, part.new):
            joined[number] = part
        else:
            del removed[words]
            joined[before] = part._replace(old=differences[before].old)
    parts = list(joined.values())
    alone, new = [part for part in parts if part.new is None], [part for part in parts if part.old is None]
    if len(alone) == len(new) == 1 and slot.uri not in LABELS:
        parts[parts.index(alone[0])] = alone[0]._replace(new=new[0].new)
        parts.remove(new[0])
    return parts


def _is_reordered(difference: Difference, parts: list[Difference]) -> bool:
    """Return True if the members that stay in a list have another order; a corrected member stays."""
    corrected = {part.old: part.new for part in parts if part.new is not None}
    removed = {part.old for part in parts if part.new is None}
    added = {part.new for part in parts if part.old is None}
    old = [corrected.get(value, value) for value in difference.old or () if value not in removed]
    return old != [value for value in difference.new or () if value not in added]


def _is_list(value: Any) -> bool:
    """Return True if a value is missing, or a list of plain members."""
    return value is None or is_set(value)


def item_changes(evidence: Evidence, updates: Mapping[RecordKey, list[Edit]]) -> Iterator[Change]:
    """Yield the changes of whole items. `updates` are the edits of references, by the renamed item they lead to."""
    for key, before in evidence.pair.renamed.items():
        edits = [Edit("rename", key[0], before, new=key[1]), *updates[key]]
        yield evidence.change(key, "reidentified", edits, old=before, new=key[1])
    yield from _added_and_removed(evidence)
    yield from _moves(evidence)
    yield from _orders(evidence)
    yield from _iri_changes(evidence)
    yield from _date_changes(evidence)


def _added_and_removed(evidence: Evidence) -> Iterator[Change]:
    """Yield additions and removals; the same identifier in another class is one change.

    What belongs to a new or a removed item, such as a statement about one of its values, is part of that change.
    """
    removed, added = (
        {key[1]: key for key in keys if evidence.subject(key) == "item"}
        for keys in (evidence.comparison.removed, evidence.comparison.added)
    )
    reclassified_names = sorted(removed.keys() & added.keys())
    for identifier in reclassified_names:
        before, after = removed[identifier], added[identifier]
        yield evidence.change(
            after, "reclassified", [_removal(evidence, before), _addition(evidence, after)], old=before[0], new=after[0]
        )
    reclassified = {key for identifier in reclassified_names for key in (removed[identifier], added[identifier])}
    keys = [key for key in chain(evidence.comparison.removed, evidence.comparison.added) if key not in reclassified]
    parts: dict[RecordKey, list[RecordKey]] = {key: [] for key in keys}
    for key in keys:
        owner = _owner(evidence, key)
        parts[owner if owner in parts else key].append(key)
    for key, members in parts.items():
        is_new = key in evidence.pair.new
        edits = [(_addition if is_new else _removal)(evidence, member) for member in members]
        if edits:
            values: dict[str, Any] = {"new": edits[0].new["values"]} if is_new else {"old": edits[0].old}
            kind = ("record-" if evidence.cls(key).is_owned else "") + ("added" if is_new else "removed")
            yield evidence.change(key, kind if evidence.subject(key) == "item" else "metadata-changed", edits, **values)


def _owner(evidence: Evidence, key: RecordKey) -> RecordKey:
    """Return the item that an item belongs to; itself if it belongs to none."""
    records = evidence.pair.new if key in evidence.pair.new else evidence.pair.old
    while (parent := records[key].parent) is not None and evidence.cls(key).is_owned:
        key = parent
    return key


def _removal(evidence: Evidence, key: RecordKey) -> Edit:
    return Edit("remove", *key, old=evidence.values(key, evidence.pair.old))


def _addition(evidence: Evidence, key: RecordKey) -> Edit:
    place = place_of(evidence.pair.new[key])
    return Edit("add", *key, new={"in": place, "values": evidence.values(key, evidence.pair.new)})


def _moves(evidence: Evidence) -> Iterator[Change]:
    for key in evidence.comparison.moved:
        before, after = (place_of(records[key]) for records in (evidence.pair.old, evidence.pair.new))
        part = next((name for name in ("id", "slot") if before[name] != after[name]), "class")
        old, new = (place[part] or place["slot"] for place in (before, after))
        edit = Edit("move", *key, old=before, new=after)
        yield evidence.change(key, "moved", [edit], slot=after["slot"], old=old, new=new)
    for key in list(evidence.unexplained):
        yield from _move_below(evidence, key)


def _move_below(evidence: Evidence, key: RecordKey) -> Iterator[Change]:
    """Yield the move of an item whose parents are links (SKOS `broader`): below others, its first ones, or none.

    A parent beside one that stays is a link like any other, and so is one that a deprecated item loses. That a concept
    became a top concept, or is none any more, belongs to its move from or to the top.
    """
    slot = _link_slot(evidence, key[0], terms.BROADER)
    differences = [d for d in evidence.unexplained[key] if slot is not None and d.path == (slot.name,)]
    if slot is None or not differences:
        return
    parts = [part for whole in differences for part in ([whole] if whole.is_member else whole.members())]
    old, new = (
        [part.old for part in parts if part.old is not None],
        [part.new for part in parts if part.new is not None],
    )
    values = evidence.values(key, evidence.pair.new)
    parents = values.get(slot.name, [])
    stays = [parent for parent in (parents if slot.multivalued else [parents]) if parent and parent not in new]
    is_link = stays and not (old and new)
    if is_link or (not new and evidence.schemas.new.is_deprecated(evidence.cls(key), values)):
        return
    evidence.take(key, differences)
    top = _link_slot(evidence, key[0], terms.TOP_CONCEPT_OF)
    differences += evidence.take_slots(key, [top.name]) if top and not (old and new) else []
    before, after = (ends[0] if len(ends) == 1 else ends or None for ends in (old, new))
    edits = edits_of(differences)
    yield evidence.change(key, "moved", edits, slot=slot.name, path=(slot.name,), old=before, new=after)


def _link_slot(evidence: Evidence, name: str, uri: str) -> Slot | None:
    """Return the authored slot of a class that links under a term, None if either schema has none."""
    schemas = evidence.schemas.old, evidence.schemas.new
    slots = [cls.meaning(uri) for schema in schemas if (cls := schema.classes.get(name))]
    are_links = [slot is not None and slot.refers and not slot.computed for slot in slots]
    return slots[-1] if are_links == [True, True] else None


def _orders(evidence: Evidence) -> Iterator[Change]:
    """Yield a change for each list whose common members have another order."""
    for key, slot, old, new in evidence.comparison.orders:
        if not is_same_order(old, new):
            edit = Edit("order", *key, (slot,), old, new)
            yield evidence.change(key, "reordered", [edit], slot=slot, path=(slot,), old=old, new=new)


def _iri_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield the items that give themselves another IRI. Another namespace is one change, of the whole."""
    pair, schemas = evidence.pair, evidence.schemas
    sides = (pair.old, _namespace(pair.old, schemas.old)), (pair.new, _namespace(pair.new, schemas.new))
    for key, computed in evidence.comparison.computed.items():
        cls = schemas.new.classes.get(key[0])
        if cls is None or cls.given_iri is None or cls.given_iri.name not in computed or key not in pair.old:
            continue
        was, now = (item_iri(namespace, cls, records[key].data) for records, namespace in sides)
        made = tuple(made_iri(namespace, cls, records[key].data) for records, namespace in sides)
        if was != now and (was, now) != made:
            yield evidence.change(key, "iri-changed", [], slot=cls.given_iri.name, old=was, new=now)


def _date_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield the dates of creation and of the last change that people gave to items, in place of those of releases."""
    pair, schemas = evidence.pair, evidence.schemas
    sides = (pair.old, schemas.old), (pair.new, schemas.new)
    issued = [_of_root(records, schema.root.computing("issued")) for records, schema in sides]  # None for sources
    for key, computed in evidence.comparison.computed.items():
        before, cls = schemas.old.classes.get(key[0]), schemas.new.classes.get(key[0])
        if before is None or cls is None or key not in pair.old:
            continue
        is_changed = any(slot.computed == "changed" and slot.name in computed for slot in cls.slots)
        for name, new in computed.items():
            slot, was = cls.by_name[name], pair.old[key].data.get(name)
            is_date = slot.given and slot.computed in ("created", "modified") and name in before.by_name
            is_of_release = (new == issued[1] and (is_changed or not key[1])) or (was is None and new == issued[0])
            if is_date and new is not None and not is_of_release:
                kind = "changed" if evidence.subject(key) == "item" else "metadata-changed"
                yield evidence.change(key, kind, [], slot=name, path=(name,), old=was, new=new)


def _namespace(records: Records, schema: Schema) -> str:
    value = _of_root(records, schema.root.meaning(terms.URI_SPACE))
    return value if isinstance(value, str) else ""


def _of_root(records: Records, slot: Slot | None) -> Any:
    """Return the value of a slot of the taxonomy itself, None without one."""
    return next(iter(records.values())).data.get(slot.name) if slot else None
