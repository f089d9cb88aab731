"""`taxokit verify`: the exit codes and messages; `tests/releases` has the checks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.releases.releases import INDEX_AGAIN

Run = Callable[..., Any]
NO_GIT = "not compared with Git: this is not a Git repository\n"


@pytest.fixture
def indexed(released_copy: Path, run: Run) -> Path:
    """A release with everything that follows from it."""
    assert run("index", cwd=released_copy).code == 0
    return released_copy


def test_whole_release_passes_and_skipped_checks_are_listed(indexed: Path, run: Run) -> None:
    for arguments in ([], ["1.0.0"], ["v1.0.0"], ["latest"]):
        result = run("verify", *arguments, cwd=indexed)
        assert (result.code, result.out, result.err) == (0, f"1 release matches its checksums; {NO_GIT}", "")


def test_problems_are_counted_and_each_names_its_file(indexed: Path, run: Run) -> None:
    for name in ("json", "nt"):
        (indexed / f"releases/1.0.0/taxonomy.{name}").write_text("", encoding="utf-8")
    result = run("verify", cwd=indexed)
    assert result.code == 1
    assert result.out.splitlines() == [
        "releases/1.0.0/taxonomy.json: was changed: its SHA-256 is not the one in SHA256SUMS",
        "releases/1.0.0/taxonomy.nt: was changed: its SHA-256 is not the one in SHA256SUMS",
    ]
    assert result.err == f"taxokit: {NO_GIT}2 problems\n"


def test_index_files_are_compared_if_the_releases_are_sound(indexed: Path, run: Run) -> None:
    (indexed / "CHANGELOG.md").unlink()
    result = run("verify", cwd=indexed)
    assert result.out.splitlines() == [f"CHANGELOG.md: does not follow from the releases; {INDEX_AGAIN}"]
    assert (result.code, result.err) == (1, f"taxokit: {NO_GIT}1 problem\n")


def test_repository_without_a_release_passes(project_copy: Path, run: Run) -> None:
    result = run("verify", cwd=project_copy)
    assert (result.code, result.out) == (0, "there is no release yet\n")


@pytest.mark.parametrize(
    ("version", "message"), [("2.0.0", "releases/2.0.0: there is no such release"), ("x", "invalid version 'x'")]
)
def test_release_that_there_is_not(indexed: Path, run: Run, version: str, message: str) -> None:
    result = run("verify", version, cwd=indexed)
    assert (result.code, result.out) == (2, "")
    assert f"taxokit: error: {message}" in result.err
