"""The paths to items: what is needed for an item and, level by level, everything that this builds on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from taxokit.query.structure import Layering, layerings, ties
from taxokit.taxonomy.model import Item
from taxokit.web.publication import Publication

_MOST = 500
"""A longer path cannot be followed."""


class LevelPath(NamedTuple):
    """The path to an item on a layering: what it needs directly, and the items at each level, the bottom first."""

    item: Item
    layering: Layering
    needed: frozenset[str]
    levels: Sequence[Sequence[Item]]

    @property
    def length(self) -> int:
        """How many items are on the path."""
        return sum(map(len, self.levels))


def level_paths(publication: Publication) -> Iterator[LevelPath]:
    """Yield the path to each item at the top of a list that is tied to a layering."""
    for layering in layerings(publication.taxonomy):
        on_layering = next(iter(layering.items.values())).top.slot
        for tie in ties(publication.taxonomy):
            for name, references in tie.references.items() if tie.target is on_layering else ():
                level_path = level_path_to(
                    publication.taxonomy.index(tie.source.range)[name], layering, references, _MOST
                )
                if level_path is not None:
                    yield level_path


def level_path_to(item: Item, layering: Layering, needed: Iterable[str], most: int) -> LevelPath | None:
    """Return the path to an item, None where it needs nothing on the layering, or more than `most` items."""
    direct = frozenset(name for name in needed if name in layering.items)
    found = layering.path_to(direct, most) if direct else None
    if not found:
        return None
    levels: list[list[Item]] = [[] for _ in range(layering.top + 1)]
    for name in sorted(found):
        levels[found[name]].append(layering.items[name])
    return LevelPath(item, layering, direct, levels)


def path_page(publication: Publication, item: Item) -> str:
    """Return the path of the page with the path to an item."""
    return publication.addresses.below(f"paths/{publication.addresses.of_item(item).name}")
