"""The application of the editor, and running it on this machine."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from taxokit.edit.journal import open_journal
from taxokit.edit.session import Session
from taxokit.editor.check_process import CheckProcess
from taxokit.editor.editor import Editor, asset, error_answer, report_bug
from taxokit.editor.guard import Guard
from taxokit.editor.views import VIEWS, Answer, Asked
from taxokit.repository.project import Project
from taxokit.repository.reading import TEXT, read_file
from taxokit.text.errors import MissingFileError, TaxokitError
from taxokit.text.json_text import parse_json
from taxokit.web.pages import ASSETS
from taxokit.web.run import serve_locally

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".ico": "image/x-icon"}
_LEAST_COMPRESSED = 1_024  # bytes of an answer
_LEVEL = 4  # at which zlib takes a few milliseconds for a page
_GARBAGE = 100_000  # objects, since the last look for garbage; a step of 10,000 items takes twice as long with Python's
_MOST_BODY = 16_777_216  # bytes of a request


def edit(project: Project, port: int, language: str, author: str, ready: Callable[[str, str], None]) -> None:
    """Serve the editor of a repository on loopback until a signal.

    `ready` gets its address, and one that works once, for a program that opens it.

    Raises BusyError if another process edits it, TaxokitError if the port or the sources cannot be used.
    """
    with open_journal(project.root) as journal:
        editor = Editor(Session(project, journal), language, author, CheckProcess(project).check)

        def guarded(port: int) -> Guard:
            guard = Guard(application(editor), port)
            editor.csrf = guard.csrf
            ready(guard.address, guard.address_once)
            gc.freeze()  # what is there lives long: do not search it for garbage again and again
            gc.set_threshold(_GARBAGE)
            gc.enable()  # which `taxokit` is not: each page and each step leaves some behind
            return guard

        serve_locally(guarded, port)


def application(editor: Editor) -> Starlette:
    """Return the application, without its guard."""
    routes = [Route("/assets/{digest}/{name}", _asset), Route("/favicon.ico", _icon)]
    for create in VIEWS.all().values():
        for words, answer in create().answers.items():
            method, path = words.split(" ")
            routes.append(Route(path, _endpoint(editor, answer), methods=[method]))
    return Starlette(
        routes=routes,
        lifespan=_state,
        exception_handlers={HTTPException: _endpoint(editor, _no_answer)},
        middleware=[Middleware(GZipMiddleware, minimum_size=_LEAST_COMPRESSED, compresslevel=_LEVEL)],
    )


@asynccontextmanager
async def _state(_application: Starlette) -> AsyncIterator[dict[str, Any]]:
    """Yield what connections of the server ask for: nobody counts the requests that they refuse."""
    yield {"refuse": lambda *_: None}


def _endpoint(editor: Editor, answer: Answer) -> Callable[..., Any]:
    """Return an answer of a view for Starlette, called alone, in a thread. Its errors are told as the request asks."""

    def called(asked: Asked, *, is_page: bool) -> Response:
        editor.refresh()
        try:
            return answer(editor, asked)
        except TaxokitError as error:
            return editor.problem(error) if is_page else error_answer(error)

    def locked(asked: Asked, *, is_page: bool) -> Response:
        with editor.lock:
            try:
                return called(asked, is_page=is_page)
            except Exception as error:  # noqa: BLE001 - the last resort, reported as a bug
                return JSONResponse({"message": report_bug(error)}, 500)

    async def endpoint(request: Request, *_: object) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > _MOST_BODY:
                return JSONResponse({"message": "the request is too large"}, 413)
        is_file = request.headers.get("content-type") == "application/octet-stream"
        try:
            data = body if is_file else parse_json(body) if body else None
        except ValueError as error:
            return JSONResponse({"message": f"the body {error}"}, 400)
        is_page = "text/html" in request.headers.get("accept", "")
        asked = Asked(request.path_params, request.query_params, data)
        return await asyncio.to_thread(locked, asked, is_page=is_page)

    return endpoint


def _no_answer(_editor: Editor, _asked: Asked) -> Response:
    raise MissingFileError("there is no such page")


# --- assets -----------------------------------------------------------------------------------------------------------


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    path, media_type = asset(name), _TYPES.get(Path(name).suffix)
    if path is None or media_type is None:
        return PlainTextResponse("taxokit: there is no such file\n", 404)
    headers = {"cache-control": "private, max-age=31536000, immutable"}
    return Response(read_file(path.parent, name, TEXT), media_type=media_type, headers=headers)


async def _icon(_request: Request) -> Response:
    return Response(read_file(ASSETS, "favicon.ico", TEXT), media_type=_TYPES[".ico"])
