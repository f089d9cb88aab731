"""The neighbourhood of an item: a page on which a script shows its links and those of the items at their other ends.

The script reads the links in parts, by the identifiers of the items (`parts` in the page has the first of each). A part
has its own items and those to which they are linked, and for each of its own: the number of a kind of link, how many
items it leads to, and the places of the first ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from taxokit.query.structure import layerings
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.names import named_items
from taxokit.taxonomy.schema import Slot
from taxokit.text.json_text import compact_json
from taxokit.web.languages import N_
from taxokit.web.links import backward_message, backward_words, inverse_slot, list_or_kind
from taxokit.web.pages import Link, in_parts, list_label, own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of
from taxokit.web.published_release import PublishedRelease, has_places, once

_PART = 250  # items
_MOST_LINKED = 12  # of one kind; the page of the item has all

_UPWARDS = (terms.BROADER, terms.TOP_CONCEPT_OF)
_DOWNWARDS = (terms.NARROWER, terms.HAS_TOP_CONCEPT, terms.MEMBER, terms.MEMBER_LIST)


class Kind(NamedTuple):
    """A kind of link as one of its ends has it: its words with the names in them, and its place in the picture.

    `comes` if the other end is above, or a step before it. `is_hierarchy` for broader, narrower and contained items.
    """

    comes: bool
    is_hierarchy: bool
    words: str
    items: str = ""
    slot: str = ""


Neighbours = Mapping[Kind, Sequence[Item]]


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the parts, if an item has links."""
    neighbours = neighbours_in(publication.current)
    items = sorted((item for item in named_items(publication.taxonomy) if item.key in neighbours), key=_name)
    if not items:
        return
    parts = in_parts(items, _PART)
    addresses = publication.addresses
    lists = [slot for slot in publication.lists if publication.current.tops.get(slot.name)]
    links = [Link(addresses.path(addresses.of_list(slot)), publication.gettext(list_label(slot))) for slot in lists]
    yield own_page(
        publication, "around", "around.html", publication.gettext("The items around an item"), lists=links,
        scripts=["around.js"], parts=[_name(part[0]) for part in parts], is_wide=True,
    )  # fmt: skip
    name = addresses.below("around").removeprefix("/")
    entries = {item.key: _entry(publication, item) for item in items}
    for number, part in enumerate(parts):
        content = _content(publication, neighbours, entries, part)
        yield File(f"{name}/{number}.json", compact_json(content).encode())


def _kind_key(entry: tuple[Kind, Any]) -> tuple[Any, ...]:
    """Return the place of a kind of link: from above before all others, and the hierarchy first."""
    kind = entry[0]
    return not kind.comes, not kind.is_hierarchy, kind[2:]


def _name(item: Item) -> str:
    return f"{item.cls.kind}/{item.id}"


def _content(
    publication: Publication,
    neighbours: Mapping[ItemKey, Neighbours],
    entries: Mapping[ItemKey, Sequence[Any]],
    part: Sequence[Item],
) -> Any:
    """Return a part: its kinds of links, its items with those at the other ends, and the links of its own items."""
    gettext = publication.gettext
    kinds: dict[Kind, int] = {}
    places = {item.key: place for place, item in enumerate(part)}
    items = list(part)
    links: list[list[list[Any]]] = []
    for item in part:
        links.append([])
        for kind, ends in sorted(neighbours[item.key].items(), key=_kind_key):
            for end in ends[:_MOST_LINKED]:
                if places.setdefault(end.key, len(items)) == len(items):
                    items.append(end)
            shown = [places[end.key] for end in ends[:_MOST_LINKED]]
            links[-1].append([kinds.setdefault(kind, len(kinds)), len(ends), shown])
    words = [backward_words(publication, kind.words, kind.items, kind.slot) for kind in kinds]
    return {
        "kinds": [[words[place], int(kind.comes), int(kind.is_hierarchy)] for kind, place in kinds.items()],
        "classes": {kind: gettext(words_of(kind)) for kind in dict.fromkeys(item.cls.kind for item in items)},
        "items": [entries[item.key] for item in items],
        "links": links,
    }


def _entry(publication: Publication, item: Item) -> list[Any]:
    """Return the path below the base and the name of an item, whether it is deprecated, and another language."""
    language = publication.current.language_of(item)
    own = [] if language == publication.language else [language]
    return [_name(item), name_of(item), int(item.key in publication.deprecated), *own]


@once
def neighbours_in(release: PublishedRelease) -> Mapping[ItemKey, Neighbours]:
    """Return the items to which each item is linked in a release, by the kind of link, in their order."""
    known: dict[ItemKey, dict[Kind, dict[ItemKey, Item]]] = {}
    for item, kind, end in _links(release):
        if item is not end:
            known.setdefault(item.key, {}).setdefault(kind, {})[end.key] = end
    by_name = sorted(named_items(release.taxonomy), key=lambda item: release.collation.key(name_of(item)))
    ranks = {item.key: rank for rank, item in enumerate(by_name)}
    return {key: {kind: _in_order(ranks, ends) for kind, ends in kinds.items()} for key, kinds in known.items()}


def _in_order(ranks: Mapping[ItemKey, int], ends: Mapping[ItemKey, Item]) -> Sequence[Item]:
    items = list(ends.values())
    return items if has_places(items) else [ends[key] for key in sorted(ends, key=ranks.__getitem__)]


def _links(release: PublishedRelease) -> Iterator[tuple[Item, Kind, Item]]:
    """Yield each link from both of its ends. The schemes of a concept would make all others its neighbours."""
    classes = set(release.taxonomy.schema.item_classes)
    rising = {layering.slot.name for layering in layerings(release.taxonomy)}
    for item in named_items(release.taxonomy):
        if item.path and item.slot:
            yield item, Kind(True, True, N_("Part of")), item.path[-1]
            yield item.path[-1], Kind(False, True, words_of(item.slot.name)), item
        for slot, source in release.references_to(item):
            if slot.uri != terms.IN_SCHEME and source.cls in classes:
                comes = slot.uri in _UPWARDS or slot.name in rising
                is_hierarchy = slot.uri in (*_UPWARDS, *_DOWNWARDS)
                back = _backwards(item, slot, source, is_rising=slot.name in rising)
                yield source, Kind(comes, is_hierarchy, words_of(slot.name)), item
                yield item, Kind(slot.uri in _DOWNWARDS, is_hierarchy, **back), source


def _backwards(item: Item, slot: Slot, source: Item, *, is_rising: bool) -> dict[str, str]:
    """Return the words for a link as the item at its end has it."""
    inverse = inverse_slot(item, slot) or next(
        (other for other in item.cls.slots if other.computed == "inverse" and other.inverse == slot.name), None
    )
    if inverse is not None:
        return {"words": words_of(inverse.name)}
    if is_rising:
        return {"words": N_("Leads to")}
    return {"words": backward_message(slot), "items": list_or_kind(source), "slot": slot.name}
