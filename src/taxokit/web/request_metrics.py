"""The metrics of requests: how many were answered, with which status, and how long that took."""

from bisect import bisect_left
from collections.abc import Iterator

from taxokit.web.metrics import PREFIX, Metrics

_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper bounds of the buckets, in seconds."""


class RequestMetrics:
    """Counts requests by what answered them: a document, an endpoint, the service itself, or an error."""

    def __init__(self, metrics: Metrics) -> None:
        self._statuses: dict[tuple[str, int], int] = {}
        self._buckets: dict[str, list[int]] = {}
        self._sums: dict[str, float] = {}
        metrics.extend(self._lines)

    def add(self, what: str, status: int, seconds: float) -> None:
        """Count a request."""
        key = (what, status)
        self._statuses[key] = self._statuses.get(key, 0) + 1
        if what not in self._buckets:
            self._buckets[what] = [0] * (len(_BOUNDS) + 1)
        self._buckets[what][bisect_left(_BOUNDS, seconds)] += 1
        self._sums[what] = self._sums.get(what, 0.0) + seconds

    def _lines(self) -> Iterator[str]:
        name = f"{PREFIX}requests_total"
        yield f"# HELP {name} Requests that were answered, by what answered them and status."
        yield f"# TYPE {name} counter"
        for (what, status), number in sorted(self._statuses.items()):
            yield f'{name}{{by="{what}",status="{status}"}} {number}'
        name = f"{PREFIX}request_seconds"
        yield f"# HELP {name} How long it took to answer a request."
        yield f"# TYPE {name} histogram"
        for what, buckets in sorted(self._buckets.items()):
            total = 0
            for bound, number in zip((*map(str, _BOUNDS), "+Inf"), buckets, strict=True):
                total += number
                yield f'{name}_bucket{{by="{what}",le="{bound}"}} {total}'
            yield f'{name}_sum{{by="{what}"}} {self._sums[what]:g}'
            yield f'{name}_count{{by="{what}"}} {total}'
