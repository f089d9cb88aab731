"""A repository with one release, for tests of its site."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.cli import main
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


@pytest.fixture(scope="session")
def steps_template(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> Path:
    """A vocabulary with a chain of three concepts, of which one is deprecated, and twelve below the last."""
    folder = tmp_path_factory.mktemp("thesauri") / "steps"
    options = ["--title", "Steps", "--namespace", "https://example.org/steps/", "--license", "CC-BY-4.0"]
    assert main.run(["init", str(folder), "--template", "skos", "--creator", "Museum", *options]) == 0
    concepts = folder / "taxonomy/concepts"
    for path in (*concepts.iterdir(), folder / "taxonomy/collections/animals-on-display.yaml"):
        path.unlink()
    texts = {f"s{number}": f"label: Step {number}\nbroader: [low]\n" for number in range(1, 13)}
    texts |= {"top": "label: Top\ntop_concept_of: [animals]\n", "middle": "label: Middle\nbroader: [top]\n"}
    texts |= {"low": "label: Low\nbroader: [middle]\n", "old": "label: Old\nstatus: deprecated\nrelated: [top]\n"}
    for name, text in texts.items():
        (concepts / f"{name}.yaml").write_text(f"id: {name}\n{text}in_scheme: [animals]\n", "utf-8")
    return release(folder)
