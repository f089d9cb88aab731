"""The links of an item as pages show them: the records of links, the links that lead to an item, and their words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from taxokit.query.structure import layerings_of
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.references import link_records, records_of
from taxokit.taxonomy.schema import Schema, Slot
from taxokit.web.languages import N_
from taxokit.web.pages import words_of
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease, kept

_MOST_KEPT = 2_000  # links of an item, which those below it ask for again

_BACKWARDS = {
    terms.IN_SCHEME: N_("%(items)s in it"),
    terms.MEMBER: N_("%(items)s that it is in"),
    terms.MEMBER_LIST: N_("%(items)s that it is in"),
    terms.REPLACED_BY: N_("%(items)s that it replaces"),
}
"""The words for the items that refer to an item by a property without an inverse."""

_NAMED_BY = N_("%(items)s whose “%(slot)s” names it")
"""The words for the items that refer to an item by any other slot."""


def list_or_kind(item: Item) -> str:
    """Return the name of the slot that an item is in, else its kind, by which links from it are told apart."""
    return item.slot.name if item.slot else item.cls.kind


def backward_message(slot: Slot) -> str:
    """Return the message about the items that refer to an item in a slot without an inverse."""
    return _BACKWARDS.get(slot.uri, _NAMED_BY)


def backward_words(publication: Publication, message: str, items: str, slot: str) -> str:
    """Return a message about links with the words for the items at their start, and for their slot, in it."""
    gettext = publication.gettext
    return gettext(message) % {"items": gettext(words_of(items)), "slot": gettext(words_of(slot)).lower()}


def inverse_slot(item: Item, slot: Slot) -> Slot | None:
    """Return the slot of an item for the inverse of the links that lead to it in a slot (SKOS S23, S25)."""
    return item.cls.meaning(terms.INVERSES.get(slot.uri, ""))


def anchors_of(publication: Publication, release: PublishedRelease, item: Item) -> Mapping[tuple[str, str], str]:
    """Return the anchors of the records that an item has of its links, by the slot of the link and its target."""
    records = {entry.holder.name: entry for entry in link_records(release.taxonomy.schema, item.cls)}
    if not records:
        return {}
    path = (publication.original or publication).addresses.path(publication.addresses.of_item(item))
    return {
        (entry.links.name, target): anchor
        for anchor, part, of_release in publication.parts.get(path, ())
        if of_release is release and part.slot and (entry := records.get(part.slot.name))
        if (target := str(part.data.get(entry.target.name))) in item.values(entry.links)
    }


class Remark(NamedTuple):
    """The record of a link: the anchor of its IRI on the page, and its values with their words, "" for a comment.

    `language` is the attribute for its texts.
    """

    anchor: str
    language: str
    values: Sequence[tuple[str, Any]]


def remarks_on(
    publication: Publication,
    schema: Schema,
    item: Item,
    slot: Slot,
    targets: Iterable[Item],
    anchors: Mapping[tuple[str, str], str] = MappingProxyType({}),
) -> Mapping[ItemKey, Remark]:
    """Return the records of the links in a slot of an item, by target. A computed inverse has those of the links."""
    if slot.computed == "inverse":
        pairs = [(source, source.cls.by_name[str(slot.inverse)], item, source) for source in targets]
    else:
        pairs = [(item, slot, target, target) for target in targets]
    remarks = {}
    for source, links, target, other in pairs:
        records = records_of(schema, source.cls, links)
        place = records.find(source, target.id) if records else None
        if records and place:
            language = publication.attribute_of(source, terms.RDFS_COMMENT)
            values = [
                ("" if own.uri == terms.RDFS_COMMENT else publication.gettext(words_of(own.name)), place[1][own.name])
                for own in schema.classes[records.holder.range].slots
                if own.name in place[1] and not (own.computed or own.kind == "class")
            ]
            remarks[other.key] = Remark(anchors.get((links.name, target.id), ""), language, values)
    return remarks


@kept(_MOST_KEPT)
def implied_links(release: PublishedRelease, item: Item) -> Mapping[str, list[Item]]:
    """Return the items whose links to an item have an inverse, by the slot of the item for that."""
    links: dict[str, list[Item]] = {}
    for slot, source in release.references_to(item):
        back = inverse_slot(item, slot)
        if back is not None and source.id not in item.values(back):
            links.setdefault(back.name, []).append(source)
    return links


def incoming_links(
    publication: Publication, release: PublishedRelease, item: Item
) -> Iterator[tuple[str, str, list[Item]]]:
    """Yield the items that refer to an item, unless they are in another place: a name, words, and the items."""
    shown = {slot.inverse for slot in item.cls.slots if slot.computed == "inverse"}
    shown |= {layering.slot.name for layering in layerings_of(release.taxonomy, item)}
    sources_of: dict[tuple[str, str], list[Item]] = {}
    for slot, source in release.references_to(item):
        if slot.name not in shown and inverse_slot(item, slot) is None:
            sources_of.setdefault((list_or_kind(source), slot.name), []).append(source)
    for (kind, name), sources in sources_of.items():
        message = backward_message(sources[0].cls.by_name[name])
        yield f"{kind}-{name}", backward_words(publication, message, kind, name), sources
