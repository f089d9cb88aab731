"""The answers of comboboxes: the items that a reference can name, by what has been typed."""

from collections.abc import Iterable, Iterator

from starlette.responses import JSONResponse, Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.query.search import NameIndex, search
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.text.normalize import one_line, truncated
from taxokit.web.forms import Field

_MOST, _LONGEST = 20, 200


@view
def names() -> View:
    """Return the view."""
    return View({"GET /names": _find})


def _find(editor: Editor, asked: Asked) -> Response:
    """Answer with the items of the class `range` (any without one) that the words `q` may mean, best first."""
    classes = set(editor.taxonomy.schema.descendants(asked.query.get("range", "")))
    items: list[Item] = []
    for item in _candidates(editor, asked.query.get("q", "").strip()):
        if (not classes or item.cls in classes) and item not in items:
            items.append(item)
        if len(items) == _MOST:
            break
    return JSONResponse([as_option(editor, item) for item in items])


def _candidates(editor: Editor, query: str) -> Iterator[Item]:
    """Yield the items whose names begin with a query, those with its words, and those with a similar name."""
    taxonomy = editor.taxonomy
    if not query:
        yield from named_items(taxonomy)
        return
    index = taxonomy.derive(NameIndex)
    yield from index.starting(query)
    yield from (hit.item for hit in search(taxonomy, query, limit=2 * _MOST).hits)
    yield from (match.item for match in index.matches(query))


def as_option(editor: Editor, item: Item) -> dict[str, object]:
    """Return an item as JSON, as an option of a combobox or a link to it."""
    about = item.meaning(terms.DEFINITION) or item.meaning(terms.DESCRIPTION) or ""
    return {
        "id": item.id,
        "item": full_id(item),
        "name": editor.name(item),
        "about": truncated(one_line(str(about)), _LONGEST) if isinstance(about, str) else "",
        "path": editor.path(item),
        "deprecated": is_deprecated(editor.taxonomy, item),
        "parent": editor.name(item.path[-1]) if item.path else "",
    }


def named(editor: Editor, fields: Iterable[Field]) -> dict[str, dict[str, object]]:
    """Return the items to which fields refer, by the class of the range and the identifier."""
    options = {}
    for field in fields:
        classes = editor.taxonomy.schema.descendants(field.slot.range) if field.slot.refers else ()
        for index in (editor.taxonomy.index(cls.name) for cls in classes):
            for value in filter(index.__contains__, field.values):
                options[f"{field.slot.range}/{value}"] = as_option(editor, index[value])
    return options
