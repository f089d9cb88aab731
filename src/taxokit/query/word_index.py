"""An index of the words of many texts, which is made once for many searches.

It answers which known words a word of a query may mean, and who has them: at most how much that counts, by the weight
of the text. The site has the same rules in `web/assets/finder.js`; `tests/query/search_cases.yaml` holds both to them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial, reduce
from itertools import pairwise
from typing import NamedTuple

_SAME_WORD, _BEGINS, _SAME_STEM, _INSIDE, _BESIDE = 0.9, 0.75, 0.6, 0.5, 0.3
"""The certainty that a word is meant that differs in its ending, begins with the searched one, begins alike, contains
it, or begins alike while the searched one is known itself: `graph` for `graphrag`."""

_LEAST_BEGINNING, _LEAST_INSIDE = 5, 4
"""Words that begin with this many same letters may be forms of one word: `deploying` and `deployment`; a word of this
many letters may be meant inside of another: `graph` in `subgraphs`."""

_ENDINGS, _LEAST_STEM = ("ies", "ing", "ed", "es", "er", "s", "e", "y"), 3
"""The endings of English words of one stem, and the letters that stay: `policies` and `policy`, `tuning` and `tune`."""

_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
"""How umlauts are typed without a German keyboard, and how they are folded."""

WHOLE = "="
"""The beginning of a word that is a whole name, without spaces: `=a1` for the notation `A-1`."""

_LEAST_NEAR = 0.6  # the likeness of a word that is proposed if nothing is found

_MOST_UNKNOWN = 8
"""Words of a query for which others are looked for that are spelled alike: each is compared with all words."""

_KEPT = 4_096  # words whose likes are kept: many searches have the same

Places = frozenset[int]


class Level(NamedTuple):
    """The places for which a word counts the same, by the certainty that it is meant and the weight of the text."""

    counts: float
    places: Places


class WordIndex:
    """The words of rows of texts; a row has a place, by its number, and words with the weight of their text."""

    def __init__(
        self, rows: Iterable[Iterable[tuple[float, frozenset[str]]]], others: "WordIndex | None" = None
    ) -> None:
        """Make it of rows, with what an index has of `others`: of other texts of the same places."""
        best: dict[str, dict[int, float]] = {}
        for place, texts in enumerate(rows):
            for weight, words in texts:
                for word in words:
                    weights = best.setdefault(word, {})
                    weights[place] = max(weight, weights.get(place, 0.0))
        known = dict(others.holders()) if others else {}
        for word in best.keys() & known.keys():
            for weight, places in known[word]:
                for place in places:
                    best[word][place] = max(weight, best[word].get(place, 0.0))
        self._holders = known | {word: _by_weight(weights) for word, weights in best.items()}
        self.words = sorted(word for word in self._holders if not word.startswith(WHOLE))
        self._text = "\n".join(["", *self.words, ""])
        self._starts = [0]
        self._by_stem: dict[str, list[str]] = {}
        for word in self.words:
            self._starts.append(self._starts[-1] + len(word) + 1)
            self._by_stem.setdefault(_stem(word), []).append(word)
        self._beginnings = lru_cache(maxsize=64)(self._make_beginnings)
        self.like = lru_cache(maxsize=_KEPT)(self._like)

    def holders(self) -> Iterator[tuple[str, Sequence[tuple[float, Places]]]]:
        """Yield each word, whole names first, and the places that have it, by the weight of the text."""
        for word in (*sorted(self._holders.keys() - set(self.words)), *self.words):
            yield word, self._holders[word]

    def levels(self, like: Mapping[str, float]) -> list[Level]:
        """Return the places of these words, each with the certainty that it is meant, by how much it counts there."""
        by_counts: dict[float, set[int]] = {}
        for word, sure in like.items():
            for weight, places in self._holders[word]:
                by_counts.setdefault(sure * weight, set()).update(places)
        return list(_exclusive(by_counts))

    def meant(self, words: Sequence[str], *, is_exact: bool = False) -> dict[str, dict[str, float]]:
        """Return the known words that each word of a query may mean, with the certainty that it does.

        Two words that follow each other may be one, as in `fine tuning`, and a few may be a whole name, as in `A-1`.
        With `is_exact`, a word means itself alone: that of an IRI has no other forms.
        """
        if is_exact:
            return {word: {word: 1.0} if word in self._holders else {} for word in words}
        ignored = frozenset([word for word in words if word not in self._holders][_MOST_UNKNOWN:])
        meant = {word: {} if word in ignored else dict(self.like(word)) for word in words}
        for pair in pairwise(words):
            for other in self._by_stem.get(_stem("".join(pair)), ()):
                for word in pair:
                    meant[word][other] = max(_SAME_WORD, meant[word].get(other, 0.0))
        name = WHOLE + "".join(words)
        if name in self._holders:
            for others in meant.values():
                others[name] = 1.0
        return meant

    def has_together(self, meant: Mapping[str, Mapping[str, float]]) -> bool:
        """Return True if a place has each word of a query: itself, in another form, or as the beginning of a word.

        Words that are only spelled or begin alike do not count.
        """
        sure = ({other: value for other, value in others.items() if value > _BEGINS} for others in meant.values())
        holders = (Places().union(*(level.places for level in self.levels(others))) for others in sure)
        return bool(Places.intersection(*holders))

    def near(self, words: Sequence[str], most: int = 3) -> list[str]:
        """Return the known words that are spelled most like the words of a query."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = [
            match
            for word in words[:_MOST_UNKNOWN]
            for match in process.extract(
                word, self.words, scorer=OSA.normalized_similarity, score_cutoff=_LEAST_NEAR, limit=most
            )
        ]
        return [word for word, _, _ in sorted(near, key=lambda match: (-match[1], match[0]))[:most]]

    def _like(self, word: str) -> Mapping[str, float]:
        """Return the words that begin with a word or are a form of it, else words spelled like it.

        Each has the certainty that it is meant. A short word is part of others by chance; but in Chinese or Japanese a
        word is rarely set apart.
        """
        words = self._forms(word)
        least = max(_LEAST_BEGINNING, len(word) * 2 // 3)
        for other in self._beginning(word[:least]) if len(word) >= least else ():
            if abs(len(word) - len(other)) <= least:
                words.setdefault(other, _BESIDE if word in self._holders else _SAME_STEM)
        for other in self._containing(word) if len(word) >= _LEAST_INSIDE or not word.isascii() else ():
            words.setdefault(other, _INSIDE)
        if max(words.values(), default=0.0) < _SAME_STEM:
            for other, sure in self._misspelled(word):
                words[other] = max(sure, words.get(other, 0.0))
        return words

    def _forms(self, word: str) -> dict[str, float]:
        """Return the word itself, the words that differ in their ending, and those that begin with it.

        A single letter is a word, and the beginning of others only if it is none.
        """
        is_known = word in self._holders
        begun = () if is_known and len(word) == 1 else self._beginning(word)
        words = {other: _BEGINS + 0.15 * len(word) / len(other) for other in begun}
        words |= dict.fromkeys(self._by_stem.get(_stem(word), ()), _SAME_WORD)
        return {**words, word: 1.0} if is_known else words

    def _beginning(self, text: str) -> Sequence[str]:
        """Return the words that begin with a text."""
        start = bisect_left(self.words, text)
        return self.words[start : bisect_right(self.words, text, lo=start, key=lambda word: word[: len(text)])]

    def _containing(self, text: str) -> Iterator[str]:
        start = self._text.find(text)
        while start >= 0:
            place = bisect_right(self._starts, start) - 1
            yield self.words[place]
            start = self._text.find(text, self._starts[place + 1])

    def _make_beginnings(self, length: int) -> Sequence[str]:
        """Return the first letters of the words that have more than a letter more."""
        return list(dict.fromkeys(word[:length] for word in self.words if len(word) > length + 1))

    def _misspelled(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield the words that differ by a few typing errors, or that begin so, each with its certainty.

        Two letters that changed places are one error. Numbers, versions and very short words have none.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        folded = reduce(lambda text, pair: text.replace(*pair), _UMLAUTS, word)
        if folded != word:
            yield from self._forms(folded).items()
        allowed = 0 if any(c.isdigit() for c in word) else min(len(word) // 4, 3)
        if not allowed:
            return
        near = partial(process.extract, word, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        for other, errors, _ in near(self.words):
            yield other, 0.9 - 0.15 * errors
        for beginning, errors, _ in near(self._beginnings(len(word))):
            for other in self._beginning(beginning):
                if len(other) > len(word) + 1:
                    yield other, _BEGINS - 0.15 * errors


def _stem(word: str) -> str:
    """Return a word without its ending, if it has a known one and enough letters before it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def _by_weight(weights: Mapping[int, float]) -> list[tuple[float, Places]]:
    if len(weights) == 1:  # as most words have one place
        [(place, weight)] = weights.items()
        return [(weight, frozenset((place,)))]
    places: dict[float, list[int]] = {}
    for place, weight in weights.items():
        places.setdefault(weight, []).append(place)
    return [(weight, frozenset(group)) for weight, group in places.items()]


def _exclusive(groups: Mapping[float, set[int]]) -> Iterator[Level]:
    """Yield the groups, the highest first, each without the places of those before it."""
    met: set[int] = set()
    for value in sorted(groups, reverse=True):
        if places := groups[value] - met:
            yield Level(value, frozenset(places))
            met |= places
