"""A repository with one release, for tests of its site."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.core.files import write_files
from taxokit.core.project import find_project
from taxokit.core.versions import Version
from taxokit.release.build import build, edition_of
from taxokit.release.manifest import with_manifest
from taxokit.taxonomy.loader import load


@pytest.fixture(scope="session")
def release() -> Callable[[Path], Path]:
    """Gives a repository a release 1.0.0 of its sources, whatever was there."""
    return _release


def _release(folder: Path) -> Path:
    shutil.rmtree(folder / "releases", ignore_errors=True)
    edition = edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition)))
    return folder
