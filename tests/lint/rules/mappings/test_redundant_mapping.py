"""Exact matches that are called close too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "redundant-mapping"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:exactMatch ex:b ; skos:closeMatch ex:b .",
            [(1, 1, "ex:a matches ex:b exactly, and also closely")],
        ),
        (
            "ex:a skos:exactMatch ex:b .\nex:b skos:closeMatch ex:a .",
            [(2, 1, "ex:b matches ex:a exactly, and also closely")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:exactMatch ex:b ; skos:closeMatch ex:c .",
        "ex:a skos:closeMatch ex:b .",
        "ex:a skos:exactMatch ex:b ; skos:broadMatch ex:b .",
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
    exact_match: &same
      - https://example.org/a2a
    close_match:
      - https://example.org/other
      # once more
      - "https://example.org/\\
        a2a"
"""
    message = "skill a2a-protocol-agent-networks matches <https://example.org/a2a> exactly, and also closely"
    assert found_in_skill(project_copy, check, lines) == [(6, 9, message)]


def test_skill_with_different_matches(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    lines = "    exact_match: [https://example.org/a2a]\n    close_match: [https://example.org/a2a/, []]\n"
    assert found_in_skill(project_copy, check, lines) == []


def test_a_match_with_itself_is_reported_by_another_rule(in_turtle: Find) -> None:
    assert in_turtle(RULE, "ex:a skos:exactMatch ex:a ; skos:closeMatch ex:a .") == []
