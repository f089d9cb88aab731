"""The items of a document by slug, found without the whole model: one look-up does not wait for all items."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import child_slots
from taxokit.taxonomy.schema import Class, Schema, Slot


class _List(NamedTuple):
    """A list of items: their class, their data, and the item and slot that contain them."""

    cls: Class
    values: list[dict[str, Any]]
    around: Item
    slot: Slot


class Slugs:
    """The items with a slug. Raises TypeError, AttributeError or KeyError where the document has another shape.

    Each item is a number: they are counted through all lists, since a number takes a fraction of the time of an item.
    """

    def __init__(self, schema: Schema, root: Item) -> None:
        self._lists: list[_List] = []
        self._starts: list[int] = []
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        first, below, number = self._first, _lists_below(schema), 0
        waiting = [root]
        for around in waiting:  # it grows
            for slot in below[around.cls.name]:
                cls = schema.classes[slot.range]
                values = around.data.get(slot.name, [])
                name = cls.key[0]
                self._lists.append(_List(cls, values, around, slot))
                self._starts.append(number)
                for data in values:
                    if first.setdefault(data[name], number) != number:
                        self._others.setdefault(data[name], []).append(number)
                    number += 1
                if below[cls.name]:
                    waiting.extend(Item(cls, data, around, slot, place) for place, data in enumerate(values))

    def find(self, kind: str, slug: str) -> list[Item]:
        """Return the items with a slug, of a kind or of any where that is ""; of two of one class, the last."""
        found = {item.cls.name: item for item in self._items(slug) if kind in ("", item.cls.kind)}
        return [*found.values()]

    def _items(self, slug: str) -> Iterator[Item]:
        if slug in self._first:
            for number in (self._first[slug], *self._others.get(slug, ())):
                at = bisect_right(self._starts, number) - 1
                cls, values, around, slot = self._lists[at]
                place = number - self._starts[at]
                yield Item(cls, values[place], around, slot, place)


@lru_cache(maxsize=8)
def _lists_below(schema: Schema) -> Mapping[str, tuple[Slot, ...]]:
    return {cls.name: child_slots(schema, cls) for cls in schema.classes.values()}
