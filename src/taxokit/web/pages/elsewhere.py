"""A page for each address that leads to the page of something else, for hosts that cannot redirect."""

from collections.abc import Iterator, Mapping, Sequence

from taxokit.rdf.iris import as_uri
from taxokit.web.addresses import Redirect
from taxokit.web.pages import in_one_language, page, rendered
from taxokit.web.pages.sitemap import pages_of_record
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import once


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages, each with a link to the page to which its address leads."""
    title = publication.current.attribution.title
    for redirect in redirects_of(publication):
        if redirect.path:
            yield rendered(publication, "moved.html", redirect.file, title, target=redirect.see, noindex=True)


def redirects_of(publication: Publication) -> Sequence[Redirect]:
    """Return the redirects from IRIs without a page of their own, and from addresses without one in a language."""
    others = untranslated(publication).items()
    return [*publication.addresses.redirects, *(Redirect(as_uri(path), path, see) for path, see in others)]


@once
def untranslated(publication: Publication) -> Mapping[str, str]:
    """Return the path to which each address in another language leads that has no page there.

    A folder leads to the list in its language, and a page that is in the first language alone leads to that.
    """
    base = publication.addresses.base
    homes = {publication.addresses.below(tag) for tag in publication.language_folders}
    homes -= {other.addresses.home for other in publication.translations}
    leading = dict.fromkeys(homes, publication.addresses.home)
    for other in publication.translations:
        addresses, translated = other.addresses, pages_of_record(other)
        leading |= {addresses.below(folder.name): folder.see for folder in addresses.folders()}
        for path in pages_of_record(publication):
            own = f"{addresses.home}{path.removeprefix(base)}".rstrip("/")
            if own not in translated:
                leading[own] = path
    return leading
