"""Changing several files as one: all of them or none, whatever fails, is interrupted, or is saved in between."""

import json
import os
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.project import journal_of, state_file
from taxokit.repository.transaction import check_complete, write_together, writing
from taxokit.text.errors import SourceError

OLD = {"a.yaml": b"old a", "b.yaml": b"old b", "c.yaml": b"old c"}
NEW = {"a.yaml": b"new a", "c.yaml": b"new c", "d/e.yaml": b"new e"}
CHANGES = {f"taxonomy/{name}": NEW.get(name) for name in (*OLD, "d/e.yaml")}

UNDISTURBED = 9
CHANGING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"}


@pytest.fixture
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A repository in a folder of a Git work tree, or with the parameter False in a folder alone."""
    if getattr(request, "param", True):
        subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    folder = tmp_path / "data/root"
    fill(folder, OLD)
    return folder


def fill(root: Path, files: dict[str, bytes]) -> None:
    """Put files into the folder of the sources, in place of all that is there."""
    shutil.rmtree(root / "taxonomy", ignore_errors=True)
    for name, data in files.items():
        path = root / "taxonomy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def everything(root: Path) -> dict[str, bytes]:
    """Return all files, hidden ones included, by path relative to the sources."""
    return {os.path.relpath(path, root / "taxonomy"): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def visible(root: Path) -> dict[str, bytes]:
    return {name: data for name, data in everything(root).items() if "/." not in f"/{name}"}


def recovered(root: Path) -> list[str]:
    """Let the next command that writes begin, and return its reports."""
    words: list[str] = []
    with writing(root, words.append):
        pass
    return words


def disturbed(root: Path, events: dict[int, str]) -> tuple[int, str]:
    """Change files in a process to which something happens just before some of its operations.

    Returns its exit code, or minus the signal that ended it, and its error. 0 means that all was written.
    """
    report = root.with_name("report")
    report.write_text("", encoding="utf-8")
    child = os.fork()
    if not child:
        os._exit(_run(root, events, report))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), report.read_text(encoding="utf-8")


def _run(root: Path, events: dict[int, str], report: Path) -> int:
    operation, running = 0, True

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal operation
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if running and (writes or event in CHANGING):
            operation += 1
            match events.get(operation):
                case "killed":
                    os.kill(os.getpid(), signal.SIGKILL)
                case "fails":
                    raise OSError(5, "the disk is gone")
                case "interrupted":
                    raise KeyboardInterrupt

    sys.argv = ["taxokit", "merge", "oak", "elm"]
    with writing(root):  # its modules are imported
        pass
    sys.addaudithook(watch)
    try:
        write_together(root, CHANGES)
    except SourceError as error:
        running = False
        report.write_text(str(error), encoding="utf-8")
        return 1
    except KeyboardInterrupt:
        return 130
    except BaseException:  # noqa: BLE001 - a bug, to be shown
        running = False
        report.write_text(traceback.format_exc(), encoding="utf-8")
        return 3
    return 0 if operation >= max(events) else UNDISTURBED


def operations(root: Path, event: str) -> Iterator[tuple[int, int, str]]:
    """Disturb each operation in turn, and yield its number, the exit code and the error."""
    for number in range(1, 200):
        fill(root, OLD)
        code, error = disturbed(root, {number: event})
        if code == UNDISTURBED:
            return
        yield number, code, error
    pytest.fail("the changes never end")


@pytest.mark.parametrize(
    "root", [True, pytest.param(False, marks=pytest.mark.full)], ids=["with Git", "without Git"], indirect=True
)
def test_killed_transaction_is_undone_or_completed_by_the_next(root: Path) -> None:
    reports = set()
    for _, code, error in operations(root, "killed"):
        assert code == -signal.SIGKILL, error
        is_half, is_begun = journal_of(root).exists(), visible(root) != OLD
        if is_half:
            with pytest.raises(SourceError, match="a command was interrupted while it wrote the sources; any command"):
                check_complete(root)
        else:
            check_complete(root)
        words = recovered(root)
        done = "completed" if is_begun else "undid"
        assert words == ([f"{done} `taxokit merge oak elm`, which was interrupted"] if is_half else [])
        assert everything(root) == (NEW if is_begun else OLD)
        reports.update(words)
    assert len(reports) == 2


@pytest.mark.parametrize("event", ["fails", pytest.param("interrupted", marks=pytest.mark.full)])
def test_if_an_operation_fails_the_others_are_undone(root: Path, event: str) -> None:
    states = set()
    for _, code, error in operations(root, event):
        assert code in (0, 1, 130), error
        recovered(root)
        assert everything(root) == NEW if not code else everything(root) in (OLD, NEW)
        if error.startswith("nothing was written: "):
            assert everything(root) == OLD
        states.add(everything(root) == OLD)
    assert states == {True, False}


@pytest.mark.full
def test_killed_undo_leaves_all_old_or_all_new(root: Path) -> None:
    half = next(number for number, *_ in operations(root, "killed") if visible(root) not in (OLD, NEW))
    for further in range(1, 30, 2):
        recovered(root)
        fill(root, OLD)
        disturbed(root, {half + 1: "fails", half + 1 + further: "killed"})
        recovered(root)
        assert everything(root) in (OLD, NEW)


def test_an_edit_after_the_kill_is_kept(root: Path) -> None:
    for number, *_ in operations(root, "killed"):
        name = ("a.yaml", "b.yaml", "c.yaml", "d/e.yaml")[number % 4]
        file = root / "taxonomy" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"edited")
        recovered(root)
        left = everything(root)
        assert left.pop(name) == b"edited"
        assert all(data in (OLD.get(other), NEW.get(other)) for other, data in left.items())


def test_sources_that_git_restored_after_the_kill_stay_so(root: Path) -> None:
    for _ in operations(root, "killed"):
        hidden = {name: data for name, data in everything(root).items() if "/." in f"/{name}" and name[0] != "."}
        fill(root, OLD | hidden)  # `git reset --hard`
        recovered(root)
        assert everything(root) == OLD


def test_several_files_are_written_together(root: Path) -> None:
    write_together(root, CHANGES)
    assert everything(root) == NEW


def test_no_file_is_written_if_one_cannot_be(root: Path) -> None:
    (root / "taxonomy/z.yaml").mkdir()  # a folder in the way
    with pytest.raises(SourceError, match=r"^nothing was written: taxonomy/z\.yaml: "):
        write_together(root, {**CHANGES, "taxonomy/z.yaml": b"z"})
    assert everything(root) == OLD


def test_a_file_that_an_editor_saved_meanwhile_is_not_replaced(root: Path) -> None:
    for path, before in (("taxonomy/c.yaml", b"older"), ("taxonomy/c.yaml", None), ("taxonomy/d/e.yaml", b"gone")):
        with pytest.raises(SourceError, match=f"^nothing was written: {path}: was changed meanwhile; try again$"):
            write_together(root, CHANGES, {path: before})
        assert everything(root) == OLD
    write_together(root, CHANGES, {"taxonomy/c.yaml": b"old c", "taxonomy/d/e.yaml": None})
    assert everything(root) == NEW


def test_nothing_is_written_through_a_link_that_leaves(tmp_path: Path) -> None:
    outside, root = tmp_path / "outside", tmp_path / "root"
    outside.mkdir()
    root.mkdir()
    (root / "taxonomy").symlink_to(outside)
    with pytest.raises(SourceError, match="leaves the repository"):
        write_together(root, {"taxonomy/a.yaml": b"a"})
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("path", [".git/config", "taxonomy/../../victim", "/etc/passwd", "taxonomy//a.yaml"])
def test_a_journal_that_came_with_a_folder_changes_nothing_else(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / ".taxokit.journal").write_text(json.dumps({"command": "x", "steps": [[path, None, None]]}))
    with pytest.raises(SourceError, match=r"\.taxokit\.journal: the changes of an interrupted command cannot be read"):
        recovered(root)
    assert not (tmp_path / "victim").exists()


@pytest.mark.parametrize("journal", ["[1]", "{", "", '{"command": "", "steps": [[1]]}', "[" * 100_000])
def test_an_invalid_journal_is_an_error(tmp_path: Path, journal: str) -> None:
    journal_of(tmp_path).write_text(journal)
    with pytest.raises(SourceError, match=r"cannot be read: .*; check the sources, and remove this file"):
        recovered(tmp_path)


def test_lock_and_journal_are_in_the_folder_of_git(tmp_path: Path) -> None:
    main, linked = tmp_path / "main", tmp_path / "linked"
    git = ("git", "-C", main, "-c", "user.name=T", "-c", "user.email=t@example.org")
    subprocess.run(["git", "init", "--quiet", main], check=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "--message", "Start"], check=True)
    subprocess.run([*git, "worktree", "add", "--quiet", linked], check=True)
    assert state_file(main, "lock") == main / ".git/taxokit/lock"
    assert state_file(main / "data", "lock") == main / ".git/taxokit/data/lock"
    assert state_file(linked, "lock") == main / ".git/worktrees/linked/taxokit/lock"
    assert state_file(tmp_path, "lock") == tmp_path / ".taxokit.lock"
