"""Finding items by their names, and by the words of their texts.

Names that are like a query are found by the groups of three letters that they share with it, so that rapidfuzz compares
few of many. A search compares the words of the query with the distinct words of the taxonomy, not with its texts; a
rare word counts for more than a common one (inverse document frequency).
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from taxokit.query.names import items_named
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

_BEGINS, _SAME_STEM, _INSIDE = 0.75, 0.6, 0.5
"""The certainty that a word is meant that begins with the searched one, begins alike, or contains it."""

_LEAST_BEGINNING, _LEAST_INSIDE = 5, 4
"""Words that begin with this many same letters may be forms of one word: `deploying` and `deployment`; a word of this
many letters may be meant inside of another: `graph` in `subgraphs`."""


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
    from rapidfuzz import fuzz

    named = [item for item in items_named(taxonomy, query.strip()) if cls in (None, item.cls)]
    if named and not {":", "/"}.isdisjoint(query):
        return SearchResult(tuple(Hit(item, 1.0, ()) for item in named[:limit]), len(named))
    index = taxonomy.derive(_Index)
    meant = {word: _words_like(word, index.holders.keys()) for word in words_of(query)}
    places = sorted({place for others in meant.values() for other in others for place in index.holders[other]})
    among = [place for place in places if cls in (None, index.items[place].cls)]
    matches = {place: _matches(index.entries[place], meant) for place in among}
    size = sum(cls in (None, item.cls) for item in index.items)
    counts = Counter(word for own in matches.values() for word in own)
    rarity = {word: math.log(1 + size / max(counts[word], 1)) for word in meant}
    whole = sum(rarity.values())
    covered = {
        place: sum(rarity[word] * match.sure for word, match in own.items()) / whole for place, own in matches.items()
    }
    least = max(covered.values(), default=0.0) * _LEAST_COVERAGE
    text = fold(query).strip()
    rows = []
    for place, own in matches.items():
        if covered[place] < least:
            continue
        item = index.items[place]
        likeness = fuzz.token_sort_ratio(text, folded(label_of(item))) / 100
        score = sum(rarity[word] * match.counts for word, match in own.items()) / whole
        score = score * (1 - _LABEL_SHARE) + likeness * _LABEL_SHARE
        if is_deprecated(taxonomy, item):
            score *= _DEPRECATED
        rows.append((text not in (item.id, fold(label_of(item))), -score, place))
    best = sorted(rows)[:limit]
    hits = (Hit(index.items[place], round(-score, 3), _marked(matches[place], meant)) for _, score, place in best)
    return SearchResult(tuple(hits), len(rows))


class _Index:
    """The texts of all items with their weights and their words, which is made once for many searches."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        texts = Texts(taxonomy)
        self.items = named_items(taxonomy)
        self.entries: list[list[_Entry]] = [
            [(text, _weight(text), _words(text)) for text in texts.of(item)] for item in self.items
        ]
        self.holders: dict[str, list[int]] = {}  # the places of the items that have each word
        for place, entry in enumerate(self.entries):
            for word in frozenset[str]().union(*(words for _, _, words in entry)):
                self.holders.setdefault(word, []).append(place)


def _weight(text: Text) -> float:
    weight = _WEIGHTS.get(text.slot.uri, _LABEL if text.is_name else _OTHER_TEXT)
    return (_IDENTIFIER if text.slot.identifier else weight) * (_TRANSLATED if text.is_translated else 1.0)


def _words(text: Text) -> frozenset[str]:
    words = words_of(text.text)
    return frozenset([*words, *joined_words(text.text)] if text.language else words)


# --- words that are like a word -----------------------------------------------------------------------------------


def _words_like(word: str, known: Collection[str]) -> dict[str, float]:
    """Return the words that begin with a word or are a form of it, else words spelled like it, with their certainty."""
    words = {other: sure for other in known if (sure := _similarity(word, other))}
    if max(words.values(), default=0.0) < _SAME_STEM:
        for other, sure in _misspelled(word, known):
            words[other] = max(sure, words.get(other, 0.0))
    return words


def _similarity(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if other.startswith(word):
        return _BEGINS + 0.15 * len(word) / len(other)
    beginning = max(_LEAST_BEGINNING, len(word) * 2 // 3)
    if len(other) >= beginning and word[:beginning] == other[:beginning] and abs(len(word) - len(other)) <= beginning:
        return _SAME_STEM
    # a short word is a part of others by chance; but in Chinese or Japanese a word is rarely set apart
    return _INSIDE if word in other and (len(word) >= _LEAST_INSIDE or not word.isascii()) else 0.0


def _misspelled(word: str, known: Collection[str]) -> Iterator[tuple[str, float]]:
    """Yield the words that differ by a few typing errors, or that begin so, each with its certainty.

    Two letters that changed places are one error. Numbers, versions and very short words have none.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = 0 if any(c.isdigit() for c in word) else min(len(word) // 4, 3)
    if not allowed:
        return
    for other, errors, _ in process.extract_iter(word, known, scorer=OSA.distance, score_cutoff=allowed):
        yield other, 0.9 - 0.15 * errors
    beginnings: dict[str, list[str]] = {}
    for other in known:
        if len(other) > len(word) + 1:
            beginnings.setdefault(other[: len(word)], []).append(other)
    for beginning, errors, _ in process.extract_iter(word, list(beginnings), scorer=OSA.distance, score_cutoff=allowed):
        for other in beginnings[beginning]:
            yield other, _BEGINS - 0.15 * errors


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


def _marked(matches: Mapping[str, _WordMatch], meant: Mapping[str, Mapping[str, float]]) -> tuple[Text, ...]:
    """Return the texts in which a query was found, each with the found words, in the order of their weight."""
    texts = dict.fromkeys(match.text for match in matches.values() if match.text)
    known = frozenset[str]().union(*meant.values())
    marked = []
    for text in sorted(texts, key=_weight, reverse=True):
        words = known.intersection(words_of(text.text))
        parts = (part for joined, parts in joined_words(text.text).items() if joined in known for part in parts)
        marked.append(replace(text, words=words.union(parts)))
    return tuple(marked)
