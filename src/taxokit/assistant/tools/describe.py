"""`describe`: everything about one item."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from taxokit.assistant.library import Library
from taxokit.assistant.tools import STRING, Tool, item_named, list_of, record, ref, tool
from taxokit.assistant.view import Answer, View, containing
from taxokit.client.items import Item
from taxokit.text.json_text import compact_json
from taxokit.text.normalize import one_line, truncated

T = TypeVar("T")

_MOST_BYTES = 3_600


class _Part(NamedTuple):
    """How much is shown: linked items of a slot, letters of a text, and texts or mappings."""

    links: int
    letters: int
    texts: int


_FULL = _Part(200, 10_000, 200)
_PARTS = (_Part(60, 1_000, 20), _Part(8, 500, 5), _Part(4, 250, 3), _Part(2, 120, 1))


@tool
def create(view: View, _library: Library) -> Tool:
    """Return the tool."""
    tops = [kind for kind in view.needing if view.taxonomy.of_kind(kind)[0].parent is None]
    needs = "; `path` orders all that it builds on" if tops else ""
    needed = f" `needed_by` has what needs it ({', '.join(tops)}), `asked` if directly." if tops else ""
    return Tool(
        title=f"Describe an item of {view.title}",
        description=(
            "Everything about one item: definition, other names and languages, notes, links to other items by their"
            " names in the schema, mappings to other vocabularies, deprecation with replacements. Use it for an item"
            f" that you know; `search` finds one by words{needs}.{needed}"
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
            "needed_by": list_of(ref("asked", asked={"const": True})),
            "translations": {"type": "object"},
            "more": {"type": "object", "additionalProperties": {"type": "integer"}},
            "mappings": list_of(record("label", predicate=STRING, iri=STRING, label=STRING)),
        },
        answer=described,
    )


def described(view: View, item: str, full: bool = False) -> Answer:  # noqa: FBT001, FBT002 - an argument of the tool
    """Return everything about an item; unless in full, with fewer links and shorter texts if it would be long.

    Raises RefusalError.
    """
    about = view.item(item, "item")
    needed = tuple(view.needed_by(about).items())
    for part in (_FULL,) if full else _PARTS:
        data = _data(view, about, needed, part)
        if full or len(compact_json(data).encode()) <= _MOST_BYTES:
            break
    return Answer(data, (about,))


def _data(view: View, about: Item, needed: Sequence[tuple[Item, bool]], part: _Part) -> dict[str, Any]:
    mapped = {mapping.iri for mapping in about.mappings}
    values: dict[str, Any] = {}
    links: dict[str, list[dict[str, Any]]] = {}
    more: dict[str, int] = {}

    def some(name: str, entries: Sequence[T], most: int) -> Sequence[T]:
        """Return the first of some entries, and count the others."""
        if len(entries) > most:
            more[name] = len(entries) - most
        return entries[:most]

    for slot, value in about.values():
        several = value if isinstance(value, tuple) else (value,)
        items = [entry for entry in several if isinstance(entry, Item) and entry.id]
        if items:
            links[slot] = list(map(view.ref, some(slot, items, part.links)))
        elif not any(isinstance(entry, Item | Mapping) or entry in mapped for entry in several):
            shown = [_short(entry, part.letters) for entry in some(slot, several, part.texts)]
            values[slot] = shown if isinstance(value, tuple) else shown[0]
    rows = [
        {"predicate": mapping.predicate, "iri": mapping.iri, **({"label": mapping.label} if mapping.label else {})}
        for mapping in some("mappings", about.mappings, part.texts)
    ]
    data = {
        "item": view.linked(about),
        "within": list(map(view.ref, containing(about))),
        "values": values,
        "links": links,
        "needed_by": [
            view.ref(item) | ({"asked": True} if asks else {}) for item, asks in some("needed_by", needed, part.links)
        ],
        "translations": {
            language: {slot: _short(value, part.letters) for slot, value in texts.items()}
            for language, texts in some("translations", tuple(about.translated.items()), part.links)
        },
        "mappings": rows,
        "more": more,
    }
    return {name: value for name, value in data.items() if value}


def _short(value: Any, longest: int) -> Any:
    if isinstance(value, tuple):
        return [_short(entry, longest) for entry in value]
    return truncated(one_line(value), longest) if isinstance(value, str) else value
