"""A page for each IRI that is described on the page of something else, for hosts that cannot redirect."""

from collections.abc import Iterator

from taxokit.web.pages import page, rendered
from taxokit.web.publication import File, Publication


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages, each with a link to the page that describes its IRI."""
    title = publication.current.attribution.title
    for address in publication.addresses.elsewhere.values():
        path = f"{publication.addresses.path(address)}.html"
        yield rendered(publication, "moved.html", path, title, target=address.see, noindex=True)
