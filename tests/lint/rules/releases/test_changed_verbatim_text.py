"""`changed-verbatim-text`: needs a release, and statements of provenance."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

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


DISCIPLINE = "taxonomy/disciplines/llmops-engineering.yaml"
OWNER = "design-llm-application-ci-cd"
LINK = "      - production-prompt-template-engineering # prompts are released like code\n"
DIFFERS = f"the requires of the responsibility {OWNER} counts as published, but is not as in 1.0.0"


@pytest.fixture
def linked(released_copy: Path, edit: Edit) -> Path:
    """The taxonomy of which the provenance says that its links are those of the page."""
    statement = "slot: requires\n    source: "
    edit(released_copy / "taxonomy/taxonomy.yaml", f"{statement}editorial\n    since: 1.1.0", f"{statement}published")
    return released_copy


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("", [f"{DIFFERS} (without production-prompt-template-engineering)"]),
        (f"{LINK}      - mcp-protocol-servers-clients\n", [f"{DIFFERS} (with mcp-protocol-servers-clients)"]),
        (LINK, []),
    ],
)
def test_a_published_link_that_is_gone_or_new_is_found(
    linked: Path, edit: Edit, check: Check, new: str, expected: list[str]
) -> None:
    edit(linked / DISCIPLINE, LINK, new) if new != LINK else None
    assert [one.message for one in check(linked, select=RULES)] == expected


def test_a_link_whose_record_says_otherwise_is_not(linked: Path, edit: Edit, check: Check) -> None:
    more = "      - mcp-protocol-servers-clients\n"
    records = "    requirements:\n      - required_skill: mcp-protocol-servers-clients\n        source: {}\n"
    edit(linked / DISCIPLINE, LINK, f"{LINK}{more}")
    text = (linked / DISCIPLINE).read_text(encoding="utf-8")
    place = text.index("  - id: ", text.index(LINK))
    for source in ("editorial", "published"):  # the second: the page has it, and it was forgotten
        changed = text[:place] + records.format(source) + text[place:]
        (linked / DISCIPLINE).write_text(changed, encoding="utf-8")
        assert check(linked, select=RULES) == []


def test_a_list_of_links_that_is_gone_as_a_whole_is_found(linked: Path, check: Check) -> None:
    path = linked / DISCIPLINE
    text = path.read_text(encoding="utf-8")
    start = text.index("    requires:\n", text.index(f"id: {OWNER}\n"))
    path.write_text(text[:start] + text[text.index("  - id: ", start) :], encoding="utf-8")
    [found] = check(linked, select=RULES)
    assert found.message.startswith(f"{DIFFERS} (without agent-release-management, ")
    assert found.location.line == text[:start].count("\n", 0, text.index(f"id: {OWNER}\n")) + 1


@pytest.mark.parametrize(("status", "count"), [("draft", 0), ("stable", 1)])
def test_a_value_of_an_enum_counts(released_copy: Path, edit: Edit, check: Check, status: str, count: int) -> None:
    statement = "  - class: Skill\n    slot: status\n    source: published\n    since: 1.0.0\n"
    path = released_copy / "taxonomy/taxonomy.yaml"
    edit(path, "  - class: Taxonomy\n    slot: counts\n", f"{statement}  - class: Taxonomy\n    slot: counts\n")
    released = '"label": "Agent Memory Systems",\n'
    edit(released_copy / "releases/1.0.0/taxonomy.json", released, f'{released} "status": "draft",')
    edit(released_copy / FILE, "Agent Memory Systems\n", f"Agent Memory Systems\n    status: {status}\n")
    found = check(released_copy, select=RULES)
    assert [one.about[:2] for one in found] == [(f"skill {SKILL}", "status")] * count
