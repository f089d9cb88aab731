"""The ladder: the items of each layering by level, in which links are drawn, and refused at once if they break it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.responses import JSONResponse, Response

from taxokit.edit.operations import Link
from taxokit.edit.workspace import Workspace
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.query.ladder import MOST_DRAWN, picture_of
from taxokit.query.structure import Layering, layerings
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id
from taxokit.text.diagnostics import Severity
from taxokit.text.errors import SourceError
from taxokit.web.pages import LADDER, level_word, words_of

_MOST_NEAR = 120
"""The items of a large layering that are drawn around one."""


@view
def ladder() -> View:
    """Return the view."""
    return View({"GET /ladder": _show, "POST /ladder/try": _try}, LADDER, 40)


def _show(editor: Editor, asked: Asked) -> Response:
    """Show the layerings; of a large one the items around that of the query."""
    name = asked.query.get("item", "")
    item = editor.item(name) if name else None
    sections = [_section(editor, layering, item) for layering in layerings(editor.taxonomy)]
    title, scripts = editor.gettext(LADDER), ["ladder.js"]
    return editor.page("ladder.html", title, sections=sections, here="/ladder", is_wide=True, scripts=scripts)


def _section(editor: Editor, layering: Layering, item: Item | None) -> dict[str, Any]:
    is_large = len(layering.items) > MOST_DRAWN
    shown = _around(layering, item) if is_large else layering
    labels = {name: editor.name(own) for name, own in shown.items.items()} if shown else {}
    picture = picture_of(shown, labels) if shown else None
    names = [name for column in picture.columns for name in column] if picture else []
    return {
        "layering": layering,
        "title": editor.gettext(words_of(layering.slot.name)),
        "inverse": editor.gettext(words_of(layering.inverse.name)) if layering.inverse else "",
        "word": editor.gettext(level_word(layering)),
        "shown": shown,
        "picture": picture,
        "labels": labels,
        "numbers": {name: number for number, name in enumerate(names)},
        "is_large": is_large,
    }


def _around(layering: Layering, item: Item | None) -> Layering | None:
    """Return the part of a layering around an item: the nearest items below and above it."""
    if item is None or layering.items.get(item.id) is not item:
        return None
    names = {item.id: None}
    for links in (layering.below, layering.above):
        waiting = [item.id]
        for name in waiting:
            more = [other for other in links[name] if other not in names] if len(names) < _MOST_NEAR else []
            names |= dict.fromkeys(more)
            waiting += more
    below, above = (
        {name: [other for other in links[name] if other in names] for name in layering.items if name in names}
        for links in (layering.below, layering.above)
    )
    levels = sorted({layering.level[name] for name in names})
    return replace(
        layering,
        items={name: layering.items[name] for name in below},
        below=below,
        above=above,
        level={name: levels.index(layering.level[name]) for name in below},
    )


# --- links ------------------------------------------------------------------------------------------------------------


def _try(editor: Editor, asked: Asked) -> Response:
    """Say why a link from an item to another cannot be drawn, and what else it would bring."""
    item, slot, target = (_text(asked.data, name) for name in ("item", "slot", "target"))
    source, other = editor.item(item), editor.item(target)
    operation = Link(item, slot, (target,))

    def change(workspace: Workspace) -> None:
        operation.apply(workspace)

    findings = editor.nearby.findings(source.key, change, [other.id])
    new = [finding.diagnostic for finding in findings if finding.state == "new"]
    place = (f"{source.cls.kind} {source.id}", slot, other.id)
    refused = [finding for finding in new if finding.severity is Severity.ERROR or finding.about[:3] == place]
    more = [finding for finding in new if finding not in refused]
    reasons, warnings = ([finding.message for finding in group] for group in (refused, more))
    return JSONResponse({"refused": reasons, "warnings": warnings, "name": full_id(other)})


def _text(data: Any, name: str) -> str:
    if not isinstance(data, Mapping) or not isinstance(data.get(name), str):
        raise SourceError(f"the request has no {name}")
    return str(data[name])
