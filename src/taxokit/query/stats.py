"""A taxonomy in numbers: its items, and how far its links, texts, translations and mappings cover them.

Coverage leaves out deprecated items, which are no longer completed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots, is_deprecated, label_slot, language_of
from taxokit.taxonomy.references import heights, inverse_of, references_in
from taxokit.taxonomy.schema import Class, Schema, Slot

_MOST_PATHS = 10_000
"""A schema in which everything is linked to everything has more paths than can be looked at."""


@dataclass(frozen=True, slots=True)
class ClassLink:
    """A slot that links the items of `cls` to items of `targets`; `inverse` is computed in the other direction."""

    cls: Class
    slot: Slot
    targets: tuple[Class, ...]
    inverse: Slot | None = None

    @property
    def is_expected(self) -> bool:
        """True if the schema expects it: it contains the targets, or is required or recommended in either direction."""
        slots = (self.slot, self.inverse) if self.inverse else (self.slot,)
        return self.slot.contains or any(slot.required or slot.recommended for slot in slots)


@dataclass(frozen=True, slots=True)
class PathStep:
    """A step of a path: a link, followed from `start` to `end`; `backward` if the end names the start."""

    link: ClassLink
    start: Class
    end: Class
    backward: bool = False


def class_links(schema: Schema) -> list[ClassLink]:
    """Return the links between the classes whose items have a slug, in the order of the schema."""
    named = schema.item_classes
    links = []
    for cls in named:
        links += [ClassLink(cls, slot, (schema.classes[slot.range],)) for slot in child_slots(schema, cls)]
        for slot in cls.references:
            targets = tuple(target for target in schema.descendants(slot.range) if target in named)
            if targets:
                links.append(ClassLink(cls, slot, targets, inverse_of(schema, cls, slot)))
    return links


def longest_class_path(schema: Schema) -> tuple[PathStep, ...]:
    """Return the longest path of links that begins with a class of the root and visits no class twice.

    Of several, the first in the order of the schema; empty if no class is linked to another. A slot that takes any of
    several classes is not part of a path, nor is a slot that the schema does not expect to be filled in.
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


@dataclass(frozen=True, slots=True)
class Covered:
    """The number of items, of all in a group, that have something."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class ClassCount:
    """The numbers of items of a class: of all, of deprecated ones, and by status.

    `status` is the slot with the status of an item, None if the class has none; "" counts the items without a status.
    """

    cls: Class
    number: int
    deprecated: int
    status: Slot | None
    by_status: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LinkCount:
    """The coverage of both ends of a link: the items that contain or name others, and the contained or named items."""

    link: ClassLink
    number: int
    sources: Covered
    targets: Covered


@dataclass(frozen=True, slots=True)
class SlotCount:
    """The number of items of a class with a value of a slot, and the number of values."""

    cls: Class
    slot: Slot
    covered: Covered
    values: int


@dataclass(frozen=True, slots=True)
class TranslationCount:
    """The number of items of a class with words in a language, by the slot of the translation."""

    language: str
    cls: Class
    of: int
    by_slot: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class HeightCount:
    """The number of items of a class at each height of a computed slot; empty if no item has a link."""

    cls: Class
    slot: Slot
    by_height: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Stats:
    """A taxonomy in numbers.

    `reach` has for each step of the class path how many items of its first class lead to an item at the end of it.
    """

    language: str
    classes: tuple[ClassCount, ...]
    links: tuple[LinkCount, ...]
    class_path: tuple[PathStep, ...]
    reach: tuple[Covered, ...]
    slots: tuple[SlotCount, ...]
    translations: tuple[TranslationCount, ...]
    mappings: tuple[SlotCount, ...]
    heights: tuple[HeightCount, ...]

    def count_of(self, link: ClassLink) -> LinkCount:
        """Return the count of a link of the class path."""
        return next(count for count in self.links if (count.link.cls, count.link.slot) == (link.cls, link.slot))


def collect_stats(taxonomy: Taxonomy) -> Stats:
    """Count a taxonomy."""
    return _Collector(taxonomy).stats()


class _Collector:
    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.in_use = {
            cls.name: [item for item in taxonomy.by_class[cls.name] if not is_deprecated(taxonomy, item)]
            for cls in taxonomy.schema.item_classes
        }

    def stats(self) -> Stats:
        schema = self.taxonomy.schema
        path = longest_class_path(schema)
        slots = [(cls, slot) for cls in schema.item_classes for slot in cls.slots]
        return Stats(
            language=language_of(self.taxonomy),
            classes=tuple(self._class(cls) for cls in schema.item_classes),
            links=tuple(self._link(link) for link in class_links(schema) if link.slot.uri != terms.REPLACED_BY),
            class_path=path,
            reach=tuple(self._reach(path[:length]) for length in range(1, len(path) + 1)),
            slots=tuple(self._slot(cls, slot) for cls, slot in slots if _is_expected(cls, slot)),
            translations=tuple(count for cls in schema.item_classes for count in self._translations(cls)),
            mappings=tuple(self._slot(cls, slot) for cls, slot in slots if slot.uri in MAPPINGS),
            heights=tuple(self._heights(cls, slot) for cls, slot in slots if slot.computed == "height"),
        )

    def _class(self, cls: Class) -> ClassCount:
        items = self.taxonomy.by_class[cls.name]
        status = lifecycle_of(self.taxonomy.schema, cls).status
        by_status: dict[str, int] = {}
        if status is not None:
            numbers = Counter(str(item.data.get(status.name) or "") for item in items)
            order = {"": -1, **{value: rank for rank, value in enumerate(self.taxonomy.schema.enums[status.range])}}
            by_status = dict(sorted(numbers.items(), key=lambda entry: (order.get(entry[0], len(order)), entry[0])))
        return ClassCount(cls, len(items), len(items) - len(self.in_use[cls.name]), status, by_status)

    def _link(self, link: ClassLink) -> LinkCount:
        pairs = self._pairs(link)
        sources, targets = {source for source, _ in pairs}, {target for _, target in pairs}
        number = sum(len(self.in_use[target.name]) for target in link.targets)
        return LinkCount(
            link, len(pairs), Covered(len(sources), len(self.in_use[link.cls.name])), Covered(len(targets), number)
        )

    def _pairs(self, link: ClassLink) -> list[tuple[Item, Item]]:
        """Return the pairs that a link connects, without deprecated items."""
        targets = dict.fromkeys(item for cls in link.targets for item in self.in_use[cls.name])
        sources = dict.fromkeys(self.in_use[link.cls.name])
        if link.slot.contains:
            return [(item.parent, item) for item in targets if item.slot is link.slot and item.parent in sources]
        references = (other for item in sources for other in references_in(self.taxonomy, item, link.slot))
        return [(source, target) for source, _, _, target in references if target in targets]

    def _reach(self, path: tuple[PathStep, ...]) -> Covered:
        leading = set(self.in_use[path[-1].end.name])
        for step in reversed(path):
            pairs = ((pair[::-1] if step.backward else pair) for pair in self._pairs(step.link))
            leading = {start for start, end in pairs if end in leading}
        return Covered(len(leading), len(self.in_use[path[0].start.name]))

    def _slot(self, cls: Class, slot: Slot) -> SlotCount:
        numbers = [len(item.values(slot)) for item in self.in_use[cls.name]]
        return SlotCount(cls, slot, Covered(sum(map(bool, numbers)), len(numbers)), sum(numbers))

    def _translations(self, cls: Class) -> Iterator[TranslationCount]:
        slot = cls.translations
        if slot is None:
            return
        counts: dict[str, Counter[str]] = {}
        for item in self.in_use[cls.name]:
            for language, words in _mapping(item.data.get(slot.name)).items():
                filled = [name for name, value in _mapping(words).items() if value]
                if filled:
                    counts.setdefault(language, Counter()).update(filled)
        names = [inner.name for inner in self.taxonomy.schema.classes[slot.range].slots if not inner.identifier]
        for language, count in sorted(counts.items()):
            by_slot = {name: count[name] for name in names}
            yield TranslationCount(language, cls, len(self.in_use[cls.name]), by_slot)

    def _heights(self, cls: Class, slot: Slot) -> HeightCount:
        levels = heights(self.taxonomy, cls, slot)
        counts = Counter(levels[item.id] for item in self.in_use[cls.name] if item.id in levels)
        return HeightCount(cls, slot, dict(sorted(counts.items())))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _is_expected(cls: Class, slot: Slot) -> bool:
    """Return True if every item should have a value: the definition, and recommended slots except the label."""
    return (slot.uri == terms.DEFINITION or slot.recommended) and not slot.computed and slot is not label_slot(cls)
