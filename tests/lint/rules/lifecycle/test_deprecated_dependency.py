"""Things in use that depend on what is deprecated."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = "deprecated-dependency"
REAL = "taxonomy/categories/agent-protocols.yaml"
MCP = "    label: MCP Protocol Servers & Clients\n"
A2A = "    label: A2A Protocol & Agent Networks\n"

Edit = Callable[[Path, str, str], None]
Spot = tuple[int, int, str]

ODD = """\
# builds_on: [solar]
id: energy
label: Energie
terms:
  - {id: sun, label: Sonne, definition: Ein Stern.}
  - id: solar
    label: &old "Solar,
      alt"  # the anchor
    definition: |-
      Früher.
    stage: 'withdrawn'
    builds_on: [sun]
    replaced_by: [sun]
  - id: pv
    label: PV
    synonyms: [*old]
    definition: >-
      builds_on: solar,
      gefaltet.
    related: [sun]
    builds_on:
      # not this one
      - 'solar'  # indeed
"""


def test_with_comments_anchors_and_block_scalars(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD) == [(23, 9, "the term pv has the deprecated term solar in builds_on")]


def test_hint_names_what_replaces_it_and_nothing_is_certain(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]
) -> None:
    (finding,) = check(theme(ODD), select=[RULE])
    assert (finding.hint, finding.fix, finding.severity) == ("use its replacement: sun", None, Severity.WARNING)
    (finding,) = check(theme(ODD.replace("    replaced_by: [sun]\n", "")), select=[RULE])
    assert finding.hint == "it has no replacement: remove the reference"


def test_what_is_deprecated_may_depend_on_anything(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD.replace("    related: [sun]\n", "    stage: withdrawn\n")) == []


def test_deprecated_item_that_holds_others(in_theme: Callable[[str, str], list[Spot]]) -> None:
    text = ODD.replace("label: Energie\n", "label: Energie\nstage: withdrawn  # all of it\n").replace(
        "'solar'  #", "sun  #"
    )
    assert in_theme(RULE, text) == [
        (4, 8, "the theme energy is deprecated, but contains 2 items in use, such as the term sun")
    ]


@pytest.mark.parametrize("value", ["5", "{a: b}", "[5, [a], {b: c}, nowhere]", "solar"])
def test_references_of_the_wrong_shape_are_none(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]], value: str
) -> None:
    text = ODD.replace("    builds_on:\n      # not this one\n      - 'solar'  # indeed\n", f"    builds_on: {value}\n")
    assert check(theme(text), select=[RULE]) == []


@pytest.fixture
def deprecated(unlinked_copy: Path, edit: Edit) -> Path:
    """The real taxonomy without its links and with a deprecated skill that one other replaces."""
    lines = "    status: deprecated\n    replaced_by: [agent-memory-systems]\n    replacement: one\n"
    edit(unlinked_copy / REAL, MCP, f"{MCP}{lines}")
    return unlinked_copy


def test_fix_where_exactly_one_thing_takes_its_place(
    deprecated: Path,
    edit: Edit,
    place: Callable[..., Location],
    run: Callable[..., Any],
    check: Callable[..., list[Diagnostic]],
) -> None:
    edit(deprecated / REAL, A2A, f"{A2A}    builds_on:\n      - mcp-protocol-servers-clients  # why\n")
    (finding,) = check(deprecated, select=[RULE])
    assert finding.location == place(deprecated, REAL, "mcp-protocol-servers-clients  # why")
    assert finding.message == (
        "the skill a2a-protocol-agent-networks has the deprecated skill mcp-protocol-servers-clients in builds_on"
    )
    run("check", "--select", RULE, "--fix", cwd=deprecated)
    assert "    builds_on:\n      - agent-memory-systems  # why\n" in (deprecated / REAL).read_text(encoding="utf-8")


def test_fix_where_the_replacement_is_there_already(deprecated: Path, edit: Edit, run: Callable[..., Any]) -> None:
    edit(deprecated / REAL, A2A, f"{A2A}    builds_on: [agent-memory-systems, mcp-protocol-servers-clients]\n")
    run("check", "--select", RULE, "--fix", cwd=deprecated)
    assert "    builds_on: [agent-memory-systems]\n" in (deprecated / REAL).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("replacement: one", "replacement: any"),
        ("[agent-memory-systems]", "[agent-memory-systems, agent-release-management]"),
        ("[agent-memory-systems]", "[a2a-protocol-agent-networks]"),  # the one that refers
        ("[agent-memory-systems]", "[nowhere]"),
    ],
)
def test_no_fix_where_it_is_not_certain(
    deprecated: Path, edit: Edit, check: Callable[..., list[Diagnostic]], old: str, new: str
) -> None:
    edit(deprecated / REAL, A2A, f"{A2A}    builds_on: [mcp-protocol-servers-clients]\n")
    edit(deprecated / REAL, old, new)
    (finding,) = check(deprecated, select=[RULE])
    assert finding.fix is None


def test_turtle(in_turtle: Callable[[str, str], list[Spot]]) -> None:
    text = """\
ex:old a skos:Concept ; owl:deprecated true ; skos:narrower ex:b .
ex:a a skos:Concept ; skos:broader ex:old .
ex:b a skos:Concept .
ex:c a skos:Concept ; owl:deprecated "1"^^xsd:boolean ; skos:broader ex:old .
ex:new a skos:Concept ; skos:narrower ex:old ; skos:related ex:c .
"""
    assert in_turtle(RULE, text) == [
        (2, 1, "ex:old is deprecated, but broader than 2 concepts in use, such as ex:a"),
        (5, 1, "ex:new is in use, but related to ex:c, which is deprecated"),
    ]
    text = text.replace(" ; skos:related ex:c", "")
    assert (
        in_turtle(
            RULE,
            text.replace("skos:narrower ex:b", "dct:isReplacedBy ex:new").replace(
                "skos:broader ex:old .\nex:b", "skos:broader ex:new .\nex:b"
            ),
        )
        == []
    )


def hint_of(run: Callable[..., Any], root: Path) -> str:
    out = str(run("check", "--select", RULE, cwd=root).out)
    return out.partition("  hint: ")[2].partition("\n")[0]


def test_hint_leaves_out_what_would_be_a_cycle(deprecated: Path, edit: Edit, run: Callable[..., Any]) -> None:
    """What replaces it builds on the item already, directly or through others, or is the item itself."""
    edit(deprecated / REAL, A2A, f"{A2A}    builds_on: [mcp-protocol-servers-clients]\n")
    assert hint_of(run, deprecated) == "use its replacement: agent-memory-systems"
    label = "    label: Agent Memory Systems\n"
    architecture = deprecated / "taxonomy/categories/agent-architecture.yaml"
    edit(architecture, label, f"{label}    builds_on: [a2a-protocol-agent-networks]\n")
    expected = "its replacement cannot be used here, because the item would refer to itself: remove the reference"
    assert hint_of(run, deprecated) == expected
    edit(deprecated / REAL, "replaced_by: [agent-memory-systems]", "replaced_by: [a2a-protocol-agent-networks]")
    assert hint_of(run, deprecated) == expected
    edit(deprecated / REAL, "[a2a-protocol-agent-networks]", "[a2a-protocol-agent-networks, agent-release-management]")
    assert hint_of(run, deprecated) == "use its replacement: agent-release-management"


def test_hint_says_what_it_costs(released_copy: Path, edit: Edit, run: Callable[..., Any]) -> None:
    skill = "  - id: agent-tool-design-validation\n"
    architecture = released_copy / "taxonomy/categories/agent-architecture.yaml"
    text = architecture.read_text(encoding="utf-8")
    assert "      - agent-tool-design-validation\n" in (released_copy / REAL).read_text(encoding="utf-8")
    label = text.partition(skill)[2].partition("\n")[0]
    edit(architecture, f"{skill}{label}\n", f"{skill}{label}\n    status: deprecated\n    replacement: none\n")
    expected = "it has no replacement: remove the reference; the reference was released, so this takes a major version"
    assert hint_of(run, released_copy) == expected
