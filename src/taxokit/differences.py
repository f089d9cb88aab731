"""What differs between the records of two documents, value by value, before anybody says what happened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from taxokit.changes import Edit
from taxokit.records import Key, Record, Records, is_empty, is_set, keys_in, own_values
from taxokit.shapes import ClassShape, Shape, SlotShape


class Difference(NamedTuple):
    """One value that differs. `path` is the slot, or the slot of a mapping, a key, and a slot of its entries.

    `one_of` tells that it is a member of a set, which came (`old` is None) or went (`new` is None).
    """

    key: Key
    path: tuple[str, ...]
    old: Any
    new: Any
    one_of: bool = False


@dataclass(frozen=True)
class Comparison:
    """Two sets of records, by the same names, and where they differ.

    `added`, `removed` and `moved` are keys, `values` are the differences of items that both have, and `computed` are
    the values of computed slots that differ, as the new document has them.
    """

    shape: Shape
    old: Records
    new: Records
    added: list[Key]
    removed: list[Key]
    moved: list[Key]
    values: Mapping[Key, list[Difference]]
    computed: Mapping[Key, Mapping[str, Any]]

    @cached_property
    def orders(self) -> list[tuple[Key, str, list[str], list[str]]]:
        """The lists whose order means something and is another: item, slot, and the identifiers before and after."""
        found = []
        slots = {name: [slot for slot in cls.items if slot.ordered] for name, cls in self.shape.classes.items()}
        for key, after in self.new.items():
            for slot in slots[key[0]]:
                before = self.old.get(key)
                old = keys_in(key, before, slot, self.shape) if before else []
                new = keys_in(key, after, slot, self.shape)
                if old != new:
                    found.append((key, slot.name, [one for _, one in old], [one for _, one in new]))
        return found


def compare(old: Records, new: Records, shape: Shape) -> Comparison:
    """Compare two sets of records whose classes and slots have the same names; in time that is linear in their size."""
    moved: list[Key] = []
    values: dict[Key, list[Difference]] = {}
    computed: dict[Key, Mapping[str, Any]] = {}
    for key, after in new.items():
        before = old.get(key)
        if before is None:
            computed[key] = _computed({}, after.data, shape.classes[key[0]])
            continue
        if before.parent != after.parent or before.slot != after.slot:
            moved.append(key)
        cls = shape.classes[key[0]]
        if _same(before, after, cls):
            continue
        found = list(_differences(key, before, after, cls, shape))
        if found:
            values[key] = found
        worked_out = _computed(before.data, after.data, cls)
        if worked_out:
            computed[key] = worked_out
    come, gone = new.keys() - old.keys(), old.keys() - new.keys()
    added = [key for key in new if key in come] if come else []
    removed = [key for key in old if key in gone] if gone else []
    return Comparison(shape, old, new, added, removed, moved, values, computed)


def _same(before: Record, after: Record, cls: ClassShape) -> bool:
    """Say quickly whether two records hold the same, whatever stands in their lists of items."""
    one, other = before.data, after.data
    if cls.items:
        held = {slot.name for slot in cls.items}
        one, other = ({name: data[name] for name in data if name not in held} for data in (one, other))
    if one != other:
        return False
    for name in cls.numeric:
        value = one.get(name)
        if value is not None and not is_same(value, other[name]):
            return False
    return True


def is_same(old: Any, new: Any) -> bool:
    """Say whether two values are written the same in JSON: `1`, `1.0` and `true` are equal, and are not."""
    if type(old) is not type(new):
        return is_empty(old) and is_empty(new)
    if isinstance(old, dict):
        return old.keys() == new.keys() and all(is_same(old[name], new[name]) for name in old)
    if isinstance(old, list):
        return len(old) == len(new) and all(map(is_same, old, new))
    return bool(old == new)


def _differences(key: Key, before: Record, after: Record, cls: ClassShape, shape: Shape) -> Iterator[Difference]:
    old, new = own_values(before, cls), own_values(after, cls)
    for name in _names(cls, old, new):
        slot = cls.by_name.get(name, SlotShape(name))
        yield from _value_differences(key, (name,), slot, old.get(name), new.get(name), shape)


def _names(cls: ClassShape, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Return the names that one or the other has: those of the class in its order, then others."""
    known = [slot.name for slot in cls.slots if slot.name in old or slot.name in new]
    return [*known, *sorted((old.keys() | new.keys()) - cls.by_name.keys())]


def _value_differences(
    key: Key, path: tuple[str, ...], slot: SlotShape, old: Any, new: Any, shape: Shape
) -> Iterator[Difference]:
    if is_same(old, new):
        return
    if slot.form == "set" and all(value is None or is_set(value) for value in (old, new)):
        before, after = (dict.fromkeys(value or ()) for value in (old, new))
        yield from (Difference(key, path, value, None, one_of=True) for value in before if value not in after)
        yield from (Difference(key, path, None, value, one_of=True) for value in after if value not in before)
    elif slot.form == "map" and all(value is None or isinstance(value, dict) for value in (old, new)):
        before, after = old or {}, new or {}
        for name in sorted(before.keys() | after.keys()):
            yield from _entry_differences(
                key, (*path, name), shape.classes[slot.cls], before.get(name), after.get(name), shape
            )
    else:
        yield Difference(key, path, None if is_empty(old) else old, None if is_empty(new) else new)


def _entry_differences(
    key: Key, path: tuple[str, ...], cls: ClassShape, old: Any, new: Any, shape: Shape
) -> Iterator[Difference]:
    """Yield the differences of an entry of a mapping: slot by slot where it is an item with values."""
    if all(value is None or (isinstance(value, dict) and value) for value in (old, new)):
        before, after = old or {}, new or {}
        for name in _names(cls, before, after):
            slot = cls.by_name.get(name, SlotShape(name))
            yield from _value_differences(key, (*path, name), slot, before.get(name), after.get(name), shape)
    elif not is_same(old, new):
        yield Difference(key, path, old, new)


def _computed(old: Mapping[str, Any], new: Mapping[str, Any], cls: ClassShape) -> Mapping[str, Any]:
    names = (slot.name for slot in cls.slots if slot.computed)
    return {name: new.get(name) for name in names if not is_same(old.get(name), new.get(name))}


def edits_of(difference: Difference) -> tuple[Edit, ...]:
    """Return the steps that make a difference."""
    cls, identifier = difference.key
    if difference.one_of:
        steps = (("exclude", difference.old), ("include", difference.new))
        return tuple(
            Edit(op, cls, identifier, difference.path, new=value)  # type: ignore[arg-type] # the two above
            for op, value in steps
            if value is not None
        )
    return (Edit("set", cls, identifier, difference.path, difference.old, difference.new),)
