"""The SKOS graph as Turtle, N-Triples and RDF/XML."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.formats.forms import GRAPH, STATEMENTS, turtle_comments
from taxokit.rdf.graph import turtle_and_rdf_xml


@artifact_format
@uses("graph")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the serializations of one graph, which has the attribution in it. `jsonld` writes one more."""
    turtle, rdf_xml = turtle_and_rdf_xml(edition.graph, edition.prefixes)
    yield Artifact(GRAPH, turtle_comments(tuple(edition.attribution.lines)) + turtle)
    yield Artifact("taxonomy.rdf", rdf_xml)
    del turtle, rdf_xml  # else all three would be in memory at a time
    yield Artifact(STATEMENTS, edition.graph.n_triples())
