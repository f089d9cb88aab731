"""A page for each IRI that is described on the page of something else, for hosts that cannot redirect."""

from collections.abc import Iterator

from taxokit.web.pages import page, rendered
from taxokit.web.publication import File, Publication


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages, each with a link to the page that describes its IRI."""
    title = publication.current.attribution.title
    for _, path, see in publication.addresses.redirects:
        if path:
            name = f"{path}index.html" if path.endswith("/") else f"{path}.html"
            yield rendered(publication, "moved.html", name, title, target=see, noindex=True)
