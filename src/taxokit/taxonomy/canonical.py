"""The canonical form of values: one form for one content, so that what is equal in meaning compares equal.

Slots are in the order of their rank, mappings and sets are sorted, and empty values are left out.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from taxokit.taxonomy.schema import Class, Slot
from taxokit.yaml_text.emitter import is_empty

Classes: TypeAlias = Mapping[str, Class]
"""The classes of a schema by name."""

_OF_SETS = frozenset((str, int, bool))


def sort_key(cls: Class) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    """Return the key by which the items of a class are sorted: its identifier, else its first unique key."""
    return lambda data: tuple(str(data.get(name, "")) for name in cls.key)


def is_same_order(old: Sequence[Any], new: Sequence[Any]) -> bool:
    """Say whether the common members of two lists follow each other in the same order."""
    common = set(old) & set(new)
    return [one for one in old if one in common] == [one for one in new if one in common]


def canonical_values(data: Mapping[str, Any], cls: Class, classes: Classes) -> dict[str, Any]:
    """Return the values of an item in canonical form, without empty ones; lists of items stay as they are.

    Slots that the class does not know come last, sorted by name.
    """
    slots = cls.by_name
    names = [name for name in slots if name in data]
    if len(names) < len(data):
        names += sorted(data.keys() - slots.keys())
    found = {}
    for name in names:
        value = data[name]
        if type(value) is not str:
            value = canonical_value(value, slots.get(name), classes)
        if not is_empty(value):
            found[name] = value
    return found


def canonical_value(value: Any, slot: Slot | None, classes: Classes) -> Any:
    """Return a value in canonical form; `slot` is None where the schema does not know it."""
    if slot is None:
        return _sorted(value)
    if slot.form == "items":
        return value
    if slot.form == "set" and (is_set(value) or (slot.kind in ("number", "integer") and _are_numbers(value))):
        return sorted(set(value))
    if isinstance(value, dict) and slot.range in classes:
        inner = classes[slot.range]
        if slot.form != "map":
            return canonical_values(value, inner, classes)
        return {
            key: canonical_values(part, inner, classes) if isinstance(part, dict) else _sorted(part)
            for key, part in sorted(value.items())
            if isinstance(part, dict) or not is_empty(part)  # an item that has nothing but its key is one
        }
    return _sorted(value)


def _sorted(value: Any) -> Any:
    """Return a value of any form with its mappings sorted by name."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(inner) for inner in value] if isinstance(value, list) else value


def is_set(value: Any) -> bool:
    """Say whether a value is a list that can be sorted, and compared member by member."""
    if not isinstance(value, list):
        return False
    types = set(map(type, value))
    return len(types) <= 1 and types <= _OF_SETS


def _are_numbers(value: Any) -> bool:
    """Say whether a value is a list of numbers. Where `1` and `1.0` mix, which is one number, which stays is open."""
    return isinstance(value, list) and {int, float}.issuperset(map(type, value))


def authored_values(
    data: Mapping[str, Any], cls: Class, classes: Classes, *, with_given: bool = False, in_lists: bool = True
) -> dict[str, Any]:
    """Return what people write of an item and of everything inside it: no computed slot.

    `with_given` keeps those that people may give in place of what would be computed. Without `in_lists`, lists of items
    stay as they are. So does what the schema does not know.
    """
    found = {}
    for name, value in data.items():
        slot = cls.by_name.get(name)
        if slot is None or not slot.computed or (with_given and slot.given):
            if slot and slot.contains and (in_lists or slot.form != "items"):
                value = _authored(value, slot, classes, with_given=with_given, in_lists=in_lists)  # noqa: PLW2901
            found[name] = value
    return found


def _authored(value: Any, slot: Slot, classes: Classes, **options: bool) -> Any:
    def inside(part: Any) -> Any:
        return authored_values(part, classes[slot.range], classes, **options) if isinstance(part, dict) else part

    if isinstance(value, list):
        return [inside(part) for part in value]
    if slot.form == "map" and isinstance(value, dict):
        return {key: inside(part) for key, part in value.items()}
    return inside(value)
