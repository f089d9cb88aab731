"""Items of one class that may be duplicates, ranked, with the words that make them alike.

Duplicates share words that few others have, in their labels more than in their definitions. A word counts by its
inverse document frequency within the class, so that one in every label counts next to nothing; words that are spelled
nearly alike count nearly as much as equal ones, instead of stemming, which needs a language. Only items that share a
rare word, the rare beginning of one, or a rare n-gram in the label are compared, so that the work grows with
the items and not with the pairs.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice, product

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_slot, named_items
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import WORD, fold, words_of

LEAST_SCORE, LEAST_OF_NEIGHBOURS = 0.4, 0.2
"""Below the first, pairs of a real vocabulary are siblings rather than duplicates; among the neighbours of one
item some siblings are wanted, too."""

_MOST_HOLDERS = 25
"""A word or n-gram that more items have leads to no comparisons."""

_FEW = 5000
"""Up to how many items are each compared with one that was named."""

_RAREST = 4
"""How many of its rarest words, and of its rarest n-grams, an item is looked up by."""

_FORM, _NGRAM, _NEIGHBOURS = 5, 4, 3
"""How many first letters the forms of a word share; how long n-grams are; and how far apart sorted labels that
are compared may be."""

_LEAST_RATIO, _LEAST_SHARE = 60, 0.3
"""Labels without a word in common are compared where this much of their letters is the same, in percent, or where the
items share this part of all their words."""

_LIKENESS_OF_FORMS, _LIKENESS_OF_SPELLINGS = 80, 85
_BEGINNING, _LONG = 3, 7
"""Words with the same beginning are forms of one from the first likeness on (in percent of their letters), long words
with another beginning are spellings of one from the second: `graph` and `graphs`, `photovoltaics` and `fotovoltaics`;
but not `spend` and `send`, nor `validation` and `evaluation`."""

_WORDS_SHARE = 0.75
"""How much of the likeness of two labels is in their words; the rest is in their letters."""

_LEAST_PART, _MOST_WORDS = 0.3, 8
"""A word that counts less than this part of the one that counts most did not make the match; this many are enough."""

_COMMON, _SHORT = 0.25, 3
"""A word that more than this part of the items have, and more than two, or that has fewer letters, explains nothing,
unless it is an abbreviation: all in capitals, or with a digit."""

_DEFINITION_SHARE = 0.6
"""How far the same definition makes up for another label."""

_LONGEST_LABEL, _LONGEST_DEFINITION, _MOST_LABELS = 200, 2_000, 50
"""How many characters of a text, and how many labels of an item, are compared: what is more tells nothing new, and the
time of a comparison grows with the square of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that are alike. `words` are what made the match: a word of each, what counted most first."""

    first: Item
    second: Item
    score: float
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Similar:
    """The best pairs, and how many there are in all."""

    pairs: tuple[Pair, ...]
    total: int


def similar(
    taxonomy: Taxonomy,
    *,
    item: Item | None = None,
    cls: Class | None = None,
    least: float | None = None,
    limit: int | None = None,
) -> Similar:
    """Return the pairs whose score, from 0 to 1, is at least `least`, best first; by default, what is worth a look.

    With `item`, the pairs of it and another of its class; else of all classes, or of `cls`. Deprecated items are only
    compared with an item that was named: they stay what they were.
    """
    if least is None:
        least = LEAST_OF_NEIGHBOURS if item else LEAST_SCORE
    groups = [
        _Group(taxonomy, one, item) for one in ([item.cls] if item else [cls] if cls else taxonomy.schema.item_classes)
    ]
    found = [
        (-score, number, first, second)
        for number, group in enumerate(groups)
        for first, second in group.candidates()
        if (score := group.score(first, second)) >= least
    ]
    best = sorted(found) if limit is None else heapq.nsmallest(limit, found)
    pairs = tuple(groups[number].pair(first, second, -score) for score, number, first, second in best)
    return Similar(pairs, len(found))


class _Group:
    """The items of one class, with their words and what each word counts."""

    def __init__(self, taxonomy: Taxonomy, cls: Class, named: Item | None = None) -> None:
        self.items = [
            item
            for item in named_items(taxonomy)
            if item.cls is cls and (item is named or named is not None or not is_deprecated(taxonomy, item))
        ]
        self.named = next((position for position, item in enumerate(self.items) if item is named), None)
        self.labels = [_labels(item) for item in self.items]
        self.definitions = [_definition(item) for item in self.items]
        self.squashed = ["".join(labels[0]) if labels else "" for labels in self.labels]
        self.words = [
            frozenset(chain(definition, *labels))
            for labels, definition in zip(self.labels, self.definitions, strict=True)
        ]
        self.beginnings = [frozenset(word[:_FORM] for word in chain.from_iterable(labels)) for labels in self.labels]
        self.holders = Counter(chain.from_iterable(self.words))
        self.weights = {word: math.log((1 + len(self.items)) / count) for word, count in self.holders.items()}

    # --- which pairs to look at ---

    def candidates(self) -> Iterable[tuple[int, int]]:
        named = self.named
        if named is None:
            return (pair for pair in self._all_candidates() if self._is_promising(*pair))
        others = (other for other in range(len(self.items)) if other != named)
        few = len(self.items) <= _FEW
        return ((named, other) for other in others if few or self._is_promising(named, other))

    def _all_candidates(self) -> Iterable[tuple[int, int]]:
        found = {
            *_holding_the_same(self.words),
            *_holding_the_same(self.beginnings),
            *_holding_the_same([_ngrams(text) for text in self.squashed]),
        }
        ordered = sorted((text, position) for position, text in enumerate(self.squashed) if text)
        for distance in range(1, _NEIGHBOURS + 1):
            for (_, first), (_, second) in zip(ordered, ordered[distance:], strict=False):
                found.add((min(first, second), max(first, second)))
        return sorted(found)

    def _is_promising(self, first: int, second: int) -> bool:
        """Say quickly whether two items can be alike: by how a word of their labels begins, by letters, or by words."""
        from rapidfuzz import fuzz

        one, other = self.words[first], self.words[second]
        return (
            not self.beginnings[first].isdisjoint(self.beginnings[second])
            or bool(fuzz.ratio(self.squashed[first], self.squashed[second], score_cutoff=_LEAST_RATIO))
            or len(one & other) >= _LEAST_SHARE * min(len(one), len(other))
        )

    # --- how alike they are ---

    def score(self, first: int, second: int) -> float:
        pairs = product(self.labels[first], self.labels[second])
        label = max((self._alike(one, other) for one, other in pairs), default=0.0)
        definition = self._overlap(self.definitions[first], self.definitions[second])
        return round(1 - (1 - label) * (1 - _DEFINITION_SHARE * definition), 2)

    def _alike(self, first: Sequence[str], second: Sequence[str]) -> float:
        from rapidfuzz import fuzz

        if "".join(first) == "".join(second):  # `solar power`, `Solar-Power` and `solarpower`
            return 1.0
        letters = fuzz.token_sort_ratio(" ".join(first), " ".join(second)) / 100
        return self._overlap(first, second) * _WORDS_SHARE + letters * (1 - _WORDS_SHARE)

    def _overlap(self, first: Sequence[str], second: Sequence[str]) -> float:
        """Return which part of the weight of two lists of words they have in common.

        Dice's coefficient, raised to a power that falls with the number of words: a single one is weak evidence.
        """
        if not first or not second:
            return 0.0
        whole = sum(self.weights[word] for word in (*set(first), *set(second)))
        matches = list(_matches(first, second))
        common = sum((self.weights[one] + self.weights[other]) * likeness for one, other, likeness in matches)
        return float((common / whole) ** (1 + 1 / (1 + len(matches))))

    def pair(self, first: int, second: int, score: float) -> Pair:
        shared = self._shared(first, second)
        capitals = _capitals(self.items[first]) | _capitals(self.items[second])
        telling = [key for key in shared if all(self._is_significant(word, capitals) for word in key)]
        words = tuple(_without_forms(telling or shared))[:_MOST_WORDS]
        return Pair(self.items[first], self.items[second], score, words)

    def _is_significant(self, word: str, capitals: frozenset[str]) -> bool:
        if self.holders[word] > max(2, len(self.items) * _COMMON):
            return False
        has_case = word.upper() != word  # in other scripts, two letters can be a long word
        return len(word) >= _SHORT or not has_case or word in capitals or any(c.isdigit() for c in word)

    def _shared(self, first: int, second: int) -> list[tuple[str, str]]:
        """Return the words that two items share, what counts most first."""
        found: dict[tuple[str, str], float] = {}
        pairs = [(1.0, pair) for pair in product(self.labels[first], self.labels[second])]
        definitions = (_DEFINITION_SHARE, (self.definitions[first], self.definitions[second]))
        for factor, (one, other) in (*pairs, definitions):
            for word, counterpart, likeness in _matches(one, other):
                key = (word, counterpart)
                found[key] = max(found.get(key, 0.0), self.weights[word] * likeness * factor)
        ranked = sorted(found, key=lambda key: (-found[key], key))
        least = found[ranked[0]] * _LEAST_PART if ranked else 0.0
        best: dict[str, tuple[str, str]] = {}
        for key in ranked:
            if found[key] >= least:
                best.setdefault(key[0], key)
        return list(best.values())


def _without_forms(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words without those that are other forms of one before: `model` after `models`."""
    from rapidfuzz import fuzz

    said: list[str] = []
    for pair in pairs:
        if not any(
            word == other
            or ((likeness := fuzz.ratio(word, other)) >= _LIKENESS_OF_FORMS and _is_same_word(word, other, likeness))
            for word in pair
            for other in said
        ):
            yield pair
            said += pair


def _capitals(item: Item) -> frozenset[str]:
    """Return the words of an item that are all in capitals somewhere, folded; one letter may begin a sentence."""
    texts = _texts(item, (slot for slot in item.cls.slots if slot.kind == "text"))
    return frozenset(
        fold(word)
        for text in texts
        for word in WORD.findall(text[:_LONGEST_DEFINITION])
        if len(word) > 1 and word.isupper()
    )


def _labels(item: Item) -> list[list[str]]:
    """Return the words of each label of an item, the preferred one first; without hidden ones, which are misspelled."""
    texts = _texts(item, (label_slot(item.cls), item.cls.meaning(terms.ALT_LABEL)))
    return [words for text in islice(texts, _MOST_LABELS) if (words := words_of(text[:_LONGEST_LABEL]))]


def _definition(item: Item) -> list[str]:
    """Return the words of the definition and the description of an item, each once."""
    texts = _texts(item, map(item.cls.meaning, (terms.DEFINITION, terms.DESCRIPTION)))
    return list(dict.fromkeys(word for text in texts for word in words_of(text[:_LONGEST_DEFINITION])))


def _texts(item: Item, slots: Iterable[Slot | None]) -> Iterator[str]:
    return (text for slot in slots if slot for text in item.values(slot) if isinstance(text, str))


def _ngrams(text: str) -> frozenset[str]:
    return frozenset(text[start : start + _NGRAM] for start in range(len(text) - _NGRAM + 1)) or frozenset({text})


def _holding_the_same(features: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the positions that share one of their rarest features, the smaller first."""
    counts = Counter(chain.from_iterable(features))
    holders: dict[str, list[int]] = defaultdict(list)
    for position, held in enumerate(features):
        shared = [(counts[feature], feature) for feature in held if 1 < counts[feature] <= _MOST_HOLDERS]
        for _, feature in sorted(shared)[:_RAREST]:
            holders[feature].append(position)
    for positions in holders.values():
        yield from combinations(positions, 2)


def _matches(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """Yield the words that two lists share, and those that are nearly alike, each with how much."""
    from rapidfuzz import fuzz, process

    equal = set(first) & set(second)
    yield from ((word, word, 1.0) for word in equal)
    left = [word for word in dict.fromkeys(first) if word not in equal]
    right = [word for word in dict.fromkeys(second) if word not in equal]
    for word in left:
        alike = (
            (other, likeness)
            for other, likeness, _ in process.extract(word, right, scorer=fuzz.ratio, score_cutoff=_LIKENESS_OF_FORMS)
            if _is_same_word(word, other, likeness)
        )
        best = next(alike, None)
        if best:
            right.remove(best[0])
            yield word, best[0], best[1] / 100


def _is_same_word(word: str, other: str, likeness: float) -> bool:
    if any(c.isdigit() for c in word + other):  # `ipv4` and `ipv6`
        return False
    if len(word) > _BEGINNING and word[:_BEGINNING] == other[:_BEGINNING]:
        return True
    return likeness >= _LIKENESS_OF_SPELLINGS and min(len(word), len(other)) >= _LONG
