"""Metrics of a process for Prometheus: counters, histograms, and values that are read when the metrics are.

https://prometheus.io/docs/instrumenting/exposition_formats/ describes the text, and
https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics the metrics of the process.
"""

import os
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Literal, NamedTuple

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper bounds of the buckets of a histogram, in seconds."""

Kind = Literal["counter", "gauge"]


class _Reading(NamedTuple):
    kind: Kind
    read: Callable[[], float | Mapping[str, float]]


class Metrics:
    """The metrics of one process, by their names. No request can choose a label.

    `labels` is the text between the braces, such as `status="200"`.
    """

    def __init__(self) -> None:
        self._about: dict[str, str] = {}
        self._counters: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._histograms: dict[str, dict[str, list[float]]] = {}
        self._readings: dict[str, _Reading] = {}
        _add_process(self)

    def count(self, name: str, about: str, labels: str) -> None:
        """Count an event."""
        self._about[name] = about
        self._counters[name][labels] += 1

    def observe(self, name: str, about: str, labels: str, seconds: float) -> None:
        """Add a duration to a histogram."""
        self._about[name] = about
        histogram = self._histograms.setdefault(name, {})
        buckets = histogram.get(labels)
        if buckets is None:
            buckets = histogram[labels] = [0] * (len(_BOUNDS) + 2)
        buckets[bisect_left(_BOUNDS, seconds)] += 1
        buckets[-1] += seconds

    def reading(
        self, name: str, about: str, read: Callable[[], float | Mapping[str, float]], kind: Kind = "gauge"
    ) -> None:
        """Add a value, or values by labels, to read when the metrics are; it replaces the one of the same name."""
        self._about[name], self._readings[name] = about, _Reading(kind, read)

    def text(self) -> str:
        """Return all metrics."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        for name, counter in sorted(self._counters.items()):
            yield from self._head(name, "counter")
            yield from (f"{name}{{{labels}}} {number}" for labels, number in sorted(counter.items()))
        for name, histogram in sorted(self._histograms.items()):
            yield from self._head(name, "histogram")
            for labels, (*buckets, seconds) in sorted(histogram.items()):
                totals = list(accumulate(buckets))
                for bound, number in zip((*map(str, _BOUNDS), "+Inf"), totals, strict=True):
                    yield f'{name}_bucket{{{labels},le="{bound}"}} {number}'
                yield f"{name}_sum{{{labels}}} {seconds}"
                yield f"{name}_count{{{labels}}} {totals[-1]}"
        for name, (kind, read) in sorted(self._readings.items()):
            yield from self._head(name, kind)
            value = read()
            values = value if isinstance(value, Mapping) else {"": value}
            yield from (f"{name}{f'{{{labels}}}' if labels else ''} {number}" for labels, number in values.items())

    def _head(self, name: str, kind: str) -> Iterator[str]:
        yield f"# HELP {name} {self._about[name]}"
        yield f"# TYPE {name} {kind}"


_PROCESS = Path("/proc/self")


def _add_process(metrics: Metrics) -> None:
    """Add the metrics of the process; those of Linux alone are left out elsewhere."""
    start = time.time()  # as the service begins to load
    metrics.reading("process_start_time_seconds", "When the process started, in seconds since 1970.", lambda: start)
    metrics.reading("process_cpu_seconds_total", "Processor time of the process.", time.process_time, "counter")
    if (_PROCESS / "statm").exists():
        metrics.reading("process_resident_memory_bytes", "Resident memory of the process.", _resident)
        metrics.reading("process_open_fds", "Open file descriptors.", lambda: len(list((_PROCESS / "fd").iterdir())))
        metrics.reading("process_max_fds", "Maximum number of open file descriptors.", _most_open)


def _resident() -> float:
    return int((_PROCESS / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _most_open() -> float:
    import resource

    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]
