"""The page of an item, which is its form."""

from collections.abc import Iterable, Iterator

from starlette.responses import Response

from taxokit.editor.about import changes_of, comments_on, inside, steps_about, uses_in
from taxokit.editor.actions import actions_of
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.editor.views.names import named
from taxokit.editor.views.near import is_released, known_findings
from taxokit.taxonomy.loader import Locations
from taxokit.taxonomy.names import ROOT, full_id, is_deprecated, language_of
from taxokit.text.codes import in_usual_case
from taxokit.web.forms import Field, groups_of, record_lists


@view
def item() -> View:
    """Return the view."""
    return View({"GET /item/{name:path}": _show})


def _show(editor: Editor, asked: Asked) -> Response:
    shown, taxonomy = editor.item(asked.path["name"] or ROOT), editor.taxonomy
    tab = in_usual_case(asked.query.get("language", ""))
    languages = sorted({*editor.languages, tab} - {"", language_of(taxonomy)})
    groups = groups_of(taxonomy, shown.cls, shown, languages, asked.query.get("record", ""))
    actions = actions_of(taxonomy, shown)
    fields = (
        *(field for group in groups for field in group.fields),
        *(field for action in actions for field in action.fields),
    )
    return editor.page(
        "item.html",
        editor.name(shown),
        item=shown,
        name=full_id(shown) if shown.parent is not None else ROOT,
        groups=groups,
        names=named(editor, all_fields(fields)),
        location=taxonomy.derive(Locations).of(taxonomy.origin(shown)),
        is_deprecated=is_deprecated(taxonomy, shown),
        actions=actions,
        uses=uses_in(taxonomy, shown),
        inside=list(inside(taxonomy, shown)),
        comments=list(comments_on(taxonomy, shown)),
        steps=steps_about(editor, shown),
        kinds=changes_of(editor, shown),
        findings=known_findings(editor, shown),
        is_checked=editor.reported == editor.revision,
        is_released=is_released(editor.nearby, shown.key),
        record=asked.query.get("record", ""),
        records=list(record_lists(taxonomy.schema, shown.cls)),
        tab=tab or next(iter(languages), ""),
        scripts=("item.js",),
    )


def all_fields(fields: Iterable[Field]) -> Iterator[Field]:
    """Yield fields, and those of the records inside them."""
    for field in fields:
        yield field
        for inner in field.records.values():
            yield from inner
