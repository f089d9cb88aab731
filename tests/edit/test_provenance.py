"""Edits of texts that count as verbatim record the editors; the rules of such texts find nothing afterwards."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.text.diagnostics import Diagnostic

Check = Callable[..., list[Diagnostic]]
Edit = Callable[[Path, str, str], None]
Run = Callable[..., Any]

RULES = ["changed-verbatim-text", "added-verbatim-text"]
SKILL = "agent-memory-systems"
FILE = "taxonomy/categories/agent-architecture.yaml"
RECORD = "    value_provenance:\n      - slot: definition\n        source: editorial\n"


def text_of(root: Path, path: str = FILE) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_set_and_renamed_texts_are_of_the_editors(run: Run, released_copy: Path, check: Check) -> None:
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


def test_added_texts_are_of_the_editors(run: Run, released_copy: Path, check: Check) -> None:
    values = ("--set", "label=Queue Handling", "--set", "definition=Handles queues of tasks for agents.")
    done = run("add", "skill", "queue-handling", "--in", "agent-architecture", *values, cwd=released_copy)
    assert (done.code, "[unreferenced-item]" in done.err) == (0, True)
    assert RECORD + "      - slot: label\n        source: editorial\n" in text_of(released_copy)
    assert check(released_copy, select=RULES) == []


def test_text_that_is_not_verbatim_needs_no_record(run: Run, released_copy: Path) -> None:
    assert run("set", "agent-architecture", "definition", "Builds agents.", cwd=released_copy).code == 0
    assert "value_provenance" not in text_of(released_copy)


def test_a_record_of_a_verbatim_text_is_corrected(run: Run, released_copy: Path, edit: Edit) -> None:
    assert run("set", SKILL, "definition", "Keeps what an agent learns.", cwd=released_copy).code == 0
    edit(released_copy / FILE, RECORD, RECORD.replace("editorial", "published  # by mistake"))
    assert run("set", SKILL, "definition", "Keeps what agents learn.", cwd=released_copy).code == 0
    assert RECORD.replace("editorial", "editorial  # by mistake") in text_of(released_copy)


def test_before_the_first_release_nothing_is_recorded(run: Run, project_copy: Path, check: Check) -> None:
    assert run("set", SKILL, "definition", "Keeps what an agent learns.", cwd=project_copy).code == 0
    assert "value_provenance" not in text_of(project_copy)
    assert check(project_copy, select=RULES) == []


def test_the_taxonomy_itself_has_no_statement_of_its_own(run: Run, released_copy: Path) -> None:
    done = run("rename", ".", "Another Taxonomy", cwd=released_copy)
    assert done.code == 1
    assert "the title of the taxonomy counts as published, but is not as in 1.0.0" in done.out + done.err
    assert "correct the statement about title of Taxonomy" in done.out + done.err


# --- links --------------------------------------------------------------------------------------------------------

DISCIPLINE = "taxonomy/disciplines/llmops-engineering.yaml"
OWNER = "design-llm-application-ci-cd"
STATEMENTS = (("Responsibility", "requires"), ("Skill", "builds_on"), ("Skill", "alt_labels"))


@pytest.fixture
def linked(released_copy: Path) -> Path:
    """The taxonomy with a provenance that takes its links, and alternative labels, from the page."""
    path = released_copy / "taxonomy/taxonomy.yaml"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("provenance:\n")
    statements = re.split(r"(?m)^(?=  - class)", rest)
    kept = [text for text in statements if not any(f"class: {c}\n    slot: {s}\n" in text for c, s in STATEMENTS)]
    new = [f"  - class: {cls}\n    slot: {slot}\n    source: published\n    since: 1.0.0\n" for cls, slot in STATEMENTS]
    merged = sorted([*kept[1:], *new], key=lambda text: re.findall(r": (\w+)$", text, re.MULTILINE)[:2])
    path.write_text(f"{head}provenance:\n{''.join(merged)}", encoding="utf-8")
    return released_copy


def test_a_new_link_gets_a_record_that_names_the_editors(run: Run, linked: Path, check: Check) -> None:
    done = run("link", OWNER, "requires", "llm-cost-modeling", cwd=linked)
    assert (done.code, done.err) == (0, "")
    assert f"set source of llm-cost-modeling of responsibility {OWNER}: editorial" in done.out
    assert "    requirements:\n      - required_skill: llm-cost-modeling\n        source: editorial\n" in text_of(
        linked, DISCIPLINE
    )
    assert "value_provenance" not in text_of(linked, DISCIPLINE)
    assert check(linked, select=RULES) == []
    before = text_of(linked, DISCIPLINE)
    assert run("unlink", OWNER, "requires", "llm-cost-modeling", cwd=linked).code == 0
    assert "requirements" not in text_of(linked, DISCIPLINE)
    assert run("link", OWNER, "requires", "llm-cost-modeling", cwd=linked).code == 0
    assert text_of(linked, DISCIPLINE) == before


def test_each_slot_of_links_has_records_of_its_own(run: Run, linked: Path, check: Check) -> None:
    done = run("link", SKILL, "builds_on", "llm-cost-modeling", cwd=linked)
    assert (done.code, done.err) == (0, "")
    record = "    prerequisites:\n      - presupposed_skill: llm-cost-modeling\n        source: editorial\n"
    assert record in text_of(linked)
    assert "value_provenance" not in text_of(linked)
    assert check(linked, select=RULES) == []


def test_item_has_the_source_of_a_removed_link(run: Run, linked: Path, check: Check) -> None:
    done = run("unlink", OWNER, "requires", "llm-regression-testing-in-ci", cwd=linked)
    assert (done.code, done.err) == (0, "")
    assert RECORD.replace("definition", "requires") in text_of(linked, DISCIPLINE)
    assert check(linked, select=RULES) == []


def test_links_that_follow_a_deprecated_item_are_of_the_editors(run: Run, linked: Path, check: Check) -> None:
    done = run("merge", "llm-regression-testing-in-ci", "--into", "agent-release-management", cwd=linked)
    assert (done.code, done.err) == (0, "")
    assert RECORD.replace("definition", "requires") in text_of(linked, DISCIPLINE)
    operations = text_of(linked, "taxonomy/categories/agent-operations.yaml")
    assert "alt_labels:\n      - LLM Regression Testing in CI\n" in operations
    assert RECORD.replace("definition", "alt_labels") in operations
    assert check(linked, select=RULES) == []


def test_a_fix_of_a_text_is_of_the_editors(run: Run, released_copy: Path, edit: Edit, check: Check) -> None:
    for path in (FILE, "releases/1.0.0/taxonomy.json"):
        edit(released_copy / path, "Agent Memory Systems", "Agent  Memory Systems")
    assert run("check", "--fix", cwd=released_copy).err.startswith("fixed 1 finding in ")
    assert "    label: Agent Memory Systems\n" in text_of(released_copy)
    assert RECORD.replace("definition", "label") in text_of(released_copy)
    assert check(released_copy, select=RULES) == []


def test_a_fix_that_restores_a_text_records_nothing(run: Run, released_copy: Path, edit: Edit) -> None:
    before = text_of(released_copy)
    edit(released_copy / FILE, "Agent Memory Systems", "Agent  Memory Systems")
    assert run("check", "--fix", cwd=released_copy).code == 0
    assert text_of(released_copy) == before


def test_finding_from_before_an_edit_stays(run: Run, released_copy: Path, edit: Edit, check: Check) -> None:
    edit(released_copy / FILE, "label: Agent Memory Systems\n", "label: Agent Memory\n")
    assert run("set", SKILL, "definition", "Keeps what an agent learns.", cwd=released_copy).code == 0
    assert [finding.about[1] for finding in check(released_copy, select=RULES)] == ["label"]
