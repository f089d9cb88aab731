"""Replacements that cannot be one, or are too many or too few."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = "invalid-replacement"
REAL = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]
Spot = tuple[int, int, str]

ODD = """\
# replaced_by: [solar]
id: energy
label: Energie
terms:
  - {id: sun, label: Sonne, definition: Ein Stern.}
  - id: solar
    label: &old "Solar,
      alt"  # the anchor
    definition: |-
      replaced_by: sun
    stage: 'withdrawn'
    replaced_by:
      - "sun"
  - id: pv
    label: PV
    synonyms: [*old]
    definition: >-
      Gefaltet,
      zwei Zeilen.
    stage: withdrawn
    replaced_by:
      # gone, too
      - 'solar'
"""


def test_replacement_that_is_deprecated(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD) == [(23, 9, "term pv is replaced by term solar, which is deprecated too")]


def test_hint_follows_to_what_is_in_use(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> None:
    (finding,) = check(theme(ODD), select=[RULE])
    assert finding.hint == "name its replacement: sun"
    assert finding.severity is Severity.ERROR


def test_itself(in_theme: Callable[[str, str], list[Spot]]) -> None:
    text = ODD.replace('- "sun"', '- "solar"').replace("      - 'solar'\n", "      - sun\n")
    assert in_theme(RULE, text) == [(13, 9, "term solar is replaced by itself")]


def test_circle_is_told_once(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD.replace('- "sun"', '- "pv"')) == [
        (23, 9, "replacements form a cycle: term pv → term solar → term pv")
    ]


def test_replacement_of_what_is_not_deprecated_is_for_another_rule(in_theme: Callable[[str, str], list[Spot]]) -> None:
    text = ODD.replace("    stage: withdrawn\n", "").replace('- "sun"', '- "pv"')
    assert in_theme(RULE, text) == []


def test_unknown_replacement_is_for_another_rule(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]
) -> None:
    for value in ("[nirgendwo]", "[[a], {b: c}, 5]", "5", "energy"):
        text = ODD.replace("    replaced_by:\n      # gone, too\n      - 'solar'\n", f"    replaced_by: {value}\n")
        assert check(theme(text), select=[RULE]) == []


@pytest.mark.parametrize(
    ("policy", "replaced_by", "message"),
    [
        ("one", [], "'one', which is for exactly 1 in replaced_by, not 0"),
        ("one", ["agent-memory-systems", "agentic-rag"], "'one', which is for exactly 1 in replaced_by, not 2"),
        ("any", ["agent-memory-systems"], "'any', which is for at least 2 in replaced_by, not 1"),
        ("all", ["agent-memory-systems"], "'all', which is for at least 2 in replaced_by, not 1"),
        ("none", ["agent-memory-systems"], "'none', which is for exactly 0 in replaced_by, not 1"),
    ],
)
def test_number_that_does_not_fit_the_policy(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    policy: str,
    replaced_by: list[str],
    message: str,
) -> None:
    lines = f"    status: deprecated\n    replaced_by: [{', '.join(replaced_by)}]\n    replacement: {policy}\n"
    edit(project_copy / REAL, LABEL, f"{LABEL}{lines}")
    (finding,) = check(project_copy, select=[RULE])
    assert finding.location == place(project_copy, REAL, f"replacement: {policy}", 13)
    assert finding.message == f"the skill mcp-protocol-servers-clients has replacement {message}"


@pytest.mark.parametrize(
    ("policy", "number"), [("one", 1), ("any", 2), ("all", 3), ("none", 0), ("nowhere", 3), ("[one]", 0)]
)
def test_number_that_fits_or_policy_that_does_not_exist(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], policy: str, number: int
) -> None:
    names = ["agent-memory-systems", "agent-release-management", "a2a-protocol-agent-networks"][:number]
    lines = f"    status: deprecated\n    replaced_by: [{', '.join(names)}]\n    replacement: {policy}\n"
    edit(project_copy / REAL, LABEL, f"{LABEL}{lines}")
    assert check(project_copy, select=[RULE]) == []


# --- in anyone's RDF ---------------------------------------------------------------------------------------------


def test_turtle(in_turtle: Callable[[str, str], list[Spot]]) -> None:
    text = """\
ex:scheme a skos:ConceptScheme .
ex:a a skos:Concept ; owl:deprecated true ; dct:isReplacedBy ex:b .
ex:b a skos:Concept ; owl:deprecated true ; dct:isReplacedBy ex:c , ex:a .
ex:c a skos:Concept .
ex:d a skos:Concept ; owl:deprecated true ; dct:isReplacedBy ex:a , ex:d .
ex:e a skos:Concept ; dct:isReplacedBy ex:scheme , ex:elsewhere .
"""
    assert in_turtle(RULE, text) == [
        (2, 1, "replacements form a cycle: ex:a → ex:b → ex:a"),
        (5, 1, "ex:d is replaced by ex:a, which is deprecated too"),
        (5, 1, "ex:d is replaced by itself"),
        (6, 1, "ex:e is replaced by ex:elsewhere, which is not a concept"),
        (6, 1, "ex:e is replaced by ex:scheme, which is not a concept"),
    ]
    assert (
        in_turtle(RULE, "ex:a a skos:Concept ; owl:deprecated true ; dct:isReplacedBy ex:b . ex:b a skos:Concept .")
        == []
    )


def test_long_chain(in_turtle: Callable[[str, str], list[Spot]]) -> None:
    size = 3_000
    text = "".join(f"ex:t{n} a skos:Concept ; dct:isReplacedBy ex:t{(n + 1) % size} .\n" for n in range(size))
    assert len(in_turtle(RULE, text)) == 1


def test_replacement_of_which_nothing_is_said(in_turtle: Callable[[str, str], list[Spot]]) -> None:
    text = "ex:a a skos:Concept ; owl:deprecated true ;\n  dct:isReplacedBy ex:gone , <http://elsewhere.example/b> ."
    assert in_turtle(RULE, text) == [(1, 1, "ex:a is replaced by ex:gone, which is not a concept")]
