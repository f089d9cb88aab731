"""The map of the site: the address of each page of record, for search engines (sitemaps.org, version 0.9)."""

from collections.abc import Iterator, Sequence

from taxokit.web.pages import filled, in_one_language, navigation, page
from taxokit.web.pages.paths import level_paths
from taxokit.web.publication import File, Publication

MOST_IN_ONE = 50_000  # addresses; if there are more, an index names several maps


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the map: the dataset, its lists, its items, and its schema, on the host of the site."""
    addresses = publication.addresses
    paths = [addresses.base or "/", *(link.path for link in navigation(publication))]
    paths += [addresses.path(addresses.schema), addresses.below("downloads")]
    paths += [addresses.below(f"releases/{release.version}") for release in publication.releases]
    paths += [addresses.below(level_path.name) for level_path in level_paths(publication)]
    paths += [publication.path(item) for _, item in publication.items()]
    yield from maps(publication.origin, paths)


def maps(origin: str, paths: Sequence[str]) -> Iterator[File]:
    """Yield the map of these paths, and the parts that it names if they are too many for one map.

    All are at the root of the host: a map may name only addresses below its own folder.
    """
    parts = [paths[start : start + MOST_IN_ONE] for start in range(0, len(paths), MOST_IN_ONE)]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    if len(parts) > 1:
        yield _listing("sitemap.xml", "sitemapindex", "sitemap", origin, [f"/{name}" for name in names])
    for name, part in zip(names, parts, strict=True):
        yield _listing(name, "urlset", "url", origin, part)


def _listing(name: str, outer: str, inner: str, origin: str, paths: Sequence[str]) -> File:
    text = filled("sitemap.xml", outer=outer, inner=inner, origin=origin, paths=paths)
    return File(name, text.encode())
