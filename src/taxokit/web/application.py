"""The application of one state: its documents first, then its endpoints.

Documents are answered without Starlette's router, which would take twice as long (docs/decisions/0020).
"""

import asyncio
from dataclasses import replace
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Mount, Router
from starlette.types import Receive, Scope, Send

from taxokit.rdf.iris import as_uri
from taxokit.text.words import closest_words
from taxokit.web.addresses import negotiate
from taxokit.web.documents import Documents, Entry
from taxokit.web.endpoints import ENDPOINTS, State
from taxokit.web.hosts import OF_PAGES
from taxokit.web.pages import root_of
from taxokit.web.responses import Document, RequestError, accepts_gzip, problem

_OF_DATA = {"json": "application/json", "html": "text/html"}
"""The forms of an error at an address for programs, of which a client that takes any gets the first."""

_LONGEST_SHOWN = 200  # letters of a path in an error

_LEAST_PACKED = 1_000  # bytes of the answer of an endpoint

FAILED = problem(500, "the service failed to answer; its log says why", {"cache-control": "no-store"})
"""The answer to a request that fails for a reason that nobody expected."""


class Application:
    """The documents and the endpoints of one state."""

    def __init__(self, state: State) -> None:
        state = replace(state, publication=replace(state.publication, is_served=True, has_mcp=state.mcp))
        self.state = state
        self.documents = Documents(state.publication, state.limits.cache_bytes, state.metrics)
        self.endpoints = [create(state) for create in ENDPOINTS.all().values()]
        self._in_flight = 0
        self._idle = asyncio.Event()
        self._idle.set()
        routes: list[BaseRoute] = [route for endpoint in self.endpoints for route in endpoint.routes]
        self._routes = tuple(routes)
        self._roots = frozenset(root for route in routes if (root := getattr(route, "path", "").split("/")[1]))
        base = state.publication.addresses.base
        if base:
            routes.append(Mount(base, Router(list(routes), redirect_slashes=False)))
        self._routed = Starlette(
            routes=routes,
            middleware=[Middleware(GZipMiddleware, minimum_size=_LEAST_PACKED)],
            exception_handlers={HTTPException: self._failed, Exception: lambda _request, _error: FAILED},
        )
        self._routed.router.redirect_slashes = False
        self._routed.state.limits = state.limits

    async def start(self) -> None:
        """Start the endpoints, and let each test itself. Raises TaxokitError."""
        for endpoint in self.endpoints:
            if endpoint.start:
                await endpoint.start()
        for endpoint in self.endpoints:
            if endpoint.self_test:
                await endpoint.self_test()

    async def stop(self) -> None:
        """Stop the endpoints, once they have answered the requests that were begun."""
        await self._idle.wait()
        for endpoint in self.endpoints:
            if endpoint.stop:
                await endpoint.stop()
        self.documents.close()

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> str:
        """Answer a request by a document, or else by an endpoint, and return the word for which of them it was."""
        document = self._document(scope) if scope["method"] in {"GET", "HEAD"} else None
        if document is not None:
            await document.response(Headers(scope=scope))(scope, receive, send)
            return "document"
        self._in_flight += 1
        self._idle.clear()
        if not accepts_gzip(Headers(scope=scope).get("accept-encoding", "")):  # the middleware does not read weights
            scope = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]}
        try:
            await self._routed(scope, receive, send)
        finally:
            self._in_flight -= 1
            if not self._in_flight:
                self._idle.set()
        return "endpoint"

    def _document(self, scope: Scope) -> Entry | Document | None:
        path, query = scope["raw_path"], scope["query_string"]
        return self.documents.at(path.decode(errors="replace"), query.decode(errors="replace"))

    def _failed(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - as it is registered
        headers = dict(error.headers or {})
        if isinstance(error, RequestError):
            return problem(error.status_code, error.detail, headers, **({"near": error.near} if error.near else {}))
        path = request.scope["path"]
        is_missing = error.status_code == 404  # noqa: PLR2004 - of the router
        if is_missing and request.method != "OPTIONS" and self._document(request.scope) is None:
            if moved := self._moved(request.scope):
                return moved
            root = path.removeprefix(f"{self.state.publication.addresses.base}/").removeprefix("/").partition("/")[0]
            if root in self._roots and negotiate(request.headers.get("accept"), _OF_DATA) != "html":
                near = closest_words(path, [getattr(route, "path", "") for route in self._routes])
                return problem(404, f"there is nothing at {path[:_LONGEST_SHOWN]}", {"vary": "Accept"}, near=near)
            return self.documents.missing(path, request.headers)
        known = "GET, HEAD" if is_missing else headers["Allow"]
        methods = ", ".join([*sorted(known.split(", ")), "OPTIONS"])
        if request.method == "OPTIONS":
            return options_response(methods)
        return problem(405, f"this address answers {methods}", {"allow": methods})

    def _moved(self, scope: Scope) -> Response | None:
        """Return a redirect to the address that differs by a slash at its end, or to an endpoint in small letters.

        IRIs that differ in capital letters are of different items, so that no document is at the address of another.
        What is not in another language is as in the first.
        """
        path = scope["raw_path"].decode(errors="replace")
        for other in (path.rstrip("/") if path.endswith("/") else f"{path}/", path.rstrip("/").lower()):
            is_same_case = other.rstrip("/") == path.rstrip("/")
            if other in (path, "") or other.startswith("//"):
                continue
            if self._is_endpoint(scope, other) or (is_same_case and self.documents.at(other) is not None):
                return _redirect(308, other, scope)
        first = self._in_first_language(path)
        if not first:
            return None
        is_known = self._is_endpoint(scope, first) or self.documents.at(first) is not None
        if is_known or self._moved({**scope, "raw_path": first.encode()}):
            return _redirect(307, first, scope)
        return None

    def _is_endpoint(self, scope: Scope, path: str) -> bool:
        names = {unquote(path), unquote(path).removeprefix(self.state.publication.addresses.base)}
        scopes = [{**scope, "path": name, "root_path": ""} for name in names]
        return any(route.matches(own)[0] is not Match.NONE for route in self._routes for own in scopes)

    def _in_first_language(self, path: str) -> str:
        """Return an address below the folder of a language without that folder, "" for any other."""
        publication = self.state.publication
        base = publication.addresses.base
        for tag in publication.language_folders:
            rest = path.removeprefix(f"{base}/{tag}")
            if rest != path and len(rest) > 1 and rest[0] in "/.":
                return f"{base}{rest}" if rest[0] == "/" else f"{root_of(publication)}{rest}"
        return ""


def _redirect(status: int, path: str, scope: Scope) -> Response:
    query = scope["query_string"].decode(errors="replace")
    location = as_uri(f"{path}?{query}" if query else path)
    return Response(None, status, {"location": location, "cache-control": OF_PAGES})


def options_response(methods: str) -> Response:
    """Return the answer to OPTIONS, which a browser asks before some requests of other pages (CORS)."""
    cors = {"access-control-allow-headers": "*", "access-control-max-age": "86400"}
    return Response(None, 204, {"allow": methods, "access-control-allow-methods": methods, **cors})
