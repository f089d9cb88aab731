"""The life cycle that a schema gives an item."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy import lifecycle
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"


@pytest.fixture
def taxonomy(project_copy: Path) -> Taxonomy:
    return load(find_project(project_copy))


def test_slots_of_both_schemas(taxonomy: Taxonomy, thesaurus: Path) -> None:
    skill, lab = taxonomy.schema.classes["Skill"], taxonomy.schema.classes["Lab"]
    life = lifecycle.lifecycle_of(taxonomy.schema, skill)
    names = ["status", "deprecated_in", "deprecation_reason", "replaced_by", "replacement"]
    assert [slot.name for slot in life if slot] == names
    assert [slot.name for slot in life.slots] == names
    other = load(find_project(thesaurus))
    term = other.schema.classes["Term"]
    theirs = lifecycle.lifecycle_of(other.schema, term)
    assert [slot and slot.name for slot in theirs] == ["stage", None, None, "replaced_by", None]
    assert [slot.name for slot in theirs.slots] == ["stage", "replaced_by"]
    assert [item.id for item in lifecycle.deprecated_items(other, term)] == ["solarzellentechnik"]
    assert lifecycle.lifecycle_of(taxonomy.schema, lab).slots == ()


@pytest.mark.parametrize(
    ("value", "stage"),
    [
        ("draft", (1, "draft")),
        ("stable", (2, "stable")),
        ("deprecated", (3, "deprecated")),
        (None, (2, "stable")),
        ("nowhere", None),
        (5, None),
        (["draft"], None),
    ],
)
def test_stage(taxonomy: Taxonomy, value: object, stage: tuple[int, str] | None) -> None:
    status = lifecycle.lifecycle_of(taxonomy.schema, taxonomy.schema.classes["Skill"]).status
    assert status is not None
    assert lifecycle.stage_of(taxonomy.schema, status, value) == stage


@pytest.mark.parametrize(
    ("policy", "limits"),
    [
        ("one", (1, 1)),
        ("any", (2, None)),
        ("all", (2, None)),
        ("none", (0, 0)),
        ("nowhere", None),
        (5, None),
        (None, None),
    ],
)
def test_number_of_successors_that_a_policy_allows(
    taxonomy: Taxonomy, policy: object, limits: tuple[int, int | None] | None
) -> None:
    skill = taxonomy.schema.classes["Skill"]
    assert lifecycle.replacement_range(taxonomy.schema, skill, {"replacement": policy}) == limits


@pytest.fixture
def chain(project_copy: Path, edit: Callable[..., None]) -> Taxonomy:
    """Two deprecated skills: MCP is replaced by A2A, and that by two others."""
    gone = "    status: deprecated\n    replacement: {}\n    replaced_by: [{}]\n"
    edit(project_copy / FILE, LABEL, LABEL + gone.format("one", "a2a-protocol-agent-networks"))
    label = "    label: A2A Protocol & Agent Networks\n"
    edit(project_copy / FILE, label, label + gone.format("any", "agent-memory-systems, agent-release-management"))
    return load(find_project(project_copy))


def test_successors_are_followed(chain: Taxonomy, project_copy: Path, edit: Callable[..., None]) -> None:
    item = chain.index("Skill")["mcp-protocol-servers-clients"]
    names = ["agent-memory-systems", "agent-release-management"]
    assert [other.id for other in lifecycle.successors(chain, item)] == names
    assert lifecycle.sole_successor(chain, item) is None
    edit(project_copy / FILE, ", agent-release-management]", ", mcp-protocol-servers-clients]")
    circle = load(find_project(project_copy))
    item = circle.index("Skill")["mcp-protocol-servers-clients"]
    assert [other.id for other in lifecycle.successors(circle, item)] == ["agent-memory-systems"]
