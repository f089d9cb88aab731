"""Nothing unreadable counts as verified: `verify` and `release` name the cause, whatever Git or the disk refuse."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.clones import Clone

MakeClone = Callable[..., Clone]
DATE = ("--date", "2026-07-01")


def _lose_head(ada: Clone) -> None:
    (ada.folder / ".git/HEAD").unlink()


def _make_bare(ada: Clone) -> None:
    ada.git("config", "core.bare", "true")


def _damage(ada: Clone) -> None:
    shutil.rmtree(ada.folder / ".git/objects")


def _move_main(ada: Clone) -> None:
    ada.git("worktree", "add", "--quiet", "--detach", "../linked")
    ada.folder = ada.folder.rename(ada.folder.with_name("moved")).with_name("linked")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (_lose_head, ".git: has no file HEAD; write `ref: refs/heads/BRANCH` into it"),
        (_make_bare, ".git: has no work tree: `core.bare` is set; run `git config core.bare false`"),
        (_damage, ".git: is not a repository that Git can use; make a new clone, and compare the two"),
        (_move_main, "which does not exist; run `git worktree repair {folder}` in the main repository"),
    ],
)
def test_a_repository_that_git_cannot_use(damage: Callable[[Clone], None], words: str, clone: MakeClone) -> None:
    ada = clone("ada")
    damage(ada)
    for command in (["verify"], ["release", *DATE]):
        result = ada.taxokit(*command)
        assert (result.code, result.out) == (1, "")
        assert words.format(folder=ada.folder) in result.err
    assert ada.taxokit("verify", "--no-history").code == 0


def test_without_git(clone: MakeClone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = clone("ada")
    monkeypatch.setenv("PATH", str(tmp_path))
    for command in (["verify"], ["release", *DATE]):
        result = ada.taxokit(*command)
        assert result.code == 1
        assert result.err == "taxokit: error: Git is not installed; install it, such as from https://git-scm.com\n"
    shutil.rmtree(ada.folder / ".git")
    assert ada.taxokit("verify").code == 0
    assert "is not a Git repository" in ada.taxokit("release", *DATE).err


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (".git", ".git: cannot be read: Permission denied"),
        ("releases/1.0.0", "releases/1.0.0/SHA256SUMS: cannot be read: Permission denied; make it readable"),
        ("releases/1.0.0/csv", "releases/1.0.0/csv: cannot be read; make it readable for your user"),
    ],
)
def test_a_folder_that_cannot_be_read(place: str, words: str, clone: MakeClone, repository: Path) -> None:
    folder = clone("ada").folder
    (folder / place).chmod(0)
    command = [sys.executable, str(repository / "tests/support/unprivileged.py"), "taxokit", "verify"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8")
    (folder / place).chmod(0o755)
    assert done.returncode == 1
    assert words in done.stdout + done.stderr
    assert "is missing" not in done.stdout


@pytest.mark.parametrize("objects", ["tree:0", pytest.param("blob:none", marks=pytest.mark.full)])
def test_a_partial_clone_asks_for_what_it_lacks(objects: str, clone: MakeClone, tmp_path: Path) -> None:
    origin = tmp_path / "origin.git"
    subprocess.run(["git", "-C", origin, "config", "uploadpack.allowFilter", "true"], check=True)
    ada = clone("ada", f"--filter={objects}", "--no-checkout")
    ada.git("checkout", "--quiet", "main")
    away = origin.rename(tmp_path / "away.git")
    result = ada.taxokit("verify")
    if objects == "tree:0":
        assert result.code == 1
        assert "objects are missing in this partial clone, and its remote cannot be reached" in result.err
        assert "run `git fetch --refetch --no-filter`" in result.err
    away.rename(origin)
    assert ada.verify() == (0, ["1 release verified"])
    ada.git("fetch", "--quiet", "--refetch", "--no-filter")
    origin.rename(away)
    assert ada.verify() == (0, ["1 release verified"])


def test_a_sparse_checkout_loses_no_release(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.git("sparse-checkout", "set", "--no-cone", "/*", "!/releases/1.0.0/")
    hint = "`git sparse-checkout add releases/1.0.0`"
    problem = f"releases/1.0.0: is not in this sparse checkout; run {hint}"
    assert ada.verify() == (1, [problem])
    commands: list[tuple[Any, ...]] = [("index",), ("withdraw", "1.0.0", "--reason", "Wrong."), ("release", *DATE)]
    for command in commands:
        result = ada.taxokit(*command)
        assert (result.code, hint in result.err) == (1, True), result.err
        assert ada.git("status", "--porcelain") == ""
    ada.git("sparse-checkout", "add", "releases/1.0.0")
    assert ada.taxokit("index").out == "everything is up to date\n"
    assert ada.verify() == (0, ["1 release verified"])


def test_a_release_that_follows_one_outside_of_a_sparse_checkout(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit("label: Windkraft", "label: Windenergie")
    ada.release()
    ada.git("sparse-checkout", "set", "--no-cone", "/*", "!/releases/1.0.0/")
    hint = "run `git sparse-checkout add releases/1.0.0`"
    for versions in ((), ("1.1.0",)):
        result = ada.taxokit("verify", *versions)
        assert result.out == f"releases/1.0.0: is not in this sparse checkout; {hint}\n"
        assert (result.code, result.err) == (1, "1 problem\n")
    ada.git("sparse-checkout", "disable")
    assert ada.verify() == (0, ["2 releases verified"])


def test_a_removed_release_stays_in_the_index(clone: MakeClone) -> None:
    ada = clone("ada")
    shutil.rmtree(ada.folder / "releases/1.0.0")
    result = ada.taxokit("index")
    assert (result.code, "`git checkout HEAD -- releases/1.0.0`" in result.err) == (1, True), result.err
    ada.git("checkout", "HEAD", "--", "releases/1.0.0")
    assert ada.taxokit("index").code == 0


@pytest.mark.full
def test_the_way_out_of_a_date_in_the_far_future(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit("label: Windkraft", "label: Windenergie")
    assert ada.taxokit("release", "--date", "2106-03-01", "--allow-future-date", "--tag").code == 0
    ada.edit("label: Windenergie", "label: Windstrom")
    result = ada.taxokit("release")
    way = "run `taxokit withdraw 1.1.0 --reason REASON`, then `taxokit release 1.2.0 --from 1.0.0`"
    assert (result.code, way in result.err) == (1, True), result.err
    assert ada.taxokit("withdraw", "1.1.0", "--reason", "The clock was wrong.").code == 0
    ada.commit("Withdraw")
    assert ada.taxokit("release", "1.2.0", "--from", "1.0.0", "--tag").code == 0
    assert ada.verify() == (0, ["3 releases verified"])
