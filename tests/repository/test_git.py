"""The answers of Git about real repositories."""

import subprocess
from pathlib import Path

import pytest

from taxokit.repository.git import Git, GitError
from taxokit.text.errors import SourceError


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def commit(folder: Path, files: dict[str, str] | None = None) -> str:
    write(folder, files or {})
    run(folder, "add", "--all")
    run(folder, "commit", "--quiet", "--message", "Change")
    return run(folder, "rev-parse", "HEAD")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A repository without a commit, in a folder below its top."""
    run(tmp_path, "init", "--quiet", "--initial-branch=main")
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
        run(tmp_path, "config", key, value)
    folder = tmp_path / "sub folder"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(empty: Path) -> Path:
    """The same with a commit of some files."""
    commit(empty, {"kept": "1", "changed": "1", "deleted": "1", "releases/1.0.0/data": "1", "../outside": "1"})
    return empty


def test_a_folder_without_git(tmp_path: Path) -> None:
    assert not Git(tmp_path).is_repository()
    with pytest.raises(GitError, match=r"^git rev-parse: not a git repository"):
        Git(tmp_path).changed_paths()


def test_a_repository_that_git_refuses_to_read(folder: Path) -> None:
    (folder.parent / ".git/config").write_text("[broken", encoding="utf-8")
    with pytest.raises(GitError, match=r"^git rev-parse: bad config line"):
        Git(folder).is_repository()


def test_a_repository_without_a_commit(empty: Path) -> None:
    write(empty, {"new": "1"})
    git = Git(empty)
    assert git.is_repository()
    assert not git.has_commit()
    assert git.changed_paths() == ["new"]
    assert git.committed_folders("releases") == []
    assert git.rewritten("releases") == git.additions("releases/*/data") == git.tags("v*", merged=True) == {}


def test_changed_deleted_staged_and_untracked_paths_and_no_ignored_ones(folder: Path) -> None:
    git = Git(folder)
    assert git.changed_paths() == []
    write(folder, {"changed": "2", "staged": "1", "new/a": "1", "ignored": "1", "../outside": "2"})
    write(folder, {".gitignore": "ignored\n", "line\nbreak": "1", 'a "quote"': "1", "-> ": "1"})
    run(folder, "add", "staged")
    (folder / "deleted").unlink()
    run(folder, "mv", "kept", "moved")
    expected = [
        "-> ",
        ".gitignore",
        'a "quote"',
        "changed",
        "deleted",
        "kept",
        "line\nbreak",
        "moved",
        "new/a",
        "staged",
    ]
    assert git.changed_paths() == expected
    assert git.uncommitted(["changed", "ignored", "staged"]) == ["ignored", "staged"]
    assert git.uncommitted(["releases/1.0.0/data"]) == []


def test_a_hook_of_git_names_another_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(folder / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(folder / "nowhere/index"))
    assert Git(folder).changed_paths() == []


def test_files_and_folders_of_revisions(folder: Path) -> None:
    git = Git(folder)
    before = run(folder, "rev-parse", "HEAD")
    (folder / "releases/1.0.0/data").unlink()
    (folder / "link").symlink_to("kept")
    commit(folder, {"releases/2.0.0/data": "2", "releases/index.json": "{}"})
    assert git.committed_folders("releases") == ["2.0.0"]
    assert git.committed_files("releases") == ["releases/2.0.0/data", "releases/index.json"]
    assert git.files_at(before, "releases") == git.files_at("HEAD~1", "releases") == ["releases/1.0.0/data"]
    assert git.committed_folders("nowhere") == []
    names = ["HEAD:./kept", "HEAD:./no such\tfile", "HEAD:./releases", "nowhere:./kept", f"{before}:./deleted"]
    assert git.contents(names) == [b"1", None, None, None, b"1"]
    assert git.contents([]) == []
    git.export("HEAD", ["releases", "link"], folder / "made")
    assert (folder / "made/link").readlink() == Path("kept")
    assert (folder / "made/releases/2.0.0/data").read_bytes() == b"2"
    with pytest.raises(GitError, match=r"^git ls-tree: .*nowhere"):
        git.files_at("nowhere", "releases")


@pytest.mark.parametrize("target", [b"", b"a\0b", b"a" * 5000])
def test_a_link_that_no_disk_can_have(target: bytes, folder: Path) -> None:
    """Made by other means than Git's."""
    command = ["git", "hash-object", "-w", "--stdin"]
    blob = subprocess.run(command, cwd=folder, input=target, check=True, capture_output=True).stdout.decode().strip()
    run(folder, "update-index", "--add", "--cacheinfo", f"120000,{blob},{folder.name}/link")
    with pytest.raises(SourceError, match="link"):
        Git(folder).export(run(folder, "write-tree"), ["link"], folder / "made")


def test_an_archive_has_the_committed_bytes(folder: Path) -> None:
    """Attributes, which a pull request can add, would leave files out, or change them."""
    commit(folder, {".gitattributes": "kept export-ignore\nchanged export-subst\n", "changed": "$Format:%H$"})
    Git(folder).export("HEAD", ["kept", "changed"], folder / "made")
    assert (folder / "made/kept").read_bytes() == b"1"
    assert (folder / "made/changed").read_bytes() == b"$Format:%H$"


def test_commits_that_changed_or_deleted_a_file(folder: Path) -> None:
    git = Git(folder)
    commit(folder, {"releases/1.0.0/more": "1"})
    assert git.rewritten("releases/1.0.0") == {}
    name = "releases/1.0.0/\x010123456 0123456\nM"  # has nothing to do with commits
    earlier = commit(folder, {"releases/1.0.0/data": "2", name: "1"})
    (folder / "releases/1.0.0/more").unlink()
    later = commit(folder, {"releases/1.0.0/data": "3"})
    rewritten = {"releases/1.0.0/data": [later, earlier], "releases/1.0.0/more": [later]}
    assert git.rewritten("releases/1.0.0") == rewritten
    assert git.rewritten("releases", earlier) == {path: [later] for path in rewritten}
    assert git.rewritten("releases/2.0.0") == {}
    assert git.additions("releases/*/*")[name][0] == earlier


def test_a_merge_has_the_changes_of_its_branch(folder: Path) -> None:
    git = Git(folder)
    first = run(folder, "rev-parse", "HEAD")
    run(folder, "checkout", "--quiet", "-b", "side")
    side = commit(folder, {"releases/2.0.0/data": "2", "releases/2.0.0/deep/data": "2", "releases/1.0.0/data": "2"})
    run(folder, "checkout", "--quiet", "main")
    parent = commit(folder, {"kept": "2"})
    run(folder, "merge", "--quiet", "--no-ff", "--message", "Merge", "side")
    merge = run(folder, "rev-parse", "HEAD")
    for name, value in (("log.showRoot", "false"), ("log.diffMerges", "off"), ("diff.renames", "copies")):
        run(folder, "config", name, value)
    assert git.rewritten("releases") == {"releases/1.0.0/data": [merge]}
    assert git.rewritten("releases", merge) == {}
    assert git.additions("releases/*/data") == {
        "releases/1.0.0/data": [first],
        "releases/2.0.0/data": [merge, parent, side],
    }


def test_a_shallow_clone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(folder, {"kept": "2"})
    clone = tmp_path_factory.mktemp("clone")
    run(clone, "clone", "--quiet", "--depth", "1", f"file://{folder.parent}", "shallow")
    assert (Git(folder).is_shallow(), Git(clone / "shallow").is_shallow()) == (False, True)


def test_tags(folder: Path) -> None:
    git = Git(folder)
    first = run(folder, "rev-parse", "HEAD")
    assert git.tagged_commit("v1.0.0") == git.tagged_commit("main") == ""
    git.tag("v1.0.0", "Release 1.0.0")
    git.tag("other", "Other")
    assert run(folder, "cat-file", "-t", "v1.0.0") == "tag"
    run(folder, "checkout", "--quiet", "-b", "side")
    commit(folder, {"side": "1"})
    git.tag("v2.0.0", "Two")
    git.tag("v1.0.1", "Three", first)
    assert git.tagged_commit("v1.0.0") == git.tagged_commit("v1.0.1") == first
    run(folder, "checkout", "--quiet", "main")
    assert git.tags("v*").keys() == {"v1.0.0", "v1.0.1", "v2.0.0"}
    assert git.tags("v*", merged=True).keys() == {"v1.0.0", "v1.0.1"}
    with pytest.raises(GitError, match=r"^git tag: tag 'v1\.0\.0' already exists"):
        git.tag("v1.0.0", "Again")


def test_commit_takes_the_given_paths_alone_and_the_ignored_ones_too(folder: Path) -> None:
    write(folder, {"changed": "2", "staged": "1", "releases/2.0.0/data": "1", ".gitignore": "releases\n", "new": "1"})
    run(folder, "add", "staged", "changed")
    git = Git(folder)
    git.commit(["releases/2.0.0", "new"], "Release 2.0.0")
    lines = run(folder, "show", "--format=%s", "--name-only").splitlines()
    assert lines == ["Release 2.0.0", "", "sub folder/new", "sub folder/releases/2.0.0/data"]
    assert run(folder, "diff", "--cached", "--name-only", "--relative").split() == ["changed", "staged"]
    with pytest.raises(GitError, match=r"^git add: pathspec 'nowhere' did not match any files"):
        git.commit(["nowhere"], "No")


def test_a_lock_that_a_killed_git_left_is_named(folder: Path) -> None:
    lock = folder.parent / ".git/index.lock"
    lock.touch()
    write(folder, {"new": "1"})
    with pytest.raises(GitError, match=rf"^git add: Unable to create '{lock}': File exists"):
        Git(folder).commit(["new"], "New")
    assert lock.exists()
