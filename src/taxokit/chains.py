"""The links between the classes of a schema, and the longest chain of classes that they make.

A class is tied to another by holding its items, by naming them in a reference slot, or by being named, where the schema
declares the inverse slot.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taxokit.identifying import child_slots
from taxokit.model import Item, Taxonomy
from taxokit.relations import inverse_of, references_in
from taxokit.schema import Class, Schema, Slot

_MOST_STEPS = 10_000
"""A schema in which everything is tied to everything has more chains than anyone can look at."""


@dataclass(frozen=True, slots=True)
class Link:
    """A slot that ties the items of `cls` to those of `targets`; `inverse` is computed in the other direction."""

    cls: Class
    slot: Slot
    targets: tuple[Class, ...]
    inverse: Slot | None = None

    @property
    def holds(self) -> bool:
        """Whether the targets stand inside the items, rather than being named by them."""
        return self.slot.contains

    @property
    def is_expected(self) -> bool:
        """Whether the schema wants it: it holds the targets, or it is required or recommended in either direction."""
        slots = (self.slot, self.inverse) if self.inverse else (self.slot,)
        return self.holds or any(slot.required or slot.recommended for slot in slots)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain: a link, followed from `start` to `end`; `backward` where the end names the start."""

    link: Link
    start: Class
    end: Class
    backward: bool = False


def links_of(schema: Schema) -> list[Link]:
    """Return the links between the classes whose items have a slug, in the order of the schema."""
    named = schema.item_classes
    found = []
    for cls in named:
        found += [Link(cls, slot, (schema.classes[slot.range],)) for slot in child_slots(schema, cls)]
        for slot in cls.references:
            targets = tuple(target for target in schema.descendants(slot.range) if target in named)
            if targets:
                found.append(Link(cls, slot, targets, inverse_of(schema, cls, slot)))
    return found


def longest_chain(schema: Schema) -> tuple[Step, ...]:
    """Return the longest chain of links that begins with a class of the root and meets no class twice.

    Of several, the first in the order of the schema; empty where no class is tied to another. A slot that takes any of
    several classes makes no chain, and neither does one that the schema does not expect anybody to fill in.
    """
    steps: dict[Class, list[Step]] = {cls: [] for cls in schema.item_classes}
    for link in links_of(schema):
        target = link.targets[0]
        if link.is_expected and len(link.targets) == 1 and target is not link.cls:
            steps[link.cls].append(Step(link, link.cls, target))
            if link.inverse is not None:
                steps[target].append(Step(link, target, link.cls, backward=True))
    best: tuple[Step, ...] = ()
    for number, path in enumerate(
        _paths(steps, [schema.classes[slot.range] for slot in child_slots(schema, schema.root)])
    ):
        if len(path) > len(best):
            best = path
        if number > _MOST_STEPS:
            break
    return best


def _paths(steps: dict[Class, list[Step]], starts: list[Class]) -> Iterator[tuple[Step, ...]]:
    for start in starts:
        waiting: list[tuple[Step, ...]] = [(step,) for step in reversed(steps[start])]
        while waiting:
            path = waiting.pop()
            yield path
            met = {start, *(step.end for step in path)}
            waiting += [(*path, step) for step in reversed(steps[path[-1].end]) if step.end not in met]


def ties(taxonomy: Taxonomy, link: Link) -> Iterator[tuple[Item, Item]]:
    """Yield the pairs of items that a link ties, from the one that holds or names to the other."""
    if link.holds:
        for item in taxonomy.by_class[link.targets[0].name]:
            if item.slot is link.slot and item.parent is not None:
                yield item.parent, item
        return
    for item in taxonomy.by_class[link.cls.name]:
        for reference in references_in(taxonomy, item, link.slot):
            if reference.target is not None:
                yield item, reference.target
