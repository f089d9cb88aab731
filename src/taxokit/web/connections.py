"""The connections between items, as far as pages have room for them: comparisons, paths over levels, and trees."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from taxokit.query.structure import Layering, Tie, TreeNode, layerings, ties
from taxokit.taxonomy.model import Item
from taxokit.web.publication import Publication

_MOST_COMPARED = 5_000  # items: the script of the page reads them all
_MOST_ON_PATH = 500

MOST_NODES = 2_000
"""How many nodes one page can have; of a longer list it has the top alone, and each of these has its own."""

TREE_SCRIPT = "tree.js"  # which makes a tree usable by the arrow keys; without it, its lists fold


@lru_cache(maxsize=1)  # asked for each page
def comparables(publication: Publication) -> Sequence[tuple[Tie | Layering, Mapping[str, Sequence[str]]]]:
    """Return the groups of comparable items, as paths with references; none if there are too few items, or too many."""
    path = publication.path
    groups: list[tuple[Tie | Layering, Mapping[str, Sequence[str]]]] = []
    for tie in ties(publication.taxonomy):
        index = publication.taxonomy.index(tie.source.range)
        tops = [index[name] for name in tie.references]
        groups.append((tie, {path(top): [path(target) for target in tie.targets(top)] for top in tops}))
    for layering in layerings(publication.taxonomy):
        items, below = layering.items, layering.below
        paths = {path(item): [path(items[other]) for other in below[name]] for name, item in items.items()}
        groups.append((layering, paths))
    groups = [(by, compared) for by, compared in groups if len(compared) > 1]
    return groups if sum(len(compared) for _, compared in groups) <= _MOST_COMPARED else []


class LevelPath(NamedTuple):
    """The path to an item on a layering: what it needs directly, and the items at each level, the bottom first."""

    item: Item
    layering: Layering
    needed: frozenset[str]
    levels: Sequence[Sequence[Item]]

    @property
    def length(self) -> int:
        """The number of items on the path."""
        return sum(map(len, self.levels))


def level_paths(publication: Publication) -> Iterator[LevelPath]:
    """Yield the path to each item at the top of a list that is tied to a layering."""
    for layering in layerings(publication.taxonomy):
        on_layering = next(iter(layering.items.values())).top.slot
        for tie in ties(publication.taxonomy):
            index = publication.taxonomy.index(tie.source.range)
            for name, references in tie.references.items() if tie.target is on_layering else ():
                level_path = level_path_to(index[name], layering, references, _MOST_ON_PATH)
                if level_path is not None:
                    yield level_path


def level_path_to(item: Item, layering: Layering, needed: Iterable[str], most: int) -> LevelPath | None:
    """Return the path to an item, None if it needs nothing on the layering, or more than `most` items."""
    direct = frozenset(name for name in needed if name in layering.items)
    level_of = layering.path_to(direct, most) if direct else None
    if not level_of:
        return None
    levels: list[list[Item]] = [[] for _ in range(layering.top + 1)]
    for name in sorted(level_of):
        levels[level_of[name]].append(layering.items[name])
    return LevelPath(item, layering, direct, levels)


def path_page(publication: Publication, item: Item) -> str:
    """Return the path of the page with the path to an item."""
    return publication.addresses.below(f"paths/{publication.addresses.of_item(item).name}")


def tree_of(publication: Publication, item: Item) -> TreeNode | None:
    """Return the tree below an item at the top of a list, None if the lists in its page say as much."""
    node = publication.current.top_nodes.get(id(item))
    if node is None or size([node]) > MOST_NODES:
        return None
    is_contained = all(child.item.parent is item and not child.below for child in node.children)
    return None if is_contained else node


def size(nodes: Sequence[TreeNode]) -> int:
    """Return the number of nodes of some trees."""
    return sum(1 + size(node.children) for node in nodes)
