"""Places: as a route into a document, and as a line and column in a file."""

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
        return f"{self.path}:{self.line}:{self.column}"


def place_in(path: str, text: str, offset: int) -> Location:
    """Return the place of a character in a file with the content `text`; `offset` counts from 0."""
    return Location(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class Origin(NamedTuple):
    """Where a value comes from: a file, and the route to it inside. With `on_key`, its key rather than the value."""

    path: str
    route: Route = ()
    on_key: bool = False
