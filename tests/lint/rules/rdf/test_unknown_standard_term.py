"""Terms that Dublin Core, RDF, RDF Schema, OWL and XML Schema do not have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

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


def test_an_invalid_iri_is_for_another_rule(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text("<http://e.example/a> <http://purl.org/dc/terms/type> <http://purl.org/dc/dcmitype/Text x> .")
    found = lint_graph(path, choose_rules(select=[RULE, "invalid-iri"]))
    assert [finding.rule for finding in found] == ["invalid-iri"]


def test_mistaken_namespace_is_reported_once(in_turtle: Find) -> None:
    text = "ex:a <http://purl.org/dc/term/title> 'a' ; <http://purl.org/dc/term/creator> ex:b ; dct:title 'a' ."
    assert in_turtle(RULE, text) == [(1, 1, "<http://purl.org/dc/term/> is not a namespace of Dublin Core")]
