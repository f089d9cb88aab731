"""Repositories under Git, ready to be released, and one that was."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.cli import run as run_taxokit

Git = Callable[..., str]


def run_git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return run.stdout


def put_under_git(folder: Path) -> Path:
    (folder / ".gitattributes").write_text("* -text\n", encoding="utf-8")
    run_git(folder, "init", "--quiet", "--initial-branch=main")
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
        run_git(folder, "config", key, value)
    run_git(folder, "add", "--all")
    run_git(folder, "commit", "--quiet", "--message", "Start")
    return folder


@pytest.fixture(scope="session")
def git() -> Git:
    """Run Git: `git(folder, "status")` returns what it prints."""
    return run_git


@pytest.fixture(scope="session")
def commit_all() -> Callable[[Path], None]:
    """Commit everything in a repository."""

    def commit(folder: Path) -> None:
        run_git(folder, "add", "--all")
        run_git(folder, "commit", "--quiet", "--message", "Change")

    return commit


@pytest.fixture
def committed(project_copy: Path) -> Path:
    """The real taxonomy, committed, without a release."""
    return put_under_git(project_copy)


@pytest.fixture
def committed_thesaurus(thesaurus: Path) -> Path:
    """The second taxonomy, committed, without a release."""
    return put_under_git(thesaurus)


@pytest.fixture(scope="session")
def release_template(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real taxonomy with release 1.0.0, cut by the tool, committed and tagged. Not to be changed."""
    folder = tmp_path_factory.mktemp("release") / "repository"
    shutil.copytree(project_template, folder)
    put_under_git(folder)
    assert run_taxokit(["--root", str(folder), "release", "1.0.0", "--date", "2026-06-14", "--tag"]) == 0
    return folder


@pytest.fixture
def released(release_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the repository with release 1.0.0, which the test may change."""
    return Path(shutil.copytree(release_template, tmp_path / "released", symlinks=True))
