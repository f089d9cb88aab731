"""`taxonomy.json`: the whole taxonomy, nested as the schema nests it, with the metadata as root slots."""

import json
from collections.abc import Iterator

from taxokit.archive import DOCUMENT
from taxokit.building import Artifact, Edition, artifact_format


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the canonical document."""
    yield Artifact(DOCUMENT, (json.dumps(edition.document, ensure_ascii=False, indent=2) + "\n").encode())
