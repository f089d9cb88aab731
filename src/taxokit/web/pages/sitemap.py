"""The map of the site: the address of each page that search engines may index (sitemaps.org, version 0.9)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.web.mappings import PLACE, mapping_targets, target_path
from taxokit.web.pages import filled, in_one_language, in_parts, navigation, page
from taxokit.web.pages.around import neighbours_in
from taxokit.web.pages.paths import level_paths
from taxokit.web.pages.releases import differences
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import once
from taxokit.web.translation_progress import translation_pages

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

MOST_IN_ONE = 50_000  # addresses; if there are more, an index names several maps


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the map, with the pages in each language, on the host of the site."""
    days: dict[str, str] = {}
    for own in (publication, *publication.translations):
        days |= pages_of_record(own)
    yield from maps(publication.origin, days)


@once
def pages_of_record(publication: Publication) -> Mapping[str, str]:
    """Return the path of each page that may be indexed, and its day, "" if that is unknown.

    A page that is in one language alone is in that, for a publication in another, too.
    """
    addresses = publication.addresses
    paths = [addresses.home, *(link.path for link in navigation(publication))]
    paths += [addresses.path(addresses.schema), *map(addresses.below, ("downloads", "az", "about/quality"))]
    paths += [addresses.sources] if publication.parts.get(addresses.sources) else []
    on_ladder = [level_path.name for level_path in level_paths(publication)]
    paths += map(addresses.below, ["paths", *on_ladder] if on_ladder else [])
    paths += [addresses.below("around")] if neighbours_in(publication.current) else []
    targets = mapping_targets(publication)
    paths += [addresses.below(PLACE)] if targets else []
    paths += [target_path(publication, vocabulary) for vocabulary in targets]
    paths += map(addresses.below, translation_pages(publication))
    days = dict.fromkeys(paths, publication.current.attribution.issued or "")
    for release in publication.releases:
        days[addresses.below(f"releases/{release.version}")] = release.attribution.issued or ""
    days |= {path: last.attribution.issued or "" for path, _, last in differences(publication)}
    return {**days, **{publication.path(item): _day(item) for _, item in publication.items()}}


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
