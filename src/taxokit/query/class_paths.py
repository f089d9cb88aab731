"""The links between the classes of a schema, and the longest path that they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots
from taxokit.taxonomy.references import inverse_of, references_in
from taxokit.taxonomy.schema import Class, Schema, Slot

_MOST_PATHS = 10_000
"""A schema in which everything is linked to everything has more paths than can be looked at."""


@dataclass(frozen=True, slots=True)
class ClassLink:
    """A slot that links the items of `cls` to those of `targets`; `inverse` is computed in the other direction."""

    cls: Class
    slot: Slot
    targets: tuple[Class, ...]
    inverse: Slot | None = None

    @property
    def contains(self) -> bool:
        """Whether the items contain the targets, rather than name them."""
        return self.slot.contains

    @property
    def is_expected(self) -> bool:
        """Whether the schema wants it: it contains the targets, or is required or recommended in either direction."""
        slots = (self.slot, self.inverse) if self.inverse else (self.slot,)
        return self.contains or any(slot.required or slot.recommended for slot in slots)


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of a path: a link, followed from `start` to `end`; `backward` where the end names the start."""

    link: ClassLink
    start: Class
    end: Class
    backward: bool = False


def class_links(schema: Schema) -> list[ClassLink]:
    """Return the links between the classes whose items have a slug, in the order of the schema."""
    named = schema.item_classes
    found = []
    for cls in named:
        found += [ClassLink(cls, slot, (schema.classes[slot.range],)) for slot in child_slots(schema, cls)]
        for slot in cls.references:
            targets = tuple(target for target in schema.descendants(slot.range) if target in named)
            if targets:
                found.append(ClassLink(cls, slot, targets, inverse_of(schema, cls, slot)))
    return found


def longest_class_path(schema: Schema) -> tuple[PathStep, ...]:
    """Return the longest path of links that begins with a class of the root and visits no class twice.

    Of several, the first in the order of the schema; empty where no class is linked to another. A slot that takes any
    of several classes is not part of a path, nor is one that the schema does not expect to be filled in.
    """
    steps: dict[Class, list[PathStep]] = {cls: [] for cls in schema.item_classes}
    for link in class_links(schema):
        target = link.targets[0]
        if link.is_expected and len(link.targets) == 1 and target is not link.cls:
            steps[link.cls].append(PathStep(link, link.cls, target))
            if link.inverse is not None:
                steps[target].append(PathStep(link, target, link.cls, backward=True))
    starts = [schema.classes[slot.range] for slot in child_slots(schema, schema.root)]
    return max(islice(_paths(steps, starts), _MOST_PATHS), key=len, default=())


def _paths(steps: dict[Class, list[PathStep]], starts: list[Class]) -> Iterator[tuple[PathStep, ...]]:
    for start in starts:
        waiting: list[tuple[PathStep, ...]] = [(step,) for step in reversed(steps[start])]
        while waiting:
            path = waiting.pop()
            yield path
            visited = {start, *(step.end for step in path)}
            waiting += [(*path, step) for step in reversed(steps[path[-1].end]) if step.end not in visited]


def linked_items(taxonomy: Taxonomy, link: ClassLink) -> Iterator[tuple[Item, Item]]:
    """Yield the pairs of items that a link connects, the one that contains or names the other first."""
    if link.contains:
        for item in taxonomy.by_class[link.targets[0].name]:
            if item.slot is link.slot and item.parent is not None:
                yield item.parent, item
        return
    for item in taxonomy.by_class[link.cls.name]:
        for reference in references_in(taxonomy, item, link.slot):
            if reference.target is not None:
                yield item, reference.target
