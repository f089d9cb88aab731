"""What bears another name in a later version of the schema: its classes and slots, and the documents that follow.

Each is found by what it means or holds, looked up and not searched for, so that it takes linear time.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from taxokit.records import Record, Records
from taxokit.schema import Class, Schema, Slot
from taxokit.shapes import ClassShape, Shape

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
