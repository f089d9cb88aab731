"""The released bytes after a merge of branches: those of the tag if there is one, else of the first-parent history."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.clones import Clone

MakeClone = Callable[..., Clone]
Reseal = Callable[..., None]
FOLDER = "releases/1.1.0"
OURS, THEIRS = (
    ("    label: Photovoltaik\n", "    label: Fotovoltaik\n"),
    ("    label: Windkraft\n", "    label: Windenergie\n"),
)


@pytest.fixture
def rivals(clone: MakeClone) -> tuple[Clone, Clone]:
    """Two clones, each with a release 1.1.0 of its own; that of Ada is pushed."""
    ada, bob = clone("ada"), clone("bob")
    ada.edit(*OURS)
    bob.edit(*THEIRS)
    assert ada.release() == bob.release() == "1.1.0"
    assert ada.files("1.1.0") != bob.files("1.1.0")
    ada.git("push", "--quiet")
    bob.git("fetch", "--quiet")
    return ada, bob


def keep(clone: Clone, revision: str) -> None:
    """Finish a merge of two releases 1.1.0 as GOVERNANCE.md says, keeping that of a revision."""
    conflicts = clone.git("diff", "--name-only", "--diff-filter=U").splitlines()
    assert f"{FOLDER}/taxonomy.json" in conflicts
    assert "releases/index.json" in conflicts
    assert clone.verify()[0] == 1
    clone.git("rm", "-r", "--force", "--quiet", FOLDER)
    clone.git("checkout", "--quiet", revision, "--", FOLDER)
    assert clone.taxokit("index").code == 0
    clone.commit("Merge")


@pytest.mark.full
def test_earlier_release_stays(rivals: tuple[Clone, Clone]) -> None:
    """Bob's branch is merged into main, which has Ada's release."""
    ada, bob = rivals
    bob.git("switch", "--quiet", "--create", "topic")
    bob.git("push", "--quiet", "origin", "topic")
    ada.git("fetch", "--quiet")
    released = ada.files("1.1.0")
    ada.git("merge", "--quiet", "origin/topic", check=False)
    keep(ada, "HEAD")
    assert ada.verify() == (0, ["2 releases verified"])
    assert ada.files("1.1.0") == released
    assert ada.release() == "1.2.0"  # as Bob's release had
    assert ada.verify() == (0, ["3 releases verified"])


@pytest.mark.full
def test_release_of_a_branch_that_is_kept_needs_a_tag(rivals: tuple[Clone, Clone]) -> None:
    """Bob pulls, so that his own release is first in the first-parent history; Ada's is the one that others have."""
    ada, bob = rivals
    his, theirs = bob.head, bob.git("rev-parse", "--short", "origin/main").strip()
    bob.git("merge", "--quiet", "origin/main", check=False)
    keep(bob, "origin/main")
    code, lines = bob.verify()
    assert code == 1
    assert f"{FOLDER}/taxonomy.json: differs from commit {his}, changed by commit {bob.head}" in lines
    assert bob.taxokit("release").err.splitlines()[-1].startswith(f"taxokit: error: {FOLDER}/")
    bob.git("tag", "--annotate", "--message", "Release 1.1.0", "v1.1.0", theirs)
    assert bob.verify() == (0, ["2 releases verified"])
    assert bob.files("1.1.0") == ada.files("1.1.0")
    assert bob.release("--tag") == "1.2.0"
    bob.git("push", "--quiet", "--follow-tags")
    ada.git("pull", "--quiet")
    assert ada.verify() == (0, ["3 releases verified"])


@pytest.mark.full
def test_release_of_the_tag_that_was_pushed_stays(clone: MakeClone) -> None:
    ada, bob = clone("ada"), clone("bob")
    ada.edit(*OURS)
    bob.edit(*THEIRS)
    assert ada.release("--tag") == bob.release("--tag") == "1.1.0"
    ada.git("push", "--quiet", "--atomic", "origin", "main", "v1.1.0")
    bob.git("fetch", "--quiet")
    bob.git("merge", "--quiet", "origin/main", check=False)
    keep(bob, "origin/main")
    code, lines = bob.verify()  # his own tag is on another commit
    assert code == 1
    assert lines[0].startswith(f"{FOLDER}/")
    assert "differs from tag v1.1.0, changed by commit" in lines[0]
    bob.git("tag", "--delete", "v1.1.0")
    bob.git("fetch", "--quiet", "--tags")
    assert bob.verify() == (0, ["2 releases verified"])
    assert bob.release("--tag") == "1.2.0"
    bob.git("push", "--quiet", "--atomic", "origin", "main", "v1.2.0")
    again = clone("again")
    assert again.verify("--deep") == (0, ["3 releases verified"])
    assert again.files("1.1.0") == ada.files("1.1.0")


def test_release_of_a_branch_comes_with_its_merge(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.git("switch", "--quiet", "--create", "topic")
    ada.edit(*OURS)
    ada.release()
    ada.git("switch", "--quiet", "main")
    ada.edit(*THEIRS)
    ada.git("merge", "--quiet", "--no-edit", "topic")
    assert ada.verify() == (0, ["2 releases verified"])
    assert ada.release() == "1.2.0"
    assert ada.verify() == (0, ["3 releases verified"])


@pytest.mark.full
def test_branch_that_rewrites_its_own_release(clone: MakeClone, reseal: Reseal) -> None:
    """Main gets the bytes of the last commit of the branch with the merge commit, and they count from then on."""
    ada = clone("ada")
    ada.git("switch", "--quiet", "--create", "topic")
    ada.edit(*OURS)
    ada.release()
    commit = ada.head
    forge(ada, "1.1.0", reseal)
    rewriting = ada.commit("Rewrite it")
    assert ada.verify() == (1, [forged("1.1.0", f"commit {commit}", rewriting)])
    assert ada.taxokit("release").code == 1
    ada.git("switch", "--quiet", "--create", "fast-forward", "main")
    ada.git("merge", "--quiet", "--ff-only", "topic")
    assert ada.verify() == (1, [forged("1.1.0", f"commit {commit}", rewriting)])
    ada.git("tag", "v1.1.0", rewriting)
    assert ada.verify() == (0, ["2 releases verified"])
    ada.git("tag", "--delete", "v1.1.0")
    ada.git("switch", "--quiet", "main")
    ada.git("merge", "--quiet", "--no-ff", "--no-edit", "topic")
    assert ada.verify() == (0, ["2 releases verified"])
    merge = ada.head
    forge(ada, "1.1.0", reseal)
    again = ada.commit("Rewrite it again")
    assert ada.verify() == (1, [forged("1.1.0", f"commit {merge}", again)])


@pytest.mark.full
def test_merge_that_brings_other_bytes_than_its_branch(clone: MakeClone, reseal: Reseal) -> None:
    ada = clone("ada")
    ada.git("switch", "--quiet", "--create", "topic")
    ada.edit(*OURS)
    ada.release()
    commit = ada.head
    ada.git("switch", "--quiet", "main")
    ada.edit(*THEIRS)
    ada.git("merge", "--quiet", "--no-commit", "topic")
    forge(ada, "1.1.0", reseal)
    ada.commit("Merge")
    assert ada.verify() == (1, [forged("1.1.0", f"commit {commit}")])


@pytest.mark.parametrize(
    ("tagged", "branch"),
    [
        *((True, True), (False, False)),
        *(pytest.param(*case, marks=pytest.mark.full) for case in ((True, False), (False, True))),
    ],
)
def test_rewritten_release(clone: MakeClone, reseal: Reseal, tagged: bool, branch: bool) -> None:
    """Rewritten on main, or on a branch that is merged into it."""
    ada = clone("ada")
    origin = "tag v1.0.0" if tagged else f"commit {ada.head}"
    if not tagged:
        ada.git("tag", "--delete", "v1.0.0")
    ada.git("switch", "--quiet", *(["--create", "topic"] if branch else ["main"]))
    forge(ada, "1.0.0", reseal)
    commit = ada.commit("Forge")
    if branch:
        assert ada.verify() == (1, [forged("1.0.0", origin, commit)])
        ada.git("switch", "--quiet", "main")
        ada.edit(*OURS)
        ada.git("merge", "--quiet", "--no-edit", "topic")
        commit = ada.head
    assert ada.verify() == (1, [forged("1.0.0", origin, commit)])
    ada.edit("    label: Windkraft\n", "    label: Kraft des Windes\n")
    assert ada.verify() == (1, [forged("1.0.0", origin, commit)])
    ada.git("revert", "--no-edit", *(["--mainline", "1"] if branch else []), commit)
    assert ada.verify() == (0, ["1 release verified"])


def forge(clone: Clone, version: str, reseal: Reseal) -> None:
    """Change a release, and everything that lists its content."""
    path = clone.folder / "releases" / version / "ATTRIBUTION.md"
    path.write_bytes(path.read_bytes() + b"\nMore.\n")
    reseal(clone.folder, version)


def forged(version: str, origin: str, commit: str = "") -> str:
    """Return the message of `verify` about such a release."""
    by = f", changed by commit {commit}" if commit else ""
    return f"releases/{version}/ATTRIBUTION.md: differs from {origin}{by}"


def test_release_that_was_removed_and_released_again(clone: MakeClone, reseal: Reseal) -> None:
    ada = clone("ada")
    ada.git("tag", "--delete", "v1.0.0")
    commit = ada.head
    copy = ada.files("1.0.0")
    shutil.rmtree(ada.folder / "releases/1.0.0")
    for name in ("releases/index.json", "CHANGELOG.md", "CITATION.cff"):
        (ada.folder / name).unlink()
    removal = ada.commit("Remove it")
    assert ada.verify() == (1, [f"releases/1.0.0: is missing; restore it from commit {commit}"])
    for path, data in copy.items():
        (ada.folder / "releases/1.0.0" / path).parent.mkdir(parents=True, exist_ok=True)
        (ada.folder / "releases/1.0.0" / path).write_bytes(data)
    forge(ada, "1.0.0", reseal)
    ada.commit("Release it again")
    assert ada.verify() == (1, [forged("1.0.0", f"commit {commit}", removal)])


@pytest.mark.full
def test_merge_that_loses_the_release_of_a_tag(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.git("switch", "--quiet", "--create", "topic")
    ada.edit(*OURS)
    ada.release("--tag")
    ada.git("switch", "--quiet", "main")
    ada.edit(*THEIRS)
    assert ada.verify() == (0, ["1 release verified"])  # the tag is of a branch
    ada.git("merge", "--quiet", "--no-edit", "--strategy", "ours", "topic")
    assert ada.verify() == (1, ["releases/1.1.0: is missing; restore it from tag v1.1.0"])
    ada.git("checkout", "v1.1.0", "--", FOLDER)
    ada.taxokit("index")
    assert ada.verify() == (0, ["2 releases verified; not committed as here: releases/1.1.0"])


def test_tag_of_another_commit_is_ignored(clone: MakeClone, reseal: Reseal) -> None:
    ada = clone("ada")
    ada.git("tag", "v1.1.0", "v1.0.0")
    ada.edit(*OURS)
    (ada.folder / ".gitignore").write_text("", encoding="utf-8")
    ada.commit()
    ada.release("1.2.0")  # the tag has 1.1.0, so that there is no gap
    ada.git("tag", "v1.2.0", "HEAD~1")
    assert ada.verify() == (0, ["2 releases verified"])
    commit = ada.head
    forge(ada, "1.2.0", reseal)
    assert ada.verify() == (1, [forged("1.2.0", f"commit {commit}")])


def test_release_that_is_not_committed(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit(*OURS)
    ada.release(commit=False)
    assert ada.verify() == (0, ["1 release verified; not committed, compared with checksums alone: 1.1.0"])


# --- releases while something is wrong ---------------------------------------------------------------------------


def test_nothing_is_released_while_a_release_is_broken(clone: MakeClone) -> None:
    ada = clone("ada")
    for name in ("LICENSE", "taxonomy.nt"):
        (ada.folder / "releases/1.0.0" / name).write_text("other", encoding="utf-8")
    ada.edit(*OURS)
    for options in ([], ["--dry-run"], ["--tag"]):
        result = ada.taxokit("release", "--date", "2026-07-01", *options)
        assert (result.code, result.out) == (1, "")
        assert result.err.splitlines()[-1] == (
            "taxokit: error: releases/1.0.0/LICENSE: was changed: its SHA-256 is not the one in SHA256SUMS, and"
            " 1 more problem; try again when `taxokit verify` passes"
        )
    assert not (ada.folder / FOLDER).exists()
    ada.git("checkout", "v1.0.0", "--", "releases/1.0.0")
    ada.commit("Restore")
    assert ada.release() == "1.1.0"


# --- histories that are missing ----------------------------------------------------------------------------------

MISSING = (
    "releases: the history is missing, in a shallow clone; run `git fetch --unshallow` (`fetch-depth: 0` in a workflow),"
    " or compare without it (--no-history)"
)


def test_shallow_clone(clone: MakeClone, reseal: Reseal) -> None:
    ada = clone("ada")
    forge(ada, "1.0.0", reseal)
    commit = ada.commit("Forge")
    ada.git("push", "--quiet")
    shallow = clone("shallow", "--depth", "1")
    assert shallow.verify() == shallow.verify("1.0.0") == (1, [MISSING])
    refused = shallow.taxokit("release")
    assert (refused.code, refused.err.splitlines()[-1].partition(";")[0]) == (
        1,
        f"taxokit: error: {MISSING}".partition(";")[0],
    )
    note = "1 release matches its checksums; not compared with Git: --no-history"
    assert shallow.verify("--no-history") == (0, [note])
    shallow.git("fetch", "--quiet", "--unshallow", "--tags")
    assert shallow.verify() == (1, [forged("1.0.0", "tag v1.0.0", commit)])


def test_clone_of_all_commits_without_the_tags(clone: MakeClone, reseal: Reseal) -> None:
    ada = clone("ada", "--no-tags")
    commit = ada.head
    assert ada.verify() == (0, ["1 release verified"])
    forge(ada, "1.0.0", reseal)
    assert ada.verify() == (1, [forged("1.0.0", f"commit {commit}")])


def test_outside_of_git(clone: MakeClone, tmp_path: Path, run: Callable[..., Any]) -> None:
    shutil.copytree(clone("ada").folder, tmp_path / "copy", ignore=shutil.ignore_patterns(".git"))
    environment = {"GIT_CEILING_DIRECTORIES": str(tmp_path)}
    result = run("verify", cwd=tmp_path / "copy", process=True, env=environment)
    alone = "not compared with Git: this is not a Git repository"
    assert (result.code, result.out) == (0, f"1 release matches its checksums; {alone}\n")
    (tmp_path / "bin").mkdir()
    result = run("verify", cwd=tmp_path / "ada", process=True, env={"PATH": str(tmp_path / "bin")})
    assert (result.code, "Git is not installed" in result.err) == (1, True), result.err
