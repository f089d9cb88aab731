"""The path to each item that is tied to a layering, for learning and for print, and the list of these paths."""

from collections.abc import Iterator

from taxokit.site.item_view import level_word
from taxokit.site.page import Link, home_link, page, rendered
from taxokit.site.paths import path_page, ways
from taxokit.site.publication import File, Publication, name_of


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages; none where nothing is tied to a layering."""
    overview = publication.addresses.below("paths")
    found = list(ways(publication))
    for way in found:
        path = path_page(publication, way.item)
        yield rendered(
            publication, "path.html", f"{path}.html", f"The path to {name_of(way.item)}", canonical=path,
            trail=[home_link(publication), Link(overview, "Paths")], way=way, level_word=level_word(way.layering),
            origin=way.item,
        )  # fmt: skip
    if found:
        yield rendered(
            publication, "paths.html", f"{overview}.html", "Paths", canonical=overview,
            trail=[home_link(publication)], ways=[(way, path_page(publication, way.item)) for way in found],
        )  # fmt: skip
