"""The page of a search, for those who want more than the best hits in the list below the field."""

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.query.search import search as find

_MOST = 50


@view
def search() -> View:
    """Return the view."""
    return View({"GET /search": _show})


def _show(editor: Editor, asked: Asked) -> Response:
    query = asked.query.get("q", "").strip()
    result = find(editor.taxonomy, query, limit=_MOST) if query else None
    return editor.page("search.html", editor.gettext("Search"), query=query, result=result)
