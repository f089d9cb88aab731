"""Everything about one item: its values, its place, and its references."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from taxokit.archive.releases import current
from taxokit.core.errors import TaxokitError
from taxokit.core.location import Location
from taxokit.taxonomy.locator import Locations
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.references import Reference, heights, references_in, references_to
from taxokit.taxonomy.schema import Slot

_FROM_RELEASES = ("introduced", "created", "changed", "modified")


@dataclass(frozen=True, slots=True)
class Description:
    """Everything about an item.

    `path` are its parents from the top down. `values` are its own, authored and computed, by slot, without children and
    references. `children` and `references` have an entry for each slot that has a value.
    """

    item: Item
    iri: str
    location: Location
    path: tuple[Item, ...]
    values: Mapping[str, Any]
    children: Mapping[str, tuple[Item, ...]]
    references: Mapping[str, tuple[Reference, ...]]
    referenced_by: tuple[Reference, ...]


class Describer:
    """Describes items of one taxonomy; what several of them need is computed once."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._locations = Locations(taxonomy)
        self._heights: dict[tuple[str, str], Mapping[str, int]] = {}

    def describe(self, item: Item) -> Description:
        """Return everything about an item."""
        slots = item.cls.slots
        references = {slot.name: tuple(references_in(self._taxonomy, item, slot)) for slot in item.cls.references}
        return Description(
            item=item,
            iri=self._taxonomy.iri(item) if self._taxonomy.namespace else "",
            location=self._locations.of(self._taxonomy.origin(item)),
            path=item.path,
            values={slot.name: value for slot in slots if (value := self._value(item, slot)) not in (None, "", [], {})},
            children={slot.name: held for slot in slots if slot.nesting == "list" and (held := self._held(item, slot))},
            references={name: found for name, found in references.items() if found},
            referenced_by=tuple(references_to(self._taxonomy, item)),
        )

    def _value(self, item: Item, slot: Slot) -> Any:
        if slot.nesting in ("list", "reference"):
            return None
        if slot.computed == "height":
            key = (item.cls.name, slot.name)
            if key not in self._heights:
                self._heights[key] = heights(self._taxonomy, item.cls, slot)
            return self._heights[key].get(item.id)
        if slot.computed in _FROM_RELEASES:
            released = self._released.get(item.key)
            return released.data.get(slot.name) if released else None
        return None if slot.computed else item.data.get(slot.name)

    def _held(self, item: Item, slot: Slot) -> tuple[Item, ...]:
        cls = self._taxonomy.schema.classes[slot.range]
        values = item.values(slot)
        return tuple(Item(cls, data, item, slot, i) for i, data in enumerate(values) if isinstance(data, dict))

    @cached_property
    def _released(self) -> Mapping[ItemKey, Item]:
        """The items of the current release; none where there is no release that can be read."""
        project = self._taxonomy.project
        try:
            release = current(project) if project else None
            items = Taxonomy(release.schema, release.document).items if release else []
        except TaxokitError:
            return {}
        return {item.key: item for item in items if item.id}
