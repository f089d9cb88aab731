"""Items that a text asks for, by their names in the text, each with its places.

A name of several items counts for the one of which the text says more. Places add up, and an item that only one weak
name speaks for needs a specific one, or company: items to which it is related.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from taxokit.query.search import Text
from taxokit.query.tagging_names import Name, Names
from taxokit.query.tagging_places import Match, matches_in
from taxokit.query.tagging_text import Sentence, sentences
from taxokit.taxonomy.frameworks import skill_classes
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class, Schema

LEAST_SCORE = 0.5
"""The score of an item for which the text is evidence enough."""

_TIE, _LOST = 0.6, 0.4
"""The part of its weight that a name of several items keeps for one, if the text says as much of another, or more."""

_MOST_OWN = 2.0  # so much weight of its other names speaks for an item in such a choice

_ALONE, _SURE = 0.9, 0.7
"""An item with a score below the first must be named specifically, or have company: related items with the second."""

_ENOUGH, _NEIGHBOUR, _MOST_COMPANY = 2.4, 0.35, 1.6
"""The specificity of names and company that is enough together, what a neighbour adds, and all of them at most."""


class Hit(NamedTuple):
    """A place in a text that speaks for an item, and how much, from 0 to 1.

    `text` is the name or definition that has the words; of words of several names, it is the label of the item.

    `is_own` is False if the words name another item, too, of which the text says as much or more.
    """

    start: int
    end: int
    text: Text
    weight: float
    is_own: bool


class Tag(NamedTuple):
    """An item that a text asks for, with a score from 0 to 1, and the places that say so."""

    item: Item
    score: float
    hits: tuple[Hit, ...]


def tag(
    taxonomy: Taxonomy, text: str, classes: Collection[Class] = (), *, min_score: float = LEAST_SCORE,
    limit: int | None = None,
) -> list[Tag]:  # fmt: skip
    """Return the items that a text asks for, best first: of some classes, else of those that are tagged."""
    chosen = frozenset(classes or tagged_classes(taxonomy.schema))
    names = taxonomy.derive(Names)
    matches = [
        (match, _said_around(names, sentence, match))
        for sentence in sentences(text)
        for match in matches_in(names, sentence, chosen)
    ]
    entries = _by_item(matches)
    tags = _in_company(names, [_scored(item, own) for item, own in entries.items()], entries)
    kept = (entry for entry in tags if entry.score >= min_score)
    return sorted(kept, key=lambda entry: (-entry.score, entry.hits[0].start, full_id(entry.item)))[:limit]


def tagged_classes(schema: Schema) -> Collection[Class]:
    """Return the classes whose items are looked for: skills, if the schema has any, else all."""
    return skill_classes(schema) or schema.item_classes


def _said_around(names: Names, sentence: Sentence, match: Match) -> Mapping[Item, float]:
    """Return how much the other words of a sentence say of each item that a match may mean, if there are several."""
    if len(match.names) == 1:
        return {}
    around = {stem for place, stem in enumerate(sentence.stems) if place not in match.places}
    return {item: sum(names.rarity.get(stem, 0.0) for stem in around & names.words[item]) for item in match.names}


def _by_item(matches: Sequence[tuple[Match, Mapping[Item, float]]]) -> dict[Item, list[tuple[Name, Hit]]]:
    """Return the hits of each item, with their names."""
    own: defaultdict[Item, float] = defaultdict(float)
    for match, _ in matches:
        if len(match.names) == 1:
            [(item, (weight, _))] = match.names.items()
            own[item] += weight
    hits: dict[Item, list[tuple[Name, Hit]]] = {}
    for match, around in matches:
        weights = {item: around.get(item, 0.0) + min(own.get(item, 0.0), _MOST_OWN) for item in match.names}
        most = max(weights.values())
        best = [item for item, weight in weights.items() if weight == most]
        for item, (weight, name) in match.names.items():
            part = 1.0 if best == [item] else _TIE if item in best else _LOST
            hit = Hit(match.start, match.end, name.text, round(weight * part, 3), best == [item])
            hits.setdefault(item, []).append((name, hit))
    return hits


def _scored(item: Item, entries: Sequence[tuple[Name, Hit]]) -> Tag:
    """Return an item with its score and its hits by place: different names add up, repetitions of one do not."""
    best: dict[tuple[str, ...], float] = {}
    for name, hit in entries:
        key = name.stems if hit.is_own else ()  # names of others add nothing to one another
        best[key] = max(hit.weight, best.get(key, 0.0))
    doubt = math.prod(1 - weight for weight in best.values())
    hits = sorted((hit for _, hit in entries), key=lambda hit: (hit.start, hit.end))
    return Tag(item, round(1 - doubt, 3), tuple(hits))


def _in_company(names: Names, tags: Sequence[Tag], entries: Mapping[Item, Sequence[tuple[Name, Hit]]]) -> list[Tag]:
    """Return the tags: those that are not sure alone with as much of their score as names and company deserve."""
    sure = {entry.item for entry in tags if entry.score >= _SURE}
    inside = Counter(id(item.parent) for item in sure)
    parts = []
    for entry in tags:
        specific = max(names.specificity(name) for name, _ in entries[entry.item])
        enough = (specific + _company(names, entry.item, sure, inside)) / _ENOUGH
        parts.append(1.0 if entry.score >= _ALONE else min(enough, 1.0))
    return [entry._replace(score=round(entry.score * part, 3)) for entry, part in zip(tags, parts, strict=True)]


def _company(names: Names, item: Item, sure: Collection[Item], inside: Mapping[int, int]) -> float:
    """Return what the items add that stand beside one in another, or are linked to it, and are surely asked for.

    A link counts as two neighbours. An item that is related to none has all the company it can have.
    """
    is_grouped = item.parent is not None and item.parent.slot is not None
    if not is_grouped and not names.links[item]:
        return _MOST_COMPANY
    linked = 2 * sum(other in sure for other in names.links[item])
    beside = inside.get(id(item.parent), 0) - (item in sure) if is_grouped else 0
    return min(_NEIGHBOUR * (linked + beside), _MOST_COMPANY)
