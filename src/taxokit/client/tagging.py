"""The items of a taxonomy that a text is about, as the client returns them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from taxokit.client.items import Item


@dataclass(frozen=True, slots=True)
class TagHit:
    """A place in a text that speaks for an item: `text[start:end]` are `words`.

    `name` is the label, other name or definition of the item that has the words, from the slot `slot`, in a language;
    its label if they are of several of its names.
    """

    start: int
    end: int
    words: str
    name: str
    slot: str
    language: str


@dataclass(frozen=True, slots=True)
class Tag:
    """An item that a text asks for. `score` is from 0 to 1: how sure the `hits` are together; these are by place."""

    item: "Item"
    score: float
    hits: tuple[TagHit, ...]
