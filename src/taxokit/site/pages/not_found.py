"""`404.html`, which hosts answer with where there is no page."""

from collections.abc import Iterator

from taxokit.site.page import page, rendered
from taxokit.site.publication import File, Publication


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page."""
    yield rendered(publication, "not_found.html", "/404.html", "There is no such page", noindex=True)
