"""The description of the search, by which a browser offers it in its address bar (OpenSearch 1.1)."""

from collections.abc import Iterator
from textwrap import shorten

from taxokit.web.pages import in_one_language, page, rendered
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the description."""
    path = publication.addresses.below("opensearch.xml")
    title = publication.current.attribution.title
    names = {"short_name": _cut(title, 16), "long_name": _cut(title, 48)}
    yield rendered(publication, "opensearch.xml", path, title, **names)


def _cut(title: str, most: int) -> str:
    """Return the first words of a title with at most so many letters, or the letters of a first word that is longer."""
    return shorten(title, most, placeholder="") or title[:most]
