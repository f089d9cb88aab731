"""Building a folder: all old or all new, nothing foreign lost, and unchanged files are not written again."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from support import folders
from support.folders import Made, modes
from taxokit.repository import builds
from taxokit.repository.builds import Built, is_built, replace_folder
from taxokit.repository.project import MARKER
from taxokit.text.errors import SourceError


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return everything below a folder: the bytes of files, None for folders. Of a marker, its first line."""
    return {
        path: data.partition(b"\n")[0] if data and path.rpartition("/")[2] == MARKER else data
        for path, data in folders.tree(folder).items()
    }


def test_modes_of_a_build_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    replace_folder(tmp_path / "out", [Made("sub/a.txt")], "mark")
    assert modes(tmp_path / "out") == {".": 0o755, MARKER: 0o644, "sub": 0o755, "sub/a.txt": 0o644}


def test_build_makes_its_folder_and_replaces_an_earlier_build(tmp_path: Path) -> None:
    out = tmp_path / "a" / "out"
    replace_folder(out, [Made("old.txt"), Made("both.txt", b"1")], "first")
    assert tree(out) == {MARKER: b"first", "both.txt": b"1", "old.txt": b"words\n"}
    replace_folder(out, [Made("both.txt", b"2")], "second")
    assert tree(out) == {MARKER: b"second", "both.txt": b"2"}
    assert tree(tmp_path / "a").keys() == {"out", f"out/{MARKER}", "out/both.txt"}


def test_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    replace_folder(tmp_path / "out", [Made("a.txt")], "mark")
    assert tree(tmp_path / "out") == {MARKER: b"mark", "a.txt": b"words\n"}


def test_foreign_folder_is_refused_and_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(SourceError, match="was not written by a build, so it is not replaced"):
        replace_folder(out, [Made("a.txt")], "mark")
    assert tree(tmp_path) == {"out": None, "out/thesis.txt": b"years of work"}


def test_file_in_place_of_the_folder_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("words", encoding="utf-8")
    with pytest.raises(SourceError, match="was not written by a build"):
        replace_folder(tmp_path / "out", [Made("a.txt")], "mark")
    assert tree(tmp_path) == {"out": b"words"}


def test_foreign_files_in_a_build_are_not_lost(tmp_path: Path) -> None:
    """The folder is replaced only if it holds nothing but an earlier build."""
    out = tmp_path / "out"
    replace_folder(out, [Made("a.txt")], "mark")
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match="was not written by a build"):
        replace_folder(out, [Made("a.txt", b"new")], "mark")
    assert (out / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_failing_build_leaves_the_earlier_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    replace_folder(out, [Made("a.txt")], "mark")
    before = tree(tmp_path)

    def failing() -> Iterator[Made]:
        yield Made("b.txt")
        raise SourceError("the disk is full")

    for files in (failing(), [Made("../escaped.txt")]):
        with pytest.raises(SourceError):
            replace_folder(out, files, "mark")
        assert tree(tmp_path) == before


@dataclass(frozen=True)
class Large:
    path: str

    def pieces(self) -> Iterator[bytes]:
        yield b"one two"


def inodes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in folder.iterdir() if path.name != MARKER}


def test_unchanged_files_are_not_written_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert replace_folder(out, [Made("a.txt"), Made("b.txt"), Large("large")], "mark") == Built(3, 0)
    assert (out / "large").read_bytes() == b"one two"
    before, folder = inodes(out), out.stat()
    assert replace_folder(out, [Made("a.txt"), Made("b.txt"), Large("large")], "mark") == Built(0, 3)
    assert (out.stat().st_ino, out.stat().st_mtime_ns) == (folder.st_ino, folder.st_mtime_ns), "it stays where it is"
    assert replace_folder(out, [Made("a.txt"), Made("b.txt", b"2"), Large("large")], "mark") == Built(1, 2)
    after = inodes(out)
    assert {name for name in before if before[name] == after[name]} == {"a.txt", "large"}
    assert replace_folder(out, [Made("a.txt")], "mark") == Built(0, 1)
    assert tree(out) == {MARKER: b"mark", "a.txt": b"words\n"}


def test_a_build_is_known_by_its_mark_until_a_file_changes(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert not is_built(out, "mark")
    replace_folder(out, [Made("a.txt"), Made("b.txt")], "mark")
    assert is_built(out, "mark")
    assert not is_built(out, "mar")
    changed = (out / MARKER).stat().st_mtime_ns + 1
    (out / "a.txt").write_text("mine", encoding="utf-8")
    os.utime(out / "a.txt", ns=(changed, changed))
    assert not is_built(out, "mark")
    assert replace_folder(out, [Made("a.txt"), Made("b.txt")], "mark") == Built(1, 1)
    assert is_built(out, "mark")
    (out / "b.txt").unlink()
    assert not is_built(out, "mark")


def test_files_of_a_killed_build_are_removed_by_the_next(tmp_path: Path) -> None:
    hidden = tmp_path / ".out.taxokit"
    for place in ("new/a", "other"):
        (hidden / place).mkdir(parents=True)
    (hidden / "new/a/b.txt").touch()
    (hidden / "link").symlink_to(tmp_path)
    os.mkfifo(hidden / "pipe")
    replace_folder(tmp_path / "out", [Made("a.txt")], "mark")
    assert tree(tmp_path).keys() == {"out", f"out/{MARKER}", "out/a.txt"}


def test_a_build_of_no_files(tmp_path: Path) -> None:
    for _ in range(2):
        assert replace_folder(tmp_path / "out", [], "mark") == Built(0, 0)
    assert tree(tmp_path / "out") == {MARKER: b"mark"}


def test_two_files_with_the_same_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.txt: two files of a build have the same path"):
        replace_folder(tmp_path / "out", [Made("a.txt"), Made("a.txt")], "mark")
    assert tree(tmp_path) == {}


def test_old_build_is_restored_after_a_kill_between_the_last_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the disk cannot exchange two folders in one step, and the process is killed between two."""
    out = tmp_path / "out"
    monkeypatch.setattr(builds, "_exchange", lambda left, right: False)
    replace_folder(out, [Made("a.txt")], "mark")
    replace_folder(out, [Made("a.txt", b"2")], "mark")
    assert tree(out) == {MARKER: b"mark", "a.txt": b"2"}
    out.rename(tmp_path / ".out.taxokit.old")

    def failing() -> Iterator[Made]:
        yield Made("b.txt")
        raise SourceError("the disk is full")

    with pytest.raises(SourceError, match="the disk is full"):
        replace_folder(out, failing(), "mark")
    assert tree(tmp_path) == {"out": None, f"out/{MARKER}": b"mark", "out/a.txt": b"2"}
