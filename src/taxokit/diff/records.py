"""A document as flat records, one for each item, found by class and identifier; and records as the canonical document.

A diff compares records, and `apply` changes them. Values that the schema does not know are kept.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from taxokit.core.errors import SourceError
from taxokit.diff.layout import ClassLayout, DocumentLayout, SlotLayout

ItemKey: TypeAlias = tuple[str, str]
"""Class and identifier of an item; "" for the root. Without an identifier it is the unique key, after the parent's."""

ListKey: TypeAlias = tuple[ItemKey, str]
"""A list of items: the item that contains it, and the slot."""


class Record(NamedTuple):
    """One item: its parent and the slot that contains it, and its values without the items inside."""

    parent: ItemKey | None
    slot: str
    data: dict[str, Any]


Records: TypeAlias = dict[ItemKey, Record]


def flatten(document: Mapping[str, Any], layout: DocumentLayout, where: str) -> Records:
    """Return the records of a document: parents first, and in the order of their list where that has a meaning.

    Raises SourceError, naming the file `where`, for items without an identifier, and for two with the same one.
    """
    root = (layout.root, "")
    records: Records = {root: Record(None, "", _without_items(document, layout.classes[layout.root]))}
    stack: list[tuple[ItemKey, Mapping[str, Any]]] = [(root, document)]
    while stack:
        parent, data = stack.pop()
        for slot in layout.classes[parent[0]].items:
            values = data.get(slot.name)
            if is_empty(values):
                continue
            if not isinstance(values, list):
                raise SourceError(f"{slot.name} of {_name(parent)} is not a list: cannot compare it", where=where)
            cls = layout.classes[slot.cls]
            found = _read_items(values, cls, parent, slot, records, where)
            if cls.items:
                stack.extend(reversed(found))
    return records


def _read_items(
    values: Sequence[Any], cls: ClassLayout, parent: ItemKey, slot: SlotLayout, records: Records, where: str
) -> list[tuple[ItemKey, Mapping[str, Any]]]:
    """Add the items of a list to the records, and return them with their keys."""
    keys = _keys_of(values, cls, parent)
    if None in keys:
        missing, number = " and ".join(cls.key) or "identifier", keys.index(None) + 1
        raise SourceError(f"number {number} of {slot.name} of {_name(parent)} has no {missing}", where=where)
    found = [(key, data) for key, data in zip(keys, values, strict=True) if key is not None]
    if not slot.ordered:
        found.sort(key=itemgetter(0))
    has_items, before = bool(cls.items), len(records)
    for key, data in found:
        records[key] = Record(parent, slot.name, _without_items(data, cls) if has_items else data)
    if len(records) < before + len(found):
        seen = set(islice(records, before))
        twice = next(key for key, _ in found if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise SourceError(f"{_name(twice)} is in it twice: cannot compare it", where=where)
    return found


def _keys_of(values: Sequence[Any], cls: ClassLayout, parent: ItemKey) -> list[ItemKey | None]:
    """Return the keys of items, None for those whose data has none."""
    if cls.identified:  # the usual case in one go, which is faster
        with contextlib.suppress(LookupError, TypeError):
            words = [data[cls.key[0]] for data in values]
            if all(words) and set(map(type, words)) == {str}:
                return [(cls.name, word) for word in words]
    return [_key_of(data, cls, parent) for data in values]


def _key_of(data: Any, cls: ClassLayout, parent: ItemKey) -> ItemKey | None:
    try:
        word = data[cls.key[0]] if len(cls.key) == 1 else ".".join([str(data[name]) for name in cls.key])
    except (LookupError, TypeError):
        return None
    if type(word) is not str or not word:
        return None
    return (cls.name, word if cls.identified or not parent[1] else f"{parent[1]}/{word}")


def _without_items(data: Mapping[str, Any], cls: ClassLayout) -> dict[str, Any]:
    lists = {slot.name for slot in cls.items}
    return {name: value for name, value in data.items() if name not in lists}


def _name(key: ItemKey) -> str:
    return " ".join(key).strip()


def assemble(
    records: Mapping[ItemKey, Record], layout: DocumentLayout, orders: Mapping[ListKey, Sequence[ItemKey]]
) -> dict[str, Any]:
    """Return the canonical document: slots in their order, lists sorted except where `orders` or the records say how.

    Raises ValueError where the parent of an item is missing.
    """
    children: dict[ListKey, list[ItemKey]] = {}
    for key, record in records.items():
        if record.parent is not None:
            children.setdefault((record.parent, record.slot), []).append(key)
    root = (layout.root, "")
    missing = next((parent for parent, _ in [*children, (root, "")] if parent not in records), None)
    if missing is not None:
        raise ValueError(f"no {_name(missing)}")
    for place, order in orders.items():
        position = {key: number for number, key in enumerate(order)}
        if place in children:
            children[place].sort(key=lambda key: position.get(key, len(position)))
    return _assembled(root, records, layout, children)


def _assembled(
    key: ItemKey,
    records: Mapping[ItemKey, Record],
    layout: DocumentLayout,
    children: Mapping[ListKey, list[ItemKey]],
) -> dict[str, Any]:
    cls = layout.classes[key[0]]
    data = records[key].data
    if cls.items:
        data = dict(data)
        for slot in cls.items:
            keys = children.get((key, slot.name), [])
            if not slot.ordered:
                keys = sorted(keys, key=lambda inner: _sort_key(layout.classes[inner[0]], records[inner].data))
            data[slot.name] = [_assembled(inner, records, layout, children) for inner in keys]
    return canonical_values(data, cls, layout)


def _sort_key(cls: ClassLayout, data: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(data.get(name, "")) for name in cls.key)


def own_values(record: Record, cls: ClassLayout, layout: DocumentLayout) -> dict[str, Any]:
    """Return the values of an item that people write, in canonical form: without what is computed."""
    return canonical_values(_authored(record.data, cls, layout), cls, layout)


def _authored(data: Mapping[str, Any], cls: ClassLayout, layout: DocumentLayout) -> dict[str, Any]:
    derived = layout.derived.get(cls.name)
    if not derived:
        return dict(data)
    found = {name: value for name, value in data.items() if name not in derived}
    for name in derived & data.keys():
        slot = cls.by_name[name]
        if not slot.computed:
            authored = partial(_authored, cls=layout.classes[slot.cls], layout=layout)
            found[name] = map_inner(authored, data[name], slot)
    return found


def map_inner(change: Callable[[dict[str, Any]], Any], value: Any, slot: SlotLayout) -> Any:
    """Apply a function to what a value is or contains: to an inlined item, or to each item of a mapping."""
    if not isinstance(value, dict):
        return value
    if slot.form != "map":
        return change(value)
    return {key: change(entry) if isinstance(entry, dict) else entry for key, entry in value.items()}


def canonical_values(data: Mapping[str, Any], cls: ClassLayout, layout: DocumentLayout) -> dict[str, Any]:
    """Return the values of an item in canonical form: in the order of the slots, without empty ones.

    Slots that the class does not have come last, sorted by name.
    """
    slots = cls.by_name
    names = [name for name in slots if name in data]
    if len(names) < len(data):
        names += sorted(data.keys() - slots.keys())
    found = {}
    for name in names:
        value = data[name]
        if type(value) is not str:
            value = _canonical(value, slots.get(name), layout)
        if not is_empty(value):
            found[name] = value
    return found


def _canonical(value: Any, slot: SlotLayout | None, layout: DocumentLayout) -> Any:
    """Return a value in canonical form; `slot` is None where the schema does not know it."""
    if slot is not None and slot.form == "items":
        return value
    if slot is not None and slot.form == "set" and is_set(value):
        return sorted(set(value))
    if slot is None or not slot.cls or not isinstance(value, dict):
        return _sorted(value)
    canonical = partial(canonical_values, cls=layout.classes[slot.cls], layout=layout)
    if slot.form != "map":
        return canonical(value)
    return {key: (canonical if isinstance(value[key], dict) else _sorted)(value[key]) for key in sorted(value)}


def _sorted(value: Any) -> Any:
    """Return a value of any form with the keys of its mappings sorted."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(inner) for inner in value] if isinstance(value, list) else value


def is_empty(value: Any) -> bool:
    """Say whether a value means the same as a missing one: null, an empty text, list or mapping."""
    return not value and not isinstance(value, int | float)


def is_set(value: Any) -> bool:
    """Say whether a value is a list that can be compared member by member."""
    return isinstance(value, list) and set(map(type, value)) in ({str}, {int}, {bool}, set())
