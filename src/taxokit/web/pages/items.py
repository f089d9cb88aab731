"""The page of each item, its data forms, and its page in each release."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from taxokit.query.structure import layerings
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.names import named_items
from taxokit.web.connections import TREE_SCRIPT, comparables, level_path_to, level_paths, path_page, tree_of
from taxokit.web.forms import item_forms
from taxokit.web.item_view import history_of, texts_of, values_of
from taxokit.web.page import Link, alternates, home_link, list_label, page, page_path, rendered, schema_org_name
from taxokit.web.publication import File, Publication, first_text, name_of
from taxokit.web.published_release import PublishedRelease

_MOST_ON_PATH = 60


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the data forms of each item, and its page in each release."""
    if publication.has_snapshots:
        for release in publication.releases:
            for item in named_items(release.taxonomy):
                yield snapshot_page(publication, release, item)
    for release, item in publication.items():
        yield from item_files(publication, release, item)


def item_files(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[File]:
    """Yield the page of one item, as the newest release with it has it, and its data forms."""
    address = publication.addresses.of_item(item)
    path = publication.addresses.path(address)
    is_current = release is publication.current
    tree = tree_of(publication, item) if is_current else None
    layering = next((one for one in layerings(publication.taxonomy) if one.items.get(item.id) is item), None)
    level_path = layering and level_path_to(item, layering, layering.below[item.id], _MOST_ON_PATH)
    yield rendered(
        publication,
        "item.html",
        page_path(publication, address),
        name_of(item),
        canonical=path,
        alternates=alternates(path),
        data=_data(release, item),
        origin=item,
        scripts=(TREE_SCRIPT,) if tree else (),
        is_snapshot=False,
        parts=publication.parts.get(path, ()),
        history=history_of(publication, item.key),
        path_page=_path_pages(publication).get(item.key, ""),
        level_path=level_path if is_current else None,
        tree=tree,
        **_values(publication, release, item),
    )
    for form, data in item_forms(release, item):
        yield File(f"{path}.{form}".removeprefix("/"), data)


@lru_cache(maxsize=1)  # asked for each item
def _path_pages(publication: Publication) -> Mapping[ItemKey, str]:
    return {level_path.item.key: path_page(publication, level_path.item) for level_path in level_paths(publication)}


def snapshot_page(publication: Publication, release: PublishedRelease, item: Item) -> File:
    """Return the page of an item as one release has it. The unversioned one is the page of record."""
    address = publication.addresses.of_item(item)
    return rendered(
        publication,
        "item.html",
        f"{publication.addresses.below(release.version)}/{address.name}.html",
        name_of(item),
        canonical=publication.addresses.path(address),
        noindex=True,
        is_snapshot=True,
        **_values(publication, release, item),
    )


def _values(publication: Publication, release: PublishedRelease, item: Item) -> dict[str, Any]:
    path = publication.path(item)
    return {
        **values_of(publication, release, item),
        "about": first_text(item, terms.DEFINITION),
        "trail": list(_trail(publication, item)),
        "versions": publication.addresses.releases_with(item.key),
        "name": publication.addresses.of_item(item).name,
        "is_comparable": any(path in compared for _, compared in comparables(publication)),
    }


def _trail(publication: Publication, item: Item) -> Iterator[Link]:
    addresses = publication.addresses
    yield home_link(publication)
    own = item.top.slot
    if own is not None:
        yield Link(addresses.path(addresses.of_list(own)), list_label(own))
    for parent in item.path:
        yield Link(publication.path(parent), name_of(parent))


def _data(release: PublishedRelease, item: Item) -> dict[str, Any]:
    """Return the item of a page in the words of schema.org; its type is that of the schema, if it has one."""
    kinds = [name for uri in item.cls.mappings if (name := schema_org_name(uri))]
    iri = release.taxonomy.iri(item)
    data = {
        "@context": "https://schema.org",
        "@type": ["DefinedTerm", *kinds] if kinds else "DefinedTerm",
        "@id": iri,
        "name": name_of(item),
        "termCode": item.id,
        "description": " ".join(map(str, texts_of(item, terms.DEFINITION))),
        "alternateName": texts_of(item, terms.ALT_LABEL),
        "inDefinedTermSet": release.taxonomy.scheme_iri(item),
        "inLanguage": release.attribution.language,
        "license": release.attribution.license_url,
    }
    return {key: value for key, value in data.items() if value}
