"""Near misses: the known word that somebody probably meant."""

import difflib
from collections.abc import Iterable, Iterator
from itertools import islice


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'x'?` for the known word closest to `word`, or "" where none is close."""
    closest = closest_word(word, known)
    return f"did you mean {closest!r}?" if closest else ""


def closest_word(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or "".

    Ratcliff/Obershelp similarity, over words of nearly the same length; a word with the same parts in another order
    counts as close too.
    """
    words = sorted(known)
    matches = difflib.get_close_matches(word, _of_like_length(word, words), n=1, cutoff=0.75)
    if matches:
        return matches[0]
    parts = sorted(word.lower().split("-"))
    return next((other for other in words if sorted(other.lower().split("-")) == parts), "")


def _of_like_length(word: str, words: Iterable[str]) -> Iterator[str]:
    # The ratio of two words cannot reach the cutoff where their lengths differ more than this.
    least, most = len(word) * 0.6, len(word) * 1.67 + 1
    return (other for other in words if least <= len(other) <= most)


class Suggester:
    """Suggests words from a long list a limited number of times, so that a thousand typos do not take a minute."""

    def __init__(self, limit: int = 50) -> None:
        self._left = iter(range(limit))

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """Return what `did_you_mean` returns, or "" once the limit is reached."""
        return did_you_mean(word, known) if list(islice(self._left, 1)) else ""
