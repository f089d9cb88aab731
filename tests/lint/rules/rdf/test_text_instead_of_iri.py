"""Texts in the place of licences, agents, replacements and pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "text-instead-of-iri"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ex:s dct:license 'CC0' .", [(1, 1, "the dct:license 'CC0' of ex:s is a text instead of an IRI")]),
        (
            "ex:s a skos:ConceptScheme ;\n dct:creator [ dct:publisher 'Press'@en ] .",
            [(1, 1, "the dct:publisher 'Press'@en of a blank node of ex:s is a text instead of an IRI")],
        ),
        (
            "ex:s foaf:homepage 'https://example.org/' ; owl:versionIRI 'https://example.org/1'^^xsd:anyURI .",
            [
                (1, 1, "the foaf:homepage 'https://example.org/' of ex:s is a text instead of an IRI"),
                (1, 1, "the owl:versionIRI 'https://example.org/1' of ex:s is a text instead of an IRI"),
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:s dct:license <https://example.org/l> ; dct:creator [ foaf:name 'A' ] ; dct:rights 'All'@en ; dct:source 'a book' ; dct:language 'en' .",
        "ex:s dc11:creator 'A' ; rdfs:seeAlso 'https://example.org/'^^xsd:anyURI ; dct:creator '' .",
        "<http://www.w3.org/2004/02/skos/core> dct:creator 'Sean Bechhofer' .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_addresses_of_schema_org_are_literals(in_turtle: Find) -> None:
    text = 'ex:a a skos:Concept ; dct:source [ <https://schema.org/url> "https://example.org/art_4" ] .'
    assert in_turtle(RULE, text) == []


@pytest.mark.parametrize(
    ("name", "severity"),
    [("dct:creator", "info"), ("dct:publisher", "info"), ("foaf:maker", "warning"), ("dct:license", "warning")],
)
def test_name_of_an_agent_is_allowed_and_an_iri_recommended(tmp_path: Path, name: str, severity: str) -> None:
    prefixes = "@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> ."
    path = tmp_path / "vocabulary.ttl"
    path.write_text(f"{prefixes} <https://example.org/s> {name} 'Example Museum' .", encoding="utf-8")
    assert [str(finding.severity) for finding in lint_graph(path, choose_rules(select=[RULE]))] == [severity]
