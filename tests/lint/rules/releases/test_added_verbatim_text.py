"""`added-verbatim-text`: needs a release, and statements of provenance."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic

Check = Callable[..., list[Diagnostic]]
Edit = Callable[[Path, str, str], None]

FILE = "taxonomy/categories/agent-architecture.yaml"
NEW = "  - id: agent-tracing\n    label: Agent Tracing\n    definition: Traces what agents do, step by step.\n"
RULES = ["added-verbatim-text"]


def test_a_new_item_is_one_finding(released_copy: Path, edit: Edit, check: Check) -> None:
    edit(released_copy / FILE, "skills:\n", f"skills:\n{NEW}")
    [found] = check(released_copy, select=RULES)
    assert found.message == "no release has label and definition of the skill agent-tracing, which count as published"
    assert found.hint == "say in value_provenance where it comes from: `{slot: label, source: editorial}`"


def test_what_the_item_says_of_one_text_leaves_the_other(released_copy: Path, edit: Edit, check: Check) -> None:
    own = "    value_provenance:\n      - slot: label\n        source: published\n"
    edit(released_copy / FILE, "skills:\n", f"skills:\n{NEW}{own}")
    [found] = check(released_copy, select=RULES)
    assert found.message == "no release has definition of the skill agent-tracing, which counts as published"


def test_a_statement_that_holds_since_a_later_release_covers_what_is_new(
    released_copy: Path, edit: Edit, check: Check
) -> None:
    for slot in ("label", "definition"):
        statement = f"  - class: Skill\n    slot: {slot}\n    source: published\n    since: "
        edit(released_copy / "taxonomy/taxonomy.yaml", f"{statement}1.0.0\n", f"{statement}1.1.0\n")
    edit(released_copy / FILE, "skills:\n", f"skills:\n{NEW}")
    assert check(released_copy, select=RULES) == []


def test_before_the_first_release_all_is_new(project_copy: Path, edit: Edit, check: Check) -> None:
    edit(project_copy / FILE, "skills:\n", f"skills:\n{NEW}")
    assert check(project_copy, select=RULES) == []
