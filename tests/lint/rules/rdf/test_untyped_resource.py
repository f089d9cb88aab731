"""Resources that are of a class of SKOS by inference alone."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "untyped-resource"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept .\nex:b skos:broader ex:a .",
            [(2, 1, "ex:b is a concept by skos:broader, but has no type")],
        ),
        (
            "ex:a a skos:Concept ; skos:inScheme ex:s .\nex:s rdfs:label 's'@en .\nex:c skos:member ex:a .",
            [
                (2, 1, "ex:s is a concept scheme by skos:inScheme, but has no type"),
                (3, 1, "ex:c is a collection by skos:member, but has no type"),
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:b skos:broader ex:a .\nex:a skos:prefLabel 'a'@en .",
        "ex:a a skos:Concept .\nex:b a ex:Thing ; skos:broader ex:a .",
        "ex:a a skos:Concept ; skos:broader ex:b ; skos:exactMatch <http://elsewhere.example/a> .\n<http://elsewhere.example/a> skos:prefLabel 'a'@en .",
        "ex:Own rdfs:subClassOf skos:Concept . ex:a a ex:Own ; skos:broader ex:b . ex:b a ex:Own .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_urns_behind_one_resolver_are_of_several_vocabularies(in_turtle: Find) -> None:
    text = """
        <http://urn.example/URN:NBN:fi:au:new:33> a skos:Concept ; skos:prefLabel "Wind"@en ; skos:closeMatch
        <http://urn.example/URN:NBN:fi:au:old:332.1> .
        <http://urn.example/URN:NBN:fi:au:old:332.1> skos:closeMatch <http://urn.example/URN:NBN:fi:au:new:33> .
    """
    assert in_turtle(RULE, text) == []
