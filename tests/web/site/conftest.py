"""A repository with one release, for tests of its site."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version


@pytest.fixture(scope="session")
def release() -> Callable[[Path], Path]:
    """Gives a repository a release 1.0.0 of its sources, in place of other releases."""
    return _release


def _release(folder: Path) -> Path:
    shutil.rmtree(folder / "releases", ignore_errors=True)
    edition = edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition)))
    return folder
