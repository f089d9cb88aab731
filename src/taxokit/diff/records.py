"""A document as records, one for each item, found by class and identifier; and records as the canonical document.

A diff compares records, and `apply` changes them. What a document holds that its schema does not know is kept.
"""

import contextlib
from collections.abc import Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from taxokit.core.errors import SourceError
from taxokit.diff.layout import ClassShape, Shape, SlotShape

Key: TypeAlias = tuple[str, str]
"""Class and identifier of an item; "" for the root. Without an identifier it is the unique key, behind the parent's."""

Place: TypeAlias = tuple[Key, str]
"""The parent of items, and the slot that holds them."""


class Record(NamedTuple):
    """One item: where it stands, and its part of the document, without the items that stand in it."""

    parent: Key | None
    slot: str
    data: dict[str, Any]


Records: TypeAlias = dict[Key, Record]


def flatten(document: Mapping[str, Any], shape: Shape, where: str) -> Records:
    """Return the records of a document: parents first, and in the order of their list where that means something.

    Raises SourceError, naming `where`, for what cannot be compared: items without an identifier, or two with the same.
    """
    root = (shape.root, "")
    records: Records = {root: Record(None, "", _without_items(document, shape.classes[shape.root]))}
    stack: list[tuple[Key, Mapping[str, Any]]] = [(root, document)]
    while stack:
        parent, data = stack.pop()
        for slot in shape.classes[parent[0]].items:
            values = data.get(slot.name)
            if is_empty(values):
                continue
            if not isinstance(values, list):
                raise SourceError(f"{slot.name} of {_name(parent)} is no list; it cannot be compared", where=where)
            cls = shape.classes[slot.cls]
            found = _read_items(values, cls, parent, slot, records, where)
            if cls.items:
                stack.extend(reversed(found))
    return records


def _read_items(
    values: Sequence[Any], cls: ClassShape, parent: Key, slot: SlotShape, records: Records, where: str
) -> list[tuple[Key, Mapping[str, Any]]]:
    """Add the items of a list to the records, and return them with their keys."""
    keys = _keys_of(values, cls, parent)
    if None in keys:
        missing = " and ".join(cls.key) or "identifier"
        raise SourceError(
            f"number {keys.index(None) + 1} of {slot.name} of {_name(parent)} has no {missing}", where=where
        )
    found = [(key, data) for key, data in zip(keys, values, strict=True) if key is not None]
    if not slot.ordered:
        found.sort(key=itemgetter(0))
    held, before = cls.items, len(records)
    for key, data in found:
        records[key] = Record(parent, slot.name, _without_items(data, cls) if held else data)
    if len(records) < before + len(found):
        seen = set(islice(records, before))
        twice = next(key for key, _ in found if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise SourceError(f"holds {_name(twice)} twice; it cannot be compared", where=where)
    return found


def _keys_of(values: Sequence[Any], cls: ClassShape, parent: Key) -> list[Key | None]:
    """Return the keys of items, None for those whose data has none."""
    if cls.identified:
        with contextlib.suppress(LookupError, TypeError):
            words = [data[cls.key[0]] for data in values]
            if all(words) and set(map(type, words)) == {str}:
                return [(cls.name, word) for word in words]
    return [_key_of(data, cls, parent) for data in values]


def _without_items(data: Mapping[str, Any], cls: ClassShape) -> dict[str, Any]:
    held = {slot.name for slot in cls.items}
    return {name: value for name, value in data.items() if name not in held}


def _key_of(data: Any, cls: ClassShape, parent: Key) -> Key | None:
    """Return the key of an item, None where the data has none."""
    try:
        word = data[cls.key[0]] if len(cls.key) == 1 else ".".join([str(data[name]) for name in cls.key])
    except (LookupError, TypeError):
        return None
    if type(word) is not str or not word:
        return None
    return (cls.name, word if cls.identified or not parent[1] else f"{parent[1]}/{word}")


def _name(key: Key) -> str:
    return " ".join(key).strip()


def own_values(record: Record, cls: ClassShape, shape: Shape) -> dict[str, Any]:
    """Return the values of an item that people write, as the canonical document has them: without what is computed."""
    return canonical_values(_authored(record.data, cls, shape), cls, shape)


def _authored(data: Mapping[str, Any], cls: ClassShape, shape: Shape) -> dict[str, Any]:
    derived = shape.derived.get(cls.name)
    if not derived:
        return dict(data)
    found = {name: value for name, value in data.items() if name not in derived}
    for name in derived & data.keys():
        slot, value = cls.by_name[name], data[name]
        if not slot.computed:
            inner = shape.classes[slot.cls]
            if slot.form == "map" and isinstance(value, dict):
                value = {key: _authored(v, inner, shape) if isinstance(v, dict) else v for key, v in value.items()}
            elif isinstance(value, dict):
                value = _authored(value, inner, shape)
            found[name] = value
    return found


def assemble(records: Mapping[Key, Record], shape: Shape, orders: Mapping[Place, Sequence[Key]]) -> dict[str, Any]:
    """Return the canonical document: slots in their order, lists sorted but where `orders` or the records say how.

    Raises ValueError where the records make no document, because an item stands nowhere.
    """
    children: dict[Place, list[Key]] = {}
    for key, record in records.items():
        if record.parent is not None:
            children.setdefault((record.parent, record.slot), []).append(key)
    lost = next((parent for parent, _ in children if parent not in records), None)
    root = (shape.root, "")
    if lost is not None or root not in records:
        raise ValueError(f"{_name(lost or root)} is not in it")
    for place, order in orders.items():
        position = {key: number for number, key in enumerate(order)}
        if place in children:
            children[place].sort(key=lambda key: position.get(key, len(position)))
    return _written(root, records, shape, children)


def _written(
    key: Key, records: Mapping[Key, Record], shape: Shape, children: Mapping[Place, list[Key]]
) -> dict[str, Any]:
    cls = shape.classes[key[0]]
    data = records[key].data
    if cls.items:
        data = dict(data)
        for slot in cls.items:
            keys = children.get((key, slot.name), [])
            if not slot.ordered:
                keys = sorted(keys, key=lambda inner: _sort_key(shape.classes[inner[0]], records[inner].data))
            data[slot.name] = [_written(inner, records, shape, children) for inner in keys]
    return canonical_values(data, cls, shape)


def _sort_key(cls: ClassShape, data: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(data.get(name, "")) for name in cls.key)


def is_empty(value: Any) -> bool:
    """Say whether a value is as good as none."""
    return not value and not isinstance(value, int | float)


def canonical_values(data: Mapping[str, Any], cls: ClassShape, shape: Shape) -> dict[str, Any]:
    """Return the values of an item as the canonical document has them: in the order of the slots, without empty ones.

    What the class does not know comes last, sorted by name.
    """
    slots = cls.by_name
    names = [name for name in slots if name in data]
    if len(names) < len(data):
        names += sorted(data.keys() - slots.keys())
    found = {}
    for name in names:
        value = data[name]
        if type(value) is not str:
            value = _canonical(value, slots.get(name), shape)
        if not is_empty(value):
            found[name] = value
    return found


def _canonical(value: Any, slot: SlotShape | None, shape: Shape) -> Any:
    """Return a value as the canonical document has it; `slot` is None where the schema does not know it."""
    if slot is None or slot.form == "items":
        return _sorted(value) if slot is None else value
    if slot.form == "set" and is_set(value):
        return sorted(set(value))
    if slot.cls and isinstance(value, dict):
        inner = shape.classes[slot.cls]
        if slot.form != "map":
            return canonical_values(value, inner, shape)
        return {
            key: canonical_values(value[key], inner, shape) if isinstance(value[key], dict) else _sorted(value[key])
            for key in sorted(value)
        }
    return _sorted(value)


def _sorted(value: Any) -> Any:
    """Return a value of any form, whatever it holds sorted by name."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(inner) for inner in value] if isinstance(value, list) else value


def is_set(value: Any) -> bool:
    """Say whether a value is a list that can be compared member by member."""
    return isinstance(value, list) and set(map(type, value)) in ({str}, {int}, {bool}, set())
