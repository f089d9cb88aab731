"""The manifest and the checksums of a release, which complete its artifacts.

`manifest.json` lists every file but itself and `SHA256SUMS`; `SHA256SUMS` lists every file but itself, in the form that
`sha256sum --check` reads. The manifest also has the digest of the `SHA256SUMS` of the previous release, so that each
release vouches for all bytes of its lineage, and how a release was validated. `integrity` compares both with the files.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Self

from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import Artifact, Edition
from taxokit.formats.forms import DOCUMENT
from taxokit.releases.integrity import sha256
from taxokit.releases.releases import CHECKSUMS, MANIFEST
from taxokit.releases.validation import validation_of
from taxokit.text import __version__
from taxokit.text.json_text import json_text

FORMAT = 2
"""The version of the format of a manifest."""


class Entry(NamedTuple):
    """A file as the manifest and the checksums list it."""

    path: str
    media_type: str
    size: int
    digest: str

    @classmethod
    def of(cls, artifact: Artifact) -> Self:
        """Return the entry of an artifact."""
        return cls(artifact.path, artifact.media_type, len(artifact.data), sha256(artifact.data))


def with_manifest(edition: Edition, artifacts: Iterable[Artifact], *, is_validated: bool = False) -> Iterator[Artifact]:
    """Yield the artifacts of a whole edition, none of which is kept, then its manifest and checksums.

    The manifest of a release that `is_validated` says how.
    """
    entries = []
    for artifact in artifacts:
        entries.append(Entry.of(artifact))
        yield artifact
        del artifact  # else two of them would be in memory at a time
    manifest = manifest_of(edition, entries, is_validated=is_validated)
    yield manifest
    yield checksums_of([*entries, Entry.of(manifest)])


def manifest_of(edition: Edition, entries: Iterable[Entry], *, is_validated: bool = False) -> Artifact:
    """Return the manifest of an edition with these files."""
    credit, schema, previous = edition.attribution, edition.schema, edition.previous
    files = {entry.path: entry for entry in sorted(entries)}
    content = {
        "metadata": credit.metadata(),
        "format": FORMAT,
        "version": str(edition.version),
        "previous_version": previous.name if previous else None,
        "previous": previous and _vouched(previous),
        "issued": credit.issued,
        "tool": {"name": "taxokit", "version": __version__},
        "schema": {"name": schema.name, "linkml": schema.linkml, "sources": dict(schema.sources)},
        **({"profiles": list(edition.profiles)} if edition.profiles else {}),
        **({"validation": validation_of(edition.taxonomy, files[DOCUMENT].digest, files)} if is_validated else {}),
        "files": [
            {
                "path": entry.path,
                "media_type": entry.media_type,
                "bytes": entry.size,
                "sha256": entry.digest,
                "license": credit.license,
            }
            for entry in files.values()
        ],
    }
    return Artifact(MANIFEST, json_text(content).encode())


def _vouched(previous: Snapshot) -> dict[str, str]:
    return {"version": previous.name, "checksums": previous.digest() if previous.digest else ""}


def checksums_of(entries: Iterable[Entry]) -> Artifact:
    """Return the checksums of all other files of a release, the manifest included."""
    lines = (f"{entry.digest}  {entry.path}\n" for entry in sorted(entries))
    return Artifact(CHECKSUMS, "".join(lines).encode())
