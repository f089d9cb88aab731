"""Methods of one argument that compute each result once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")

RESULTS = "_results_of_"
"""What the names of the attributes begin with that keep the results of methods."""


def memoized(method: Callable[[Any, str], T]) -> Callable[[Any, str], T]:
    """Return a method that keeps its results in its instance, as `cached_property` does, one for each argument."""
    name = f"{RESULTS}{method.__name__}"

    @wraps(method)
    def recall(self: Any, argument: str) -> T:
        results: dict[str, T] = self.__dict__.setdefault(name, {})
        if argument not in results:
            results[argument] = method(self, argument)
        return results[argument]

    return recall
