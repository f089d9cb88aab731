"""Terms that Dublin Core, RDF, RDF Schema, OWL and XML Schema do not have."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "unknown-standard-term"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ex:a dct:titel 'a'@en .", [(1, 1, "Dublin Core has no term 'titel'")]),
        (
            "ex:a ex:p owl:thing . rdfs:Labels ex:p ex:a .",
            [(1, 1, "OWL has no term 'thing'"), (1, 23, "RDF Schema has no term 'Labels'")],
        ),
        (
            "ex:a ex:p 'x'^^xsd:text .\nex:b <https://purl.org/dc/terms/title> 'b'@en .",
            [
                (1, 1, "XML Schema has no term 'text'"),
                (2, 1, "the terms of Dublin Core begin with http:, not with https:"),
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a rdf:Bag ; rdf:_1 ex:b ; rdfs:member ex:c ; dct:type <http://purl.org/dc/dcmitype/Dataset> ; owl:versionInfo '1' .",
        "ex:a rdfs:isDefinedBy dct: , <http://www.w3.org/2002/07/owl> ; ex:p '1'^^xsd:unsignedByte ; dc11:title 'a'@en .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
