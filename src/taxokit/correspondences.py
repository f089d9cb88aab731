"""What bears another name in a later version: classes and slots of the schema, and items with another identifier.

Each is found by what it means or holds, looked up and not searched for, so that it takes linear time.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from taxokit import terms
from taxokit.records import Key, Record, Records
from taxokit.schema import Class, Schema, Slot
from taxokit.shapes import Shape
from taxokit.weighing import fold

T = TypeVar("T")

_LEAST_SLOTS = 3  # classes with fewer slots have the same ones by chance


@dataclass(frozen=True)
class Renames:
    """The new names of classes, and of slots by the new name of their class."""

    classes: Mapping[str, str] = field(default_factory=dict)
    slots: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def renames_of(old: Schema, new: Schema) -> Renames:
    """Return which classes and slots were renamed: those that mean the same by their URI, or hold the same slots."""
    gone = [cls for name, cls in old.classes.items() if name not in new.classes]
    come = [cls for name, cls in new.classes.items() if name not in old.classes]
    classes = {before.name: after.name for before, after in _pairs(gone, come, _class_signs)}
    slots = {}
    for name, before in old.classes.items():
        after = new.classes.get(classes.get(name, name))
        if after is not None:
            lost = [slot for slot in before.slots if slot.name not in after.by_name]
            fresh = [slot for slot in after.slots if slot.name not in before.by_name]
            found = {one.name: other.name for one, other in _pairs(lost, fresh, _slot_signs)}
            if found:
                slots[after.name] = found
    return Renames(classes, slots)


def _class_signs(cls: Class) -> Iterator[Hashable]:
    yield cls.uri
    if len(cls.slots) >= _LEAST_SLOTS:
        yield tuple(cls.by_name)


def _slot_signs(slot: Slot) -> Iterator[Hashable]:
    yield (slot.uri, slot.kind, slot.nesting, slot.multivalued)


def _pairs(gone: Iterable[T], come: Iterable[T], signs: Callable[[T], Iterable[Hashable]]) -> Iterator[tuple[T, T]]:
    """Yield what went and what came where both have a sign that nothing else among them has; each at most once."""
    before, after = _by_sign(gone, signs), _by_sign(come, signs)
    taken: set[int] = set()
    for sign, ones in before.items():
        others = after.get(sign, [])
        if len(ones) == len(others) == 1 and not {id(ones[0]), id(others[0])} & taken:
            taken |= {id(ones[0]), id(others[0])}
            yield ones[0], others[0]


def _by_sign(things: Iterable[T], signs: Callable[[T], Iterable[Hashable]]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = defaultdict(list)
    for thing in things:
        for sign in signs(thing):
            found[sign].append(thing)
    return found


def renamed(records: Records, names: Renames) -> Records:
    """Return records with the new names of classes and slots."""
    if not names.classes and not names.slots:
        return records
    found: Records = {}
    for (cls, identifier), record in records.items():
        name = names.classes.get(cls, cls)
        slots = names.slots.get(name, {})
        parent = (names.classes.get(record.parent[0], record.parent[0]), record.parent[1]) if record.parent else None
        holder = names.slots.get(parent[0], {}).get(record.slot, record.slot) if parent else record.slot
        data = {slots.get(slot, slot): value for slot, value in record.data.items()}
        found[name, identifier] = Record(parent, holder, data)
    return found


def reidentified(old: Records, new: Records, shape: Shape, schema: Schema) -> dict[Key, str]:
    """Return the items that have another identifier, by their new key: by the same label, or the same definition."""
    gone: dict[str, list[Key]] = defaultdict(list)
    come: dict[str, list[Key]] = defaultdict(list)
    for lone, found in ((old.keys() - new.keys(), gone), (new.keys() - old.keys(), come)):
        for key in sorted(lone):
            if key[1] and shape.classes[key[0]].identified:
                found[key[0]].append(key)
    pairs: dict[Key, str] = {}
    for name in gone.keys() & come.keys():
        cls = schema.classes.get(name)
        if cls is not None:
            pairs |= {after: before[1] for before, after in _pairs(gone[name], come[name], _signs_in(cls, old, new))}
    return pairs


def _signs_in(cls: Class, old: Records, new: Records) -> Callable[[Key], Iterator[Hashable]]:
    """Return what gives the label of an item, folded, and its definition."""
    slots = [slot for uri in (terms.PREF_LABEL, terms.TITLE, terms.DEFINITION) if (slot := cls.meaning(uri))]

    def signs(key: Key) -> Iterator[Hashable]:
        data = (new.get(key) or old[key]).data
        for slot in slots:
            words = data.get(slot.name)
            if isinstance(words, str):
                yield slot.name, fold(words)

    return signs


def rekeyed(records: Records, pairs: Mapping[Key, str], shape: Shape) -> Records:
    """Return records in which items have their new identifiers, and so have the parents of others."""
    if not pairs:
        return records
    new_keys = {(cls, before): (cls, after) for (cls, after), before in pairs.items()}
    found: Records = {}
    for key, record in records.items():
        parent = new_keys.get(record.parent, record.parent) if record.parent else None
        data = record.data
        if key in new_keys:
            (name,) = shape.classes[key[0]].key
            data = {**data, name: new_keys[key][1]}
        found[new_keys.get(key, key)] = Record(parent, record.slot, data)
    return found
