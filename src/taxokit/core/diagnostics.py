"""Findings: what a check has to say about the sources, as data."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from taxokit.core.location import Location, Origin


class Severity(IntEnum):
    """How much a finding matters; ordered, so that thresholds compare."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Return the lower-case name, as printed and as written in configuration."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class NewText:
    """A certain fix: the value becomes this text."""

    text: str


@dataclass(frozen=True, slots=True)
class Removal:
    """A certain fix: the value goes, with its key or its dash."""


Fix: TypeAlias = NewText | Removal


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: what is wrong and where, before it is turned into a line and a column.

    `message` is one sentence without a full stop; `hint` says what to do, where that is not obvious. `fix` is what
    `--fix` does at the origin; only where it is certain that everybody would do the same.
    """

    origin: Origin | Location
    message: str
    hint: str = ""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Replacement:
    """A fix in terms of the file: the characters from `start` to `end`, counted from 0, become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One result of a check, ready to be reported. Sorts by place."""

    location: Location
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    fix: Replacement | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file as a file.

    `rule` is the identifier of the rule that reports it, `fix` what the value at the place should certainly be.
    """

    rule: str
    location: Location
    message: str
    hint: str = ""
    fix: Fix | None = None
