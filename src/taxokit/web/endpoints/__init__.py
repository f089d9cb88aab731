"""Endpoints: the registry of the answers of the service that are not files of the site, and the state of the service.

The routes of a plug-in in `endpoints/` are at the root of the host, and below the path of the namespace.
`web.application` compresses the answers and gives errors their form, `web.service` adds CORS.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from taxokit.text.plugins import Registry
from taxokit.web.metrics import Metrics
from taxokit.web.publication import Publication

if TYPE_CHECKING:
    from starlette.routing import BaseRoute


def _limit(default: float, words: str) -> Any:
    return field(default=default, metadata={"help": words})


@dataclass(frozen=True)
class Limits:
    """The limits of one request, and of all together: options of `taxokit serve` with their help and defaults."""

    idle_seconds: float = _limit(
        10.0, "Maximum time that a connection may be idle, or take for the headers of a request, in seconds."
    )
    body_bytes: int = _limit(1_048_576, "Maximum size of the body of a request, in bytes (413).")
    connections: int = _limit(1_000, "Maximum number of open connections (503); /healthz is answered always.")
    cache_bytes: int = _limit(67_108_864, "Memory for pages and data forms that were requested before, in bytes.")
    path_bytes: int = _limit(4_096, "Maximum length of the path of a request, in bytes (414).")
    query_seconds: float = _limit(5.0, "Maximum time of a SPARQL query, in seconds (503).")
    query_bytes: int = _limit(32_768, "Maximum size of a SPARQL query, in bytes (413).")
    query_depth: int = _limit(64, "Maximum depth of nested brackets in a SPARQL query (400).")
    query_operators: int = _limit(500, "Maximum number of operators in a SPARQL query (400).")
    result_bytes: int = _limit(8_388_608, "Maximum size of the result of a SPARQL query, in bytes (413).")
    query_cache_bytes: int = _limit(16_777_216, "Memory for results of earlier SPARQL queries, in bytes; 0 keeps none.")
    query_workers: int = _limit(2, "Number of SPARQL queries that run at once, each in a process of its own.")
    waiting: int = _limit(64, "Maximum number of requests that wait for one of these processes (503).")
    reconcile_queries: int = _limit(1_000, "Maximum number of queries in a batch of reconciliation (413).")
    call_seconds: float = _limit(10.0, "Maximum time of a call over MCP, in seconds; it fails then.")
    stop_seconds: float = _limit(30.0, "Time for requests to end when the service stops, in seconds.")


@dataclass(frozen=True, eq=False)
class State:
    """One reading of the releases, which another takes the place of when they change, limits, and lasting metrics.

    `url` is the address at which clients reach the service, without a slash at the end: no header says it. With `mcp`,
    it answers AI assistants.
    """

    publication: Publication
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)
    url: str = ""
    mcp: bool = False


@dataclass(frozen=True)
class Endpoint:
    """The routes of one plug-in. `self_test` is awaited after the last `start`; all three may raise TaxokitError."""

    routes: "Sequence[BaseRoute]"
    start: Callable[[], Awaitable[None]] | None = None
    stop: Callable[[], Awaitable[None]] | None = None
    self_test: Callable[[], Awaitable[None]] | None = None


ENDPOINTS: Registry[Callable[[State], Endpoint]] = Registry("taxokit.web.endpoints")

endpoint = ENDPOINTS.register
"""Registers a function that makes an endpoint for a state, under the name of its module."""
