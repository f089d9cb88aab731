"""`search`: items by words."""

from typing import Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import STRING, STRINGS, Tool, one_of, paged, paging, ref, text, tool
from taxokit.assistant.view import Answer, View, page
from taxokit.client.items import Item


@tool
def create(view: View, _library: Library) -> Tool:
    """Return the tool."""
    description = (
        f"Find items of {view.title} by words in their names and texts, the best first; kinds: {', '.join(view.kinds)}."
        " Start here if you have words. Use `resolve` for exact names and foreign identifiers, `tag` for a whole text"
        " such as an advert, `describe` for all about one item."
    )
    return Tool(
        title=f"Search {view.title}",
        description=description,
        arguments={
            "query": text("A few words; their order does not matter, and typing errors are tolerated."),
            "kind": one_of(list(view.kinds), "Only items of this kind."),
            **paging(10),
        },
        required=["query"],
        members={**paged(ref("about", iri=STRING, about=STRING)), "nearest": STRINGS},
        answer=_answer,
    )


def _answer(view: View, query: str, kind: str | None = None, limit: int = 10, offset: int = 0) -> Answer:
    hits = view.taxonomy.search(query, kind=kind)

    def row(item: Item) -> dict[str, Any]:
        about = view.gloss(item)
        return view.linked(item) | ({"about": about} if about else {})

    near = {} if hits else {"nearest": view.nearest(query, kind)}
    return Answer({**page(hits, row, offset, limit), **near})
