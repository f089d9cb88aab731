"""Settings and files of `.git`, which an unpacked repository brings, change nothing that is read of the history."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.seal import seal
from support.traps import plain_git
from taxokit.repository.git import Git, GitError, commits_of

Run = Callable[..., Any]

ATTRIBUTION = "releases/1.0.0/ATTRIBUTION.md"
FIRST, SECOND = "a" * 40, "b" * 40

with_pipes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")


@pytest.fixture
def forged(energy: Path) -> Path:
    """A repository in which a release without a tag was forged."""
    plain_git(energy, "tag", "--delete", "v1.0.0")
    (energy / ATTRIBUTION).write_text("Forged.\n", encoding="utf-8")
    seal(energy / "releases/1.0.0")
    plain_git(energy, "commit", "--quiet", "--all", "--message", "Forge")
    return energy


def is_found(run: Run, root: Path) -> bool:
    result = run("verify", cwd=root)
    return result.code == 1 and any(
        line.startswith(f"{ATTRIBUTION}: differs from commit ") for line in result.out.splitlines()
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("i18n.logOutputEncoding", encoding) for encoding in ("UTF-16", "UTF-7", "IBM037", "nonsense")),
        *(("i18n.commitEncoding", encoding) for encoding in ("UTF-16", "UTF-32LE")),
        *(("color.ui", "always"), ("core.abbrev", "4"), ("log.follow", "true"), ("column.ui", "always")),
        *(("format.pretty", "%s"), ("log.showRoot", "false"), ("diff.relative", "false"), ("core.quotePath", "true")),
    ],
)
@pytest.mark.one_in(3)
def test_history_is_read_whatever_a_repository_sets(forged: Path, run: Run, key: str, value: str) -> None:
    plain_git(forged, "config", key, value)
    assert is_found(run, forged)
    assert "v1.1.0" in Git(forged).tags("v*")


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-7", "IBM037"])
def test_history_is_read_whatever_the_encoding_of_a_message(forged: Path, run: Run, encoding: str) -> None:
    head, _, message = plain_git(forged, "cat-file", "commit", "HEAD").partition("\n\n")
    (forged / ".git/text").write_text(f"{head}\nencoding {encoding}\n\n{message}", encoding="utf-8", newline="")
    changed = plain_git(forged, "hash-object", "-t", "commit", "-w", ".git/text").strip()
    plain_git(forged, "reset", "--quiet", "--soft", changed)
    assert f"encoding {encoding}\n" in plain_git(forged, "cat-file", "-p", "HEAD")
    assert is_found(run, forged)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-7", "cp037"])
def test_output_that_is_not_a_history_is_an_error(encoding: str) -> None:
    history = f"\x01{SECOND} {FIRST}\0\nM\0releases/a\0\x01{FIRST} \0\nA\0releases/a\0"
    assert [*commits_of(history)] == [([SECOND, FIRST], [("releases/a", "M")]), ([FIRST], [("releases/a", "A")])]
    with pytest.raises(GitError, match=r"^git log: printed something else than the history; `git config --list"):
        [*commits_of(os.fsdecode(history.encode(encoding)))]


@pytest.mark.parametrize(
    "history",
    [
        "warning",
        "\0",
        "A\0releases/a\0",
        f"\x01{FIRST[:7]} \0\nA\0releases/a\0",
        f"\x01{FIRST} \0\nR100\0releases/a\0releases/b\0",
        f"\x01{FIRST} \0\nA\0",
        f"\x01{FIRST} \0\0\nA\0releases/a\0",
    ],
)
def test_a_part_that_is_not_of_a_history_is_an_error(history: str) -> None:
    with pytest.raises(GitError):
        [*commits_of(history)]
    assert [*commits_of("")] == []


def test_graph_of_commits_that_says_something_else_than_they_do(forged: Path, run: Run) -> None:
    """In it, the commit that forged the release is the first one of all."""
    plain_git(forged, "commit-graph", "write", "--reachable")
    forgery = plain_git(forged, "rev-parse", "HEAD").strip()
    path = forged / ".git/objects/info/commit-graph"
    data = bytearray(path.read_bytes())
    chunks = dict(struct.unpack_from(">4sQ", data, 8 + 12 * number) for number in range(data[6]))
    names = [data[start : start + 20].hex() for start in range(chunks[b"OIDL"], chunks[b"CDAT"], 20)]
    struct.pack_into(">I", data, chunks[b"CDAT"] + 36 * names.index(forgery) + 20, 0x70000000)
    path.chmod(0o644)
    path.write_bytes(data)
    assert plain_git(forged, "rev-list", "--count", "HEAD") == "1\n"
    assert is_found(run, forged)


def test_attributes_are_those_of_the_work_tree_whatever_tree_a_repository_names(energy: Path) -> None:
    plain_git(energy, "config", "attr.tree", plain_git(energy, "rev-parse", "HEAD:taxonomy").strip())
    (energy / ".gitattributes").write_text("* mark\n", encoding="utf-8")
    assert [*Git(energy).attributes(["mark"], ["taxokit.toml"])] == [("taxokit.toml", "mark", "set")]
    assert [*Git(energy).attributes(["mark"], ["taxokit.toml"], "HEAD")] == [("taxokit.toml", "mark", "unspecified")]


# --- files that settings name -------------------------------------------------------------------------------------


def read_all(root: Path) -> None:
    """Ask all of Git that reads a file which a setting can name."""
    git = Git(root)
    assert git.changed_paths() == git.uncommitted(["taxokit.toml"]) == []
    assert git.additions("releases/*/SHA256SUMS")
    assert [*git.attributes(["text"], ["taxokit.toml"])] == [("taxokit.toml", "text", "unset")]


@with_pipes
@pytest.mark.parametrize("scope", ["--local", "--worktree"])
@pytest.mark.parametrize("key", ["core.attributesFile", "core.excludesFile", "diff.orderFile", "mailmap.file"])
def test_no_file_is_read_that_a_repository_names(energy: Path, key: str, scope: str) -> None:
    """Git would wait for a pipe, and read a device without end, such as /dev/zero, until there is no memory."""
    os.mkfifo(energy / ".git/pipe")
    plain_git(energy, "config", "extensions.worktreeConfig", "true")
    plain_git(energy, "config", scope, key, str(energy / ".git/pipe"))
    read_all(energy)


def test_files_that_the_user_names_are_read(energy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = tmp_path / "named"
    default = tmp_path / "settings/git"
    default.mkdir(parents=True)
    for folder, word in ((named, "named"), (default, "default"), (tmp_path / "theirs", "theirs")):
        folder.mkdir(exist_ok=True)
        (folder / "ignore").write_text(f"{word}.txt\n", encoding="utf-8")
        (folder / "attributes").write_text(f"* mark={word}\n", encoding="utf-8")
        (energy / f"{word}.txt").write_text("Text.\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))

    def name(scope: tuple[str, ...], folder: Path) -> None:
        for key, file in (("core.excludesFile", "ignore"), ("core.attributesFile", "attributes")):
            subprocess.run(["git", "config", *scope, key, str(folder / file)], cwd=energy, check=True)

    def heard(word: str) -> bool:
        git = Git(energy)
        marks = [*git.attributes(["mark"], ["named.txt"])]
        left = {"named.txt", "default.txt", "theirs.txt"} - {f"{word}.txt"}
        return marks == [("named.txt", "mark", word)] and set(git.changed_paths()) == left

    assert heard("default")
    name((), tmp_path / "theirs")
    assert heard("default")
    name(("--file", str(tmp_path / "gitconfig")), named)
    assert heard("named")
