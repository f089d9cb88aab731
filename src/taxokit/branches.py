"""The hierarchy of a taxonomy, as the schema nests it: whole, below one item, to a depth, or down to one kind."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from taxokit.identifying import child_slots
from taxokit.model import Item, Taxonomy
from taxokit.schema import Class


@dataclass(frozen=True, slots=True)
class Branch:
    """An item with what stands below it, by the slot that holds it.

    `folded` says how many items are not in `below`, at any depth, by the name of the slot that holds them.
    """

    item: Item
    below: Mapping[str, tuple["Branch", ...]]
    folded: Mapping[str, int]


def branch_of(taxonomy: Taxonomy, top: Item, *, depth: int | None = None, cls: Class | None = None) -> Branch:
    """Return the branch that begins at an item or at the root.

    `depth` is how many levels below it are unfolded, all of them without it. With `cls`, only the items of that class
    and what leads to them are in it; what stands below them, and beside the way, is folded.
    """
    return _Grower(taxonomy, cls).grow(top, depth)


class _Grower:
    def __init__(self, taxonomy: Taxonomy, cls: Class | None) -> None:
        self._cls = cls
        self._slots = {name: child_slots(taxonomy.schema, one) for name, one in taxonomy.schema.classes.items()}
        self._children: dict[int, dict[str, list[Item]]] = {}
        for item in taxonomy.items:
            if item.parent is not None and item.slot in self._slots[item.parent.cls.name]:
                self._children.setdefault(id(item.parent), {}).setdefault(item.slot.name, []).append(item)
        self._on_the_way = None if cls is None else _with_ancestors(taxonomy.by_class[cls.name])

    def grow(self, item: Item, depth: int | None) -> Branch:
        below: dict[str, tuple[Branch, ...]] = {}
        folded: Counter[str] = Counter()
        for name, items in self._children.get(id(item), {}).items():
            shown = [child for child in items if depth != 0 and self._is_shown(child)]
            if shown:
                below[name] = tuple(self.grow(child, None if depth is None else depth - 1) for child in shown)
            for child in items:
                if depth == 0 or not self._is_shown(child):
                    folded[name] += 1
                    folded.update(self._tally(child))
        return Branch(item, below, folded)

    def _is_shown(self, item: Item) -> bool:
        return self._on_the_way is None or id(item) in self._on_the_way

    def _tally(self, item: Item) -> Counter[str]:
        found: Counter[str] = Counter()
        for name, items in self._children.get(id(item), {}).items():
            found[name] += len(items)
            for child in items:
                found.update(self._tally(child))
        return found


def _with_ancestors(items: Iterable[Item]) -> frozenset[int]:
    found: set[int] = set()
    for item in items:
        step: Item | None = item
        while step is not None and id(step) not in found:
            found.add(id(step))
            step = step.parent
    return frozenset(found)
