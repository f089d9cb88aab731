"""`taxokit index`: what follows from the releases, made anew."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
FILES = ["releases/index.json", "CHANGELOG.md", "CITATION.cff"]


def test_files_that_are_not_up_to_date_are_written_and_named(released_copy: Path, run: Run) -> None:
    (released_copy / "CITATION.cff").unlink()
    first = run("index", cwd=released_copy)
    assert (first.code, first.out, first.err) == (0, "\n".join([*FILES, ""]), "")
    second = run("index", cwd=released_copy)
    assert (second.code, second.out) == (0, "everything is up to date\n")
    before = (released_copy / "CHANGELOG.md").read_bytes()
    (released_copy / "CHANGELOG.md").write_text("Mine.", encoding="utf-8")
    assert run("index", cwd=released_copy).out == "CHANGELOG.md\n"
    assert (released_copy / "CHANGELOG.md").read_bytes() == before


def test_nothing_is_written_before_the_first_release(project_copy: Path, run: Run) -> None:
    result = run("index", cwd=project_copy)
    assert (result.code, result.out) == (0, "everything is up to date\n")
    assert not [name for name in FILES if (project_copy / name).exists()]


def test_release_that_cannot_be_read_is_named_and_nothing_written(released_copy: Path, run: Run) -> None:
    (released_copy / "releases/1.0.0/manifest.json").write_text("{", encoding="utf-8")
    result = run("index", cwd=released_copy)
    assert (result.code, result.out) == (2, "")
    reason = "is not JSON: Expecting property name enclosed in double quotes, line 1, column 2"
    assert result.err == f"taxokit: error: releases/1.0.0/manifest.json: {reason}\n"
    assert not (released_copy / "releases/index.json").exists()
