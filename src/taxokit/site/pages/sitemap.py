"""The map of the site: the address of each page of record, for search engines (sitemaps.org, version 0.9)."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from taxokit.site.page import navigation, page
from taxokit.site.paths import path_page, ways
from taxokit.site.publication import File, Publication

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the map: the dataset, its lists, its items, and its schema, on the host of the site."""
    addresses = publication.addresses
    paths = [addresses.base or "/", *(link.path for link in navigation(publication))]
    paths += [addresses.path(addresses.schema), addresses.below("downloads")]
    paths += [addresses.below(f"releases/{release.version}") for release in publication.releases]
    paths += [path_page(publication, way.item) for way in ways(publication)]
    paths += [publication.path(item) for _, item in publication.items()]
    entries = "".join(f"<url><loc>{escape(publication.origin + path)}</loc></url>\n" for path in paths)
    yield File("sitemap.xml", f"{_HEAD}{entries}</urlset>\n".encode())
