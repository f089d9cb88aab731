"""The ASGI application of a process: it loads the releases, and passes each request to what answers for them.

`/healthz` says that the process runs, `/readyz` that the releases are loaded and every endpoint has tested itself.
Documents are answered here, without Starlette, which would take twice as long.
"""

import logging
from time import perf_counter

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from taxokit.web.access_log import AccessLog
from taxokit.web.limits import Limits
from taxokit.web.prepared import PreparedResponse, refuse_control
from taxokit.web.problem import MEDIA_TYPE, problem_body
from taxokit.web.request_metrics import RequestMetrics
from taxokit.web.watcher import ReleaseWatcher

log = logging.getLogger("taxokit.service")

_CLOSED = 499
"""The status that is logged where a client left before it got an answer; nginx does the same."""
_TEXT = {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store"}
_JSON = {"content-type": MEDIA_TYPE, "cache-control": "no-store"}
_HEALTHY = PreparedResponse(200, _TEXT, b"ok\n")
_LOADING = PreparedResponse(503, {**_JSON, "retry-after": "1"}, problem_body(503, "the releases are being loaded"))
_FAILED = PreparedResponse(500, _JSON, problem_body(500, "the service failed to answer; its log says why"))
_PREFLIGHT = {"access-control-allow-headers": "*", "access-control-max-age": "86400"}


class Service:
    """The application of one process. `watcher` loads the releases, and again when they change.

    One that `waits` accepts no connection before they are loaded: others that share the port do.
    """

    def __init__(
        self, watcher: ReleaseWatcher, limits: Limits, access_log: AccessLog, requests: RequestMetrics, *, waits: bool
    ) -> None:
        self._waits = waits
        detail = f"a path can have {limits.path_bytes:,} bytes"
        self._too_long = PreparedResponse(414, _JSON, problem_body(414, detail))
        self._longest = limits.path_bytes
        self._watcher = watcher
        self._access_log = access_log
        self._requests = requests

    @property
    def failure(self) -> Exception | None:
        """Why the releases could not be loaded at the start; None where they were."""
        return self._watcher.failure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or start and stop with the server."""
        if scope["type"] != "http":
            await self._live(receive, send)
            return
        start = perf_counter()
        answered = _Answered(send)
        try:
            what = await self._answer(scope, receive, answered)
        except ClientDisconnect:
            what, answered.status = "client", _CLOSED
        except Exception:  # the last resort: the log has it, and the client an answer
            what = "error"
            log.exception("%s %s failed", scope["method"], ascii(scope["path"]))
            if answered.status:
                raise
            await _FAILED.send(answered.send)
        seconds = perf_counter() - start
        self._requests.add(what, answered.status, seconds)
        self._access_log.add(scope, answered.status, answered.size, seconds)

    async def _answer(self, scope: Scope, receive: Receive, answered: "_Answered") -> str:
        """Answer a request, and return the word for what did so."""
        method, path = scope["method"], scope["path"]
        is_head = method == "HEAD"
        application = self._watcher.current
        if len(scope["raw_path"]) > self._longest:
            response = self._too_long
        elif application is None or path in {"/healthz", "/readyz"}:
            response = _HEALTHY if application or path == "/healthz" else _LOADING
        elif method == "OPTIONS":
            methods = application.methods(scope)
            response = PreparedResponse(204, {"allow": methods, "access-control-allow-methods": methods, **_PREFLIGHT})
        else:
            document = application.document(scope) if is_head or method == "GET" else None
            if document is None:
                await application(scope, receive, answered.send)
                return "endpoint"
            answered.status = document.status
            answered.size = await document.send(answered.original, is_head=is_head)
            return "document"
        answered.status = response.status
        answered.size = await response.send(answered.original, is_head=is_head)
        return "service"

    async def _live(self, receive: Receive, send: Send) -> None:
        """Load the releases while the server lives, and stop all with it."""
        await receive()
        await self._watcher.start(waits=self._waits)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._watcher.stop()
        self._access_log.flush()
        await send({"type": "lifespan.shutdown.complete"})


class _Answered:
    """What was answered so far: the status, 0 before that is sent, and the bytes of the body."""

    __slots__ = ("original", "size", "status")

    def __init__(self, send: Send) -> None:
        self.original = send
        self.status = 0
        self.size = 0

    async def send(self, message: Message) -> None:
        """Send a message of an endpoint, and count it. Raises ValueError where a header cannot have its value."""
        if message["type"] == "http.response.start":
            refuse_control(message["headers"])
            self.status = message["status"]
        else:
            self.size += len(message.get("body", b""))
        await self.original(message)
