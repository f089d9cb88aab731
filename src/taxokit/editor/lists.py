"""Lists of a view that a user filters, pages and walks through."""

from collections.abc import Mapping, Sequence


def page_number(query: Mapping[str, str]) -> int:
    """Return the number of the page in a query, from 1."""
    word = query.get("page", "")
    return max(int(word), 1) if word.isascii() and word.isdigit() else 1


def pages_of(address: str, joint: str, number: int, most: int) -> list[str]:
    """Return the address of each page of a list with a number of entries, at most `most` on a page."""
    return [f"{address}{joint}page={page + 1}" for page in range(-(-number // most))]


def neighbour(names: Sequence[str], matches: Sequence[str], query: Mapping[str, str]) -> str:
    """Return the match `after` the entry in a query, or the one `before` it, round and round; "" without another.

    The entry need not be a match: it may have been one until it was changed.
    """
    word = "after" if "after" in query else "before"
    places = {name: place for place, name in enumerate(names)}
    start = places.get(query[word], -1)
    earlier = [name for name in matches if places[name] < start]
    later = [name for name in matches if places[name] > start]
    others = [*later, *earlier] if word == "after" else [*reversed(earlier), *reversed(later)]
    return next(iter(others), "")
