"""The comparison of two or three items: a page whose script reads one file with what each item leads to."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from taxokit.query.structure import Tie, layerings, ties
from taxokit.taxonomy.model import Item
from taxokit.web.connections import Comparable, comparables
from taxokit.web.item_view import level_word
from taxokit.web.page import home_link, list_label, page, rendered, words_of
from taxokit.web.publication import File, Publication, name_of


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and its data; neither where there is nothing to compare."""
    found = comparables(publication)
    if found:
        path = publication.addresses.below("compare")
        content = {"groups": [_group(one) for one in found], "nodes": _nodes(publication, found)}
        yield File(f"{path}.json".removeprefix("/"), (json.dumps(content, ensure_ascii=False) + "\n").encode())
        yield rendered(
            publication, "compare.html", f"{path}.html", "Compare", canonical=path, trail=[home_link(publication)],
            scripts=("compare.js",), source=f"{path}.json", has_matrix=bool(ties(publication.taxonomy)),
        )  # fmt: skip


def _group(found: Comparable) -> dict[str, Any]:
    """Return what the script needs of items that can be compared: what they are, and what they are compared by."""
    if isinstance(found.by, Tie):
        return {"label": list_label(found.by.source), "what": list_label(found.by.target), "items": found.items}
    return {"label": words_of(found.by.cls.kind), "what": words_of(found.by.slot.name), "items": found.items}


def _nodes(publication: Publication, found: Sequence[Comparable]) -> dict[str, Any]:
    """Return the name of each item by its path, and where it is: in what, and at which level, on what."""
    nodes: dict[str, Any] = {}
    for layering in layerings(publication.taxonomy):
        for name, item in layering.items.items():
            below = [publication.path(layering.items[one]) for one in layering.below[name]]
            nodes[publication.path(item)] = {
                **_named(item), "level": layering.level[name], "word": level_word(layering), "on": below,
            }  # fmt: skip
    wanted = {path for one in found for source, targets in one.items.items() for path in (source, *targets)}
    for item in publication.taxonomy.items:
        if item.id and item.cls in publication.taxonomy.schema.item_classes:
            path = publication.path(item)
            if path in wanted:
                nodes.setdefault(path, _named(item))
    return nodes


def _named(item: Item) -> dict[str, Any]:
    return {"name": name_of(item), **({"in": name_of(item.path[0])} if item.path else {})}
