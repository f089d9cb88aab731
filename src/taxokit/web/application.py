"""Routing of requests, for one state of the releases: to documents of the site first, then to the endpoints."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Match, Mount, Route, Router
from starlette.types import Message, Receive, Scope, Send

from taxokit.text.errors import TaxokitError
from taxokit.web.documents import Documents, wanted_by
from taxokit.web.endpoint import ENDPOINTS
from taxokit.web.not_found import NotFound
from taxokit.web.prepared import OF_ALL, PreparedResponse
from taxokit.web.problem import MEDIA_TYPE, problem_body
from taxokit.web.state import State
from taxokit.web.streams import Part

_LEAST_PACKED = 1_000  # bytes of the answer of an endpoint
_IN_ORDER = ("GET", "HEAD", "POST", "OPTIONS")
_ALL = frozenset(_IN_ORDER)


class Application:
    """Answers requests from one state."""

    def __init__(self, state: State) -> None:
        self._limits = state.limits
        self._documents = Documents(state.publication, state.limits.cache_bytes)
        self._missing = NotFound(state.publication)
        self.endpoints = [create(state) for create in ENDPOINTS.all().values()]
        self._in_flight = 0
        self._idle = asyncio.Event()
        self._idle.set()
        routes: list[BaseRoute] = [route for endpoint in self.endpoints for route in endpoint.routes]
        self._routes = tuple(routes)
        self._base = base = state.publication.addresses.base
        if base:
            routes.append(Mount(base, Router(list(routes), redirect_slashes=False, default=self._nothing)))
        self._router = Router(routes, redirect_slashes=False, default=self._nothing)
        self._fixed = {
            f"{path}{route.path}": route.app
            for path in {"", base}
            for route in routes
            if isinstance(route, Route) and route.methods is None and not route.param_convertors
        }
        self._packed = GZipMiddleware(self._route, minimum_size=_LEAST_PACKED)

    async def start(self) -> None:
        """Start the endpoints, and let all test itself. Raises TaxokitError."""
        for endpoint in self.endpoints:
            if endpoint.start:
                await endpoint.start()
        for path in self._documents.paths():
            if self._documents.at(path) is None:
                raise TaxokitError("has no document", where=path)
        for endpoint in self.endpoints:
            if endpoint.self_test:
                await endpoint.self_test()

    async def stop(self) -> None:
        """Stop the endpoints, once they have answered what they were asked."""
        await self._idle.wait()
        for endpoint in self.endpoints:
            if endpoint.stop:
                await endpoint.stop()

    def methods(self, scope: Scope) -> str:
        """Return the methods to which an address answers, as the header `Allow` lists them (RFC 9110, 10.2.1)."""
        path = scope["path"]
        asked = {**scope, "path": path.removeprefix(self._base) if path.startswith(f"{self._base}/") else path}
        found = [route for route in self._routes if route.matches(asked)[0] is not Match.NONE]
        known = [getattr(route, "methods", None) or _ALL for route in found] or [_ALL - {"POST"}]
        return ", ".join(method for method in _IN_ORDER if method == "OPTIONS" or any(method in one for one in known))

    def document(self, scope: Scope) -> PreparedResponse | Part | None:
        """Return the answer to a request for a document, None where its path is of none. Raises ReleaseError."""
        entry = self._documents.at(scope["path"])
        return entry.choose(wanted_by(scope)) if entry else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request by an endpoint, or with what is near an address that does not exist."""
        self._in_flight += 1
        self._idle.clear()
        try:
            await self._answer(scope, receive, send)
        finally:
            self._in_flight -= 1
            if not self._in_flight:
                self._idle.set()

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = _Body(receive, self._limits.body_bytes, self._limits.idle_seconds)
        headers = dict(scope["headers"])
        try:
            if int(headers.get(b"content-length", b"0")) > self._limits.body_bytes:
                raise body.too_large
            is_packed = b"gzip" in headers.get(b"accept-encoding", b"")
            await (self._packed if is_packed else self._route)(scope, body.receive, _opened(send))
        except HTTPException as error:
            given = {"content-type": MEDIA_TYPE, **(error.headers or {})}
            words = problem_body(error.status_code, error.detail)
            await PreparedResponse(error.status_code, given, words).send(send)

    async def _route(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; the router, which tries one route after the other, sees none of a fixed application."""
        await self._fixed.get(scope["path"], self._router)(scope, receive, send)

    async def _nothing(self, scope: Scope, _receive: Receive, send: Send) -> None:
        path = scope["path"]
        if self._documents.at(path) is not None:
            raise HTTPException(405, "this address is read-only", {"allow": "GET, HEAD, OPTIONS"})
        wanted = wanted_by(scope)
        response = self._missing.response(path, wanted.accept).choose(wanted.accept_encoding, b"")
        await response.send(send, is_head=scope["method"] == "HEAD")


class _Body:
    """The body of a request, with limits for its size and for the time until it is there."""

    def __init__(self, receive: Receive, most: int, seconds: float) -> None:
        self._receive = receive
        self._most = most
        self._seconds = seconds
        self._size = 0
        self._is_whole = False
        self.too_large = HTTPException(413, f"the body of a request can have {most:,} bytes")

    async def receive(self) -> Message:
        """Return the next message. Raises HTTPException where a limit is exceeded."""
        if self._is_whole:
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), self._seconds)
        except TimeoutError:
            detail = f"the body of the request did not come within {self._seconds:g} seconds"
            raise HTTPException(408, detail, {"connection": "close"}) from None
        self._size += len(message.get("body", b""))
        if self._size > self._most:
            raise self.too_large
        self._is_whole = not message.get("more_body", False)
        return message


def _opened(send: Send) -> Send:
    """Return a function that adds the headers of every answer to that of an endpoint."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = {name for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *(one for one in OF_ALL if one[0] not in given)]
        await send(message)

    return sending
