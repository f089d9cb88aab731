"""The manifest and the checksums of a release, which complete its artifacts.

`manifest.json` lists every file but itself and `SHA256SUMS`; `SHA256SUMS` lists every file but itself, in the form that
`sha256sum --check` reads. `archive.integrity` compares both with the files. From format 2 on, the manifest also has the
digest of the `SHA256SUMS` of the previous release, so that each release vouches for all bytes of its lineage.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import Artifact, Edition
from taxokit.releases.integrity import sha256
from taxokit.releases.releases import CHECKSUMS, MANIFEST
from taxokit.repository.json_text import json_text
from taxokit.text import __version__
from taxokit.text.versions import Version

FORMAT = 2
"""The version of the format of a manifest."""

_SINCE = Version(0, 5, 0)  # of the tool; what it made before has format 1, without `previous`


def format_of(maker: Version) -> int:
    """Return the version of the format in which a version of the tool writes manifests, as far as this one knows."""
    return 1 if maker < _SINCE else FORMAT


class _Entry(NamedTuple):
    """What the manifest and the checksums say of a file."""

    path: str
    media_type: str
    size: int
    digest: str


def _entry(artifact: Artifact) -> _Entry:
    return _Entry(artifact.path, artifact.media_type, len(artifact.data), sha256(artifact.data))


def with_manifest(edition: Edition, artifacts: Iterable[Artifact]) -> list[Artifact]:
    """Return the artifacts of a whole edition, sorted by path, its manifest, and in the end the checksums."""
    *files, sums = completed(edition, artifacts)
    return [*sorted(files, key=lambda file: file.path), sums]


def completed(edition: Edition, artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """Yield the artifacts of a whole edition, none of which is kept, then its manifest and checksums."""
    entries = []
    for artifact in artifacts:
        entries.append(_entry(artifact))
        yield artifact
    manifest = _manifest(edition, entries, FORMAT)
    yield manifest
    yield _checksums([*entries, _entry(manifest)])


def manifest_of(edition: Edition, artifacts: Iterable[Artifact], format_: int = FORMAT) -> Artifact:
    """Return the manifest of the artifacts of an edition, in a version of its format."""
    return _manifest(edition, map(_entry, artifacts), format_)


def _manifest(edition: Edition, entries: Iterable[_Entry], format_: int) -> Artifact:
    credit, schema = edition.attribution, edition.schema
    previous = edition.previous
    content = {
        "metadata": credit.metadata(),
        "format": format_,
        "version": str(edition.version),
        "previous_version": previous.name if previous else None,
        **({"previous": previous and _vouched(previous)} if format_ > 1 else {}),
        "issued": credit.issued,
        "tool": {"name": "taxokit", "version": __version__},
        "schema": {"name": schema.name, "linkml": schema.linkml, "sources": dict(schema.sources)},
        **({"profiles": list(edition.profiles)} if edition.profiles else {}),
        "files": [
            {
                "path": entry.path,
                "media_type": entry.media_type,
                "bytes": entry.size,
                "sha256": entry.digest,
                "license": credit.license,
            }
            for entry in sorted(entries)
        ],
    }
    return Artifact(MANIFEST, json_text(content).encode())


def _vouched(previous: Snapshot) -> dict[str, str]:
    return {"version": previous.name, "checksums": previous.digest() if previous.digest else ""}


def checksums_of(files: Iterable[Artifact]) -> Artifact:
    """Return the checksums of all other files of a release, the manifest included."""
    return _checksums(map(_entry, files))


def _checksums(entries: Iterable[_Entry]) -> Artifact:
    lines = (f"{entry.digest}  {entry.path}\n" for entry in sorted(entries))
    return Artifact(CHECKSUMS, "".join(lines).encode())
