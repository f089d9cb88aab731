"""Slugs for items from elsewhere: readable, unique, and the same every time."""

import re
import unicodedata
from collections.abc import Iterable

from taxokit.taxonomy.iris import MAX_SLUG, is_slug

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"[^a-z0-9]+")


def slug_of(text: str) -> str:
    """Return the words of a text as a slug, "" where none are left."""
    if is_slug(text):
        return text
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _cut(_OTHER.sub("-", _CAMEL.sub("-", plain).lower()).strip("-"), MAX_SLUG)


def _cut(slug: str, length: int) -> str:
    """Return a slug that is no longer than `length`, cut at a hyphen where there is one in its second half."""
    if len(slug) <= length:
        return slug
    cut = slug[:length]
    whole = cut.rpartition("-")[0]
    return (whole if len(whole) > length // 2 else cut).strip("-")


class Slugs:
    """Slugs, each used once in a class. `numbered` are those that had to get a number, with what they are for."""

    def __init__(self, taken: Iterable[tuple[str, str]] = ()) -> None:
        """`taken` are pairs of a class and a slug that are in use."""
        self._taken = set(taken)
        self._next: dict[tuple[str, str], int] = {}
        self.numbered: dict[str, str] = {}

    def claim(self, group: str, candidates: Iterable[str], subject: str) -> str:
        """Return a slug made of the first candidate that has any letters; numbered where it is taken."""
        wanted = next((slug for text in candidates if (slug := slug_of(text))), "item")
        slug = wanted
        while (group, slug) in self._taken or not is_slug(slug):
            number = self._next.get((group, wanted), 2)
            self._next[group, wanted] = number + 1
            slug = f"{_cut(wanted, MAX_SLUG - 1 - len(str(number)))}-{number}"
        self._taken.add((group, slug))
        if slug != wanted:
            self.numbered[subject] = slug
        return slug
