"""`/mcp`: the releases for AI assistants, by the Model Context Protocol over HTTP, if the service is told to.

Each request is answered on its own, as JSON: there are no sessions and no streams. The names of the service, and the
origins of pages that call it, are checked against DNS rebinding, as the protocol asks of servers.
"""

import asyncio
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from taxokit.assistant.library import library_of
from taxokit.web.endpoints import Endpoint, State, endpoint
from taxokit.web.responses import RequestError, body_of

_PATH = "/mcp"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_THREADS = 2  # more would take the processor from the pages
_LONGEST = 100  # letters of a header in an error


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint, which has no routes unless the service answers assistants."""
    if not state.mcp:
        return Endpoint(())
    mcp = _Mcp(state)
    return Endpoint([Route(_PATH, mcp, methods=["POST"])], mcp.start, mcp.stop)


class _Mcp:
    """The server of the protocol in a task of its own, which enters and leaves its group of tasks."""

    def __init__(self, state: State) -> None:
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager  # an extra, slow to import

        from taxokit.assistant.server import Assistant

        def counted(tool: str, is_answered: bool) -> None:  # noqa: FBT001
            labels = f'tool="{tool}",result="{"answered" if is_answered else "refused"}"'
            state.metrics.count("taxokit_mcp_calls_total", "Calls of tools by assistants, by result.", labels)

        library = library_of(state.publication.editing.project)
        self._assistant = Assistant(library, _THREADS, state.limits.call_seconds, counted)
        self._manager: StreamableHTTPSessionManager = StreamableHTTPSessionManager(
            self._assistant.server(),
            json_response=True,
            stateless=True,
            max_request_body_size=state.limits.body_bytes,
        )
        self._names = {*_LOOPBACK, urlsplit(state.url).hostname or ""}
        self._is_running, self._is_over = asyncio.Event(), asyncio.Event()

    async def start(self) -> None:
        """Start the server."""
        self._assistant.prepare()
        self._task = asyncio.create_task(self._run())
        await self._is_running.wait()

    async def stop(self) -> None:
        """Stop the server, if it was started."""
        self._is_over.set()
        if self._is_running.is_set():
            await self._task
        self._assistant.close()

    async def _run(self) -> None:
        async with self._manager.run():
            self._is_running.set()
            await self._is_over.wait()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request. Raises RequestError for one by another name or from another origin, or a large one."""
        request = Request(scope, receive)
        _check_caller(request.headers, self._names)
        whole: list[Message] = [{"type": "http.request", "body": await body_of(request), "more_body": False}]

        async def received() -> Any:
            return whole.pop() if whole else await receive()

        await self._manager.handle_request(scope, received, send)


def _check_caller(headers: Headers, names: Collection[str]) -> None:
    """Raise RequestError if a request is for another name (421), or comes from a page of another origin (403)."""
    host, origin = headers.get("host", ""), headers.get("origin", "")
    if _name(f"//{host}") not in names:
        detail = f"the service does not know its name {host[:_LONGEST]!r}; its operator can name it with --url"
        raise RequestError(421, detail)
    if origin and _name(origin) not in names:
        raise RequestError(403, f"pages of {origin[:_LONGEST]} cannot call this address")


def _name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # brackets that do not match
        return "?"
