"""Running the application by uvicorn: the service, in this process or in several workers, and the preview of a site."""

import asyncio
import json
import logging
import signal
import socket
import sys
import time
from asyncio import BaseTransport
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import HTMLResponse, JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config, Server
from uvicorn.config import STARTUP_FAILURE
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.supervisors import Multiprocess

from taxokit.releases.releases import CHECKSUMS
from taxokit.repository.process import limit_resource
from taxokit.repository.project import Project
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.text.normalize import printable
from taxokit.web.access_log import AccessLog
from taxokit.web.application import Application
from taxokit.web.endpoints import Limits, State
from taxokit.web.metrics import Metrics
from taxokit.web.pages import ASSETS, filled
from taxokit.web.publication import Settings, digest_of_releases, read_publication
from taxokit.web.service import Loader, Service

LOOPBACK = "127.0.0.1"

log = logging.getLogger("taxokit.service")

_PROGRESS = "/preview.json"
"""The address at which a preview says what it shows, and why it does not show the sources as they are."""

_ANY = ("0.0.0.0", "::")  # noqa: S104 - nothing is bound here
_BACKLOG = 2_048  # connections, as uvicorn has it
_SWITCH_SECONDS = 0.001  # after which a search in a thread lets a page be answered
_MORE_FILES = 1_024  # besides connections: files of releases, and connections that are refused


@dataclass(frozen=True)
class Plan:
    """The releases to serve, and how. A worker gets it by pickle."""

    project: Project
    settings: Settings
    limits: Limits
    follows: bool = False
    logs: bool = True
    workers: int = 1
    proxy: str = ""
    url: str = ""
    metrics: tuple[str, int] | None = None
    mcp: bool = False

    def service(self, address: str, operator_port: int | None = None) -> Service:
        """Return the application of this process, which reports on standard error when it serves at an address."""
        _log_errors()
        metrics = Metrics()
        read, stamp = partial(_read, self, metrics, address), partial(digest_of_releases, self.project)
        loader = Loader(read, partial(_report_ready, address), stamp, self.follows)
        access_log = AccessLog(sys.__stdout__ if self.logs else None)
        return Service(loader, self.limits, metrics, access_log, self.workers > 1, operator_port)


def serve(plan: Plan, host: str, port: int) -> None:
    """Serve until a signal ends that. Raises TaxokitError if the port or the releases cannot be used."""
    _log_errors()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    listening, address = _listen(host, port)
    if host in _ANY and not plan.url:
        log.warning("answers name %s, which clients cannot reach: name the address that they use with --url", address)
    sockets, operator_port = [listening], None
    if plan.metrics:
        own, _ = _listen(*plan.metrics, option="--metrics")
        sockets.append(own)
        operator_port = own.getsockname()[1]
    sys.setswitchinterval(_SWITCH_SECONDS)
    limit_resource("RLIMIT_NOFILE", plan.limits.connections + _MORE_FILES)
    application = partial(plan.service, address, operator_port)
    if plan.workers > 1:
        config = _config(application, host, port, plan.limits, plan.proxy, plan.workers)
        workers = Multiprocess(config, sockets=sockets)
        workers.run()
        if any(process.exitcode == STARTUP_FAILURE for process in workers.processes):
            raise TaxokitError("a worker could not start", hint="the message above says why")
    else:
        service = application()
        _run(_config(lambda: service, host, port, plan.limits, plan.proxy), sockets, service.loader)


def try_out(plan: Plan) -> State:
    """Load the releases, start every endpoint, let it test itself, and stop it again. Raises TaxokitError."""

    async def run(state: State) -> None:
        application = Application(state)
        try:
            await application.start()
        finally:
            await application.stop()

    state = _read(plan, Metrics(), "")
    asyncio.run(run(state))
    return state


def preview(
    read: Callable[[], State],
    stamp: Callable[[], object],
    port: int,
    ready: Callable[[str, State | None], None],
    failed: Callable[[TaxokitError], None],
) -> None:
    """Serve the state from `read` on loopback until a signal; read it again each time `stamp` changes.

    `ready` is called with the address each time, and at first without a state if the sources have errors, which a page
    shows then. `failed` is called with the reason why a change cannot be shown. Only the names of this machine are
    answered, so that no other page reads the answers. Raises TaxokitError.
    """
    _log_errors(logging.Formatter("%(message)s"))
    listening, address = _listen(LOOPBACK, port)
    first: list[State] = []
    with suppress(SourceError):  # the loader reads again, and reports it
        first.append(read())
    if not first:
        ready(address, None)

    def state() -> State:
        return replace(first.pop() if first else read(), url=address)

    progress = {"of": "", "error": ""}

    def shown(state: State) -> None:
        progress.update(of=str(state.publication.current.files[CHECKSUMS]["sha256"]), error="")
        ready(address, state)

    def refused(error: TaxokitError) -> None:
        progress["error"] = str(error)
        failed(error)

    loader = Loader(state, shown, stamp, follows=True, failed=refused, is_patient=not first)
    service = Service(loader, Limits())

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == _PROGRESS:  # for the script of each page
            await JSONResponse(progress, headers={"cache-control": "no-store"})(scope, receive, send)
        elif scope["type"] == "http" and loader.current is None:
            page = filled("broken.html", error=progress["error"], style=(ASSETS / "site.css").read_text("utf-8"))
            await HTMLResponse(page, 503, headers={"cache-control": "no-store"})(scope, receive, send)
        else:
            await service(scope, receive, send)

    application = TrustedHostMiddleware(answer, [LOOPBACK, "localhost"])
    _run(_config(lambda: application, LOOPBACK, port, Limits()), [listening], loader)


def serve_locally(application: Callable[[int], ASGIApp], port: int) -> None:
    """Serve an application on loopback until a signal; it is made with the port. Raises TaxokitError."""
    _log_errors(logging.Formatter("%(message)s"))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    listening, _ = _listen(LOOPBACK, port)
    made = application(listening.getsockname()[1])
    Server(_config(lambda: made, LOOPBACK, port, Limits(stop_seconds=1.0))).run(sockets=[listening])


def _read(plan: Plan, metrics: Metrics, address: str) -> State:
    publication = read_publication(plan.project, plan.settings)
    if plan.url:
        publication = replace(publication, host=plan.url)
    return State(publication, plan.limits, metrics, plan.url or address, plan.mcp)


def _run(config: Config, sockets: list[socket.socket], loader: Loader) -> None:
    try:
        Server(config).run(sockets=sockets)
    finally:
        if loader.failure:
            raise loader.failure


def _listen(host: str, port: int, option: str = "--port") -> tuple[socket.socket, str]:
    """Return a socket that listens, so that clients before the first worker is ready wait, and its address."""
    is_ipv6 = ":" in host
    try:
        family = socket.AF_INET6 if is_ipv6 else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError:
        raise TaxokitError("cannot listen there", where=f"{host}:{port}", hint=f"name another with {option}") from None
    return listening, f"http://{f'[{host}]' if is_ipv6 else host}:{listening.getsockname()[1]}"


def _config(
    application: Callable[[], ASGIApp], host: str, port: int, limits: Limits, proxy: str = "", workers: int = 1
) -> Config:
    return Config(
        application,
        host,
        port,
        factory=True,
        http=_Connection,
        ws="none",
        lifespan="on",
        workers=workers,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxy),
        forwarded_allow_ips=proxy,
        timeout_keep_alive=limits.idle_seconds,  # type: ignore[arg-type] # a fraction of a second is one for asyncio
        timeout_graceful_shutdown=limits.stop_seconds,  # type: ignore[arg-type]
    )


class _Joined:
    """The transport of an answer that sends its head with the first part of the body: one call of the system, not two.

    uvicorn writes the one and then the other, if only nothing, and uvloop sends each at once.
    """

    __slots__ = ("_cycle", "_head", "_transport", "is_closing")

    def __init__(self, cycle: RequestResponseCycle) -> None:
        self._cycle, self._transport = cycle, cycle.transport
        self._head: bytes | None = None
        self.is_closing = self._transport.is_closing

    def write(self, data: bytes) -> None:
        """Keep the head of the answer, or send it with what follows; data before it, such as 100 Continue, are sent."""
        if self._head is None and self._cycle.response_started:
            self._head = data
        else:
            self._transport.write(self._head + data if self._head else data)
            self._head = self._head and b""

    def close(self) -> None:
        """Send a head without a body, after which the application failed, and close the connection."""
        if self._head:
            self.write(b"")
        self._transport.close()


class _Connection(HttpToolsProtocol):
    """A connection of uvicorn with a limit for how long and how large the headers of a request can be.

    uvicorn ends connections that are idle between two requests, but waits for headers for ever, so that a client with
    many connections could hold the service.
    """

    _MOST = 131_072  # bytes of headers, with the query of the address
    _TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    _MALFORMED, _LARGE, _SLOW = 400, 431, 408

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._is_complete = self._is_in_head = False
        self._received = 0

    def connection_made(self, transport: BaseTransport) -> None:
        """Start the timer that uvicorn starts after each answer; it runs until the next headers are complete."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)

    def data_received(self, data: bytes) -> None:
        """Read a part of a request; the timer goes on unless that completes the headers."""
        timer, self.timeout_keep_alive_task = self.timeout_keep_alive_task, None
        self._is_complete = False
        super().data_received(data)
        if not self._is_complete:
            self.timeout_keep_alive_task = timer
        elif timer is not None:
            timer.cancel()
        self._received = self._received + len(data) if self._is_in_head else 0
        if self._received > self._MOST and not self.transport.is_closing():
            self.transport.write(self._TOO_LARGE)
            self.transport.close()
            self._refuse(self._LARGE)

    def send_400_response(self, msg: str) -> None:
        """Answer bytes that are no request."""
        super().send_400_response(msg)
        self._refuse(self._MALFORMED)

    def timeout_keep_alive_handler(self) -> None:
        """Close a connection that is idle, or did not send its headers in time."""
        if self._is_in_head and not self.transport.is_closing():
            self._refuse(self._SLOW)
        super().timeout_keep_alive_handler()

    def _refuse(self, status: int) -> None:
        """Have it counted and logged: the application does not see it."""
        self.app_state["refuse"](self.client, status)

    def on_message_begin(self) -> None:
        self._is_in_head = True
        super().on_message_begin()
        self.scope["state"]["connections"] = len(self.connections)

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing of a request to upgrade: it is answered as if it did not ask for that (RFC 9110, section 7.8)."""

    def on_headers_complete(self) -> None:
        self._is_complete, self._is_in_head = True, False
        former = self.cycle
        super().on_headers_complete()
        if self.cycle is not former and self.scope["method"] != "HEAD":  # after whose head uvicorn writes nothing
            self.cycle.transport = _Joined(self.cycle)  # type: ignore[assignment]


def _report_ready(address: str, state: State) -> None:
    publication = state.publication
    title = f"{publication.current.attribution.title} {publication.current.version}"
    print(printable(f"{address}{publication.addresses.base or '/'} serves {title}"), file=sys.stderr, flush=True)  # noqa: T201


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)


def _log_errors(formatter: logging.Formatter | None = None) -> None:
    """Write warnings and errors to standard error, of uvicorn, too; as lines of JSON by default."""
    handler = logging.StreamHandler(sys.__stderr__)
    handler.setFormatter(formatter or _Lines())
    handler.addFilter(lambda record: not record.exc_info or isinstance(record.exc_info[1], Exception))  # no exits
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
