"""Vocabularies without links to others."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "missing-out-link"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:broader ex:b .\nex:b a skos:Concept .",
            [(2, 1, "none of the 2 concepts has a link to another vocabulary, such as ex:b")],
        ),
        (
            "ex:a a skos:Concept ; skos:closeMatch <http://example.com/a> .\nex:b a skos:Concept .",
            [(2, 1, "1 of 2 concepts have no link to another vocabulary, such as ex:b")],
        ),
        (
            "ex:a a skos:Concept , <http://example.com/Thing> .",
            [(1, 1, "none of the 1 concepts has a link to another vocabulary, such as ex:a")],
        ),
        (
            "ex:a a skos:Concept ; skos:inScheme <http://example.com/s> .",
            [(1, 1, "none of the 1 concepts has a link to another vocabulary, such as ex:a")],
        ),
        (
            "<urn:a> skos:broader <urn:b> .\n<urn:b> a skos:Concept .",
            [(2, 1, "none of the 2 concepts has a link to another vocabulary, such as <urn:b>")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Concept ; rdfs:seeAlso <http://example.com/a> .\n<http://example.com/x> dct:subject ex:b .\nex:b a skos:Concept .",
        "ex:s a skos:ConceptScheme .",
        "<http://example.com/one/a> a skos:Concept ; rdfs:seeAlso <http://example.com/two/a> .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_of_sources_the_schema_says_what_is_recommended(in_theme: Find, odd: Callable[..., str]) -> None:
    assert in_theme(RULE, odd()) == []
