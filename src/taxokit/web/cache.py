"""A cache with a limit on its size in bytes, which drops what was used least recently."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class LruCache(Generic[Key, Value]):
    """Values by key. Their sizes, as they are given, add up to at most `most` bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self.size = 0

    def get(self, key: Key) -> Value | None:
        """Return the value of a key, None where none is kept."""
        found = self._values.get(key)
        if found is None:
            return None
        self._values.move_to_end(key)
        return found[0]

    def add(self, key: Key, value: Value, size: int) -> None:
        """Keep a value of a size in bytes, in place of those that were used least recently.

        One that is larger than the cache is not kept.
        """
        if size > self._most:
            return
        _, former = self._values.pop(key, (None, 0))
        self._values[key] = (value, size)
        self.size += size - former
        while self.size > self._most:
            _, (_, dropped) = self._values.popitem(last=False)
            self.size -= dropped
