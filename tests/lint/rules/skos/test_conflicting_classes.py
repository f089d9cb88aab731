"""Resources of two disjoint classes (S9, S37, S48)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "conflicting-classes"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept , skos:ConceptScheme .",
            [(1, 1, "ex:a is both a concept (by its type) and a concept scheme (by its type)")],
        ),
        (
            "ex:b skos:broader ex:c .\nex:c a skos:Collection .",
            [(2, 1, "ex:c is both a concept (by skos:broader) and a collection (by its type)")],
        ),
        (
            'ex:x skos:inScheme ex:y .\nex:y skos:member ex:x .\nex:y skos:prefLabel "y" .',
            [
                (
                    2,
                    1,
                    "ex:y is both a concept scheme (by skos:inScheme) and a collection (by skos:member)",
                )
            ],
        ),
        (
            "ex:c skos:memberList ( ex:s ) .\nex:s a skos:ConceptScheme .",
            [
                (
                    2,
                    1,
                    "ex:s is both a concept scheme (by its type) and a concept or a collection (by skos:member)",
                )
            ],
        ),
        (
            "ex:C rdfs:subClassOf skos:Concept .\nex:a a ex:C ; skos:member ex:b ; skos:hasTopConcept ex:d .",
            [
                (
                    2,
                    1,
                    "ex:a is both a concept (by its type) and a concept scheme (by skos:hasTopConcept) and a collection (by skos:member)",
                )
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Concept , owl:Class .",
        "ex:a a skos:Collection ; skos:member ex:b ; skos:inScheme ex:s .\nex:b skos:broader ex:d .",
        "ex:a a skos:Collection ; skos:member ex:b .\nex:b a skos:Collection ; skos:member ex:d .",
        "ex:c skos:inScheme ex:s .\nex:s a skos:ConceptScheme , owl:Ontology .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_mapping_to_a_scheme_of_ours(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> None:
    root = theme(
        "id: energy\nlabel: Energie\nterms:\n  - id: heat\n    label: Wärme\n"
        "    exact_match:\n      # a whole vocabulary\n      - 'https://example.org/energy/topics'\n"
    )
    (finding,) = check(root, select=[RULE])
    assert finding.location == Location("taxonomy/themes/energy.yaml", 8, 9)
    assert finding.message == (
        "<https://example.org/energy/topics> is both a concept (by skos:exactMatch) and a concept scheme (by its type)"
    )
