"""`resolve`: names, notations, IRIs and foreign identifiers to items, several at once."""

from collections.abc import Sequence
from typing import Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import NUMBER, STRING, STRINGS, Tool, list_of, names, paging, record, ref, tool
from taxokit.assistant.view import Answer, View, page, short
from taxokit.client.items import Item, NotFoundError

_MOST, _MOST_ITEMS = 50, 5
_MOST_BYTES = 7_000  # twice that of other tools, for names are asked by the dozen


@tool
def create(view: View, _library: Library) -> Tool:
    """Return the tool."""
    targets = dict.fromkeys(mapping.target for mapping in view.taxonomy.mappings() if mapping.target)
    foreign = f" It knows identifiers of {', '.join(targets)}." if targets else ""
    return Tool(
        title="Resolve names and identifiers",
        description=(
            "The items that exact names mean: ids, IRIs, notations, labels in any language, identifiers of an earlier"
            " release with what they mean now, or"
            f" identifiers of other vocabularies that items are mapped to.{foreign} Several at once. A name that means"
            " nothing comes back with the nearest names. For words of any kind use `search`."
        ),
        arguments={"names": names("The names, each as it is written.", _MOST), **paging(_MOST, _MOST)},
        required=["names"],
        members={
            "results": list_of(
                record(
                    *("items", "note", "nearest"),
                    name=STRING,
                    items=list_of(ref("mapping", iri=STRING, mapping=STRING)),
                    note=STRING,
                    nearest=STRINGS,
                )
            ),
            "total": NUMBER,
            "next_offset": NUMBER,
        },
        answer=_answer,
    )


def _answer(view: View, names: Sequence[str], limit: int = _MOST, offset: int = 0) -> Answer:
    about: dict[Item, None] = {}

    def row(name: str) -> dict[str, Any]:
        items, more = _meaning(view, name)
        about.update(dict.fromkeys(items))
        return {"name": short(name), **more}

    part = page(list(dict.fromkeys(names)), row, offset, limit, _MOST_BYTES)
    return Answer({"results": part.pop("items"), **part}, tuple(about)[:_MOST_ITEMS])


def _meaning(view: View, name: str) -> tuple[Sequence[Item], dict[str, Any]]:
    """Return the items that a name means, and what to say of them."""
    taxonomy = view.taxonomy
    try:
        own = view.named(name)
    except NotFoundError as error:  # several
        items = taxonomy.named(name)[:_MOST_ITEMS]
        return items, {"items": list(map(view.linked, items)), "note": f"{error.message}; {error.hint}"}
    if own is not None:
        return (own,), {"items": [view.linked(own)]}
    code = _code(view, name)
    mapped = taxonomy.resolve(code)
    if mapped:
        rows = [view.linked(item, mapping=_mapping(item, code)) for item in mapped[:_MOST_ITEMS]]
        more = {"note": f"{len(mapped) - _MOST_ITEMS} more items"} if len(mapped) > _MOST_ITEMS else {}
        return mapped, {"items": rows, **more}
    try:
        meaning = taxonomy.migrate(name)
    except NotFoundError:
        return (), {"note": f"not in {view.title} {view.version}", "nearest": view.nearest(name)}
    return meaning.items, {"items": list(map(view.linked, meaning.items)), "note": meaning.words}


def _code(view: View, name: str) -> str:
    """Return an identifier as mappings have it, also of one such as `O*NET 15-1252.00`."""
    target, _, code = name.partition(" ")
    letters = "".join(filter(str.isalnum, target)).casefold()
    return code if any(mapping.target == letters for mapping in view.taxonomy.mappings()) else name


def _mapping(item: Item, name: str) -> str:
    """Return the mapping by which an item is that of a foreign identifier, in words."""
    for mapping in item.mappings:
        if name in (mapping.iri, mapping.curie, mapping.curie.partition(":")[2]):
            return " ".join(filter(None, (mapping.predicate, mapping.curie or mapping.iri, mapping.label)))
    return name
