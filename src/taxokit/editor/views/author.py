"""The name of the person who edits, for reviews and judgements."""

from starlette.responses import JSONResponse, Response

from taxokit.edit.mapping_words import checked_text
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.text.errors import SourceError


@view
def author() -> View:
    """Return the view."""
    return View({"POST /author": _set})


def _set(editor: Editor, asked: Asked) -> Response:
    """Keep the name for the session."""
    name = asked.data.get("name") if isinstance(asked.data, dict) else None
    if not isinstance(name, str):
        raise SourceError("the request has no name")
    editor.author = checked_text("name", " ".join(name.split()))
    return JSONResponse({"name": editor.author})
