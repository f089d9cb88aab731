"""The SKOS graph as Turtle, N-Triples and RDF/XML."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.formats.forms import GRAPH_FORMS, JSON_LD


@artifact_format
@uses("graph")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the serializations of one graph, which has the attribution in it. `jsonld` writes one more."""
    for form in GRAPH_FORMS:
        if form is not JSON_LD:
            yield Artifact(form.file, form.write(edition.graph, edition.prefixes, edition.attribution.lines))
