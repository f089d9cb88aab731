"""Numbers and lists in words for people: one finding, two findings; this, that and the other."""

from collections.abc import Iterable


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun: `count_of(2, "file")` gives `2 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(words: Iterable[str], conjunction: str = "and") -> str:
    """Return words as a list in a sentence: `a, b and c`."""
    *others, last = list(words) or ["nothing"]
    return f"{', '.join(others)} {conjunction} {last}" if others else last
