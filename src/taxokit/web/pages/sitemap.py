"""The map of the site: the address of each page of record, for search engines (sitemaps.org, version 0.9)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.web.mappings import PLACE, mapping_targets, target_path
from taxokit.web.pages import filled, in_one_language, in_parts, navigation, page
from taxokit.web.pages.paths import level_paths
from taxokit.web.publication import File, Publication

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

MOST_IN_ONE = 50_000  # addresses; if there are more, an index names several maps


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the map: the dataset, its lists, its items, and its schema, on the host of the site."""
    addresses = publication.addresses
    paths = [addresses.base or "/", *(link.path for link in navigation(publication))]
    paths += [addresses.path(addresses.schema), *map(addresses.below, ("downloads", "az", "about/quality"))]
    paths += [addresses.sources] if publication.parts.get(addresses.sources) else []
    on_ladder = [level_path.name for level_path in level_paths(publication)]
    paths += map(addresses.below, ["paths", *on_ladder] if on_ladder else [])
    targets = mapping_targets(publication)
    paths += [addresses.below(PLACE)] if targets else []
    paths += [target_path(publication, vocabulary) for vocabulary in targets]
    days = dict.fromkeys(paths, publication.current.attribution.issued or "")
    for release in publication.releases:
        days[addresses.below(f"releases/{release.version}")] = release.attribution.issued or ""
    days |= {publication.path(item): _day(item) for _, item in publication.items()}
    yield from maps(publication.origin, days)


def _day(item: Item) -> str:
    """Return the day on which an item was changed, or else made, "" if its data do not say."""
    slots = filter(None, (item.cls.meaning(terms.MODIFIED), item.cls.meaning(terms.CREATED)))
    days = (_DAY.match(str(value)) for slot in slots for value in item.values(slot))
    return next((day[0] for day in days if day), "")


def maps(origin: str, days: Mapping[str, str]) -> Iterator[File]:
    """Yield the map of paths with days, "" if unknown, and the parts that it names if they are too many for one map.

    All are at the root of the host: a map may name only addresses below its own folder.
    """
    rows = list(days.items())
    parts = in_parts(rows, MOST_IN_ONE)
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    if len(parts) > 1:
        yield _listing("sitemap.xml", "sitemapindex", "sitemap", origin, [(f"/{name}", "") for name in names])
    for name, part in zip(names, parts, strict=True):
        yield _listing(name, "urlset", "url", origin, part)


def _listing(name: str, outer: str, inner: str, origin: str, rows: Sequence[tuple[str, str]]) -> File:
    text = filled("sitemap.xml", outer=outer, inner=inner, origin=origin, rows=rows)
    return File(name, text.encode())
