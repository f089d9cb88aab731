"""The comparison of two or three items: a page whose script reads one file with the references of each item."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from taxokit.query.structure import Tie, layerings, ties
from taxokit.taxonomy.model import Item
from taxokit.web.connections import Comparable, comparables
from taxokit.web.item_view import level_word
from taxokit.web.page import list_label, own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and its data; neither if there is nothing to compare."""
    groups = comparables(publication)
    if groups:
        path = publication.addresses.below("compare.json")
        content = {"groups": [_group(group) for group in groups], "nodes": _nodes(publication, groups)}
        yield File(path.removeprefix("/"), (json.dumps(content, ensure_ascii=False) + "\n").encode())
        has_matrix = bool(ties(publication.taxonomy))
        scripts = ("compare.js",)
        yield own_page(
            publication, "compare", "compare.html", "Compare", scripts=scripts, source=path, has_matrix=has_matrix
        )


def _group(group: Comparable) -> dict[str, Any]:
    """Return a group for the script: the items, their label, and the label of what they are compared by."""
    if isinstance(group.by, Tie):
        return {"label": list_label(group.by.source), "what": list_label(group.by.target), "items": group.items}
    return {"label": words_of(group.by.cls.kind), "what": words_of(group.by.slot.name), "items": group.items}


def _nodes(publication: Publication, groups: Sequence[Comparable]) -> dict[str, Any]:
    """Return the name and the place of each item by its path: the item around it, its level, and the items below."""
    nodes: dict[str, Any] = {}
    for layering in layerings(publication.taxonomy):
        for name, item in layering.items.items():
            below = [publication.path(layering.items[group]) for group in layering.below[name]]
            nodes[publication.path(item)] = {
                **_named(item), "level": layering.level[name], "word": level_word(layering), "on": below,
            }  # fmt: skip
    needed = {path for group in groups for source, targets in group.items.items() for path in (source, *targets)}
    for item in publication.taxonomy.items:
        if item.id and item.cls in publication.taxonomy.schema.item_classes:
            path = publication.path(item)
            if path in needed:
                nodes.setdefault(path, _named(item))
    return nodes


def _named(item: Item) -> dict[str, Any]:
    return {"name": name_of(item), **({"in": name_of(item.path[0])} if item.path else {})}
