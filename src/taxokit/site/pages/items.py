"""The page of each item, its data forms, and its page in each release: what a class shows follows from its slots."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from taxokit.rdf import terms
from taxokit.site.forms import item_forms
from taxokit.site.page import Link, alternates, list_label, page, page_path, rendered, words_of
from taxokit.site.publication import File, Publication, PublishedRelease, name_of
from taxokit.taxonomy.lifecycle import lifecycle_of, successors
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import LABELS, child_slots, is_deprecated, named_items
from taxokit.taxonomy.schema import Slot

_SCHEMA_ORG = ("https://schema.org/", "http://schema.org/")

_SHOWN_APART = (*LABELS, terms.DEFINITION, terms.ALT_LABEL, terms.HIDDEN_LABEL, terms.REPLACED_BY)


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the data forms of each item, and its page in each release."""
    if publication.has_snapshots:
        yield from _snapshots(publication)
    for release, item in publication.items():
        address = publication.addresses.of_item(item)
        path = publication.addresses.path(address)
        yield rendered(
            publication,
            "item.html",
            page_path(publication, address),
            name_of(item),
            canonical=path,
            trail=list(_trail(publication, item)),
            alternates=alternates(path),
            data=_data(release, item),
            is_snapshot=False,
            **_values(publication, release, item),
        )
        for form, data in item_forms(release, item):
            yield File(f"{path}.{form}".removeprefix("/"), data)


def _snapshots(publication: Publication) -> Iterator[File]:
    """Yield the page of each item as each release has it. The unversioned one is the page of record."""
    for release in publication.releases:
        for item in named_items(release.taxonomy):
            address = publication.addresses.of_item(item)
            yield rendered(
                publication,
                "item.html",
                f"{publication.addresses.below(release.version)}/{address.name}.html",
                name_of(item),
                canonical=publication.addresses.path(address),
                trail=list(_trail(publication, item)),
                noindex=True,
                is_snapshot=True,
                **_values(publication, release, item),
            )


def _values(publication: Publication, release: PublishedRelease, item: Item) -> dict[str, Any]:
    life = lifecycle_of(release.taxonomy.schema, item.cls)
    apart = {slot.name for slot in life.slots}
    taxonomy = release.taxonomy
    return {
        "release": release,
        "item": item,
        "iri": taxonomy.iri(item),
        "definitions": _texts(item, terms.DEFINITION),
        "others": _texts(item, terms.ALT_LABEL),
        "is_deprecated": is_deprecated(taxonomy, item),
        "reason": item.value(life.reason) or "",
        "since": item.value(life.since) or "",
        "successors": successors(taxonomy, item),
        "links": [
            (words_of(slot.name), targets)
            for slot in item.cls.slots
            if slot.refers and slot.name not in apart and (targets := _targets(release, item, slot))
        ],
        "incoming": list(_incoming(release, item)),
        "children": [
            (slot, [(child, list(_child_links(release, child))) for child in children])
            for slot in child_slots(taxonomy.schema, item.cls)
            if (children := _children(release, item, slot))
        ],
        "profile": _profile(release, item),
        "facts": list(_facts(item, apart)),
        "translations": item.value(item.cls.translations) or {},
        "sources": _sources(publication, item),
        "versions": publication.addresses.releases_with(item.key),
        "name": publication.addresses.of_item(item).name,
    }


def _trail(publication: Publication, item: Item) -> Iterator[Link]:
    addresses = publication.addresses
    yield Link(addresses.base or "/", publication.current.attribution.title)
    top = (*item.path, item)[0]
    if top.slot is not None:
        yield Link(addresses.path(addresses.of_list(top.slot)), list_label(top.slot))
    for parent in item.path:
        yield Link(publication.path(parent), name_of(parent))


def _data(release: PublishedRelease, item: Item) -> dict[str, Any]:
    """Return what a page says of its item in the words of schema.org; its type is what the schema says, if it does."""
    kinds = [uri.removeprefix(start) for uri in item.cls.mappings for start in _SCHEMA_ORG if uri.startswith(start)]
    iri = release.taxonomy.iri(item)
    said = {
        "@context": "https://schema.org",
        "@type": ["DefinedTerm", *kinds] if kinds else "DefinedTerm",
        "@id": iri,
        "name": name_of(item),
        "termCode": item.id,
        "description": " ".join(_texts(item, terms.DEFINITION)),
        "inDefinedTermSet": release.taxonomy.scheme_iri(item),
    }
    return {key: value for key, value in said.items() if value}


def _texts(item: Item, uri: str) -> list[Any]:
    slot = item.cls.meaning(uri)
    return item.values(slot) if slot else []


def _targets(release: PublishedRelease, item: Item, slot: Slot) -> list[Item]:
    index = release.taxonomy.index(slot.range)
    return [index[value] for value in item.values(slot) if isinstance(value, str) and value in index]


def _incoming(release: PublishedRelease, item: Item) -> Iterator[tuple[str, list[Item]]]:
    """Yield what refers to an item, by slot, where the item does not say so itself under a computed inverse."""
    said = {slot.inverse for slot in item.cls.slots if slot.computed == "inverse"}
    found: dict[tuple[str, str], list[Item]] = {}
    for reference in release.references_to.get(id(item), ()):
        if reference.slot.name not in said:
            kind = reference.source.slot.name if reference.source.slot else reference.source.cls.kind
            found.setdefault((kind, reference.slot.name), []).append(reference.source)
    for (kind, name), sources in found.items():
        is_replacement = sources[0].cls.meaning(terms.REPLACED_BY) is sources[0].cls.by_name[name]
        said_of = "that it replaces" if is_replacement else f"whose “{words_of(name).lower()}” names it"
        yield f"{words_of(kind)} {said_of}", sources


def _children(release: PublishedRelease, item: Item, slot: Slot) -> list[Item]:
    index = release.taxonomy.index(slot.range)
    identifiers = (Item(release.taxonomy.schema.classes[slot.range], data).id for data in item.values(slot))
    return [index[identifier] for identifier in identifiers if identifier in index]


def _child_links(release: PublishedRelease, child: Item) -> Iterator[tuple[str, list[Item]]]:
    """Yield where an item leads that is listed on the page of its parent, by the words of the slot."""
    life = lifecycle_of(release.taxonomy.schema, child.cls)
    for slot in child.cls.references:
        if slot not in life.slots and (targets := _targets(release, child, slot)):
            yield words_of(slot.name), targets


def _profile(release: PublishedRelease, item: Item) -> Sequence[tuple[Item, int]]:
    """Return how many of the items that the children of an item refer to are below each top item, the most first.

    Where they refer to nothing in another list, there is none.
    """
    own = (*item.path, item)[0].slot
    met: dict[int, Item] = {}
    for slot in child_slots(release.taxonomy.schema, item.cls):
        for child in _children(release, item, slot):
            for _, targets in _child_links(release, child):
                met.update((id(target), target) for target in targets)
    tops = [target.path[0] for target in met.values() if target.path and target.path[0].slot is not own]
    counts = Counter(map(id, tops))
    by_identity = {id(top): top for top in tops}
    ranked = sorted(counts.items(), key=lambda one: (-one[1], by_identity[one[0]].id))
    return [(by_identity[key], count) for key, count in ranked]


def _facts(item: Item, apart: set[str]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the other values of an item, by the words of the slot."""
    for slot in item.cls.slots:
        if slot.name in apart or slot.uri in _SHOWN_APART or slot.names_item or slot.kind == "class":
            continue
        if values := item.values(slot):
            yield words_of(slot.name), values


def _sources(publication: Publication, item: Item) -> list[tuple[str, Item]]:
    """Return what the taxonomy says of where the parts of an item are from, each with its address."""
    home = publication.addresses.base or "/"
    of_item = [[item.cls.name, slot] for slot in item.data]
    return [
        (f"{home}#{part.anchor}", part.item)
        for part in publication.sources
        if [part.item.data.get(name) for name in part.item.cls.key[:2]] in of_item
    ]
