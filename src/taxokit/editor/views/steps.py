"""The answers for scripts about steps: making, undoing and redoing them, and the status of the whole."""

from typing import Any

from starlette.responses import JSONResponse, Response

from taxokit.edit.operation_json import from_json
from taxokit.edit.operations import Operation
from taxokit.edit.publishing import unified_diff
from taxokit.edit.workspace import Message
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.text.errors import SourceError


@view
def steps() -> View:
    """Return the view."""
    return View(
        {
            "POST /do": _do,
            "POST /try": _try,
            "POST /undo": _undo,
            "POST /redo": _redo,
            "POST /take-out": _take_out,
            "POST /keep": _keep,
            "GET /status": _status,
        }
    )


def _do(editor: Editor, asked: Asked) -> Response:
    """Make the operations of the request as one step."""
    step = editor.session.do(*operations_of(asked))
    if step is not None:
        editor.changed()
    messages = [words_of(message) for message in step.messages] if step else []
    return JSONResponse({"number": step.number if step else None, "messages": messages, **editor.status()})


def _try(editor: Editor, asked: Asked) -> Response:
    """Say what the operations of the request would do as one step, and which of them cannot be made; keep nothing."""
    trial = editor.session.attempt(*operations_of(asked))
    errors = [
        {"operation": number, "message": error.message, "hint": error.hint} for number, error in trial.errors.items()
    ]
    diff = unified_diff(trial.changes)
    return JSONResponse({"messages": list(map(words_of, trial.messages)), "errors": errors, "diff": diff})


def operations_of(asked: Asked) -> list[Operation]:
    """Return the operations of a request. Raises SourceError."""
    if not isinstance(asked.data, dict) or not isinstance(asked.data.get("operations"), list):
        raise SourceError("the request has no list of operations")
    return list(map(from_json, asked.data["operations"]))


def words_of(message: Message) -> dict[str, Any]:
    """Return the report of a change as JSON."""
    return {"words": message.words, "item": message.item}


def _undo(editor: Editor, _asked: Asked) -> Response:
    return _stepped(editor, editor.session.undo())


def _redo(editor: Editor, _asked: Asked) -> Response:
    return _stepped(editor, editor.session.redo())


def _stepped(editor: Editor, step: Any) -> Response:
    if step is not None:
        editor.changed()
    words = {"number": step.number, "words": step.words} if step else {"number": None, "words": ""}
    return JSONResponse({**words, **editor.status()})


def _take_out(editor: Editor, asked: Asked) -> Response:
    """Undo one step of any place."""
    editor.session.take_out(_number(asked))
    editor.changed()
    return JSONResponse(editor.status())


def _keep(editor: Editor, asked: Asked) -> Response:
    """Decide on a step that was set aside: it replaces `now`, the value that its author sees; without that it goes."""
    number, now = _number(asked), asked.data.get("now")
    if now is None:
        editor.session.drop(number)
    elif isinstance(now, list) and all(isinstance(value, str) for value in now):
        editor.session.insist(number, now)
    else:
        raise SourceError("now must be a list of texts")
    editor.changed()
    return JSONResponse(editor.status())


def _number(asked: Asked) -> int:
    number = asked.data.get("number") if isinstance(asked.data, dict) else None
    if not isinstance(number, int):
        raise SourceError("the request has no number of a step")
    return number


def _status(editor: Editor, _asked: Asked) -> Response:
    return JSONResponse(editor.status())
