"""The page of an item, which is its form."""

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.taxonomy.names import ROOT, full_id
from taxokit.web.forms import groups_of


@view
def item() -> View:
    """Return the view."""
    return View({"GET /item/{name:path}": _show})


def _show(editor: Editor, asked: Asked) -> Response:
    shown = editor.item(asked.path["name"])
    groups = groups_of(editor.taxonomy, shown.cls, shown, editor.languages)
    references = (field for group in groups for field in group.fields if field.slot.refers)
    names = {value: name for field in references for value, name in editor.names(field.slot, field.values).items()}
    name = full_id(shown) if shown.parent is not None else ROOT
    return editor.page(
        "item.html", editor.name(shown), item=shown, name=name, groups=groups, names=names, scripts=["item.js"]
    )
