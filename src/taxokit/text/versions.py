"""Versions of releases (SemVer 2.0.0, or calendar versions), their policy, and their dates (ISO 8601)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

from taxokit.text.errors import UnreadableReleaseError
from taxokit.text.patterns import lazy_compile

_NUMBER = r"(?:0|[1-9]\d{0,8})"
_IDENTIFIER = rf"(?:{_NUMBER}|\d*[A-Za-z-][0-9A-Za-z-]*)"

_VERSION = lazy_compile(rf"({_NUMBER})\.({_NUMBER})\.({_NUMBER})(?:-({_IDENTIFIER}(?:\.{_IDENTIFIER})*))?", re.ASCII)
"""SemVer 2.0.0 without build metadata."""

_CALENDAR_VERSION = lazy_compile(
    rf"([1-9]\d{{3}})\.({_NUMBER})(?:\.([1-9]\d{{0,8}}))?(?:-({_IDENTIFIER}(?:\.{_IDENTIFIER})*))?", re.ASCII
)
"""A year, a number in it and, for a correction, the number of that: https://calver.org, `YYYY.MINOR.MICRO`."""
_YEARS = range(1_000, 10_000)

_BUILD = ((True, 0, "dev"),)


class Version(NamedTuple):
    """A SemVer version, or a calendar version if `major` is a year, which is written without a zero patch.

    Sorts by precedence (SemVer 11): a pre-release before the final version that it becomes.
    `identifiers` are those of the pre-release part, each as a flag for text, a number and a text; `dev` is for builds.
    """

    major: int
    minor: int
    patch: int
    is_final: bool = True
    identifiers: tuple[tuple[bool, int, str], ...] = ()

    def __str__(self) -> str:
        """`1.0.0`, `1.0.0-rc.1`, or `1.0.0-dev`; `2026.1` or `2026.1.1`."""
        return self.display if self.is_calendar else f"{self.line}.{self.patch}{self._suffix}"

    @property
    def is_calendar(self) -> bool:
        """True for a calendar version."""
        return self.major in _YEARS

    @property
    def display(self) -> str:
        """The form for people, without a zero patch: `1.0`, `1.0.1`, `1.1-dev`."""
        return self.line + (f".{self.patch}" if self.patch else "") + self._suffix

    @property
    def line(self) -> str:
        """The line that the version belongs to: `1.0` for all of its patches."""
        return f"{self.major}.{self.minor}"

    @property
    def is_build(self) -> bool:
        """True for the version of a build of the working tree, which is never released."""
        return self.identifiers == _BUILD

    @property
    def final(self) -> "Version":
        """The final version that a pre-release, or a build, is on the way to; a final version itself."""
        return Version(self.major, self.minor, self.patch)

    @property
    def successors(self) -> tuple["Version", "Version", "Version"]:
        """The next patch, minor and major version; the next correction, the next of the year, the first of the next."""
        return (
            Version(self.major, self.minor, self.patch + 1),
            Version(self.major, self.minor + 1, 0),
            Version(self.major + 1, 1 if self.is_calendar else 0, 0),
        )

    def dev(self) -> "Version":
        """Return the version of a build of the working tree on the way to this one."""
        return Version(self.major, self.minor, self.patch, is_final=False, identifiers=_BUILD)

    @property
    def _suffix(self) -> str:
        parts = ".".join(text if is_text else str(number) for is_text, number, text in self.identifiers)
        return f"-{parts}" if parts else ""


_LONGEST = 100  # characters of a version; it names folders

FIRST = Version(1, 0, 0)
"""The version of a first release, unless another is given."""

Scheme = Literal["semantic", "calendar"]
BUMPS = ("major", "minor", "patch")
"""The parts of a version that a change can raise."""


@dataclass(frozen=True)
class VersionPolicy:
    """The versions of a repository, by its configuration.

    `bumps` has the part of the version, `major`, `minor` or `patch`, that changes of some kinds raise; the diff has a
    default for each kind. `place` names the table of the configuration in messages.
    """

    scheme: Scheme = "semantic"
    bumps: Mapping[str, str] = field(default_factory=dict)
    place: str = "[tool.taxokit.versions]"


def is_version(text: str) -> bool:
    """Return True if a text is a version."""
    return isinstance(text, str) and _match(text) is not None  # a manifest can have anything


def _match(text: str) -> re.Match[str] | None:
    semantic = _VERSION.fullmatch(text)
    is_year = semantic is not None and int(semantic[1]) in _YEARS
    return _CALENDAR_VERSION.fullmatch(text) if is_year or semantic is None else semantic


def parse_version(text: str) -> Version:
    """Return the version that a text is. Raises UnreadableReleaseError if it is invalid."""
    match = _match(text) if len(text) <= _LONGEST else None
    if not match:
        raise UnreadableReleaseError(f"invalid version {text[:_LONGEST]!r}", hint=_advice(text[:_LONGEST]))
    parts = match[4].split(".") if match[4] else []
    identifiers = tuple((False, int(part), "") if part.isdigit() else (True, 0, part) for part in parts)
    return Version(int(match[1]), int(match[2]), int(match[3] or 0), not parts, identifiers)


def _advice(text: str) -> str:
    longer_or_shorter = f"{text}.0" if text.count(".") == 1 else text.removesuffix(".0")
    near = next(filter(is_version, (re.sub(r"\.0+(?=\d)", ".", text), longer_or_shorter)), "")
    return f"write it as {near}" if near else "use a version such as 1.2.0"


def is_date_time(text: str) -> bool:
    """Return True if a text is a date with a time in the long form of ISO 8601."""
    try:
        return datetime.fromisoformat(text) is not None and text[10:11] == "T"
    except ValueError:
        return False


def is_date(text: str) -> bool:
    """Return True if a text is a calendar date in the long form of ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
