"""The content of the page of an item: its values by what the schema says of each slot, and what changed in releases."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from taxokit.diff.changes import KINDS, counted_kind
from taxokit.diff.describe import as_text
from taxokit.query.structure import Layering, layerings, ties
from taxokit.rdf import terms
from taxokit.rdf.skos import DOCUMENTATION, MAPPINGS
from taxokit.taxonomy.lifecycle import lifecycle_of, successors
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.names import LABELS, child_slots, is_deprecated
from taxokit.taxonomy.provenance import own_statement, source_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import Mark, word_marks
from taxokit.web.page import words_of
from taxokit.web.publication import Publication, Source, first_text, targets_of
from taxokit.web.published_release import PublishedRelease

_APART = (*LABELS, terms.DEFINITION, terms.ALT_LABEL, terms.HIDDEN_LABEL, terms.REPLACED_BY, *MAPPINGS)
_NOTES = frozenset(DOCUMENTATION) - {terms.DEFINITION}

_MOST_LINKS = 500  # of one kind in a page; the data forms have all


def values_of(publication: Publication, release: PublishedRelease, item: Item) -> dict[str, Any]:
    """Return the values of the template for an item as a release has it."""
    taxonomy = release.taxonomy
    life = lifecycle_of(taxonomy.schema, item.cls)
    own = [layering for layering in layerings(taxonomy) if layering.items.get(item.id) is item]
    apart = {slot.name for slot in life.slots} | {layering.slot.name for layering in own}
    apart |= {layering.height.name for layering in own if layering.height}
    inverse = {slot.name for slot in item.cls.slots if slot.computed == "inverse" and slot.inverse in apart}
    hidden = apart | inverse | {slot.name for slot in item.cls.slots if slot.is_placing}
    return {
        "release": release,
        "item": item,
        "iri": taxonomy.iri(item),
        "definitions": texts_of(item, terms.DEFINITION),
        "others": texts_of(item, terms.ALT_LABEL),
        "is_deprecated": is_deprecated(taxonomy, item),
        "reason": item.value(life.reason) or "",
        "since": item.value(life.since) or "",
        "successors": successors(taxonomy, item),
        "positions": [_position(layering, item) for layering in own],
        "links": [
            _links(item, slot.name, words_of(slot.name), targets)
            for slot in item.cls.slots
            if slot.refers and slot.name not in hidden and (targets := targets_of(release.taxonomy, item, slot))
        ],
        "incoming": [_links(item, "", words, sources) for words, sources in _incoming(release, item)],
        "children": [
            (slot, [_child(release, child) for child in children])
            for slot in child_slots(taxonomy.schema, item.cls)
            if (children := targets_of(taxonomy, item, slot))
        ],
        "profile": _profile(release, item),
        "mappings": _valued(item, MAPPINGS),
        "notes": _valued(item, _NOTES),
        "details": list(_details(item, apart)),
        "translations": item.value(item.cls.translations) or {},
        "sources": dict(_sources(publication, release, item)),
    }


def texts_of(item: Item, uri: str) -> list[Any]:
    """Return the values of the slot with a meaning, none if the class has no such slot."""
    slot = item.cls.meaning(uri)
    return item.values(slot) if slot else []


def _valued(item: Item, uris: Collection[str]) -> list[tuple[str, str, list[Any]]]:
    """Return the values of an item with some meanings, by the slot and its words."""
    slots = [slot for slot in item.cls.slots if slot.uri in uris and slot.kind != "class"]
    return [(slot.name, words_of(slot.name), values) for slot in slots if (values := item.values(slot))]


def _position(layering: Layering, item: Item) -> dict[str, Any]:
    """Return the level of an item, the items below and above that it is linked with, and the words for these."""
    return {
        "layering": layering,
        "level": layering.level[item.id],
        "below": [layering.items[name] for name in layering.below[item.id]],
        "above": [layering.items[name] for name in layering.above[item.id]],
        "word": level_word(layering),
        "back": words_of(layering.inverse.name) if layering.inverse else "Leads to",
    }


def level_word(layering: Layering) -> str:
    """Return the word of the schema for a level of a layering."""
    return words_of(layering.height.name) if layering.height else "Level"


def _links(item: Item, name: str, words: str, targets: Sequence[Item]) -> dict[str, Any]:
    """Return the items that an item is tied to in one way. `more` counts those for which there is no room."""
    groups, more = _groups(item, targets[:_MOST_LINKS]), max(len(targets) - _MOST_LINKS, 0)
    return {"name": name, "words": words, "groups": groups, "more": more}


def _groups(item: Item, targets: Sequence[Item]) -> list[tuple[Item | None, Sequence[Item]]]:
    """Return items by the top item around each, unless that is the item of the page."""
    groups: dict[int, tuple[Item | None, list[Item]]] = {}
    for target in targets:
        top = target.path[0] if target.path and target.path[0] is not item else None
        groups.setdefault(id(top), (top, []))[1].append(target)
    is_apart = all(len(inside) == 1 for _, inside in groups.values())
    if is_apart and len(targets) > 1 and targets[0].top.slot is item.top.slot:
        return [(None, targets)]
    return list(groups.values())


def _incoming(release: PublishedRelease, item: Item) -> Iterator[tuple[str, list[Item]]]:
    """Yield the items that refer to an item, by slot, unless the page has them in another place."""
    shown = {slot.inverse for slot in item.cls.slots if slot.computed == "inverse"}
    shown |= {layering.slot.name for layering in layerings(release.taxonomy) if layering.items.get(item.id) is item}
    sources_of: dict[tuple[str, str], list[Item]] = {}
    for slot, source in release.references_to(item):
        back = item.cls.meaning(terms.INVERSES.get(slot.uri, ""))
        is_mutual = back is not None and source.id in item.values(back)
        if slot.name not in shown and not is_mutual:
            kind = source.slot.name if source.slot else source.cls.kind
            sources_of.setdefault((kind, slot.name), []).append(source)
    for (kind, name), sources in sources_of.items():
        is_replacement = sources[0].cls.meaning(terms.REPLACED_BY) is sources[0].cls.by_name[name]
        words = "that it replaces" if is_replacement else f"whose “{words_of(name).lower()}” names it"
        yield f"{words_of(kind)} {words}", sources


def _child(release: PublishedRelease, child: Item) -> dict[str, Any]:
    """Return an item as the page of its parent lists it, with its references to other lists."""
    life = lifecycle_of(release.taxonomy.schema, child.cls)
    links = []
    for slot in child.cls.references:
        targets = [] if slot in life.slots else targets_of(release.taxonomy, child, slot)
        if outside := [target for target in targets if target.top.slot is not child.top.slot]:
            links.append((words_of(slot.name), outside))
    return {"item": child, "about": first_text(child, terms.DEFINITION), "links": links}


def _profile(release: PublishedRelease, item: Item) -> Sequence[tuple[Item, int]]:
    """Return the tops of another list, with the number of items inside each to which an item leads, the most first."""
    profile: list[tuple[Item, int]] = []
    for tie in ties(release.taxonomy):
        if tie.source is item.slot:
            counts = Counter(target.path[0] for target in tie.targets(item) if target.path)
            profile += sorted(counts.items(), key=lambda entry: (-entry[1], entry[0].id))
    return profile


def _details(item: Item, apart: set[str]) -> Iterator[tuple[str, str, list[Any]]]:
    """Yield the other values of an item, by the slot and its words."""
    for slot in item.cls.slots:
        is_shown = slot.name in apart or slot.uri in _APART or slot.uri in _NOTES or slot.names_item
        if is_shown or slot.kind == "class" or slot.is_placing or slot.identifier:
            continue
        if values := item.values(slot):
            yield slot.name, words_of(slot.name), values


def _sources(publication: Publication, release: PublishedRelease, item: Item) -> Iterator[tuple[str, Source]]:
    """Yield the name of each slot whose value has a known source, and that source."""
    for name in item.data:
        statement = publication.source_statements.get((item.cls.name, name))
        if own_statement(release.taxonomy, item, name):
            yield name, Source(source_of(release.taxonomy, item, name), "")
        elif statement is not None and statement.word:
            yield name, statement


_WORDS = {"added": "Introduced", "removed": "Removed"}


class ShownChange(NamedTuple):
    """A change of one slot of an item, or of the item as a whole: its kind, links, and texts word by word."""

    subject: str
    kind: str
    key: ItemKey
    label: str
    words: str
    added: Sequence[Item | str] = ()
    removed: Sequence[Item | str] = ()
    texts: Sequence[Sequence[Mark]] = ()


def counts_in(release: PublishedRelease) -> list[str]:
    """Return how many changes of each kind a release has, in words."""
    counts = release.diff.get("counts", {})
    return [counted_kind(kind, number) for kind, number in counts.items() if kind in KINDS]


@lru_cache(maxsize=64)
def changes_in(release: PublishedRelease) -> Sequence[ShownChange]:
    """Return the changes of a release, in the order of its diff: the values of one slot of one item together."""
    joined: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for change in (*release.diff.get("changes", ()), *release.diff.get("residue", ())):
        place = (str(change.get(name) or "") for name in ("subject", "kind", "class", "id", "slot", "language"))
        joined.setdefault(tuple(place), []).append(change)
    return [_shown(release, several) for several in joined.values()]


def _shown(release: PublishedRelease, changes: Sequence[Mapping[str, Any]]) -> ShownChange:
    first = changes[0]
    cls = release.taxonomy.schema.classes.get(first["class"])
    slot = cls.by_name.get(first.get("slot") or "") if cls and first["subject"] == "item" else None
    refers = slot is not None and slot.refers
    added: list[Item | str] = []
    removed: list[Item | str] = []
    texts: list[Sequence[Mark]] = []
    for change in changes:
        old, new = change.get("old"), change.get("new")
        if refers:
            added += _named_targets(release, slot, new)
            removed += _named_targets(release, slot, old)
        elif first["kind"] not in _WORDS:
            texts.append(word_marks(*("" if value is None else as_text(value) for value in (old, new))))
    key, label = (first["class"], first.get("id") or ""), first.get("label", "")
    words = _words_of(first, is_link=refers)
    return ShownChange(first["subject"], first["kind"], key, label, words, added, removed, texts)


def _words_of(change: Mapping[str, Any], *, is_link: bool) -> str:
    """Return the subject of a change in words: `Builds on`, `Definition added`, `Moved`."""
    slot, kind = str(change.get("slot") or ""), str(change["kind"])
    if not slot:
        words = _WORDS.get(kind) or (KINDS[kind].words if kind in KINDS else kind)
        return words[:1].upper() + words[1:]
    words = words_of(slot) + (f" ({change['language']})" if change.get("language") else "")
    if is_link:
        return words
    return f"{words} {'added' if change.get('old') is None else 'removed' if change.get('new') is None else 'changed'}"


def _named_targets(release: PublishedRelease, slot: Slot | None, value: Any) -> Iterator[Item | str]:
    """Yield the items that a value names, an identifier if the release does not have the item."""
    for identifier in value if isinstance(value, list) else [value]:
        if slot is not None and isinstance(identifier, str):
            yield release.taxonomy.index(slot.range).get(identifier, identifier)


def history_of(publication: Publication, key: ItemKey) -> list[tuple[PublishedRelease, Sequence[ShownChange]]]:
    """Return the changes of an item in each release, the newest first."""
    newest_first = reversed(publication.releases)
    history = [(release, changes) for release in newest_first if (changes := _by_item(release).get(key))]
    first = next((release for release in publication.releases if release.has(key)), None)
    is_known = any(change.kind == "added" for _, changes in history for change in changes)
    if first is not None and not is_known:
        history.append((first, [ShownChange("item", "added", key, "", _WORDS["added"])]))
    return history


@lru_cache(maxsize=64)
def _by_item(release: PublishedRelease) -> Mapping[ItemKey, Sequence[ShownChange]]:
    by_item: dict[ItemKey, list[ShownChange]] = {}
    for change in changes_in(release):
        by_item.setdefault(change.key, []).append(change)
    return by_item
