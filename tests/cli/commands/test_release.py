"""`taxokit release`: errors before anything is built; `tests/releases` has the rest."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def committed(thesaurus: Path) -> Path:
    """The second taxonomy under Git."""
    for arguments in (
        ["init", "--quiet", "--initial-branch=main"],
        ["config", "user.name", "Tester"],
        ["config", "user.email", "tester@example.org"],
        ["config", "commit.gpgsign", "false"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "Start"],
    ):
        subprocess.run(["git", *arguments], cwd=thesaurus, check=True, capture_output=True)
    return thesaurus


def test_outside_of_git_nothing_is_released(thesaurus: Path, run: Run) -> None:
    result = run("release", cwd=thesaurus)
    assert (result.code, result.out) == (1, "")
    assert result.err.endswith("is not a Git repository; release from committed sources\n")
    assert not (thesaurus / "releases").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["1.0"], 2, "invalid version '1.0'; write it as 1.0.0"),
        (["--date", "14.6.2026"], 2, "invalid date '14.6.2026'; write it as 2026-06-14"),
        (["1.0.0-dev"], 1, "1.0.0-dev is the version of a build; use a version such as 1.2.0"),
    ],
)
def test_invalid_version_or_date_is_refused(
    committed: Path, run: Run, arguments: list[str], code: int, message: str
) -> None:
    result = run("release", *arguments, cwd=committed)
    assert (result.code, result.out) == (code, "")
    assert result.err.splitlines()[-1] == f"taxokit: error: {message}"
    assert not list((committed / "releases").glob("*"))


def test_changes_that_are_not_committed_are_named(committed: Path, run: Run) -> None:
    (committed / "new.txt").write_text("", encoding="utf-8")
    result = run("release", cwd=committed)
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        "taxokit: error: uncommitted changes: new.txt; commit or stash them",
    ]
