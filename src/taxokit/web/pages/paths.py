"""The path to each item that is tied to a layering, for learning and for print, and the list of these paths."""

from collections.abc import Iterator

from taxokit.web.connections import level_paths, path_page
from taxokit.web.item_view import level_word
from taxokit.web.page import Link, own_page, page
from taxokit.web.publication import File, Publication, name_of


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages; none if nothing is tied to a layering."""
    paths = [(path, path_page(publication, path.item)) for path in level_paths(publication)]
    if paths:
        yield own_page(publication, "paths", "paths.html", "Paths", level_paths=paths)
    overview = Link(publication.addresses.below("paths"), "Paths")
    for level_path, path in paths:
        name, word = path.removeprefix(publication.addresses.below("")), level_word(level_path.layering)
        yield own_page(
            publication, name, "path.html", f"The path to {name_of(level_path.item)}", overview,
            level_path=level_path, level_word=word, origin=level_path.item,
        )  # fmt: skip
