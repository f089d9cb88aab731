"""`taxonomy.jsonld`: the SKOS graph as compact JSON-LD 1.1, with its context inside."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.formats.forms import JSON_LD


@artifact_format
@uses("graph")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the JSON-LD document."""
    yield Artifact(JSON_LD.file, JSON_LD.write(edition.graph, edition.prefixes, ()))
