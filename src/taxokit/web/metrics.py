"""What an operator sees of a process: its metrics in the text format of Prometheus (0.0.4), and its access log."""

import asyncio
import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from json.encoder import encode_basestring_ascii as quoted
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from starlette.types import Scope

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_PREFIX = "taxokit_"

_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper bounds of the buckets of a histogram, in seconds."""


class Counter:
    """A counter, with a value for each combination of the values of its labels, of which there are few."""

    def __init__(self, words: str, *labels: str) -> None:
        self.words = words
        self._labels = labels
        self._values: dict[tuple[str, ...], int] = {}

    def add(self, *values: str) -> None:
        """Count an event with some values of the labels, none of which a request can choose."""
        self._values[values] = self._values.get(values, 0) + 1

    def lines(self, name: str) -> Iterator[str]:
        """Yield the samples."""
        for values, number in sorted(self._values.items()):
            yield _sample(name, zip(self._labels, values, strict=True), number)


class Histogram:
    """The distribution of durations, for each value of a label."""

    def __init__(self, words: str, label: str) -> None:
        self.words = words
        self._label = label
        self._buckets: dict[str, list[int]] = {}
        self._sums: dict[str, float] = {}

    def add(self, value: str, seconds: float) -> None:
        """Count an event with a value of the label, that took some time."""
        if value not in self._buckets:
            self._buckets[value] = [0] * (len(_BOUNDS) + 1)
        self._buckets[value][bisect_left(_BOUNDS, seconds)] += 1
        self._sums[value] = self._sums.get(value, 0.0) + seconds

    def lines(self, name: str) -> Iterator[str]:
        """Yield the samples. Each bucket counts the events of those before it as well."""
        for value, buckets in sorted(self._buckets.items()):
            labels, total = [(self._label, value)], 0
            for bound, number in zip((*map(str, _BOUNDS), "+Inf"), buckets, strict=True):
                total += number
                yield _sample(f"{name}_bucket", [*labels, ("le", bound)], total)
            yield _sample(f"{name}_sum", labels, self._sums[value])
            yield _sample(f"{name}_count", labels, total)


class Metrics:
    """The metrics of one process, by name. Names are given without the prefix, and end as Prometheus asks."""

    def __init__(self) -> None:
        self._counters: dict[str, Counter] = {}
        self._histograms: dict[str, Histogram] = {}
        self._gauges: dict[str, tuple[str, Callable[[], float]]] = {}

    def counter(self, name: str, words: str, *labels: str) -> Counter:
        """Return the counter with a name, such as `queries_total`: the same counter for the same name."""
        return self._counters.setdefault(name, Counter(words, *labels))

    def histogram(self, name: str, words: str, label: str) -> Histogram:
        """Return the histogram with a name."""
        return self._histograms.setdefault(name, Histogram(words, label))

    def gauge(self, name: str, words: str, read: Callable[[], float]) -> None:
        """Add a value that is read when the metrics are; it replaces a gauge of the same name."""
        self._gauges[name] = (words, read)

    def text(self) -> str:
        """Return all metrics."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        for name, counter in sorted(self._counters.items()):
            yield from _head(name, counter.words, "counter")
            yield from counter.lines(name)
        for name, histogram in sorted(self._histograms.items()):
            yield from _head(name, histogram.words, "histogram")
            yield from histogram.lines(name)
        for name, (words, read) in sorted(self._gauges.items()):
            yield from _head(name, words, "gauge")
            yield _sample(name, (), read())


def _head(name: str, words: str, kind: str) -> Iterator[str]:
    yield f"# HELP {_PREFIX}{name} {words}"
    yield f"# TYPE {_PREFIX}{name} {kind}"


def _sample(name: str, labels: Iterable[tuple[str, str]], value: float) -> str:
    inside = ",".join(f'{label}="{text}"' for label, text in labels)
    return f"{_PREFIX}{name}{f'{{{inside}}}' if inside else ''} {value}"


@lru_cache(maxsize=1)  # it is the same for thousands of requests
def _now(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


_PAUSE = 0.25  # seconds for which lines of the log are collected
_LONGEST = 2_000  # bytes of an address in a line


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
