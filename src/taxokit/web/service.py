"""The ASGI application of a process: it answers for the operator, and by the application that is loaded."""

import asyncio
import gc
import logging
import re
import secrets
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from time import perf_counter

from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from taxokit.text import __version__
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import one_line
from taxokit.web.access_log import AccessLog
from taxokit.web.application import FAILED, Application, options_response
from taxokit.web.endpoints import Limits, State
from taxokit.web.metrics import CONTENT_TYPE, Metrics
from taxokit.web.responses import problem

log = logging.getLogger("taxokit.service")

_OF_ALL = [(b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"strict-origin-when-cross-origin")]
_OF_PUBLIC = [*_OF_ALL, (b"access-control-allow-origin", b"*"), (b"access-control-expose-headers", b"*")]
"""The headers of every answer: its type is that of its header, and any page on the web may read it (CORS) unless it is
for the operator, or a preview."""

_NOT_IN_HEADERS = re.compile(rb"[^\t\x20-\x7e\x80-\xff]")  # RFC 9110, section 5.5; the server checks no values

_CLOSED = 499
"""The status that is logged if a client left before it got an answer; nginx does the same."""

_NOT_STORED = {"cache-control": "no-store"}
_HEALTHY = PlainTextResponse("ok\n", headers=_NOT_STORED)
_AGAIN = {**_NOT_STORED, "retry-after": "1"}
_LOADING = problem(503, "the releases are being loaded", _AGAIN)
_NO_HOST = problem(400, "a request of HTTP/1.1 must have one header Host", {**_NOT_STORED, "connection": "close"})
_ELSEWHERE = problem(404, "this port answers /metrics, /healthz and /readyz", _NOT_STORED)

_READ = "GET, HEAD, OPTIONS"
_OPERATOR_PATHS = frozenset(("/healthz", "/readyz", "/metrics"))
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
                await FAILED(scope, receive, answer.send)
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
        if path in _OPERATOR_PATHS and (is_operator or path != "/metrics" or self.operator_port is None):
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
            return options_response(_READ)
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
