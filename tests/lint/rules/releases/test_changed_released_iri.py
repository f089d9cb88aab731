"""`changed-released-iri`: needs a schema that lets items give their IRI, and a release."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.text.diagnostics import Diagnostic, Severity

Check = Callable[..., list[Diagnostic]]
NAMESPACE = "https://example.org/animals/"
RULE = ["changed-released-iri"]
GIVEN = 'id: mammals\n# from the old catalogue\niri: &iri "https://example.com/m\\\n  ammals"\nexact_match: []\n'


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, run: Any) -> Path:
    """A repository with a release in which mammals have an IRI of their own, and fish have not. Not to be changed."""
    folder = tmp_path_factory.mktemp("animals") / "animals"
    initialize(folder, NewTaxonomy("Animals", NAMESPACE, "CC0-1.0", "Museum", "https://example.org/museum"))
    put(folder, "mammals", "id: mammals\n", GIVEN)
    what = ("--version", "1.0.0", "--date", "2026-06-14", "--only", "json", "--only", "schema")
    built = run("build", *what, "--out", "built", cwd=folder)
    assert built.code == 0, built.err
    (folder / "releases").mkdir()
    (folder / "built").rename(folder / "releases/1.0.0")
    return folder


@pytest.fixture
def animals(template: Path, tmp_path: Path) -> Path:
    """A fresh copy of it, which the test may change."""
    return Path(shutil.copytree(template, tmp_path / "animals"))


def put(folder: Path, concept: str, old: str, new: str) -> None:
    path = folder / f"taxonomy/concepts/{concept}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(found: list[Diagnostic]) -> list[tuple[str, str, str]]:
    assert {finding.severity for finding in found} <= {Severity.ERROR}
    return [(str(one.location), one.message, one.hint) for one in found]


def test_released_iris_are_left_alone(animals: Path, check: Check) -> None:
    put(animals, "mammals", "label: Mammals", "label: Beasts")
    assert check(animals, select=RULE) == []


def test_another_iri(animals: Path, check: Check) -> None:
    put(animals, "mammals", "example.com/m", "example.net/m")
    assert told(check(animals, select=RULE)) == [
        (
            "taxonomy/concepts/mammals.yaml:4:6",
            (
                "the IRI of the concept mammals was <https://example.com/mammals> in 1.0.0,"
                " but is <https://example.net/mammals> now"
            ),
            "write `iri: https://example.com/mammals`, or deprecate it in favour of a new item",
        )
    ]


def test_iri_that_is_gone(animals: Path, check: Check) -> None:
    put(animals, "mammals", GIVEN, "id: mammals\n")
    (finding,) = check(animals, select=RULE)
    assert str(finding.location) == "taxonomy/concepts/mammals.yaml:2:1"
    assert finding.message.endswith(f"but is <{NAMESPACE}concept/mammals> now")


def test_iri_where_there_was_none(animals: Path, check: Check) -> None:
    put(animals, "fish", "id: fish\n", f"id: fish\niri: {NAMESPACE}concept/fish\n")
    assert check(animals, select=RULE) == []
    put(animals, "fish", f"iri: {NAMESPACE}concept/fish\n", "iri: https://example.com/fish\n")
    assert [str(finding.location) for finding in check(animals, select=RULE)] == ["taxonomy/concepts/fish.yaml:3:6"]


def test_another_namespace_is_not_told_of_each(animals: Path, check: Check, edit: Any) -> None:
    edit(animals / "taxonomy/taxonomy.yaml", f"namespace: {NAMESPACE}", "namespace: https://example.org/beasts/")
    assert check(animals, select=RULE) == []
