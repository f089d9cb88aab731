"""The description of the search, by which a browser offers it in its address bar (OpenSearch 1.1)."""

from collections.abc import Iterator

from taxokit.web.pages import in_one_language, page, rendered
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the description."""
    path = publication.addresses.below("opensearch.xml")
    yield rendered(publication, "opensearch.xml", path, publication.current.attribution.title)
