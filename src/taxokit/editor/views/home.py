"""The first page of the editor: the items by list."""

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.web.languages import N_
from taxokit.web.pages import list_label


@view
def home() -> View:
    """Return the view."""
    return View({"GET /": _show}, N_("Items"), 10)


def _show(editor: Editor, _asked: Asked) -> Response:
    taxonomy = editor.taxonomy
    lists = [
        (editor.gettext(list_label(slot)), list(taxonomy.index(cls.name).values()))
        for cls, slot in taxonomy.schema.tables.values()
        if cls in taxonomy.schema.item_classes
    ]
    return editor.page("home.html", editor.name(taxonomy.root), lists=lists)
