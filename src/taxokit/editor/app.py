"""The application of the editor, and running it on this machine."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from taxokit.edit.journal import open_journal
from taxokit.edit.session import Session
from taxokit.editor.editor import Editor, asset, error_answer
from taxokit.editor.guard import Guard
from taxokit.editor.views import VIEWS, Answer, Asked
from taxokit.repository.project import Project
from taxokit.repository.reading import TEXT, read_file
from taxokit.text.errors import TaxokitError
from taxokit.web.pages import ASSETS
from taxokit.web.run import serve_locally

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".ico": "image/x-icon"}
_MOST_BODY = 16_777_216  # bytes of a request


def edit(project: Project, port: int, language: str, author: str, ready: Callable[[str], None]) -> None:
    """Serve the editor of a repository on loopback until a signal; `ready` gets the address to open.

    Raises BusyError if another process edits it, TaxokitError if the port or the sources cannot be used.
    """
    with open_journal(project.root) as journal:
        editor = Editor(Session(project, journal), language, author)

        def guarded(port: int) -> Guard:
            guard = Guard(application(editor), port)
            editor.csrf = guard.csrf
            ready(guard.address)
            return guard

        serve_locally(guarded, port)


def application(editor: Editor) -> Starlette:
    """Return the application, without its guard."""
    routes = [Route("/assets/{digest}/{name}", _asset), Route("/favicon.ico", _icon)]
    for create in VIEWS.all().values():
        for words, answer in create().answers.items():
            method, path = words.split(" ")
            routes.append(Route(path, _endpoint(editor, answer), methods=[method]))
    return Starlette(routes=routes, lifespan=_state)


@asynccontextmanager
async def _state(_application: Starlette) -> AsyncIterator[dict[str, Any]]:
    """Yield what connections of the server ask for: nobody counts the requests that they refuse."""
    yield {"refuse": lambda *_: None}


def _endpoint(editor: Editor, answer: Answer) -> Callable[[Request], Any]:
    def locked(asked: Asked) -> Response:
        with editor.lock:
            editor.refresh()
            try:
                return answer(editor, asked)
            except TaxokitError as error:
                return error_answer(error)

    async def endpoint(request: Request) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > _MOST_BODY:
                return PlainTextResponse("the request is too large\n", 413)
        try:
            data = json.loads(body) if body else None
        except ValueError:
            return JSONResponse({"message": "the body is not JSON"}, 400)
        return await asyncio.to_thread(locked, Asked(request.path_params, request.query_params, data))

    return endpoint


# --- assets -----------------------------------------------------------------------------------------------------------


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    path, media_type = asset(name), _TYPES.get(Path(name).suffix)
    if path is None or media_type is None:
        return PlainTextResponse("there is no such file\n", 404)
    headers = {"cache-control": "private, max-age=31536000, immutable"}
    return Response(read_file(path.parent, name, TEXT), media_type=media_type, headers=headers)


async def _icon(_request: Request) -> Response:
    return Response(read_file(ASSETS, "favicon.ico", TEXT), media_type=_TYPES[".ico"])
