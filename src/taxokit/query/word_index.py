"""An index of the words of many texts, which is made once for many searches.

It answers which known words a word of a query may mean, and who has them: at most how much that counts, by the weight
of the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

_BEGINS, _SAME_STEM, _INSIDE = 0.75, 0.6, 0.5
"""The certainty that a word is meant that begins with the searched one, begins alike, or contains it."""

_LEAST_BEGINNING, _LEAST_INSIDE = 5, 4
"""Words that begin with this many same letters may be forms of one word: `deploying` and `deployment`; a word of this
many letters may be meant inside of another: `graph` in `subgraphs`."""

_KEPT = 4_096  # words whose likes are kept: many searches have the same

Places = frozenset[int]


class Level(NamedTuple):
    """The places for which a word counts the same. `sure` is the certainty with which it is meant there."""

    counts: float
    sure: float
    places: Places


class WordIndex:
    """The words of rows of texts; a row has a place, by its number, and texts with a weight and their words."""

    def __init__(self, rows: Iterable[Iterable[tuple[float, frozenset[str]]]]) -> None:
        best: dict[str, dict[int, float]] = {}
        for place, texts in enumerate(rows):
            for weight, words in texts:
                for word in words:
                    weights = best.setdefault(word, {})
                    weights[place] = max(weight, weights.get(place, 0.0))
        self._holders = {word: _by_weight(weights) for word, weights in best.items()}
        self._words = sorted(best)
        self._text = "\n".join(["", *self._words, ""])
        self._starts = [0]
        for word in self._words:
            self._starts.append(self._starts[-1] + len(word) + 1)
        self._beginnings = lru_cache(maxsize=64)(self._make_beginnings)
        self.like = lru_cache(maxsize=_KEPT)(self._like)

    def levels(self, like: Mapping[str, float]) -> list[Level]:
        """Return the places of these words, each with the certainty that it is meant, by how much it counts there."""
        by_counts: dict[float, set[int]] = {}
        by_sure: dict[float, set[int]] = {}
        for word, sure in like.items():
            for weight, places in self._holders[word]:
                by_counts.setdefault(sure * weight, set()).update(places)
                by_sure.setdefault(sure, set()).update(places)
        of_sure = list(_exclusive(by_sure))
        levels = (
            Level(counts, sure, places & others)
            for counts, places in _exclusive(by_counts)
            for sure, others in of_sure
            if not places.isdisjoint(others)
        )
        return list(levels)

    def _like(self, word: str) -> Mapping[str, float]:
        """Return the words that begin with a word or are a form of it, else words spelled like it.

        Each has the certainty that it is meant. A short word is part of others by chance; but in Chinese or Japanese a
        word is rarely set apart.
        """
        words = {other: _BEGINS + 0.15 * len(word) / len(other) for other in self._beginning(word)}
        if word in words:
            words[word] = 1.0
        least = max(_LEAST_BEGINNING, len(word) * 2 // 3)
        for other in self._beginning(word[:least]) if len(word) >= least else ():
            if abs(len(word) - len(other)) <= least:
                words.setdefault(other, _SAME_STEM)
        for other in self._containing(word) if len(word) >= _LEAST_INSIDE or not word.isascii() else ():
            words.setdefault(other, _INSIDE)
        if max(words.values(), default=0.0) < _SAME_STEM:
            for other, sure in self._misspelled(word):
                words[other] = max(sure, words.get(other, 0.0))
        return words

    def _beginning(self, text: str) -> Sequence[str]:
        """Return the words that begin with a text."""
        start = bisect_left(self._words, text)
        return self._words[start : bisect_right(self._words, text, lo=start, key=lambda word: word[: len(text)])]

    def _containing(self, text: str) -> Iterator[str]:
        start = self._text.find(text)
        while start >= 0:
            place = bisect_right(self._starts, start) - 1
            yield self._words[place]
            start = self._text.find(text, self._starts[place + 1])

    def _make_beginnings(self, length: int) -> Sequence[str]:
        """Return the first letters of the words that have more than a letter more."""
        return list(dict.fromkeys(word[:length] for word in self._words if len(word) > length + 1))

    def _misspelled(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield the words that differ by a few typing errors, or that begin so, each with its certainty.

        Two letters that changed places are one error. Numbers, versions and very short words have none.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 0 if any(c.isdigit() for c in word) else min(len(word) // 4, 3)
        if not allowed:
            return
        near = partial(process.extract, word, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        for other, errors, _ in near(self._words):
            yield other, 0.9 - 0.15 * errors
        for beginning, errors, _ in near(self._beginnings(len(word))):
            for other in self._beginning(beginning):
                if len(other) > len(word) + 1:
                    yield other, _BEGINS - 0.15 * errors


def _by_weight(weights: Mapping[int, float]) -> list[tuple[float, Places]]:
    places: dict[float, list[int]] = {}
    for place, weight in weights.items():
        places.setdefault(weight, []).append(place)
    return [(weight, frozenset(group)) for weight, group in places.items()]


def _exclusive(groups: Mapping[float, set[int]]) -> Iterator[tuple[float, Places]]:
    """Yield the groups, the highest first, each without the places of those before it."""
    met: set[int] = set()
    for value in sorted(groups, reverse=True):
        if places := groups[value] - met:
            yield value, frozenset(places)
            met |= places
