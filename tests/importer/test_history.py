"""What imports keep of history and origin: dates, agents, sources, notes with an author, groups, further types."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.imports import EX, sources, unmapped
from support.imports import HEAD as VOCABULARY
from taxokit.formats.edition import build
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import FIRST

HEAD = (
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix vann: <http://purl.org/vocab/vann/> .\n"
    "@prefix iso: <http://purl.org/iso25964/skos-thes#> .\n"
)
EVERYTHING = """
:s a skos:ConceptScheme ; dct:title "Colours"@en ; skos:definition "Words for colours."@en ;
  dct:alternative "Hues"@en , "Farben"@de ; dct:created "2019-05-01"^^xsd:date ;
  dct:modified "2020-10-26T15:02:18.600+02:00"^^xsd:dateTime ; dct:issued "2019-06-01"^^xsd:date ;
  dct:creator <https://example.org/ann> , "Bea" ; dct:publisher <https://example.org/museum> , "The museum" ;
  dct:source <https://example.org/book> , "A book" ; dct:provenance "From cards."@en , "Aus Karten."@de ;
  foaf:homepage <https://example.org/colours> ; vann:preferredNamespacePrefix "col" ;
  vann:preferredNamespaceUri "https://example.org/colours/" ; dct:identifier "https://doi.org/10.5281/zenodo.1" .
:red a skos:Concept , :Hue ; skos:prefLabel "Red"@en ; rdfs:label "red"@en , "rot"@de ; skos:inScheme :s ;
  dct:created "2023-08-11"^^xsd:date ; dct:modified "2024-01-02"^^xsd:date , "2025-01-02"^^xsd:date ;
  dct:issued "2023-09-01"^^xsd:date ; dct:identifier "0000001"^^xsd:token , "R" ;
  dct:creator <https://example.org/ann> , <https://example.org/bea> ; dct:contributor "Cid" , <https://example.org/d> ;
  dct:source "A book" ; dct:provenance <https://example.org/blame/red> ; rdfs:seeAlso <https://example.org/see> ;
  rdfs:isDefinedBy :s ;
  skos:editorialNote [ dct:title "Hue?" ; rdfs:comment "Or is it one?" ; dct:creator <https://example.org/ann> ;
    dct:created "2018-02-06T18:20:46.000Z"^^xsd:dateTime ] ;
  skos:changeNote [ rdf:value "Added."@en ; dct:creator "Bea" ; dct:created "2017-01-01"^^xsd:date ] .
:all a skos:Collection , iso:ConceptGroup ; skos:prefLabel "All"@en ; iso:subGroup :warm .
:warm a skos:Collection ; skos:prefLabel "Warm"@en ; skos:member :red ; dct:created "2020-01-01"^^xsd:date .
"""


def test_nothing_of_history_and_origin_is_lost(add: Callable[..., ImportResult], words: Path) -> None:
    result = add(HEAD + EVERYTHING)
    assert (unmapped(result), result.errors) == ([], [])
    found = sources(words)
    red = found["concepts/red.yaml"]
    assert (red["created"], red["modified"], red["modified_before"]) == ("2023-08-11", "2025-01-02", ["2024-01-02"])
    assert (red["identifiers"], red["identifier_tokens"]) == (["R"], ["0000001"])
    assert (red["contributors"], red["contributor_names"]) == (["https://example.org/d"], ["Cid"])
    assert red["more_types"] == [f"{EX}Hue"]
    assert red["change_note_records"] == [
        {"number": "1", "text": "Added.", "writer": "Bea", "written_on": "2017-01-01"}
    ]
    assert red["editorial_note_records"][0]["number"] == "2"
    assert found["collections/warm.yaml"]["super_groups"] == ["all"]


def test_first_release_dates_a_concept_as_its_file_does(add: Callable[..., ImportResult], words: Path) -> None:
    add(':a a skos:Concept ; dct:created "2023-08-11"^^xsd:date . :b a skos:Concept .')
    concepts = edition_of(load(find_project(words)), FIRST, issued="2026-01-01").document["concepts"]
    assert [concept["created"] for concept in concepts] == ["2023-08-11", "2026-01-01"]


def test_group_of_a_thesaurus_is_a_collection(add: Callable[..., ImportResult], words: Path) -> None:
    result = add(HEAD + ":a a iso:ThesaurusArray ; skos:member :c . :b a iso:ConceptGroup . :c a skos:Concept .")
    assert (unmapped(result), set(sources(words))) == (
        [],
        {"collections/a.yaml", "collections/b.yaml", "concepts/c.yaml"},
    )


@pytest.mark.parametrize(
    ("turtle", "reasons"),
    [
        ('dct:created "2023-02-30"^^xsd:date', ["is invalid for created"]),
        ('dct:created "2023-02-03T25:00:00Z"^^xsd:dateTime', ["is invalid for created"]),
        ('dct:created "2023-02-03"^^xsd:dateTime', ["has the type dateTime, and created takes another"]),
        ('dct:created "2023-02-03"^^xsd:date , "2023-02-04"^^xsd:date', ["is a second value, and created takes one"]),
        ('rdfs:seeAlso "a page"', ["is a literal, and see_also takes none"]),
        ('dct:creator " Ann"', ["has white space at its ends; it is imported without"]),
        (
            "skos:note [ rdfs:seeAlso :x ; skos:note [ ] ]",
            [
                "has no slot in the schema for a note-record",
                "refers to a blank node, which has no IRI to keep",
            ],
        ),
        (
            'skos:editorialNote [ rdfs:comment "x\\u202Ey" ]',
            ["contains the invisible character U+202E"],
        ),
    ],
)
def test_what_has_no_place_is_listed(add: Callable[..., ImportResult], turtle: str, reasons: list[str]) -> None:
    result = add(f"{HEAD}:a a skos:Concept ; {turtle} .")
    assert sorted(reason for _, reason in unmapped(result)) == sorted(reasons)


def test_note_of_two_concepts_belongs_to_the_first(add: Callable[..., ImportResult], words: Path) -> None:
    result = add(
        f'{HEAD}:a a skos:Concept ; skos:note _:n . :b a skos:Concept ; skos:note _:n . _:n rdf:value "N"@en .'
    )
    assert unmapped(result) == [("skos:note", "refers to a blank node, which is a note of another item")]
    assert sources(words)["concepts/a.yaml"]["note_records"] == [{"number": "1", "text": "N"}]


def test_who_is_credited_is_never_invented(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.ttl"
    said = ':s a skos:ConceptScheme ; dct:publisher :m . :m foaf:name "Museum" . :a a skos:Concept ; skos:inScheme :s .'
    path.write_text(f"{VOCABULARY}{HEAD}{said}", encoding="utf-8")
    found = read_rdf_source(path).metadata()
    assert (found["publisher"], found["publisher-url"]) == ("Museum", f"{EX}m")
    assert not {"creator", "creator-url", "homepage"} & found.keys()
    path.write_text(f"{VOCABULARY}{HEAD}{said} :s foaf:homepage <https://example.org/> .", encoding="utf-8")
    assert read_rdf_source(path).metadata()["homepage"] == "https://example.org/"


def test_repository_without_a_publisher_and_a_page_names_none(words: Path) -> None:
    edition = edition_of(load(find_project(words)), FIRST, issued="2026-01-01")
    assert (edition.attribution.publisher, edition.attribution.homepage) == ("", "https://example.net/words")
    texts = {
        artifact.path: artifact.data.decode() for artifact in build(edition) if artifact.path.endswith((".md", ".nt"))
    }
    assert "published by" not in texts["ATTRIBUTION.md"]
    assert not {"http://purl.org/dc/terms/publisher", "http://www.w3.org/ns/dcat#landingPage"} & set(
        re.findall(r"<([^>]*)>", texts["taxonomy.nt"])
    )


@pytest.mark.parametrize(
    ("neighbours", "iri"),
    [
        ((":c_1", ":c_2", "<urn:x:other>"), f"{EX}c_30"),
        ((":c-1", ":d", "<http://example.org/else/e>"), f"{EX}c-30"),
        ((":Red", ":Blue"), None),
        (("<https://example.net/words/concept/a>",), None),
    ],
)
def test_new_concept_has_an_iri_like_those_of_its_neighbours(
    add: Callable[..., ImportResult], words: Path, run: Callable[..., Any], neighbours: tuple[str, ...], iri: str | None
) -> None:
    add("".join(f'{one} a skos:Concept ; skos:prefLabel "{number}"@en . ' for number, one in enumerate(neighbours)))
    assert run("add", "concept", "c-30", "--set", "label=Thirty", cwd=words).code == 0
    assert sources(words)["concepts/c-30.yaml"].get("iri") == iri
