"""The manifest and the checksums of a release, which complete its artifacts.

`manifest.json` lists every file but itself and `SHA256SUMS`; `SHA256SUMS` lists every file but itself, in the form that
`sha256sum --check` reads. `archive.integrity` compares both with the files. From format 2 on, the manifest also has the
digest of the `SHA256SUMS` of the previous release, so that each release vouches for all bytes of its lineage.
"""

from collections.abc import Iterable

from taxokit import __version__
from taxokit.archive.integrity import previous_of, sha256
from taxokit.archive.releases import CHECKSUMS, MANIFEST
from taxokit.core.strict_json import json_text
from taxokit.core.versions import Version
from taxokit.release.build import Artifact, Edition

FORMAT = 2
"""The version of the format of a manifest."""

_SINCE = Version(0, 5, 0)  # of the tool; what it made before has format 1, without `previous`


def format_of(maker: Version) -> int:
    """Return the version of the format in which a version of the tool writes manifests, as far as this one knows."""
    return 1 if maker < _SINCE else FORMAT


def with_manifest(edition: Edition, artifacts: Iterable[Artifact]) -> list[Artifact]:
    """Return the artifacts of a whole edition with its manifest and checksums, which come last."""
    artifacts = list(artifacts)
    files = _by_path([*artifacts, manifest_of(edition, artifacts)])
    return [*files, checksums_of(files)]


def manifest_of(edition: Edition, artifacts: Iterable[Artifact], format_: int = FORMAT) -> Artifact:
    """Return the manifest of the artifacts of an edition, in a version of its format."""
    credit, schema = edition.attribution, edition.schema
    previous = previous_of(edition.previous) if edition.previous else None
    content = {
        "metadata": credit.metadata(),
        "format": format_,
        "version": str(edition.version),
        "previous_version": str(edition.previous.version) if edition.previous else None,
        **({"previous": previous} if format_ > 1 else {}),
        "issued": credit.issued,
        "tool": {"name": "taxokit", "version": __version__},
        "schema": {"name": schema.name, "linkml": schema.linkml, "sources": dict(schema.sources)},
        "files": [
            {
                "path": artifact.path,
                "media_type": artifact.media_type,
                "bytes": len(artifact.data),
                "sha256": sha256(artifact.data),
                "license": credit.license,
            }
            for artifact in _by_path(artifacts)
        ],
    }
    return Artifact(MANIFEST, json_text(content).encode())


def checksums_of(files: Iterable[Artifact]) -> Artifact:
    """Return the checksums of all other files of a release, the manifest included."""
    lines = (f"{sha256(file.data)}  {file.path}\n" for file in _by_path(files))
    return Artifact(CHECKSUMS, "".join(lines).encode())


def _by_path(artifacts: Iterable[Artifact]) -> list[Artifact]:
    return sorted(artifacts, key=lambda artifact: artifact.path)
