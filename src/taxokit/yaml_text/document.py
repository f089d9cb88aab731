"""What reading a source file gives: its value, and what is wrong with it as a file."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from taxokit.core.diagnostics import Diagnostic

Node: TypeAlias = yaml.nodes.Node


@dataclass(slots=True)
class Document:
    """One source file: its value (None where it could not be read) and what is wrong with it.

    `has_ignores` says whether a comment in it may tell checks to ignore something.
    """

    path: str
    value: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    has_ignores: bool = False
