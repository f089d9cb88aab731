"""The plain scalars that reading the sources reported, with the slots that they are values of.

The loader does not know the schema, and the fast path of the parser no places: this composes the few files that have
such a scalar once more.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from taxokit.lint.registry import loader_diagnostics
from taxokit.taxonomy.loader import scalars
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.text.diagnostics import Diagnostic, Location, Route
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import Node


class ReportedScalar(NamedTuple):
    """A diagnostic of the loader, its scalar with the route to it, the slot if known, and the root of the file."""

    diagnostic: Diagnostic
    node: Node
    route: Route
    slot: Slot | None
    root: Node

    @property
    def takes_text(self) -> bool:
        """True if the slot takes text, so that quotes are never wrong."""
        return self.slot is not None and self.slot.kind in ("text", "string")


def reported_scalars(taxonomy: Taxonomy, rule_id: str) -> Iterator[ReportedScalar]:
    """Yield the scalars of the diagnostics that reading the files gave to the rule `rule_id`."""
    schema = taxonomy.schema
    files: dict[str, tuple[Node, dict[Location, tuple[Node, Route]]]] = {}
    for diagnostic in loader_diagnostics(taxonomy, rule_id):
        path = diagnostic.location.path
        if path not in files:
            root = parser.compose(taxonomy.text_of(path), path)
            assert isinstance(root, Node)  # noqa: S101 - the loader composed it before
            files[path] = root, {place: (node, route) for place, node, route in scalars(path, root)}
        root, by_place = files[path]
        node, route = by_place[diagnostic.location]
        folder = schema.folders.get(PurePosixPath(path).parent.name)
        _, slot = schema.slot_at(route, schema.classes[folder.range] if folder else schema.root)
        yield ReportedScalar(diagnostic, node, route, slot, root)
