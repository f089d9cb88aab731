"""The structure of a taxonomy: the hierarchy below an item, and the levels of items that a slot ties.

The hierarchy is as the schema nests it, and as SKOS links define it (SKOS S22, S23, S8). An item is below all of its
broader items, and expanded once, so that a cycle ends. A layering has the items in use that a slot ties without a cycle
(annotation `acyclic`), each at the level to which the longest chain below it leads (Sugiyama 1981).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, product

from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import longest_chains
from taxokit.taxonomy.frameworks import relation_of, skill_classes
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.names import child_slots, is_deprecated
from taxokit.taxonomy.references import AcyclicReferences, Reference, acyclic_references, inverse_of, references_in
from taxokit.taxonomy.schema import Class, Schema, Slot

_UPWARDS = (terms.BROADER, terms.TOP_CONCEPT_OF)
_DOWNWARDS = (terms.NARROWER, terms.HAS_TOP_CONCEPT)

_OF_SCHEMES = (terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT)
"""The properties that the page of a scheme shows."""


@dataclass(frozen=True, slots=True)
class TreeNode:
    """An item with the items below it, by the slot that contains them.

    `folded` counts the items that are not in `below`, at any depth, by the name of the slot that contains them.
    `repeated` marks an item that is expanded further up, and not again.
    """

    item: Item
    below: Mapping[str, tuple["TreeNode", ...]]
    folded: Mapping[str, int]
    repeated: bool = False

    @property
    def children(self) -> list["TreeNode"]:
        """The nodes of `below`, of all slots."""
        return [node for nodes in self.below.values() for node in nodes]


def expand(taxonomy: Taxonomy, top: Item, *, depth: int | None = None, cls: Class | None = None) -> TreeNode:
    """Return the tree below an item or the root.

    `depth` is the number of levels, all by default. With `cls`, only the items of that class and their ancestors are in
    it; everything else is folded.
    """
    shown = None if cls is None else frozenset(taxonomy.by_class[cls.name])
    return _expand(_Hierarchy(taxonomy), top, depth, shown, set())


class _Hierarchy:
    """The items directly below each item.

    An item is below its parent, unless a broader item has the same parent: then it is below the broader item.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        slots = {name: child_slots(taxonomy.schema, cls) for name, cls in taxonomy.schema.classes.items()}
        nested = {
            item: item.parent
            for item in taxonomy.items
            if item.parent is not None and item.slot in slots[item.parent.cls.name]
        }
        linked = [(upper, lower) for upper, lower in _links(taxonomy) if lower in nested]
        elsewhere = {lower for upper, lower in linked if upper.parent is lower.parent}
        self._order = {item: position for position, item in enumerate(nested)}
        self._children: dict[Item, dict[Item, None]] = defaultdict(dict)
        for upper, lower in (*linked, *((parent, item) for item, parent in nested.items() if item not in elsewhere)):
            self._children[upper][lower] = None
        reached = {taxonomy.root, *self.below(taxonomy.root)}
        for item, parent in nested.items():
            if item not in reached:  # in a cycle: the tree would lack it
                self._children[parent][item] = None
                reached.update((item, *self.below(item)))

    def children(self, item: Item) -> list[Item]:
        """Return the items directly below an item, in the order of the document."""
        return sorted(self._children.get(item, ()), key=self._order.__getitem__)

    def below(self, item: Item) -> Iterator[Item]:
        """Yield everything below an item once, at any depth."""
        met = {item}
        waiting = [item]
        while waiting:
            for lower in self._children.get(waiting.pop(), ()):
                if lower not in met:
                    met.add(lower)
                    waiting.append(lower)
                    yield lower


def _links(taxonomy: Taxonomy) -> Iterator[tuple[Item, Item]]:
    """Yield each pair of a broader item, or the scheme of a top concept, and the item below it."""
    for item in taxonomy.items:
        for slot in item.cls.references:
            if slot.uri not in (*_UPWARDS, *_DOWNWARDS):
                continue
            for reference in references_in(taxonomy, item, slot):
                if reference.target is not None and reference.target is not item:
                    yield (reference.target, item) if slot.uri in _UPWARDS else (item, reference.target)


def _expand(
    hierarchy: _Hierarchy, item: Item, depth: int | None, shown: frozenset[Item] | None, expanded: set[Item]
) -> TreeNode:
    """Return the tree below an item. `expanded` are the items that it has; with `shown`, only these are not folded."""
    if item in expanded:
        return TreeNode(item, {}, {}, repeated=True)
    children = hierarchy.children(item)
    if depth != 0 or not children:
        expanded.add(item)
    below: dict[str, list[TreeNode]] = {}
    hidden: dict[Item, None] = {}
    for child in children:
        leads = shown is None or any(inner in shown for inner in chain([child], hierarchy.below(child)))
        if leads and depth != 0:
            node = _expand(hierarchy, child, None if depth is None else depth - 1, shown, expanded)
            below.setdefault(child.slot.name if child.slot else "", []).append(node)
        else:
            hidden |= dict.fromkeys((child, *hierarchy.below(child)))
    folded = Counter(lower.slot.name for lower in hidden if lower.slot and lower is not item)
    return TreeNode(item, {name: tuple(nodes) for name, nodes in below.items()}, folded)


# --- ties and layerings ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Tie:
    """The references from one list of the root to another, and their slots.

    `references` are by the identifiers of the item at the top and of the target.
    """

    source: Slot
    target: Slot
    slots: tuple[Slot, ...]
    references: Mapping[str, Mapping[str, Sequence[Reference]]]

    def targets(self, top: Item) -> list[Item]:
        """Return the targets of an item at the top, in the order of the document."""
        references = self.references.get(top.id, {}).values()
        return [several[0].target for several in references if several[0].target is not None]


@derived
def ties(taxonomy: Taxonomy) -> Sequence[Tie]:
    """Return the ties in the order of the lists."""
    references_by_lists: dict[tuple[str, str], list[Reference]] = {}
    for reference in _references(taxonomy):
        own, other = (item.top.slot for item in (reference.source, reference.target) if item)
        if own is not None and other is not None and own is not other:
            references_by_lists.setdefault((own.name, other.name), []).append(reference)
    lists = taxonomy.schema.folders
    return [
        _tie(lists[source], lists[target], references_by_lists[source, target])
        for source, target in product(lists, lists)
        if (source, target) in references_by_lists
    ]


def profile_of(taxonomy: Taxonomy, item: Item) -> Sequence[tuple[Item, int]]:
    """Return the tops of another list, with the number of items inside each to which an item leads, the most first."""
    profile: list[tuple[Item, int]] = []
    for tie in ties(taxonomy):
        if tie.source is item.slot:
            counts = Counter(target.path[0] for target in tie.targets(item) if target.path)
            profile += sorted(counts.items(), key=lambda entry: (-entry[1], entry[0].id))
    return profile


def _references(taxonomy: Taxonomy) -> Iterator[Reference]:
    for item in taxonomy.items:
        slots = [slot for slot in item.cls.references if not (slot.uri in _OF_SCHEMES or item.cls.is_owned)]
        if slots and is_in_use(taxonomy, item):
            life = lifecycle_of(taxonomy.schema, item.cls).slots
            for slot in slots:
                for reference in () if slot in life else references_in(taxonomy, item, slot):
                    if reference.target is not None and is_in_use(taxonomy, reference.target):
                        yield reference


def _tie(source: Slot, target: Slot, references: Sequence[Reference]) -> Tie:
    by_ends: dict[str, dict[str, list[Reference]]] = {}
    for reference in references:
        if reference.target is not None:
            by_ends.setdefault(reference.source.top.id, {}).setdefault(reference.target.id, []).append(reference)
    slots = {slot.name: slot for _, slot, _, _ in references}
    return Tie(source, target, tuple(slots.values()), by_ends)


def is_in_use(taxonomy: Taxonomy, item: Item) -> bool:
    """Return True if neither an item nor any item around it is deprecated."""
    return not any(is_deprecated(taxonomy, around) for around in (*item.path, item))


@dataclass(frozen=True, eq=False)
class Layering:
    """The items of a class that a slot links to each other, by identifier.

    `below` has the targets of each item, `above` the items that refer to it, `level` its level, 0 at the bottom.
    `height` and `inverse` are the slots whose names are the words for a level and for the items above, None if the
    schema has none.
    """

    cls: Class
    slot: Slot
    height: Slot | None
    inverse: Slot | None
    items: Mapping[str, Item]
    below: Mapping[str, Sequence[str]]
    above: Mapping[str, Sequence[str]]
    level: Mapping[str, int]

    @cached_property
    def top(self) -> int:
        """The highest level."""
        return max(self.level.values())

    @property
    def levels(self) -> list[list[str]]:
        """The identifiers at each level, the bottom first, in the order of the document."""
        levels: list[list[str]] = [[] for _ in range(self.top + 1)]
        for name in self.items:
            levels[self.level[name]].append(name)
        return levels

    def path_to(self, names: Iterable[str], most: int) -> dict[str, int] | None:
        """Return some items and everything that they build on, with the levels; None if they are more than `most`."""
        path = {name: self.level[name] for name in names if name in self.level}
        waiting = list(path)
        while waiting and len(path) <= most:
            for name in self.below[waiting.pop()]:
                if name not in path:
                    path[name] = self.level[name]
                    waiting.append(name)
        return path if len(path) <= most else None


def layerings_of(taxonomy: Taxonomy, item: Item) -> Sequence[Layering]:
    """Return the layerings that have an item."""
    return [layering for layering in layerings(taxonomy) if layering.items.get(item.id) is item]


@derived
def layerings(taxonomy: Taxonomy) -> Sequence[Layering]:
    """Return the layering of each slot that has some links, in the order of the schema."""
    layerings = [_layering(taxonomy, references) for references in acyclic_references(taxonomy) if references.links]
    return [layering for layering in layerings if layering.items]


def _layering(taxonomy: Taxonomy, references: AcyclicReferences) -> Layering:
    in_use = {name: item for name, item in references.items.items() if is_in_use(taxonomy, item)}
    above: dict[str, list[str]] = {}
    for name in in_use:
        for target in references.links.get(name, ()):
            above.setdefault(target, []).append(name)
    items = {name: item for name, item in in_use.items() if references.links.get(name) or name in above}
    below = {name: [other for other in references.links.get(name, ()) if other in items] for name in items}
    cls = next(iter(references.items.values())).cls
    heights = (slot for slot in cls.slots if slot.computed == "height")
    height = next((slot for slot in heights if slot.annotations["computed_from"] == references.slot.name), None)
    inverse = inverse_of(taxonomy.schema, cls, references.slot)
    upwards = {name: above.get(name, []) for name in items}
    return Layering(cls, references.slot, height, inverse, items, below, upwards, longest_chains(below))


# --- needs ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)  # asked for each item
def acquired_classes(schema: Schema) -> tuple[Class, ...]:
    """Return the classes of items that are acquired one after another: skills, and items that build on each other."""
    skills = skill_classes(schema)
    return tuple(cls for cls in schema.item_classes if cls in skills or any(map(_is_prerequisite, cls.references)))


def needs_of(taxonomy: Taxonomy, item: Item) -> list[Item]:
    """Return the items in use that one needs directly, each once.

    An item that is acquired, such as a skill, needs the items that it builds on. Another, such as a role, needs the
    acquired items that it refers to or contains, or that an item inside it does.
    """
    acquired = acquired_classes(taxonomy.schema)
    return list(dict.fromkeys(_needs(taxonomy, item, acquired))) if acquired else []


def _needs(taxonomy: Taxonomy, item: Item, acquired: Sequence[Class]) -> Iterator[Item]:
    is_acquired = item.cls in acquired
    for slot in item.cls.references:
        if _is_prerequisite(slot) if is_acquired else relation_of(slot) == "related":
            for reference in references_in(taxonomy, item, slot):
                target = reference.target
                if target is not None and target.cls in acquired and is_in_use(taxonomy, target):
                    yield target
    for slot in () if is_acquired else item.cls.containers:
        for inner in () if taxonomy.schema.classes[slot.range].is_owned else taxonomy.inside(item, slot):
            if is_in_use(taxonomy, inner):
                yield from (inner,) if inner.cls in acquired else _needs(taxonomy, inner, acquired)


def _is_prerequisite(slot: Slot) -> bool:
    return relation_of(slot) == "prerequisite"
