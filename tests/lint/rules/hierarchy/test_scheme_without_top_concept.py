"""Schemes that do not say where they begin."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "scheme-without-top-concept"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:inScheme ex:s .\nex:s a skos:ConceptScheme .",
            [(2, 1, "the scheme ex:s has no top concept")],
        ),
        (
            'ex:s dct:title "S" .\nex:t skos:hasTopConcept ex:a .\nex:a skos:inScheme ex:s , ex:t .',
            [(1, 1, "the scheme ex:s has no top concept")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:s skos:hasTopConcept ex:a .",
        "ex:s a skos:ConceptScheme .\nex:a skos:topConceptOf ex:s .",
        "ex:a skos:inScheme ex:elsewhere .",
        "ex:p rdfs:subPropertyOf skos:topConceptOf .\nex:s a skos:ConceptScheme .\nex:a ex:p ex:s .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_taxonomy_without_items(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> None:
    root = theme("id: [\n")
    assert check(root, select=[RULE]) == []  # what cannot be read may hold some
    (root / "taxonomy/themes/energy.yaml").unlink()
    (finding,) = check(root, select=[RULE])
    assert finding.message == "the scheme <https://example.org/energy/topics> has no top concept"
    assert finding.location == Location("taxonomy/taxonomy.yaml", 1, 1)
