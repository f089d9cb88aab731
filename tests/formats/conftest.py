"""An edition of the second taxonomy, plain and with words that formats must quote."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from taxokit.formats.edition import Edition, build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

ODD = 'a "quote", a comma; a back\\slash | a pipe <b> & an ünï → 😀'


def made(folder: Path) -> Edition:
    return edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-06-14")


@pytest.fixture(scope="session")
def edition(thesaurus_template: Path) -> Edition:
    """Version 1.0.0 of the second taxonomy. Not to be changed."""
    return made(thesaurus_template)


@pytest.fixture(scope="session")
def odd() -> str:
    """Words that must be quoted in almost every format."""
    return ODD


@pytest.fixture
def odd_edition(thesaurus_template: Path) -> Edition:
    """The same, with odd words and a line break in a definition."""
    edition = made(thesaurus_template)
    term = next(t for theme in edition.document["themes"] for t in theme["terms"] if t["id"] == "strom")
    term["definition"] = f"{ODD}\nsecond line"
    return edition


@pytest.fixture(scope="session")
def written() -> Callable[..., Mapping[str, bytes]]:
    """Return the files of a format by path: `written(edition, "csv")`."""

    def write(edition: Any, name: str) -> Mapping[str, bytes]:
        return {artifact.path: artifact.data for artifact in build(edition, [name])}

    return write
