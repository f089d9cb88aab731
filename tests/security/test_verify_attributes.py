"""`verify` reads the attributes that others get with a commit or a tag, and not those of the work tree alone."""

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from support.verifying import DOCUMENT, Run, commit, git, problems

ATTRIBUTES = ".gitattributes"
KEPT = "* -text\n"
"""The attributes of the repository, which change nothing."""


def lacks(path: str, where: str = "") -> str:
    return f"{path}: has the attribute export-ignore of Git{where}, so that an archive of the repository lacks it"


def archived(root: Path, revision: str) -> set[str]:
    data = subprocess.run(["git", "archive", revision], cwd=root, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return set(archive.getnames())


def commit_attributes(root: Path, text: str, message: str = "Change attributes") -> None:
    (root / ATTRIBUTES).write_text(text, encoding="utf-8")
    git(root, "add", ATTRIBUTES)
    git(root, "commit", "--quiet", "--message", message)


def tag_again(root: Path, version: str) -> None:
    git(root, "tag", "--force", "--annotate", "--message", version, f"v{version}")


def test_attributes_of_a_tag_that_the_next_commit_removes(energy: Path, run: Run) -> None:
    commit_attributes(energy, f"{KEPT}{DOCUMENT} export-ignore\n")
    tag_again(energy, "1.0.0")
    commit_attributes(energy, KEPT)
    assert DOCUMENT in archived(energy, "HEAD")
    assert DOCUMENT not in archived(energy, "v1.0.0")
    assert problems(run, energy) == [lacks(DOCUMENT, " in tag v1.0.0")]
    tag_again(energy, "1.0.0")  # on a commit with the same release, under other attributes
    assert problems(run, energy) == []


def test_tags_of_several_releases_with_the_same_attributes(energy: Path, run: Run) -> None:
    commit_attributes(energy, f"{KEPT}taxonomy.json export-ignore\n")
    tag_again(energy, "1.0.0")
    tag_again(energy, "1.1.0")
    commit_attributes(energy, KEPT)
    assert problems(run, energy) == [
        lacks(f"releases/{version}/taxonomy.json", f" in tag v{version}") for version in ("1.0.0", "1.1.0")
    ]


def test_other_attributes_of_a_tag_that_change_nothing(energy: Path, run: Run) -> None:
    commit_attributes(energy, f"{KEPT}taxonomy export-ignore\n*.yaml eol=\n*.json eol=\n")
    assert problems(run, energy) == []
    tag_again(energy, "1.0.0")
    commit_attributes(energy, KEPT)
    assert problems(run, energy) == []


@pytest.mark.parametrize("staged", [False, True])
def test_attributes_of_the_last_commit_that_the_work_tree_does_not_have(energy: Path, run: Run, staged: bool) -> None:
    commit_attributes(energy, f"{KEPT}{DOCUMENT} export-ignore\n")
    (energy / ATTRIBUTES).write_text("", encoding="utf-8")
    if staged:
        git(energy, "add", ATTRIBUTES)
    assert DOCUMENT not in archived(energy, "HEAD")
    assert problems(run, energy) == [lacks(DOCUMENT)]


def test_attributes_that_are_not_committed_yet(energy: Path, run: Run) -> None:
    (energy / ATTRIBUTES).write_text(f"{KEPT}{DOCUMENT} export-ignore\n", encoding="utf-8")
    assert problems(run, energy) == [lacks(DOCUMENT)]


@pytest.mark.parametrize(
    ("rule", "path"),
    [
        ("vocab export-ignore", "./"),
        ("/around export-ignore", "../"),
        ("around/vocab/releases/ export-ignore", "releases/"),
    ],
)
def test_attributes_of_the_folders_around(energy: Path, tmp_path: Path, run: Run, rule: str, path: str) -> None:
    """The project is in a folder of a repository, and so is what says that an archive lacks it."""
    project = tmp_path / "top/around/vocab"
    shutil.copytree(energy, project, symlinks=True, ignore=shutil.ignore_patterns(".git"))
    top = tmp_path / "top"
    git(top, "init", "--quiet", "--initial-branch=main")
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org")):
        git(top, "config", key, value)
    commit(top, "Release")
    assert problems(run, project) == []
    commit_attributes(top, f"{rule}\n")
    assert not any(name.endswith("taxonomy.json") for name in archived(top, "HEAD"))
    assert problems(run, project) == [lacks(path)]
    tag_again(top, "1.0.0")
    commit_attributes(top, "")
    assert problems(run, project) == [lacks(path, " in tag v1.0.0")]


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ("* crlf", "crlf"),
        ("* crlf=set eol=crlf", "eol"),
        ("* -crlf eol=crlf", ""),
        ("* crlf eol=lf", ""),
        ("* crlf -text", ""),
        ("* crlf=input", ""),
    ],
)
def test_former_name_of_the_attribute_for_text(energy: Path, tmp_path: Path, run: Run, rules: str, found: str) -> None:
    """The bytes are those that Git writes on Windows."""
    commit_attributes(energy, f"{rules}\n")
    git(tmp_path, "clone", "--quiet", "--config", "core.eol=crlf", str(energy), "clone")
    same = (tmp_path / "clone" / DOCUMENT).read_bytes() == (energy / DOCUMENT).read_bytes()
    harm = f"{DOCUMENT}: has the attribute {found} of Git, so that a checkout changes it"
    assert (harm in problems(run, energy)) == bool(found) == (not same)


@pytest.mark.skipif(os.name == "nt", reason="the old version of Git is a shell script")
def test_git_that_cannot_read_the_attributes_of_a_commit(
    energy: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before Git 2.40, those of the index count, which has what was committed last until something is added."""
    old = tmp_path / "bin/git"
    old.parent.mkdir()
    old.write_text(
        "#!/bin/sh\n"
        '[ "$1" = version ] && echo git version 2.39.5 && exit\n'
        'case "$*" in *--source=*) echo "error: unknown option" >&2; exit 129;; esac\n'
        f'exec {shutil.which("git")} "$@"\n',
        encoding="utf-8",
    )
    old.chmod(0o755)
    commit_attributes(energy, f"{KEPT}{DOCUMENT} export-ignore\n")
    (energy / ATTRIBUTES).write_text("", encoding="utf-8")
    monkeypatch.setenv("PATH", str(old.parent), prepend=os.pathsep)
    assert problems(run, energy) == [lacks(DOCUMENT)]
