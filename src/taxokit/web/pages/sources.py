"""The page of sources: where each part of the taxonomy is from (dct:provenance)."""

from collections.abc import Iterator

from taxokit.web.pages import in_one_language, own_page, page
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the page; none if no statement has an address there."""
    parts = publication.parts.get(publication.addresses.sources, ())
    if parts:
        sources = publication.sources
        earlier = [part for part in parts if part not in sources]
        title = publication.gettext("Sources")
        yield own_page(publication, "about/sources", "sources.html", title, sources=sources, earlier=earlier)
