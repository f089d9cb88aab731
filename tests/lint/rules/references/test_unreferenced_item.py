"""Items that nothing refers to."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["unreferenced-item"]
MODEL = "schema/generated/taxonomy.model.json"
SCHEMA = "schema/taxonomy.yaml"

Edit = Callable[[Path, str, str], None]


def test_one_finding_for_each_kind_of_link_that_no_item_has(
    unlinked_copy: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    found = check(unlinked_copy, select=RULE)
    assert [(finding.message, finding.location) for finding in found] == [
        (
            "none of the 102 items of Skill is in requires of a Responsibility",
            place(unlinked_copy, SCHEMA, "      required_by:\n", 6),
        ),
        (
            "none of the 102 items of Skill is in assesses of a Lab",
            place(unlinked_copy, SCHEMA, "      assessed_by:\n", 6),
        ),
    ]
    # there are responsibilities, which could require skills, and no labs
    assert [finding.severity for finding in found] == [Severity.WARNING, Severity.INFO]


def test_one_finding_for_a_class_where_most_items_are_not_named(
    project_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    _assess(project_copy, ["agent-memory-systems"])
    assert (
        "101 of the 102 items of Skill are not in assesses of a Lab, such as the skill agent-state-graph-patterns"
        in {finding.message for finding in check(project_copy, select=RULE)}
    )


def test_one_finding_for_each_item_where_few_are_not_named(
    project_copy: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    skills = list(load(find_project(project_copy)).index("Skill"))
    _assess(project_copy, [name for name in skills if name != "mcp-protocol-servers-clients"])
    (finding,) = check(project_copy, select=RULE, paths=["taxonomy"])
    assert finding.message == "no lab has the skill mcp-protocol-servers-clients in assesses"
    path = "taxonomy/categories/agent-protocols.yaml"
    assert finding.location == place(project_copy, path, "id: mcp-protocol-servers-clients")


def _assess(root: Path, skills: list[str]) -> None:
    (root / "taxonomy/labs").mkdir()
    lines = [
        "id: lab",
        "title: Lab",
        "url: https://example.org/lab",
        "assesses:",
        *(f"  - {name}" for name in skills),
        "",
    ]
    (root / "taxonomy/labs/lab.yaml").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def recommended(thesaurus: Path) -> Path:
    """The thesaurus, in which something should build on every term."""
    model = json.loads((thesaurus / MODEL).read_bytes())
    slot = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "basis_of")
    slot["recommended"] = True
    (thesaurus / MODEL).write_text(json.dumps(model), encoding="utf-8")
    return thesaurus


def test_deprecated_items_may_be_left_alone(recommended: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert [finding.message for finding in check(recommended, select=RULE)] == [
        "no term has the term windkraft in builds_on",
        "no term has the term heimspeicher in builds_on",
        "no term has the term pumpspeicher in builds_on",
    ]


def test_with_comments_anchors_and_block_scalars(
    recommended: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    path = "taxonomy/themes/wetter.yaml"
    (recommended / path).write_text(
        "# builds_on: [sturm]\nid: wetter\nlabel: Wetter\nterms:\n"
        "  - id: &wind wind  # the anchor\n    label: Wind\n    definition: |-\n      builds_on: sturm\n"
        "  - label: 'Ein Sturm,\n      sehr stark'\n    id: sturm\n    builds_on:\n      - *wind\n",
        encoding="utf-8",
    )
    (finding,) = check(recommended, select=RULE, paths=[path])
    assert finding.message == "no term has the term sturm in builds_on"
    assert finding.location == place(recommended, path, "label: 'Ein Sturm")


def test_class_without_items_lacks_nothing(recommended: Path, check: Callable[..., list[Diagnostic]]) -> None:
    for path in (recommended / "taxonomy/themes").iterdir():
        path.unlink()
    assert check(recommended, select=RULE) == []


@pytest.mark.parametrize("value", ["5", "strom", "{a: b}", "[[a], {b: c}, 5]"])
def test_links_of_the_wrong_shape_are_none(
    recommended: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(
        recommended / "taxonomy/themes/erzeugung.yaml",
        "    builds_on:\n      - strom\n    coined",
        f"    builds_on: {value}\n    coined",
    )
    assert len(check(recommended, select=RULE)) == 3


def test_what_a_broken_file_may_refer_to_is_left_alone(
    recommended: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    names = {finding.location for finding in check(recommended, select=RULE)}
    edit(recommended / "taxonomy/themes/speicherung.yaml", "label: Speicherung\n", "label: [\n")
    assert {finding.location for finding in check(recommended, select=RULE)} <= names
