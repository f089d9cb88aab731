"""What sentences about changes are made of, so that each form of a report writes it in its own way."""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from taxokit.changes import Change

Changes: TypeAlias = tuple[Change, ...]
"""What is told at once: one change, or several of one kind, item and slot."""


class Item(NamedTuple):
    """An item: its class, identifier and label, each of which can be empty."""

    cls: str
    id: str
    label: str


class Reference(NamedTuple):
    """An item of which the identifier is enough."""

    cls: str
    id: str
    label: str


class Term(NamedTuple):
    """A word of the schema, or a value that is no text: a class, a slot, a language, a version, an IRI."""

    text: str


class Words(NamedTuple):
    """Words of people, in a language where it is known."""

    text: str
    language: str


class Several(NamedTuple):
    """Things of one sort that are named behind one another; none, one or many."""

    things: tuple["Item | Reference | Term", ...]


Part: TypeAlias = str | Item | Reference | Term | Words | Several
"""A part of a sentence; a plain string is a word of ours."""


class Detail(NamedTuple):
    """A value before and after, None where there was or is none; `name` says of which slot, "" where the sentence does.

    `language` is that of a text, "" where it is not known or no text.
    """

    name: str
    old: str | None
    new: str | None
    language: str = ""


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: `one, two and three`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def as_text(value: Any) -> str:
    """Return a value in one text: members of lists behind one another, mappings as names with values."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(as_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {as_text(inner)}" for name, inner in value.items())
    return "nothing" if value is None else str(value)
