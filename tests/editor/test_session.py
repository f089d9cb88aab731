"""Sessions of the editor: steps that are undone, kept, and made again when sources change; and their journal."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from support.small_disk import small_disk
from taxokit.edit.journal import open_journal
from taxokit.edit.operations import Add, ConflictError, Link, Move, Rename, SetValues
from taxokit.edit.session import Session
from taxokit.edit.workspace import EditError
from taxokit.query.lookup import UnknownNameError
from taxokit.repository.project import find_project
from taxokit.text.errors import BusyError, SourceError

MEMORY, FILE = "skill/agent-memory-systems", "taxonomy/categories/agent-architecture.yaml"
OTHER, OTHER_FILE = "skill/llm-as-judge-evaluation", "taxonomy/categories/evaluation.yaml"
WORDS, MORE = "Keeping what an agent has seen, for later.", "Keeping all that an agent has seen."


@contextmanager
def session(root: Path) -> Iterator[Session]:
    with open_journal(root) as journal:
        yield Session(find_project(root), journal)


@pytest.fixture
def opened(project_copy: Path) -> Iterator[Callable[[], Session]]:
    """Opens a session of the same repository again, and ends the one before."""
    with ExitStack() as stack:

        def again() -> Session:
            stack.close()
            return stack.enter_context(session(project_copy))

        yield again


def definition(item: str, words: str, was: str | None = None) -> SetValues:
    return SetValues(item, "definition", (words,), None if was is None else (was,))


def was(current: Session, item: str) -> str:
    return str(current.taxonomy.index("Skill")[item.partition("/")[2]].data["definition"])


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


# --- steps ------------------------------------------------------------------------------------------------------------


def test_steps_are_undone_and_redone_after_a_new_start(opened: Callable[[], Session]) -> None:
    current = opened()
    texts = [current.texts]
    for operation in (definition(MEMORY, WORDS), Rename(OTHER, "Judging"), definition(MEMORY, MORE)):
        assert current.do(operation)
        texts.append(current.texts)
    assert current.do(definition(OTHER, MORE), credit="Suggested-by: Zoë") is current.undo()
    titles = [step.titles for step in current.steps]
    for number in (2, 1):
        current = opened()
        assert current.texts == texts[number + 1]
        assert current.undo()
        assert current.texts == texts[number]
    current = opened()
    assert [current.redo() and current.texts, current.redo() and current.texts] == texts[2:]
    assert [step.titles for step in current.steps] == titles
    last = current.redo()
    assert last
    assert (last.credit, current.redo(), opened().steps[-1].credit) == ("Suggested-by: Zoë", None, "Suggested-by: Zoë")


def test_steps_that_change_nothing_are_none(opened: Callable[[], Session]) -> None:
    current = opened()
    assert current.do(definition(MEMORY, was(current, MEMORY))) is None
    assert (current.steps, current.journal.path.exists()) == ([], False)


def test_a_step_is_taken_out_of_the_middle(opened: Callable[[], Session]) -> None:
    current = opened()
    category = "category/agent-architecture"
    added = current.do(Add("skill", "agent-clocks", category, {"label": ("Agent Clocks",), "definition": (WORDS,)}))
    current.do(Link(OTHER, "builds_on", ("agent-clocks",)))
    current.do(definition("skill/agent-memory-systems", MORE))
    current.do(Move("skill/agent-clocks", "category/evaluation"))
    assert added
    current.take_out(added.number)
    assert [step.operations[0].op for step in current.steps] == ["link", "set"]  # a link to nothing is for the check
    assert [type(aside.error) for aside in current.asides] == [UnknownNameError]
    assert "agent-clocks" not in str(current.texts[FILE])
    current = opened()
    assert [len(current.steps), len(current.asides)] == [2, 1]
    with pytest.raises(EditError, match="no longer fit"):
        current.write()
    with pytest.raises(EditError, match="there is no such change"):
        current.take_out(added.number)
    assert current.redo()  # and what needs it fits again
    assert ([step.operations[0].op for step in current.steps], current.asides) == (["link", "set", "add", "move"], [])
    assert "id: agent-clocks" in str(current.texts[OTHER_FILE])
    current.take_out(added.number)
    current.drop(current.asides[0].number)
    assert current.texts == opened().texts
    with pytest.raises(EditError, match="there is no such change"):
        current.drop(added.number)


def test_a_change_is_written_once_and_never_with_an_error(opened: Callable[[], Session]) -> None:
    current = opened()
    current.do(Link(OTHER, "builds_on", ("agent-memory-systems",)))
    current.do(Link(MEMORY, "builds_on", ("llm-as-judge-evaluation",)))
    with pytest.raises(EditError, match=r"cause 1 error: .*"):
        current.write()
    current.undo()
    before, after = current.changes[OTHER_FILE]
    assert (current.project.root / OTHER_FILE).read_text("utf-8") == before
    current.write()
    assert (current.project.root / OTHER_FILE).read_text("utf-8") == after
    assert (current.changes, current.steps, current.journal.path.exists()) == ({}, [], False)


# --- other writers ----------------------------------------------------------------------------------------------------


def test_another_program_changes_another_part(opened: Callable[[], Session]) -> None:
    current = opened()
    root, first = current.project.root, current.do(definition(MEMORY, WORDS))
    replaced(root / OTHER_FILE, "label: LLM-as-Judge Evaluation", "label: Judging by LLMs")
    assert current.refresh()
    assert current.steps == [first]
    assert current.notice == f"another program changed {OTHER_FILE}"
    replaced(root / FILE, "label: Agent Memory Systems", "label: Memory")
    assert current.refresh()
    assert current.asides == []
    text = str(current.texts[FILE])
    assert "label: Memory\n" in text
    assert WORDS in text
    assert not current.refresh()
    assert opened().texts[FILE] == text


def test_both_changed_one_value(opened: Callable[[], Session]) -> None:
    current = opened()
    root, old = current.project.root, was(current, MEMORY)
    first = current.do(definition(MEMORY, WORDS, old))
    current.do(definition(MEMORY, MORE, WORDS))
    text = (root / FILE).read_text("utf-8")
    (root / FILE).write_text(text.replace("definition: >-\n", "definition: >-\n          Theirs.\n", 1), "utf-8")
    theirs = SetValues(MEMORY, "definition", ("Theirs.",))
    with session_of_copy(root, text) as other:
        other.do(theirs)
        (root / FILE).write_text(str(other.texts[FILE]), "utf-8")
    assert current.refresh()
    assert "2 changes no longer fit" in current.notice
    errors = [aside.error for aside in current.asides]
    assert [isinstance(error, ConflictError) and (error.was, error.now) for error in errors] == [
        ((old,), ("Theirs.",)),
        ((WORDS,), ("Theirs.",)),
    ]
    assert first
    with pytest.raises(EditError, match="changed again"):
        current.insist(first.number, ["another"])
    current.insist(first.number, ["Theirs."])
    assert (current.asides, current.notice, was(current, MEMORY)) == ([], "", MORE)
    assert was(opened(), MEMORY) == MORE


@contextmanager
def session_of_copy(root: Path, text: str) -> Iterator[Session]:
    """Open a session of a repository whose file has another text, as another program has it in memory."""
    import shutil

    copy = root.with_name("copy")
    shutil.copytree(root, copy)
    (copy / FILE).write_text(text, "utf-8")
    (copy / ".taxokit.edit").unlink()
    with session(copy) as opened:
        yield opened


def test_an_item_is_removed_underneath_and_comes_back(opened: Callable[[], Session]) -> None:
    current = opened()
    path = current.project.root / OTHER_FILE
    current.do(definition(OTHER, WORDS))
    text = path.read_bytes()
    path.unlink()
    assert current.refresh()
    assert next(str(aside.error) for aside in current.asides).startswith(f"there is no item '{OTHER}'")
    path.write_bytes(text)
    assert current.refresh()
    assert (len(current.steps), current.asides) == (1, [])


def test_a_file_that_is_saved_half_changes_nothing(opened: Callable[[], Session]) -> None:
    current = opened()
    path = current.project.root / FILE
    current.do(definition(MEMORY, WORDS))
    before, text = current.texts, path.read_text("utf-8")
    path.write_text(text[: len(text) // 2] + '\n  "', "utf-8")
    for _ in range(2):
        with pytest.raises(SourceError, match="cannot be read now: ") as error:
            current.refresh()
    assert error.value.where.startswith(f"{FILE}:")
    assert (current.texts, current.asides) == (before, [])
    assert current.do(definition(OTHER, WORDS))
    with pytest.raises(SourceError, match="cannot be read now"):
        current.write()
    path.write_text(text, "utf-8")
    assert not current.refresh()
    assert len(current.steps) == 2


def test_what_another_program_has_written_is_forgotten(opened: Callable[[], Session]) -> None:
    current = opened()
    current.do(definition(MEMORY, WORDS))
    current.do(Add("skill", "agent-clocks", "category/agent-architecture", {"label": ("Clocks",)}))
    for path, (_, text) in current.changes.items():
        (current.project.root / path).write_text(str(text), "utf-8")
    assert current.refresh()
    assert (current.steps, current.asides) == ([], [])
    assert current.notice.startswith("all changes are in the files now")
    assert opened().steps == []


def test_git_switches_the_branch_underneath(kitchen: Path) -> None:
    with session(kitchen) as current:
        item = next(item for item in current.taxonomy.items if "definition" in item.data)
        current.do(SetValues(item.id, "definition", (WORDS,)))
        for words in (["switch", "--quiet", "--create", "older", "HEAD~4"],):
            subprocess.run(["git", *words], cwd=kitchen, check=True)
        assert current.refresh()
        assert "the branch is older now" in current.notice
        subprocess.run(["git", "switch", "--quiet", "main"], cwd=kitchen, check=True)
        current.refresh()
        assert ([step.operations[0].op for step in current.steps], current.asides) == (["set"], [])


# --- the journal ------------------------------------------------------------------------------------------------------


def test_one_process_edits_a_repository(project_copy: Path) -> None:
    program = "import sys; from pathlib import Path; from taxokit.edit.journal import open_journal\n"
    program += "from taxokit.repository import writing; writing.WAIT = 0.01\n"
    program += "with open_journal(Path(sys.argv[1])): pass"
    with session(project_copy):
        done = subprocess.run(
            [sys.executable, "-c", program, project_copy], capture_output=True, text=True, check=False
        )
    assert "BusyError" in done.stderr
    assert BusyError


def test_an_incomplete_last_line_is_dropped(opened: Callable[[], Session]) -> None:
    current = opened()
    current.do(definition(MEMORY, WORDS))
    path, complete = current.journal.path, current.journal.path.read_bytes()
    current.do(definition(OTHER, WORDS))
    longer = path.read_bytes()
    for end in (len(complete) + 1, len(longer) - 1, len(complete)):
        path.write_bytes(longer[:end])
        assert len(opened().steps) == 1
        assert path.read_bytes() == complete
    path.write_bytes(longer[:9])
    assert opened().steps == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"op":"set"', '"op":"transmute"', "unknown operation 'transmute'"),
        ('{"do":1', '{"forward":1', "unknown entry 'forward'"),
        ('"slot":"definition"', '"slot":"definition","tone":"dry"', "the operation set has no 'tone'"),
    ],
)
def test_a_newer_version_has_written_the_journal(
    opened: Callable[[], Session], old: str, new: str, message: str
) -> None:
    current = opened()
    current.do(definition(MEMORY, WORDS))
    path = current.journal.path
    written = path.read_text("utf-8").replace(old, new).replace('"taxokit":"', '"taxokit":"9.')
    path.write_text(written, "utf-8")
    with pytest.raises(SourceError, match=f"cannot be read: {message}") as error:
        opened()
    assert error.value.hint.startswith("use taxokit 9.")
    assert path.read_text("utf-8") == written


@pytest.mark.parametrize("line", ["{", '"do"', '{"undo":7}', '{"do":2,"operations":[]}', "null"])
def test_a_damaged_journal_is_refused(opened: Callable[[], Session], line: str) -> None:
    current = opened()
    current.do(definition(MEMORY, WORDS))
    path = current.journal.path
    path.write_text(path.read_text("utf-8") + f"{line}\n", "utf-8")
    with pytest.raises(SourceError, match="is damaged"):
        opened()


def test_a_journal_of_another_schema(opened: Callable[[], Session]) -> None:
    current = opened()
    current.do(SetValues(MEMORY, "definition", (WORDS,)))
    path = current.project.root / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_text("utf-8"))
    for cls in model["classes"].values():
        cls["slots"] = [slot for slot in cls["slots"] if slot["name"] != "definition"]
    path.write_text(json.dumps(model), "utf-8")
    assert [aside.error.message for aside in opened().asides] == ["a skill has no slot 'definition'"]


def test_a_full_disk_keeps_what_was_made(project_copy: Path, tmp_path: Path) -> None:
    import shutil

    with small_disk(tmp_path / "disk") as disk:
        shutil.copytree(project_copy, disk.folder / "repository")
        with session(disk.folder / "repository") as current:
            current.do(definition(MEMORY, WORDS))
            disk.leave(0)
            before, texts = current.journal.path.read_bytes(), current.texts
            with pytest.raises(SourceError, match="No space left"):
                current.do(definition(OTHER, WORDS * 200))
            assert (current.journal.path.read_bytes(), current.texts) == (before, texts)
            disk.leave(10_000_000)
            assert current.do(definition(OTHER, WORDS * 200))
        with session(disk.folder / "repository") as current:
            assert len(current.steps) == 2


_KILLED = """
import os, signal, sys
from pathlib import Path
from taxokit.edit.journal import open_journal
from taxokit.edit.operations import SetValues
from taxokit.edit.session import Session
from taxokit.repository.project import find_project

root, left = Path(sys.argv[1]), int(sys.argv[2])

def watch(event, arguments):
    global left
    if event in ("open", "os.rename", "os.remove", "os.truncate") and str(root) in str(arguments[:2]):
        if event != "open" or arguments[1] not in (None, "r", "rb"):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

with open_journal(root) as journal:
    session = Session(find_project(root), journal)
    sys.addaudithook(watch)
    for number, item in enumerate(("skill/agent-memory-systems", "skill/llm-as-judge-evaluation") * 2):
        session.do(SetValues(item, "definition", (f"Words {number}.",)))
        print("done", flush=True)
    session.undo()
    print("undone", flush=True)
    session.take_out(1)
    print("taken", flush=True)
    session.write()
    print("written", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize(
    "left", [6, *(pytest.param(left, marks=pytest.mark.full) for left in range(1, 60) if left != 6)]
)
def test_a_killed_process_loses_nothing(project_copy: Path, left: int) -> None:
    with session(project_copy) as current:
        before = [was(current, item) for item in (MEMORY, OTHER)]
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, project_copy, str(left)], capture_output=True, text=True, check=False
    )
    assert done.returncode in (-signal.SIGKILL, 0), done.stderr
    count = len(done.stdout.split())
    with session(project_copy) as current:
        states = [before, ["Words 0.", before[1]], ["Words 0.", "Words 1."], ["Words 2.", "Words 1."]]
        states += [["Words 2.", "Words 3."], *[["Words 2.", "Words 1."]] * 3]
        assert [was(current, item) for item in (MEMORY, OTHER)] in states[count : count + 2]
        assert (current.asides, bool(current.steps)) == ([], 0 < count < 7 and bool(current.changes))
