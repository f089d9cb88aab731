"""Concepts at the top of their scheme that no scheme has as top concepts."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "unmarked-top-concept"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:s skos:hasTopConcept ex:a .\nex:b a skos:Concept ; skos:inScheme ex:s ; skos:narrower ex:c .",
            [(2, 1, "ex:b has no broader concept, and is not a top concept of ex:s")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:inScheme ex:s ; skos:narrower ex:b . ex:b skos:inScheme ex:s .",
        "ex:s skos:hasTopConcept ex:a . ex:b a skos:Concept ; skos:inScheme ex:s .",
        "ex:s skos:hasTopConcept ex:a . ex:b skos:inScheme ex:s ; skos:broadMatch <http://elsewhere.example/b> .",
        "ex:s skos:hasTopConcept ex:a . ex:b skos:topConceptOf ex:t ; skos:inScheme ex:s , ex:t ; skos:narrower ex:a .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
