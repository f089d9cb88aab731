"""Items that stand inside another one and in no list: one alone, or in a mapping from key to item."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from taxokit.location import Origin
from taxokit.model import Item, Taxonomy, keyed
from taxokit.schema import Class, Schema, Slot


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
