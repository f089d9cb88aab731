"""Writing: nothing outside the folder, nothing half there, the same modes everywhere, nothing foreign lost."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.folders import Made, modes, tree
from taxokit.repository.writing import check_target, write_atomically, write_files
from taxokit.text.errors import SourceError

Run = Callable[..., Any]


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


def test_unwritable_path_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").symlink_to(tmp_path / "target")
    with pytest.raises(SourceError, match=r"taken: cannot be written: File exists"):
        write_files(tmp_path, [Made("taken")])


def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write_files(folder, [Made("a.txt"), Made("sub/deep/b.txt")])
    assert modes(folder) == {".": 0o755, "a.txt": 0o644, "sub": 0o755, "sub/deep": 0o755, "sub/deep/b.txt": 0o644}


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


def test_a_target_below_a_broken_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("missing")
    with pytest.raises(SourceError, match="broken symbolic link"):
        check_target(tmp_path / "link/made")


@pytest.mark.skipif(os.name != "posix", reason="there is no flock")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_disks_without_locks_leave_nothing_behind(
    thesaurus: Path, run: Run, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder, number: int
) -> None:
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    for command in ("build --only json", "set erzeugung label@fr=Production"):
        before = {path for path in thesaurus.rglob("*") if path.name != "_build" and "_build" not in path.parts}
        result = run(*command.split(), cwd=thesaurus)
        after = {path for path in thesaurus.rglob("*") if path.name != "_build" and "_build" not in path.parts}
        assert after == before
        if number == errno.ENOSYS:  # a lock file takes its place
            assert (result.code, [str(warning) for warning in recwarn if warning.category is UserWarning]) == (0, [])
        else:
            message = f"cannot be locked: {os.strerror(number)}; put it on a file system that supports locks (flock)"
            assert (result.code, message in result.err) == (2, True)
