"""Turning the place of a diagnostic into a line and a column, and its fix into a replacement of text.

Each file that has a diagnostic is composed once more, so that the fast path never pays for positions.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

import yaml

from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class
from taxokit.text.diagnostics import Diagnostic, Location, NewList, NewText, Origin, Replacement, Route
from taxokit.text.errors import SourceError
from taxokit.text.normalize import abridged, printable
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import Node

_LONGEST_IDENTIFIER = 1_000


class Locations:
    """The places in the sources of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._nodes: dict[str, Node | None] = {}
        self._routes: dict[str, dict[Location, Route]] = {}

    def of(self, origin: Origin | Location) -> Location:
        """Return the line and the column of an origin; the first of the file where nothing else is known."""
        location = self._found(origin)
        return location if location.path.isprintable() else location._replace(path=printable(location.path))

    def _found(self, origin: Origin | Location) -> Location:
        location = origin if isinstance(origin, Location) else parser.locate(self._node(origin.path), origin)
        return location if location.line else Location(origin.path, 1, 1)

    def subject(self, place: Origin | Location) -> tuple[str, ...]:
        """Return what is at a place without the numbers that change when something is inserted above.

        That is the kind and the identifier of the innermost item, the steps inside it, and the value for a step in a
        list; nothing for a location.
        """
        if isinstance(place, Location):
            return ()
        cls, value = self._contents.get(place.path, (self._taxonomy.schema.root, self._taxonomy.document))
        names = _names_of(cls, value) if place.path in self._contents else ()
        for step in place.route:
            value = _inside(value, step)
            slot = cls.by_name.get(step) if isinstance(step, str) else None
            if slot is not None and slot.contains:
                cls = self._taxonomy.schema.classes[slot.range]
            if isinstance(step, str):
                names = (*names, step)
            elif isinstance(value, dict):
                names = _names_of(cls, value) or (*names, str(step))
            else:
                names = (*names, str(value))
        return names

    @cached_property
    def _contents(self) -> Mapping[str, tuple[Class, Any]]:
        """The class and the data of the item that each file of a folder contains."""
        document, schema = self._taxonomy.document, self._taxonomy.schema
        return {
            path: (schema.classes[schema.root.by_name[name].range], document[name][index])
            for name, places in self._taxonomy.places.items()
            for index, (path, route) in enumerate(places)
            if not route
        }

    def replacement(self, diagnostic: Diagnostic) -> Replacement | None:
        """Return what the fix of a diagnostic does to the text of its file; None where none can be made."""
        if diagnostic.fix is None or isinstance(diagnostic.fix, Replacement):
            return diagnostic.replacement
        path = diagnostic.place.path
        text, root = self._taxonomy.text_of(path), self._node(path)
        if root is None:
            return None
        place = diagnostic.place
        route = place.route if isinstance(place, Origin) else self._routes_in(path, root).get(place, ())
        if not route or (isinstance(place, Origin) and parser.locate(root, place).line == 0):
            return None
        from taxokit.yaml_text import patch  # only where there is something to fix

        try:
            if isinstance(diagnostic.fix, NewText | NewList):
                fix = diagnostic.fix
                value = fix.text if isinstance(fix, NewText) else list(fix.values)
                return patch.set_value(text, root, route, patch.yaml_of(value))
            return patch.remove(text, root, route)
        except SourceError:
            return None  # an anchor, or a notation that cannot be followed

    def _routes_in(self, path: str, root: Node) -> dict[Location, Route]:
        """Return the routes to the scalars of a file by their places."""
        if path not in self._routes:
            self._routes[path] = {place: route for place, _, route in scalars(path, root)}
        return self._routes[path]

    def _node(self, path: str) -> Node | None:
        if path not in self._nodes:
            text = self._taxonomy.text_of(path)
            node = parser.compose(text, path) if text else None
            self._nodes[path] = None if isinstance(node, Diagnostic) else node
        return self._nodes[path]


def _names_of(cls: Class, data: Any) -> tuple[str, ...]:
    """Return the kind and the identifier of an item; nothing where it has none."""
    if not isinstance(data, dict):
        return ()
    values = [_name(str(data[name])) for name in cls.key if data.get(name)]
    return (f"{cls.kind} {'.'.join(values)}",) if values else ()


@lru_cache
def _name(identifier: str) -> str:
    """Return an identifier for findings, each of which has it: one of megabytes is abridged once."""
    return abridged(identifier, _LONGEST_IDENTIFIER)


def _inside(value: Any, step: str | int) -> Any:
    """Return the value at a key or an index, None where there is none."""
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def scalars(path: str, node: Node, route: Route = ()) -> Iterator[tuple[Location, yaml.ScalarNode, Route]]:
    """Yield the place of each scalar below a node that is not a key, with its node and the route to it."""
    if isinstance(node, yaml.ScalarNode):
        yield Location(path, node.start_mark.line + 1, node.start_mark.column + 1), node, route
        return
    pairs = ((key.value, value) for key, value in node.value) if isinstance(node, yaml.MappingNode) else None
    for step, value in pairs if pairs is not None else enumerate(node.value):
        yield from scalars(path, value, (*route, step))
