"""Concepts that are related and one broader than the other (S27)."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.rdf.terms import SKOS
from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "related-and-broader"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:x a skos:Concept .\nex:a skos:broader ex:b ; skos:related ex:b .",
            [(2, 1, "ex:a and ex:b are related, and the second is also broader")],
        ),
        (
            "ex:c skos:related ex:a .\nex:a skos:broader ex:b .\nex:b skos:broader ex:c .",
            [(2, 1, "ex:a and ex:c are related, and the second is also broader (ex:a → ex:b → ex:c)")],
        ),
        (
            "ex:b skos:narrowMatch ex:a .\nex:a skos:relatedMatch ex:b .",
            [(2, 1, "ex:a and ex:b are related, and the second is also broader")],
        ),
        (
            "ex:a skos:broader ex:b ; skos:related ex:a .\nex:b skos:broader ex:a .",
            [(1, 1, "ex:a and ex:a are related, and the second is also broader (ex:a → ex:b → ex:a)")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b ; skos:related ex:c .\nex:c skos:broader ex:b .",
        "ex:a skos:related ex:b .\nex:b skos:related ex:a .",
        "ex:a skos:related ex:a .",
        "ex:a skos:broader ex:b ; skos:closeMatch ex:b ; skos:exactMatch ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_long_way_is_not_told(in_turtle: Find) -> None:
    chain = "\n".join(f"ex:n{number} skos:broader ex:n{number + 1} ." for number in range(20))
    ((line, _, message),) = in_turtle(RULE, f"{chain}\nex:n20 skos:related ex:n0 .")
    assert (line, message) == (1, "ex:n0 and ex:n20 are related, and the second is also broader (through many others)")


def test_concept_and_what_it_stands_in(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    """A slot that implies `skos:related` counts; here it is made to lead to what the item stands in."""
    model = project_copy / "schema/generated/taxonomy.model.json"
    data = json.loads(model.read_text(encoding="utf-8"))
    for slot in data["classes"]["Skill"]["slots"]:
        if slot["name"] == "builds_on":
            slot.update(uri=SKOS + "related", range="Category", annotations={})
    model.write_text(json.dumps(data), encoding="utf-8")
    path = project_copy / "taxonomy/categories/agent-protocols.yaml"
    edit(
        path,
        "  - id: a2a-protocol-agent-networks\n",
        "  - id: a2a-protocol-agent-networks\n    builds_on: [agent-protocols]\n",
    )
    lines = path.read_text(encoding="utf-8").split("\n")
    line = lines.index("    builds_on: [agent-protocols]") + 1
    (finding,) = check(project_copy, select=[RULE])
    assert (finding.location.line, finding.location.column) == (line, 17)
    names = "skill a2a-protocol-agent-networks and category agent-protocols"
    assert finding.message == f"{names} are related, and the second is also broader"
