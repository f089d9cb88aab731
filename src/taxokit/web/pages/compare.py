"""The comparison of items: of all tops of a tie as tables, and of two or three by a script.

The script reads one file with the references of each item.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode

from taxokit.query.structure import Layering, Tie, layerings, ties
from taxokit.releases.addresses import list_name
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.web.pages import checkables, comparables, level_word, list_label, own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of

_MOST_TOPS = 40  # in a table of all pairs


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and its data; neither if there is nothing to compare."""
    groups = comparables(publication)
    if groups:
        path = publication.addresses.below("compare.json")
        content = {
            "groups": [_group(publication, *group) for group in groups],
            "nodes": _nodes(publication, [compared for _, compared in groups]),
        }
        yield File(path.removeprefix("/"), (json.dumps(content, ensure_ascii=False) + "\n").encode())
        has_matrix = bool(ties(publication.taxonomy))
        scripts = ("compare.js",)
        yield own_page(
            publication,
            "compare",
            "compare.html",
            publication.gettext("Compare"),
            scripts=scripts,
            source=path,
            has_matrix=has_matrix,
            overlaps=[_overlap(publication, by, items) for by, items in groups if isinstance(by, Tie)],
        )


class Pair(NamedTuple):
    """Two tops of a tie: the number of items that both refer to, and that the second one does and the first does not.

    `heat` is the share of the common items among all of the two, from 0 to 4. `query` is the address of the pair.
    """

    shared: int
    lacking: int
    heat: int
    query: str


class Overlap(NamedTuple):
    """The tops of a tie, and the pairs that each makes with all of them, None with itself."""

    label: str
    what: str
    tops: Sequence[Item]
    totals: Sequence[int]
    pairs: Sequence[Sequence[Pair | None]]


def _overlap(publication: Publication, tie: Tie, items: Mapping[str, Sequence[str]]) -> Overlap:
    """Return the overlap of all tops of a tie, without tops if they are too many."""
    index = publication.taxonomy.index(tie.source.range)
    tops = [index[name] for name in tie.references] if len(items) <= _MOST_TOPS else []
    targets = [set(items[publication.path(top)]) for top in tops]
    pairs = [
        [_pair(tie, top, other, targets[row], targets[column]) for column, other in enumerate(tops)]
        for row, top in enumerate(tops)
    ]
    gettext = publication.gettext
    return Overlap(
        gettext(list_label(tie.source)), gettext(list_label(tie.target)), tops, list(map(len, targets)), pairs
    )


def _pair(tie: Tie, top: Item, other: Item, own: set[str], others: set[str]) -> Pair | None:
    if top is other:
        return None
    query = urlencode({"list": list_name(tie.source), "a": top.id, "b": other.id})
    shared = len(own & others)
    return Pair(shared, len(others - own), min(shared * 10 // len(own | others), 4), query)


def _group(publication: Publication, by: Tie | Layering, items: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return a group for the script: the items, their label, and the label of the items by which they are compared."""
    if isinstance(by, Tie):
        name, label, what = list_name(by.source), list_label(by.source), list_label(by.target)
    else:
        name, label, what = by.slot.name, words_of(by.cls.kind), words_of(by.slot.name)
    gettext, is_tie = publication.gettext, isinstance(by, Tie)
    return {"name": name, "label": gettext(label), "what": gettext(what), "is_tie": is_tie, "items": items}


def _nodes(publication: Publication, groups: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, Any]:
    """Return the name and the place of each item by its path: the item around it, its level, and the items below."""
    compared = (path for group in groups for source, targets in group.items() for path in (source, *targets))
    checked = map(publication.path, checkables(publication).values())
    places: dict[str, dict[str, Any]] = {path: {} for path in (*compared, *checked)}
    for layering in layerings(publication.taxonomy):
        for name, item in layering.items.items():
            below = [publication.path(layering.items[lower]) for lower in layering.below[name]]
            place = {"level": layering.level[name], "word": publication.gettext(level_word(layering)), "on": below}
            places[publication.path(item)] = place
    items = {publication.path(item): item for item in named_items(publication.taxonomy)}
    return {path: {**_named(items[path]), **place} for path, place in places.items()}


def _named(item: Item) -> dict[str, Any]:
    return {"name": name_of(item), **({"in": name_of(item.path[0])} if item.path else {})}
