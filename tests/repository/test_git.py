"""What Git says, asked of real repositories."""

import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from taxokit.repository.git import Git, GitError
from taxokit.text.errors import ReleaseError


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def commit(folder: Path, message: str = "Change") -> str:
    run(folder, "add", "--all")
    run(folder, "commit", "--quiet", "--message", message)
    return run(folder, "log", "-1", "--format=%H").strip()


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
    write(empty, kept="1", changed="1", deleted="1", releases__1_0_0__data="1")
    write(empty.parent, outside="1")
    commit(empty)
    return empty


def test_what_is_no_repository(tmp_path: Path) -> None:
    git = Git(tmp_path)
    assert not git.is_repository()
    with pytest.raises(ReleaseError, match=r"^git status: not a git repository"):
        git.changed_paths()


def test_repository_without_a_commit(empty: Path) -> None:
    write(empty, new="1")
    git = Git(empty)
    assert git.is_repository()
    assert not git.has_commits()
    assert git.changed_paths() == ["new"]
    assert git.committed_folders("releases") == []
    assert git.rewritten("releases") == git.additions("releases/*/data") == {}
    assert git.tags("v*", merged=True) == {}


def test_changed_deleted_staged_and_untracked_paths_and_no_ignored_ones(folder: Path) -> None:
    git = Git(folder)
    assert git.has_commits()
    assert git.changed_paths() == []
    write(folder, changed="2", staged="1", new__a="1", new__b="1", ignored="1")
    write(folder.parent, outside="2")
    write(folder, **{".gitignore": "ignored\n"})
    run(folder, "add", "staged")
    (folder / "deleted").unlink()
    run(folder, "mv", "kept", "moved")
    assert git.changed_paths() == [".gitignore", "changed", "deleted", "kept", "moved", "new/a", "new/b", "staged"]


@pytest.mark.parametrize("name", ["zwei Wörter", "tab\there", 'a "quote"', "line\nbreak", "-n", "->", "back\\slash"])
@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not have")
def test_odd_names_come_as_they_are(folder: Path, name: str) -> None:
    write(folder, **{name: "1"})
    assert Git(folder).changed_paths() == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no names that are not UTF-8")
def test_name_that_is_not_utf_8(folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9")).write_text("1")
    assert Git(folder).changed_paths() == [os.fsdecode(b"caf\xe9")]


def test_folders_of_the_last_commit(folder: Path) -> None:
    write(folder, releases__2_0_0__data="1", **{"releases__index.json": "{}"})
    git = Git(folder)
    assert git.committed_folders("releases") == ["1_0_0"]
    commit(folder)
    assert git.committed_folders("releases") == ["1_0_0", "2_0_0"]
    assert git.committed_folders("nowhere") == []


def test_commits_that_changed_or_deleted_and_not_those_that_added(folder: Path) -> None:
    write(folder, releases__1_0_0__more="1")
    commit(folder)
    assert Git(folder).rewritten("releases/1_0_0") == {}
    write(folder, releases__1_0_0__data="2")
    changed = commit(folder)
    write(folder, releases__1_0_0__data="3")
    (folder / "releases/1_0_0/more").unlink()
    both = commit(folder)
    assert Git(folder).rewritten("releases/1_0_0") == {
        "releases/1_0_0/data": [both, changed],
        "releases/1_0_0/more": [both],
    }
    assert Git(folder).rewritten("releases/2_0_0") == {}


def test_merge_that_changed_what_its_parents_did_not(folder: Path) -> None:
    run(folder, "checkout", "--quiet", "-b", "side")
    write(folder, side="1")
    commit(folder)
    run(folder, "checkout", "--quiet", "main")
    write(folder, main="1")
    commit(folder)
    run(folder, "merge", "--quiet", "--no-commit", "--no-ff", "side")
    write(folder, releases__1_0_0__data="evil")
    merge = commit(folder, "Merge")
    assert Git(folder).rewritten("releases/1_0_0") == {"releases/1_0_0/data": [merge]}


def test_files_come_with_the_first_commit_that_has_them_on_the_first_parent_path(folder: Path) -> None:
    git = Git(folder)
    first = run(folder, "rev-parse", "HEAD").strip()
    run(folder, "checkout", "--quiet", "-b", "side")
    write(folder, releases__2_0_0__data="2", releases__2_0_0__deep__data="2")
    side = commit(folder)
    run(folder, "checkout", "--quiet", "main")
    (folder / "releases/1_0_0/data").unlink()
    commit(folder)
    write(folder, releases__1_0_0__data="other")
    parent = commit(folder)
    run(folder, "merge", "--quiet", "--no-ff", "--message", "Merge", "side")
    merge = run(folder, "rev-parse", "HEAD").strip()
    assert git.additions("releases/*/data") == {
        "releases/1_0_0/data": [first],
        "releases/2_0_0/data": [merge, parent, side],
    }
    assert git.contents([f"{first}:./releases/1_0_0/data", f"{merge}:./releases/1_0_0/data"]) == [b"1", b"other"]
    for name, value in (("log.showRoot", "false"), ("log.diffMerges", "off"), ("diff.renames", "copies")):
        run(folder, "config", name, value)
    assert set(git.additions("releases/*/data")) == {"releases/1_0_0/data", "releases/2_0_0/data"}


def test_names_of_files_say_nothing_about_commits(folder: Path) -> None:
    git = Git(folder)
    name = "releases/0\x010123456 0123456\nM"
    write(folder, releases__1_0_0__data="2", **{name: "1"})
    changed = commit(folder)
    assert git.rewritten("releases") == {"releases/1_0_0/data": [changed]}
    assert git.touching("releases/1_0_0/data")[0] == git.additions("releases/0*")[name][0] == changed


def test_what_was_read_is_read_again_after_a_commit(folder: Path) -> None:
    git = Git(folder)
    assert list(git.additions("releases/*/more")) == git.touching("releases/2_0_0/more") == []
    write(folder, releases__2_0_0__more="1")
    git.commit(["releases/2_0_0/more"], "More")
    assert list(git.additions("releases/*/more")) == ["releases/2_0_0/more"]
    assert "releases/2_0_0/more" in git.committed_files("releases")


def test_changes_of_a_branch_that_was_merged_are_those_of_the_merge(folder: Path) -> None:
    git = Git(folder)
    start = run(folder, "rev-parse", "HEAD").strip()
    run(folder, "checkout", "--quiet", "-b", "side")
    for text in ("2", "3"):
        write(folder, releases__1_0_0__data=text)
        commit(folder)
    run(folder, "checkout", "--quiet", "main")
    run(folder, "merge", "--quiet", "--no-ff", "--message", "Merge", "side")
    merge = run(folder, "rev-parse", "HEAD").strip()
    assert git.rewritten("releases") == git.rewritten("releases", start) == {"releases/1_0_0/data": [merge]}
    assert git.rewritten("releases", merge) == {}


def test_contents_of_what_is_no_file(folder: Path) -> None:
    git = Git(folder)
    names = ["HEAD:./kept", "HEAD:./no such\tfile", "HEAD:./releases", "nowhere:./kept", "HEAD:./changed"]
    assert git.contents(names) == [b"1", None, None, None, b"1"]
    assert git.contents([]) == []


def test_tags_that_are_merged(folder: Path) -> None:
    git = Git(folder)
    git.tag("v1.0.0", "One")
    git.tag("other", "Other")
    run(folder, "checkout", "--quiet", "-b", "side")
    write(folder, side="1")
    commit(folder)
    git.tag("v2.0.0", "Two")
    assert git.tags("v*", merged=True).keys() == {"v1.0.0", "v2.0.0"}
    run(folder, "checkout", "--quiet", "main")
    assert git.tags("v*", merged=True) == {"v1.0.0": run(folder, "rev-parse", "v1.0.0").strip()}


def test_shallow_clone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    write(folder, kept="2")
    commit(folder)
    clone = tmp_path_factory.mktemp("clone")
    run(clone, "clone", "--quiet", "--depth", "1", f"file://{folder.parent}", "shallow")
    assert not Git(folder).is_shallow()
    assert Git(clone / "shallow").is_shallow()


def test_git_that_is_too_old(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It refuses an option of ours as Git 2.25 does."""
    git = shutil.which("git")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").write_text(
        '#!/bin/sh\ncase " $* " in\n'
        "*--diff-merges*) echo 'fatal: unrecognized argument: --diff-merges=first-parent' >&2; exit 128;;\n"
        f"' version ') echo 'git version 2.25.1'; exit;;\nesac\nexec {git} \"$@\"\n",
        encoding="utf-8",
    )
    (tmp_path / "bin/git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(GitError, match=r"^Git 2\.25\.1 is too old: 2\.31 or newer is needed$"):
        Git(folder).additions("releases/*/data")
    assert Git(folder).has_commits()


def test_repository_that_git_refuses_to_read(folder: Path) -> None:
    (folder.parent / ".git/config").write_text("[broken", encoding="utf-8")
    with pytest.raises(GitError, match=r"^git config: bad config line"):
        Git(folder).is_repository()


def test_commit_takes_the_given_paths_alone_and_the_ignored_ones_too(folder: Path) -> None:
    write(
        folder, changed="2", staged="1", releases__2_0_0__data="1", **{".gitignore": "releases\n", "index.json": "{}"}
    )
    run(folder, "add", "staged", "changed")
    git = Git(folder)
    git.commit(["releases/2_0_0", "index.json"], "Release 2.0.0")
    assert run(folder, "show", "--format=%s", "--name-only").split("\n") == [
        "Release 2.0.0",
        "",
        "sub folder/index.json",
        "sub folder/releases/2_0_0/data",
        "",
    ]
    assert run(folder, "diff", "--cached", "--name-only", "--relative").split() == ["changed", "staged"]
    with pytest.raises(ReleaseError, match=r"^git add: pathspec 'nowhere' did not match any files"):
        git.commit(["nowhere"], "No")


def test_tag_is_annotated_and_not_moved(folder: Path) -> None:
    git = Git(folder)
    first = run(folder, "rev-parse", "HEAD").strip()
    assert git.tagged_commit("v1.0.0") == ""
    git.tag("v1.0.0", "Release 1.0.0")
    assert git.tagged_commit("v1.0.0") == first
    assert run(folder, "cat-file", "-t", "v1.0.0") == "tag\n"
    assert run(folder, "rev-parse", "v1.0.0^{commit}") == run(folder, "rev-parse", "HEAD")
    assert git.tagged_commit("main") == ""
    with pytest.raises(ReleaseError, match=r"^git tag: tag 'v1\.0\.0' already exists"):
        git.tag("v1.0.0", "Again")
    write(folder, changed="2")
    second = commit(folder)
    git.tag("v1.0.1", "Release 1.0.1", first)
    assert git.tagged_commit("v1.0.1") == first != second


def test_files_of_an_older_revision(folder: Path) -> None:
    before = run(folder, "rev-parse", "HEAD").strip()
    (folder / "releases/1_0_0/data").unlink()
    run(folder, "commit", "--all", "--message", "Remove it")
    git = Git(folder)
    assert git.files_at("HEAD~1", "releases") == git.files_at(before, "releases")
    assert set(git.files_at("HEAD~1", "releases")) - set(git.files_at("HEAD", "releases")) == {"releases/1_0_0/data"}
    with tarfile.open(fileobj=io.BytesIO(git.archive("HEAD~1", ["releases"]))) as archive:
        assert "releases/1_0_0/data" in archive.getnames()
    with pytest.raises(GitError, match=r"^git ls-tree: .*nowhere"):
        git.files_at("nowhere", "releases")


@pytest.mark.parametrize("language", ["C", "de_DE.UTF-8"])
def test_the_lock_of_a_git_that_was_killed_is_named(
    empty: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    write(empty, one="1")
    top = run(empty, "rev-parse", "--show-toplevel").strip()
    lock = Path(top) / ".git/index.lock"
    lock.touch()
    hint = "wait for the Git process that has it; if none is running, one was killed: remove the file"
    with pytest.raises(GitError) as error:
        Git(empty).commit(["one"], "One")
    assert str(error.value) == f"{lock}: exists, so that Git cannot write; {hint}"
    assert Git(empty).changed_paths() == ["one"]
    lock.unlink()
    Git(empty).commit(["one"], "One")
    assert Git(empty).changed_paths() == []
