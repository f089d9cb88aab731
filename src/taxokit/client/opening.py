"""Open a release: the function that is `taxokit.open`."""

import os
from pathlib import Path

from taxokit.archive.releases import LATEST, find_release
from taxokit.client.release_files import ReleaseFiles
from taxokit.client.taxonomy import Taxonomy
from taxokit.core.project import find_project


def open_release(where: str | os.PathLike[str] | None = None) -> Taxonomy:
    """Return the taxonomy of a release. Raises what `taxokit.open` says."""
    if where is None:
        return Taxonomy(ReleaseFiles(find_release(find_project(), LATEST).folder))
    if "://" in str(where):
        from taxokit.client.fetching import cached_release  # slow, and only this needs it

        return Taxonomy(ReleaseFiles(cached_release(str(where))))
    return Taxonomy(ReleaseFiles(Path(where)))
