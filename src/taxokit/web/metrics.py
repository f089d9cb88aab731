"""The observable state of a process: its metrics in the text format of Prometheus (0.0.4), and its access log."""

import asyncio
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from json.encoder import encode_basestring_ascii as quoted
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from starlette.types import Scope

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper bounds of the buckets of a histogram, in seconds."""

_PAUSE = 0.25  # seconds for which lines of the log are collected
_LONGEST = 2_000  # bytes of an address in a line


class Metrics:
    """The metrics of one process, by names without the prefix. No request can choose the value of a label.

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


@lru_cache(maxsize=1)  # it is the same for thousands of requests
def _now(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


class AccessLog:
    """A line of JSON for each request, in ASCII, so that no request can forge one; without a stream there is none."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._lines: list[str] = []

    def add(self, scope: "Scope", status: int, size: int, seconds: float) -> None:
        """Add the line of a request that was answered."""
        if self._stream is None:
            return
        if not self._lines:
            asyncio.get_running_loop().call_later(_PAUSE, self.flush)
        target = scope["raw_path"] + (b"?" + scope["query_string"] if scope["query_string"] else b"")
        client = scope["client"][0] if scope["client"] else ""
        self._lines.append(
            f'{{"time":"{_now(int(time.time()))}","client":{quoted(client)},"method":{quoted(scope["method"])},'
            f'"path":{quoted(target[:_LONGEST].decode("latin-1"))},"status":{status},"bytes":{size},'
            f'"ms":{seconds * 1000:.3f}}}\n'
        )

    def flush(self) -> None:
        """Write the lines that were collected."""
        if self._stream is not None and self._lines:
            lines, self._lines = self._lines, []
            self._stream.write("".join(lines))
            self._stream.flush()
