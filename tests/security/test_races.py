"""Two commands at once: the result is that of one after the other, or one of them is refused with a reason."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from taxokit.edit import formatter
from taxokit.edit.formatter import format_sources
from taxokit.lint import fixer
from taxokit.lint.selection import choose_rules
from taxokit.repository.lock import hidden_folder, is_locked
from taxokit.repository.project import STATE_FOLDER, find_project
from taxokit.repository.transaction import writing

Run = Callable[..., Any]
ROUGH = "taxonomy/themes/speicherung.yaml"

EDITS = {
    "rename": ("rename", "strom", "Elektrizität"),
    "set": ("set", "strom", "notes", "Neu."),
    "move": ("move", "batterie", "erzeugung"),
    "add": ("add", "term", "gas", "--in", "erzeugung", "--set", "label=Gas"),
    "merge": ("merge", "windkraft", "--into", "strom"),
    "remove": ("remove", "pumpspeicher"),
    "fmt": ("fmt",),
    "fix": ("check", "--fix"),
}
PAIRS = [*combinations(EDITS, 2)]
QUICK = {("rename", "set"), ("move", "merge"), ("add", "fix")}


@pytest.fixture
def rough(thesaurus: Path, edit: Run) -> Path:
    """A thesaurus with something to format and something to fix."""
    edit(thesaurus / ROUGH, "label: Batterie\n", "label:   Batterie\n")
    edit(thesaurus / ROUGH, "label: Pumpspeicher\n", "label: 'Pumpspeicher '\n")
    return thesaurus


def sources(folder: Path) -> dict[str, bytes]:
    """Return the content of every file."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize(
    "pair", [pytest.param(pair, marks=[] if pair in QUICK else pytest.mark.full, id="-".join(pair)) for pair in PAIRS]
)
def test_two_edits_at_once(pair: tuple[str, str], rough: Path, run: Run, tmp_path: Path) -> None:
    commands = [EDITS[name] for name in pair]
    one_after_the_other = []
    for number, order in enumerate([commands, commands[::-1], commands[:1], commands[1:]]):
        copy = tmp_path / str(number)
        shutil.copytree(rough, copy)
        for command in order:
            run(*command, cwd=copy)
        one_after_the_other.append(sources(copy))
    both = one_after_the_other[:2]
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "taxokit", *command],
            cwd=rough,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for command in commands
    ]
    errors = [process.communicate()[1] for process in started]
    assert not any("Traceback" in error or "this is a bug" in error for error in errors), errors
    refused = [error for process, error in zip(started, errors, strict=True) if process.returncode == 2]
    assert all("error: " in error for error in refused)
    assert sources(rough) in (one_after_the_other if refused else both)


def test_the_second_says_who_holds_the_lock(thesaurus: Path, run: Run) -> None:
    with writing(thesaurus):
        began = time.monotonic()
        result = run("rename", "strom", "Elektrizität", cwd=thesaurus, process=True)
        assert time.monotonic() - began > 2  # it waits a moment first
    assert (result.code, result.out) == (2, "")
    assert f"(process {os.getpid()}, since " in result.err
    assert "is writing here; try again when it has ended" in result.err


def test_reading_needs_no_lock(thesaurus: Path, run: Run) -> None:
    with writing(thesaurus):
        for command in (["check"], ["show", "strom"], ["rename", "strom", "X", "--dry-run"], ["fmt", "--check"]):
            assert run(*command, cwd=thesaurus, process=True).code == 0


def test_the_lock_ends_with_its_process(thesaurus: Path, run: Run) -> None:
    code = "import sys, time; from pathlib import Path; from taxokit.repository.transaction import writing\n"
    code += "with writing(Path(sys.argv[1])): print('here', flush=True); time.sleep(600)"
    holder = subprocess.Popen([sys.executable, "-c", code, str(thesaurus)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"here\n"
    assert is_locked(thesaurus / STATE_FOLDER)
    holder.kill()
    holder.wait()
    assert not is_locked(thesaurus / STATE_FOLDER)
    assert run("rename", "strom", "Elektrizität", cwd=thesaurus).code == 0
    assert not (thesaurus / STATE_FOLDER).exists()


@pytest.mark.parametrize("planted", ["link", "file", "pipe", "link in the place of the lock"])
def test_a_lock_that_came_with_a_repository(planted: str, thesaurus: Path, run: Run) -> None:
    victim = thesaurus.parent / "victim"
    victim.mkdir()
    (victim / "mine").write_text("mine", encoding="utf-8")
    state = thesaurus / STATE_FOLDER
    match planted:
        case "link":
            state.symlink_to(victim)
        case "file":
            state.write_text("", encoding="utf-8")
        case "pipe":
            os.mkfifo(state)
        case _:
            state.mkdir()
            (state / ".gitignore").symlink_to(victim / "mine")
            (state / "staged").symlink_to(victim)
    result = run("rename", "strom", "Elektrizität", cwd=thesaurus, process=True)
    assert (result.code, result.out) == (2, "")
    assert "Traceback" not in result.err
    assert str(state) in result.err
    assert [path.name for path in victim.iterdir()] == ["mine"]
    assert (victim / "mine").read_text(encoding="utf-8") == "mine"


# --- an editor that saves between reading and writing -----------------------------------------------------------------


@pytest.mark.parametrize("command", [("fmt",), ("check", "--fix")], ids=["fmt", "fix"])
def test_what_an_editor_saves_meanwhile_is_not_overwritten(
    command: tuple[str, ...], rough: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editor saves after the file was read, and before it is written."""
    module = formatter if command == ("fmt",) else fixer
    write = module.write_together

    def saved_first(*arguments: Any) -> None:
        with (rough / ROUGH).open("a", encoding="utf-8") as file:
            file.write("# theirs\n")
        write(*arguments)

    monkeypatch.setattr(module, "write_together", saved_first)
    before = sources(rough)
    result = run(*command, cwd=rough)
    assert result.code == 2
    assert f"nothing was written: {ROUGH}: was changed meanwhile; try again" in result.err
    assert sources(rough) == before | {ROUGH: before[ROUGH] + b"# theirs\n"}


def test_an_edit_sees_one_state_of_the_sources(rough: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved after the sources were loaded is not patched at the places of the text before."""
    import taxokit.cli.commands.set as command

    wanted = command.set_value

    def saved_first(*arguments: Any) -> None:
        text = (rough / ROUGH).read_text(encoding="utf-8")
        (rough / ROUGH).write_text(
            text.replace("terms:\n", "terms:\n  - id: akku\n    label: Akku\n"), encoding="utf-8"
        )
        wanted(*arguments)

    monkeypatch.setattr(command, "set_value", saved_first)
    result = run("set", "batterie", "notes", "Neu.", cwd=rough)
    assert result.code == 2
    assert f"{ROUGH}: was changed meanwhile" in result.err
    assert "Neu." not in (rough / ROUGH).read_text(encoding="utf-8")


def test_the_functions_below_the_commands_refuse_too(rough: Path) -> None:
    """Whoever calls them has the lock for the moment of writing."""
    project = find_project(rough)
    assert format_sources(project, write=True).changed == (ROUGH,)
    assert fixer.fix(project, choose_rules(project)).files == (ROUGH,)
    assert not (rough / STATE_FOLDER).exists()
    assert not hidden_folder(rough / ROUGH).exists()
