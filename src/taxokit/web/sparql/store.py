"""The store that queries run on: a folder that pyoxigraph writes once, and many processes read."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from taxokit.formats.forms import STATEMENTS
from taxokit.releases.releases import Released

if TYPE_CHECKING:
    from pyoxigraph import Quad


def write_store(folder: Path, graphs: Mapping[str, Released], current: Released) -> None:
    """Write the statements of each release, as the graph with its name, and those of one also as the default graph.

    Raises ReleaseError and SourceError where a release cannot be read.
    """
    from pyoxigraph import Store

    Store(str(folder)).bulk_extend(_quads(graphs, current))


def _quads(graphs: Mapping[str, Released], current: Released) -> "Iterator[Quad]":
    from pyoxigraph import NamedNode, Quad

    from taxokit.rdf.parse import read_n_triples

    for name, release in graphs.items():
        graph = NamedNode(name)
        for subject, predicate, value in read_n_triples(release.read_bytes(STATEMENTS), f"{release.name}/{STATEMENTS}"):
            yield Quad(subject, predicate, value, graph)
            if release is current:
                yield Quad(subject, predicate, value)
