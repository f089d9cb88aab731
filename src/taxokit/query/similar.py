"""Items of one class that may be duplicates, ranked, with the words that make them alike.

Duplicates share words that few others have. A word counts by its inverse document frequency within the class. Words
that are spelled nearly alike count, too, instead of stemming, which needs a language. Only items with a similar name or
with a rare word in common are compared, so that the work grows with the items and not with the pairs.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from rapidfuzz import fuzz, process

from taxokit.query.search import NameIndex, Texts
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import words_of

LEAST_SCORE, LEAST_OF_NEIGHBOURS = 0.4, 0.2
"""Below the first, pairs of a real vocabulary are siblings rather than duplicates; among the neighbours of one item,
some siblings are wanted, too."""

_NEAREST, _MOST_HOLDERS, _RAREST = 8, 25, 4
"""An item is compared with the items of the `_NEAREST` names, and with the items that share one of its `_RAREST` rarest
words, of words that at most `_MOST_HOLDERS` items have."""

_SAME_WORD = 82
_BEGINNING, _LONG = 3, 7
"""Words are forms or spellings of one if this much of their letters is the same, in percent, and they begin with the
same three or both have seven: `graph` and `graphs`, `photovoltaics` and `fotovoltaics`; but not `spend` and `send`,
nor `ipv4` and `ipv6`."""

_WORDS_SHARE = 0.75  # of the likeness of two labels; the rest is in their letters
_DEFINITION_SHARE = 0.6  # how far the same definition makes up for another label
_LEAST_PART, _MOST_WORDS = 0.5, 8
"""A word with less than this part of the highest weight did not make the match; this many are shown."""

_MOST_LETTERS, _MOST_LABELS = 2_000, 50
"""How much of a text, and how many labels of an item, are compared: the time grows with the square of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that are alike. `words` made the match: a word of each, the most important pair first."""

    first: Item
    second: Item
    score: float
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Similar:
    """The best pairs, and the number of all."""

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
    """Return the pairs whose score, from 0 to 1, is at least `least`, best first; by default, those worth a review.

    With `item`, the pairs of it and another of its class; else of all classes, or of `cls`. Deprecated items are only
    compared with `item`.
    """
    if least is None:
        least = LEAST_OF_NEIGHBOURS if item else LEAST_SCORE
    classes = [item.cls] if item else [cls] if cls else taxonomy.schema.item_classes
    groups = [_Group(taxonomy, cls_, with_deprecated=item is not None) for cls_ in classes]
    scored = [
        (-score, number, first, second)
        for number, group in enumerate(groups)
        for first, second in (group.pairs_of(item) if item else group.all_pairs())
        if (score := group.score(first, second)) >= least
    ]
    best = sorted(scored)[:limit]
    pairs = tuple(groups[number].pair(first, second, -score) for score, number, first, second in best)
    return Similar(pairs, len(scored))


class _Group:
    """The items of one class, with their words, and the weight of each word."""

    def __init__(self, taxonomy: Taxonomy, cls: Class, *, with_deprecated: bool) -> None:
        items = [item for item in named_items(taxonomy) if item.cls is cls]
        self.items = [item for item in items if with_deprecated or not is_deprecated(taxonomy, item)]
        self.index = taxonomy.derive(NameIndex)
        texts = Texts(taxonomy)
        self.labels = [_labels(texts, item) for item in self.items]
        self.definitions = [_definition(texts, item) for item in self.items]
        self.words = [
            frozenset(chain(definition, *labels))
            for labels, definition in zip(self.labels, self.definitions, strict=True)
        ]
        self.holders = Counter(chain.from_iterable(self.words))
        self.weights = {word: math.log((1 + len(self.items)) / count) for word, count in self.holders.items()}

    def pairs_of(self, item: Item) -> Iterator[tuple[int, int]]:
        """Yield the places of an item and of each other one."""
        place = self.items.index(item)
        return ((place, other) for other in range(len(self.items)) if other != place)

    def all_pairs(self) -> list[tuple[int, int]]:
        """Return the places of the items that may be alike: by their names, or by a rare word."""
        places = {item: place for place, item in enumerate(self.items)}
        pairs = {
            (min(place, other), max(place, other))
            for item, place in places.items()
            for near in self.index.near(label_of(item), _NEAREST)
            if (other := places.get(near, place)) != place
        }
        holders: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.words):
            shared = sorted((self.holders[word], word) for word in words if 1 < self.holders[word] <= _MOST_HOLDERS)
            for _, word in shared[:_RAREST]:
                holders[word].append(place)
        pairs.update(pair for places_ in holders.values() for pair in combinations(places_, 2))
        return sorted(pairs)

    def score(self, first: int, second: int) -> float:
        """Return how alike two items are, from 0 to 1."""
        pairs = product(self.labels[first], self.labels[second])
        label = max((self._label_likeness(*pair) for pair in pairs), default=0.0)
        definition = self._overlap(self.definitions[first], self.definitions[second])
        return round(1 - (1 - label) * (1 - _DEFINITION_SHARE * definition), 2)

    def _label_likeness(self, first: Sequence[str], second: Sequence[str]) -> float:
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
        common = sum((self.weights[word] + self.weights[other]) * likeness for word, other, likeness in matches)
        return float((common / whole) ** (1 + 1 / (1 + len(matches))))

    def pair(self, first: int, second: int, score: float) -> Pair:
        """Return two items with the words that they share, the most important pair first."""
        counts: dict[tuple[str, str], float] = {}
        labels = ((1.0, pair) for pair in product(self.labels[first], self.labels[second]))
        definitions = (_DEFINITION_SHARE, (self.definitions[first], self.definitions[second]))
        for factor, texts in (*labels, definitions):
            for word, other, likeness in _matches(*texts):
                counts[word, other] = max(counts.get((word, other), 0.0), self.weights[word] * likeness * factor)
        ranked = sorted(counts, key=lambda key: (-counts[key], key))
        words: list[tuple[str, str]] = []
        for key in ranked:
            is_form = any(list(_matches(key, shown)) for shown in words)
            if counts[key] >= counts[ranked[0]] * _LEAST_PART and not is_form:
                words.append(key)
        return Pair(self.items[first], self.items[second], score, tuple(words[:_MOST_WORDS]))


def _labels(texts: Texts, item: Item) -> list[list[str]]:
    """Return the words of each label of an item, the preferred one first; without hidden ones, which are misspelled."""
    names = [label_of(item), *(text.text for text in texts.of(item) if text.slot.uri == terms.ALT_LABEL)]
    return [words for name in names[:_MOST_LABELS] if (words := words_of(name[:_MOST_LETTERS]))]


def _definition(texts: Texts, item: Item) -> list[str]:
    """Return the words of the definition and the description of an item, each once."""
    ours = (text for text in texts.of(item) if text.slot.uri in (terms.DEFINITION, terms.DESCRIPTION))
    return list(
        dict.fromkeys(word for text in ours if not text.is_translated for word in words_of(text.text[:_MOST_LETTERS]))
    )


def _matches(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """Yield the equal words of two lists, and the words that are nearly alike, each with its likeness."""
    equal = set(first) & set(second)
    yield from ((word, word, 1.0) for word in equal)
    left = [word for word in dict.fromkeys(second) if word not in equal]
    for word in dict.fromkeys(first):
        if word in equal:
            continue
        alike = process.extract(word, left, scorer=fuzz.ratio, score_cutoff=_SAME_WORD)
        other, likeness = next(((other, likeness) for other, likeness, _ in alike if _is_form(word, other)), ("", 0.0))
        if other:
            left.remove(other)
            yield word, other, likeness / 100


def _is_form(word: str, other: str) -> bool:
    """Return True if two words that have most letters in common may be forms or spellings of one word."""
    if any(c.isdigit() for c in word + other):
        return False
    shorter = min(len(word), len(other))
    return shorter >= _LONG or (shorter >= _BEGINNING and word[:_BEGINNING] == other[:_BEGINNING])
