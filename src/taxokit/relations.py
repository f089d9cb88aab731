"""How items refer to each other, as far as that can be told: sources that are not valid yet can be looked at too.

`canonical` computes the same for valid documents, as a release writes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from taxokit.canonical import longest_chains
from taxokit.model import Item, Taxonomy
from taxokit.schema import Class, Schema, Slot


@dataclass(frozen=True, slots=True)
class Reference:
    """A value of a reference slot: who says it, and the item that it names, None where no item answers to it."""

    source: Item
    slot: Slot
    value: str
    target: Item | None


def references_of(taxonomy: Taxonomy, item: Item) -> Iterator[Reference]:
    """Yield what an item refers to, in the order of its slots."""
    for slot in item.cls.references:
        yield from references_in(taxonomy, item, slot)


def references_in(taxonomy: Taxonomy, item: Item, slot: Slot) -> Iterator[Reference]:
    """Yield what one slot of an item refers to, each value once; what is no text is left out."""
    for value in dict.fromkeys(value for value in item.values(slot) if isinstance(value, str)):
        yield Reference(item, slot, value, taxonomy.index(slot.range).get(value))


def references_to(taxonomy: Taxonomy, item: Item) -> Iterator[Reference]:
    """Yield who refers to an item, in the order of the schema and of the document."""
    for cls in taxonomy.schema.classes.values():
        for slot in cls.references:
            if item.cls in taxonomy.schema.descendants(slot.range):
                for source in taxonomy.by_class[cls.name]:
                    if item.id in source.values(slot):
                        yield Reference(source, slot, item.id, item)


def inverse_of(schema: Schema, cls: Class, slot: Slot) -> Slot | None:
    """Return the slot that is computed from a reference slot of a class, in the other direction; None without one."""
    for other in schema.descendants(slot.range):
        for candidate in other.slots:
            takes = {found.name for found in schema.descendants(candidate.range)} if candidate.computed else set()
            if candidate.computed == "inverse" and candidate.inverse == slot.name and cls.name in takes:
                return candidate
    return None


def heights(taxonomy: Taxonomy, cls: Class, slot: Slot) -> Mapping[str, int]:
    """Return the computed heights of the items of a class by identifier; empty where no item has a link to climb."""
    along = cls.by_name.get(str(slot.annotations.get("computed_from")))
    if along is None:
        return {}
    links = {
        item.id: [found.value for found in references_in(taxonomy, item, along) if found.target is not None]
        for item in taxonomy.index(cls.name).values()
    }
    return longest_chains(links) if any(links.values()) else {}
