"""Places: as a route into a document, and as a line and column in a file."""

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple, TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""Keys and indices from the top of a document to a value in it."""


class Location(NamedTuple):
    """A place in a file, for people: line and column count from 1, 0 means the whole file.

    `path` is relative to the root of the repository, with forward slashes.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`path:line:column`, without the parts that are not known."""
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}" if self.column else f"{self.path}:{self.line}"


def place_in(path: str, text: str, offset: int) -> Location:
    """Return the place of a character in a file with the content `text`; `offset` counts from 0."""
    line = bisect_right(_line_starts(text), offset)
    return Location(path, line, offset - _line_starts(text)[line - 1] + 1)


@lru_cache(maxsize=4)  # there may be a finding in every line of a file
def _line_starts(text: str) -> list[int]:
    """Return where each line begins, in characters from 0."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


class Origin(NamedTuple):
    """Where a value comes from: a file, and the route to it inside. With `on_key`, its key rather than the value."""

    path: str
    route: Route = ()
    on_key: bool = False
