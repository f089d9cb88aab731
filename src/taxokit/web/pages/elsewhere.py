"""A page for each IRI that is described on the page of something else, for hosts that cannot redirect."""

from collections.abc import Iterator

from taxokit.web.pages import in_one_language, page, rendered
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages, each with a link to the page that describes its IRI."""
    title = publication.current.attribution.title
    for redirect in publication.addresses.redirects:
        if redirect.path:
            yield rendered(publication, "moved.html", redirect.file, title, target=redirect.see, noindex=True)
