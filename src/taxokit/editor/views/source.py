"""The text of a source file with all steps, by lines."""

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.text.errors import MissingFileError


@view
def source() -> View:
    """Return the view."""
    return View({"GET /source/{path:path}": _show})


def _show(editor: Editor, asked: Asked) -> Response:
    """Show a file of the sources; there are no others. Raises MissingFileError."""
    path = asked.path["path"]
    text = editor.session.texts.get(path)
    if text is None:
        raise MissingFileError("is no source file", where=path)
    return editor.page("source.html", path, path=path, lines=text.splitlines())
