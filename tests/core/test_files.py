"""Writing: nothing outside the folder, nothing half there, the same modes everywhere, nothing foreign lost."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from taxokit.core.errors import SourceError
from taxokit.core.files import (
    MARKER,
    replace_folder,
    write_atomically,
    write_files,
)


@dataclass(frozen=True)
class Made:
    path: str
    data: bytes = b"words\n"


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return everything below a folder: the bytes of files, None for folders. Of a marker, its first line."""
    return {
        path.relative_to(folder).as_posix(): _content(path) if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def _content(path: Path) -> bytes:
    data = path.read_bytes()
    return data.partition(b"\n")[0] if path.name == MARKER else data


def modes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))
    }


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_files(tmp_path, [Made("a.txt", b"1"), Made("sub/deep/b.txt", b"2\r\n"), Made("sub/c.txt", b"")])
    assert tree(tmp_path) == {
        "a.txt": b"1",
        "sub": None,
        "sub/c.txt": b"",
        "sub/deep": None,
        "sub/deep/b.txt": b"2\r\n",
    }


@pytest.mark.parametrize("path", ["../escaped.txt", "sub/../../escaped.txt", "link/escaped.txt"])
def test_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(SourceError) as error:
        write_files(folder, [Made(path)])
    assert str(error.value) == f"{path}: would be written outside of {folder}"
    assert not (tmp_path / "escaped.txt").exists()


def test_absolute_path_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(SourceError, match="would be written outside of"):
        write_files(folder, [Made(str(tmp_path / "escaped.txt"))])
    assert tree(tmp_path) == {"folder": None}


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(SourceError, match=r"taken: cannot be written: Is a directory"):
        write_files(tmp_path, [Made("taken")])


def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write_files(folder, [Made("a.txt"), Made("sub/deep/b.txt")])
    assert modes(folder) == {".": 0o755, "a.txt": 0o644, "sub": 0o755, "sub/deep": 0o755, "sub/deep/b.txt": 0o644}


def test_modes_of_a_build_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    replace_folder(tmp_path / "out", [Made("sub/a.txt")], "mark")
    assert modes(tmp_path / "out") == {".": 0o755, MARKER: 0o644, "sub": 0o755, "sub/a.txt": 0o644}


def test_file_is_replaced_with_its_mode_and_leaves_nothing_behind(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "index.json"
    for data in (b"old", b"new"):
        write_atomically(path, data)
        assert tree(tmp_path) == {"index.json": data}
        assert modes(tmp_path)["index.json"] == 0o644


def test_file_that_cannot_be_replaced_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"index\.json: cannot be written: No such file or directory"):
        write_atomically(tmp_path / "missing" / "index.json", b"")
    (tmp_path / "index.json").mkdir()
    with pytest.raises(SourceError, match=r"index\.json: cannot be written: Is a directory"):
        write_atomically(tmp_path / "index.json", b"")


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


def test_what_somebody_put_beside_a_build_is_not_lost(tmp_path: Path) -> None:
    """The folder is replaced only where it holds nothing but an earlier build."""
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
