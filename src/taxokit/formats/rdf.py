"""The SKOS graph as Turtle, N-Triples and RDF/XML."""

from collections.abc import Iterator, Mapping

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.rdf import terms
from taxokit.rdf.profile import PREFIXES
from taxokit.rdf.serialize import rdf_xml, turtle
from taxokit.text.quoting import line_comment


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the three serializations of one graph, which has the attribution in it."""
    graph = edition.graph
    prefixes = used_prefixes(edition)
    comment = "".join(f"{line_comment('#', line)}\n" for line in edition.attribution.lines).encode()
    yield Artifact("taxonomy.ttl", comment + turtle(graph, prefixes))
    yield Artifact("taxonomy.nt", graph.n_triples())
    yield Artifact("taxonomy.rdf", rdf_xml(graph, prefixes))


def used_prefixes(edition: Edition) -> dict[str, str]:
    """Return the prefixes for the graph: the toolkit's, the schema's, one for each kind of item, and of profiles."""
    known: Mapping[str, str] = {**terms.PREFIXES, **edition.schema.prefixes}
    namespace = edition.taxonomy.namespace
    kinds = {cls.kind: f"{namespace}{cls.kind}/" for cls in edition.schema.item_classes}
    own = {prefix: iri for prefix, iri in {**known, **kinds}.items() if prefix not in ("linkml", "schema")}
    return dict(sorted({**(PREFIXES if edition.profiles else {}), **own}.items()))
