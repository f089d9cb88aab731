"""`taxokit rename`."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]

FILE = "taxonomy/categories/agent-architecture.yaml"


def test_one_line_changes(run: Run, project_copy: Path) -> None:
    before = (project_copy / FILE).read_bytes().splitlines(keepends=True)
    result = run("rename", "agent-memory-systems", "Memory: Systems # 1", cwd=project_copy)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        f'renamed skill agent-memory-systems: "Agent Memory Systems" → "Memory: Systems # 1"  {FILE}:9\n'
    )
    after = (project_copy / FILE).read_bytes().splitlines(keepends=True)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [(b"    label: Agent Memory Systems\n", b"    label: 'Memory: Systems # 1'\n")]


def test_a_title_is_a_label_too(run: Run, project_copy: Path) -> None:
    result = run("rename", ".", "Another Title", cwd=project_copy)
    assert result.code == 0
    assert "\ntitle: Another Title\n" in (project_copy / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8")


def test_the_same_label_changes_nothing(run: Run, thesaurus: Path) -> None:
    result = run("rename", "strom", "Strom", cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, "", "taxokit: nothing to change\n")


def test_dry_run_prints_a_diff_and_writes_nothing(run: Run, thesaurus: Path, snapshot: SnapshotAssertion) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    before = path.read_bytes()
    result = run("rename", "term/strom", "Elektrizität", "--dry-run", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == snapshot
    assert path.read_bytes() == before


def test_an_unknown_identifier_suggests_one(run: Run, thesaurus: Path) -> None:
    result = run("rename", "windkarft", "X", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err == ("taxokit: error: there is no item 'windkarft'; did you mean term/windkraft (Windkraft)?\n")


def test_an_error_writes_nothing_and_says_why(run: Run, thesaurus: Path) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    before = path.read_bytes()
    result = run("rename", "strom", "a\u200bb", cwd=thesaurus)
    assert result.code == 1
    assert "taxonomy/themes/erzeugung.yaml:39:12: error: contains the invisible character U+200B" in result.out
    assert result.err == "taxokit: nothing was written: the edit would cause these errors\n"
    assert path.read_bytes() == before


def test_errors_that_were_there_do_not_keep_an_edit_back(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(thesaurus / "taxonomy/themes/speicherung.yaml", "coined: 1749", "coined: 5")
    result = run("rename", "strom", "Elektrizität", cwd=thesaurus)
    assert result.code == 0
    assert result.err == "taxokit: 1 earlier error remains; see `taxokit check`\n"


def test_a_script_is_never_asked(run: Run, thesaurus: Path) -> None:
    result = run("rename", "strom", cwd=thesaurus, process=True)
    assert result.code == 2
    assert "LABEL is missing" in result.err


def test_a_terminal_is_asked_with_suggestions(thesaurus: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "taxokit", "rename"],
        cwd=thesaurus,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    os.write(ours, b"windkarft\nwindkraft\nWindenergie\n")
    out, err = (text.decode() for text in process.communicate(timeout=60))
    os.close(ours)
    assert process.returncode == 0
    assert out == 'renamed term windkraft: "Windkraft" → "Windenergie"  taxonomy/themes/erzeugung.yaml:46\n'
    assert "did you mean term/windkraft (Windkraft)?\n  windkraft  Windkraft\n" in err.replace("\r", "")
