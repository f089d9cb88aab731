"""The progress of long work, as events for a listener that shows it. The work names its phase and counts its steps.

Without a listener, which is usual, nothing happens.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Listener: TypeAlias = Callable[[str, int, int], None]
"""Gets the name of the phase, how many of its steps are done, and how many there are: 0 if that is not known."""

_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Send the events that happen meanwhile to a listener."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def phase(name: str, done: int = 0, steps: int = 0) -> None:
    """Send an event: work is in a phase, with some of its steps done."""
    for listener in _listeners:
        listener(name, done, steps)


def counted(name: str, items: Collection[T]) -> Iterable[T]:
    """Return the items of a phase, each of which is a step."""
    return _counted(name, items) if _listeners else items


def _counted(name: str, items: Collection[T]) -> Iterator[T]:
    for done, item in enumerate(items):
        phase(name, done, len(items))
        yield item
