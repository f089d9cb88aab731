"""Versions of releases (SemVer 2.0.0) and their dates (ISO 8601)."""

import re
from datetime import date, datetime
from typing import NamedTuple

from taxokit.text.errors import UnreadableReleaseError
from taxokit.text.patterns import lazy_compile

_NUMBER = r"(?:0|[1-9]\d{0,8})"
_IDENTIFIER = rf"(?:{_NUMBER}|\d*[A-Za-z-][0-9A-Za-z-]*)"

_VERSION = lazy_compile(rf"({_NUMBER})\.({_NUMBER})\.({_NUMBER})(?:-({_IDENTIFIER}(?:\.{_IDENTIFIER})*))?", re.ASCII)
"""SemVer 2.0.0 without build metadata."""

_BUILD = ((True, 0, "dev"),)


class Version(NamedTuple):
    """A SemVer version. Sorts by precedence (SemVer 11): a pre-release before the final version that it becomes.

    `identifiers` are those of the pre-release part, each as a flag for text, a number and a text; `dev` is for builds.
    """

    major: int
    minor: int
    patch: int
    is_final: bool = True
    identifiers: tuple[tuple[bool, int, str], ...] = ()

    def __str__(self) -> str:
        """`1.0.0`, `1.0.0-rc.1`, or `1.0.0-dev`."""
        return f"{self.major}.{self.minor}.{self.patch}{self._suffix}"

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
        """The next patch, minor and major version."""
        return (
            Version(self.major, self.minor, self.patch + 1),
            Version(self.major, self.minor + 1, 0),
            Version(self.major + 1, 0, 0),
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
"""The version of a first release."""


def is_version(text: str) -> bool:
    """Return True if a text is a version."""
    return isinstance(text, str) and _VERSION.fullmatch(text) is not None  # a manifest can have anything


def parse_version(text: str) -> Version:
    """Return the version that a text is. Raises UnreadableReleaseError if it is invalid."""
    match = _VERSION.fullmatch(text) if len(text) <= _LONGEST else None
    if not match:
        raise UnreadableReleaseError(f"invalid version {text[:_LONGEST]!r}", hint="use a version such as 1.2.0")
    parts = match[4].split(".") if match[4] else []
    identifiers = tuple((False, int(part), "") if part.isdigit() else (True, 0, part) for part in parts)
    return Version(int(match[1]), int(match[2]), int(match[3]), not parts, identifiers)


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
