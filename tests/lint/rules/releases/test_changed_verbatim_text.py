"""`changed-verbatim-text`: needs a release, and statements of provenance."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.core.diagnostics import Diagnostic

Check = Callable[..., list[Diagnostic]]
Edit = Callable[[Path, str, str], None]

SKILL = "agent-memory-systems"
FILE = "taxonomy/categories/agent-architecture.yaml"
RULES = ["changed-verbatim-text"]


def test_an_edit_by_hand_is_found(released_copy: Path, edit: Edit, check: Check) -> None:
    edit(released_copy / FILE, "label: Agent Memory Systems\n", "label: Agent Memory\n")
    [found] = check(released_copy, select=RULES)
    assert found.message == f"the label of the skill {SKILL} counts as published, but is not as in 1.0.0"
    assert found.hint is not None
    assert found.hint.endswith("say in value_provenance where it comes from: `{slot: label, source: editorial}`")


@pytest.mark.parametrize(
    ("since", "expected"),
    [("1.0.0", [f"the label of the skill {SKILL} counts as published, but is not as in 1.0.0"]), ("1.1.0", [])],
)
def test_a_statement_holds_since_its_release(
    released_copy: Path, edit: Edit, check: Check, since: str, expected: list[str]
) -> None:
    statement = "  - class: Skill\n    slot: label\n    source: published\n    since: "
    edit(released_copy / "taxonomy/taxonomy.yaml", f"{statement}1.0.0\n", f"{statement}{since}\n")
    edit(released_copy / FILE, "label: Agent Memory Systems\n", "label: Agent Memory\n")
    assert [one.message for one in check(released_copy, select=RULES)] == expected


def test_a_release_that_cannot_be_read_makes_nothing_doubtful(released_copy: Path, edit: Edit, check: Check) -> None:
    (released_copy / "releases/1.0.0/taxonomy.json").unlink()
    edit(released_copy / FILE, "label: Agent Memory Systems\n", "label: Agent Memory\n")
    assert check(released_copy, select=RULES) == []


@pytest.mark.parametrize(("order", "count"), [("- Memory\n      - Recall\n", 0), ("- Memory\n      - Storage\n", 1)])
def test_the_values_of_a_list_count_and_their_order_does_not(
    released_copy: Path, edit: Edit, check: Check, order: str, count: int
) -> None:
    """Of a list that is sorted anyway; the release has both names."""
    metadata = released_copy / "taxonomy/taxonomy.yaml"
    statement = "  - class: Skill\n    slot: alt_labels\n    source: published\n    since: 1.0.0\n"
    edit(metadata, "  - class: Skill\n    slot: builds_on\n", f"{statement}  - class: Skill\n    slot: builds_on\n")
    released = released_copy / "releases/1.0.0/taxonomy.json"
    edit(
        released,
        '"label": "Agent Memory Systems",\n',
        '"label": "Agent Memory Systems", "alt_labels": ["Recall", "Memory"],\n',
    )
    edit(released_copy / FILE, "Agent Memory Systems\n", f"Agent Memory Systems\n    alt_labels:\n      {order}")
    assert len(check(released_copy, select=RULES)) == count
