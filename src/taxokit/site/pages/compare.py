"""The comparison of two or three items: a page whose script reads one file with what each item leads to."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from taxokit.query.layering import Layering, layerings
from taxokit.query.ties import ties
from taxokit.site.item_view import level_word
from taxokit.site.page import home_link, list_label, page, rendered, words_of
from taxokit.site.publication import File, Publication, name_of
from taxokit.taxonomy.model import Item

_MOST = 5_000
"""So many items may be compared: the script reads them all."""


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and its data; neither where there is nothing to compare."""
    groups = [group for group in _groups(publication) if len(group["items"]) > 1]
    if groups and sum(len(group["items"]) for group in groups) <= _MOST:
        path = publication.addresses.below("compare")
        content = {"groups": groups, "nodes": _nodes(publication, groups)}
        yield File(f"{path}.json".removeprefix("/"), (json.dumps(content, ensure_ascii=False) + "\n").encode())
        yield rendered(
            publication, "compare.html", f"{path}.html", "Compare", canonical=path, trail=[home_link(publication)],
            scripts=("compare.js",), source=f"{path}.json", groups=[group["label"] for group in groups],
            has_matrix=bool(ties(publication.taxonomy)),
        )  # fmt: skip


def _groups(publication: Publication) -> Iterator[dict[str, Any]]:
    """Yield what can be compared with each other: by the paths of the pages, the tops of a tied list, or a layering."""
    for tie in ties(publication.taxonomy):
        index = publication.taxonomy.index(tie.source.range)
        items = {
            publication.path(index[name]): [publication.path(one) for one in tie.targets(index[name])]
            for name in tie.references
        }
        yield {"label": list_label(tie.source), "what": list_label(tie.target), "items": items}
    for layering in layerings(publication.taxonomy):
        items = {
            publication.path(item): [publication.path(layering.items[one]) for one in layering.below[name]]
            for name, item in layering.items.items()
        }
        yield {"label": _label(layering), "what": words_of(layering.slot.name), "items": items}


def _label(layering: Layering) -> str:
    return words_of(layering.cls.kind)


def _nodes(publication: Publication, groups: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the name of each item by its path, and where it is: in what, and at which level, on what."""
    found: dict[str, Any] = {}
    for layering in layerings(publication.taxonomy):
        for name, item in layering.items.items():
            below = [publication.path(layering.items[one]) for one in layering.below[name]]
            found[publication.path(item)] = {
                **_named(item), "level": layering.level[name], "word": level_word(layering), "on": below,
            }  # fmt: skip
    wanted = {path for group in groups for source, targets in group["items"].items() for path in (source, *targets)}
    for item in publication.taxonomy.items:
        if item.id and item.cls in publication.taxonomy.schema.item_classes:
            path = publication.path(item)
            if path in wanted:
                found.setdefault(path, _named(item))
    return found


def _named(item: Item) -> dict[str, Any]:
    return {"name": name_of(item), **({"in": name_of(item.path[0])} if item.path else {})}
