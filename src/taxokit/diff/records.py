"""A document as flat records, one for each item, found by class and identifier; and records as the canonical document.

A diff compares records, and `apply` changes them. Values that the schema does not know are kept.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from taxokit.diff.layout import DocumentLayout
from taxokit.taxonomy.canonical import authored_values, canonical_values, sort_key
from taxokit.taxonomy.iris import owned_key
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.errors import SourceError
from taxokit.yaml_text.emitter import is_empty

RecordKey: TypeAlias = tuple[str, str]
"""Class and identifier of an item; "" for the root. Without an identifier it is the unique key, after the parent's.

Of an item that belongs to another it is the `owned_key`, the end of its IRI.
"""

ListKey: TypeAlias = tuple[RecordKey, str]
"""A list of items: the item that contains it, and the slot."""


class Record(NamedTuple):
    """One item: its parent and the slot that contains it, and its values without the items inside."""

    parent: RecordKey | None
    slot: str
    data: dict[str, Any]


Records: TypeAlias = dict[RecordKey, Record]


def is_in_mapping(path: tuple[str, ...]) -> bool:
    """Say whether a path leads into an entry of a mapping: slot, key, and slot of the entry."""
    return len(path) > 2  # noqa: PLR2004 - the three above


def flatten(document: Mapping[str, Any], layout: DocumentLayout, where: str) -> Records:
    """Return the records of a document: parents first, and in the order of their list where that has a meaning.

    Raises SourceError, naming the file `where`, for items without an identifier, and for two with the same one.
    """
    root = (layout.root, "")
    records: Records = {root: Record(None, "", _without_items(document, layout.lists[layout.root]))}
    stack: list[tuple[RecordKey, Mapping[str, Any]]] = [(root, document)]
    while stack:
        parent, data = stack.pop()
        for slot in layout.lists[parent[0]]:
            lists = layout.lists[slot.range]
            found = _items_in(data.get(slot.name), slot, layout, parent, where)
            for key, item in found:
                if key in records:
                    raise SourceError(f"{_name(key)} is in it twice: cannot compare it", where=where)
                records[key] = Record(parent, slot.name, _without_items(item, lists) if lists else item)
            if lists:
                stack.extend(reversed(found))
    return records


def _items_in(
    values: Any, slot: Slot, layout: DocumentLayout, parent: RecordKey, where: str
) -> list[tuple[RecordKey, Any]]:
    """Return the items of a list with their keys. Raises SourceError."""
    cls = layout.classes[slot.range]
    if is_empty(values):
        return []
    if not isinstance(values, list):
        raise SourceError(f"{slot.name} of {_name(parent)} is not a list: cannot compare it", where=where)
    keys = _keys_of(values, cls, layout.classes[parent[0]], parent)
    if None in keys:
        missing, number = " and ".join(cls.key) or "identifier", keys.index(None) + 1
        raise SourceError(f"number {number} of {slot.name} of {_name(parent)} has no {missing}", where=where)
    found = [(key, data) for key, data in zip(keys, values, strict=True) if key is not None]
    return found if slot.ordered else sorted(found, key=itemgetter(0))


def _keys_of(values: Sequence[Any], cls: Class, holder: Class, parent: RecordKey) -> list[RecordKey | None]:
    """Return the keys of items, None for those whose data has none."""
    if cls.identifier is not None:  # the usual case in one go, which is faster
        with contextlib.suppress(LookupError, TypeError):
            words = [data[cls.key[0]] for data in values]
            if all(words) and set(map(type, words)) == {str}:
                return [(cls.name, word) for word in words]
    if cls.is_owned:
        words = [owned_key(cls, data, holder, parent[1]) if isinstance(data, dict) else "" for data in values]
        return [(cls.name, word) if word else None for word in words]
    return [_key_of(data, cls, parent) for data in values]


def _key_of(data: Any, cls: Class, parent: RecordKey) -> RecordKey | None:
    try:
        word = data[cls.key[0]] if len(cls.key) == 1 else ".".join([str(data[name]) for name in cls.key])
    except (LookupError, TypeError):
        return None
    if type(word) is not str or not word:
        return None
    return (cls.name, word if cls.identifier is not None or not parent[1] else f"{parent[1]}/{word}")


def _without_items(data: Mapping[str, Any], lists: Sequence[Slot]) -> dict[str, Any]:
    names = {slot.name for slot in lists}
    return {name: value for name, value in data.items() if name not in names}


def _name(key: RecordKey) -> str:
    return " ".join(key).strip()


def assemble(records: Records, layout: DocumentLayout, orders: Mapping[ListKey, Sequence[RecordKey]]) -> dict[str, Any]:
    """Return the canonical document: slots in their order, lists sorted except where `orders` or the records say how.

    Raises ValueError where the parent of an item is missing.
    """
    children: dict[ListKey, list[RecordKey]] = {}
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

    def assembled(key: RecordKey) -> dict[str, Any]:
        data, lists = records[key].data, layout.lists[key[0]]
        if lists:
            data = dict(data)
            for slot in lists:
                keys, by_key = children.get((key, slot.name), []), sort_key(layout.classes[slot.range])
                if not slot.ordered:
                    keys = sorted(keys, key=lambda inner: by_key(records[inner].data))
                data[slot.name] = [assembled(inner) for inner in keys]
        return canonical_values(data, layout.classes[key[0]], layout.classes)

    return assembled(root)


def own_values(data: Mapping[str, Any], cls: str, layout: DocumentLayout) -> dict[str, Any]:
    """Return the values of an item that people write, in canonical form: without what is computed."""
    if layout.derived[cls]:
        data = authored_values(data, layout.classes[cls], layout.classes, in_lists=False)
    return canonical_values(data, layout.classes[cls], layout.classes)


def map_inner(change: Callable[[dict[str, Any]], Any], value: Any, slot: Slot) -> Any:
    """Apply a function to what a value is or contains: to an inlined item, or to each item of a mapping."""
    if not isinstance(value, dict):
        return value
    if slot.form != "map":
        return change(value)
    return {key: change(entry) if isinstance(entry, dict) else entry for key, entry in value.items()}
