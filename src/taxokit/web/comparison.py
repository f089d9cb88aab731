"""What can be compared on the site: items of one list by what they refer to in another, and items that have levels."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from taxokit.query.structure import Layering, Tie, layerings, ties
from taxokit.web.publication import Publication

_MOST = 5_000
"""How many items may be compared: the script of the page reads them all."""


class Comparable(NamedTuple):
    """Items that can be compared with each other, and what each refers to, by the paths of their pages."""

    by: Tie | Layering
    items: Mapping[str, Sequence[str]]


@lru_cache(maxsize=1)  # asked for each page
def comparables(publication: Publication) -> Sequence[Comparable]:
    """Return what can be compared; nothing where there are too few items, or too many."""
    path = publication.path
    found = []
    for tie in ties(publication.taxonomy):
        index = publication.taxonomy.index(tie.source.range)
        tops = [index[name] for name in tie.references]
        found.append(Comparable(tie, {path(top): [path(target) for target in tie.targets(top)] for top in tops}))
    for layering in layerings(publication.taxonomy):
        items, below = layering.items, layering.below
        found.append(
            Comparable(layering, {path(items[name]): [path(items[one]) for one in below[name]] for name in items})
        )
    found = [one for one in found if len(one.items) > 1]
    return found if sum(len(one.items) for one in found) <= _MOST else []
