"""Requests that cannot be answered as they are: with which status, why, and what may have been meant."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from taxokit.text.errors import TaxokitError

T = TypeVar("T")

_MOST_DIGITS = 1_000


class RefusedError(TaxokitError):
    """A request that is refused with an HTTP status. `near` are the names that may have been meant."""

    def __init__(self, status: int, message: str, near: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.near = tuple(near)


def whole_number(name: str, value: object, least: int, most: int, default: int) -> int:
    """Return a number of a request, at most `most`. Raises RefusedError (400) for what is not one, or below `least`."""
    if value is None:
        return default
    if isinstance(value, str) and value.strip().lstrip("-").isdecimal() and len(value) < _MOST_DIGITS:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise RefusedError(400, f"{name} has to be a whole number of at least {least}")
    return min(value, most)


def known_or_refused(name: str, what: str, find: Callable[[str], T | None], known: Sequence[str]) -> T:
    """Return what `find` finds under a name. Raises RefusedError (400), with the known names that are like it."""
    from taxokit.text.words import closest_words

    found = find(name)
    if found is None:
        raise RefusedError(400, f"there is no {what} {name[:80]!r}", closest_words(name, known) or known[:20])
    return found
