"""The page of mappings, and that of each vocabulary to which items are mapped: coverage, all mappings, and the rest."""

from collections.abc import Iterator
from typing import Any

from taxokit.web.mappings import PLACE, WORDS, Target, mapping_targets
from taxokit.web.pages import Link, in_one_language, in_parts, own_page, page
from taxokit.web.publication import File, Publication

_MOST = 500  # mappings, or items, on a page


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
    parts, missing = in_parts(target.matches, _MOST), in_parts(target.missing, _MOST)
    paths = [name, *(f"{name}/{number}" for number in range(2, len(parts) + 1))]
    rest = [name, *(f"{name}/none-{number}" for number in range(2, len(missing) + 1))]
    trail = [Link(publication.addresses.below(PLACE), publication.gettext("Mappings"))]
    own = Link(publication.addresses.below(name), title)
    values: dict[str, Any] = {
        "target": target,
        "properties": WORDS,
        "pages": list(map(publication.addresses.below, paths)),
        "rest": list(map(publication.addresses.below, rest)),
        "matches": (),
        "missing": (),
        "number": 0,
    }
    first = {**values, "matches": parts[0], "missing": missing[0] if missing else ()}
    yield own_page(publication, name, "mapping.html", title, *trail, **first)
    for number, (path, matches) in enumerate(zip(paths[1:], parts[1:], strict=True), 1):
        shown = {**values, "matches": matches, "number": number}
        yield own_page(publication, path, "mapping.html", title, *trail, own, noindex=True, **shown)
    for number, (path, items) in enumerate(zip(rest[1:], missing[1:], strict=False), 1):
        shown = {**values, "missing": items, "number": number}
        yield own_page(publication, path, "mapping.html", title, *trail, own, noindex=True, **shown)
