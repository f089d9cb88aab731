"""Deprecations that lack an answer, and answers without a deprecation."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = "incomplete-deprecation"
REAL = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]
Spot = tuple[int, int, str]

ODD = """\
# stage: withdrawn in a comment
id: energy
label: Energie
terms:
  - {id: &sun sun, label: Sonne, definition: Ein Stern.}
  - id: solar
    label: "Solar,
      alt"
    definition: >-
      stage: withdrawn,
      gefaltet.
    stage: 'accepted'  # still
    replaced_by:
      # what to use
      - *sun
"""


def test_with_comments_anchors_and_block_scalars(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD) == [(13, 5, "the term solar has replaced_by, but is not deprecated")]


def test_item_without_a_status(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD.replace("    stage: 'accepted'  # still\n", "")) == [
        (12, 5, "the term solar has replaced_by, but is not deprecated")
    ]


def test_deprecated_item_whose_schema_asks_for_nothing(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD.replace("'accepted'", "'withdrawn'")) == []


def test_status_that_does_not_exist_is_for_the_schema_to_say(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]
) -> None:
    for value in ("'witdrawn'", "[withdrawn]", "5"):
        assert check(theme(ODD.replace("'accepted'", value)), select=[RULE]) == []


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ("", "deprecation_reason and replacement"),
        ("    deprecated_in: 1.1.0\n    replacement: none\n", "deprecation_reason"),
        ("    deprecation_reason: Old.\n", "replacement"),
    ],
)
def test_deprecation_that_lacks_something(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    lines: str,
    missing: str,
) -> None:
    edit(project_copy / REAL, LABEL, f"{LABEL}    status: deprecated\n{lines}")
    (finding,) = check(project_copy, select=[RULE])
    assert finding.severity is Severity.WARNING
    assert finding.location == place(project_copy, REAL, "status: deprecated", 8)
    assert finding.message == f"the skill mcp-protocol-servers-clients is deprecated without {missing}"
    assert finding.hint.startswith(f"add `{missing.split(',', maxsplit=1)[0].split(' and ', maxsplit=1)[0]}:` (")


def test_complete_deprecation(project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    lines = "    status: deprecated\n    deprecated_in: 1.0.0\n    deprecation_reason: Old.\n    replacement: none\n"
    edit(project_copy / REAL, LABEL, f"{LABEL}{lines}")
    before = {finding.message for finding in check(project_copy, paths=["taxonomy/categories"])}
    assert not [message for message in before if "mcp-protocol" in message]


def test_what_was_left_behind(
    project_copy: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    lines = "    status: stable\n    deprecated_in: 1.0.0\n    deprecation_reason: Old.\n    replacement: none\n"
    edit(project_copy / REAL, LABEL, f"{LABEL}{lines}")
    (finding,) = check(project_copy, select=[RULE])
    assert finding.location == place(project_copy, REAL, "deprecated_in")
    assert finding.message == (
        "the skill mcp-protocol-servers-clients has deprecated_in, deprecation_reason and replacement,"
        " but is not deprecated"
    )
    assert finding.hint == "write `status: deprecated`, or remove them"


def test_key_without_a_value_is_for_the_schema_to_say(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    lines = "    status: deprecated\n    deprecated_in: 1.0.0\n    deprecation_reason:\n    replacement: none\n"
    edit(project_copy / REAL, LABEL, f"{LABEL}{lines}")
    assert check(project_copy, select=[RULE]) == []
    assert [finding.message for finding in check(project_copy, select=["schema-violation"])] == [
        "deprecation_reason is empty, but has to be text"
    ]


@pytest.mark.parametrize(
    "reason",
    [
        'skos:definition "It was used."@en',
        'skos:prefLabel "Old"@en ; skos:example "One."@en',
        "skos:broader ex:b .\nex:b a skos:Concept",
    ],
)
def test_deprecated_in_rdf_without_a_word(in_turtle: Callable[[str, str], list[Spot]], reason: str) -> None:
    text = f'ex:a owl:deprecated "true"^^<http://www.w3.org/2001/XMLSchema#boolean> ; a skos:Concept ;  # old\n  {reason} .'
    assert in_turtle(RULE, text) == [(1, 1, "ex:a is deprecated without a reason or a replacement")]


@pytest.mark.parametrize(
    "reason",
    [
        'skos:changeNote "Split."@en',
        "skos:historyNote [ dct:title 'Split' ]",
        'rdfs:comment """Split\n in two."""',
        "dct:isReplacedBy ex:b",
        "owl:deprecated false",
    ],
)
def test_deprecated_in_rdf_with_a_word(in_turtle: Callable[[str, str], list[Spot]], reason: str) -> None:
    was = "false" if "false" in reason else "true"
    text = f"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\nex:a a skos:Concept ; owl:deprecated {was} ; {reason} ."
    assert in_turtle(RULE, text) == []
