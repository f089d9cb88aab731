"""`duplicate-iri`: needs a schema that lets items give their IRI."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.text.diagnostics import Diagnostic

Check = Callable[..., list[Diagnostic]]
NAMESPACE = "https://example.org/animals/"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("iris") / "animals"
    initialize(folder, NewTaxonomy("Animals", NAMESPACE, "CC0-1.0", "Museum", "https://example.org/museum"))
    return folder


@pytest.fixture
def animals(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "animals"))


def give(folder: Path, concept: str, iri: str) -> None:
    path = folder / f"taxonomy/concepts/{concept}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"id: {concept}\n", f"id: {concept}\niri: {iri}\n"), encoding="utf-8")


@pytest.mark.parametrize(
    ("iri", "owner"),
    [
        (f"{NAMESPACE}concept/fish", "concept fish"),
        (f"{NAMESPACE}concept-scheme/animals", "concept-scheme animals"),
        (NAMESPACE.rstrip("/"), "vocabulary"),
    ],
)
def test_iri_of_another(animals: Path, check: Check, iri: str, owner: str) -> None:
    give(animals, "mammals", iri)
    assert [(str(found.location), found.message) for found in check(animals, select=["duplicate-iri"])] == [
        ("taxonomy/concepts/mammals.yaml:3:6", f"<{iri}> is also the IRI of the {owner}")
    ]


def test_iri_that_two_give(animals: Path, check: Check) -> None:
    give(animals, "mammals", "http://example.com/a")
    give(animals, "fish", "http://example.com/a")
    assert [(str(found.location), found.message) for found in check(animals, select=["duplicate-iri"])] == [
        ("taxonomy/concepts/mammals.yaml:3:6", "<http://example.com/a> is also the IRI of the concept fish")
    ]


@pytest.mark.parametrize("iri", ["http://example.com/a", f"{NAMESPACE}concept/mammals"])
def test_iri_of_its_own(animals: Path, check: Check, iri: str) -> None:
    give(animals, "mammals", iri)
    assert check(animals, select=["duplicate-iri"]) == []


def test_schema_without_given_iris(project_copy: Path, check: Check) -> None:
    assert check(project_copy, select=["duplicate-iri"]) == []
