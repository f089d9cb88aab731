"""Assistants over the releases of this project, of a SKOS vocabulary, and of a thesaurus."""

from pathlib import Path

import pytest

pytest.importorskip("mcp", reason="the extra `mcp` is not installed")

from support.assistants import Asked


@pytest.fixture(scope="session")
def roles(repository: Path) -> Asked:
    """The releases of this project: roles and skills."""
    return Asked(repository / "releases")


@pytest.fixture(scope="session")
def animals(vocabulary_template: Path) -> Asked:
    """A SKOS vocabulary with one release."""
    return Asked(vocabulary_template / "releases")


@pytest.fixture(scope="session")
def thesaurus(story_template: Path) -> Asked:
    """A thesaurus of another schema, with three releases in which items are deprecated, replaced and removed."""
    return Asked(story_template / "releases")
