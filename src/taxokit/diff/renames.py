"""Items that have another identifier in a later version, found by what they say, in linear time.

They have the same label, or else the same definition, and one of them went and the other came. An identifier that names
another thing now, while label and definition of the old one stand under a new identifier, counts as gone, too.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from taxokit.core.text.normalize import fold_punctuation
from taxokit.diff.layout import ClassShape, Shape
from taxokit.diff.records import Key, Record, Records
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot

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
    classes = {before.name: after.name for before, after in pairs_of(gone, come, _class_signs)}
    slots = {}
    for name, before in old.classes.items():
        after = new.classes.get(classes.get(name, name))
        if after is not None:
            lost = [slot for slot in before.slots if slot.name not in after.by_name]
            fresh = [slot for slot in after.slots if slot.name not in before.by_name]
            found = {one.name: other.name for one, other in pairs_of(lost, fresh, _slot_signs)}
            if found:
                slots[after.name] = found
    return Renames(classes, slots)


def _class_signs(cls: Class) -> Iterator[Hashable]:
    yield cls.uri
    if len(cls.slots) >= _LEAST_SLOTS:
        yield tuple(cls.by_name)


def _slot_signs(slot: Slot) -> Iterator[Hashable]:
    yield (slot.uri, slot.kind, slot.nesting, slot.multivalued)


def pairs_of(
    gone: Iterable[T],
    come: Iterable[T],
    signs: Callable[[T], Iterable[Hashable]],
    signs_after: Callable[[T], Iterable[Hashable]] | None = None,
) -> Iterator[tuple[T, T]]:
    """Yield what went and what came where both have a sign that nothing else among them has; each at most once."""
    before, after = _by_sign(gone, signs), _by_sign(come, signs_after or signs)
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


def renamed(records: Records, names: Renames, old: Shape, new: Shape) -> Records:
    """Return the records of an old document with the new names of classes and slots.

    What was computed, and is not any more, is left out: nobody ever wrote it.
    """
    if not names.classes and not names.slots and not any(_lost(cls, new, names) for cls in old.classes.values()):
        return records
    found: Records = {}
    for (cls, identifier), record in records.items():
        parent = (names.classes.get(record.parent[0], record.parent[0]), record.parent[1]) if record.parent else None
        holder = names.slots.get(parent[0], {}).get(record.slot, record.slot) if parent else record.slot
        data = _renamed_values(record.data, cls, names, old, new)
        found[names.classes.get(cls, cls), identifier] = Record(parent, holder, data)
    return found


def _lost(cls: ClassShape, new: Shape, names: Renames) -> set[str]:
    """Return the slots of a class whose values were computed, and are not any more."""
    name = names.classes.get(cls.name, cls.name)
    slots = names.slots.get(name, {})
    if name not in new.classes:
        return set()
    now = {slot.name for slot in new.classes[name].slots if slot.computed}
    return {slot.name for slot in cls.slots if slot.computed and slots.get(slot.name, slot.name) not in now}


def _renamed_values(data: Mapping[str, Any], cls: str, names: Renames, old: Shape, new: Shape) -> dict[str, Any]:
    """Return the values of an item, and of what stands in its values, under their new names."""
    shape = old.classes[cls]
    slots = names.slots.get(names.classes.get(cls, cls), {})
    lost = _lost(shape, new, names)
    found: dict[str, Any] = {}
    for name, value in data.items():
        slot = shape.by_name.get(name)
        if name in lost:
            continue
        if slot is not None and slot.cls and isinstance(value, dict):
            value = (  # noqa: PLW2901 - the same value
                {
                    key: _renamed_values(v, slot.cls, names, old, new) if isinstance(v, dict) else v
                    for key, v in value.items()
                }
                if slot.form == "map"
                else _renamed_values(value, slot.cls, names, old, new)
            )
        found[slots.get(name, name)] = value
    return found


@dataclass
class _Candidates:
    """What may have another identifier, of one class: what went, what came, and what has another label."""

    slots: Sequence[Slot]
    gone: list[Key] = field(default_factory=list)
    come: list[Key] = field(default_factory=list)
    changed: list[Key] = field(default_factory=list)


def reidentified(old: Records, new: Records, shape: Shape, schema: Schema) -> dict[Key, str]:
    """Return the items that have another identifier, by their new key."""
    pairs: dict[Key, str] = {}
    for candidates in _candidates(old, new, shape, schema):
        reused = _reused(candidates, old, new)
        pairs |= {goal: key[1] for key, goal in reused.items()}
        gone = sorted(candidates.gone)
        come = sorted([*(key for key in candidates.come if key not in pairs), *reused])
        for slot in candidates.slots:
            matched = dict(pairs_of(gone, come, _signs_in(slot, old), _signs_in(slot, new)))
            pairs |= {goal: key[1] for key, goal in matched.items()}
            gone = [key for key in gone if key not in matched]
            come = [key for key in come if key not in pairs]
    return pairs


def _candidates(old: Records, new: Records, shape: Shape, schema: Schema) -> Iterable[_Candidates]:
    """Return the candidates of each class to which something came."""
    found: dict[str, _Candidates] = {}
    for key in new:
        if key not in old and key[1] and shape.classes[key[0]].identified:
            if key[0] not in found:
                found[key[0]] = _Candidates(_telling(schema.classes[key[0]]))
            found[key[0]].come.append(key)
    labels = {name: candidates.slots[0].name for name, candidates in found.items() if candidates.slots}
    for key, record in old.items() if labels else ():
        label, after = labels.get(key[0]), new.get(key)
        if label is None:
            continue
        if after is None:
            found[key[0]].gone.append(key)
        elif record.data.get(label) != after.data.get(label) and not _is_deprecated(key, after, schema):
            found[key[0]].changed.append(key)
    return found.values()


def _is_deprecated(key: Key, record: Record, schema: Schema) -> bool:
    return schema.is_deprecated(schema.classes[key[0]], record.data)


def _telling(cls: Class) -> list[Slot]:
    """Return the slots that tell an item from the others of its class: those of its label, and of its definition."""
    return [slot for uri in (terms.PREF_LABEL, terms.TITLE, terms.DEFINITION) if (slot := cls.meaning(uri))]


def _reused(candidates: _Candidates, old: Records, new: Records) -> dict[Key, Key]:
    """Return the items whose identifier another thing has now, each with the new key under which it stands itself."""
    slots = candidates.slots
    if len(slots) == 1:  # a label alone does not tell one thing from another
        return {}

    def content(record: Record) -> tuple[str, ...]:
        words = tuple(_folded(record.data.get(slot.name)) for slot in slots)
        return words if all(words) else ()

    here = {words: key for key in candidates.come if (words := content(new[key]))}
    found: dict[Key, Key] = {}
    for key in candidates.changed:
        words = content(old[key])
        if words in here and set(words).isdisjoint(_folded(new[key].data.get(slot.name)) for slot in slots):
            found[key] = here.pop(words)
    return found


def _signs_in(slot: Slot, records: Records) -> Callable[[Key], Iterator[Hashable]]:
    """Return what gives the words of a slot of an item, folded."""

    def signs(key: Key) -> Iterator[Hashable]:
        words = _folded(records[key].data.get(slot.name))
        if words:
            yield words

    return signs


def _folded(words: Any) -> str:
    return fold_punctuation(words) if isinstance(words, str) else ""


def rekeyed(records: Records, pairs: Mapping[Key, str], shape: Shape) -> Records:
    """Return records in which items have their new identifiers, and so have the parents of others."""
    if not pairs:
        return records
    new_keys = {(cls, before): (cls, after) for (cls, after), before in pairs.items()}
    found: Records = {}
    for key, record in records.items():
        before = record.parent
        if key in new_keys or before in new_keys:
            parent = before and new_keys.get(before, before)
            data = record.data
            if key in new_keys:
                (name,) = shape.classes[key[0]].key
                data = {**data, name: new_keys[key][1]}
            elif before and parent and not shape.classes[key[0]].identified:
                new_keys[key] = (key[0], parent[1] + key[1].removeprefix(before[1]))
            found[new_keys.get(key, key)] = Record(parent, record.slot, data)
        else:
            found[key] = record
    return found
