"""Files in the wrong place or under the wrong name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.location import Location

FILE = "taxonomy/categories/agent-protocols.yaml"


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("taxonomy/categories/README.md", "move it elsewhere"),
        ("taxonomy/categories/new.yml", "rename it to new.yaml"),
        ("taxonomy/notes.yaml", "move it into one of them"),
        ("taxonomy/skills.json", "move it into one of them"),
        ("taxonomy/taxonomy.yaml.orig", "move it into one of them"),
    ],
)
def test_file_where_none_belongs(
    project_copy: Path, sole_error: Callable[[Path], Diagnostic], path: str, hint: str
) -> None:
    (project_copy / path).write_text("id: new\nlabel: New\n", encoding="utf-8")
    error = sole_error(project_copy)
    assert (error.rule, error.location, error.hint) == ("misplaced-file", Location(path, 1, 1), hint)


def test_folders_that_the_schema_knows_are_named(project_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (project_copy / "taxonomy/elsewhere").mkdir()
    assert sole_error(project_copy).message == (
        "belongs to no list of the schema, which knows taxonomy/disciplines/, taxonomy/categories/, taxonomy/labs/"
    )


def test_name_that_is_not_the_identifier(project_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    path = "taxonomy/categories/protocols.yaml"
    (project_copy / FILE).rename(project_copy / path)
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("misplaced-file", Location(path, 1, 1))
    assert error.message == "contains the category 'agent-protocols', but is named 'protocols'"
    assert error.hint == "rename the file to agent-protocols.yaml, or fix its identifier"


@pytest.mark.parametrize("name", ["README.md", "LICENSE", ".gitkeep", "ladder.svg", "yaml", "notes-on-json.txt"])
def test_other_files_may_stand_beside_the_taxonomy(
    project_copy: Path, check: Callable[..., list[Diagnostic]], name: str
) -> None:
    before = check(project_copy)
    (project_copy / "taxonomy" / name).write_text("id: new\n", encoding="utf-8")
    assert check(project_copy) == before


def test_folder_with_a_name_like_one_of_the_schema(
    project_copy: Path, sole_error: Callable[[Path], Diagnostic]
) -> None:
    (project_copy / "taxonomy/category").mkdir()
    assert sole_error(project_copy).hint == "did you mean 'categories'?"


def test_hidden_files_are_left_alone(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (project_copy / "taxonomy/categories/.gitkeep").write_text("", encoding="utf-8")
    assert check(project_copy, select=["misplaced-file"]) == []
