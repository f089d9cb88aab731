"""What reading a source file gives: its value, and what is wrong with it as a file."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from taxokit.location import Location

Node: TypeAlias = yaml.nodes.Node


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file as a file. `rule` is the identifier of the rule that reports it."""

    rule: str
    location: Location
    message: str
    hint: str = ""


@dataclass(slots=True)
class Document:
    """One source file: its value (None where it could not be read) and what is wrong with it."""

    path: str
    value: Any = None
    faults: list[Fault] = field(default_factory=list)
