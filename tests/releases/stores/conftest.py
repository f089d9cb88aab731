"""Releases to publish, and the stores to publish them to."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.sharing import Shared
from support.stores import STORES, Place
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

DATASET = "https://example.org/energy"
QUICK = ("duckdb", "parquet")
KINDS = [pytest.param(kind, marks=[] if kind in QUICK else pytest.mark.full) for kind in STORES]


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """A store of each kind without anything in it; servers at full depth alone."""
    with STORES[request.param](tmp_path) as place:
        for name, value in place.environment.items():
            monkeypatch.setenv(name, value)
        yield place


@pytest.fixture
def releases(story: Path) -> Path:
    """A folder with the releases 1.0.0, 1.1.0 and 2.0.0 of the thesaurus, which the test may change."""
    return story / "releases"


@pytest.fixture(scope="session")
def many_releases(thesaurus_template: Path, shared: Shared) -> Path:
    """Twenty releases of the thesaurus, each with more synonyms than the one before. Not to be changed."""
    return shared.folder("many-releases", lambda folder: _make_many(thesaurus_template, folder))


def _make_many(template: Path, folder: Path) -> None:
    shutil.copytree(template, folder)
    theme = folder / "taxonomy/themes/erzeugung.yaml"
    text = theme.read_text(encoding="utf-8")
    for number in range(20):
        synonyms = "".join(f"      - Solarstrom {n}\n" for n in range(number * 3))
        theme.write_text(text.replace("      - Solarstrom\n", f"      - Solarstrom\n{synonyms}"), encoding="utf-8")
        edition = edition_of(load(find_project(folder)), parse_version(f"1.{number}.0"), "2026-01-01")
        target = folder / "releases" / f"1.{number}.0"
        target.mkdir(parents=True)
        write_files(target, with_manifest(edition, build(edition)))


@pytest.fixture
def hostile_release(thesaurus: Path) -> Path:
    """The release of a thesaurus whose labels are commands to some format, statement or shell."""
    theme = thesaurus / "taxonomy/themes/speicherung.yaml"
    text = theme.read_text(encoding="utf-8").replace("Speichert Strom chemisch.", HOSTILE)
    theme.write_text(text, encoding="utf-8")
    edition = edition_of(load(find_project(thesaurus)), parse_version("1.0.0"), "2026-01-01")
    target = thesaurus / "releases/1.0.0"
    target.mkdir(parents=True)
    write_files(target, with_manifest(edition, build(edition)))
    return target


HOSTILE = (
    r""""'; DROP TABLE terms; --\n\\.\n\\\\N \\t NULL \"\" '' , ; { } <b> $(id) %s %(x)s ? \x01 """
    r'''} } DELETE WHERE { ?s ?p ?o } # \U0001F600 e\u0301 \u202E\r\n\\.\r\n"'''
)
r"""In YAML: quotes, a line with `\.` alone, which ends the data of COPY, `\N`, which is NULL there, and controls."""
