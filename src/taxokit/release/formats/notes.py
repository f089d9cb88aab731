"""`NOTES.md`: the release notes. The first release has some where its maintainers wrote some."""

from collections.abc import Iterator

from taxokit.archive.releases import NOTES
from taxokit.release.build import Artifact, Edition, artifact_format
from taxokit.release.notes import release_notes


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the notes."""
    if edition.previous is not None or edition.notes:
        counts = edition.taxonomy.counts()
        yield Artifact(NOTES, release_notes(edition.diff, counts, edition.notes, edition.attribution).encode())
