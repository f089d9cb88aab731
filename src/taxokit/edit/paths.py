"""Values inside of values, by the steps that lead to them."""

from typing import Any

from taxokit.core.location import Route


def depth(data: Any, steps: Route) -> int:
    """Return how many of the steps lead to something that is there."""
    for number, step in enumerate(steps):
        is_there = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        if not is_there:
            return number
        data = data[step]
    return len(steps)


def at(value: Any, route: Route) -> Any:
    """Return the value at a route, which has to be there."""
    for step in route:
        value = value[step]
    return value


def assign(value: Any, route: Route, new: Any) -> None:
    """Set the value at a route; mappings that are missing on the way are made."""
    for step in route[:-1]:
        if isinstance(value, dict) and not isinstance(value.get(step), (dict, list)):
            value[step] = {}
        value = value[step]
    value[route[-1]] = new


def discard(value: Any, route: Route) -> None:
    """Remove the value at a route, and what is empty without it."""
    del at(value, route[:-1])[route[-1]]
    if len(route) > 1 and not at(value, route[:-1]):
        discard(value, route[:-1])
