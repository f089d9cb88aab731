"""The page of a search: the items whose names the words may mean, and those whose definitions have them."""

from itertools import islice

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.editor.views.names import as_option, names_of
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.text.normalize import fold

_MOST = 50


@view
def search() -> View:
    """Return the view."""
    return View({"GET /search": _show})


def _show(editor: Editor, asked: Asked) -> Response:
    query = asked.query.get("q", "").strip()
    words = fold(query).split()
    items = names_of(editor).meant(query, editor.taxonomy.schema.item_classes) if words else []
    if words:
        others = (item for item in named_items(editor.taxonomy) if item not in items and _has_all(item, words))
        items = [*items, *islice(others, _MOST - len(items))]
    options = [(as_option(editor, item), item.cls.name) for item in items]
    return editor.page("search.html", editor.gettext("Search"), query=query, options=options)


def _has_all(item: Item, words: list[str]) -> bool:
    """Return True if the definition of an item has all words; an index would be made anew after each change."""
    about = fold(str(item.meaning(terms.DEFINITION) or item.meaning(terms.DESCRIPTION) or ""))
    return all(word in about for word in words)
