"""Changing several files as one: all of them or none, whatever fails, is interrupted, or is saved in between."""

import json
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.project import JOURNAL_FILE, STATE_FOLDER
from taxokit.repository.transaction import refuse_half_written, write_together, writing
from taxokit.text.errors import SourceError


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
NEW = {"a.yaml": b"new a", "c.yaml": b"new c", "d/e.yaml": b"new e"}
CHANGES = {
    "taxonomy/a.yaml": b"new a",
    "taxonomy/b.yaml": None,
    "taxonomy/c.yaml": b"new c",
    "taxonomy/d/e.yaml": b"new e",
}

CHANGING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"}
STEPS = range(1, 61)
"""A few more than there are operations that change something."""
QUICK = {5, 39, 41, 42, 44, 46, 48, 60}
"""Those that quick runs try, too: most of them while files are renamed."""

HALF = 43
"""Before this one, half of the files are in their place."""

each_step = pytest.mark.parametrize(
    "step", [pytest.param(n, marks=[] if n in QUICK else pytest.mark.full) for n in STEPS]
)


def disturbed(root: Path, how: dict[int, str], changes: Mapping[str, bytes | None] = CHANGES) -> tuple[int, str]:
    """Change files in a process of its own to which something happens just before some of its operations.

    Returns its exit code, or minus the signal that ended it, and its error. 0 means that all was written.
    """
    fill(root, OLD)
    said = root.with_name("said")
    said.touch()
    child = os.fork()
    if not child:
        os._exit(_run(root, how, said, changes))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), said.read_text(encoding="utf-8")


def fill(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Put files into the folder of the sources; None removes one."""
    for name, data in files.items():
        path = root / "taxonomy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if data is not None:
            path.write_bytes(data)


def _run(root: Path, how: dict[int, str], said: Path, changes: Mapping[str, bytes | None]) -> int:
    step, running = 0, True

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal step
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if running and (writes or event in CHANGING):
            step += 1
            match how.get(step):
                case "killed":
                    os.kill(os.getpid(), signal.SIGKILL)
                case "fails":
                    raise OSError(5, "the disk is gone")
                case "interrupted":
                    raise KeyboardInterrupt

    sys.addaudithook(watch)
    sys.argv = ["taxokit", "merge", "oak", "elm"]
    code = 0
    try:
        write_together(root, changes)
    except SourceError as error:
        running, code = False, 1
        said.write_text(str(error), encoding="utf-8")
    except KeyboardInterrupt:
        code = 130
    except BaseException:  # noqa: BLE001 - a bug, to be shown
        running, code = False, 3
        said.write_text(traceback.format_exc(), encoding="utf-8")
    return code


def visible(root: Path) -> dict[str, bytes]:
    """Return the files of a repository, hidden ones included."""
    return {
        path.relative_to(root / "taxonomy").as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def recovered(root: Path) -> list[str]:
    """Let the next command that writes begin, and return what it reports."""
    words: list[str] = []
    with writing(root, words.append):
        pass
    return words


@each_step
def test_killed_at_any_step_the_next_one_finds_all_old_or_makes_all_new(tmp_path: Path, step: int) -> None:
    root = tmp_path / "root"
    code, said = disturbed(root, {step: "killed"})
    assert code in (-signal.SIGKILL, 0), said
    is_half, is_begun = (root / JOURNAL_FILE).exists(), visible_files(root) != OLD
    if is_half:
        with pytest.raises(SourceError, match="a command was interrupted while it wrote the sources; any command"):
            refuse_half_written(root)
    else:
        refuse_half_written(root)
    words = recovered(root)
    done = "completed" if is_begun else "undid"
    assert words == ([f"{done} `taxokit merge oak elm`, which was interrupted"] if is_half else [])
    assert visible(root) == (NEW if is_begun else OLD)
    assert recovered(root) == []


def test_the_steps_above_are_all_there_are(tmp_path: Path) -> None:
    """The first is before anything is in its place, one is in the middle, and the last is not reached."""
    for step, names in ((min(QUICK), [*OLD]), (HALF, ["a.yaml", "c.yaml"]), (STEPS[-1], [*NEW])):
        root = tmp_path / str(step) / "root"
        code, _ = disturbed(root, {step: "killed"})
        assert sorted(visible_files(root)) == names
        assert (root / JOURNAL_FILE).exists() == (step == HALF)
        assert (code == 0) == (step == STEPS[-1])
    assert (root / "taxonomy/a.yaml").read_bytes() == NEW["a.yaml"]


def visible_files(root: Path) -> dict[str, bytes]:
    """Return the sources that are not hidden."""
    return {
        path.relative_to(root / "taxonomy").as_posix(): path.read_bytes()
        for path in (root / "taxonomy").rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("how", ["fails", "interrupted"])
@each_step
def test_where_a_step_fails_what_was_done_is_undone(tmp_path: Path, step: int, how: str) -> None:
    root = tmp_path / "root"
    code, said = disturbed(root, {step: how})
    assert code in (0, 1, 130), said
    recovered(root)
    assert visible(root) == NEW if not code else visible(root) in (OLD, NEW)
    if said.startswith("nothing was written: "):
        assert visible(root) == OLD


@pytest.mark.parametrize("step", [1, 3, 5, *(pytest.param(n, marks=pytest.mark.full) for n in (2, 4, *range(6, 20)))])
def test_undoing_can_be_killed_too(tmp_path: Path, step: int) -> None:
    """A step fails when half of the files are in their place, and while that is undone, the process is killed."""
    root = tmp_path / "root"
    disturbed(root, {HALF: "fails", HALF + step: "killed"})
    recovered(root)
    assert visible(root) in (OLD, NEW)


@each_step
def test_an_editor_that_saved_after_the_kill_is_heard(tmp_path: Path, step: int) -> None:
    """What it saved stays; the other files are as the version has them that it began with, or nothing is touched."""
    for name in ("a.yaml", "b.yaml", "c.yaml", "d/e.yaml"):
        root = tmp_path / name / "root"
        disturbed(root, {step: "killed"})
        half, is_half = visible_files(root), (root / JOURNAL_FILE).exists()
        file = root / "taxonomy" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"edited")
        recovered(root)
        edited_new = half.get(name) == NEW.get(name) != OLD.get(name) and not (is_half and name == "b.yaml")
        assert visible(root) == (NEW if edited_new else OLD) | {name: b"edited"}


def test_edits_of_both_versions_are_left_to_people(tmp_path: Path) -> None:
    root = tmp_path / "root"
    disturbed(root, {HALF: "killed"})
    for name in ("a.yaml", "c.yaml"):
        (root / "taxonomy" / name).write_bytes(b"edited")
    before = visible_files(root)
    with pytest.raises(
        SourceError, match=r"journal: an interrupted command can neither .* taxonomy/a\.yaml, taxonomy/c\.yaml"
    ):
        recovered(root)
    assert visible_files(root) == before
    shutil.rmtree(root / STATE_FOLDER)  # as the hint says
    assert recovered(root) == []


@each_step
def test_what_git_put_back_stays_so(tmp_path: Path, step: int) -> None:
    """After a kill, `git reset --hard` and `git clean`, nothing of the command comes back, whatever is edited then."""
    for edits in ({}, {"a.yaml": b"edited"}, {"b.yaml": b"edited", "c.yaml": b"edited"}, {"d/e.yaml": b"edited"}):
        root = tmp_path / str(len(edits)) / "-".join(edits).replace("/", "") / "root"
        root.parent.mkdir(parents=True)
        disturbed(root, {step: "killed"})
        is_alone = visible_files(root).get("a.yaml") == NEW["a.yaml"] and (root / STATE_FOLDER / "staged/2").exists()
        if is_alone and [*edits] == ["a.yaml"]:
            continue  # nothing tells this from an edit of what was written
        shutil.rmtree(root / "taxonomy")
        fill(root, {**OLD, **edits})
        recovered(root)
        assert visible(root) == {**OLD, **edits}


FOLLOWING = ("releases/index.json", "CHANGELOG.md", "CITATION.cff", "schema/generated/taxonomy.model.json")
"""Files that can be regenerated."""


@pytest.mark.parametrize(
    ("source", "following"), [(b"old a", None), (b"new a", b"edited"), (b"edited", None), (None, b"edited")]
)
@each_step
def test_what_can_be_regenerated_stops_nothing(
    tmp_path: Path, step: int, source: bytes | None, following: bytes | None
) -> None:
    """Edited or removed after a kill, it stays so, and the source is what somebody made of it since."""
    root = tmp_path / "root"
    fill(root, {f"../{path}": b"old" for path in FOLLOWING})
    disturbed(root, {step: "killed"}, {"taxonomy/a.yaml": b"new a", **dict.fromkeys(FOLLOWING, b"new")})
    made = {"a.yaml": source, **{f"../{path}": following for path in FOLLOWING}}
    fill(root, made)
    recovered(root)
    found = {name: root / "taxonomy" / name for name in made}
    assert {name: path.read_bytes() if path.exists() else None for name, path in found.items()} == made


def test_what_an_editor_saved_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "taxonomy").mkdir(parents=True)
    for name, data in OLD.items():
        (root / "taxonomy" / name).write_bytes(data)
    for path, before in (("taxonomy/c.yaml", b"older"), ("taxonomy/c.yaml", None), ("taxonomy/d/e.yaml", b"gone")):
        with pytest.raises(SourceError, match=f"^nothing was written: {path}: was changed meanwhile; try again$"):
            write_together(root, CHANGES, {path: before})
        assert visible(root) == OLD
    write_together(root, CHANGES, {"taxonomy/c.yaml": b"old c", "taxonomy/d/e.yaml": None})
    assert visible(root) == NEW


@pytest.mark.parametrize(
    "path",
    [
        ".git/hooks/pre-commit",
        "taxonomy/../.git/config",
        "/etc/passwd",
        "taxonomy/.git",
        "README.md",
        "taxonomy//a.yaml",
    ],
)
def test_a_journal_that_came_with_a_repository_changes_nothing_else(tmp_path: Path, path: str) -> None:
    (tmp_path / ".git/hooks").mkdir(parents=True)
    (tmp_path / STATE_FOLDER / "staged").mkdir(parents=True)
    (tmp_path / STATE_FOLDER / "staged/0").write_bytes(b"evil")
    digest = "4c4f6b1ac2b0bb8c4cd2bb2b0b5a4d2ea1a1f0ee0d4f3e1fd0a5f2f0f9a3ab0b"
    (tmp_path / JOURNAL_FILE).write_text(json.dumps({"command": "x", "steps": [[path, None, digest]]}))
    with pytest.raises(SourceError, match=r"can neither be completed nor undone: .*is not a file that is written here"):
        recovered(tmp_path)
    assert [*(tmp_path / ".git/hooks").iterdir()] == []


@pytest.mark.parametrize(
    "journal", ["[1]", "{", "", '{"command": 1}', '{"command": "", "steps": [[1]]}', "[" * 100_000]
)
def test_a_journal_that_is_none(tmp_path: Path, journal: str) -> None:
    (tmp_path / STATE_FOLDER).mkdir()
    (tmp_path / JOURNAL_FILE).write_text(journal)
    with pytest.raises(
        SourceError, match=r"\.taxokit/journal: an interrupted command can neither .* remove the folder"
    ):
        recovered(tmp_path)
