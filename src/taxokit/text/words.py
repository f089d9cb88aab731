"""Suggestions: the known words that are close to a mistyped one."""

from collections.abc import Iterable
from itertools import islice


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun: `count_of(2, "file")` gives `2 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(words: Iterable[str], conjunction: str = "and") -> str:
    """Return words as a list in a sentence: `a, b and c`."""
    *others, last = list(words) or ["nothing"]
    return f"{', '.join(others)} {conjunction} {last}" if others else last


_LONGEST = 200  # what is longer was not mistyped

_ALIKE = 75.0
"""The least normalised indel similarity of two words, in percent, at which one counts as a misspelling of the other."""

_SAME_WORDS = 88.0
"""The least similarity of two identifiers or labels once their words are sorted."""


def did_you_mean(word: str, known: Iterable[str], labels: Iterable[tuple[str, str]] = ()) -> str:
    """Return `did you mean 'x'?` for the known word closest to `word`, or "" where none is close.

    `labels` are pairs of a label and the known word that it stands for.
    """
    closest = closest_word(word, known, labels)
    return f"did you mean {closest!r}?" if closest else ""


def closest_word(word: str, known: Iterable[str], labels: Iterable[tuple[str, str]] = ()) -> str:
    """Return the known word closest to `word`, or ""."""
    return next(iter(closest_words(word, known, labels, limit=1)), "")


def closest_words(word: str, known: Iterable[str], labels: Iterable[tuple[str, str]] = (), limit: int = 5) -> list[str]:
    """Return the known words that may have been meant, closest first.

    By spelling, by the same parts in another order, by their labels, and last those that contain all of several parts.
    """
    if not word or len(word) > _LONGEST:
        return []
    words = sorted(other for other in known if len(other) <= _LONGEST)
    by_label = sorted({(_parts(label), target) for label, target in labels if len(label) <= _LONGEST})
    wanted = _parts(word)
    scores: dict[str, float] = {}
    for other, score in (
        *_similar("ratio", _ALIKE, word.lower(), [other.lower() for other in words], words),
        *_similar("token_sort_ratio", _SAME_WORDS, wanted, [_parts(other) for other in words], words),
        *_similar("token_sort_ratio", _SAME_WORDS, wanted, [one for one, _ in by_label], [one for _, one in by_label]),
    ):
        scores[other] = max(score, scores.get(other, 0.0))
    ranked = sorted(scores, key=lambda other: (-scores[other], other))
    return list(islice(dict.fromkeys((*ranked, *_containing(wanted, words))), limit))


def _parts(text: str) -> str:
    """Return the words of an identifier or a label, in lower case and between single spaces."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _similar(scorer: str, least: float, text: str, others: list[str], words: list[str]) -> list[tuple[str, float]]:
    """Return the words whose counterparts in `others` are similar to a text, each with how similar."""
    from rapidfuzz import fuzz, process  # only where something is wrong already

    found = process.extract(text, others, scorer=getattr(fuzz, scorer), score_cutoff=least, limit=20)
    return [(words[index], score) for _, score, index in found]


def _containing(wanted: str, words: list[str]) -> list[str]:
    """Return the words that contain all of several parts, those with the fewest other parts first."""
    parts = set(wanted.split())
    if len(parts) < 2:  # noqa: PLR2004 - one common part says nothing
        return []
    sizes = {word: set(_parts(word).split()) for word in words}
    return sorted((word for word in words if parts < sizes[word]), key=lambda word: (len(sizes[word]), word))


class Suggester:
    """Suggests words from a long list a limited number of times, so that a thousand typos do not take a minute."""

    def __init__(self, limit: int = 50) -> None:
        self._left = iter(range(limit))

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """Return what `did_you_mean` returns, or "" once the limit is reached."""
        closest = self.closest(word, known)
        return f"did you mean {closest!r}?" if closest else ""

    def closest(self, word: str, known: Iterable[str]) -> str:
        """Return the known word closest to `word`, or "" where none is close or the limit is reached."""
        return closest_word(word, known) if list(islice(self._left, 1)) else ""
