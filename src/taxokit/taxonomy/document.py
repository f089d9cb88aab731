"""The canonical document: all of a taxonomy in one form, with the computed slots filled in.

Lists are sorted by identifier unless the schema says that their order means something. Two sources with the same
meaning give the same bytes.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from taxokit.core.strict_json import json_text
from taxokit.taxonomy.canonical import canonical_value, sort_key
from taxokit.taxonomy.computations import Computations, Stamp
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.yaml_text.emitter import is_empty


def canonical_document(taxonomy: Taxonomy, stamp: Stamp) -> dict[str, Any]:
    """Return the canonical document of a valid taxonomy.

    Raises ConfigError where the schema asks for a computation that does not exist.
    """
    return _item(taxonomy.root, Computations(taxonomy, stamp))


def unsorted_document(taxonomy: Taxonomy, stamp: Stamp) -> dict[str, Any]:
    """Return the canonical document, but with lists and mappings in the order of the sources: enough for its graph.

    Raises as `canonical_document` does.
    """
    return _item(taxonomy.root, Computations(taxonomy, stamp), in_order=False)


def document_bytes(document: Mapping[str, Any]) -> bytes:
    """Return a canonical document as it is written: the bytes of `taxonomy.json`."""
    return json_text(document).encode()


def _item(item: Item, computations: Computations, *, in_order: bool = True) -> dict[str, Any]:
    found: dict[str, Any] = {}
    data = item.data
    for slot in _filled(item.cls, tuple(data)):
        value = computations.value(item, slot) if slot.computed else data[slot.name]
        if value is None or value == "":
            continue
        if type(value) is not str:
            if slot.contains and not slot.computed:
                value = _contained(item, slot, value, computations, in_order=in_order)
            elif in_order:
                value = canonical_value(value, slot, computations.classes)
            if is_empty(value):
                continue
        found[slot.name] = value
    return found


@lru_cache(maxsize=1000)  # many items have the same slots
def _filled(cls: Class, names: tuple[str, ...]) -> list[Slot]:
    """Return the slots of an item with these values, in the order of the class, and those that are computed."""
    return [slot for slot in cls.slots if slot.computed or slot.name in names]


def _contained(item: Item, slot: Slot, value: Any, computations: Computations, *, in_order: bool) -> Any:
    cls = computations.classes[slot.range]
    if not in_order and not (cls.containers or any(inner.computed for inner in cls.slots)):
        return value

    def filled(inner: Any, index: int = 0) -> Any:
        return _item(Item(cls, inner, item, slot, index), computations, in_order=in_order)

    if slot.nesting == "one":
        return filled(value)
    if slot.nesting == "map":
        return {key: filled(inner) if isinstance(inner, dict) else inner for key, inner in sorted(value.items())}
    items = [filled(inner, index) for index, inner in enumerate(value)]
    return items if slot.ordered or not in_order else sorted(items, key=sort_key(cls))
