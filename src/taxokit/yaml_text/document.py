"""What reading a source file gives: its value, and what is wrong with it as a file."""

from collections.abc import Iterable
from typing import Any, TypeAlias

import yaml

from taxokit.core.diagnostics import Diagnostic

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
