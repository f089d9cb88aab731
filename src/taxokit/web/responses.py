"""Responses of endpoints: JSON with an entity tag, and refusals as the problems that RFC 9457 describes."""

import json
from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from taxokit.repository.json_text import parse_json
from taxokit.web.hosting import OF_FILES
from taxokit.web.prepared import digest, matches
from taxokit.web.problem import problem
from taxokit.web.refusal import RefusedError

Handler = Callable[[Request], Awaitable[Response]]


def threaded(answer: Callable[[Request, bytes], Response]) -> Handler:
    """Make a handler of a function of a request and its body, which is called in a thread.

    What it refuses becomes a problem.
    """

    @wraps(answer)
    async def handle(request: Request) -> Response:
        body = await request.body()
        try:
            return await run_in_threadpool(answer, request, body)
        except RefusedError as error:
            near: dict[str, Any] = {"near": list(error.near)} if error.near else {}
            return problem(error.status, error.message, None, **near)

    return handle


def json_response(request: Request, data: Any, headers: Mapping[str, str] | None = None) -> Response:
    """Return data as JSON, or 304 to a client that has it (RFC 9110, section 13.1.2)."""
    body = (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    tag = f'"{digest(body)}"'
    said = {"ETag": tag, "Cache-Control": OF_FILES, **(headers or {})}
    if request.method != "POST" and matches(request.headers.get("if-none-match", "").encode("latin-1"), tag):
        return Response(status_code=304, headers=said)
    return Response(body, headers=said, media_type="application/json")


def json_of(data: bytes | str, what: str) -> Any:
    """Return the JSON of a request. Raises RefusedError (400) where it is not JSON."""
    try:
        return parse_json(data.encode() if isinstance(data, str) else data)
    except ValueError as error:
        raise RefusedError(400, f"{what} cannot be read as JSON: {error}") from None
