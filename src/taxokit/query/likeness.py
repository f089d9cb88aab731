"""How alike texts are: the labels and definitions of things, scored by the words that few of them have.

A word counts by its inverse document frequency. Words that are spelled nearly alike count, too, instead of stemming,
which needs a language.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from rapidfuzz import fuzz, process

from taxokit.text.normalize import words_of

_MOST_HOLDERS, _RAREST = 25, 4
"""Things that share one of their `_RAREST` rarest words may be alike, of words that at most `_MOST_HOLDERS` have."""

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
class Entry:
    """The words of a thing: of each label, the preferred one first, and of its definitions, each once."""

    labels: Sequence[Sequence[str]]
    definition: Sequence[str]

    @classmethod
    def of(cls, names: Iterable[str], definitions: Iterable[str]) -> "Entry":
        """Return the words of names and definitions."""
        labels = [words for name in list(names)[:_MOST_LABELS] if (words := words_of(name[:_MOST_LETTERS]))]
        texts = (word for text in definitions for word in words_of(text[:_MOST_LETTERS]))
        return cls(labels, list(dict.fromkeys(texts)))


class Likeness:
    """Things by their place, with the weight of each word."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.words = [frozenset(chain(entry.definition, *entry.labels)) for entry in entries]
        self.holders = Counter(chain.from_iterable(self.words))
        self.weights = {word: math.log((1 + len(entries)) / count) for word, count in self.holders.items()}

    def pairs_by_rare_words(self) -> Iterator[tuple[int, int]]:
        """Yield the places of things that share a rare word."""
        holders: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.words):
            shared = sorted((self.holders[word], word) for word in words if 1 < self.holders[word] <= _MOST_HOLDERS)
            for _, word in shared[:_RAREST]:
                holders[word].append(place)
        yield from (pair for places in holders.values() for pair in combinations(places, 2))

    def score(self, first: int, second: int) -> float:
        """Return how alike two things are, from 0 to 1."""
        label, _, _ = self.best_labels(first, second)
        definition = self._overlap(self.entries[first].definition, self.entries[second].definition)
        return round(1 - (1 - label) * (1 - _DEFINITION_SHARE * definition), 2)

    def best_labels(self, first: int, second: int) -> tuple[float, int, int]:
        """Return how alike the labels of two things are, from 0 to 1, and the places of the two that are most alike."""
        ours, theirs = self.entries[first].labels, self.entries[second].labels
        places = product(range(len(ours)), range(len(theirs)))
        scored = ((self._label_likeness(ours[at], theirs[other]), -at, -other) for at, other in places)
        score, at, other = max(scored, default=(0.0, 0, 0))
        return score, -at, -other

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
        matches = list(word_pairs(first, second))
        common = sum((self.weights[word] + self.weights[other]) * likeness for word, other, likeness in matches)
        return float((common / whole) ** (1 + 1 / (1 + len(matches))))

    def shared_words(self, first: int, second: int) -> tuple[tuple[str, str], ...]:
        """Return the words that make two things alike: a word of each, the most important pair first."""
        counts: dict[tuple[str, str], float] = {}
        labels = ((1.0, pair) for pair in product(self.entries[first].labels, self.entries[second].labels))
        definitions = (_DEFINITION_SHARE, (self.entries[first].definition, self.entries[second].definition))
        for factor, texts in (*labels, definitions):
            for word, other, likeness in word_pairs(*texts):
                counts[word, other] = max(counts.get((word, other), 0.0), self.weights[word] * likeness * factor)
        ranked = sorted(counts, key=lambda key: (-counts[key], key))
        words: list[tuple[str, str]] = []
        for key in ranked:
            is_form = any(list(word_pairs(key, shown)) for shown in words)
            if counts[key] >= counts[ranked[0]] * _LEAST_PART and not is_form:
                words.append(key)
        return tuple(words[:_MOST_WORDS])


def word_pairs(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[str, str, float]]:
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
