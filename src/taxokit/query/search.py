"""Finding items by words: ranked, in any order, and in spite of typing errors.

Each word of the query is compared with the distinct words of the taxonomy, not with its texts, so that a large taxonomy
costs little. A word that few items have counts for more than one that many have (inverse document frequency), and a
word in a label for more than one in a definition.
"""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, full_id, is_deprecated, label_of, label_slot, language_of, named_items
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import fold, joined_words, words_of

_BEST = 100.0
_OTHER_NAME, _DEPRECATED_SCORE = 0.98, 0.9
"""What is left of a score for a name that is not the label, and for an item that should not be used."""

_TRIGRAM = 3
_SHORT = 5
"""Names of this length share too few trigrams with a misspelled one: each is compared with a query as short."""

_COMPARED = 30
_MOST_COUNTED = 5_000
"""How many names rapidfuzz compares, and how many places of the index choose them, those of rare trigrams first."""

_LEAST_SCORE = 40.0
"""What is less alike has nothing in common but letters."""

_OTHER_ORDER, _PART, _PART_OF_LENGTH = 0.95, 0.6, 0.3
"""What is left where the words are in another order, and where all words of one are in the other: a part of the score
alone, and a part that grows with how much of the length they are."""

_LONGEST = 300
"""How many letters of a query are compared."""


@dataclass(frozen=True, slots=True)
class Match:
    """An item that a name may mean. `score` is from 0 to 100; `is_exact` where it has this name, or this identifier."""

    item: Item
    score: float
    is_exact: bool = False


class NameMatcher:
    """Finds the items of a taxonomy by their names: labels in all languages, other and hidden labels, identifiers."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._names: list[str] = []
        self._items: list[Item] = []
        self._parts: list[float] = []
        self._exact: dict[str, dict[int, Item]] = {}
        self._identifiers: dict[str, dict[int, Item]] = {}
        items = named_items(taxonomy)
        ranked = sorted(items, key=lambda item: (len(label_of(item)), full_id(item)))
        self._ranks = {id(item): rank for rank, item in enumerate(ranked)}
        for item in items:
            for name in (item.id, full_id(item), taxonomy.iri(item)):
                self._identifiers.setdefault(name, {})[id(item)] = item
            kept = _DEPRECATED_SCORE if is_deprecated(taxonomy, item) else 1.0
            label = _folded(label_of(item))
            for name in dict.fromkeys([label, *map(_folded, _other_names(item))]):
                if name:
                    self._exact.setdefault(name, {})[id(item)] = item
                    self._names.append(name)
                    self._items.append(item)
                    self._parts.append(kept * (1.0 if name == label else _OTHER_NAME))
        self._trigrams: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            for trigram in _trigrams(name):
                self._trigrams.setdefault(trigram, []).append(place)
        self._lengths = [len(name) for name in self._names]
        self._short = [place for place, length in enumerate(self._lengths) if length <= _SHORT]

    def identified(self, name: str) -> list[Item]:
        """Return the items that an identifier means: a slug, `kind/slug` or an IRI."""
        return list(self._identifiers.get(name.strip(), {}).values())

    def starting(self, prefix: str) -> Iterator[Item]:
        """Yield the items that have a name, or an identifier, that begins with a text, shortest names first."""
        folded = _folded(prefix)
        bare = prefix.strip()
        found = [
            (part != 1.0, len(name), name, item)
            for name, item, part in zip(self._names, self._items, self._parts, strict=True)
            if name.startswith(folded)
        ]
        found.sort(key=lambda entry: entry[:3])
        yield from (entry[3] for entry in found)
        for name, items in self._identifiers.items():
            if bare and name.startswith(bare):
                yield from items.values()

    def matches(self, name: str, wanted: Callable[[Item], bool] | None = None) -> list[Match]:
        """Return the items that a name may mean, best first; with `wanted`, only those that it accepts."""
        folded = _folded(name[:_LONGEST])
        exact = self._identifiers.get(name.strip(), {}) | self._exact.get(folded, {})
        best: dict[int, tuple[float, Item]] = {}
        for place, score in self._scores(folded):
            item = self._items[place]
            if score > best.get(id(item), (0.0, item))[0]:
                best[id(item)] = score, item
        for key, item in exact.items():
            best[key] = (_BEST * (_DEPRECATED_SCORE if is_deprecated(self._taxonomy, item) else 1.0), item)
        found = [
            Match(item, round(score, 1), key in exact)
            for key, (score, item) in best.items()
            if wanted is None or wanted(item)
        ]
        return sorted(found, key=lambda match: (-match.score, self._ranks[id(match.item)]))

    def _scores(self, folded: str) -> Iterator[tuple[int, float]]:
        """Yield the places of the names that are alike, and how much."""
        from rapidfuzz import fuzz, process

        places = self._candidates(folded)
        names = [self._names[place] for place in places]
        length = len(folded)
        scores = [0.0] * len(names)
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio, fuzz.token_set_ratio):
            for name, likeness, i in process.extract(folded, names, scorer=scorer, limit=None):
                left = 1.0 if scorer is fuzz.ratio else _OTHER_ORDER
                if scorer is fuzz.token_set_ratio:
                    shorter, longer = sorted((length, len(name)))
                    left = _PART + _PART_OF_LENGTH * shorter / longer
                scores[i] = max(scores[i], likeness * left)
        for place, score in zip(places, scores, strict=True):
            if (score := score * self._parts[place]) >= _LEAST_SCORE:
                yield place, score

    def _candidates(self, folded: str) -> list[int]:
        """Return the places of the names that share most trigrams with a query (Dice's coefficient)."""
        counts: Counter[int] = Counter()
        counted = 0
        trigrams = _trigrams(folded)
        for places in sorted((self._trigrams.get(trigram, ()) for trigram in trigrams), key=len):
            if counted and counted + len(places) > _MOST_COUNTED:
                break
            counts.update(places)
            counted += len(places)
        size, lengths = len(trigrams), self._lengths
        alike = [(count / (size + lengths[place]), -place) for place, count in counts.items()]
        best = [-place for _, place in heapq.nlargest(_COMPARED, alike)]
        return best if len(folded) > _SHORT else list(dict.fromkeys(chain(best, self._short)))


def _folded(text: str) -> str:
    return " ".join(words_of(text))


def _trigrams(folded: str) -> set[str]:
    padded = f"  {folded} "
    return {padded[start : start + _TRIGRAM] for start in range(len(padded) - _TRIGRAM + 1)}


def _other_names(item: Item) -> Iterator[str]:
    """Yield the names of an item other than its label: also hidden ones, and those in other languages."""
    yield item.id
    slots = [slot for uri in _OTHER_LABELS if (slot := item.cls.meaning(uri))]
    for slot in slots:
        yield from (value for value in item.values(slot) if isinstance(value, str))
    translations = item.value(item.cls.translations)
    names = {slot.name for slot in slots} | {slot.name for uri in LABELS if (slot := item.cls.meaning(uri))}
    for words in translations.values() if isinstance(translations, Mapping) else ():
        for name in names & words.keys() if isinstance(words, Mapping) else ():
            value = words[name]
            yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))


_OTHER_LABELS = (terms.ALT_LABEL, terms.HIDDEN_LABEL)


_WEIGHTS: Mapping[str, float] = {
    terms.ALT_LABEL: 0.9,
    terms.HIDDEN_LABEL: 0.85,
    terms.DEFINITION: 0.5,
    terms.DESCRIPTION: 0.5,
}
_LABEL, _IDENTIFIER, _OTHER_TEXT, _TRANSLATED = 1.0, 0.85, 0.35, 0.9
_DEPRECATED = 0.85
"""What a word counts in each slot, by the URI of the slot, and the part of it that is left elsewhere."""

_LABEL_SHARE = 0.15
"""How much of the score is how like the whole label is to the query, so that short labels come before long ones."""

_LEAST_COVERAGE = 0.63
"""A hit has to match this much of what the best one matches, so that one common word of many is not enough."""

_LEAST_BEGINNING = 5
"""Words that begin with this many same letters may be forms of one word: `deploying` and `deployment`."""


@dataclass(frozen=True, slots=True)
class SearchedText:
    """A text of an item that is searched, with its weight.

    `language` is "" for what is in no language, such as identifiers, `translated` marks one that is not in the language
    of the taxonomy. `words` are the folded words of it in which a query was found.
    """

    slot: str
    language: str
    text: str
    weight: float
    translated: bool = False
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that was found. `score` is between 0 and 1; `matches` begins with what counted most."""

    item: Item
    score: float
    matches: tuple[SearchedText, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits of a search, and how many there are in all."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


def search(taxonomy: Taxonomy, query: str, *, limit: int | None = None, cls: Class | None = None) -> Found:
    """Return the items that have the words of a query, best first; of one class where it is given."""
    wanted = list(dict.fromkeys(words_of(query)))
    index = taxonomy.derive(_Index)
    holders = index.holders(cls)
    alike = {word: _words_like(word, holders.keys()) for word in wanted}
    matched = frozenset(word for found in alike.values() for word in found)
    places = sorted({place for word in matched for place in holders[word]})
    candidates = [_candidate(index.items[place], index.entries[place], matched, alike) for place in places]
    ranked = _ranked(taxonomy, query, wanted, candidates, sum(cls in (None, item.cls) for item in index.items))
    return Found(tuple(_hit(candidate, alike, score) for score, candidate in ranked[:limit]), len(ranked))


class _Index:
    """The texts of all items with their words, which is made once for many searches."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        texts = _Texts(taxonomy)
        self.items = named_items(taxonomy)
        self.entries = [[(text, _words(text)) for text in texts.of(item)] for item in self.items]
        self._holders: dict[Class | None, dict[str, list[int]]] = {}

    def holders(self, cls: Class | None) -> Mapping[str, list[int]]:
        """Return the places of the items that have each word, of those of a class where it is given."""
        if cls not in self._holders:
            found: dict[str, list[int]] = {}
            for place, item in enumerate(self.items):
                if cls in (None, item.cls):
                    for word in set(chain.from_iterable(words for _, words in self.entries[place])):
                        found.setdefault(word, []).append(place)
            self._holders[cls] = found
        return self._holders[cls]


class _Texts:
    """Finds the searched texts of items; which slots have them is found out once for each class."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._schema = taxonomy.schema
        self._language = language_of(taxonomy)
        self._slots = {name: list(_searched_slots(cls)) for name, cls in taxonomy.schema.classes.items()}

    def of(self, item: Item) -> Iterator[SearchedText]:
        """Yield the texts of an item, those in other languages last."""
        yield from self._texts(item.cls, item.data, self._language)
        translations = item.cls.translations
        inside = item.data.get(translations.name) if translations else None
        if translations and isinstance(inside, dict):
            for tag, words in inside.items():
                if isinstance(words, dict):
                    yield from self._texts(self._schema.classes[translations.range], words, tag, translated=True)

    def _texts(
        self, cls: Class, data: Mapping[str, Any], language: str, *, translated: bool = False
    ) -> Iterator[SearchedText]:
        factor = _TRANSLATED if translated else 1.0
        for slot, weight in self._slots[cls.name]:
            value = data.get(slot.name)
            for single in value if isinstance(value, list) else (value,):
                if isinstance(single, str):
                    yield SearchedText(
                        slot.name, "" if slot.identifier else language, single, weight * factor, translated
                    )


def _searched_slots(cls: Class) -> Iterator[tuple[Slot, float]]:
    label = label_slot(cls)
    for slot in cls.slots:
        if slot.computed or slot.contains:
            continue
        if slot is label:
            yield slot, _LABEL
        elif slot.identifier:
            yield slot, _IDENTIFIER
        elif slot.kind == "text":
            yield slot, _WEIGHTS.get(slot.uri, _OTHER_TEXT)


def _words(text: SearchedText) -> list[str]:
    words = words_of(text.text)
    return [*words, *joined_words(text.text)] if text.language else words


# --- words that are like a word -----------------------------------------------------------------------------------


def _words_like(word: str, known: Collection[str]) -> dict[str, float]:
    """Return the words that may be meant, each with how sure that is, from 0 to 1.

    Those that are the word, begin with it or are a form of it; where there are none, those that are spelled like it.
    """
    found = {other: sure for other in known if (sure := _similarity(word, other))}
    if max(found.values(), default=0.0) < _SAME_STEM:
        for other, sure in _misspelled(word, known):
            found[other] = max(sure, found.get(other, 0.0))
    return found


_SAME_STEM = 0.6
_INSIDE = 0.5


def _similarity(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if other.startswith(word):
        return 0.75 + 0.15 * len(word) / len(other)
    if len(word) > 3 and word.startswith(other) and len(other) >= max(3, len(word) - 3):  # noqa: PLR2004 - an ending
        return 0.8
    beginning = max(_LEAST_BEGINNING, len(word) * 2 // 3)
    if len(other) >= beginning and word[:beginning] == other[:beginning] and abs(len(word) - len(other)) <= beginning:
        return _SAME_STEM
    if word in other and _is_significant_part(word, other):
        return _INSIDE
    return 0.0


def _is_significant_part(word: str, other: str) -> bool:
    """Say whether `word` is a part of `other` by more than chance: `graph` in `subgraphs`, `rag` in `graphrag`."""
    if not word.isascii():  # in Chinese or Japanese a word is rarely set apart
        return True
    return len(word) >= 4 or (len(word) == 3 and other.endswith(word))  # noqa: PLR2004


def _misspelled(word: str, known: Collection[str]) -> Iterator[tuple[str, float]]:
    """Yield the words that differ by a few typing errors, or that begin so.

    Optimal string alignment: two letters that changed places are one error.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = _allowed_errors(word)
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
            yield other, 0.75 - 0.15 * errors


def _allowed_errors(word: str) -> int:
    """Return how many typing errors a word may have; numbers and versions have none, nor have very short words."""
    if any(c.isdigit() for c in word):
        return 0
    return min(len(word) // 4, 3)


# --- ranking ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Candidate:
    """An item with words of the query: for each how sure the best match is, and what it counts in its text."""

    item: Item
    sure: dict[str, float] = field(default_factory=dict)
    counts: dict[str, float] = field(default_factory=dict)
    places: dict[str, SearchedText] = field(default_factory=dict)


def _candidate(
    item: Item,
    entry: Iterable[tuple[SearchedText, list[str]]],
    matched: frozenset[str],
    alike: Mapping[str, Mapping[str, float]],
) -> _Candidate:
    found = _Candidate(item)
    for text, words in entry:
        here = matched.intersection(words)
        for word, others in alike.items() if here else ():
            sure = max((others[other] for other in here if other in others), default=0.0)
            if sure:
                found.sure[word] = max(found.sure.get(word, 0.0), sure)
            if sure * text.weight > found.counts.get(word, 0.0):
                found.counts[word] = sure * text.weight
                found.places[word] = text
    return found


def _ranked(
    taxonomy: Taxonomy, query: str, wanted: list[str], candidates: list[_Candidate], number: int
) -> list[tuple[float, _Candidate]]:
    from rapidfuzz import fuzz

    holders = {word: sum(1 for candidate in candidates if word in candidate.sure) for word in wanted}
    rarity = {word: math.log(1 + number / max(count, 1)) for word, count in holders.items()}
    whole = sum(rarity.values())

    def share(values: Mapping[str, float]) -> float:
        return sum(rarity[word] * value for word, value in values.items()) / whole

    covered = [share(candidate.sure) for candidate in candidates]
    least = max(covered, default=0.0) * _LEAST_COVERAGE
    folded = fold(query).strip()
    rows = []
    for order, (candidate, coverage) in enumerate(zip(candidates, covered, strict=True)):
        if coverage < least:
            continue
        item = candidate.item
        likeness = fuzz.token_sort_ratio(folded, " ".join(words_of(label_of(item)))) / 100
        score = share(candidate.counts) * (1 - _LABEL_SHARE) + likeness * _LABEL_SHARE
        if is_deprecated(taxonomy, item):
            score *= _DEPRECATED
        rows.append((folded not in (item.id, fold(label_of(item))), -score, order, candidate))
    rows.sort(key=lambda row: row[:3])
    return [(-score, candidate) for _, score, _, candidate in rows]


def _hit(candidate: _Candidate, alike: Mapping[str, Mapping[str, float]], score: float) -> Hit:
    texts = dict.fromkeys(sorted(candidate.places.values(), key=lambda text: -text.weight))
    return Hit(candidate.item, round(score, 3), tuple(_match(text, alike) for text in texts))


def _match(text: SearchedText, alike: Mapping[str, Mapping[str, float]]) -> SearchedText:
    found = {word for word in words_of(text.text) if any(word in others for others in alike.values())}
    for joined, parts in joined_words(text.text).items():
        if any(joined in others for others in alike.values()):
            found.update(parts)
    return replace(text, words=frozenset(found))
