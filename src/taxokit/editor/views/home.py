"""The first page of the editor: the items by list, and the work that is open."""

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import VIEWS, Asked, View, view
from taxokit.taxonomy.translations import languages_of, progress_of
from taxokit.web.languages import N_
from taxokit.web.pages import list_label

_MOST = 24  # items of a list on the page


@view
def home() -> View:
    """Return the view."""
    return View({"GET /": _show}, N_("Items"), 10)


def _show(editor: Editor, _asked: Asked) -> Response:
    taxonomy = editor.taxonomy
    lists = [
        (name, editor.gettext(list_label(slot)), list(taxonomy.index(cls.name).values()))
        for name, (cls, slot) in taxonomy.schema.tables.items()
        if cls in taxonomy.schema.item_classes
    ]
    kinds = {name: cls.kind for name, (cls, _) in taxonomy.schema.tables.items()}
    languages = [progress_of(taxonomy, language) for language in languages_of(taxonomy)]
    values = {
        "lists": lists,
        "kinds": kinds,
        "most": _MOST,
        "languages": languages,
        "mappings": {},
        "tables": "table" in VIEWS.all(),
    }
    return editor.page("home.html", editor.name(taxonomy.root), here="/", **values)
