"""Writing: nothing outside the folder, nothing half there, the same modes everywhere, nothing foreign lost."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from taxokit.core.errors import SourceError
from taxokit.core.files import (
    MARKER,
    finish_writing,
    replace_folder,
    write_atomically,
    write_files,
    write_together,
)
from taxokit.core.project import JOURNAL_FILE


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


def test_several_files_are_written_together(tmp_path: Path) -> None:
    folder = tmp_path / "taxonomy"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(b"old a")
    (folder / "b.yaml").write_bytes(b"old b")
    write_together(tmp_path, {"taxonomy/a.yaml": b"new a", "taxonomy/b.yaml": None, "taxonomy/sub/c.yaml": b"new c"})
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert found == {"a.yaml": b"new a", "sub/c.yaml": b"new c"}


def test_where_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    folder = tmp_path / "taxonomy"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(b"old a")
    (folder / "b.yaml").write_bytes(b"old b")
    (folder / "z.yaml").mkdir()  # a folder in the way
    (folder / "z.yaml" / "x").touch()
    with pytest.raises(SourceError, match=r"^nothing was written: taxonomy/z\.yaml: "):
        write_together(tmp_path, {"taxonomy/a.yaml": b"new a", "taxonomy/b.yaml": None, "taxonomy/z.yaml": b"z"})
    assert sorted(path.name for path in folder.iterdir()) == ["a.yaml", "b.yaml", "z.yaml"]
    assert (folder / "a.yaml").read_bytes() == b"old a"
    assert (folder / "b.yaml").read_bytes() == b"old b"


def test_nothing_is_written_through_a_link_that_leaves(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "root"
    root.mkdir()
    (root / "taxonomy").symlink_to(outside)
    with pytest.raises(SourceError, match="leaves the repository"):
        write_together(root, {"taxonomy/a.yaml": b"a"})
    assert list(outside.iterdir()) == []


OLD = {"a.yaml": b"old a", "b.yaml": b"old b", "c.yaml": b"old c"}
NEW = {"a.yaml": b"new a", "c.yaml": b"new c", "d.yaml": b"new d"}

DISTURBED = """
import os, signal, sys
from pathlib import Path
from taxokit.core.errors import SourceError
from taxokit.core.files import write_together

left = int(sys.argv[2])

def watch(event, arguments):
    global left
    if event in ("os.rename", "os.remove"):
        left -= 1
        if left == 0 and sys.argv[3] == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if left == 0:
            raise OSError(5, "the disk is gone")

sys.addaudithook(watch)
files = {"a.yaml": b"new a", "b.yaml": None, "c.yaml": b"new c", "d.yaml": b"new d"}
try:
    write_together(Path(sys.argv[1]), {f"taxonomy/{name}": data for name, data in files.items()})
except SourceError as error:
    sys.exit(str(error))
"""


def disturbed(root: Path, step: int, how: str) -> subprocess.CompletedProcess[str]:
    """Write files together in a process to which something happens before its n-th renaming or removal."""
    (root / "taxonomy").mkdir()
    for name, data in OLD.items():
        (root / "taxonomy" / name).write_bytes(data)
    command = [sys.executable, "-c", DISTURBED, str(root), str(step), how]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def visible(root: Path) -> dict[str, bytes]:
    """Return the sources that are not hidden."""
    return {path.name: path.read_bytes() for path in (root / "taxonomy").iterdir() if not path.name.startswith(".")}


@pytest.mark.parametrize("step", range(1, 13))
def test_killed_at_any_step_the_next_one_finds_all_old_or_makes_all_new(tmp_path: Path, step: int) -> None:
    process = disturbed(tmp_path, step, "killed")
    finish_writing(tmp_path)
    assert not finish_writing(tmp_path)
    assert visible(tmp_path) in (OLD, NEW)
    assert process.returncode == 0 or visible(tmp_path) == OLD or step > 4


@pytest.mark.parametrize("step", range(1, 13))
def test_where_a_step_fails_what_was_done_is_undone(tmp_path: Path, step: int) -> None:
    process = disturbed(tmp_path, step, "fails")
    if process.returncode:
        assert process.stderr.startswith("nothing was written: ")
        assert process.stderr.endswith("the disk is gone\n")
        assert visible(tmp_path) == OLD
        assert sorted(path.name for path in (tmp_path / "taxonomy").iterdir()) == sorted(OLD)
    else:
        assert visible(tmp_path) == NEW


def test_a_journal_cannot_lead_outside_of_the_sources(tmp_path: Path) -> None:
    (tmp_path / "taxonomy").mkdir()
    (tmp_path / "README.md").write_text("read me")
    (tmp_path / JOURNAL_FILE).write_text('{"README.md": false, "taxonomy/../README.md": false, "/etc/x": true}')
    assert finish_writing(tmp_path)
    assert (tmp_path / "README.md").exists()
    (tmp_path / JOURNAL_FILE).write_text("[1]")
    with pytest.raises(SourceError, match="cannot be completed"):
        finish_writing(tmp_path)
