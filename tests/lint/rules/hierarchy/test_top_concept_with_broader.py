"""Top concepts that are not at the top."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "top-concept-with-broader"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:s skos:hasTopConcept ex:a .\nex:a skos:broader ex:b .\nex:b skos:inScheme ex:s .",
            [(2, 1, "ex:a is a top concept of ex:s, but has the broader concept ex:b")],
        ),
        (
            "ex:b skos:narrower ex:a ; skos:inScheme ex:t .\nex:a skos:topConceptOf ex:s , ex:t .",
            [(2, 1, "ex:a is a top concept of ex:t, but has the broader concept ex:b")],
        ),
        (
            "ex:a skos:topConceptOf ex:s ; skos:broader ex:b .\nex:b skos:topConceptOf ex:s .",
            [(1, 1, "ex:a is a top concept of ex:s, but has the broader concept ex:b")],
        ),
        (
            "ex:a skos:topConceptOf ex:s ; skos:broader ex:b .\nex:b a skos:Concept .",
            [(1, 1, "ex:a is a top concept of ex:s, but has the broader concept ex:b")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:topConceptOf ex:s ; skos:broader ex:b .\nex:b skos:inScheme ex:t .",
        "ex:a skos:topConceptOf ex:s ; skos:broadMatch ex:b ; skos:broader ex:a .",
        "ex:a skos:topConceptOf ex:s .\nex:b skos:broader ex:a ; skos:inScheme ex:s .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_a_broader_concept_of_another_vocabulary_leaves_a_concept_at_the_top(in_turtle: Find) -> None:
    text = "ex:a a skos:Concept ; skos:topConceptOf ex:s ; skos:broader <http://example.com/types/event> ."
    assert in_turtle(RULE, text) == []
