"""What reading a source file gives: its value, and what is wrong with it as a file."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from taxokit.text.diagnostics import Diagnostic


def line_start(text: str, position: int) -> int:
    """Return where the line of a position begins."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Return the position after the line break of the line of a position, or the end of the text."""
    found = text.find("\n", position)
    return len(text) if found < 0 else found + 1


def column(text: str, position: int) -> int:
    """Return the column of a position."""
    return position - line_start(text, position)


def begins_line(text: str, position: int) -> bool:
    """Say whether nothing but white space is before a position in its line."""
    return not text[line_start(text, position) : position].strip()


def is_after_blank(text: str, position: int) -> bool:
    """Say whether something begins its line, and the line above is blank."""
    line = line_start(text, position)
    return line > 0 and begins_line(text, position) and not text[line_start(text, line - 1) : line].strip()


def native(text: str, addition: str) -> str:
    """Return an addition to a text with the line ends of the text."""
    return addition.replace("\n", "\r\n") if "\n" in addition and _has_carriage_returns(text) else addition


@lru_cache(maxsize=4)  # there may be a fix for every line of a text
def _has_carriage_returns(text: str) -> bool:
    return "\r\n" in text


Node: TypeAlias = yaml.nodes.Node

MARK = "taxokit:"
"""What a comment for the toolkit begins with."""

IGNORE_MARK = f"{MARK} ignore="
"""What a suppression contains."""

EDITOR_MARK = "yaml-language-server:"
"""What a comment begins with that names the schema of a file for editors."""


class Document:
    """One source file: its value (None where it could not be read) and what is wrong with it.

    `has_ignores` says whether a comment in it may be a suppression.
    """

    __slots__ = ("diagnostics", "has_ignores", "path", "value")

    def __init__(
        self, path: str, value: Any = None, diagnostics: Iterable[Diagnostic] = (), *, has_ignores: bool = False
    ) -> None:
        self.path = path
        self.value = value
        self.diagnostics = list(diagnostics)
        self.has_ignores = has_ignores
