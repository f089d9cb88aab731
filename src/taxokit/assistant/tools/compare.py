"""`compare`: what two items have in common, and what only one of them has."""

from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import NUMBER, STRING, Tool, item_named, list_of, record, ref, tool
from taxokit.assistant.view import Answer, View, page
from taxokit.client.items import Item

_SHARE = 900  # bytes of each list
_MOST = 40


@tool
def create(view: View, _library: Library) -> Tool:
    """Return the tool."""
    part = record("next_offset", total=NUMBER, items=list_of(ref()), next_offset=NUMBER)
    needs = "what they need (`needs`) and " if view.needing else ""
    instead = " For a person's knowledge against a target use `gap`." if view.needing else ""
    return Tool(
        title="Compare two items",
        description=(
            f"Two items side by side: for {needs}each kind of link in the schema, the items in common, and those that"
            f" only one of them has.{instead}"
        ),
        arguments={
            "first": item_named(view, "One item"),
            "second": item_named(view, "The other item"),
            "offset": {"type": "integer", "minimum": 0, "default": 0, "description": "Entries of each list to skip."},
        },
        required=["first", "second"],
        members={
            "first": ref(),
            "second": ref(),
            "links": list_of(record(link=STRING, common=part, only_first=part, only_second=part)),
        },
        answer=_answer,
    )


def _answer(view: View, first: str, second: str, offset: int = 0) -> Answer:
    one, other = view.items(first=first, second=second)
    rows = [_row(view, link, mine, theirs, offset) for link, mine, theirs in _pairs(one, other)]
    return Answer({"first": view.ref(one), "second": view.ref(other), "links": rows}, (one, other))


def _pairs(one: Item, other: Item) -> Iterator[tuple[str, tuple[Item, ...], tuple[Item, ...]]]:
    """Yield the links that the items have, with the linked items of each; contained items are never in common."""
    needs = one.needs(), other.needs()
    if any(needs):
        yield "needs", *needs
    mine, theirs = _links(one), _links(other)
    for link in {**mine, **theirs}:
        pair = mine.get(link, ()), theirs.get(link, ())
        if tuple(map(set, pair)) != tuple(map(set, needs)):
            yield link, *pair


def _links(item: Item) -> Mapping[str, tuple[Item, ...]]:
    links: dict[str, tuple[Item, ...]] = {}
    for slot, value in item.values():
        items = tuple(entry for entry in (value if isinstance(value, tuple) else (value,)) if isinstance(entry, Item))
        linked = tuple(entry for entry in items if entry.id and entry.parent != item)
        links |= {slot: linked} if linked else {}
    return links


def _row(view: View, link: str, mine: tuple[Item, ...], theirs: tuple[Item, ...], offset: int) -> dict[str, Any]:
    own, others = set(mine), set(theirs)
    parts = {
        "common": [item for item in mine if item in others],
        "only_first": [item for item in mine if item not in others],
        "only_second": [item for item in theirs if item not in own],
    }
    return {"link": link, **{name: page(items, view.ref, offset, _MOST, _SHARE) for name, items in parts.items()}}
