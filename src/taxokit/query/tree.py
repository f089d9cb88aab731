"""The hierarchy of a taxonomy: as the schema nests it, and as SKOS links define it (SKOS S22, S23, S8).

Whole, below one item, to a depth, or down to one kind. An item is listed below all its broader items, and expanded
once: so what has several parents does not multiply, and a cycle ends.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class

_UPWARDS = (terms.BROADER, terms.TOP_CONCEPT_OF)
_DOWNWARDS = (terms.NARROWER, terms.HAS_TOP_CONCEPT)


@dataclass(frozen=True, slots=True)
class TreeNode:
    """An item with what is below it, by the slot that contains it.

    `folded` counts the items that are not in `below`, at any depth, by the name of the slot that contains them.
    `repeated` marks an item that is expanded further up, and not again here.
    """

    item: Item
    below: Mapping[str, tuple["TreeNode", ...]]
    folded: Mapping[str, int]
    repeated: bool = False

    @property
    def children(self) -> list["TreeNode"]:
        """What is in `below`, whatever the slot."""
        return [node for nodes in self.below.values() for node in nodes]


def expand(taxonomy: Taxonomy, top: Item, *, depth: int | None = None, cls: Class | None = None) -> TreeNode:
    """Return the tree below an item or the root.

    `depth` is how many levels are expanded, all of them by default. With `cls`, only the items of that class and what
    leads to them are in it; everything else is folded.
    """
    hierarchy = _Hierarchy(taxonomy)
    shown = None if cls is None else frozenset(map(id, taxonomy.by_class[cls.name]))
    return _expand(hierarchy, top, depth, shown, set())


class _Hierarchy:
    """What is directly below each item.

    An item is below its parent, unless a broader item has the same parent: then it is below that one.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        slots = {name: child_slots(taxonomy.schema, one) for name, one in taxonomy.schema.classes.items()}
        nested = {
            id(item): (item, item.parent)
            for item in taxonomy.items
            if item.parent is not None and item.slot in slots[item.parent.cls.name]
        }
        linked = [pair for pair in _links(taxonomy) if id(pair[1]) in nested]
        elsewhere = {id(lower) for upper, lower in linked if upper.parent is lower.parent}
        self._order = {key: position for position, key in enumerate(nested)}
        self._children: dict[int, dict[int, Item]] = {}
        for upper, lower in linked:
            self._put(upper, lower)
        for key, (item, parent) in nested.items():
            if key not in elsewhere:
                self._put(parent, item)
        self._free_cycles(taxonomy.root, nested)

    def _put(self, upper: Item, lower: Item) -> None:
        self._children.setdefault(id(upper), {})[id(lower)] = lower

    def _free_cycles(self, root: Item, nested: Mapping[int, tuple[Item, Item]]) -> None:
        """Put the first item of each cycle below its parent, since it would be nowhere otherwise."""
        reached = {id(item) for item in self.below(root)}
        for key, (item, parent) in nested.items():
            if key not in reached:
                self._put(parent, item)
                reached.add(key)
                reached.update(id(lower) for lower in self.below(item))

    def children(self, item: Item) -> list[Item]:
        """Return what is directly below an item, in the order of the document."""
        found = self._children.get(id(item), {})
        return [found[key] for key in sorted(found, key=self._order.__getitem__)]

    def below(self, item: Item) -> Iterator[Item]:
        """Yield everything below an item once, at any depth."""
        met = {id(item)}
        waiting = [item]
        while waiting:
            for key, lower in self._children.get(id(waiting.pop()), {}).items():
                if key not in met:
                    met.add(key)
                    waiting.append(lower)
                    yield lower


def _links(taxonomy: Taxonomy) -> Iterator[tuple[Item, Item]]:
    """Yield each pair of a broader item, or the scheme of a top concept, and the item below it."""
    for item in taxonomy.items:
        for slot in item.cls.references:
            if slot.uri not in (*_UPWARDS, *_DOWNWARDS):
                continue
            for found in references_in(taxonomy, item, slot):
                if found.target is not None and found.target is not item:
                    yield (found.target, item) if slot.uri in _UPWARDS else (item, found.target)


def _expand(
    hierarchy: _Hierarchy, item: Item, depth: int | None, shown: frozenset[int] | None, expanded: set[int]
) -> TreeNode:
    """Return the tree below an item. `expanded` are the identities of what is in it already.

    With `shown`, only these and what leads to them are not folded.
    """
    if id(item) in expanded:
        return TreeNode(item, {}, {}, repeated=True)
    children = hierarchy.children(item)
    if depth != 0 or not children:
        expanded.add(id(item))
    below: dict[str, list[TreeNode]] = {}
    hidden: dict[int, Item] = {}
    for child in children:
        leads = shown is None or any(id(one) in shown for one in chain([child], hierarchy.below(child)))
        if leads and depth != 0:
            node = _expand(hierarchy, child, None if depth is None else depth - 1, shown, expanded)
            below.setdefault(child.slot.name if child.slot else "", []).append(node)
        else:
            hidden[id(child)] = child
            hidden.update((id(lower), lower) for lower in hierarchy.below(child) if lower is not item)
    folded = Counter(lower.slot.name for lower in hidden.values() if lower.slot)
    return TreeNode(item, {name: tuple(nodes) for name, nodes in below.items()}, folded)
