"""Words: counted and listed in a sentence, suggested for a mistyped one, and the differences of two texts in words."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple

from taxokit.text.patterns import lazy_compile


def set_of(words: str) -> frozenset[str]:
    """Return the words between the spaces of a text as a set, for lists of words in the code."""
    return frozenset(words.split())


def count_of(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `count_of(2, "file")` gives `2 files`; `plural` is the plural if it has no -s."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def with_article(noun: str) -> str:
    """Return a noun with its indefinite article: `a term`, `an item`."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def listed(words: Iterable[str], conjunction: str = "and") -> str:
    """Return words as a list in a sentence: `a, b and c`."""
    *others, last = list(words) or ["nothing"]
    return f"{', '.join(others)} {conjunction} {last}" if others else last


_LONGEST = 200  # a longer word was not mistyped

_ALIKE = 75.0
"""The least normalised indel similarity of two words, in percent, at which one counts as a misspelling of the other."""

_SAME_WORDS = 88.0
"""The least similarity of two identifiers once their words are sorted."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'x'?` for the known word closest to `word`, or "" if none is close."""
    closest = closest_word(word, known)
    return f"did you mean {closest!r}?" if closest else ""


def closest_word(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or ""."""
    return next(iter(closest_words(word, known, limit=1)), "")


def closest_words(word: str, known: Iterable[str], limit: int = 5) -> list[str]:
    """Return the known words that may have been meant, closest first: by spelling, or by parts in another order."""
    from rapidfuzz import fuzz, process  # only if something is wrong already

    words = sorted(other for other in known if len(other) <= _LONGEST)
    spellings, parts = [other.lower() for other in words], list(map(_parts, words))
    if not word or len(word) > _LONGEST:
        return []
    scores: dict[str, float] = {}
    for _, score, index in (
        *process.extract(word.lower(), spellings, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=20),
        *process.extract(_parts(word), parts, scorer=fuzz.token_sort_ratio, score_cutoff=_SAME_WORDS, limit=20),
    ):
        scores[words[index]] = max(score, scores.get(words[index], 0.0))
    return sorted(scores, key=lambda other: (-scores[other], other))[:limit]


def _parts(text: str) -> str:
    """Return the words of an identifier, in lower case and between single spaces."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


class Suggester:
    """Suggests words from a long list a limited number of times, so that a thousand typos do not take a minute."""

    def __init__(self, limit: int = 50) -> None:
        self._left = iter(range(limit))

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """Return the words of `did_you_mean`, or "" once the limit is reached."""
        return did_you_mean(word, known) if list(islice(self._left, 1)) else ""

    def closest(self, word: str, known: Iterable[str]) -> str:
        """Return the known word closest to `word`, or "" if none is close or the limit is reached."""
        return closest_word(word, known) if list(islice(self._left, 1)) else ""


# --- differences ------------------------------------------------------------------------------------------------------
# A word is separated by white space, or is one character of a script that is written without spaces. A line break
# counts as a word, so that a new paragraph is seen; other white space does not. `difflib` of the standard library
# compares them, which gives the same marks everywhere, so that a release can be built again byte for byte.

_MOST_PAIRS = 40_000
"""How many pairs of words are compared, such as 200 by 200: at worst the time grows with the cube of the words."""

_LEAST_KEPT = 0.25
"""Texts that share a smaller part of their words are other texts, and shown as wholes."""

_NO_SPACES = "\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"  # Han, kana, their punctuation
_WORD = lazy_compile(rf"([^\S\n]*)(\n|[{_NO_SPACES}]|[^\s{_NO_SPACES}]+)")


class Mark(NamedTuple):
    """A run of words in both texts (`same`), in the old one alone, or in the new one alone; with a `gap` before it."""

    kind: Literal["same", "old", "new"]
    text: str
    gap: bool = False


class _Words(NamedTuple):
    """The words of a text, and for each True if white space is before it."""

    texts: list[str]
    gaps: list[bool]

    def mark(self, kind: Literal["same", "old", "new"], start: int, end: int) -> Mark:
        """Return the words from `start` to `end` as a run."""
        texts, gaps = self.texts[start:end], self.gaps[start + 1 : end]
        rest = (f" {text}" if gap else text for text, gap in zip(texts[1:], gaps, strict=True))
        return Mark(kind, texts[0] + "".join(rest), self.gaps[start])


def word_marks(old: str, new: str) -> list[Mark]:
    """Return both texts as one row of runs, each with single spaces; removed words come before those in their place.

    If there is too much to compare, or too little in common, all between their equal beginnings and ends is one change.
    """
    before, after = _words(old), _words(new)
    return list(_marks(before, after, _kept(before.texts, after.texts)))


def differs(marks: list[Mark]) -> bool:
    """Return True if any word was added or removed; else the texts differ in white space alone."""
    return any(mark.kind != "same" for mark in marks)


def _words(text: str) -> _Words:
    matches = _WORD.findall(text)
    return _Words([word for _, word in matches], [bool(gap) for gap, _ in matches])


def _kept(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    """Return the words that stayed, as places in the old and in the new text, and how many they are."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    size, other_size = len(old) - end - start, len(new) - end - start
    between: list[tuple[int, int, int]] = []
    if 0 < size * other_size <= _MOST_PAIRS:
        from difflib import SequenceMatcher  # only some texts are compared

        matcher = SequenceMatcher(None, old[start : start + size], new[start : start + other_size], autojunk=False)
        blocks = matcher.get_matching_blocks()
        if start + end + sum(block.size for block in blocks) >= _LEAST_KEPT * max(len(old), len(new)):
            between = [(start + block.a, start + block.b, block.size) for block in blocks]
    return [(0, 0, start), *between, (len(old) - end, len(new) - end, end)]


def _alike(old: list[str], new: list[str]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((position for position, (word, counterpart) in pairs if word != counterpart), min(len(old), len(new)))


def _marks(before: _Words, after: _Words, kept: list[tuple[int, int, int]]) -> Iterator[Mark]:
    """Yield the runs that were kept, and between them the removed and the added ones."""
    old_end = new_end = same = 0
    for old_start, new_start, size in kept:
        if old_end < old_start or new_end < new_start:
            if same < new_end:
                yield after.mark("same", same, new_end)
            if old_end < old_start:
                yield before.mark("old", old_end, old_start)
            if new_end < new_start:
                yield after.mark("new", new_end, new_start)
            same = new_start
        old_end, new_end = old_start + size, new_start + size
    if same < new_end:
        yield after.mark("same", same, new_end)
