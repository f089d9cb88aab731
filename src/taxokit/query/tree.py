"""The hierarchy of a taxonomy: as the schema nests it, and as SKOS links tell what is broader (SKOS S22, S23, S8).

Whole, below one item, to a depth, or down to one kind. An item stands below everything that is said to be broader than
it; it is unfolded once, so that what has several parents does not multiply and a cycle comes to an end.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class

_UPWARDS = (terms.BROADER, terms.TOP_CONCEPT_OF)
_DOWNWARDS = (terms.NARROWER, terms.HAS_TOP_CONCEPT)


@dataclass(frozen=True, slots=True)
class Branch:
    """An item with what stands below it, by the slot that holds it.

    `folded` says how many items are not in `below`, at any depth, by the name of the slot that holds them. `repeated`
    is an item that is unfolded elsewhere, further up: what stands below it is not said again.
    """

    item: Item
    below: Mapping[str, tuple["Branch", ...]]
    folded: Mapping[str, int]
    repeated: bool = False


def branch_of(taxonomy: Taxonomy, top: Item, *, depth: int | None = None, cls: Class | None = None) -> Branch:
    """Return the branch that begins at an item or at the root.

    `depth` is how many levels below it are unfolded, all of them without it. With `cls`, only the items of that class
    and what leads to them are in it; what stands below them, and beside the way, is folded.
    """
    hierarchy = _Hierarchy(taxonomy)
    shown = None if cls is None else hierarchy.leading_to(taxonomy.by_class[cls.name])
    return _Grower(hierarchy, shown).grow(top, depth)


class _Hierarchy:
    """What stands right below each item.

    An item stands where it is nested, unless something broader is nested in the same place: then it stands below that.
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
        """Let the first item of what hangs together in a circle stand where it is nested, or it would stand nowhere."""
        reached = {id(item) for item in self.below(root)}
        for key, (item, parent) in nested.items():
            if key not in reached:
                self._put(parent, item)
                reached.add(key)
                reached.update(id(lower) for lower in self.below(item))

    def children(self, item: Item) -> list[Item]:
        """Return what stands right below an item, in the order of the document."""
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

    def leading_to(self, items: Iterable[Item]) -> frozenset[int]:
        """Return the identities of items, and of everything that they stand below."""
        above: dict[int, list[int]] = {}
        for upper, found in self._children.items():
            for lower in found:
                above.setdefault(lower, []).append(upper)
        met: set[int] = set()
        waiting = [id(item) for item in items]
        while waiting:
            key = waiting.pop()
            if key not in met:
                met.add(key)
                waiting += above.get(key, [])
        return frozenset(met)


def _links(taxonomy: Taxonomy) -> Iterator[tuple[Item, Item]]:
    """Yield what is linked as broader, or as what a concept is at the top of, with what stands below it."""
    for item in taxonomy.items:
        for slot in item.cls.references:
            if slot.uri not in (*_UPWARDS, *_DOWNWARDS):
                continue
            for found in references_in(taxonomy, item, slot):
                if found.target is not None and found.target is not item:
                    yield (found.target, item) if slot.uri in _UPWARDS else (item, found.target)


class _Grower:
    def __init__(self, hierarchy: _Hierarchy, shown: frozenset[int] | None) -> None:
        self._hierarchy = hierarchy
        self._shown = shown
        self._unfolded: set[int] = set()

    def grow(self, item: Item, depth: int | None) -> Branch:
        children = self._hierarchy.children(item)
        if id(item) in self._unfolded:
            return Branch(item, {}, {}, repeated=True)
        if depth != 0 or not children:
            self._unfolded.add(id(item))
        below: dict[str, list[Branch]] = {}
        hidden: dict[int, Item] = {}
        for child in children:
            if depth != 0 and (self._shown is None or id(child) in self._shown):
                branch = self.grow(child, None if depth is None else depth - 1)
                below.setdefault(child.slot.name if child.slot else "", []).append(branch)
            else:
                hidden[id(child)] = child
                hidden.update((id(lower), lower) for lower in self._hierarchy.below(child) if lower is not item)
        folded = Counter(lower.slot.name for lower in hidden.values() if lower.slot)
        return Branch(item, {name: tuple(inside) for name, inside in below.items()}, folded)
