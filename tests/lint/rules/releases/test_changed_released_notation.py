"""`changed-released-notation`: needs a schema with notations that are not the identifiers, and a release."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.text.diagnostics import Diagnostic, Severity

Check = Callable[..., list[Diagnostic]]
Edit = Callable[[Path, str, str], None]

RULE = ["changed-released-notation"]
NAMESPACE = "https://example.org/animals/"
CONCEPT = "taxonomy/concepts/mammals.yaml"
CODES = "notations:\n  - '599'\n  - QL700\n"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, run: Any, edit: Edit) -> Path:
    """A repository in which a concept was released with two notations. Not to be changed."""
    folder = tmp_path_factory.mktemp("animals") / "animals"
    initialize(folder, NewTaxonomy("Animals", NAMESPACE, "CC0-1.0", "Museum", "https://example.org/museum"))
    edit(folder / CONCEPT, "id: mammals\n", f"id: mammals\n{CODES}")
    what = ("--version", "1.0.0", "--date", "2026-06-14", "--only", "json", "--only", "schema")
    built = run("build", *what, "--out", "built", cwd=folder)
    assert built.code == 0, built.err
    (folder / "releases").mkdir()
    (folder / "built").rename(folder / "releases/1.0.0")
    return folder


@pytest.fixture
def mammals(template: Path, tmp_path: Path) -> Path:
    """The file of that concept in a fresh copy, which the test may change."""
    return Path(shutil.copytree(template, tmp_path / "animals")) / CONCEPT


@pytest.mark.parametrize("new", [CODES, "notations: [QL700, '599', XX1]\n"])
def test_kept_notations_and_a_further_one(mammals: Path, edit: Edit, check: Check, new: str) -> None:
    edit(mammals, CODES, new)
    assert check(mammals.parents[2], select=RULE) == []


@pytest.mark.parametrize(
    ("new", "lost", "line"),
    [
        ("notations:\n  - '598'\n  - QL700\n", ["599"], "notations:\n"),
        ("", ["599", "QL700"], "id: mammals\n"),
    ],
)
def test_changed_and_removed_notations(
    mammals: Path, edit: Edit, check: Check, new: str, lost: list[str], line: str
) -> None:
    edit(mammals, CODES, new)
    found = check(mammals.parents[2], select=RULE)
    assert [finding.message for finding in found] == [
        f"the concept mammals was released with the notation {notation!r} in 1.0.0, and lacks it" for notation in lost
    ]
    number = mammals.read_text(encoding="utf-8").partition(line)[0].count("\n") + 1
    for finding in found:
        assert finding.severity is Severity.ERROR
        assert (finding.location.path, finding.location.line - number) in {
            ("taxonomy/concepts/mammals.yaml", 0),
            ("taxonomy/concepts/mammals.yaml", 1),
        }
        assert finding.hint == "restore it, or deprecate the item in favour of a new one"


def test_without_a_release(mammals: Path, edit: Edit, check: Check) -> None:
    shutil.rmtree(mammals.parents[2] / "releases")
    edit(mammals, CODES, "")
    assert check(mammals.parents[2], select=RULE) == []


def test_identifiers_are_for_another_rule(released_copy: Path, edit: Edit, check: Check) -> None:
    edit(released_copy / "taxonomy/categories/agent-protocols.yaml", "- id: mcp-protocol-servers-clients", "- id: mcp")
    assert check(released_copy, select=RULE) == []
