"""Endpoints: the registry of the answers of the service that are not files of the site, and the state they answer from.

A plug-in in `endpoints/` has a function `create(state)`, which returns its routes, at the root of the host and below
the path of the namespace. `web.service` adds CORS, compression and the form of an error.
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

    idle_seconds: float = _limit(10.0, "How long a connection may be idle, or take for the headers of a request.")
    body_bytes: int = _limit(1_048_576, "How large the body of a request can be (413).")
    connections: int = _limit(1_000, "How many connections can be open at once (503).")
    cache_bytes: int = _limit(67_108_864, "How much memory the pages and data forms that were asked for can take.")
    path_bytes: int = _limit(4_096, "How long the path of a request can be (414).")
    query_seconds: float = _limit(5.0, "How long a SPARQL query can run (503).")
    query_bytes: int = _limit(32_768, "How large a SPARQL query can be (413).")
    query_depth: int = _limit(64, "How deep the brackets of a SPARQL query can be nested (400).")
    query_operators: int = _limit(500, "How many operators a SPARQL query can have (400).")
    result_bytes: int = _limit(8_388_608, "How large the result of a SPARQL query can be (413).")
    query_cache_bytes: int = _limit(
        16_777_216, "How much memory the results of SPARQL queries that are kept can take; 0 keeps none."
    )
    query_workers: int = _limit(2, "How many SPARQL queries run at once, each in a process of its own.")
    waiting: int = _limit(64, "How many requests can wait for one of these (503).")
    reconcile_queries: int = _limit(1_000, "How many queries a batch of reconciliation can have (413).")
    stop_seconds: float = _limit(30.0, "How long requests can take to end when the service stops.")


@dataclass(frozen=True, eq=False)
class State:
    """One reading of the releases, which another takes the place of when they change, limits, and lasting metrics."""

    publication: Publication
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)


@dataclass(frozen=True)
class Endpoint:
    """The routes of one plug-in.

    `start` is awaited before the first request, `stop` after the last one, `self_test` after all have started; it
    raises TaxokitError if something does not work.
    """

    routes: "Sequence[BaseRoute]"
    start: Callable[[], Awaitable[None]] | None = None
    stop: Callable[[], Awaitable[None]] | None = None
    self_test: Callable[[], Awaitable[None]] | None = None


ENDPOINTS: Registry[Callable[[State], Endpoint]] = Registry("taxokit.web.endpoints")

endpoint = ENDPOINTS.register
"""Registers a function that makes an endpoint for a state, under the name of its module."""
