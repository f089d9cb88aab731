"""A taxonomy in numbers: its items, and how far its links, texts, translations and mappings cover them.

Coverage leaves out what is deprecated: nobody completes it any more.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots, is_deprecated, label_slot, language_of
from taxokit.taxonomy.references import heights, inverse_of, references_in
from taxokit.taxonomy.schema import Class, Schema, Slot

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


_MAPPINGS = (
    terms.EXACT_MATCH,
    terms.CLOSE_MATCH,
    terms.BROAD_MATCH,
    terms.NARROW_MATCH,
    terms.RELATED_MATCH,
)


@dataclass(frozen=True, slots=True)
class Covered:
    """How many items of how many have something."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many items a class has, how many of them are deprecated, and how many have each status.

    `status` is the slot that says where an item stands in its life, None where the class has none; "" counts the items
    that do not say it.
    """

    cls: Class
    number: int
    deprecated: int
    status: Slot | None
    by_status: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LinkCount:
    """How far a link covers both ends: the items that hold or name others, and those that are held or named."""

    link: Link
    number: int
    sources: Covered
    targets: Covered


@dataclass(frozen=True, slots=True)
class SlotCount:
    """How many items of a class have a value of a slot, and how many values there are."""

    cls: Class
    slot: Slot
    covered: Covered
    values: int


@dataclass(frozen=True, slots=True)
class TranslationCount:
    """How many items of a class have words in a language, by the slot of the translation."""

    language: str
    cls: Class
    of: int
    by_slot: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class HeightCount:
    """How many items of a class stand at each height of a computed slot; empty where nothing has a link to climb."""

    cls: Class
    slot: Slot
    by_height: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Census:
    """A taxonomy in numbers.

    `reach` says for each step of the chain how many items of the first class lead to an item of its end, through every
    step before.
    """

    language: str
    classes: tuple[ClassCount, ...]
    links: tuple[LinkCount, ...]
    chain: tuple[Step, ...]
    reach: tuple[Covered, ...]
    slots: tuple[SlotCount, ...]
    translations: tuple[TranslationCount, ...]
    mappings: tuple[SlotCount, ...]
    heights: tuple[HeightCount, ...]

    def count_of(self, link: Link) -> LinkCount:
        """Return the count of a link of the chain."""
        return next(count for count in self.links if (count.link.cls, count.link.slot) == (link.cls, link.slot))


def take_census(taxonomy: Taxonomy) -> Census:
    """Count a taxonomy."""
    return _Counting(taxonomy).census()


class _Counting:
    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.classes = taxonomy.schema.item_classes
        self.in_use: dict[str, list[Item]] = {
            cls.name: [item for item in taxonomy.by_class[cls.name] if not is_deprecated(taxonomy, item)]
            for cls in self.classes
        }

    def census(self) -> Census:
        chain = longest_chain(self.taxonomy.schema)
        return Census(
            language=language_of(self.taxonomy),
            classes=tuple(self._class(cls) for cls in self.classes),
            links=tuple(
                self._link(link) for link in links_of(self.taxonomy.schema) if link.slot.uri != terms.REPLACED_BY
            ),
            chain=chain,
            reach=tuple(self._reach(chain[:length]) for length in range(1, len(chain) + 1)),
            slots=tuple(self._slot(cls, slot) for cls in self.classes for slot in _wanted(cls)),
            translations=tuple(count for cls in self.classes for count in self._translations(cls)),
            mappings=tuple(
                self._slot(cls, slot) for cls in self.classes for slot in cls.slots if slot.uri in _MAPPINGS
            ),
            heights=tuple(
                self._heights(cls, slot) for cls in self.classes for slot in cls.slots if slot.computed == "height"
            ),
        )

    def _class(self, cls: Class) -> ClassCount:
        items = self.taxonomy.by_class[cls.name]
        enums = self.taxonomy.schema.enums
        status = next(
            (
                slot
                for slot in cls.slots
                if slot.kind == "enum" and any(value.get("deprecated") for value in enums[slot.range].values())
            ),
            None,
        )
        found = Counter(_status(item.data.get(status.name)) for item in items) if status else Counter[str]()
        order = {"": -1, **{value: number for number, value in enumerate(enums[status.range])}} if status else {}
        return ClassCount(
            cls,
            len(items),
            len(items) - len(self.in_use[cls.name]),
            status,
            dict(sorted(found.items(), key=lambda entry: (order.get(entry[0], len(order)), entry[0]))),
        )

    def _link(self, link: Link) -> LinkCount:
        pairs = self._ties(link)
        targets = [item for target in link.targets for item in self.in_use[target.name]]
        return LinkCount(
            link,
            len(pairs),
            Covered(len({id(source) for source, _ in pairs}), len(self.in_use[link.cls.name])),
            Covered(len({id(target) for _, target in pairs}), len(targets)),
        )

    def _ties(self, link: Link) -> list[tuple[Item, Item]]:
        """Return the pairs that a link ties, without those that concern a deprecated item."""
        used = {id(item) for cls in (link.cls, *link.targets) for item in self.in_use[cls.name]}
        return [pair for pair in ties(self.taxonomy, link) if id(pair[0]) in used and id(pair[1]) in used]

    def _reach(self, chain: tuple[Step, ...]) -> Covered:
        alive = {id(item) for item in self.in_use[chain[-1].end.name]}
        for step in reversed(chain):
            pairs = self._ties(step.link)
            if step.backward:
                pairs = [(target, source) for source, target in pairs]
            alive = {id(start) for start, end in pairs if id(end) in alive}
        return Covered(len(alive), len(self.in_use[chain[0].start.name]))

    def _slot(self, cls: Class, slot: Slot) -> SlotCount:
        numbers = [len(item.values(slot)) for item in self.in_use[cls.name]]
        return SlotCount(cls, slot, Covered(sum(1 for number in numbers if number), len(numbers)), sum(numbers))

    def _translations(self, cls: Class) -> Iterator[TranslationCount]:
        slot = cls.translations
        if slot is None:
            return
        counts: dict[str, Counter[str]] = {}
        for item in self.in_use[cls.name]:
            for language, words in _mapping(item.data.get(slot.name)).items():
                found = Counter(name for name, value in _mapping(words).items() if value)
                if found:
                    counts.setdefault(language, Counter()).update(found)
        names = [inner.name for inner in self.taxonomy.schema.classes[slot.range].slots if not inner.identifier]
        for language, found in sorted(counts.items()):
            by_slot = {name: found[name] for name in names}
            yield TranslationCount(language, cls, len(self.in_use[cls.name]), by_slot)

    def _heights(self, cls: Class, slot: Slot) -> HeightCount:
        found = heights(self.taxonomy, cls, slot)
        counts = Counter(found[item.id] for item in self.in_use[cls.name] if item.id in found)
        return HeightCount(cls, slot, dict(sorted(counts.items())))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _status(value: Any) -> str:
    return "" if value is None else str(value)


def _wanted(cls: Class) -> Iterable[Slot]:
    """Return the slots that every item had better have: the definition, and what the schema recommends."""
    return [
        slot
        for slot in cls.slots
        if (slot.uri == terms.DEFINITION or slot.recommended) and not slot.computed and slot is not label_slot(cls)
    ]
