"""How items refer to each other, as far as that can be told: sources that are not valid yet can be looked at too.

`canonical` computes the same for valid documents, as a release writes it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from taxokit.core.location import Origin
from taxokit.rdf.digraph import longest_chains
from taxokit.rdf.skos import HIERARCHY
from taxokit.taxonomy.model import Item, Taxonomy, keyed
from taxokit.taxonomy.schema import Class, Schema, Slot


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


@dataclass(frozen=True, slots=True)
class Embedded:
    """An item inside another: `owner` is the nearest item around it that stands in a list, `steps` the way there."""

    item: Item
    owner: Item
    steps: tuple[str | int, ...]

    @property
    def name(self) -> str:
        """What to call the item in a message."""
        return f"{self.item.name} of the {self.owner.name}"

    def origin(self, taxonomy: Taxonomy, *steps: str | int) -> Origin:
        """Return where the item, or the value at `steps` inside it, stands in the sources."""
        return taxonomy.origin(self.owner, *self.steps, *steps)


def embedded_items(taxonomy: Taxonomy, wanted: Callable[[Class], bool]) -> Iterator[Embedded]:
    """Yield the embedded items of the classes that are wanted, by the class of the item around them."""
    schema = taxonomy.schema
    leading = _leading(schema, wanted)
    for cls in schema.classes.values():
        for slot in cls.containers:
            if slot.nesting != "list" and slot.range in leading:
                for owner in taxonomy.by_class[cls.name]:
                    if slot.name in owner.data:
                        for found in _inside(schema, owner, owner, slot, ()):
                            if wanted(found.item.cls):
                                yield found


def _leading(schema: Schema, wanted: Callable[[Class], bool]) -> set[str]:
    """Return the names of the classes that are wanted, or may hold items of such a class."""
    found = {name for name, cls in schema.classes.items() if wanted(cls)}
    while True:
        more = {
            name
            for name, cls in schema.classes.items()
            if name not in found and any(slot.range in found for slot in cls.containers)
        }
        if not more:
            return found
        found |= more


def _inside(schema: Schema, owner: Item, item: Item, slot: Slot, steps: tuple[str | int, ...]) -> Iterator[Embedded]:
    cls = schema.classes[slot.range]
    value = item.data.get(slot.name)
    steps = (*steps, slot.name)
    if slot.nesting == "map" and isinstance(value, dict):
        pairs = [((*steps, key), keyed(cls, key, inner)) for key, inner in value.items() if inner is not None]
    elif slot.nesting == "list" and isinstance(value, list):
        pairs = [((*steps, index), inner) for index, inner in enumerate(value) if isinstance(inner, dict)]
    else:
        pairs = [(steps, value)] if isinstance(value, dict) else []
    for inner_steps, data in pairs:
        inner = Item(cls, data, item, slot)
        yield Embedded(inner, owner, inner_steps)
        for deeper in cls.containers:
            yield from _inside(schema, owner, inner, deeper, inner_steps)


_TOLD = 12  # so many steps of a cycle are told


@dataclass(frozen=True, slots=True)
class Prerequisites:
    """A slot of a class with the links that it makes: from each item that has some to those that exist."""

    slot: Slot
    index: Mapping[str, Item]
    links: Mapping[str, list[str]]

    def steps(self, source: str, target: str) -> tuple[str | int, ...]:
        """Return the way from an item to the value that is one of its links."""
        item = self.index[source]
        return (self.slot.name, item.values(self.slot).index(target)) if self.slot.multivalued else (self.slot.name,)


def prerequisites_of(taxonomy: Taxonomy) -> list[Prerequisites]:
    """Return the slots that must not come back to their start, with their links. Worked out once."""
    known = vars(taxonomy)  # where a cached property would keep it
    if "prerequisites" not in known:
        known["prerequisites"] = [
            _collected(slot, taxonomy.index(cls.name))
            for cls in taxonomy.schema.item_classes
            for slot in cls.references
            if slot.annotations.get("acyclic") and slot.uri not in HIERARCHY
        ]
    found: list[Prerequisites] = known["prerequisites"]
    return found


def _collected(slot: Slot, index: Mapping[str, Item]) -> Prerequisites:
    links = {}
    for identifier, item in index.items():
        if slot.name in item.data:
            targets = [value for value in item.values(slot) if isinstance(value, str) and value in index]
            if targets:
                links[identifier] = targets
    return Prerequisites(slot, index, links)


def told(cycle: Sequence[str]) -> str:
    """Return the names of a cycle as a chain that comes back to its start, without the middle of a long one."""
    more = len(cycle) - _TOLD
    shown = [*cycle[:_TOLD], f"… ({more} more) …"] if more > 0 else list(cycle)
    return " → ".join([*shown, cycle[0]])
