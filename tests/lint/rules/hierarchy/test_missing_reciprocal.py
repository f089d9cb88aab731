"""Links without their inverse."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "missing-reciprocal"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept .\nex:b a skos:Concept ; skos:broader ex:a .",
            [(2, 1, "ex:b is linked to ex:a by skos:broader, but not ex:a to ex:b by skos:narrower")],
        ),
        (
            "ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:a .\nex:a a skos:Concept .",
            [(1, 1, "ex:s is linked to ex:a by skos:hasTopConcept, but not ex:a to ex:s by skos:topConceptOf")],
        ),
        (
            "ex:a skos:related ex:b , ex:c .\nex:b skos:related ex:a .\nex:c a skos:Concept .",
            [(1, 1, "ex:a is linked to ex:c by skos:related, but not ex:c to ex:a by skos:related")],
        ),
        (
            "ex:a skos:narrower ex:b , ex:c , ex:d .\nex:b a skos:Concept .\nex:c a skos:Concept .\nex:d a skos:Concept .",
            [(1, 1, "3 of 3 links by skos:narrower are stated in one direction only")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:narrower ex:b .\nex:b skos:broader ex:a .",
        "ex:a skos:related ex:b .\nex:b skos:related ex:a .",
        "ex:a skos:exactMatch <http://example.com/a> .",
        "ex:a skos:related ex:a .",
        "ex:a skos:broaderTransitive ex:b .\nex:b a skos:Concept .",
        "ex:a skos:broader ex:elsewhere .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_sources_say_things_once(in_theme: Find, odd: Callable[..., str]) -> None:
    """What follows is written into the artifacts."""
    assert in_theme(RULE, odd().replace("definition: Ein Stern.", "related: [wind]")) == []
