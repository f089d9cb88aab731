"""`verify` speaks where Git gives to others what was not verified here, and where trust was taken away or replaced."""

import shutil
import subprocess
from pathlib import Path

import pytest

from support.seal import seal
from support.verifying import DOCUMENT, Run, commit, git, problems

ATTRIBUTION = "releases/1.0.0/ATTRIBUTION.md"
SIGNATURE = "releases/signatures/1.0.0.sig"
SIGNERS = "releases/signatures/allowed_signers"
NOT_COMMITTED = "not committed as here"

with_keys = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


def test_untouched_releases_have_no_problem(energy: Path, run: Run) -> None:
    assert problems(run, energy) == []


def test_commit_that_has_other_bytes_than_the_work_tree(energy: Path, run: Run) -> None:
    original = (energy / DOCUMENT).read_bytes()
    (energy / DOCUMENT).write_bytes(b"{}")
    commit(energy)
    git(energy, "tag", "--delete", "v1.0.0")
    (energy / DOCUMENT).write_bytes(original)
    assert problems(run, energy) == [f"{DOCUMENT}: the last commit has other bytes, which a clone gets"]


def test_file_that_is_not_committed(energy: Path, run: Run) -> None:
    git(energy, "rm", "--quiet", "--cached", DOCUMENT)
    git(energy, "commit", "--quiet", "--message", "Remove")
    git(energy, "tag", "--delete", "v1.0.0")
    assert f"{DOCUMENT}: is not in the last commit, so that a clone lacks it" in problems(run, energy)


@pytest.mark.parametrize("name", ["v1.0.1", "1.0.0.old", "1.0.0+1", "latest"])
def test_copy_beside_the_releases_that_looks_like_one(energy: Path, run: Run, name: str) -> None:
    shutil.copytree(energy / "releases/1.0.0", energy / "releases" / name)
    (energy / "releases/README.md").write_text("What is here.\n", encoding="utf-8")
    commit(energy)
    hint = "move it elsewhere, or remove it"
    assert problems(run, energy) == [
        f"releases/{name}: has the files of a release, but its name is not a version; {hint}"
    ]


def test_release_that_the_last_commit_lacks(energy: Path, run: Run) -> None:
    """A clone has it in its history alone."""
    git(energy, "rm", "-r", "--quiet", "--cached", "releases/1.0.0")
    git(energy, "commit", "--quiet", "--message", "Remove")
    result = run("verify", cwd=energy)
    assert (result.code, result.out) == (0, f"2 releases verified; {NOT_COMMITTED}: releases/1.0.0\n")


def test_withdrawal_that_is_not_committed(energy: Path, run: Run) -> None:
    assert run("withdraw", "1.0.0", "--reason", "It is wrong.", cwd=energy).code == 0
    result = run("verify", cwd=energy)
    assert (result.code, result.out) == (0, f"2 releases verified; {NOT_COMMITTED}: releases/withdrawn.json\n")
    commit(energy, "Withdraw")
    assert run("verify", cwd=energy).out == "2 releases verified\n"


# --- names ------------------------------------------------------------------------------------------------------------


def _forge(root: Path) -> str:
    (root / ATTRIBUTION).write_text("Forged.\n", encoding="utf-8")
    seal(root / "releases/1.0.0")
    return commit(root, "Forge")


@pytest.mark.parametrize("name", ["refs/heads/v1.0.0", "refs/tags/tags/v1.0.0", "refs/v1.0.0", "refs/tags/HEAD"])
def test_another_ref_with_the_name_of_a_tag(energy: Path, run: Run, name: str) -> None:
    forgery = _forge(energy)
    before = problems(run, energy)
    assert any(line.startswith(f"{ATTRIBUTION}: differs from tag v1.0.0") for line in before), before
    git(energy, "update-ref", name, forgery)
    assert problems(run, energy) == before


def test_tags_with_the_names_of_commits(energy: Path, run: Run) -> None:
    """Git prefers them to an abbreviated hash."""
    git(energy, "tag", "--delete", "v1.0.0")
    added = git(energy, "log", "--format=%H", "--diff-filter=A", "--", ATTRIBUTION)
    _forge(energy)
    before = problems(run, energy)
    assert any(line.startswith(f"{ATTRIBUTION}: differs from commit {added[:7]}") for line in before), before
    for length in (4, 7, 12, 40):
        git(energy, "update-ref", f"refs/tags/{added[:length]}", "HEAD")
        git(energy, "update-ref", f"refs/heads/{added[: length + 1]}", "HEAD")
    assert problems(run, energy) == before


# --- signatures ---------------------------------------------------------------------------------------------------


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    """Two keys, of a maintainer and of a stranger."""
    paths = {name: tmp_path / name for name in ("ada", "eve")}
    for name, path in paths.items():
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)], check=True)
    return paths


@pytest.fixture
def signed(energy: Path, keys: dict[str, Path], run: Run) -> Path:
    """The releases, signed by the maintainer, with the list of signers."""
    for version in ("1.0.0", "1.1.0"):
        assert run("sign", version, "--key", keys["ada"], cwd=energy).code == 0
    _allow(energy, keys["ada"])
    commit(energy, "Sign")
    return energy


def _allow(root: Path, *keys: Path) -> None:
    lines = [f"{key.name}@example.org {key.with_suffix('.pub').read_text(encoding='utf-8')}" for key in keys]
    (root / SIGNERS).write_text("".join(lines), encoding="utf-8")


def _replace(root: Path, key: Path, run: Run) -> None:
    (root / SIGNATURE).unlink()
    assert run("sign", "1.0.0", "--key", key, cwd=root).code == 0


# --- `--signed`, which the release workflow uses --------------------------------------------------------------------


@with_keys
def test_signatures_are_required_unless_the_configuration_says_otherwise(
    signed: Path, keys: dict[str, Path], run: Run
) -> None:
    result = run("verify", "--signed", cwd=signed)
    assert result.code == 0
    assert result.out.count("signed by ada@example.org") == 2
    (signed / SIGNATURE).unlink()
    assert f"{SIGNATURE}: is missing: releases/1.0.0 is not signed" in problems(run, signed, "--signed")
    assert run("sign", "1.0.0", "--key", keys["ada"], cwd=signed).code == 0
    (signed / SIGNERS).unlink()
    result = run("verify", "--signed", cwd=signed)
    assert (result.code, result.out) == (2, "")
    assert f"{SIGNERS}: is missing, and releases must be signed" in result.err


@with_keys
def test_signature_by_a_stranger_is_no_signature(signed: Path, keys: dict[str, Path], run: Run) -> None:
    _replace(signed, keys["eve"], run)
    assert any(f"{SIGNERS} does not allow" in line for line in problems(run, signed, "--signed"))


def test_unsigned_repository_is_reported(energy: Path, run: Run) -> None:
    assert run("verify", "--signed", cwd=energy).code == 2
    options = energy / "taxokit.toml"
    options.write_text("signed = false\n" + options.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("verify", "--signed", cwd=energy)
    assert (result.code, result.out) == (0, "2 releases verified\n")
    assert result.err == "taxokit: taxokit.toml says that the releases are not signed\n"
    assert run("verify", "--signed", "--signers", options, cwd=energy).code == 2
