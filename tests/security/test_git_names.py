"""`verify` takes no tag and no branch for a commit that has its name, and no other ref for the tag of a version."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.seal import seal

Run = Callable[..., Any]

ATTRIBUTION = "releases/1.0.0/ATTRIBUTION.md"
SIGNATURE = "releases/signatures/1.0.0.sig"
SIGNERS = "releases/signatures/allowed_signers"
WITHDRAWN = "releases/withdrawn.json"

with_keys = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def commit(root: Path, message: str = "Change") -> str:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    return git(root, "rev-parse", "HEAD")


def problems(run: Run, root: Path) -> list[str]:
    result = run("verify", cwd=root)
    assert result.code in (0, 1), result.err
    return [line for line in result.out.splitlines() if not line.endswith(" verified")]


def name_all(root: Path, found: str, target: str = "HEAD") -> None:
    """Give a commit the names that Git prefers to an abbreviated hash of another one: tags and branches."""
    for length in (4, 7, 8, 12, 40):
        git(root, "update-ref", f"refs/tags/{found[:length]}", target)
        git(root, "update-ref", f"refs/heads/{found[: length + 1]}", target)


@pytest.fixture
def forged(energy: Path) -> tuple[Path, str, str]:
    """A repository in which a release without a tag was forged, with the commits that brought and that forged it."""
    git(energy, "tag", "--delete", "v1.0.0")
    added = git(energy, "log", "--format=%H", "--diff-filter=A", "--", ATTRIBUTION)
    (energy / ATTRIBUTION).write_text("Forged.\n", encoding="utf-8")
    seal(energy / "releases/1.0.0")
    return energy, added, commit(energy, "Forge")


def test_release_without_a_tag_whose_commit_has_the_name_of_a_tag(forged: tuple[Path, str, str], run: Run) -> None:
    root, added, forgery = forged
    before = problems(run, root)
    assert any(line.startswith(f"{ATTRIBUTION}: differs from commit {added[:7]}") for line in before), before
    name_all(root, added)
    name_all(root, forgery, added)
    assert problems(run, root) == before


def test_release_of_a_merge_whose_parents_have_the_names_of_tags(energy: Path, run: Run) -> None:
    """A merge brought it with other bytes than its branch has."""
    git(energy, "tag", "--delete", "v1.1.0")
    added = git(energy, "log", "--format=%H", "--diff-filter=A", "--", "releases/1.1.0/SHA256SUMS")
    git(energy, "checkout", "--quiet", "-b", "side")
    git(energy, "checkout", "--quiet", "-B", "main", f"{added}~1")
    git(energy, "merge", "--quiet", "--no-ff", "--no-commit", "side")
    (energy / "releases/1.1.0/ATTRIBUTION.md").write_text("Forged.\n", encoding="utf-8")
    seal(energy / "releases/1.1.0")
    merge = commit(energy, "Merge")
    before = problems(run, energy)
    assert any("releases/1.1.0/ATTRIBUTION.md: differs from commit" in line for line in before), before
    for parent in ("HEAD^1", "HEAD^2"):
        name_all(energy, git(energy, "rev-parse", parent), merge)
    assert problems(run, energy) == before


@pytest.mark.parametrize("name", ["refs/tags/refs/tags/v1.0.0", "refs/heads/refs/tags/v1.0.0", "refs/refs/tags/v1.0.0"])
def test_ref_that_has_the_name_of_a_missing_tag(forged: tuple[Path, str, str], run: Run, name: str) -> None:
    """Git finds it by `refs/tags/v1.0.0` where there is no such tag."""
    root, _, forgery = forged
    before = problems(run, root)
    git(root, "update-ref", name, forgery)
    assert git(root, "rev-parse", "refs/tags/v1.0.0") == forgery
    assert problems(run, root) == before != []


@pytest.mark.parametrize("name", ["refs/tags/HEAD", "refs/heads/HEAD", "refs/tags/refs/heads/main", "refs/tags/main"])
def test_ref_that_has_the_name_of_the_last_commit(forged: tuple[Path, str, str], run: Run, name: str) -> None:
    root, added, _ = forged
    before = problems(run, root)
    git(root, "update-ref", name, added)
    assert problems(run, root) == before != []


def test_branch_that_has_the_name_of_a_tag(energy: Path, run: Run) -> None:
    (energy / ATTRIBUTION).write_text("Forged.\n", encoding="utf-8")
    seal(energy / "releases/1.0.0")
    forgery = commit(energy, "Forge")
    before = problems(run, energy)
    for name in ("refs/heads/v1.0.0", "refs/tags/tags/v1.0.0", "refs/v1.0.0"):
        git(energy, "update-ref", name, forgery)
    assert any(line.startswith(f"{ATTRIBUTION}: differs from tag v1.0.0") for line in before), before
    assert problems(run, energy) == before


# --- signatures ---------------------------------------------------------------------------------------------------


@pytest.fixture
def signed(energy: Path, tmp_path: Path, run: Run) -> Path:
    """The first release, signed by Ada, in a commit of its own; Eve has a key, too."""
    for name in ("ada", "eve"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True)
    assert run("sign", "1.0.0", "--key", tmp_path / "ada", cwd=energy).code == 0
    commit(energy, "Sign")
    return energy


def test_release_is_tagged_at_the_commit_that_brought_it(energy: Path, run: Run) -> None:
    git(energy, "tag", "--delete", "v1.1.0")
    added = git(energy, "log", "--format=%H", "--diff-filter=A", "--", "releases/1.1.0/SHA256SUMS")
    name_all(energy, added, f"{added}~1")
    result = run("release", "--tag", "--date", "2026-06-14", cwd=energy)
    assert result.code == 0, result.err
    assert git(energy, "rev-parse", "refs/tags/v1.1.0^{commit}") == added
