"""Top concepts that do not state their scheme."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "top-concept-outside-scheme"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:a .\nex:a skos:inScheme ex:t , ex:u .",
            [(2, 1, "ex:a is a top concept of ex:s, but only in ex:t and ex:u")],
        ),
        (
            "ex:s a skos:ConceptScheme .\nex:a skos:topConceptOf ex:s ; skos:inScheme ex:s .\nex:b skos:topConceptOf ex:s .",
            [(3, 1, "ex:b is a top concept of ex:s, but not stated to be in it")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:s a skos:ConceptScheme . ex:a skos:topConceptOf ex:s .",
        "ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:a . ex:a skos:inScheme ex:s .",
        "ex:a a skos:Concept ; skos:topConceptOf <http://elsewhere.example/s> ; skos:inScheme ex:s .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
