"""What differs between the records of two documents, value by value, before anybody says what happened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from taxokit.diff.changes import Edit
from taxokit.diff.layout import ClassShape, Shape, SlotShape
from taxokit.diff.records import Key, Place, Record, Records, canonical_values, is_set, own_values


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
        before, after = (_orders(records, self.shape) for records in (self.old, self.new))
        found = ((*place, before.get(place, []), order) for place, order in after.items())
        return [(key, slot, old, new) for key, slot, old, new in found if old != new]


def _orders(records: Records, shape: Shape) -> dict[Place, list[str]]:
    """Return what stands where, in the lists whose order means something."""
    holders = [(name, slot) for name, cls in shape.classes.items() for slot in cls.items if slot.ordered]
    ordered = {(name, slot.name) for name, slot in holders}
    classes = {slot.cls for _, slot in holders}
    found: dict[Place, list[str]] = {}
    for key, record in records.items():
        if key[0] in classes:
            parent, slot, _ = record
            if parent is not None and (parent[0], slot) in ordered:
                found.setdefault((parent, slot), []).append(key[1])
    return found


def compare(old: Records, new: Records, shape: Shape) -> Comparison:
    """Compare two sets of records whose classes and slots have the same names; in time that is linear in their size."""
    added: list[Key] = []
    moved: list[Key] = []
    values: dict[Key, list[Difference]] = {}
    computed: dict[Key, Mapping[str, Any]] = {}
    for key, after in new.items():
        before = old.get(key)
        if before is None:
            added.append(key)
            computed[key] = _computed({}, after.data, key[0], shape)
            continue
        if before.parent != after.parent or before.slot != after.slot:
            moved.append(key)
        if _is_same_record(before.data, after.data):
            continue
        found = list(_differences(key, before, after, shape))
        if found:
            values[key] = found
        worked_out = _computed(before.data, after.data, key[0], shape)
        if worked_out:
            computed[key] = worked_out
    is_less = len(new) - len(added) < len(old)
    removed = [key for key in old if key not in new] if is_less else []
    return Comparison(shape, old, new, added, removed, moved, values, computed)


_TEXTS = frozenset([str])


def _is_same_record(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Say quickly whether two records are written the same; where only their order differs, the answer may be no."""
    if old != new:
        return False
    for name, value in old.items():
        kind = type(value)
        if kind is str or (kind is list and _TEXTS.issuperset(map(type, value))):
            continue
        if not is_same(value, new[name]):
            return False
    return True


def is_same(old: Any, new: Any) -> bool:
    """Say whether two values are written the same in JSON: `1`, `1.0` and `true` are equal, and are not."""
    if type(old) is not type(new):
        return False
    if isinstance(old, dict):
        return old.keys() == new.keys() and all(is_same(old[name], new[name]) for name in old)
    if isinstance(old, list):
        return len(old) == len(new) and all(map(is_same, old, new))
    return repr(old) == repr(new) if isinstance(old, float) else bool(old == new)


def _differences(key: Key, before: Record, after: Record, shape: Shape) -> Iterator[Difference]:
    cls = shape.classes[key[0]]
    old, new = own_values(before, cls, shape), own_values(after, cls, shape)
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
    """Yield where two canonical values differ; None stands for no value."""
    if is_same(old, new):
        return
    if slot.form == "set" and _are_sets(old, new):
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
        yield Difference(key, path, old, new)


def _are_sets(old: Any, new: Any) -> bool:
    """Say whether two values can be compared member by member: sets of the same kind, or none."""
    sets = [value for value in (old, new) if value is not None]
    return all(map(is_set, sets)) and len({type(member) for value in sets for member in value}) == 1


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


def _computed(old: Mapping[str, Any], new: Mapping[str, Any], cls: str, shape: Shape) -> Mapping[str, Any]:
    """Return the computed values that differ, as the canonical new document has them; None for what is gone."""
    derived, known = shape.derived[cls], shape.classes[cls]
    before, after = (
        canonical_values({name: data[name] for name in derived & data.keys()}, known, shape) for data in (old, new)
    )
    return _computed_in(before, after, known, shape)


def _computed_in(old: Mapping[str, Any], new: Mapping[str, Any], cls: ClassShape, shape: Shape) -> dict[str, Any]:
    """Return the computed values of an item, or of what stands in its values: where that differs, all of them."""
    found = {}
    for slot in cls.slots:
        before, after = old.get(slot.name), new.get(slot.name)
        if slot.name not in shape.derived[cls.name] or is_same(before, after):
            continue
        value: Any = after
        if not slot.computed:
            value = _computed_inside(before, after, slot, shape)
        if slot.computed or value:
            found[slot.name] = value
    return found


def _computed_inside(old: Any, new: Any, slot: SlotShape, shape: Shape) -> Mapping[str, Any]:
    """Return the computed values inside a value, or the entries of a mapping: all that are there, None for others."""
    if not isinstance(new, dict):
        return {}
    before = old if isinstance(old, dict) else {}
    inner = shape.classes[slot.cls]
    if slot.form == "map":
        entry = SlotShape(slot.name, cls=slot.cls)
        parts = {key: _computed_inside(before.get(key), value, entry, shape) for key, value in new.items()}
        return {key: part for key, part in parts.items() if part}
    found: dict[str, Any] = {}
    for part in inner.slots:
        if part.computed and (part.name in new or part.name in before):
            found[part.name] = new.get(part.name)
        elif part.name in shape.derived[inner.name] and part.name in new:
            found[part.name] = _computed_inside(before.get(part.name), new[part.name], part, shape)
    return found


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
