"""`diff/`: what changed since the release before, for programs and for people."""

from collections.abc import Iterator

from taxokit.building import Artifact, Edition, artifact_format
from taxokit.diffing import DIFF_REPORTS


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the diff in each form that a release holds."""
    for name in ("json", "md"):
        yield Artifact(f"diff/diff.{name}", DIFF_REPORTS.get(name)(edition.diff).encode())
