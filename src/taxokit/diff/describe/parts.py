"""The parts of the sentences about changes: a report decides how each of them looks."""

from typing import Any, NamedTuple, TypeAlias


class ItemPart(NamedTuple):
    """An item: its class, identifier and label, each of which can be empty."""

    cls: str
    id: str
    label: str


class ReferencePart(NamedTuple):
    """An item of which the identifier is enough."""

    cls: str
    id: str
    label: str


class TermPart(NamedTuple):
    """A name of the schema, or a value that is not text: a class, a slot, a language, a version, an IRI."""

    text: str


class Words(NamedTuple):
    """A text of the taxonomy, in a language where it is known."""

    text: str
    language: str


class Several(NamedTuple):
    """Items or terms that are listed; none, one or many."""

    things: tuple[ItemPart | ReferencePart | TermPart, ...]


Part: TypeAlias = str | ItemPart | ReferencePart | TermPart | Words | Several
"""A part of a sentence; a plain string is a word of ours."""


def as_text(value: Any) -> str:
    """Return a value in one text: members of lists after one another, mappings as names with values."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(as_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {as_text(inner)}" for name, inner in value.items())
    return "nothing" if value is None else str(value)
