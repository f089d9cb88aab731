"""Exact matches that other mappings tell apart (S46)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "conflicting-mappings"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:exactMatch ex:b ; skos:broadMatch ex:b .",
            [(1, 1, "ex:a matches ex:b exactly, but also by skos:broadMatch")],
        ),
        (
            "ex:x skos:exactMatch ex:a .\nex:a skos:exactMatch ex:b .\nex:b skos:narrowMatch ex:x .",
            [(3, 1, "ex:b matches ex:x exactly through others, but also by skos:narrowMatch")],
        ),
        (
            "ex:a skos:relatedMatch ex:b .\nex:b skos:exactMatch ex:a ; skos:relatedMatch ex:a .",
            [(1, 1, "ex:a matches ex:b exactly, but also by skos:relatedMatch")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:exactMatch ex:b ; skos:broadMatch ex:c .",
        "ex:a skos:closeMatch ex:b ; skos:relatedMatch ex:b .",
        "ex:a skos:exactMatch ex:b ; skos:related ex:b ; skos:broader ex:b .",
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
    exact_match:
      # the same thing
      - &it https://example.org/a2a
      - >-
        https://example.org/a2a-networks
    broad_match: ["https://example.org/protocols", *it]  # not broader
"""
    message = "skill a2a-protocol-agent-networks matches <https://example.org/a2a> exactly, but also by skos:broadMatch"
    assert found_in_skill(project_copy, check, lines) == [
        (3, 9, message)  # where the alias was written out
    ]


def test_skill_without_a_clash(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    lines = "    exact_match: [https://example.org/a2a]\n    broad_match: [5, https://example.org/protocols]\n"
    assert found_in_skill(project_copy, check, lines) == []
