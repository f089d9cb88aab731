"""Profiles: what each requires is found where it is missing, in files and in sources, and nothing else is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.rdf.profile import profile_names, read_profile
from taxokit.text.diagnostics import Severity

HEAD = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> . @prefix vann: <http://purl.org/vocab/vann/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://example.org/> .
"""
CONFORMING = """
:s a skos:ConceptScheme ; skos:prefLabel "Colours"@en ; dct:description "Words for colours."@en ;
  skos:definition "Words for colours."@en ; dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
  vann:preferredNamespaceUri "https://example.org/" ; dct:created "2023-01-01"^^xsd:date ;
  dct:modified "2024-01-01"^^xsd:date ; dct:creator :museum ; dct:publisher :museum ; dct:source "https://example.org/book"^^xsd:anyURI ;
  skos:hasTopConcept :red .
:museum a schema:Organization ; schema:name "Museum" ; schema:url "https://example.org/"^^xsd:anyURI .
:red a skos:Concept ; skos:prefLabel "Red"@en ; skos:definition "As blood."@en ; skos:topConceptOf :s ; rdfs:isDefinedBy :s ;
  dct:provenance "From cards."@en ; skos:inScheme :s .
"""


@pytest.fixture
def of(tmp_path: Path, run: Callable[..., Any]) -> Callable[[str, str], list[str]]:
    """Return the findings of a profile in Turtle: `of("vocpub", turtle)`."""

    def findings(profile: str, turtle: str) -> list[str]:
        (tmp_path / "v.ttl").write_text(HEAD + turtle, encoding="utf-8")
        arguments = ("--profile", profile, "--select", "unmet-profile", "--format", "github", "v.ttl")
        return [
            line for line in run("check", *arguments, cwd=tmp_path).out.splitlines() if not line.startswith("::notice")
        ]

    return findings


@pytest.mark.parametrize("name", profile_names())
def test_vocabulary_that_meets_all_demands(of: Callable[[str, str], list[str]], name: str) -> None:
    assert of(name, CONFORMING) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("skohub", 'dct:description "Words for colours."@en ;', "", "dct:description or dc11:description is missing"),
        (
            "skohub",
            '"Colours"@en',
            '"Colours"',
            "skos:prefLabel or dc11:title has a value that is not text with a lang",
        ),
        (
            "skohub",
            "skos:hasTopConcept :red",
            "skos:hasTopConcept :blue",
            "is not a skos:Concept, such as <https://example.org/blue> (",
        ),
        ("skohub", "skos:inScheme :s", "skos:inScheme :s ; skos:broaderTransitive :s", "such as :s (:red)"),
        ("skohub", 'vann:preferredNamespaceUri "https://example.org/" ;', "", "vann:preferredNamespaceUri is missing"),
        ("skohub", '"Red"@en', '"Red"@en , "Scarlet"@en', "skos:prefLabel has two values in one language"),
        ("vocpub", "dct:publisher :museum ;", "", "dct:publisher or schema:publisher is missing"),
        (
            "vocpub",
            "dct:creator :museum",
            "dct:creator :ann",
            "schema:creator has a value that is not a schema:Organiz",
        ),
        ("vocpub", '"2024-01-01"^^xsd:date', '"2024-01-01"', "schema:dateModified has a value that is not a date"),
        (
            "vocpub",
            '"As blood."@en',
            '"As blood."@en , "As wine."@en',
            "skos:definition has two values in one language",
        ),
        ("vocpub", 'schema:name "Museum" ;', "", "schema:name is missing"),
        (
            "vocpub",
            '"https://example.org/book"^^xsd:anyURI',
            ":b",
            "a value that is not text without a language, or an",
        ),
        (
            "vocpub",
            'dct:source "https://example.org/book"^^xsd:anyURI ;',
            "",
            "dct:source or dct:provenance is missing",
        ),
        ("vocpub", "rdfs:isDefinedBy :s", "rdfs:isDefinedBy :s, :t", "rdfs:isDefinedBy has 2 values, more than 1"),
        (
            "vocpub",
            "skos:inScheme :s .",
            "skos:inScheme :s ; prov:wasDerivedFrom 3 .",
            "prov:wasDerivedFrom has a value",
        ),
        ("vocpub", '"Red"@en', ":Red", "skos:prefLabel has a value that is not text"),
        (
            "skos",
            "skos:inScheme :s",
            "skos:inScheme :museum",
            "skos:inScheme has a value that is not a skos:ConceptSch",
        ),
    ],
)
def test_demand_that_is_not_met(of: Callable[[str, str], list[str]], name: str, old: str, new: str, found: str) -> None:
    assert old in CONFORMING
    lines = of(name, CONFORMING.replace(old, new, 1))
    assert len(lines) == 1
    assert found in lines[0]


def test_every_requirement_of_each_profile_can_be_read() -> None:
    for name in profile_names():
        profile = read_profile(name)
        assert profile.title
        assert profile.source.startswith("https://")
        for requirement in profile.requirements:
            assert requirement.least or requirement.most or requirement.kind or requirement.classes or requirement.paths
            assert requirement.severity in Severity


def test_profile_of_the_configuration_holds_for_sources(
    thesaurus: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    assert run("check", "--select", "unmet-profile", cwd=thesaurus).code == 0
    (thesaurus / "taxokit.toml").write_text('profile = ["vocpub"]\n', encoding="utf-8")
    result = run("check", "--select", "unmet-profile", cwd=thesaurus)
    assert (result.code, "VocPub: " in result.out) == (1, True)
    (thesaurus / "taxokit.toml").write_text(
        'profile = ["vocpub"]\n[rules]\nunmet-profile = "warning"\n', encoding="utf-8"
    )
    milder = run("check", "--select", "unmet-profile", cwd=thesaurus)
    assert (milder.code, "warning: VocPub: " in milder.out) == (0, True)
    unknown = run("check", "--profile", "skohup", cwd=thesaurus)
    assert (unknown.code, "there is no profile 'skohup'" in unknown.err) == (2, True)
