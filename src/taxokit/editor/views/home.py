"""The first page of the editor: the items by list, and the work that is open."""

from collections import Counter

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import VIEWS, Asked, View, view
from taxokit.taxonomy.mapping_coverage import coverage
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.translations import languages_of, progress_of
from taxokit.web.languages import N_
from taxokit.web.pages import list_label

_MOST = 24  # items of a list on the page
_MOST_COUNTED = 5_000  # items whose translations are counted


@view
def home() -> View:
    """Return the view."""
    return View({"GET /": _show}, N_("Items"), 10)


def _show(editor: Editor, _asked: Asked) -> Response:
    taxonomy = editor.taxonomy
    lists = [
        (name, editor.gettext(list_label(slot)), list(taxonomy.table(name)))
        for name, (cls, slot) in taxonomy.schema.tables.items()
        if cls in taxonomy.schema.item_classes
    ]
    kinds = {name: cls.kind for name, (cls, _) in taxonomy.schema.tables.items()}
    counts = len(taxonomy.items) <= _MOST_COUNTED
    languages = {tag: progress_of(taxonomy, tag).percentage if counts else None for tag in languages_of(taxonomy)}
    values = {
        "lists": lists,
        "kinds": kinds,
        "most": _MOST,
        "languages": languages,
        "mappings": _decided(taxonomy) if counts else dict.fromkeys(other.target for other in taxonomy.mapping_sets),
        "tables": "table" in VIEWS.all(),
    }
    return editor.page("home.html", editor.name(taxonomy.root), here="/", **values)


def _decided(taxonomy: Taxonomy) -> dict[str, int | None]:
    """Return the share of items that are mapped to each target, or have no match there, in per cent."""
    decided, items = Counter[str](), Counter[str]()
    for row in coverage(taxonomy):
        decided[row.target] += row.mapped + row.none
        items[row.target] += row.items
    return {target: decided[target] * 100 // (number or 1) for target, number in items.items()}
