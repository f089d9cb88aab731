"""Open a release: the function that is `taxokit.open`."""

import os
from pathlib import Path

from taxokit.archive.releases import LATEST, find_release
from taxokit.client.release_files import ReleaseFiles
from taxokit.client.taxonomy import Taxonomy
from taxokit.core.errors import ConfigError
from taxokit.core.project import find_project


def open_release(where: str | os.PathLike[str] | None = None) -> Taxonomy:
    """Return the taxonomy of a release. Raises what `taxokit.open` says."""
    if where is None:
        return Taxonomy(ReleaseFiles(find_release(find_project(), LATEST).folder))
    if "://" in str(where):
        hint = "download the folder of the release, and open that"
        raise ConfigError("a URL cannot be opened, only a folder", where=where, hint=hint)
    return Taxonomy(ReleaseFiles(Path(where)))
