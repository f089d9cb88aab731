"""`/sparql`: SPARQL 1.1 queries over the releases, by the SPARQL 1.1 Protocol.

The default graph is that of the current release, and each release is a named graph. A result is complete before its
status goes out, so that no answer breaks off. The releases of a state never change, so neither does the answer to a
request, unless its query calls a function such as `NOW`: answers are kept while there is room.
"""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack
from http import HTTPStatus
from typing import NamedTuple

from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from taxokit.repository.writing import temporary_folder
from taxokit.text.errors import TaxokitError
from taxokit.web.cache import LruCache
from taxokit.web.endpoint import Endpoint, endpoint
from taxokit.web.hosting import OF_PAGES
from taxokit.web.prepared import PreparedResponse
from taxokit.web.problem import MEDIA_TYPE, problem_body
from taxokit.web.sparql.description import describe, graphs_of
from taxokit.web.sparql.errors import QueryError
from taxokit.web.sparql.pool import Pool
from taxokit.web.sparql.protocol import choose_form, read_request
from taxokit.web.sparql.screening import screen
from taxokit.web.sparql.store import write_store
from taxokit.web.sparql.worker import Job
from taxokit.web.state import State

_METHODS = ("GET", "HEAD", "POST")
_HEADERS = {"cache-control": OF_PAGES, "vary": "Accept"}
_OVERHEAD = 2_000  # bytes of an answer that is kept, besides its body and the request
_TEST = "SELECT * { ?subject ?predicate ?object } LIMIT 1"


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint for one state of the releases, each with a store and workers of its own."""
    queries = _Queries(state)
    return Endpoint([Route("/sparql", queries)], queries.start, queries.stop, queries.test)


class _Queries:
    """The store of the releases, its workers, and the answers from it."""

    def __init__(self, state: State) -> None:
        self._publication = state.publication
        self._limits = state.limits
        self._graphs = graphs_of(state.publication)
        self._open = ExitStack()
        self._pool: Pool | None = None
        self._kept: LruCache[_Asked, PreparedResponse] = LruCache(state.limits.query_cache_bytes)
        self._count = state.metrics.counter("sparql_requests_total", "Requests to /sparql, by status.")
        state.metrics.gauge("sparql_kept_bytes", "Memory of the results that are kept.", lambda: self._kept.size)
        state.metrics.gauge(
            "sparql_waiting", "SPARQL queries that wait for a worker.", lambda: self._pool.waiting if self._pool else 0
        )

    async def start(self) -> None:
        """Write the store, and start the workers. Raises TaxokitError."""
        limits, publication = self._limits, self._publication
        store = self._open.enter_context(temporary_folder()) / "store"
        versions = {one.version: one.released for one in publication.releases}
        releases = {name: versions[version] for name, version in self._graphs.items()}
        await asyncio.to_thread(write_store, store, releases, publication.current.released)
        self._pool = Pool(store, limits.query_workers, limits.waiting, limits.result_bytes)
        await self._pool.start()

    async def stop(self) -> None:
        """Stop the workers, and remove the store."""
        if self._pool:
            await self._pool.stop()
        self._open.close()

    async def test(self) -> None:
        """Raise TaxokitError where a query on the current release finds nothing."""
        try:
            found = await self._result(_TEST, "text/csv", (), ())
        except QueryError as error:
            raise TaxokitError(error.message, where="/sparql") from None
        if found.count(b"\n") < 2:  # noqa: PLR2004 - a line of names, and one of values
            raise TaxokitError("the current release has no statement", where="/sparql")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        try:
            response = await self._respond(scope, receive)
        except QueryError as error:
            response = _refusal(error)
        self._count.add(status=str(response.status))
        await response.send(send, is_head=scope["method"] == "HEAD")

    async def _respond(self, scope: Scope, receive: Receive) -> PreparedResponse:
        """Return the answer to a request. Raises QueryError."""
        method: str = scope["method"]
        if method not in _METHODS:
            raise QueryError(405, f"this endpoint answers {', '.join(_METHODS)}")
        accept = b", ".join(value for name, value in scope["headers"] if name == b"accept")
        asked = _Asked(method == "POST", scope["query_string"], accept)
        if asked.has_body:
            content_type = next((value for name, value in scope["headers"] if name == b"content-type"), b"")
            asked = asked._replace(content_type=content_type, body=await Request(scope, receive).body())
        response = self._kept.get(asked)
        return response or await self._answer(asked)

    async def _answer(self, asked: "_Asked") -> PreparedResponse:
        """Return the answer to what is asked, and keep it where it is always the same. Raises QueryError."""
        accept = asked.accept.decode("latin-1") or None
        method = "POST" if asked.has_body else "GET"
        request = read_request(method, asked.parameters, asked.content_type.decode("latin-1"), asked.body)
        is_constant = True
        if request.query is None:
            media_type, content = describe(self._publication, self._limits, accept)
        else:
            query = screen(request.query, self._limits)
            media_type, is_constant = choose_form(query.form, accept), query.is_constant
            content = await self._result(query.text, media_type, request.default_graphs, request.named_graphs)
        charset = "; charset=utf-8" if media_type.startswith("text/") else ""
        response = PreparedResponse(200, {"content-type": media_type + charset, **_HEADERS}, content)
        if is_constant:
            self._kept.add(asked, response, response.size + asked.size + _OVERHEAD)
        return response

    async def _result(self, text: str, media_type: str, default: Sequence[str], named: Sequence[str]) -> bytes:
        """Return the result of a query on some graphs, those that it names itself by default. Raises QueryError."""
        for name in (*default, *named):
            if name not in self._graphs:
                raise QueryError(400, f"there is no graph {name!r}, but {', '.join(self._graphs)}")
        if self._pool is None:
            raise QueryError(503, "the service is starting", 1)
        chosen = (list(default), list(named)) if default or named else (None, None)
        return await self._pool.run(Job(text, media_type, self._limits.query_seconds, *chosen))


class _Asked(NamedTuple):
    """What the answer to a request depends on, byte by byte; the last two are empty unless it has a body."""

    has_body: bool
    parameters: bytes
    accept: bytes
    content_type: bytes = b""
    body: bytes = b""

    @property
    def size(self) -> int:
        """How many bytes that is."""
        return len(self.parameters) + len(self.accept) + len(self.content_type) + len(self.body)


def _refusal(error: QueryError) -> PreparedResponse:
    """Return the answer that says why a request gets no result."""
    headers = {"content-type": MEDIA_TYPE, **_HEADERS}
    if error.retry_after is not None:
        headers["retry-after"] = str(error.retry_after)
    if error.status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["allow"] = ", ".join(_METHODS)
    return PreparedResponse(error.status, headers, problem_body(error.status, error.message))
