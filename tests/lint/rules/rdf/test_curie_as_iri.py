"""Prefixed names in angle brackets."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "curie-as-iri"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept .\nex:b skos:broader <ex:a> .",
            [(2, 1, "<ex:a> is a prefixed name in the place of an IRI")],
        ),
        (
            "ex:b a <skos:Concept> ; <dct:title> 'b'@en , '1'^^<xsd:http://www.w3.org/2001/XMLSchema#int> .",
            [
                (1, 1, "<dct:title> is a prefixed name in the place of an IRI"),
                (1, 1, "<skos:Concept> is a prefixed name in the place of an IRI"),
                (1, 1, "<xsd:http://www.w3.org/2001/XMLSchema#int> is a prefixed name in the place of an IRI"),
            ],
        ),
        ("<ex:a> a skos:Concept .", [(1, 1, "<ex:a> is a prefixed name in the place of an IRI")]),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:exactMatch <urn:isbn:9780000000002> , <doi:10.1/x> , <mailto:a@example.org> , <tel:+1> , <a> , <#a> .",
        "@prefix info: <http://example.org/> . ex:a rdfs:seeAlso <info:lccn/1> .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
