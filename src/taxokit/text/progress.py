"""How far long work is, as events for what shows it. The work names its phase, counts its steps, and knows no more.

Without a listener, which is usual, nothing happens.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Listener: TypeAlias = Callable[[str, int, int], None]
"""Gets the name of the phase, how many of its steps are done, and how many there are: 0 where that is not known."""

_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Send the events of what happens meanwhile to a listener."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def phase(name: str, done: int = 0, steps: int = 0) -> None:
    """Say that work is in a phase, and how far."""
    for listener in _listeners:
        listener(name, done, steps)


def counted(name: str, items: Collection[T]) -> Iterable[T]:
    """Return the items of a phase, each of which is a step."""
    return _counted(name, items) if _listeners else items


def _counted(name: str, items: Collection[T]) -> Iterator[T]:
    for done, item in enumerate(items):
        phase(name, done, len(items))
        yield item
