"""The path to each item that is tied to a layering, for learning and for print, and the list of these paths."""

from collections.abc import Iterator

from taxokit.web.connections import level_paths, path_page
from taxokit.web.item_view import level_word
from taxokit.web.page import Link, home_link, page, rendered
from taxokit.web.publication import File, Publication, name_of


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages; none if nothing is tied to a layering."""
    overview = publication.addresses.below("paths")
    paths = list(level_paths(publication))
    for level_path in paths:
        path = path_page(publication, level_path.item)
        yield rendered(
            publication, "path.html", f"{path}.html", f"The path to {name_of(level_path.item)}", canonical=path,
            trail=[home_link(publication), Link(overview, "Paths")], level_path=level_path,
            level_word=level_word(level_path.layering),
            origin=level_path.item,
        )  # fmt: skip
    if paths:
        yield rendered(
            publication, "paths.html", f"{overview}.html", "Paths", canonical=overview,
            trail=[home_link(publication)],
            level_paths=[(level_path, path_page(publication, level_path.item)) for level_path in paths],
        )  # fmt: skip
