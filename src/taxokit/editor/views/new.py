"""The page of a new item: its form, empty, with a proposal for its identifier."""

from collections.abc import Mapping
from dataclasses import replace

from starlette.responses import JSONResponse, Response

from taxokit.edit.items import holders, new_id, only_scheme
from taxokit.edit.parents import parent_slot
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.editor.views.names import named
from taxokit.query.lookup import find_class, find_item
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import MAX_SLUG, Class, Slot
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.web.forms import Field, groups_of
from taxokit.web.languages import N_
from taxokit.web.pages import words_of


@view
def new() -> View:
    """Return the view."""
    return View({"GET /new/{kind}": _show, "POST /new/{kind}": _propose})


def _show(editor: Editor, asked: Asked) -> Response:
    taxonomy = editor.taxonomy
    cls, parent = find_class(taxonomy.schema, asked.path["kind"]), asked.query.get("parent", "")
    given = {**only_scheme(taxonomy, cls)}
    linked = parent_slot(cls)
    if linked and parent:
        given[linked.name] = [find_item(taxonomy, parent, taxonomy.schema.descendants(linked.range)).id]
    [group, *_] = groups_of(taxonomy, cls, None, ())
    fields = [replace(field, values=tuple(given.get(field.name, ()))) for field in group.fields]
    place = [] if linked else _places(taxonomy, cls, parent)
    identifier = Slot("id", "", "string", "string", required=True, annotations={"max_length": MAX_SLUG})
    own = Field("@id", identifier, "line", label=N_("Identifier"))
    return editor.page(
        "new.html",
        editor.gettext("New %(kind)s") % {"kind": editor.gettext(words_of(cls.kind)).lower()},
        cls=cls,
        head=[*place, *(field for field in fields if field.operation == "rename"), own],
        group=replace(group, fields=tuple(field for field in fields if field.operation != "rename")),
        names=named(editor, (*place, *fields)),
        scripts=("new.js",),
    )


def _places(taxonomy: Taxonomy, cls: Class, parent: str) -> list[Field]:
    """Return the field for the item to put a new one into, none if it can only be at the top."""
    possible = [holder for holder in holders(taxonomy.schema, cls) if holder is not taxonomy.schema.root]
    if not possible:
        return []
    values = (find_item(taxonomy, parent, possible).id,) if parent else ()
    is_required = taxonomy.schema.root not in holders(taxonomy.schema, cls)
    classes = ",".join(holder.name for holder in possible)
    slot = Slot("parent", "", "class", classes, "reference", required=is_required)
    return [Field("@parent", slot, "reference", values, label=N_("Inside"))]


def _propose(editor: Editor, asked: Asked) -> Response:
    """Answer with the identifier that a new item with the values of the request gets, "" if nothing says how."""
    data = asked.data if isinstance(asked.data, dict) else {}
    values = data.get("values")
    if not isinstance(values, Mapping) or not all(isinstance(words, list) for words in values.values()):
        raise SourceError("the request has no values")
    cls = find_class(editor.taxonomy.schema, asked.path["kind"])
    try:
        identifier, iri = new_id(editor.taxonomy, cls, {name: list(map(str, words)) for name, words in values.items()})
    except TaxokitError:  # no name says enough, or no number is left: a person chooses
        identifier = iri = ""
    return JSONResponse({"id": identifier, "iri": iri})
