"""Files in the wrong place or under the wrong name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("taxonomy/categories/README.md", "move it elsewhere"),
        ("taxonomy/categories/new.yaml.old", "move it elsewhere"),
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


def test_files_may_end_in_yml(project_copy: Path, run: Callable[..., Any]) -> None:
    before = run("check", cwd=project_copy)
    path = project_copy / FILE
    path.rename(path.with_suffix(".yml"))
    assert run("check", cwd=project_copy) == before
    assert run("fmt", "--check", cwd=project_copy).code == 0
    assert run("rename", "a2a-protocol-agent-networks", "A2A", cwd=project_copy).code == 0
    assert "    label: A2A\n" in path.with_suffix(".yml").read_text(encoding="utf-8")
    assert f"{FILE.removesuffix('.yaml')}.yml:" in run("show", "agent-protocols", cwd=project_copy).out


def test_same_name_with_both_endings(project_copy: Path, run: Callable[..., Any]) -> None:
    path = project_copy / FILE
    path.with_suffix(".yml").write_bytes(path.read_bytes())
    out = run("check", "--select", "misplaced-file", cwd=project_copy).out
    other = f"{FILE.removesuffix('.yaml')}.yml"
    assert f"{other}:1:1: error: has the same name as {FILE} [misplaced-file]" in out
    assert "hint: keep one of the two files" in out
