"""A document as records, one for each item, found by class and identifier; and records as the canonical document.

A diff compares records, and `apply` changes them. What a document holds that its schema does not know is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from taxokit.errors import SourceError
from taxokit.shapes import ClassShape, Shape, SlotShape

Key: TypeAlias = tuple[str, str]
"""Class and identifier of an item; "" for the root. Without an identifier it is the unique key, behind the parent's."""

Place: TypeAlias = tuple[Key, str]
"""The parent of items, and the slot that holds them."""


class Record(NamedTuple):
    """One item: where it stands, and its part of the document, in which its own items still are."""

    parent: Key | None
    slot: str
    data: dict[str, Any]


Records: TypeAlias = dict[Key, Record]


def flatten(document: Mapping[str, Any], shape: Shape, where: str) -> Records:
    """Return the records of a document, parents first.

    Raises SourceError, naming `where`, for what cannot be compared: items without an identifier, or two with the same.
    """
    root = (shape.root, "")
    records: Records = {root: Record(None, "", dict(document))}
    stack = [root]
    while stack:
        parent = stack.pop()
        data = records[parent].data
        for slot in shape.classes[parent[0]].items:
            values = data.get(slot.name)
            if values is None:
                continue
            if not isinstance(values, list):
                raise SourceError(f"{where}: {slot.name} of {_name(parent)} is no list; it cannot be compared")
            cls = shape.classes[slot.cls]
            found = _read_items(values, cls, parent, slot.name, records, where)
            if cls.items:
                stack.extend(reversed(found))
    return records


def _read_items(
    values: Sequence[Any], cls: ClassShape, parent: Key, slot: str, records: Records, where: str
) -> list[Key]:
    """Add the items of a list to the records, and return their keys."""
    keys = [key_of(data, cls, parent) for data in values]
    found = [key for key in keys if key is not None]
    if len(found) < len(keys):
        missing = " and ".join(cls.key) or "identifier"
        raise SourceError(f"{where}: number {keys.index(None) + 1} of {slot} of {_name(parent)} has no {missing}")
    if len(set(found)) < len(found) or not records.keys().isdisjoint(found):
        twice = next(key for position, key in enumerate(found) if key in records or key in found[:position])
        raise SourceError(f"{where}: holds {_name(twice)} twice; it cannot be compared")
    records.update(zip(found, [Record(parent, slot, data) for data in values], strict=True))
    return found


def key_of(data: Any, cls: ClassShape, parent: Key) -> Key | None:
    """Return the key of an item, None where the data has none."""
    try:
        word = data[cls.key[0]] if len(cls.key) == 1 else ".".join([str(data[name]) for name in cls.key])
    except (KeyError, TypeError):
        return None
    if type(word) is not str or not word:
        return None
    return (cls.name, word if cls.identified or not parent[1] else f"{parent[1]}/{word}")


def keys_in(key: Key, record: Record, slot: SlotShape, shape: Shape) -> list[Key]:
    """Return the keys of the items that a slot of an item holds, in their order."""
    values = record.data.get(slot.name)
    found = (key_of(data, shape.classes[slot.cls], key) for data in (values if isinstance(values, list) else ()))
    return [inner for inner in found if inner is not None]


def _name(key: Key) -> str:
    return " ".join(key).strip()


def own_values(record: Record, cls: ClassShape) -> dict[str, Any]:
    """Return the values of an item that people write: without what is computed, and without the items in it."""
    return {
        name: value
        for name, value in record.data.items()
        if value is not None and not ((slot := cls.by_name.get(name)) and (slot.computed or slot.form == "items"))
    }


def assemble(records: Mapping[Key, Record], shape: Shape, orders: Mapping[Place, Sequence[Key]]) -> dict[str, Any]:
    """Return the canonical document: slots in their order, lists sorted but where `orders` or the records say how.

    Raises SourceError where the records make no document, because an item stands nowhere.
    """
    children: dict[Place, list[Key]] = {}
    for key, record in records.items():
        if record.parent is not None:
            children.setdefault((record.parent, record.slot), []).append(key)
    lost = next((parent for parent, _ in children if parent not in records), None)
    root = (shape.root, "")
    if lost is not None or root not in records:
        raise SourceError(f"the result is no document: {_name(lost or root)} is not in it")
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
    result: dict[str, Any] = {}
    for slot in cls.slots:
        if slot.form == "items":
            keys = children.get((key, slot.name), [])
            if not slot.ordered:
                keys = sorted(keys, key=lambda inner: _sort_key(shape.classes[inner[0]], records[inner].data))
            value: Any = [_written(inner, records, shape, children) for inner in keys]
        else:
            value = canonical_value(data.get(slot.name), slot, shape)
        if not is_empty(value):
            result[slot.name] = value
    for name in sorted(data.keys() - cls.by_name.keys()):
        if not is_empty(data[name]):
            result[name] = data[name]
    return result


def _sort_key(cls: ClassShape, data: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(data.get(name, "")) for name in cls.key)


def is_empty(value: Any) -> bool:
    """Say whether a value is as good as none."""
    return value is None or (value in ("", [], {}) and not isinstance(value, bool | int | float))


def canonical_value(value: Any, slot: SlotShape, shape: Shape) -> Any:
    """Return a value as the canonical document has it."""
    if slot.form == "set" and is_set(value):
        return sorted(set(value)) if not slot.computed else value
    if slot.form == "map" and isinstance(value, dict):
        inner = shape.classes[slot.cls]
        return {key: _entry(value[key], inner, shape) for key in sorted(value)}
    return value


def _entry(value: Any, cls: ClassShape, shape: Shape) -> Any:
    if not isinstance(value, dict):
        return value
    names = [*(slot.name for slot in cls.slots if slot.name in value), *sorted(value.keys() - cls.by_name.keys())]
    shapes = cls.by_name
    written = {
        name: canonical_value(value[name], shapes[name], shape) if name in shapes else value[name] for name in names
    }
    return {name: inner for name, inner in written.items() if not is_empty(inner)}


def is_set(value: Any) -> bool:
    """Say whether a value is a list that can be compared member by member."""
    return isinstance(value, list) and len({type(member) for member in value}) <= 1 and _are_plain(value)


def _are_plain(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str | int) for value in values)
