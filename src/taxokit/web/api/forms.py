"""Items, lists and releases as the JSON of `/api/`: the values of the released document, with links resolved."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from taxokit.query.search import Hit
from taxokit.releases.releases import MANIFEST
from taxokit.taxonomy.lifecycle import successors
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease

LINK = ("kind", "id", "iri", "label", "deprecated")
"""The names in a link to an item, of which those without a value are left out."""


def link(taxonomy: Taxonomy, item: Item) -> dict[str, Any]:
    """Return an item as others name it."""
    values = (item.cls.kind, item.id, taxonomy.iri(item), label_of(item), is_deprecated(taxonomy, item))
    return {name: value for name, value in zip(LINK, values, strict=True) if value}


def holds_items(schema: Schema, slot: Slot) -> bool:
    """Say whether a slot contains items that are found under an identifier of their own."""
    return slot.nesting == "list" and schema.classes[slot.range] in schema.item_classes


def is_link(schema: Schema, slot: Slot) -> bool:
    """Say whether the values of a slot are links in the JSON of an item."""
    return slot.refers or holds_items(schema, slot)


def entry(taxonomy: Taxonomy, item: Item) -> dict[str, Any]:
    """Return an item: its values, with what it refers to and what it contains as links, and where it is.

    A deprecated one names what to use in its place, found through deprecated ones between them.
    """
    deprecated = is_deprecated(taxonomy, item)
    found = [link(taxonomy, one) for one in successors(taxonomy, item)] if deprecated else []
    return {
        **link(taxonomy, item),
        "parents": [link(taxonomy, one) for one in item.path],
        **({"replacements": found} if deprecated else {}),
        "item": dict(_values(taxonomy, item)),
    }


def _values(taxonomy: Taxonomy, item: Item) -> Iterator[tuple[str, Any]]:
    schema = taxonomy.schema
    for name, value in item.data.items():
        slot = item.cls.by_name.get(name)
        if slot is not None and holds_items(schema, slot):
            yield name, [_contained(taxonomy, schema.classes[slot.range], data) for data in value]
        elif slot is not None and slot.refers:
            links = [
                link(taxonomy, one.target) if one.target else {"id": one.value}
                for one in references_in(taxonomy, item, slot)
            ]
            yield name, links if slot.multivalued else links[0]
        else:
            yield name, value


def _contained(taxonomy: Taxonomy, cls: Class, data: dict[str, Any]) -> dict[str, Any]:
    return link(taxonomy, Item(cls, data))


def hit(taxonomy: Taxonomy, found: Hit) -> dict[str, Any]:
    """Return an item that was found: how well, and the texts with the words of the query."""
    matches = [
        {"slot": one.slot, **({"language": one.language} if one.language else {}), "text": one.text}
        for one in found.matches
    ]
    return {**link(taxonomy, found.item), "score": found.score, "matches": matches}


def release_entry(publication: Publication, release: PublishedRelease) -> dict[str, Any]:
    """Return what there is to know of a release before reading it."""
    manifest = release.released.manifest
    is_current = release is publication.current
    path = publication.addresses.below(release.version)
    return {
        "version": release.version,
        "issued": manifest.get("issued"),
        "status": "withdrawn" if release.withdrawn else "current" if is_current else "superseded",
        **({"reason": release.withdrawn} if release.withdrawn else {}),
        "previous_version": manifest.get("previous_version"),
        "counts": {name: count for name, count in release.taxonomy.counts().items() if count},
        "path": f"{path}/",
        "manifest": f"{path}/{MANIFEST}",
    }


def page(release: PublishedRelease, rows: Iterable[Mapping[str, Any]], total: int, offset: int) -> dict[str, Any]:
    """Return a part of a list, from `offset` on; `total` is how long the list is."""
    return {
        "metadata": release.attribution.metadata(),
        "version": release.version,
        "total": total,
        "offset": offset,
        "items": list(rows),
    }
