"""The page of each item, its data forms, and its page in each release.

A page shows the values of its item by the meaning that the schema gives each slot.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from taxokit.query.structure import Layering, layerings_of, profile_of
from taxokit.rdf import terms
from taxokit.rdf.skos import DOCUMENTATION, MAPPINGS
from taxokit.taxonomy.lifecycle import lifecycle_of, successors
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import LABELS, child_slots, is_deprecated, named_items
from taxokit.taxonomy.provenance import own_statement, source_of
from taxokit.taxonomy.schema import Schema, Slot
from taxokit.text.json_text import indented_json
from taxokit.web.ahead import ahead
from taxokit.web.cards import can_draw
from taxokit.web.hues import hue_class
from taxokit.web.links import anchors_of, implied_links, incoming_links, remarks_on
from taxokit.web.mappings import WORDS, Match, is_mapping, matches_of, order, searched_vocabularies
from taxokit.web.markdown import with_markdown
from taxokit.web.open_badges import alignment_of
from taxokit.web.pages import (
    Link,
    alternates,
    comparables,
    embed_path,
    home_link,
    level_word,
    list_label,
    own_page,
    page,
    rendered,
    words_of,
)
from taxokit.web.pages.around import neighbours_in
from taxokit.web.pages.lists import TREE_SCRIPT, tree_of
from taxokit.web.pages.paths import level_path_to, path_pages
from taxokit.web.pages.releases import history_of
from taxokit.web.pages.suggest import suggest_path
from taxokit.web.publication import (
    File,
    Publication,
    ReleaseFile,
    Source,
    by_top,
    first_text,
    name_of,
    targets_of,
    texts_of,
)
from taxokit.web.published_release import PublishedRelease, has_places, item_forms, kept
from taxokit.web.schema_org import term
from taxokit.web.translation_progress import WORDS as STATE_WORDS
from taxokit.web.translation_progress import state_of

_MOST_ON_PATH = 60
_MOST_BESIDE = 30
_FEW = 100  # pages
_MOST_KEPT = 2_000  # answers about an item, which those below it ask for again


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page of each item, its Markdown and its data forms, and its page in each release."""
    if publication.original:  # pages of older releases are in the first language alone
        pages = [(publication.current, item) for item in named_items(publication.taxonomy)]
    else:
        pages = list(publication.items())
    yield from ahead(lambda shown: with_markdown(publication, _all_files(publication, *shown)), pages, _FEW)


def _all_files(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[File]:
    yield from item_files(publication, release, item)
    if publication.has_snapshots and not publication.original:
        for other in publication.releases:
            if (snapshot := other.item(item.key)) is not None:
                yield snapshot_page(publication, other, snapshot)


def item_files(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[File]:
    """Yield the page of an item from the newest release that has it, and its data forms."""
    address = publication.addresses.of_item(item)
    path = (publication.original or publication).addresses.path(address)
    is_current = release is publication.current
    tree = tree_of(publication, item) if is_current else None
    layering = next(iter(layerings_of(publication.taxonomy, item)), None)
    values = _values(publication, release, item)
    beside = set(anchors_of(publication, release, item).values())
    level_path = layering and level_path_to(publication, item, layering, layering.below[item.id], _MOST_ON_PATH)
    yield own_page(
        publication,
        address.name,
        "item.html",
        name_of(item),
        *_trail(publication, release, item),
        alternates=alternates(path),
        data=[term(publication, release, item, values["matches"])],
        origin=item,
        scripts=(TREE_SCRIPT,) if tree else (),
        is_snapshot=False,
        parts=[part for part in publication.parts.get(path, ()) if part.anchor not in beside],
        **({} if is_current else {"languages": {}}),
        history=history_of(publication, item.key),
        path_page=path_pages(publication).get(item.key, ""),
        alignment=_alignment(publication, item) if is_current else "",
        level_path=level_path if is_current else None,
        tree=tree,
        codes=_codes(publication, item),
        suggest=suggest_path(publication, item.cls, item.id) if is_current else "",
        has_neighbours=is_current and item.key in neighbours_in(publication.current),
        image=f"{embed_path(publication, item)}.png" if _has_card(publication, item) else "",
        siblings=_siblings(publication, item) if is_current else (),
        **values,
    )
    yield from further_pages(publication, release, item, [*values["links"], *values["incoming"]])
    for form, data in item_forms(release, item) if not publication.original else ():
        yield File(f"{path}.{form}".removeprefix("/"), data)


def _codes(publication: Publication, item: Item) -> Mapping[str, str]:
    """Return the code to paste into pages and Markdown of others to show an item."""
    origin, addresses, title = publication.origin, publication.addresses, name_of(item)
    page = f"{origin}{addresses.below(addresses.of_item(item).name)}"
    files = f"{origin}{embed_path(publication, item)}"
    quoted, in_brackets = escape(title), title.replace("[", "(").replace("]", ")")
    size = 'width="400" height="220" loading="lazy"'
    return {
        "frame": f'<iframe src="{files}.html" title="{quoted}" {size}></iframe>',
        "badge": f'<a href="{page}"><img src="{files}.svg" alt="{quoted}"></a>',
        "markdown": f"[![{in_brackets}]({files}.svg)]({page})",
    }


def _has_card(publication: Publication, item: Item) -> bool:
    return publication.has_cards and can_draw(f"{publication.current.attribution.title}{name_of(item)}")


def _alignment(publication: Publication, item: Item) -> str:
    """Return the alignment of a badge with an item as JSON, "" if the item should not be used anew."""
    if is_deprecated(publication.taxonomy, item):
        return ""
    return indented_json(alignment_of(publication.current, item))


def snapshot_page(publication: Publication, release: PublishedRelease, item: Item) -> File:
    """Return the page of an item as one release has it. The unversioned one is the page of record."""
    address = publication.addresses.of_item(item)
    return rendered(
        publication,
        "item.html",
        f"{publication.addresses.below(release.version)}/{address.name}.html",
        name_of(item),
        canonical=publication.addresses.path(address),
        trail=[home_link(publication), *_trail(publication, release, item)],
        noindex=True,
        is_snapshot=True,
        **_values(publication, release, item),
    )


def _trail(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[Link]:
    """Yield the links above the page of an item: to its list, and to the items around it, or else its broader ones."""
    if item.top.slot is not None:
        own = publication.addresses.of_list(item.top.slot)
        yield Link(publication.addresses.path(own), publication.gettext(list_label(item.top.slot)))
    for parent in item.path or _broader(release, item):
        yield Link(publication.path(parent), name_of(parent), _attributes(publication, release, parent))


def _attributes(publication: Publication, release: PublishedRelease, item: Item) -> str:
    """Return the attributes of a link to an item: its language, and its hue."""
    from markupsafe import Markup

    hue, language = hue_class(item, publication), publication.attribute_of(item, "", release)
    return Markup('{} class="dot {}"').format(language, hue) if hue else language


def _siblings(publication: Publication, item: Item) -> Sequence[Item]:
    """Return the items beside an item: of its list in the item around it, or below the same broader one."""
    slot = item.cls.meaning(terms.NARROWER)
    if item.path and item.slot:
        beside: Sequence[Item] = targets_of(publication.taxonomy, item.path[-1], item.slot)
    elif slot and (above := _broader(publication.current, item)):
        beside = _narrower(publication.current, above[-1], slot)
    else:
        return ()
    return [other for other in beside if other is not item] if len(beside) <= _MOST_BESIDE else ()


@kept(_MOST_KEPT)
def _narrower(release: PublishedRelease, item: Item, slot: Slot) -> Sequence[Item]:
    """Return the narrower items of an item, which are in a slot of it, by name."""
    items = [*targets_of(release.taxonomy, item, slot), *implied_links(release, item).get(slot.name, ())]
    return sorted(items, key=lambda other: release.collation.key(name_of(other)))


def _broader(release: PublishedRelease, item: Item) -> list[Item]:
    """Return the first broader item of an item, that of this one, and so on, from the top down."""
    chain = [item]
    while (above := _above(release, chain[-1])) and above not in chain:
        chain.append(above)
    return chain[:0:-1]


@kept(_MOST_KEPT)
def _above(release: PublishedRelease, item: Item) -> Item | None:
    """Return the first broader item of an item, None if it has none."""
    slot = item.cls.meaning(terms.BROADER)
    targets = targets_of(release.taxonomy, item, slot) or implied_links(release, item).get(slot.name) if slot else None
    return targets[0] if targets else None


_NOTES = frozenset(DOCUMENTATION) - {terms.DEFINITION}
_APART = (*LABELS, *DOCUMENTATION, *MAPPINGS, terms.DEFINITION, terms.ALT_LABEL, terms.HIDDEN_LABEL, terms.REPLACED_BY)

_MOST_LINKS = 500  # of one kind in a page; the data forms have all


def _values(publication: Publication, release: PublishedRelease, item: Item) -> dict[str, Any]:
    """Return the values of the template for an item as a release has it."""
    taxonomy = release.taxonomy
    life = lifecycle_of(taxonomy.schema, item.cls)
    own = layerings_of(taxonomy, item)
    apart = {slot.name for slot in life.slots} | {layering.slot.name for layering in own}
    apart |= {layering.height.name for layering in own if layering.height}
    implied = implied_links(release, item)
    anchors = anchors_of(publication, release, item)
    matches = sorted(matches_of(publication, taxonomy, item), key=lambda match: order(publication, match))
    return {
        "release": release,
        "item": item,
        "iri": taxonomy.iri(item),
        "about": first_text(item, terms.DEFINITION),
        "definitions": texts_of(item, terms.DEFINITION),
        "others": texts_of(item, terms.ALT_LABEL),
        "is_deprecated": is_deprecated(taxonomy, item),
        "reason": item.value(life.reason) or "",
        "since": item.value(life.since) or "",
        "successors": successors(taxonomy, item),
        "positions": [_position(publication, taxonomy.schema, layering, item, anchors) for layering in own],
        "links": [
            _links(publication, item, slot.name, publication.gettext(words_of(slot.name)), targets)
            | {"remarks": remarks_on(publication, taxonomy.schema, item, slot, targets, anchors)}
            for slot in item.cls.slots
            if slot.refers
            and (slot.name in item.data or slot.name in implied)
            and not (slot.name in apart or slot.is_placing or is_mapping(slot))
            and not (slot.computed == "inverse" and slot.inverse in apart)
            and (targets := [*targets_of(taxonomy, item, slot), *implied.get(slot.name, ())])
        ],
        "incoming": [_links(publication, item, *tie) for tie in incoming_links(publication, release, item)],
        "children": [
            (slot, [_child(release, child) for child in children])
            for slot in child_slots(taxonomy.schema, item.cls)
            if (children := targets_of(taxonomy, item, slot))
        ],
        "profile": profile_of(release.taxonomy, item),
        "matches": matches,
        "mappings": list(_mappings(publication, item, matches)),
        "searched": searched_vocabularies(publication, taxonomy, item),
        "notes": _valued(publication, item, lambda slot: slot.uri in _NOTES),
        "details": _valued(publication, item, lambda slot: not (slot.name in apart or _is_apart(slot))),
        "translations": list(_translations(publication, release, item)),
        "unreviewed": dict(_unreviewed(publication, release, item)),
        "sources": dict(_sources(publication, release, item)),
        "versions": publication.addresses.releases_with(item.key),
        "name": publication.addresses.of_item(item).name,
        "is_comparable": any(publication.path(item) in compared for _, compared in comparables(publication)),
    }


def _valued(
    publication: Publication, item: Item, is_listed: Callable[[Slot], bool]
) -> list[tuple[str, str, list[Any]]]:
    """Return the values of an item in some slots, by the slot and its words."""
    slots = [slot for slot in item.cls.slots if slot.name in item.data and slot.kind != "class" and is_listed(slot)]
    words = publication.gettext
    return [(slot.name, words(words_of(slot.name)), values) for slot in slots if (values := item.values(slot))]


def _mappings(
    publication: Publication, item: Item, matches: Sequence[Match]
) -> Iterator[tuple[str, list[str], list[Match]]]:
    """Yield the mappings of an item by property: its words, the names of its slots, and the mappings in order."""
    for uri, group in groupby(matches, key=lambda match: match.uri):
        names = [slot.name for slot in item.cls.slots if slot.uri == uri]
        yield publication.gettext(WORDS[uri]), names, list(group)


def _translations(
    publication: Publication, release: PublishedRelease, item: Item
) -> Iterator[tuple[str, list[tuple[str, str, list[str]]]]]:
    """Yield the texts of an item in each other language, by their kind in words, with the state of drafts.

    Hidden labels are not for readers.
    """
    holder = item.cls.translations
    languages = item.value(holder) if holder else None
    slots = publication.taxonomy.schema.classes[holder.range].slots if holder else ()
    shown = [slot for slot in slots if slot.kind == "text" and slot.uri != terms.HIDDEN_LABEL]
    for tag, texts in languages.items() if isinstance(languages, dict) else ():
        kinds = []
        for slot in shown:
            text = texts.get(slot.name) if isinstance(texts, dict) else None
            if text:
                words, state = (
                    publication.gettext(words_of(slot.name)),
                    _state_in(publication, release, item, slot, tag),
                )
                kinds.append((words, state, text if isinstance(text, list) else [text]))
        if kinds:
            yield tag, kinds


def _state_in(publication: Publication, release: PublishedRelease, item: Item, slot: Slot, language: str) -> str:
    """Return the state of a text in words, "" if it needs no work, or nobody knows."""
    own = item.cls.meaning(slot.uri)
    state = state_of(release, item, own, language) if own else None
    return publication.gettext(STATE_WORDS[state]) if state else ""


def _unreviewed(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts of a page in another language that are not reviewed, and those that are outdated, in words."""
    if not publication.original or item.cls.translations is None:
        return
    slots = [slot for slot in item.cls.slots if slot.kind == "text" and slot.name in item.data]
    for state in ("draft", "stale"):
        names = [slot.name for slot in slots if state_of(release, item, slot, publication.language) == state]
        if names:
            yield state, [publication.gettext(words_of(name)) for name in names]


def _is_apart(slot: Slot) -> bool:
    """Return True if a page has the values of a slot in a place of their own."""
    return slot.uri in _APART or slot.names_item or slot.is_placing or slot.identifier


def _position(
    publication: Publication, schema: Schema, layering: Layering, item: Item, anchors: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    """Return the level of an item, the items below and above that it is linked with, and the words for these."""
    below, above = ([layering.items[name] for name in side[item.id]] for side in (layering.below, layering.above))
    upward = {
        source.key: remark
        for source in above
        for remark in remarks_on(publication, schema, source, layering.slot, [item]).values()
    }
    return {
        "layering": layering,
        "level": layering.level[item.id],
        "below": below,
        "above": above,
        "remarks": {**remarks_on(publication, schema, item, layering.slot, below, anchors), **upward},
        "word": publication.gettext(level_word(layering)),
        "back": publication.gettext(words_of(layering.inverse.name) if layering.inverse else "Leads to"),
    }


def _links(publication: Publication, item: Item, name: str, words: str, targets: Sequence[Item]) -> dict[str, Any]:
    """Return the items that an item is tied to in one way, in order. `more` leads to the next page, if any."""
    if not (has_places(targets) or any(target.path for target in targets)):
        targets = sorted(targets, key=lambda target: publication.current.collation.key(name_of(target)))
    below = publication.addresses.below(f"{publication.addresses.of_item(item).name}/{name}-2")
    more = below if len(targets) > _MOST_LINKS else ""
    first = _groups(item, targets[:_MOST_LINKS])
    return {"name": name, "words": words, "groups": first, "targets": targets, "more": more, "remarks": {}}


def further_pages(
    publication: Publication, release: PublishedRelease, item: Item, ties: Sequence[Mapping[str, Any]]
) -> Iterator[File]:
    """Yield the pages with the links of an item for which its own has no room."""
    for tie in (tie for tie in ties if len(tie["targets"]) > _MOST_LINKS):
        own = publication.addresses.of_item(item).name
        trail = [*_trail(publication, release, item), Link(publication.path(item), name_of(item))]
        last = -(-len(tie["targets"]) // _MOST_LINKS)
        names = [own, *(f"{own}/{tie['name']}-{number}" for number in range(2, last + 1))]
        pages = [publication.addresses.below(name) for name in names]
        for number, name in enumerate(names[1:], 1):
            shown = tie["targets"][number * _MOST_LINKS : (number + 1) * _MOST_LINKS]
            yield own_page(
                publication, name, "further.html", f"{name_of(item)}: {tie['words']}", *trail,
                words=tie["words"], item=item, groups=_groups(item, shown), remarks=tie["remarks"], pages=pages,
                number=number, noindex=True,
            )  # fmt: skip


def _groups(item: Item, targets: Sequence[Item]) -> list[tuple[Item | None, list[Item]]]:
    """Return items by the top item around each, unless that is the item of the page."""
    groups = by_top(targets, page=item)
    is_apart = all(len(inside) == 1 for _, inside in groups)
    if is_apart and len(targets) > 1 and targets[0].top.slot is item.top.slot:
        return [(None, list(targets))]
    return groups


def _child(release: PublishedRelease, child: Item) -> dict[str, Any]:
    """Return an item as the page of its parent lists it, with its references to other lists."""
    life = lifecycle_of(release.taxonomy.schema, child.cls)
    links = []
    for slot in child.cls.references:
        targets = [] if slot in life.slots else targets_of(release.taxonomy, child, slot)
        if outside := [target for target in targets if target.top.slot is not child.top.slot]:
            links.append((words_of(slot.name), outside))
    return {"item": child, "about": first_text(child, terms.DEFINITION), "links": links}


def _sources(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[tuple[str, Source]]:
    """Yield the name of each slot whose value has a known source, and that source."""
    for name in item.data:
        statement = publication.source_statements.get((item.cls.name, name))
        if own_statement(release.taxonomy, item, name):
            yield name, Source(source_of(release.taxonomy, item, name), "")
        elif statement is not None and statement.word:
            yield name, statement
