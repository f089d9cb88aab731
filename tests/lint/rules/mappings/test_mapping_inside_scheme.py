"""Mappings within a vocabulary."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "mapping-inside-scheme"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:inScheme ex:s ; skos:closeMatch ex:b .\nex:b skos:inScheme ex:s .",
            [(1, 1, "ex:a is mapped to ex:b, which is in the same vocabulary")],
        ),
        (
            "ex:a skos:exactMatch ex:b .\nex:b skos:exactMatch ex:a .",
            [(1, 1, "ex:a is mapped to ex:b, which is in the same vocabulary")],
        ),
        (
            "ex:s skos:hasTopConcept ex:a .\nex:a skos:broadMatch <http://example.com/b> .\n<http://example.com/b> skos:inScheme ex:s .",
            [(2, 1, "ex:a is mapped to <http://example.com/b>, which is in the same vocabulary")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:inScheme ex:s ; skos:closeMatch ex:b .\nex:b skos:inScheme ex:t .",
        'ex:a skos:exactMatch <http://example.com/a> .\n<http://example.com/a> skos:prefLabel "A" .\nex:b skos:broader ex:a .',
        "ex:a skos:closeMatch ex:a .",
        "ex:a skos:closeMatch ex:elsewhere .",
        "ex:a a skos:Concept ; skos:inScheme ex:s ; skos:closeMatch <ex:b> .\n<ex:b> skos:inScheme ex:s .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


SKILL = "  - id: a2a-protocol-agent-networks\n"
PATH = "taxonomy/categories/agent-protocols.yaml"


def found_in_skill(root: Path, check: Callable[..., list[Diagnostic]], lines: str) -> list[Spot]:
    """Return what the rule finds once the first skill has more lines; line 1 is the first of them."""
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(SKILL, SKILL + lines), encoding="utf-8")
    before = text[: text.index(SKILL)].count("\n") + 1
    found = check(root, select=[RULE])
    assert {finding.location.path for finding in found} <= {PATH}
    return [(finding.location.line - before, finding.location.column, finding.message) for finding in found]


def test_skill(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    lines = """\
    notes:
      - |
        exact_match is not here
    close_match:
      - https://example.org/a2a  # elsewhere
      - 'https://genbodha.ai/taxonomy/skill/agent-memory-systems'
      - "https://genbodha.ai/taxonomy/skill/\\
        never-heard-of"
      - https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks
"""
    name = "skill a2a-protocol-agent-networks is mapped to"
    assert found_in_skill(project_copy, check, lines) == [
        (6, 9, f"{name} skill agent-memory-systems, which is in the same vocabulary"),
        (7, 9, f"{name} <https://genbodha.ai/taxonomy/skill/never-heard-of>, which is in the same vocabulary"),
    ]


def test_skill_that_is_mapped_elsewhere(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    lines = "    exact_match: [https://example.org/a2a]\n    related_match: https://genbodha.ai/taxonomy/skill/x\n"
    assert found_in_skill(project_copy, check, lines) == []


def test_urns_behind_one_resolver_are_of_several_vocabularies(in_turtle: Find) -> None:
    text = """
        <http://urn.example/URN:NBN:fi:au:new:33> a skos:Concept ; skos:prefLabel "Wind"@en ; skos:closeMatch
        <http://urn.example/URN:NBN:fi:au:old:332.1> .
        <http://urn.example/URN:NBN:fi:au:old:332.1> skos:closeMatch <http://urn.example/URN:NBN:fi:au:new:33> .
    """
    assert in_turtle(RULE, text) == []


def test_a_former_version_with_a_namespace_of_its_own_is_another_vocabulary(in_turtle: Find) -> None:
    text = """
        <http://example.org/t/Law> a skos:Concept ; skos:exactMatch <http://example.org/t/4.0/Law> .
        <http://example.org/t/4.0/Law> a skos:Concept ; skos:inScheme <http://example.org/t> .
    """
    assert in_turtle(RULE, text) == []
