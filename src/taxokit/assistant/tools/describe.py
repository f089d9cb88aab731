"""`describe`: everything about one item."""

from collections.abc import Mapping
from typing import Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import STRING, Tool, item_named, list_of, record, ref, tool
from taxokit.assistant.view import Answer, View
from taxokit.client.items import Item
from taxokit.text.normalize import one_line, truncated

_SHOWN, _MOST = 8, 200  # linked items of a slot, and in full
_LONGEST, _LONGEST_IN_FULL = 500, 10_000  # letters of a text
_FEW = 5  # texts and mappings


@tool
def create(view: View, _library: Library) -> Tool:
    """Return the tool."""
    return Tool(
        title=f"Describe an item of {view.title}",
        description=(
            "Everything about one item: definition, other names, notes, links to other items by their names in the"
            " schema, mappings to other vocabularies, deprecation with replacements. Use it for an item that you know;"
            " `search` finds one by words" + (", and `path` orders all that it builds on." if view.needing else ".")
        ),
        arguments={
            "item": item_named(view),
            "full": {"type": "boolean", "default": False, "description": "All links and whole texts: a long answer."},
        },
        required=["item"],
        members={
            "item": ref(iri=STRING),
            "within": list_of(ref()),
            "values": {"type": "object"},
            "links": {"type": "object", "additionalProperties": list_of(ref())},
            "more": {"type": "object", "additionalProperties": {"type": "integer"}},
            "mappings": list_of(record("label", predicate=STRING, iri=STRING, label=STRING)),
        },
        answer=described,
    )


def described(view: View, item: str, full: bool = False) -> Answer:  # noqa: FBT001, FBT002 - an argument of the tool
    """Return everything about an item. Raises RefusalError."""
    about = view.item(item, "item")
    most, longest, few = (_MOST, _LONGEST_IN_FULL, _MOST) if full else (_SHOWN, _LONGEST, _FEW)
    mappings = about.mappings
    mapped = {mapping.iri for mapping in mappings}
    values: dict[str, Any] = {}
    links: dict[str, list[dict[str, Any]]] = {}
    more: dict[str, int] = {}
    for slot, value in about.values():
        several = value if isinstance(value, tuple) else (value,)
        items = [entry for entry in several if isinstance(entry, Item) and entry.id]
        if items:
            links[slot] = view.refs(items[:most])
            more |= {slot: len(items) - most} if len(items) > most else {}
        elif not any(isinstance(entry, Item | Mapping) or entry in mapped for entry in several):
            shown = [_short(entry, longest) for entry in several[:few]]
            values[slot] = shown if isinstance(value, tuple) else shown[0]
            more |= {slot: len(several) - few} if len(several) > few else {}
    rows = [
        {"predicate": mapping.predicate, "iri": mapping.iri, **({"label": mapping.label} if mapping.label else {})}
        for mapping in mappings[:few]
    ]
    more |= {"mappings": len(mappings) - few} if len(mappings) > few else {}
    data = {
        "item": view.ref(about) | {"iri": about.iri},
        "within": view.refs(_around(about)),
        "values": values,
        "links": links,
        "mappings": rows,
        "more": more,
    }
    return Answer({name: value for name, value in data.items() if value}, (about,))


def _around(item: Item) -> list[Item]:
    around = item.parent
    return [*_around(around), around] if around is not None else []


def _short(value: Any, longest: int) -> Any:
    return truncated(one_line(value), longest) if isinstance(value, str) else value
