"""Concept schemes that do not say what, whose, under which licence and which version."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.text.diagnostics import Diagnostic, Severity

RULE = "incomplete-metadata"
Spot = tuple[int, int, str]

ALL = 'dct:description "Energy."@en ; dct:creator ex:institute ; owl:versionInfo "1.0" ; dct:license ex:licence'


def test_one_finding_for_each_scheme(in_turtle: Callable[[str, str], list[Spot]]) -> None:
    text = f"""\
# ex:scheme dct:license in a comment
ex:scheme a skos:ConceptScheme ;
  rdfs:label \"\"\"dct:title "none" ,
    in two lines.\"\"\"@en .
ex:other a skos:ConceptScheme ; {ALL} .
ex:concept skos:inScheme ex:third .
ex:third skos:definition "Third"@en ; owl:versionInfo "3" .
"""
    assert in_turtle(RULE, text) == [
        (2, 1, "ex:scheme does not state its description, creator, licence and version"),
        (7, 1, "ex:third does not state its creator and licence"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "lacks"),
    [
        ('dct:description "Energy."@en', 'rdfs:comment "Energy."@en', ""),
        ('dct:description "Energy."@en', 'skos:scopeNote "Energy."@en', ""),
        ('dct:description "Energy."@en', 'dct:title "Energy"@en', "description"),
        ("dct:creator", "dct:publisher", ""),
        ("dct:creator", "dct:contributor", "creator"),
        ('owl:versionInfo "1.0"', 'dct:modified "2026-01-01"^^xsd:date', ""),
        ('owl:versionInfo "1.0"', 'rdfs:label "1.0"', "version"),
        ("dct:license ex:licence", 'dct:rights "All yours"@en', ""),
        ("dct:license", "dct:source", "licence"),
    ],
)
def test_other_properties_say_it_too(
    in_turtle: Callable[[str, str], list[Spot]], old: str, new: str, lacks: str
) -> None:
    found = in_turtle(RULE, f"ex:scheme a skos:ConceptScheme ; {ALL.replace(old, new)} .")
    assert found == ([(1, 1, f"ex:scheme does not state its {lacks}")] if lacks else [])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ex:licence", "<file:///licence.txt>", "licence <file:///licence.txt>, which is not a web address"),
        ("ex:licence", "<https:///licence>", "licence <https:///licence>, which has no host"),
        ("ex:institute", "<urn:institute>", "creator <urn:institute>, which is not a web address"),
        (
            "ex:institute",
            "<http://localhost/i>",
            "creator <http://localhost/i>, which leads to localhost, which is not public",
        ),
        ("ex:institute", "[]", ""),
        ("ex:institute", '"The Institute"', ""),
    ],
)
def test_iris_that_lead_nowhere(in_turtle: Callable[[str, str], list[Spot]], old: str, new: str, message: str) -> None:
    found = in_turtle(RULE, f"ex:scheme a skos:ConceptScheme ; {ALL.replace(old, new)} .")
    assert found == ([(1, 1, f"ex:scheme has as its {message}")] if message else [])


def test_hint_names_a_property_for_each_part(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<x:s> a skos:ConceptScheme .\n", encoding="utf-8"
    )
    (finding,) = lint_graph(path, choose_rules(select=[RULE]))
    assert finding.severity is Severity.WARNING
    assert finding.hint.startswith("add the description as dct:description; add the creator as ")


def test_our_own_artifacts_say_it(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    for name in ("taxonomy.ttl", "taxonomy.nt", "taxonomy.rdf", "taxonomy.jsonld"):
        assert lint_graph(released_copy / "releases/1.0.0" / name, choose_rules(select=[RULE])) == []
    assert check(released_copy, select=[RULE]) == []
