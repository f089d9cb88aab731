"""What edits say of texts that count as verbatim; the rules of such texts find nothing afterwards."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from taxokit.core.diagnostics import Diagnostic

Check = Callable[..., list[Diagnostic]]
Edit = Callable[[Path, str, str], None]
Run = Callable[..., Any]

RULES = ["changed-verbatim-text", "added-verbatim-text"]
SKILL = "agent-memory-systems"
FILE = "taxonomy/categories/agent-architecture.yaml"
RECORD = "    value_provenance:\n      - slot: definition\n        source: editorial\n"


def text_of(root: Path, path: str = FILE) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_what_is_set_and_renamed_is_of_the_editors(run: Run, released_copy: Path, check: Check) -> None:
    done = run("set", SKILL, "definition", "Keeps what an agent learns.", cwd=released_copy)
    assert (done.code, done.err) == (0, "")
    assert f"set source of definition of skill {SKILL}: editorial" in done.out
    assert RECORD in text_of(released_copy)
    assert run("rename", SKILL, "Agent Memory", cwd=released_copy).code == 0
    assert RECORD + "      - slot: label\n        source: editorial\n" in text_of(released_copy)
    before = text_of(released_copy)
    assert run("rename", SKILL, "Memory of Agents", cwd=released_copy).code == 0
    assert text_of(released_copy) == before.replace("Agent Memory\n", "Memory of Agents\n")
    assert check(released_copy, select=RULES) == []


def test_what_is_added_is_of_the_editors(run: Run, released_copy: Path, check: Check) -> None:
    values = ("--set", "label=Queue Handling", "--set", "definition=Handles queues of tasks for agents.")
    done = run("add", "skill", "queue-handling", "--in", "agent-architecture", *values, cwd=released_copy)
    assert (done.code, done.err) == (0, "")
    assert RECORD + "      - slot: label\n        source: editorial\n" in text_of(released_copy)
    assert check(released_copy, select=RULES) == []


def test_what_is_not_said_to_be_verbatim_needs_no_record(run: Run, released_copy: Path) -> None:
    assert run("set", "agent-architecture", "definition", "Builds agents.", cwd=released_copy).code == 0
    assert "value_provenance" not in text_of(released_copy)


def test_a_record_that_says_verbatim_is_corrected(run: Run, released_copy: Path, edit: Edit) -> None:
    assert run("set", SKILL, "definition", "Keeps what an agent learns.", cwd=released_copy).code == 0
    edit(released_copy / FILE, RECORD, RECORD.replace("editorial", "published  # by mistake"))
    assert run("set", SKILL, "definition", "Keeps what agents learn.", cwd=released_copy).code == 0
    assert RECORD.replace("editorial", "editorial  # by mistake") in text_of(released_copy)


def test_before_the_first_release_nothing_is_said(run: Run, project_copy: Path, check: Check) -> None:
    assert run("set", SKILL, "definition", "Keeps what an agent learns.", cwd=project_copy).code == 0
    assert "value_provenance" not in text_of(project_copy)
    assert check(project_copy, select=RULES) == []


def test_the_taxonomy_itself_has_no_statement_of_its_own(run: Run, released_copy: Path) -> None:
    done = run("rename", ".", "Another Taxonomy", cwd=released_copy)
    assert done.code == 1
    assert "the title of the taxonomy counts as published, but is not as in 1.0.0" in done.out + done.err
    assert "correct the statement about title of Taxonomy" in done.out + done.err
