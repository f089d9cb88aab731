"""Turning where a rule points into a line and a column, and what it would mend into a stretch of text.

Each file that has a diagnostic is composed once more, so that the fast path never pays for positions.
"""

import yaml

from taxokit.core.diagnostics import Diagnostic, NewText, Replacement
from taxokit.core.errors import SourceError
from taxokit.core.location import Location, Origin, Route
from taxokit.core.text.normalize import printable
from taxokit.taxonomy.model import Taxonomy
from taxokit.yaml_text import parser
from taxokit.yaml_text.document import Node


class Locations:
    """The places in the sources of a taxonomy; without one, those that are locations already."""

    def __init__(self, taxonomy: Taxonomy | None = None) -> None:
        self._taxonomy = taxonomy
        self._nodes: dict[str, Node | None] = {}

    def of(self, origin: Origin | Location) -> Location:
        """Return the line and the column of an origin; the first of the file where nothing else is known."""
        location = self._found(origin)
        return location if location.path.isprintable() else location._replace(path=printable(location.path))

    def _found(self, origin: Origin | Location) -> Location:
        if self._taxonomy is None and isinstance(origin, Location):
            return origin
        location = origin if isinstance(origin, Location) else parser.locate(self._node(origin.path), origin)
        return location if location.line else Location(origin.path, 1, 1)

    def replacement(self, diagnostic: Diagnostic) -> Replacement | None:
        """Return what the fix of a diagnostic does to the text of its file; None where none can be made."""
        if diagnostic.fix is None or self._taxonomy is None:
            return None
        path = diagnostic.place.path
        text, root = self._taxonomy.text_of(path), self._node(path)
        if root is None:
            return None
        route = diagnostic.place.route if isinstance(diagnostic.place, Origin) else route_to(root, diagnostic.place)
        if not route or (isinstance(diagnostic.place, Origin) and parser.locate(root, diagnostic.place).line == 0):
            return None
        from taxokit.yaml_text import patch  # needed where there is something to mend

        try:
            if isinstance(diagnostic.fix, NewText):
                return patch.set_value(text, root, route, patch.yaml_of(diagnostic.fix.text))
            return patch.remove(text, root, route)
        except SourceError:
            return None  # an anchor, or a layout that cannot be followed: the finding stays for a person

    def _node(self, path: str) -> Node | None:
        if path not in self._nodes:
            self._nodes[path] = self._compose(path)
        return self._nodes[path]

    def _compose(self, path: str) -> Node | None:
        text = self._taxonomy.text_of(path) if self._taxonomy else ""
        node = parser.compose(text, path) if text else None
        return None if isinstance(node, Diagnostic) else node


def route_to(node: Node, location: Location, route: Route = ()) -> Route:
    """Return the route to the value that stands at a line and a column; empty where none does."""
    if isinstance(node, yaml.ScalarNode):
        mark = node.start_mark
        return route if (mark.line + 1, mark.column + 1) == (location.line, location.column) else ()
    pairs = ((key.value, value) for key, value in node.value) if isinstance(node, yaml.MappingNode) else None
    for step, value in pairs if pairs is not None else enumerate(node.value):
        found = route_to(value, location, (*route, step))
        if found:
            return found
    return ()
