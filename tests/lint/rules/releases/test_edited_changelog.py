"""A changelog that tells other releases than there are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.releases.index import index_files
from taxokit.repository.project import find_project
from taxokit.text.diagnostics import Diagnostic, Location

RULE = "edited-changelog"
FILE = "CHANGELOG.md"

Edit = Callable[[Path, str, str], None]


@pytest.fixture
def told(released_copy: Path) -> Path:
    """A repository with a release, and a changelog that tells it in its fifth line."""
    for path, data in index_files(find_project(released_copy)).items():
        (released_copy / path).write_bytes(data)
    return released_copy


def test_as_it_was_made(told: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert (told / FILE).read_text(encoding="utf-8").split("\n")[4] == "## 1.0.0 (2026-06-14)"
    assert check(told, select=[RULE]) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("## 1.0.0 (2026-06-14)", "## 1.0.0 (2026-06-15)", "has '1.0.0 (2026-06-15)' instead of '1.0.0 ("),
        (
            "## 1.0.0 (",
            "## 1.0.1 (2026-07-01)\n\n## 1.0.0 (",
            "has '1.0.1 (2026-07-01)' instead of '1.0.0 (",
        ),
    ],
)
def test_titles(
    told: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic], old: str, new: str, message: str
) -> None:
    edit(told / FILE, old, new)
    error = sole_error(told)
    assert (error.rule, error.location) == (RULE, Location(FILE, 5, 1))
    assert error.message.startswith(message)
    assert error.hint == "run `taxokit index`, which regenerates it"


def test_title_is_gone(told: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]) -> None:
    edit(told / FILE, "## 1.0.0 (2026-06-14)\n", "")
    error = sole_error(told)
    last = (told / FILE).read_text(encoding="utf-8").rstrip("\n").count("\n") + 1
    assert (error.rule, error.location) == (RULE, Location(FILE, last, 1))
    assert error.message == "'1.0.0 (2026-06-14)' is missing"


def test_credit_line(told: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]) -> None:
    edit(told / FILE, "[CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)", "[CC0-1.0](https://example.org/)")
    error = sole_error(told)
    last = (told / FILE).read_text(encoding="utf-8").rstrip("\n").count("\n") + 1
    assert (error.rule, error.location) == (RULE, Location(FILE, last, 1))
    assert error.message.startswith("does not end with the credit line: GenBodha")


def test_without_a_release_a_changelog_is_the_maintainers(
    project_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    (project_copy / FILE).write_text("## 0.1.0 (soon)\n", encoding="utf-8")
    assert check(project_copy, select=[RULE]) == []


def test_changelog_that_is_no_text(told: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (told / FILE).write_bytes(b"\xff\xfe")
    error = sole_error(told)
    assert (error.rule, error.location.path, error.message) == (RULE, FILE, "is not UTF-8")
