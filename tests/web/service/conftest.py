"""One service for all tests that do not change it: that of the thesaurus with one release."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from support.service_process import Service, served
from taxokit.repository.project import find_project
from taxokit.web.publication import Publication, read_publication


@pytest.fixture(scope="session")
def service(released_thesaurus_template: Path) -> Iterator[Service]:
    """A running service of the thesaurus; a connection may be idle for a second, and a body have 100 KB."""
    with served(released_thesaurus_template / "releases", "--idle-seconds", 1, "--body-bytes", 100_000) as running:
        yield running


@pytest.fixture(scope="session")
def publication(released_thesaurus_template: Path) -> Publication:
    """The publication that it answers from, read again."""
    return replace(read_publication(find_project(released_thesaurus_template)), is_served=True)
