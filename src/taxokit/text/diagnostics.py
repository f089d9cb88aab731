"""Diagnostics: the findings of a check about the sources, as data."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from taxokit.text.patterns import lazy_compile

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
    """Return the start of each line, in characters from 0."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


class Origin(NamedTuple):
    """The origin of a value: a file, and the route to it inside. With `on_key`, its key rather than the value."""

    path: str
    route: Route = ()
    on_key: bool = False


class Severity(IntEnum):
    """How much a diagnostic matters; ordered, so that thresholds compare."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Return the lower-case name, as printed and as written in configuration."""
        return self.name.lower()


class NewText(NamedTuple):
    """A certain fix: the value becomes this text."""

    text: str


class NewNumber(NamedTuple):
    """A certain fix: the value becomes this whole number."""

    number: int


class NewList(NamedTuple):
    """A certain fix: the value becomes a list of these values."""

    values: tuple[Any, ...]


class Removal:
    """A certain fix: the value is removed, with its key or its dash."""

    __slots__ = ()


class Addition(NamedTuple):
    """A key for the mapping at `route`, at its place in the `order` of the keys, or an item for a list, at an index."""

    route: Route
    step: str | int
    value: Any
    order: tuple[str, ...] = ()


class Additions(NamedTuple):
    """A certain fix: keys and items are added to the file, one after the other."""

    steps: tuple[Addition, ...]


class Replacement(NamedTuple):
    """A fix in terms of the file: the characters from `start` to `end`, counted from 0, become `text`."""

    start: int
    end: int
    text: str


class NewOrder(NamedTuple):
    """A certain fix: the items of the list at `route` get another order, given as their indices."""

    route: Route
    order: tuple[int, ...]


Change: TypeAlias = NewText | NewNumber | NewList | Removal | Additions | NewOrder
"""A fix in terms of the values of the file."""

Fix: TypeAlias = Change | Replacement


class Diagnostic(NamedTuple):
    """A finding and its place. A tuple, because a large vocabulary can have 100,000.

    A rule yields it with a place inside a document and without rule and severity. The engine returns it complete: the
    place is a `Location`, `origin` the place in the document, if it was one, and the fix a `Replacement`.

    `message` is one sentence without a full stop, `hint` the remedy, if that is not obvious, and `fix` the change that
    `--fix` makes; only if it is certainly right. `about` are the values that distinguish it from others of its rule at
    its place; the engine puts before them the item, slot and value at the place. `at` is where people see it, if that
    is a part of its place. `cases` is the number of cases that it reports together, and `members` are the values of
    `about` that each would have alone, if they are known and not too many. Of a rule with many findings, those with one
    `cause` are reported together.
    """

    place: Origin | Location
    message: str
    hint: str = ""
    fix: Fix | None = None
    about: tuple[str, ...] = ()
    cases: int = 1
    rule: str = ""
    severity: Severity = Severity.ERROR
    cause: str = ""
    members: tuple[str, ...] = ()
    at: Origin | Location | None = None
    origin: Origin | None = None

    @property
    def location(self) -> Location:
        """The place, once it is known as line and column. Raises TypeError before."""
        if not isinstance(self.place, Location):
            raise TypeError(f"{self.place} has not been located yet")
        return self.place

    @property
    def replacement(self) -> Replacement | None:
        """The fix, once it is known as characters of the file."""
        return self.fix if isinstance(self.fix, Replacement) else None

    @property
    def identity(self) -> tuple[str, ...]:
        """The values by which it is the same diagnostic in another run, whatever its wording and its line."""
        return (self.rule, self.place.path, *self.about)

    def __str__(self) -> str:
        """Return the line in which the place, the message and the hint are printed."""
        return f"{self.location}: {self.message}; {self.hint}" if self.hint else f"{self.location}: {self.message}"


def in_file(path: str, message: str, line: int = 0, hint: str = "") -> Diagnostic:
    """Return a diagnostic on a file as a whole, or on a line of it."""
    return Diagnostic(Location(path, line), message, hint)


Diagnostics: TypeAlias = Iterator[Diagnostic]
"""The findings that a check yields."""

by_place = attrgetter("place", "rule", "severity", "message", "hint")
"""The order in which located diagnostics are reported; two that are equal in it say the same."""


CONFLICT = "conflict marker of Git: a merge was not finished here"
"""The message about a line by which Git says in a file that it could not merge it."""

_MARKER = lazy_compile(rb"^(?:<<<<<<< |>>>>>>> )", re.MULTILINE)
_BEGIN = lazy_compile(rb"^<<<<<<< ", re.MULTILINE)


def conflict_lines(data: bytes) -> list[int]:
    """Return the lines, counted from 1, at which conflicts begin in a file, or end if the end alone is left of one."""
    if b"<<<<<<< " not in data and b">>>>>>> " not in data:
        return []
    markers = [*_BEGIN.finditer(data)] or [*_MARKER.finditer(data)]
    return [data.count(b"\n", 0, marker.start()) + 1 for marker in markers]
