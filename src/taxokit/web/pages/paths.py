"""The path to each item that is tied to a layering, for learning and for print, and the list of these paths."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from taxokit.query.structure import Layering, layerings, ties
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.web.pages import Link, level_word, own_page, page
from taxokit.web.publication import File, Publication, name_of
from taxokit.web.published_release import once

_MOST_ON_PATH = 500  # items


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages; none if nothing is tied to a layering."""
    paths = list(level_paths(publication))
    if paths:
        yield own_page(publication, "paths", "paths.html", publication.gettext("Paths"), level_paths=paths)
    overview = Link(publication.addresses.below("paths"), publication.gettext("Paths"))
    for level_path in paths:
        title = publication.gettext("The path to %s") % name_of(level_path.item)
        yield own_page(
            publication, level_path.name, "path.html", title, overview,
            level_path=level_path, origin=level_path.item,
            level_word=publication.gettext(level_word(level_path.layering)),
        )  # fmt: skip


class LevelPath(NamedTuple):
    """The path to an item on a layering: the items at each level, the bottom first. `name` is that of its page."""

    name: str
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
                level_path = level_path_to(publication, index[name], layering, references, _MOST_ON_PATH)
                if level_path is not None:
                    yield level_path


@once
def path_pages(publication: Publication) -> Mapping[ItemKey, str]:
    """Return the path of the page of each of `level_paths`, by its item."""
    return {path.item.key: publication.addresses.below(path.name) for path in level_paths(publication)}


def level_path_to(
    publication: Publication, item: Item, layering: Layering, needed: Iterable[str], most: int
) -> LevelPath | None:
    """Return the path to an item, None if it needs nothing on the layering, or more than `most` items."""
    direct = frozenset(needed).intersection(layering.items)
    level_of = layering.path_to(direct, most)
    if not level_of:
        return None
    levels: list[list[Item]] = [[] for _ in range(layering.top + 1)]
    for step in sorted(level_of):
        levels[level_of[step]].append(layering.items[step])
    return LevelPath(f"paths/{publication.addresses.of_item(item).name}", item, layering, direct, levels)
