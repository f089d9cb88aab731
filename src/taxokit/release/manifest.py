"""The manifest and the checksums of a release: what it holds, and the proof that it still does.

`manifest.json` lists every file but itself and `SHA256SUMS`; `SHA256SUMS` lists every file but itself, in the form that
`sha256sum --check` reads.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from taxokit import __version__
from taxokit.archive.integrity import sha256
from taxokit.archive.releases import CHECKSUMS, MANIFEST
from taxokit.release.build import Artifact, Edition


def with_manifest(edition: Edition, artifacts: Sequence[Artifact]) -> list[Artifact]:
    """Return the artifacts of a whole edition with its manifest and checksums."""
    files = sorted([*artifacts, manifest_of(edition, artifacts)], key=lambda artifact: artifact.path)
    return [*files, checksums_of(files)]


def manifest_of(edition: Edition, artifacts: Sequence[Artifact]) -> Artifact:
    """Return the manifest of the artifacts of an edition."""
    content = _manifest(edition, artifacts)
    return Artifact(MANIFEST, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


def checksums_of(files: Iterable[Artifact]) -> Artifact:
    """Return the checksums of all other files of a release, the manifest among them."""
    lines = (f"{sha256(file.data)}  {file.path}\n" for file in sorted(files, key=lambda file: file.path))
    return Artifact(CHECKSUMS, "".join(lines).encode())


def _manifest(edition: Edition, artifacts: Sequence[Artifact]) -> dict[str, Any]:
    credit = edition.attribution
    return {
        "metadata": credit.metadata(),
        "format": 1,
        "version": str(edition.version),
        "previous_version": str(edition.previous.version) if edition.previous else None,
        "issued": credit.issued,
        "tool": {"name": "taxokit", "version": __version__},
        "schema": {
            "name": edition.schema.name,
            "linkml": edition.schema.linkml,
            "sources": dict(edition.schema.sources),
        },
        "files": [
            {
                "path": artifact.path,
                "media_type": artifact.media_type,
                "bytes": len(artifact.data),
                "sha256": sha256(artifact.data),
                "license": credit.license,
            }
            for artifact in sorted(artifacts, key=lambda artifact: artifact.path)
        ],
    }
