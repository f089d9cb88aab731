"""The comparison of two or three items: a page whose script reads one file with the references of each item."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from taxokit.query.structure import Layering, Tie, layerings, ties
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.web.addresses import list_name
from taxokit.web.pages import checkables, comparables, level_word, list_label, own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and its data; neither if there is nothing to compare."""
    groups = comparables(publication)
    if groups:
        path = publication.addresses.below("compare.json")
        content = {
            "groups": [_group(*group) for group in groups],
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
        )


def _group(by: Tie | Layering, items: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return a group for the script: the items, their label, and the label of the items by which they are compared."""
    if isinstance(by, Tie):
        name, label, what = list_name(by.source), list_label(by.source), list_label(by.target)
        return {"name": name, "label": label, "what": what, "is_tie": True, "items": items}
    name, label, what = by.slot.name, words_of(by.cls.kind), words_of(by.slot.name)
    return {"name": name, "label": label, "what": what, "is_tie": False, "items": items}


def _nodes(publication: Publication, groups: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, Any]:
    """Return the name and the place of each item by its path: the item around it, its level, and the items below."""
    compared = (path for group in groups for source, targets in group.items() for path in (source, *targets))
    checked = map(publication.path, checkables(publication).values())
    places: dict[str, dict[str, Any]] = {path: {} for path in (*compared, *checked)}
    for layering in layerings(publication.taxonomy):
        for name, item in layering.items.items():
            below = [publication.path(layering.items[lower]) for lower in layering.below[name]]
            place = {"level": layering.level[name], "word": level_word(layering), "on": below}
            places[publication.path(item)] = place
    items = {publication.path(item): item for item in named_items(publication.taxonomy)}
    return {path: {**_named(items[path]), **place} for path, place in places.items()}


def _named(item: Item) -> dict[str, Any]:
    return {"name": name_of(item), **({"in": name_of(item.path[0])} if item.path else {})}
