"""Open a release: the function that is `taxokit.open`."""

import os
from pathlib import Path

from taxokit.client.release_files import ReleaseFiles
from taxokit.client.taxonomy import Taxonomy
from taxokit.releases.releases import LATEST, find_release
from taxokit.repository.project import find_project


def open_release(where: str | os.PathLike[str] | None = None) -> Taxonomy:
    """Return the taxonomy of a release. Raises what `taxokit.open` says."""
    return Taxonomy(release_files(where))


def release_files(where: str | os.PathLike[str] | None, root: Path | None = None) -> ReleaseFiles:
    """Return the files of the release in a folder or at an address; without one, of the latest in a repository."""
    if where is None:
        return ReleaseFiles(find_release(find_project(root), LATEST).folder)
    if "://" in str(where):
        from taxokit.releases.fetch import cached_release  # slow, and only this needs it

        return ReleaseFiles(cached_release(str(where)))
    return ReleaseFiles(Path(where))
