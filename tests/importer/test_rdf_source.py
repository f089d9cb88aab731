"""Reading RDF: the language of a file, and its metadata."""

from pathlib import Path
from typing import Any

import pytest

from support.imports import EX, HEAD
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.taxonomy.attribution import KNOWN_LICENSES

FOAF = "http://xmlns.com/foaf/0.1/"


def read(tmp_path: Path, turtle: str) -> Any:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(HEAD + turtle, encoding="utf-8")
    return read_rdf_source(path)


@pytest.mark.parametrize(
    ("turtle", "language"),
    [
        (':a skos:prefLabel "x"@de , "y"@en . :b skos:prefLabel "z"@de .', "de"),
        (':a skos:prefLabel "x"@fr , "y"@en-gb .', "en-GB"),
        (':a skos:prefLabel "x"@fr , "y"@en ; skos:note "z"@fr .', "fr"),
        (':a skos:note "x"@zh-hant-tw .', "zh-Hant-TW"),
        (':a skos:prefLabel "x" .', ""),
    ],
)
def test_language_is_the_most_common_one_of_labels(tmp_path: Path, turtle: str, language: str) -> None:
    assert read(tmp_path, turtle).language == language


@pytest.mark.parametrize("spdx", sorted(KNOWN_LICENSES))
def test_licence_is_known_by_its_page(tmp_path: Path, spdx: str) -> None:
    page = KNOWN_LICENSES[spdx][0]
    for written in (page, page.replace("https://", "http://"), f"{page}deed.en", page.rstrip("/")):
        assert read(tmp_path, f":s a skos:ConceptScheme ; dct:license <{written}> .").metadata()["license"] == spdx


def test_licences_that_disagree_are_not_taken(tmp_path: Path) -> None:
    pages = [page for page, _ in KNOWN_LICENSES.values()]
    turtle = f":s a skos:ConceptScheme ; dct:license <{pages[0]}> , <{pages[1]}> ."
    assert "license" not in read(tmp_path, turtle).metadata()


@pytest.mark.parametrize(
    ("turtle", "namespace"),
    [
        (":a a skos:Concept .", EX),
        (":a a skos:Concept . <http://example.org/v> a skos:ConceptScheme .", f"{EX}dataset/"),
        ("<http://example.org/v#a> a skos:Concept .", EX),
        ("<urn:x:a> a skos:Concept .", ""),
    ],
)
def test_namespace_is_where_the_concepts_are(tmp_path: Path, turtle: str, namespace: str) -> None:
    assert read(tmp_path, turtle).metadata().get("namespace", "") == namespace


@pytest.mark.parametrize(
    ("turtle", "name", "iri"),
    [
        ('"Example  Museum "', "Example Museum", ""),
        ('"Museum"@fr , "Example Museum"@en', "Example Museum", ""),
        (f"[ <{FOAF}name> 'Example Museum' ]", "Example Museum", ""),
        ("[ <http://www.w3.org/2000/01/rdf-schema#label> 'Example Museum'@en ]", "Example Museum", ""),
        ("[ <https://schema.org/name> 'Example Museum' ]", "Example Museum", ""),
        ("[ <http://schema.org/name> 'Example Museum' ]", "Example Museum", ""),
        ('"Another" , [ ] , :museum', "Example Museum", f"{EX}museum"),
        (':nameless , "Example Museum"', "Example Museum", ""),
        ('"" , :nameless', "", f"{EX}nameless"),
        ('"https://example.org/museum"', "", "https://example.org/museum"),
        ('"Example\\u202eMuseum" , [ ]', "", ""),
    ],
)
def test_agents_are_those_of_the_file(tmp_path: Path, turtle: str, name: str, iri: str) -> None:
    for term in ("creator", "publisher"):
        said = f':s a skos:ConceptScheme ; dct:{term} {turtle} ; dct:title "S"@en .'
        found = read(tmp_path, f"{said} :museum <{FOAF}name> 'Example Museum' .").metadata()
        assert (found.get(term, ""), found.get(f"{term}-url", "")) == (name, iri)


def test_title_of_one_of_several_schemes_is_not_taken(tmp_path: Path) -> None:
    turtle = ':s a skos:ConceptScheme ; dct:title "A"@en . '
    assert read(tmp_path, turtle).metadata()["title"] == "A"
    assert "title" not in read(tmp_path, f"{turtle} :t a skos:ConceptScheme .").metadata()
