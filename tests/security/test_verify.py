"""`verify` speaks where Git gives to others what was not verified here, and where trust was taken away or replaced."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from support.seal import seal
from support.verifying import DOCUMENT, Run, commit, git, problems

SIGNATURE = "releases/signatures/1.0.0.sig"
SIGNERS = "releases/signatures/allowed_signers"
NOT_COMMITTED = "is not committed as it is here"

with_keys = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


def test_releases_as_they_were_cut_have_no_problem(energy: Path, run: Run) -> None:
    assert problems(run, energy) == []


def test_tag_that_has_other_bytes_under_the_same_checksums(energy: Path, run: Run) -> None:
    original = (energy / DOCUMENT).read_bytes()
    (energy / DOCUMENT).write_bytes(original + b"\n")
    commit(energy)
    git(energy, "tag", "--force", "--annotate", "--message", "1.0.0", "v1.0.0")
    (energy / DOCUMENT).write_bytes(original)
    commit(energy, "Restore")
    assert problems(run, energy) == [f"{DOCUMENT}: tag v1.0.0 and the last commit do not have the same bytes"]
    assert problems(run, energy, "1.0.0") == problems(run, energy)


def test_tag_on_a_branch_that_was_never_merged(energy: Path, run: Run) -> None:
    git(energy, "checkout", "--quiet", "-b", "elsewhere")
    (energy / DOCUMENT).write_bytes(b"{}")
    commit(energy)
    git(energy, "tag", "--force", "--annotate", "--message", "1.0.0", "v1.0.0")
    git(energy, "checkout", "--quiet", "main")
    assert problems(run, energy) == [f"{DOCUMENT}: tag v1.0.0 and the last commit do not have the same bytes"]


def test_commit_that_has_other_bytes_than_the_work_tree(energy: Path, run: Run) -> None:
    original = (energy / DOCUMENT).read_bytes()
    (energy / DOCUMENT).write_bytes(b"{}")
    commit(energy)
    git(energy, "tag", "--delete", "v1.0.0")
    (energy / DOCUMENT).write_bytes(original)
    assert problems(run, energy) == [f"{DOCUMENT}: the last commit has other bytes, which a clone gets"]


def test_commit_that_git_replaces_here_alone(energy: Path, run: Run) -> None:
    """A clone gets what was committed, without its replacement."""
    git(energy, "tag", "--delete", "v1.0.0")
    before = git(energy, "rev-parse", "HEAD")
    (energy / DOCUMENT).write_bytes(b"{}")
    commit(energy, "Rewrite")
    harmless = git(energy, "commit-tree", f"{before}^{{tree}}", "-p", before, "-m", "Rewrite")
    git(energy, "replace", git(energy, "rev-parse", "HEAD"), harmless)
    git(energy, "reset", "--quiet", "--hard")
    assert problems(run, energy) == [f"{DOCUMENT}: the last commit has other bytes, which a clone gets"]


def test_history_that_git_replaces_here_alone(energy: Path, run: Run) -> None:
    """A clone gets the parents that each commit names, whatever `info/grafts` says."""
    git(energy, "tag", "--delete", "v1.1.0")
    (energy / "releases/1.1.0/ATTRIBUTION.md").write_text("Forged.\n", encoding="utf-8")
    seal(energy / "releases/1.1.0")
    rewritten = commit(energy, "Rewrite")
    (energy / ".git/info").mkdir(exist_ok=True)
    grafted = git(energy, "rev-parse", "HEAD", "v1.0.0^{commit}").replace("\n", " ")
    (energy / ".git/info/grafts").write_text(f"{grafted}\n", encoding="utf-8")
    found = problems(run, energy)
    assert any(rewritten in line for line in found), found


def test_file_that_is_not_committed(energy: Path, run: Run) -> None:
    git(energy, "rm", "--quiet", "--cached", DOCUMENT)
    git(energy, "commit", "--quiet", "--message", "Remove")
    git(energy, "tag", "--delete", "v1.0.0")
    assert f"{DOCUMENT}: is not in the last commit, so that a clone lacks it" in problems(run, energy)


def _enter(root: Path, mode: str, path: str, name: str = "") -> None:
    """Commit an entry of the index, by default one with the bytes of the file, and nothing else."""
    name = name or git(root, "hash-object", "-w", "--", path)
    git(root, "update-index", "--add", "--cacheinfo", f"{mode},{name},{path}")
    git(root, "commit", "--quiet", "--message", "Enter")


@pytest.mark.parametrize("mode", ["160000", "120000", "100644"])
def test_entry_that_was_committed_and_is_not_here(energy: Path, tmp_path: Path, run: Run, mode: str) -> None:
    """A clone gets a file, a link or the folder of a submodule, beside what the checksums list."""
    name = git(energy, "hash-object", "-w", "--stdin", data=b"../../taxokit.toml")
    extra = "releases/1.0.0/extra.py"
    _enter(energy, mode, extra, git(energy, "rev-parse", "HEAD") if mode == "160000" else name)
    assert problems(run, energy) == [f"{extra}: is in the last commit, and does not belong to the release"]
    assert problems(run, energy, "1.0.0") == problems(run, energy)
    git(tmp_path, "clone", "--quiet", str(energy), "clone")
    assert (tmp_path / "clone" / extra).exists()


def test_file_that_was_committed_as_a_link(energy: Path, run: Run) -> None:
    """Git sees no change where it is set to know no links."""
    git(energy, "config", "core.symlinks", "false")
    _enter(energy, "120000", DOCUMENT)
    assert git(energy, "status", "--porcelain") == ""
    assert problems(run, energy) == [f"{DOCUMENT}: is a symbolic link in the last commit, which a clone gets"]
    git(energy, "tag", "--force", "--annotate", "--message", "1.0.0", "v1.0.0")
    git(energy, "reset", "--quiet", "--hard", "HEAD~1")
    assert problems(run, energy) == [f"{DOCUMENT}: is a symbolic link in tag v1.0.0, and a file in the last commit"]


def test_release_that_was_committed_as_a_link_or_a_submodule(energy: Path, run: Run) -> None:
    git(energy, "tag", "--delete", "v1.0.0")
    git(energy, "rm", "-r", "--quiet", "--cached", "releases/1.0.0")
    _enter(energy, "160000", "releases/1.0.0", git(energy, "rev-parse", "HEAD"))
    assert problems(run, energy) == ["releases/1.0.0: is a submodule in the last commit, which a clone gets"]


def test_file_that_can_be_executed_is_the_same_file(energy: Path, run: Run) -> None:
    _enter(energy, "100755", DOCUMENT)
    assert problems(run, energy) == []


@pytest.mark.parametrize("name", ["v1.0.1", "1.0.0.old", "1.0.0+1", "latest"])
def test_copy_beside_the_releases_that_looks_like_one(energy: Path, run: Run, name: str) -> None:
    shutil.copytree(energy / "releases/1.0.0", energy / "releases" / name)
    (energy / "releases/README.md").write_text("What is here.\n", encoding="utf-8")
    commit(energy)
    hint = "move it elsewhere, or remove it"
    assert problems(run, energy) == [
        f"releases/{name}: has the files of a release, and its name is not the version of one; {hint}"
    ]


def test_release_that_the_last_commit_lacks(energy: Path, run: Run) -> None:
    """A clone has it in its history alone."""
    git(energy, "rm", "-r", "--quiet", "--cached", "releases/1.0.0")
    git(energy, "commit", "--quiet", "--message", "Remove")
    result = run("verify", cwd=energy)
    assert (result.code, result.out) == (0, f"2 releases verified; releases/1.0.0 {NOT_COMMITTED}\n")


@pytest.mark.parametrize("option", ["--assume-unchanged", "--skip-worktree"])
def test_changes_that_git_is_set_to_overlook(energy: Path, run: Run, option: str) -> None:
    git(energy, "update-index", option, DOCUMENT)
    watch = "git update-index --no-assume-unchanged --no-skip-worktree"
    assert problems(run, energy) == [f"{DOCUMENT}: Git is set to overlook changes of it; run `{watch}` on it"]
    (energy / DOCUMENT).write_bytes(b"{}")
    assert git(energy, "status", "--porcelain") == ""
    assert any("its SHA-256 is not the one in SHA256SUMS" in line for line in problems(run, energy))


@pytest.mark.parametrize(
    ("rule", "path", "harm"),
    [
        ("releases/ export-ignore", "releases/", "export-ignore of Git, so that an archive of the repository lacks it"),
        (
            "taxonomy.json export-ignore",
            DOCUMENT,
            "export-ignore of Git, so that an archive of the repository lacks it",
        ),
        ("*.json export-subst", DOCUMENT, "export-subst of Git, so that an archive changes it"),
    ],
)
def test_attributes_that_change_an_archive(energy: Path, run: Run, rule: str, path: str, harm: str) -> None:
    with (energy / ".gitattributes").open("a", encoding="utf-8") as file:
        file.write(f"{rule}\n")
    commit(energy)
    assert f"{path}: has the attribute {harm}" in problems(run, energy)


@pytest.mark.parametrize("rule", ["text eol=crlf", "ident", "working-tree-encoding=UTF-16LE"])
def test_attributes_that_change_a_checkout(energy: Path, tmp_path: Path, run: Run, rule: str) -> None:
    """Git does not apply them to the files that are here already."""
    with (energy / ".gitattributes").open("a", encoding="utf-8") as file:
        file.write(f"{DOCUMENT} {rule}\n")
    git(energy, "add", ".gitattributes")
    git(energy, "commit", "--quiet", "--no-gpg-sign", "--message", "Change attributes")
    name = rule.rpartition("text ")[2].partition("=")[0]
    assert problems(run, energy) == [f"{DOCUMENT}: has the attribute {name} of Git, so that a checkout changes it"]
    git(tmp_path, "clone", "--quiet", str(energy), "clone")
    assert ((tmp_path / "clone" / DOCUMENT).read_bytes() == (energy / DOCUMENT).read_bytes()) == (name == "ident")


def test_withdrawal_that_was_undone(energy: Path, run: Run) -> None:
    withdrawn = energy / "releases/withdrawn.json"
    assert run("withdraw", "1.0.0", "--reason", "It is wrong.", cwd=energy).code == 0
    commit(energy, "Withdraw")
    assert problems(run, energy) == []
    withdrawn.write_text("{}\n", encoding="utf-8")
    assert run("index", cwd=energy).code == 0
    advice = "restore it, and release a new version instead"
    undone = "releases/withdrawn.json: the withdrawal of 1.0.0 was undone, by {}; " + advice
    assert problems(run, energy) == [undone.format("an uncommitted change")]
    undoing = commit(energy, "Undo")
    assert problems(run, energy) == [undone.format(f"commit {undoing}")]
    withdrawn.unlink()
    commit(energy, "Remove")
    assert problems(run, energy) == [undone.format(f"commit {undoing}")]
    withdrawn.write_text(json.dumps({"1.0.0": "It is wrong, in other words."}), encoding="utf-8")
    assert run("index", cwd=energy).code == 0
    assert problems(run, energy) == []


def test_withdrawal_that_is_not_committed(energy: Path, run: Run) -> None:
    assert run("withdraw", "1.0.0", "--reason", "It is wrong.", cwd=energy).code == 0
    result = run("verify", cwd=energy)
    assert (result.code, result.out) == (0, f"2 releases verified; releases/withdrawn.json {NOT_COMMITTED}\n")
    commit(energy, "Withdraw")
    assert run("verify", cwd=energy).out == "2 releases verified\n"


# --- signatures ---------------------------------------------------------------------------------------------------


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    """Two keys, of a maintainer and of a stranger."""
    found = {name: tmp_path / name for name in ("ada", "eve")}
    for name, path in found.items():
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)], check=True)
    return found


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


@with_keys
@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("lists", [False, True])
def test_signature_that_a_stranger_replaced(
    signed: Path, keys: dict[str, Path], run: Run, committed: bool, lists: bool
) -> None:
    first = git(signed, "rev-parse", "--short", "HEAD")
    if not lists:
        git(signed, "rm", "--quiet", SIGNERS)
        git(signed, "commit", "--quiet", "--amend", "--no-edit")
        first = git(signed, "rev-parse", "--short", "HEAD")
    assert problems(run, signed) == []
    _replace(signed, keys["eve"], run)
    if committed:
        commit(signed)
    [problem] = problems(run, signed)
    assert problem.startswith(f"{SIGNATURE}: was made by the ED25519 key SHA256:")
    assert f", and the first signature, of commit {first}, by the ED25519 key SHA256:" in problem
    assert problem.endswith("; restore the first one")


@with_keys
def test_signature_of_another_signer_is_named(signed: Path, keys: dict[str, Path], run: Run) -> None:
    first = git(signed, "rev-parse", "--short", "HEAD")
    _allow(signed, keys["ada"], keys["eve"])
    change = commit(signed, "Let Eve sign")
    _replace(signed, keys["eve"], run)
    result = run("verify", cwd=signed)
    assert (result.code, result.out) == (0, f"2 releases verified; {SIGNATURE} {NOT_COMMITTED}\n")
    assert f"taxokit: {SIGNERS} was changed since commit {first} added it, by commit {change}\n" in result.err
    assert f"taxokit: {SIGNATURE} was made by the ED25519 key" in result.err


@with_keys
@pytest.mark.parametrize("signers", [(), ("--signers", SIGNERS)])
def test_signatures_and_signers_that_are_not_committed(
    signed: Path, keys: dict[str, Path], run: Run, signers: tuple[str, ...]
) -> None:
    """A clone has a stranger's signature, and no list of signers, whatever was verified here."""
    right = {path: (signed / path).read_bytes() for path in (SIGNATURE, SIGNERS)}
    _replace(signed, keys["eve"], run)
    (signed / SIGNERS).unlink()
    commit(signed, "Sign")
    for path, data in right.items():
        (signed / path).write_bytes(data)
    result = run("verify", *signers, cwd=signed)
    assert result.code == 0
    assert result.out.splitlines()[-1] == (
        f"2 releases verified; {SIGNERS} and {SIGNATURE} are not committed as they are here"
    )
    assert f"{SIGNATURE} {NOT_COMMITTED}" not in run("verify", "1.1.0", cwd=signed).out


@with_keys
def test_list_of_signers_that_was_removed(signed: Path, run: Run) -> None:
    def removed(by: str) -> list[str]:
        return [f"{SIGNERS}: was removed or emptied, by {by}; restore it from Git"]

    (signed / SIGNERS).write_text("# nobody\n", encoding="utf-8")
    assert problems(run, signed) == removed("an uncommitted change")
    (signed / SIGNERS).unlink()
    assert problems(run, signed) == removed("an uncommitted change")
    commit(signed, "Remove")
    assert problems(run, signed) == removed(f"commit {git(signed, 'rev-parse', '--short', 'HEAD')}")


# --- `--signed`, which the release workflow asks for ---------------------------------------------------------------


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
    assert f"{SIGNERS}: is missing, and releases have to be signed" in result.err


@with_keys
def test_signature_by_a_stranger_is_no_signature(signed: Path, keys: dict[str, Path], run: Run) -> None:
    _replace(signed, keys["eve"], run)
    assert any(f"{SIGNERS} does not allow" in line for line in problems(run, signed, "--signed"))


def test_repository_that_does_not_sign_says_so(energy: Path, run: Run) -> None:
    assert run("verify", "--signed", cwd=energy).code == 2
    options = energy / "taxokit.toml"
    options.write_text("signed = false\n" + options.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("verify", "--signed", cwd=energy)
    assert (result.code, result.out) == (0, "2 releases verified\n")
    assert result.err == "taxokit: taxokit.toml says that the releases are not signed\n"
    assert run("verify", "--signed", "--signers", options, cwd=energy).code == 2
