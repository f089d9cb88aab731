"""The pages of the changes between two releases. `serve` makes them when they are asked for."""

from collections.abc import Iterator

from taxokit.web.pages import in_one_language, page
from taxokit.web.pages.releases import files_of_pair, pairs_of
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the diff document of each pair."""
    for first, last in pairs_of(publication):
        yield from files_of_pair(publication, first, last)
