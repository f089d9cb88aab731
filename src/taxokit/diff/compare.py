"""Stages 2 and 3, match and compare: items under another identifier, by their content, then every value that differs.

A difference has no meaning yet.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from taxokit.diff.normalize import (
    DocumentLayout,
    ListKey,
    Record,
    RecordKey,
    RecordPair,
    Records,
    own_values,
    slot_layout,
    unique_pairs,
)
from taxokit.rdf import terms
from taxokit.taxonomy.document import canonical_values, is_set
from taxokit.taxonomy.schema import Class, Slot, owned_key
from taxokit.text.normalize import fold_punctuation


def match(pair: RecordPair) -> RecordPair:
    """Return the records with the old ones under their new identifiers, and which items were renamed."""
    renamed: dict[RecordKey, str] = {}
    for candidates in _candidates(pair):
        reused = _reused(candidates, pair)
        renamed |= {new: old[1] for old, new in reused.items()}
        removed = sorted(candidates.removed)
        added = sorted([*(key for key in candidates.added if key not in renamed), *reused])
        for slot in candidates.slots:
            pairs = unique_pairs(removed, added, partial(_words, slot, pair.old), partial(_words, slot, pair.new))
            renamed |= {new: old[1] for old, new in pairs.items()}
            removed = [key for key in removed if key not in pairs]
            added = [key for key in added if key not in renamed]
    return replace(pair, old=with_new_identifiers(pair.old, renamed, pair.layout), renamed=renamed)


def with_new_identifiers(records: Records, renamed: Mapping[RecordKey, str], layout: DocumentLayout) -> Records:
    """Return records in which items, and the parents of others, have their new identifiers.

    `renamed` has the old identifier of each renamed item by its new key.
    """
    if not renamed:
        return records
    new_keys = {(cls, before): (cls, after) for (cls, after), before in renamed.items()}
    moved: Records = {}
    for key, record in records.items():
        before = record.parent
        if key in new_keys or before in new_keys:
            parent = before and new_keys.get(before, before)
            data = record.data
            if key in new_keys:
                (name,) = layout.classes[key[0]].key
                data = {**data, name: new_keys[key][1]}
            elif before and parent and layout.classes[key[0]].is_owned:
                cls, owner = layout.classes[key[0]], layout.classes[parent[0]]
                new_keys[key] = (key[0], owned_key(cls, data, owner, parent[1]))
            elif before and parent and not layout.classes[key[0]].identifier:
                new_keys[key] = (key[0], parent[1] + key[1].removeprefix(before[1]))
            moved[new_keys.get(key, key)] = Record(parent, record.slot, data)
        else:
            moved[key] = record
    return moved


@dataclass
class _Candidates:
    """The items of one class that may have another identifier, and the slots that distinguish them."""

    slots: list[Slot]
    removed: list[RecordKey] = field(default_factory=list)
    added: list[RecordKey] = field(default_factory=list)
    relabelled: list[RecordKey] = field(default_factory=list)


def _candidates(pair: RecordPair) -> Iterable[_Candidates]:
    """Return the candidates of each class that has an added item."""
    schema = pair.schemas.new
    candidates_of: dict[str, _Candidates] = {}
    for key in pair.new:
        if key not in pair.old and key[1] and pair.layout.classes[key[0]].identifier:
            slots = _distinctive_slots(schema.classes[key[0]])
            candidates_of.setdefault(key[0], _Candidates(slots)).added.append(key)
    for key, record in pair.old.items():
        candidates, after = candidates_of.get(key[0]), pair.new.get(key)
        if candidates is None or not candidates.slots:
            continue
        label = candidates.slots[0].name
        if after is None:
            candidates.removed.append(key)
        elif record.data.get(label) != after.data.get(label) and not schema.is_deprecated(
            schema.classes[key[0]], after.data
        ):
            candidates.relabelled.append(key)
    return candidates_of.values()


def _distinctive_slots(cls: Class) -> list[Slot]:
    return [slot for uri in (terms.PREF_LABEL, terms.TITLE, terms.DEFINITION) if (slot := cls.meaning(uri))]


def _reused(candidates: _Candidates, pair: RecordPair) -> dict[RecordKey, RecordKey]:
    """Return the items whose identifier names another thing now, each with its own new key."""
    slots = candidates.slots
    if len(slots) == 1:  # a label alone does not distinguish one thing from another
        return {}

    def content(record: Record) -> tuple[str, ...]:
        words = tuple(_folded(record.data.get(slot.name)) for slot in slots)
        return words if all(words) else ()

    added = {words: key for key in candidates.added if (words := content(pair.new[key]))}
    reused: dict[RecordKey, RecordKey] = {}
    for key in candidates.relabelled:
        words = content(pair.old[key])
        if words in added and set(words).isdisjoint(_folded(pair.new[key].data.get(slot.name)) for slot in slots):
            reused[key] = added.pop(words)
    return reused


def _words(slot: Slot, records: Records, key: RecordKey) -> Iterator[Hashable]:
    words = _folded(records[key].data.get(slot.name))
    if words:
        yield words


def _folded(words: Any) -> str:
    return fold_punctuation(words) if isinstance(words, str) else ""


class Difference(NamedTuple):
    """One value that differs. `path` is the slot, or the slot of a mapping, a key, and a slot of its entries.

    `is_member` says that it is a member of a set, which was added (`old` is None) or removed (`new` is None).
    """

    key: RecordKey
    path: tuple[str, ...]
    old: Any
    new: Any
    is_member: bool = False

    def members(self) -> list["Difference"]:
        """Return the members removed from a set, list or single value and the members added, as a difference each."""
        values = (value if isinstance(value, list) else [value] for value in (self.old, self.new))
        before, after = ({member: None for member in members if member is not None} for members in values)
        return [
            *(self._replace(old=value, new=None, is_member=True) for value in before if value not in after),
            *(self._replace(old=None, new=value, is_member=True) for value in after if value not in before),
        ]


class Order(NamedTuple):
    """A list of items whose order has a meaning and changed: item, slot, and the identifiers before and after."""

    key: RecordKey
    slot: str
    old: list[str]
    new: list[str]


@dataclass(frozen=True)
class Comparison:
    """Where the records of a pair differ.

    `values` are the differences of items that are in both documents, and `computed` the values of computed slots that
    differ, as they are in the new one.
    """

    pair: RecordPair
    added: list[RecordKey]
    removed: list[RecordKey]
    moved: list[RecordKey]
    values: Mapping[RecordKey, list[Difference]]
    computed: Mapping[RecordKey, Mapping[str, Any]]
    orders: list[Order]

    def label(self, key: RecordKey) -> str:
        """Return the label that an item has, or had when it was removed; "" for none."""
        cls = self.pair.schemas.cls(key[0])
        slots = [cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.TITLE)] if cls and key[1] else []
        items = [records[key].data for records in (self.pair.new, self.pair.old) if key in records]
        labels = (data.get(slot.name) for data in items for slot in slots if slot)
        return next((label for label in labels if label and isinstance(label, str)), "")


def compare(pair: RecordPair) -> Comparison:
    """Return the differences of two sets of records, in linear time."""
    old, new, layout = pair.old, pair.new, pair.layout
    added: list[RecordKey] = []
    moved: list[RecordKey] = []
    values: dict[RecordKey, list[Difference]] = {}
    computed: dict[RecordKey, Mapping[str, Any]] = {}
    for key, after in new.items():
        before = old.get(key)
        if before is None:
            added.append(key)
            computed[key] = _computed({}, after.data, key[0], layout)
            continue
        if before.parent != after.parent or before.slot != after.slot:
            moved.append(key)
        if is_same(before.data, after.data):
            continue
        own = own_values(before.data, key[0], layout), own_values(after.data, key[0], layout)
        differences = list(_differences(key, (), layout.classes[key[0]], own, layout))
        if differences:
            values[key] = differences
        derived = _computed(before.data, after.data, key[0], layout)
        if derived:
            computed[key] = derived
    is_less = len(new) - len(added) < len(old)
    removed = [key for key in old if key not in new] if is_less else []
    return Comparison(pair, added, removed, moved, values, computed, list(_changed_orders(pair)))


def _changed_orders(pair: RecordPair) -> Iterator[Order]:
    before, after = _orders(pair.old, pair.layout), _orders(pair.new, pair.layout)
    for (key, slot), order in after.items():
        old = before.get((key, slot), [])
        if old != order:
            yield Order(key, slot, old, order)


def _orders(records: Records, layout: DocumentLayout) -> dict[ListKey, list[str]]:
    """Return the identifiers in each list whose order has a meaning."""
    lists = [(name, slot) for name, slots in layout.lists.items() for slot in slots if slot.ordered]
    ordered, classes = {(name, slot.name) for name, slot in lists}, {slot.range for _, slot in lists}
    orders: dict[ListKey, list[str]] = {}
    for key, record in records.items():
        if key[0] in classes:
            parent, slot, _ = record
            if parent is not None and (parent[0], slot) in ordered:
                orders.setdefault((parent, slot), []).append(key[1])
    return orders


_TEXTS = frozenset([str])


def is_same(old: Any, new: Any) -> bool:
    """Return True if two values are the same in JSON, unlike `1`, `1.0` and `true`, which Python calls equal."""
    if type(old) is not type(new) or old != new:
        return False
    if isinstance(old, dict):
        others = [name for name, value in old.items() if type(value) is not str]  # a text is equal to texts alone
        return all(is_same(old[name], new[name]) for name in others)
    if isinstance(old, list):
        return _TEXTS.issuperset(map(type, old)) or all(map(is_same, old, new))
    return not isinstance(old, float) or repr(old) == repr(new)


def _differences(
    key: RecordKey,
    path: tuple[str, ...],
    cls: Class,
    values: tuple[Mapping[str, Any], Mapping[str, Any]],
    layout: DocumentLayout,
) -> Iterator[Difference]:
    """Yield the differences of the canonical values of an item, or of an entry of a mapping in it."""
    old, new = values
    known = [slot.name for slot in cls.slots if slot.name in old or slot.name in new]
    for name in (*known, *sorted((old.keys() | new.keys()) - cls.by_name.keys())):
        slot = cls.by_name.get(name, slot_layout(name))
        yield from _value_differences(key, (*path, name), slot, (old.get(name), new.get(name)), layout)


def _value_differences(
    key: RecordKey, path: tuple[str, ...], slot: Slot, values: tuple[Any, Any], layout: DocumentLayout
) -> Iterator[Difference]:
    """Yield the differences of two canonical values; None stands for no value."""
    if is_same(*values):
        return
    if slot.form == "set" and _are_sets(*values):
        yield from Difference(key, path, *values).members()
    elif slot.form == "map" and all(value is None or isinstance(value, dict) for value in values):
        old, new = (value or {} for value in values)
        for name in sorted(old.keys() | new.keys()):
            entries, place = (old.get(name), new.get(name)), (*path, name)
            if all(entry is None or (isinstance(entry, dict) and entry) for entry in entries):
                inner = entries[0] or {}, entries[1] or {}
                yield from _differences(key, place, layout.classes[slot.range], inner, layout)
            elif not is_same(*entries):
                yield Difference(key, place, *entries)
    else:
        yield Difference(key, path, *values)


def _are_sets(old: Any, new: Any) -> bool:
    """Return True if two values can be compared member by member: sets of the same kind, or none."""
    sets = [value for value in (old, new) if value is not None]
    return all(map(is_set, sets)) and len({type(member) for value in sets for member in value}) == 1


def _computed(old: Mapping[str, Any], new: Mapping[str, Any], cls_name: str, layout: DocumentLayout) -> dict[str, Any]:
    """Return the computed values that differ, as they are in the canonical new document; None for removed ones."""
    cls, names = layout.classes[cls_name], layout.derived[cls_name]
    before, after = (
        canonical_values({name: data[name] for name in names & data.keys()}, cls, layout.classes) for data in (old, new)
    )
    values = {}
    for slot in cls.slots if names else ():
        was, now = before.get(slot.name), after.get(slot.name)
        if slot.name in names and not is_same(was, now):
            value = now if slot.computed else _computed_inside(was, now, slot, layout)
            if slot.computed or value:
                values[slot.name] = value
    return values


def _computed_inside(old: Any, new: Any, slot: Slot, layout: DocumentLayout) -> Mapping[str, Any]:
    """Return all computed values inside a value, or inside the entries of a mapping; None for removed ones."""
    if not isinstance(new, dict):
        return {}
    before = old if isinstance(old, dict) else {}
    if slot.form == "map":
        entry = slot_layout(slot.name, inside=slot.range)
        parts = {key: _computed_inside(before.get(key), value, entry, layout) for key, value in new.items()}
        return {key: part for key, part in parts.items() if part}
    values: dict[str, Any] = {}
    for part in layout.classes[slot.range].slots:
        if part.computed and (part.name in new or part.name in before):
            values[part.name] = new.get(part.name)
        elif part.name in layout.derived[slot.range] and part.name in new:
            values[part.name] = _computed_inside(before.get(part.name), new[part.name], part, layout)
    return values
