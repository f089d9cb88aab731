"""Counters of what the service does, in the text format of Prometheus (version 0.0.4)."""

from collections.abc import Callable, Iterator

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

PREFIX = "taxokit_"

Labels = tuple[tuple[str, str], ...]


class Metrics:
    """The metrics of one process, by name. The names are without the prefix, and end as Prometheus has it."""

    def __init__(self) -> None:
        self._counters: dict[str, Counter] = {}
        self._gauges: dict[str, tuple[str, Callable[[], float]]] = {}
        self._others: list[Callable[[], Iterator[str]]] = []

    def counter(self, name: str, words: str) -> "Counter":
        """Return the counter with a name, such as `queries_total`: the same one each time that it is asked for."""
        return self._counters.setdefault(name, Counter(words))

    def gauge(self, name: str, words: str, read: Callable[[], float]) -> None:
        """Add a value that is read when the metrics are; it replaces one of the same name."""
        self._gauges[name] = (words, read)

    def extend(self, lines: Callable[[], Iterator[str]]) -> None:
        """Add a function that yields further lines."""
        self._others.append(lines)

    def text(self) -> str:
        """Return all of them."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        for name, counter in sorted(self._counters.items()):
            yield from _head(name, counter.words, "counter")
            for labels, value in sorted(counter.values.items()):
                yield f"{PREFIX}{name}{_labels(labels)} {value:g}"
        for name, (words, read) in sorted(self._gauges.items()):
            yield from _head(name, words, "gauge")
            yield f"{PREFIX}{name} {read():g}"
        for lines in self._others:
            yield from lines()


class Counter:
    """One counter, for each combination of labels."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.values: dict[Labels, float] = {}

    def add(self, amount: float = 1.0, **labels: str) -> None:
        """Count something. Labels have few values, none of which a request can choose."""
        key = tuple(labels.items())
        self.values[key] = self.values.get(key, 0.0) + amount


def _head(name: str, words: str, kind: str) -> Iterator[str]:
    yield f"# HELP {PREFIX}{name} {words}"
    yield f"# TYPE {PREFIX}{name} {kind}"


def _labels(labels: Labels) -> str:
    inside = ",".join(f'{name}="{value}"' for name, value in labels)
    return f"{{{inside}}}" if inside else ""
