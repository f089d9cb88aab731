"""Running the service by uvicorn: in this process, or in several workers that share the port."""

import asyncio
import json
import logging
import signal
import sys
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from taxokit.releases.releases import current
from taxokit.repository.project import Project
from taxokit.text.errors import TaxokitError, UnreadableReleaseError
from taxokit.text.normalize import printable
from taxokit.web.access_log import AccessLog
from taxokit.web.application import Application
from taxokit.web.asgi import Service
from taxokit.web.limits import Limits
from taxokit.web.metrics import Metrics
from taxokit.web.publication import Settings
from taxokit.web.request_metrics import RequestMetrics
from taxokit.web.state import State, read_state
from taxokit.web.watcher import ReleaseWatcher

if TYPE_CHECKING:
    from uvicorn import Config


@dataclass(frozen=True)
class Plan:
    """What to serve, and how. A worker gets it by pickle."""

    project: Project
    settings: Settings
    limits: Limits
    follows: bool = False
    logs: bool = True
    workers: int = 1
    proxy: str = ""

    def service(self, address: str = "") -> Service:
        """Return the application of this process, which says on standard error when it serves at an address."""
        _log_errors()
        metrics = Metrics()
        read = partial(read_state, self.project, self.settings, self.limits, metrics)
        watcher = ReleaseWatcher(self.project, read, self.follows, partial(_say_ready, address))
        access_log = AccessLog(sys.__stdout__ if self.logs else None)
        return Service(watcher, self.limits, access_log, RequestMetrics(metrics), waits=self.workers > 1)


def serve(plan: Plan, host: str, port: int) -> None:
    """Serve until a signal ends that. Raises TaxokitError where the port or the releases cannot be used."""
    from uvicorn import Server
    from uvicorn.config import STARTUP_FAILURE
    from uvicorn.supervisors import Multiprocess

    if current(plan.project) is None:
        raise UnreadableReleaseError("contains no release yet", where=plan.project.releases_folder)
    _log_errors()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    config = _config(plan, host, port)
    try:
        listening = config.bind_socket()
    except SystemExit:
        raise TaxokitError("cannot listen there", where=f"{host}:{port}", hint="name another with --port") from None
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}"
    listening.listen(config.backlog)  # so that who comes before the first worker is ready waits
    if plan.workers > 1:
        config.app = partial(plan.service, address)
        workers = Multiprocess(config, sockets=[listening])
        workers.run()
        if any(one.exitcode == STARTUP_FAILURE for one in workers.processes):
            raise TaxokitError("a worker could not start", hint="the message above says why")
        return
    service = plan.service(address)
    config.app = lambda: service
    try:
        Server(config).run(sockets=[listening])
    finally:
        if service.failure:
            raise service.failure


def _config(plan: Plan, host: str, port: int) -> "Config":
    from uvicorn import Config

    from taxokit.web.protocol import Connection

    limits = plan.limits
    return Config(
        plan.service,
        host,
        port,
        factory=True,
        http=Connection,
        ws="none",
        lifespan="on",
        workers=plan.workers,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(plan.proxy),
        forwarded_allow_ips=plan.proxy,
        limit_concurrency=limits.connections,
        timeout_keep_alive=limits.idle_seconds,  # type: ignore[arg-type] # a fraction of a second is one for asyncio
        timeout_graceful_shutdown=limits.stop_seconds,  # type: ignore[arg-type]
    )


def try_out(plan: Plan) -> State:
    """Load the releases, start every endpoint, let it test itself, and stop it again. Raises TaxokitError."""
    state = read_state(plan.project, plan.settings, plan.limits, Metrics())
    asyncio.run(_try_out(state))
    return state


async def _try_out(state: State) -> None:
    application = Application(state)
    try:
        await application.start()
    finally:
        await application.stop()


def _say_ready(address: str, state: State) -> None:
    publication = state.publication
    title = f"{publication.current.attribution.title} {publication.current.version}"
    print(printable(f"{address}{publication.addresses.base or '/'} serves {title}"), file=sys.stderr, flush=True)  # noqa: T201


class _Lines(logging.Formatter):
    """Writes a record as a line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        said = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return json.dumps(said)


def _log_errors() -> None:
    """Write warnings and errors to standard error, of uvicorn, too."""
    handler = logging.StreamHandler(sys.__stderr__)
    handler.setFormatter(_Lines())
    handler.addFilter(lambda record: not record.exc_info or isinstance(record.exc_info[1], Exception))  # no exits
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
