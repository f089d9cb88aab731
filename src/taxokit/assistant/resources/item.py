"""`taxokit:///items/kind/id`: an item in full, also by its IRI."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from taxokit.assistant.library import Library
from taxokit.assistant.resources import JSON, ROOT, Resource, resource
from taxokit.assistant.tools import describe
from taxokit.assistant.view import View, name_of
from taxokit.client.items import Item
from taxokit.text.json_text import compact_json

_LISTED = 50  # items at the top


@resource
def create(view: View, _library: Library) -> Resource:
    """Return the resource."""

    def read(kind: str, id: str) -> str:  # noqa: A002 - the name in the template
        return compact_json({**view.head, **describe.described(view, f"{kind}/{id}", full=True).data})

    def at_iri(iri: str) -> str | None:
        items = [item for item in view.taxonomy.resolve(iri) if item.iri == iri]
        return read(items[0].kind, items[0].id) if items and items[0].id else None

    def kinds(start: str, _given: Mapping[str, str]) -> Sequence[str]:
        return [kind for kind in view.kinds if kind.startswith(start)]

    def ids(start: str, given: Mapping[str, str]) -> Sequence[str]:
        kinds = [given["kind"]] if given.get("kind") in view.kinds else list(view.kinds)
        return [item.id for item in view.starting(start, kinds)]

    tops = [item for kind in view.kinds for item in view.taxonomy.of_kind(kind) if item.parent is None]
    return Resource(
        f"{ROOT}items/{{kind}}/{{id}}",
        "An item",
        f"All about an item of {view.title}, in full; the IRI of the item is its address, too.",
        JSON,
        read,
        {"kind": kinds, "id": ids},
        {address_of(item): view.label(item) for item in tops[:_LISTED]},
        at_iri,
    )


def address_of(item: Item) -> str:
    """Return the address of an item."""
    return f"{ROOT}items/{quote(name_of(item), safe='/')}"
