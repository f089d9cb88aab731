"""The page of mappings, and that of each vocabulary to which items are mapped: coverage, all mappings, and the rest."""

from collections.abc import Iterator, Sequence
from typing import Any

from taxokit.web.mappings import PLACE, WORDS, Target, mapping_targets
from taxokit.web.pages import Link, in_one_language, in_parts, own_page, page
from taxokit.web.publication import File, Publication

_MOST = 500  # mappings, or items, on a page

_STARTS = {"matches": "", "searched": "searched-", "missing": "none-"}
"""The beginnings of the names of further pages, by the list that they go on with."""


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages; none if there is no mapping."""
    targets = list(mapping_targets(publication).values())
    if targets:
        title = publication.gettext("Mappings")
        about = publication.gettext("The vocabularies to which items are mapped, and how many of them.")
        yield own_page(publication, PLACE, "mappings.html", title, targets=targets, about=about)
    for target in targets:
        yield from _pages(publication, target)


def _pages(publication: Publication, target: Target) -> Iterator[File]:
    """Yield the page of a vocabulary, and those of the mappings and items for which it has no room."""
    name = f"{PLACE}/{target.slug}"
    title = publication.gettext("Mappings to %(name)s") % {"name": target.vocabulary}
    parts: dict[str, list[Sequence[Any]]] = {
        "matches": in_parts(target.matches, _MOST),
        "searched": in_parts(target.searched, _MOST),
        "missing": in_parts(target.missing, _MOST),
    }
    names = {
        kind: [name, *(f"{name}/{_STARTS[kind]}{number}" for number in range(2, len(own) + 1))]
        for kind, own in parts.items()
    }
    paths = {kind: list(map(publication.addresses.below, own)) for kind, own in names.items()}
    trail = [Link(publication.addresses.below(PLACE), publication.gettext("Mappings"))]
    values: dict[str, Any] = {"target": target, "properties": WORDS, "paths": paths, **dict.fromkeys(parts, ())}
    first = {kind: own[0] for kind, own in parts.items() if own}
    yield own_page(publication, name, "mapping.html", title, *trail, **{**values, **first, "number": 0})
    trail.append(Link(publication.addresses.below(name), title))
    for kind, own in parts.items():
        for number, part in enumerate(own[1:], 1):
            shown = {**values, kind: part, "number": number, "total": len(own), "noindex": True}
            yield own_page(publication, names[kind][number], "mapping.html", title, *trail, **shown)
