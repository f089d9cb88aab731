"""Versions of releases (SemVer 2.0.0) and their dates (ISO 8601)."""

import re
from datetime import date
from typing import NamedTuple

from taxokit.core.errors import UnreadableReleaseError

VERSION = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-dev)?", re.ASCII)
"""SemVer 2.0.0 without build metadata; releases have no pre-release part, builds of the working tree have `-dev`."""


class Version(NamedTuple):
    """A SemVer version. Sorts by precedence, a build of the working tree before the release that it becomes."""

    major: int
    minor: int
    patch: int
    final: bool = True

    def __str__(self) -> str:
        """`1.0.0`, or `1.0.0-dev`."""
        return f"{self.major}.{self.minor}.{self.patch}{'' if self.final else '-dev'}"

    @property
    def display(self) -> str:
        """The form for people, without a zero patch: `1.0`, `1.0.1`, `1.1-dev`."""
        text = f"{self.major}.{self.minor}" + (f".{self.patch}" if self.patch else "")
        return text if self.final else f"{text}-dev"

    def dev(self) -> "Version":
        """Return the version of a build of the working tree on the way to this one."""
        return Version(self.major, self.minor, self.patch, final=False)


def parse_version(text: str) -> Version:
    """Return the version that a text is. Raises UnreadableReleaseError where it is invalid."""
    match = VERSION.fullmatch(text)
    if not match:
        raise UnreadableReleaseError(f"invalid version {text!r}", hint="write three numbers, such as 1.2.0")
    return Version(int(match[1]), int(match[2]), int(match[3]), final=match[4] is None)


def is_date(text: str) -> bool:
    """Say whether a text is a calendar date in the long form of ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
