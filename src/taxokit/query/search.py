"""Finding items by their names, and by the words of their texts.

Names that are like a query are found by the groups of three letters that they share with it, so that rapidfuzz compares
few of many. A search compares the words of the query with the distinct words of the taxonomy, not with its texts; a
rare word counts for more than a common one (inverse document frequency).

Hidden labels are read on demand: if an item has each word of a query in another text, as it is written, in another form
or unfinished, these texts alone give the answer. The site has the same rule in `finder.js`.
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from taxokit.query.names import items_named
from taxokit.query.word_index import WHOLE, Level, Places, WordIndex
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, full_id, is_deprecated, label_of, language_of, named_items
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import joined_words, words_of
from taxokit.text.patterns import lazy_compile

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

WHOLE_NAME, LABEL, ALTERNATIVE, HIDDEN, DEFINED, OTHER_TEXT = 1.1, 1.0, 0.9, 0.85, 0.5, 0.35
_WEIGHTS: Mapping[str, float] = {
    terms.ALT_LABEL: ALTERNATIVE,
    terms.HIDDEN_LABEL: HIDDEN,
    terms.DEFINITION: DEFINED,
    terms.DESCRIPTION: DEFINED,
    terms.NOTATION: LABEL,
}
_IDENTIFIER, _TRANSLATED = 0.85, 0.9
_DEPRECATED = 0.85
"""The weight of a word in each slot, by the URI of the slot, and the part of it that is left elsewhere."""

_MOST_IN_NAME = 2  # words of a name that is found as a whole

_LABEL_SHARE = 0.15
"""The part of the score that is the length of the query by that of the label: short labels come before long ones."""

_LEAST_COVERAGE = 0.63
"""A hit must match this share of the words of the best hit, by weight: one common word of many is not enough."""

_ALL = 0.999  # the share of all words, but for errors of rounding

_IRI_START = "://"

_UUID = lazy_compile("(?i)([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # RFC 9562


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

    @property
    def is_hidden(self) -> bool:
        """True if it is a hidden label, by which an item is found, and which its page does not show."""
        return self.slot.uri == terms.HIDDEN_LABEL


class Texts:
    """The texts of the items of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._schema = taxonomy.schema
        self._language = language_of(taxonomy)
        classes = taxonomy.schema.classes.items()
        self._slots = {name: list(filter(_is_text, cls.slots)) for name, cls in classes}
        self._codes = {name: list(filter(_is_code, cls.slots)) for name, cls in classes}

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

    def searched(self, item: Item) -> Iterator[Text]:
        """Yield the texts of an item, its notations, and the IRIs to which it is mapped."""
        yield from self.of(item)
        for slot in self._codes[item.cls.name]:
            yield from (Text(slot, "", str(value)) for value in item.values(slot))

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


def _is_code(slot: Slot) -> bool:
    return slot.kind != "text" and (slot.uri in MAPPINGS or slot.uri == terms.NOTATION)


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
        for place in self._near(query, accepts=accepts):
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

    def _near(self, query: str, most: int = _COMPARED, accepts: Callable[[Item], bool] | None = None) -> list[int]:
        """Return the places of the accepted names that share most trigrams with a query (Dice's coefficient)."""
        counts: Counter[int] = Counter()
        trigrams = _trigrams(query)
        for places in sorted((self._trigrams.get(trigram, ()) for trigram in trigrams), key=len):
            if counts and counts.total() + len(places) > most * _COUNTED:
                break
            counts.update(place for place in places if accepts is None or accepts(self._names[place][1]))
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


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits of a search, and the number of all. `near` has known words like those of a query without hits."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    near: tuple[str, ...] = ()


def search(taxonomy: Taxonomy, query: str, *, limit: int | None = None, cls: Class | None = None) -> SearchResult:
    """Return the items that have the words of a query, best first; with `cls`, those of them that are of that class.

    A query that is the IRI, the prefixed name, or the kind and slug of an item has that as its only hit.
    """
    named = [item for item in items_named(taxonomy, query.strip()) if cls in (None, item.cls)]
    if named and not {":", "/"}.isdisjoint(query):
        return SearchResult(tuple(Hit(item, 1.0, ()) for item in named[:limit]), len(named))
    index = taxonomy.derive(SearchIndex)
    is_iri = _IRI_START in query
    words = list(dict.fromkeys(words_of_iri(query)))
    if not words:
        return SearchResult()
    known = index.words
    meant = known.meant(words, is_exact=is_iri)
    if not known.has_together(meant):
        known = index.all_words
        meant = known.meant(words, is_exact=is_iri)
    parts = _parts(index, known, meant)
    least = _ALL if is_iri else max((part.covered for part in parts), default=0.0) * _LEAST_COVERAGE
    among = index.everywhere if cls is None else index.by_class.get(cls, Places())
    kept = [part._replace(places=part.places & among) for part in parts if part.covered >= least]
    best = _best(index, len("".join(words)), kept, limit)
    hits = (Hit(index.items[place], min(score, 1.0), index.matches(place, meant)) for place, score in best)
    near = () if kept else tuple(known.near(words))
    return SearchResult(tuple(hits), sum(len(part.places) for part in kept), near)


class _Part(NamedTuple):
    """Places that have the same words of a query: how much these count, and which share of the query they are."""

    score: float
    covered: float
    places: Places


def _parts(index: "SearchIndex", known: WordIndex, meant: Mapping[str, Mapping[str, float]]) -> list[_Part]:
    """Return the places with words of a query in parts, so that places are handled by thousands, and not one by one.

    A word counts for the share of its rarity in that of all words. It covers this share wherever it is.
    """
    levels = {word: known.levels(others) for word, others in meant.items()}
    holders = {word: Places().union(*(level.places for level in own)) for word, own in levels.items()}
    rarity = {word: math.log(1 + len(index.items) / max(len(places), 1)) for word, places in holders.items()}
    whole = sum(rarity.values())
    everywhere = Places().union(*holders.values())
    if not everywhere:
        return []
    parts = [_Part(0.0, 0.0, everywhere)]
    for word, own in levels.items():
        share = rarity[word] / whole
        parts = [
            _Part(part.score + share * counts, part.covered + (share if counts else 0.0), places)
            for part in parts
            for counts, places in _divided(part.places, own, holders[word])
        ]
    return parts


def _divided(places: Places, levels: Sequence[Level], holders: Places) -> Iterator[Level]:
    """Yield the places of each level, and those without the word."""
    rest = places - holders
    if rest:
        yield Level(0.0, rest)
    if len(rest) < len(places):
        for counts, others in levels:
            if both := places & others:
                yield Level(counts, both)


def _best(index: "SearchIndex", letters: int, parts: Iterable[_Part], limit: int | None) -> list[tuple[int, float]]:
    """Return the best places with their scores. Of two with the same words, that with the shorter label is better.

    `letters` is the length of the query. Places are in the order of the lengths of their labels, so few are looked at.
    """
    rows: list[tuple[float, int]] = []
    best: list[float] = []  # the scores of the best, the lowest first
    for part in sorted(parts, key=lambda part: -part.score):
        score = part.score * (1 - _LABEL_SHARE)
        if limit and len(best) == limit and best[0] > score + _LABEL_SHARE:
            break
        for places in (part.places - index.deprecated, part.places & index.deprecated):
            for place in places if limit is None else heapq.nsmallest(limit, places):
                length = index.lengths[place]
                total = score + _LABEL_SHARE * min(letters / max(length, 1), 1.0)
                is_label = part.score >= 1.0 and letters == length
                total = round(total if is_label or place not in index.deprecated else total * _DEPRECATED, 3)
                rows.append((-total, place))
                if limit:
                    (heapq.heappush if len(best) < limit else heapq.heappushpop)(best, total)
    return [(place, -score) for score, place in sorted(rows)[:limit]]


class SearchIndex:
    """The words of all items, which is made once for many searches: when a release is loaded, and for the site.

    An item has a place: its position in `items`, which are in the order of the lengths of their labels.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._texts = Texts(taxonomy)
        labelled = ((words_of(label_of(item)), item) for item in named_items(taxonomy))
        ranked = sorted(((len("".join(words)), words, item) for words, item in labelled), key=lambda row: row[:2])
        self.items = [item for _, _, item in ranked]
        self.lengths = [length for length, _, _ in ranked]
        self._hidden: dict[int, list[Text]] = {}
        self.words = WordIndex(self._visible(place, item) for place, item in enumerate(self.items))
        self.everywhere = Places(range(len(self.items)))
        self.deprecated = Places(place for place, item in enumerate(self.items) if is_deprecated(taxonomy, item))
        by_class: dict[Class, set[int]] = {}
        for place, item in enumerate(self.items):
            by_class.setdefault(item.cls, set()).add(place)
        self.by_class = {cls: Places(places) for cls, places in by_class.items()}

    def _visible(self, place: int, item: Item) -> Iterator[tuple[float, frozenset[str]]]:
        """Yield the words of the texts of an item but for its hidden labels, which are kept for `all_words`."""
        for text in self._texts.searched(item):
            if text.is_hidden:
                self._hidden.setdefault(place, []).append(text)
            else:
                yield from _weighted(text)

    @property
    def has_hidden(self) -> bool:
        """True if there are hidden labels."""
        return bool(self._hidden)

    @cached_property
    def all_words(self) -> WordIndex:
        """The words of all texts, those of hidden labels as well; it is `words` if there are none.

        It is made when a query needs it.
        """
        if not self.has_hidden:
            return self.words
        rows = (chain.from_iterable(map(_weighted, self._hidden.get(place, ()))) for place in range(len(self.items)))
        return WordIndex(rows, self.words)

    def matches(self, place: int, meant: Mapping[str, Mapping[str, float]]) -> tuple[Text, ...]:
        """Return the texts in which a query was found, each with its words, in the order of their weight.

        Of each word of the query, it is the text in which that counts most. Hidden labels are left out.
        """
        shown = (text for text in self._texts.searched(self.items[place]) if not text.is_hidden)
        entries = [(text, *pair) for text in shown for pair in _weighted(text)]
        texts: dict[Text, None] = {}
        for others in meant.values():
            counts = [
                (max((others[word] for word in words & others.keys()), default=0.0) * weight, text)
                for text, weight, words in entries
            ]
            most, text = max(counts, key=lambda pair: pair[0], default=(0.0, None))
            if text and most:
                texts[text] = None
        known = frozenset[str]().union(*meant.values())
        return tuple(replace(text, words=_marked(text, known)) for text in sorted(texts, key=_weight, reverse=True))


def _weight(text: Text) -> float:
    weight = _WEIGHTS.get(text.slot.uri, LABEL if text.is_name else OTHER_TEXT)
    return (_IDENTIFIER if text.slot.identifier else weight) * (_TRANSLATED if text.is_translated else 1.0)


def _weighted(text: Text) -> Iterator[tuple[float, frozenset[str]]]:
    """Yield the words of a text with its weight, and a name of a few words as one."""
    words = words_of_iri(text.text) if text.slot.uri in MAPPINGS else words_of(text.text)
    yield _weight(text), frozenset([*words, *joined_words(text.text)] if text.language else words)
    if text.is_name or text.slot.uri == terms.NOTATION:
        yield WHOLE_NAME, frozenset(whole_name(words))


def whole_name(words: Sequence[str]) -> list[str]:
    """Return the words of a name as one, none if they are many."""
    return [WHOLE + "".join(words)] if 0 < len(words) <= _MOST_IN_NAME else []


def words_of_iri(text: str) -> list[str]:
    """Return the words of an IRI behind its scheme, or of a text that is none."""
    return words_of(with_short_uuids(text.partition(_IRI_START)[2] or text))


def with_short_uuids(text: str) -> str:
    """Return a text with the first eight digits of each UUID, which tell it from others: the rest are no words."""
    return _UUID.sub(r"\1…", text)


def _marked(text: Text, known: frozenset[str]) -> frozenset[str]:
    """Return the known words in a text, and the parts of those that are written with a hyphen."""
    words = words_of(text.text)
    if WHOLE + "".join(words) in known:
        return frozenset(words)
    parts = (part for joined, parts in joined_words(text.text).items() if joined in known for part in parts)
    return known.intersection(words).union(parts)
