"""`taxonomy.json`: the whole taxonomy, nested as the schema nests it, with the metadata as root slots."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.formats.forms import DOCUMENT
from taxokit.taxonomy.document import document_bytes


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the canonical document."""
    yield Artifact(DOCUMENT, document_bytes(edition.document))
