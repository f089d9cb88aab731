"""Tools: the registry of the questions that an assistant can ask, and the schemas that they share.

A plug-in in `tools/` makes a tool for a release: its description has the words of the taxonomy, and its schema the
kinds. `server` validates arguments by that schema, and adds the version to it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from taxokit.assistant.library import Library
from taxokit.assistant.view import Answer, View
from taxokit.text.plugins import Registry

Schema: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Tool:
    """A question: its title, description, arguments and the members of its answer, as JSON Schema.

    `answer` gets the release and the arguments; it may raise RefusalError. A tool that `spans` releases names them by
    arguments of its own.
    """

    title: str
    description: str
    arguments: Mapping[str, Schema]
    required: Sequence[str]
    members: Mapping[str, Schema]
    answer: Callable[..., Answer]
    spans: bool = False


TOOLS: Registry[Callable[[View, Library], Tool | None]] = Registry("taxokit.assistant.tools")

tool = TOOLS.register
"""Registers a function that makes a tool for a release, or None if it means nothing for the taxonomy."""

_LONGEST_NAME = 400


def text(description: str, longest: int = _LONGEST_NAME, **more: Any) -> Schema:
    """Return the schema of a text."""
    return {"type": "string", "minLength": 1, "maxLength": longest, "description": description, **more}


def names(description: str, most: int) -> Schema:
    """Return the schema of a list of names."""
    item = {"type": "string", "minLength": 1, "maxLength": _LONGEST_NAME}
    return {"type": "array", "items": item, "maxItems": most, "description": description}


def number(description: str, default: int, most: int, least: int = 1) -> Schema:
    """Return the schema of a whole number."""
    return {"type": "integer", "minimum": least, "maximum": most, "default": default, "description": description}


def item_named(view: View, words: str = "The item") -> Schema:
    """Return the schema of an item by its name."""
    return text(f"{words}: id, IRI or label, such as {view.example}.")


def one_of(options: Sequence[str], description: str) -> Schema:
    """Return the schema of a text with few values."""
    return {"type": "string", "enum": list(options), "description": description}


def paging(limit: int, most: int = 100) -> dict[str, Schema]:
    """Return the arguments for a part of a long answer."""
    return {
        "limit": number("The most entries.", limit, most),
        "offset": number("Entries to skip: `next_offset` of the answer before.", 0, 1_000_000, least=0),
    }


STRING: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
STRINGS: Schema = {"type": "array", "items": STRING}


def record(*optional: str, **members: Schema) -> dict[str, Any]:
    """Return the schema of an object with these members, of which some can be missing."""
    required = [name for name in members if name not in optional]
    return {"type": "object", "properties": members, "required": required}


def ref(*optional: str, **more: Schema) -> Schema:
    """Return the schema of an item in short, with further members."""
    return record(*optional, id=STRING, label=STRING, **more)


def list_of(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def paged(row: Schema) -> dict[str, Schema]:
    """Return the members of `page`."""
    return {"total": NUMBER, "items": list_of(row), "next_offset": NUMBER}


NOT_FOUND: Schema = list_of(record(name=STRING, nearest=STRINGS))
"""Names that mean nothing, with the nearest."""
