"""Conflict markers in sources and beside the releases; `tests/releases/test_histories_conflicts.py` has real merges."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.repository.conflicts import CONFLICT, conflict_lines
from taxokit.text.diagnostics import Diagnostic, Severity

FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "label: Agent Protocols\n"
Check = Callable[..., list[Diagnostic]]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_conflicts_are_the_only_findings_of_their_file(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Check, end: str
) -> None:
    conflict = f"<<<<<<< HEAD\n{LABEL}||||||| base\n=======\nlabel: Protocols: for agents\n>>>>>>> topic\n"
    edit(project_copy / FILE, LABEL, conflict * 2)
    text = (project_copy / FILE).read_text(encoding="utf-8")
    (project_copy / FILE).write_text(text, encoding="utf-8", newline=end)
    found = [finding for finding in check(project_copy) if finding.severity is Severity.ERROR]
    assert [(one.rule, one.location.line, one.message) for one in found] == [
        ("conflict-marker", 3, CONFLICT),
        ("conflict-marker", 9, CONFLICT),
    ]


@pytest.mark.parametrize("text", [">>>>>>> topic\n", "<<<<<<< HEAD\n"])
def test_what_is_left_of_a_conflict(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Check, text: str
) -> None:
    edit(project_copy / FILE, LABEL, f"{LABEL}{text}")
    (found,) = check(project_copy, paths=[FILE])
    assert (found.rule, found.location.line, found.hint) == (
        "conflict-marker",
        4,
        "choose what is right, and remove the markers",
    )


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"<<<<<<<", []),
        (b"<<<<<<<<< x\n", []),
        (b" <<<<<<< x\n", []),
        (b"a\n=======\n", []),
        (b"<<<<<<< x\na\n<<<<<<< y\n>>>>>>> z\n", [1, 3]),
        (b"a\r\n>>>>>>> z\r\n>>>>>>> z\r\n", [2, 3]),
    ],
)
def test_lines(data: bytes, lines: list[int]) -> None:
    assert conflict_lines(data) == lines
