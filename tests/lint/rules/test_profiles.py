"""Profiles: each missing requirement is reported, in files and in sources, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.rdf.profile import profile_names, read_profile

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
FAULTS = {
    "skohub": [
        ('dct:description "Words for colours."@en ;', ""),
        ('"Colours"@en', '"Colours"'),
        ("skos:hasTopConcept :red", "skos:hasTopConcept :blue"),
        ("skos:inScheme :s", "skos:inScheme :s ; skos:broaderTransitive :s"),
        ('vann:preferredNamespaceUri "https://example.org/" ;', ""),
        ('"Red"@en', '"Red"@en , "Scarlet"@en'),
    ],
    "vocpub": [
        ("dct:publisher :museum ;", ""),
        ("dct:creator :museum", "dct:creator :ann"),
        ('"2024-01-01"^^xsd:date', '"2024-01-01"'),
        ('"As blood."@en', '"As blood."@en , "As wine."@en'),
        ('schema:name "Museum" ;', ""),
        ('"https://example.org/book"^^xsd:anyURI', ":b"),
        ('dct:source "https://example.org/book"^^xsd:anyURI ;', ""),
        ("rdfs:isDefinedBy :s", "rdfs:isDefinedBy :s, :t"),
        ("skos:inScheme :s .", "skos:inScheme :s ; prov:wasDerivedFrom 3 ."),
        ('"Red"@en', ":Red"),
    ],
    "skos": [("skos:inScheme :s", "skos:inScheme :museum")],
}
"""What becomes of the conforming vocabulary, each with one finding."""


@pytest.mark.parametrize("name", profile_names())
def test_each_requirement(tmp_path: Path, run: Callable[..., Any], snapshot: SnapshotAssertion, name: str) -> None:
    def report(turtle: str) -> list[str]:
        (tmp_path / "v.ttl").write_text(HEAD + turtle, encoding="utf-8")
        options = ("--profile", name, "--select", "unmet-profile", "--format", "github", "v.ttl")
        lines = run("check", *options, cwd=tmp_path).out.splitlines()
        return [line for line in lines if not line.startswith("::notice")]

    assert report(CONFORMING) == []
    assert all(old in CONFORMING for old, _ in FAULTS[name])
    assert [report(CONFORMING.replace(old, new, 1)) for old, new in FAULTS[name]] == snapshot
    assert read_profile(name).source.startswith("https://")


def test_profile_of_the_configuration_holds_for_sources(thesaurus: Path, run: Callable[..., Any]) -> None:
    check = ("check", "--select", "unmet-profile")
    assert run(*check, cwd=thesaurus).code == 0
    (thesaurus / "taxokit.toml").write_text('profile = ["vocpub"]\n', encoding="utf-8")
    result = run(*check, cwd=thesaurus)
    assert (result.code, "VocPub: " in result.out) == (1, True)
    with (thesaurus / "taxokit.toml").open("a", encoding="utf-8") as options:
        options.write('[rules]\nunmet-profile = "warning"\n')
    milder = run(*check, cwd=thesaurus)
    assert (milder.code, "warning: VocPub: " in milder.out) == (0, True)
    unknown = run("check", "--profile", "skohup", cwd=thesaurus)
    assert (unknown.code, "there is no profile 'skohup'" in unknown.err) == (2, True)


def test_resource_of_an_exempt_class_needs_no_value(tmp_path: Path, run: Callable[..., Any]) -> None:
    duty = (
        ':duty a skos:Concept, :Duty ; skos:prefLabel "Inform clients"@en ; skos:topConceptOf :s ; skos:inScheme :s .'
    )
    (tmp_path / "v.ttl").write_text(HEAD + CONFORMING + duty, encoding="utf-8")

    def definitions(exempt: str) -> int:
        rules = f'[rules.unmet-profile]\nprofiles = ["vocpub"]\nexempt = ["{exempt}"]\n'
        (tmp_path / "taxokit.toml").write_text(rules, encoding="utf-8")
        return int(run("check", "v.ttl", cwd=tmp_path).out.count("skos:definition is missing"))

    assert definitions("Duty skos:definition") == 0
    assert definitions("Duty skos:notation") == 1


def test_exemption_of_an_unknown_class_is_refused(thesaurus: Path, run: Callable[..., Any]) -> None:
    rules = 'profile = ["vocpub"]\n[rules.unmet-profile]\nexempt = ["Trem skos:definition"]\n'
    (thesaurus / "taxokit.toml").write_text(rules, encoding="utf-8")
    done = run("check", cwd=thesaurus)
    assert done.code == 2
    assert "the schema has no class 'Trem'" in done.err
    assert "Term" in done.err
