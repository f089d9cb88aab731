"""The ASGI application of a process: documents first, then the endpoints, for the releases that are loaded.

Documents are answered without Starlette's router, which would take twice as long (docs/decisions/0020).
"""

import asyncio
import gc
import logging
import re
import secrets
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import count
from time import perf_counter
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Match, Mount, Router
from starlette.types import Message, Receive, Scope, Send

from taxokit.rdf.iris import as_uri
from taxokit.text import __version__
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import one_line
from taxokit.text.words import closest_words
from taxokit.web.access_log import AccessLog
from taxokit.web.addresses import negotiate
from taxokit.web.documents import Documents, Entry
from taxokit.web.endpoints import ENDPOINTS, Limits, State
from taxokit.web.hosts import OF_PAGES
from taxokit.web.metrics import CONTENT_TYPE, Metrics
from taxokit.web.responses import Document, RequestError, accepts_gzip, problem

log = logging.getLogger("taxokit.service")

_OF_ALL = [(b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"strict-origin-when-cross-origin")]
_OF_PUBLIC = [*_OF_ALL, (b"access-control-allow-origin", b"*"), (b"access-control-expose-headers", b"*")]
"""The headers of every answer: its type is that of its header, and any page on the web may read it (CORS) unless it is
for the operator, or a preview."""

_NOT_IN_HEADERS = re.compile(rb"[^\t\x20-\x7e\x80-\xff]")  # RFC 9110, section 5.5; the server checks no values

_CLOSED = 499
"""The status that is logged if a client left before it got an answer; nginx does the same."""

_OF_DATA = {"json": "application/json", "html": "text/html"}
"""The forms of an error at an address for programs, of which a client that takes any gets the first."""

_LONGEST_SHOWN = 200  # letters of a path in an error

_LEAST_PACKED = 1_000  # bytes of the answer of an endpoint

_NOT_STORED = {"cache-control": "no-store"}
_HEALTHY = PlainTextResponse("ok\n", headers=_NOT_STORED)
_AGAIN = {**_NOT_STORED, "retry-after": "1"}
_LOADING = problem(503, "the releases are being loaded", _AGAIN)
_NO_HOST = problem(400, "a request of HTTP/1.1 must have one header Host", {**_NOT_STORED, "connection": "close"})
_ELSEWHERE = problem(404, "this port answers /metrics, /healthz and /readyz", _NOT_STORED)
_FAILED = problem(500, "the service failed to answer; its log says why", _NOT_STORED)


class Application:
    """The documents and the endpoints of one state."""

    def __init__(self, state: State) -> None:
        state = replace(state, publication=replace(state.publication, is_served=True))
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
            exception_handlers={HTTPException: self._failed, Exception: lambda _request, _error: _FAILED},
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
            root = path.removeprefix(self.state.publication.addresses.base).split("/")[1]
            if root in self._roots and negotiate(request.headers.get("accept"), _OF_DATA) != "html":
                near = closest_words(path, [getattr(route, "path", "") for route in self._routes])
                return problem(404, f"there is nothing at {path[:_LONGEST_SHOWN]}", {"vary": "Accept"}, near=near)
            return self.documents.missing(path, request.headers)
        known = "GET, HEAD" if is_missing else headers["Allow"]
        methods = ", ".join([*sorted(known.split(", ")), "OPTIONS"])
        if request.method == "OPTIONS":
            return _options(methods)
        return problem(405, f"this address answers {methods}", {"allow": methods})

    def _moved(self, scope: Scope) -> Response | None:
        """Return a redirect to the address that differs by a slash at its end, or to an endpoint in small letters.

        IRIs that differ in capital letters are of different items, so that no document is at the address of another.
        """
        path = scope["raw_path"].decode(errors="replace")
        base, lower = self.state.publication.addresses.base, path.rstrip("/").lower()
        for other in (path.rstrip("/") if path.endswith("/") else f"{path}/", lower):
            is_same_case = other.rstrip("/") == path.rstrip("/")
            if other in (path, "") or other.startswith("//"):
                continue
            names = {unquote(other), unquote(other).removeprefix(base)}
            is_endpoint = any(
                route.matches({**scope, "path": name, "root_path": ""})[0] is not Match.NONE
                for route in self._routes
                for name in names
            )
            if is_endpoint or (is_same_case and self.documents.at(other) is not None):
                query = scope["query_string"].decode(errors="replace")
                location = as_uri(f"{other}?{query}" if query else other)
                return Response(None, 308, {"location": location, "cache-control": OF_PAGES})
        return None


def _options(methods: str) -> Response:
    """Return the answer to OPTIONS, which a browser asks before some requests of other pages (CORS)."""
    cors = {"access-control-allow-headers": "*", "access-control-max-age": "86400"}
    return Response(None, 204, {"allow": methods, "access-control-allow-methods": methods, **cors})


_READ = "GET, HEAD, OPTIONS"
OPERATOR_PATHS = frozenset(("/healthz", "/readyz", "/metrics"))
"""The addresses for the operator: at the root of the host alone, so that a proxy can refuse each by one rule."""


def _lacks_one_host(pairs: Sequence[tuple[bytes, bytes]], headers: Mapping[bytes, bytes]) -> bool:
    """Return True if a request has no header `Host`, or several, of which a proxy may have read another (RFC 9112)."""
    is_repeated = len(pairs) > len(headers) and [name for name, _ in pairs].count(b"host") > 1
    return is_repeated or b"host" not in headers


_REQUEST_ID = re.compile(rb"[A-Za-z0-9._:@/+=-]{1,128}")
"""An identifier of a request that a proxy may give it: it is logged, and sent back."""


@lru_cache(maxsize=256)
def _labels(by: str, status: int) -> tuple[str, str]:
    return f'by="{by}",status="{status}"', f'by="{by}"'


@dataclass
class Service:
    """The application of one process.

    One that `waits` accepts no connection before the first state is loaded: other processes that share the port do.
    With `operator_port`, `/metrics` is answered there alone; nothing but what is for the operator is.
    """

    loader: "Loader"
    limits: Limits
    metrics: Metrics = field(default_factory=Metrics)
    access_log: AccessLog = field(default_factory=AccessLog)
    waits: bool = False
    operator_port: int | None = None
    _identifiers: Iterator[bytes] = field(init=False)
    _connections: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        prefix = secrets.token_hex(4)
        self._identifiers = (f"{prefix}-{number:x}".encode() for number in count(1))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or start and stop with the server."""
        if scope["type"] != "http":
            await self._live(scope, receive, send)
            return
        start = perf_counter()
        headers = dict(scope["headers"])
        identifier = headers.get(b"x-request-id", b"")
        if not identifier or not _REQUEST_ID.fullmatch(identifier):
            identifier = next(self._identifiers)
        application = self.loader.current
        is_preview = application is not None and application.state.publication.is_preview
        is_public = not is_preview and scope["path"] != "/metrics"
        answer = _Answer(send, [*(_OF_PUBLIC if is_public else _OF_ALL), (b"x-request-id", identifier)])
        try:
            by = await self._answer(application, scope, headers, receive, answer.send)
        except ClientDisconnect:
            by, answer.status = "client", _CLOSED
        except Exception:  # the last resort: the log has it, and the client an answer
            by = "error"
            log.exception("%s %s failed, request %s", scope["method"], ascii(scope["path"]), identifier.decode())
            if not answer.status:
                await _FAILED(scope, receive, answer.send)
            elif not answer.is_complete:
                raise
        seconds = perf_counter() - start
        self._count(by, answer.status, seconds)
        size = 0 if scope["method"] == "HEAD" else answer.size
        self.access_log.add(scope, headers, answer.status, size, seconds, identifier)

    def _count(self, by: str, status: int, seconds: float) -> None:
        labels, answered_by = _labels(by, status)
        self.metrics.count("taxokit_requests_total", "Requests that were answered.", labels)
        self.metrics.observe("taxokit_request_seconds", "How long it took to answer a request.", answered_by, seconds)

    def _refuse(self, client: tuple[str, int] | None, status: int) -> None:
        """Count and log what the server itself refused: it was no request as HTTP has it, or did not come whole."""
        self._count("refusal", status, 0.0)
        parts = {"client": client, "method": "", "raw_path": b"", "query_string": b""}
        self.access_log.add(parts, {}, status, 0, 0.0, b"")

    async def _answer(
        self,
        application: Application | None,
        scope: Scope,
        headers: Mapping[bytes, bytes],
        receive: Receive,
        send: Send,
    ) -> str:
        """Answer a request, and return the word for what answered. The operator is answered however busy it is."""
        path, by = scope["path"], "service"
        is_operator = self.operator_port is not None and scope["server"][1] == self.operator_port
        if path in OPERATOR_PATHS and (is_operator or path != "/metrics" or self.operator_port is None):
            self._connections = scope["state"].get("connections", 0)
            response = self._for_operator(path, scope["method"], application)
        elif is_operator:
            response = _ELSEWHERE
        elif scope["state"].get("connections", 0) > self.limits.connections:
            detail = f"more than {self.limits.connections:,} connections are open"
            by, response = "refusal", problem(503, detail, {**_AGAIN, "connection": "close"})
        elif scope["http_version"] == "1.1" and _lacks_one_host(scope["headers"], headers):
            by, response = "refusal", _NO_HOST
        elif len(scope["raw_path"]) > self.limits.path_bytes:
            response = problem(414, f"a path can have {self.limits.path_bytes:,} bytes", _NOT_STORED)
        elif application is not None:
            return await application.answer(scope, receive, send)
        else:
            response = _LOADING
        await response(scope, receive, send)
        return by

    def _for_operator(self, path: str, method: str, application: Application | None) -> Response:
        if method == "OPTIONS":
            return _options(_READ)
        if method not in {"GET", "HEAD"}:
            return problem(405, f"this address answers {_READ}", {**_NOT_STORED, "allow": _READ})
        if path == "/metrics":
            return Response(self.metrics.text(), headers={"content-type": CONTENT_TYPE, **_NOT_STORED})
        return _HEALTHY if application or path == "/healthz" else _LOADING

    async def _live(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Load the releases while the server lives, and stop with it."""
        await receive()
        self.loader.report(self.metrics)
        self.metrics.reading("taxokit_connections", "Open connections.", lambda: self._connections)
        scope["state"]["refuse"] = self._refuse
        await self.loader.start(waits=self.waits)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.loader.stop()
        self.access_log.flush()
        await send({"type": "lifespan.shutdown.complete"})


@dataclass(slots=True)
class _Answer:
    """An answer as it is sent: its status, 0 before that is sent, the size of its body, and the headers of all."""

    _send: Send
    _headers: list[tuple[bytes, bytes]]
    status: int = 0
    size: int = 0
    is_complete: bool = False

    async def send(self, message: Message) -> None:
        """Send a message. Raises ValueError if a header has a control character: a line break would begin another."""
        if message["type"] == "http.response.start":
            headers = [*message["headers"], *self._headers]
            if _NOT_IN_HEADERS.search(b"".join([value for _, value in headers])):
                raise ValueError(f"a header has a control character: {headers}")
            self.status = message["status"]
            message["headers"] = headers
        else:
            self.size += len(message.get("body", b""))
            self.is_complete = not message.get("more_body", False)
        await self._send(message)


_STEP = 0.05
_PAUSE = 1.0  # seconds between two looks at the releases
_LONGER = 4.0  # further seconds after a look at releases that could not be read
_FAILED_CODE = 3
"""The exit code by which uvicorn knows that a worker cannot start, so that it does not start another."""


@dataclass
class Loader:
    """The application that is loaded, and the task that loads another.

    `read` reads the releases, and again when `stamp` changes, if `follows`. `ready` is called with each state that is
    loaded, `failed` with the reason why one is not; `failure` is the reason why the first is not, which ends the
    process unless it `is_patient`.
    """

    read: Callable[[], State]
    ready: Callable[[State], None]
    stamp: Callable[[], object]
    follows: bool
    failed: Callable[[TaxokitError], None] = lambda error: log.warning("not loaded: %s", one_line(str(error)))
    is_patient: bool = False
    current: Application | None = None
    failure: Exception | None = None
    _looks: Counter[str] = field(default_factory=Counter, init=False)
    _is_behind: bool = field(default=False, init=False)
    _loaded: float = field(default=0.0, init=False)

    def report(self, metrics: Metrics) -> None:
        """Add the version of the tool, the releases and how they were loaded to the metrics."""
        add = metrics.reading
        add("taxokit_build_info", "The version of taxokit.", lambda: {f'version="{__version__}"': 1})
        add("taxokit_release_info", "The release of the unversioned pages.", self._releases)
        add("taxokit_loaded_seconds", "When the releases were loaded, in seconds since 1970.", lambda: self._loaded)
        add("taxokit_loads_total", "Attempts to load the releases, by result.", self._results, "counter")
        about = "1 if newer releases could not be loaded, so that the former ones are served."
        add("taxokit_load_failing", about, lambda: int(self._is_behind))

    def _results(self) -> Mapping[str, float]:
        return {f'result="{result}"': self._looks[result] for result in ("loaded", "failed")}

    def _releases(self) -> Mapping[str, float]:
        if self.current is None:
            return {}
        publication = self.current.state.publication
        return {f'version="{publication.current.version}",releases="{len(publication.releases)}"': 1}

    async def start(self, *, waits: bool) -> None:
        """Begin to load, in a task of the running loop; with `waits`, return after the first time."""
        self._task = asyncio.create_task(self._run())
        while waits and self.current is None:  # noqa: ASYNC110 - the task ends the process if it fails
            await asyncio.sleep(_STEP)

    async def stop(self) -> None:
        """Stop loading, and the application."""
        self._task.cancel()
        if self.current:
            await self.current.stop()

    async def _run(self) -> None:
        seen: object = None
        try:
            if not self.is_patient:
                seen = self.stamp()
                await self._load()
        except Exception as error:
            self.failure = error
            if isinstance(error, TaxokitError):
                log.error("cannot be served: %s", one_line(str(error)))  # noqa: TRY400 - it is for people
            else:
                log.exception("cannot be served")
            sys.exit(_FAILED_CODE)
        now, reported = seen, ""
        while self.follows:
            await asyncio.sleep(_PAUSE)
            try:
                now = await asyncio.to_thread(self.stamp)
                if now != seen:
                    await self._load()
                    seen, reported = now, ""
            except TaxokitError as error:  # such as a release that is still being copied
                self._fail()
                if str(error) != reported:
                    self.failed(error)
                reported, seen = str(error), None
                await asyncio.sleep(_LONGER)
            except Exception:  # the last resort: the loaded releases stay, and are followed
                self._fail()
                log.exception("not loaded")
                seen = now

    def _fail(self) -> None:
        self._looks["failed"] += 1
        self._is_behind = True

    async def _load(self) -> None:
        state = await asyncio.to_thread(self.read)
        application = await asyncio.to_thread(Application, state)
        try:
            await application.start()
        except BaseException:
            await application.stop()
            raise
        former, self.current = self.current, application
        gc.unfreeze()
        gc.collect()  # the former releases
        gc.freeze()  # these live long: do not search them for garbage again and again
        gc.enable()
        self._looks["loaded"] += 1
        self._is_behind, self._loaded = False, time.time()
        self.ready(state)
        if former is not None:
            await former.stop()
