"""Finding items by their names, and by the words of their texts.

Names that are like a query are found by the groups of three letters that they share with it, so that rapidfuzz compares
few of many. A search compares the words of the query with the distinct words of the taxonomy, not with its texts; a
rare word counts for more than a common one (inverse document frequency).
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeAlias

from taxokit.query.names import items_named
from taxokit.query.word_index import Level, Places, WordIndex
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, full_id, is_deprecated, label_of, language_of, named_items
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import fold, joined_words, words_of

_NAMES = frozenset((*LABELS, terms.ALT_LABEL, terms.HIDDEN_LABEL))

_BEST = 100.0
_OTHER_NAME, _NOT_IN_USE = 0.98, 0.9
"""The part of a score that is left for a name other than the label, and for an item that should not be used."""

_LEAST_SCORE = 40.0
"""Names that are less alike have nothing in common but letters."""

_TRIGRAM = 3
_COMPARED, _COUNTED = 30, 150
"""How many names rapidfuzz compares, and how many places of the index choose each of them, rare trigrams first."""

_LONGEST = 300  # letters of a query that are compared

_WEIGHTS: Mapping[str, float] = {
    terms.ALT_LABEL: 0.9,
    terms.HIDDEN_LABEL: 0.85,
    terms.DEFINITION: 0.5,
    terms.DESCRIPTION: 0.5,
}
_LABEL, _IDENTIFIER, _OTHER_TEXT, _TRANSLATED = 1.0, 0.85, 0.35, 0.9
_DEPRECATED = 0.85
"""The weight of a word in each slot, by the URI of the slot, and the part of it that is left elsewhere."""

_LABEL_SHARE = 0.15
"""The part of the score that is the likeness of the whole label and the query: short labels come before long ones."""

_LEAST_COVERAGE = 0.63
"""A hit must match this share of the words of the best hit, by weight: one common word of many is not enough."""

_COMPARED_LABELS = 400  # besides the limit, if thousands have one score


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an item. `language` is "" for an identifier; `words` are the folded ones in which a query was found."""

    slot: Slot
    language: str
    text: str
    is_translated: bool = False
    words: frozenset[str] = frozenset()

    @property
    def is_name(self) -> bool:
        """True if it names the item."""
        return self.slot.identifier or self.slot.uri in _NAMES


class Texts:
    """The texts of the items of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._schema = taxonomy.schema
        self._language = language_of(taxonomy)
        self._slots = {name: list(filter(_is_text, cls.slots)) for name, cls in taxonomy.schema.classes.items()}

    def of(self, item: Item) -> Iterator[Text]:
        """Yield the texts of an item, those in other languages last."""
        yield from self._in_language(item.cls, item.data, self._language)
        translations = item.cls.translations
        words = item.data.get(translations.name) if translations else None
        if translations and isinstance(words, dict):
            cls = self._schema.classes[translations.range]
            for tag, data in words.items():
                if isinstance(data, dict):
                    yield from self._in_language(cls, data, tag, is_translated=True)

    def _in_language(
        self, cls: Class, data: Mapping[str, Any], language: str, *, is_translated: bool = False
    ) -> Iterator[Text]:
        for slot in self._slots[cls.name]:
            value = data.get(slot.name)
            for text in value if isinstance(value, list) else (value,):
                if isinstance(text, str):
                    yield Text(slot, "" if slot.identifier else language, text, is_translated)


def _is_text(slot: Slot) -> bool:
    is_text = slot.identifier or slot.kind == "text" or slot.uri in _NAMES
    return is_text and not slot.computed and not slot.contains


# --- the index of names ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Match:
    """An item that a name may mean. `score` is from 0 to 100; `is_exact` if it has this name, or this identifier."""

    item: Item
    score: float
    is_exact: bool = False


class NameIndex:
    """The names of the items of a taxonomy, and of `more` items."""

    def __init__(self, taxonomy: Taxonomy, more: Sequence[Item] = ()) -> None:
        texts = Texts(taxonomy)
        items = [*named_items(taxonomy), *more]
        ranked = sorted(items, key=lambda item: (len(label_of(item)), full_id(item)))
        self._ranks = {item: rank for rank, item in enumerate(ranked)}
        self._names: list[tuple[str, Item, float]] = []  # with the part of a score that is left for it
        self._exact: dict[str, dict[Item, float]] = {}
        self._identifiers: dict[str, dict[Item, float]] = {}
        for item in items:
            part = _NOT_IN_USE if is_deprecated(taxonomy, item) else 1.0
            for identifier in (item.id, full_id(item), taxonomy.iri(item)):
                self._identifiers.setdefault(identifier, {})[item] = part
            label = folded(label_of(item))
            names = (folded(text.text) for text in texts.of(item) if text.is_name)
            for name in filter(None, dict.fromkeys([label, *names])):
                self._exact.setdefault(name, {})[item] = part
                self._names.append((name, item, part if name == label else part * _OTHER_NAME))
        self._trigrams: dict[str, list[int]] = {}
        for place, (name, _, _) in enumerate(self._names):
            for trigram in _trigrams(name):
                self._trigrams.setdefault(trigram, []).append(place)

    def starting(self, prefix: str) -> Iterator[Item]:
        """Yield the items with a label, another name or an identifier that begins with a text, shortest first."""
        beginning, identifier = folded(prefix), prefix.strip()
        names = [entry for entry in self._names if entry[0].startswith(beginning)]
        names.sort(key=lambda entry: (entry[2] != 1.0, len(entry[0]), entry[0]))
        yield from (item for _, item, _ in names)
        for name, items in self._identifiers.items():
            if identifier and name.startswith(identifier):
                yield from items

    def matches(self, name: str, accepts: Callable[[Item], bool] | None = None) -> list[Match]:
        """Return the items that a name may mean and that `accepts` accepts, best first."""
        query = folded(name[:_LONGEST])
        exact = self._identifiers.get(name.strip(), {}) | self._exact.get(query, {})
        scores: dict[Item, float] = {}
        for place in self._near(query):
            other, item, part = self._names[place]
            scores[item] = max(scores.get(item, 0.0), _likeness(query, other) * part)
        scores |= {item: _BEST * part for item, part in exact.items()}
        matches = [
            Match(item, round(score, 1), item in exact)
            for item, score in scores.items()
            if score >= _LEAST_SCORE and (accepts is None or accepts(item))
        ]
        return sorted(matches, key=lambda match: (-match.score, self._ranks[match.item]))

    def near(self, name: str, most: int) -> Iterable[Item]:
        """Return the items of the names that share most groups of letters with a name."""
        return dict.fromkeys(self._names[place][1] for place in self._near(folded(name), most))

    def _near(self, query: str, most: int = _COMPARED) -> list[int]:
        """Return the places of the names that share most trigrams with a query (Dice's coefficient)."""
        counts: Counter[int] = Counter()
        trigrams = _trigrams(query)
        for places in sorted((self._trigrams.get(trigram, ()) for trigram in trigrams), key=len):
            if counts and counts.total() + len(places) > most * _COUNTED:
                break
            counts.update(places)
        sizes = {place: len(trigrams) + len(self._names[place][0]) for place in counts}
        shares = [(count / sizes[place], -place) for place, count in counts.items()]
        return [-place for _, place in heapq.nlargest(most, shares)]


def folded(text: str) -> str:
    """Return the folded words of a text between single spaces."""
    return " ".join(words_of(text))


def _trigrams(name: str) -> set[str]:
    padded = f"  {name} "
    return {padded[start : start + _TRIGRAM] for start in range(len(padded) - _TRIGRAM + 1)}


def _likeness(name: str, other: str) -> float:
    """Return how alike two names are, from 0 to 100: the mean of their likeness as wholes, and by their best parts."""
    from rapidfuzz import fuzz

    return (fuzz.token_sort_ratio(name, other) + fuzz.WRatio(name, other)) / 2


# --- search by words ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hit:
    """An item with the words of a query. `score` is between 0 and 1; `matches` begins with the most important text."""

    item: Item
    score: float
    matches: tuple[Text, ...]


_Entry: TypeAlias = tuple[Text, float, frozenset[str]]
"""A text with its weight and its words."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits of a search, and the number of all."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


def search(taxonomy: Taxonomy, query: str, *, limit: int | None = None, cls: Class | None = None) -> SearchResult:
    """Return the items that have the words of a query, best first; with `cls`, the items of that class.

    A query that is the IRI, the prefixed name, or the kind and slug of an item has that as its only hit.
    """
    named = [item for item in items_named(taxonomy, query.strip()) if cls in (None, item.cls)]
    if named and not {":", "/"}.isdisjoint(query):
        return SearchResult(tuple(Hit(item, 1.0, ()) for item in named[:limit]), len(named))
    index = taxonomy.derive(_Index)
    meant = {word: index.words.like(word) for word in words_of(query)}
    parts = _parts(index, meant, index.everywhere if cls is None else index.by_class.get(cls, frozenset()))
    most = max((part.covered for part in parts), default=0.0)
    kept = [part for part in parts if part.covered >= most * _LEAST_COVERAGE]
    known = frozenset[str]().union(*meant.values())
    hits = (
        Hit(index.items[place], round(-score, 3), _marked(_matches(index.entries[place], meant), known))
        for _, score, place in _best(index, fold(query).strip(), kept, limit)
    )
    return SearchResult(tuple(hits), sum(len(part.places) for part in kept))


class _Part(NamedTuple):
    """Places that have the same words of a query: how well these fit, and which share of the query they are."""

    score: float
    covered: float
    places: Places


def _parts(index: "_Index", meant: Mapping[str, Mapping[str, float]], among: Places) -> list[_Part]:
    """Return the places with words of a query in parts, so that places are handled by thousands, and not one by one."""
    levels = {word: index.words.levels(others) for word, others in meant.items()}
    holders = {word: among & Places().union(*(level.places for level in own)) for word, own in levels.items()}
    rarity = {word: math.log(1 + len(among) / max(len(places), 1)) for word, places in holders.items()}
    whole = sum(rarity.values())
    everywhere = Places().union(*holders.values())
    if not everywhere:
        return []
    parts = [_Part(0.0, 0.0, everywhere)]
    for word, own in levels.items():
        share = rarity[word] / whole
        parts = [
            _Part(part.score + share * counts, part.covered + share * sure, places)
            for part in parts
            for counts, sure, places in _divided(part.places, own, holders[word])
        ]
    return parts


def _divided(places: Places, levels: Sequence[Level], holders: Places) -> Iterator[Level]:
    """Yield the places of each level, and those without the word."""
    rest = places - holders
    if rest:
        yield Level(0.0, 0.0, rest)
    if len(rest) < len(places):
        for counts, sure, others in levels:
            if both := places & others:
                yield Level(counts, sure, both)


def _best(index: "_Index", text: str, parts: Iterable[_Part], limit: int | None) -> list[tuple[bool, float, int]]:
    """Return the best places: False if a text names the item, the negative score, and the place.

    The likeness of the label decides among places with about the same score. Labels are compared until no other can be
    among the best; of thousands with one score, those with the shortest labels are.
    """
    from rapidfuzz import fuzz

    words = " ".join(sorted(words_of(text)))
    exact = index.exact.get(text, Places())
    rows: list[tuple[bool, float, int]] = []
    best: list[float] = []  # the scores of the best, the lowest first
    for part in sorted(parts, key=lambda part: (exact.isdisjoint(part.places), -part.score)):
        score = part.score * (1 - _LABEL_SHARE)
        if limit and len(best) == limit and best[0] > score + _LABEL_SHARE:
            break
        for place in index.shortest(part.places, limit, exact):
            likeness = fuzz.ratio(words, index.labels[place]) / 100
            total = (score + likeness * _LABEL_SHARE) * (_DEPRECATED if place in index.deprecated else 1.0)
            rows.append((place not in exact, -total, place))
            if limit and place not in exact:
                (heapq.heappush if len(best) < limit else heapq.heappushpop)(best, total)
    return sorted(rows)[:limit]


class _Index:
    """The texts of all items with their weights and their words, which is made once for many searches."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        texts = Texts(taxonomy)
        self.items = named_items(taxonomy)
        self.entries: list[list[_Entry]] = [
            [(text, _weight(text), _words(text)) for text in texts.of(item)] for item in self.items
        ]
        self.words = WordIndex([(weight, words) for _, weight, words in entry] for entry in self.entries)
        self.labels = [" ".join(sorted(words_of(label_of(item)))) for item in self.items]
        ranked = sorted(range(len(self.items)), key=lambda place: len(self.labels[place]))
        self._ranks = {place: rank for rank, place in enumerate(ranked)}
        self.everywhere = Places(range(len(self.items)))
        self.deprecated = Places(place for place, item in enumerate(self.items) if is_deprecated(taxonomy, item))
        by_class: dict[Class, set[int]] = {}
        exact: dict[str, set[int]] = {}
        for place, item in enumerate(self.items):
            by_class.setdefault(item.cls, set()).add(place)
            for name in (item.id, fold(label_of(item))):
                exact.setdefault(name, set()).add(place)
        self.by_class = {cls: Places(places) for cls, places in by_class.items()}
        self.exact = {name: Places(places) for name, places in exact.items()}

    def shortest(self, places: Places, limit: int | None, always: Places) -> Iterable[int]:
        """Return the places, of very many those with the shortest labels; `always` stays."""
        most = None if limit is None else limit + _COMPARED_LABELS
        if most is None or len(places) <= most:
            return places
        shortest = sorted(places, key=self._ranks.__getitem__)[:most]
        return places & always.union(shortest)


def _weight(text: Text) -> float:
    weight = _WEIGHTS.get(text.slot.uri, _LABEL if text.is_name else _OTHER_TEXT)
    return (_IDENTIFIER if text.slot.identifier else weight) * (_TRANSLATED if text.is_translated else 1.0)


def _words(text: Text) -> frozenset[str]:
    words = words_of(text.text)
    return frozenset([*words, *joined_words(text.text)] if text.language else words)


# --- matches ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _WordMatch:
    """A word of the query in an item: the certainty of the best match, and the text in which it counts most."""

    sure: float = 0.0
    counts: float = 0.0
    text: Text | None = None


def _matches(entry: Sequence[_Entry], meant: Mapping[str, Mapping[str, float]]) -> dict[str, _WordMatch]:
    matches: dict[str, _WordMatch] = {}
    for text, weight, words in entry:
        for word, others in meant.items():
            sure = max((others[other] for other in words & others.keys()), default=0.0)
            if sure:
                match = matches.setdefault(word, _WordMatch())
                match.sure = max(match.sure, sure)
                if sure * weight > match.counts:
                    match.counts, match.text = sure * weight, text
    return matches


def _marked(matches: Mapping[str, _WordMatch], known: frozenset[str]) -> tuple[Text, ...]:
    """Return the texts in which a query was found, each with the known words in it, in the order of their weight."""
    texts = dict.fromkeys(match.text for match in matches.values() if match.text)
    marked = []
    for text in sorted(texts, key=_weight, reverse=True):
        words = known.intersection(words_of(text.text))
        parts = (part for joined, parts in joined_words(text.text).items() if joined in known for part in parts)
        marked.append(replace(text, words=words.union(parts)))
    return tuple(marked)
