"""Endpoints: the registry of the answers of the service that are not files of the site, and the state of the service.

The routes of a plug-in in `endpoints/` are at the root of the host, and below the path of the namespace. `web.service`
adds CORS, compression and the form of an error.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from taxokit.text.plugins import Registry
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
    connections: int = _limit(1_000, "Maximum number of open connections (503).")
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
    stop_seconds: float = _limit(30.0, "Time for requests to end when the service stops, in seconds.")


_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper bounds of the buckets of a histogram, in seconds."""


class Metrics:
    """The metrics of one process for Prometheus, by names without the prefix. No request can choose a label.

    `labels` is the text between the braces, such as `status="200"`.
    """

    def __init__(self) -> None:
        self._about: dict[str, str] = {}
        self._counters: dict[str, Counter[str]] = {}
        self._histograms: dict[str, dict[str, list[float]]] = {}
        self._gauges: dict[str, Callable[[], float]] = {}

    def count(self, name: str, about: str, labels: str) -> None:
        """Count an event."""
        self._about[name] = about
        self._counters.setdefault(name, Counter())[labels] += 1

    def observe(self, name: str, about: str, labels: str, seconds: float) -> None:
        """Add a duration to a histogram."""
        self._about[name] = about
        *_, total = buckets = self._histograms.setdefault(name, {}).setdefault(labels, [0] * (len(_BOUNDS) + 2))
        buckets[bisect_left(_BOUNDS, seconds)] += 1
        buckets[-1] = total + seconds

    def gauge(self, name: str, about: str, read: Callable[[], float]) -> None:
        """Add a value that is read when the metrics are; it replaces a gauge of the same name."""
        self._about[name], self._gauges[name] = about, read

    def text(self) -> str:
        """Return all metrics."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        for name, counter in sorted(self._counters.items()):
            yield from self._head(name, "counter")
            yield from (f"taxokit_{name}{{{labels}}} {number}" for labels, number in sorted(counter.items()))
        for name, histogram in sorted(self._histograms.items()):
            yield from self._head(name, "histogram")
            for labels, (*buckets, seconds) in sorted(histogram.items()):
                totals = list(accumulate(buckets))
                for bound, number in zip((*map(str, _BOUNDS), "+Inf"), totals, strict=True):
                    yield f'taxokit_{name}_bucket{{{labels},le="{bound}"}} {number}'
                yield f"taxokit_{name}_sum{{{labels}}} {seconds}"
                yield f"taxokit_{name}_count{{{labels}}} {totals[-1]}"
        for name, read in sorted(self._gauges.items()):
            yield from self._head(name, "gauge")
            yield f"taxokit_{name} {read()}"

    def _head(self, name: str, kind: str) -> Iterator[str]:
        yield f"# HELP taxokit_{name} {self._about[name]}"
        yield f"# TYPE taxokit_{name} {kind}"


@dataclass(frozen=True, eq=False)
class State:
    """One reading of the releases, which another takes the place of when they change, limits, and lasting metrics."""

    publication: Publication
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)


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
