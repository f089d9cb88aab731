"""Which items a graph describes, and what they are called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.imports import DATA, sources, unmapped
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult, import_into
from taxokit.repository.project import find_project


@pytest.mark.parametrize(
    ("turtle", "kind"),
    [
        (":a skos:broader :b .", "concepts"),
        (":a skos:topConceptOf :s .", "concepts"),
        (':a skos:prefLabel "A"@en .', "concepts"),
        (":x skos:inScheme :a .", "concept_schemes"),
        (":a skos:hasTopConcept :x .", "concept_schemes"),
        (":a skos:member :x .", "collections"),
        (":a skos:memberList () .", "ordered_collections"),
    ],
)
def test_kind_follows_from_what_is_said(add: Callable[..., ImportResult], words: Path, turtle: str, kind: str) -> None:
    add(turtle)
    assert f"{kind}/a.yaml" in sources(words)


def test_what_relations_are_between_is_a_concept_whatever_its_type(
    add: Callable[..., ImportResult], words: Path
) -> None:
    add(':a a :Thing ; skos:prefLabel "A"@en . :b a :Thing ; skos:broader :a . :c a :Thing ; skos:prefLabel "C"@en .')
    assert set(sources(words)) == {"concepts/a.yaml", "concepts/b.yaml"}


def test_person_with_a_label_is_not_a_concept(add: Callable[..., ImportResult], words: Path) -> None:
    add(':a a skos:Concept . :ann a :Person ; skos:prefLabel "Ann"@en .')
    assert list(sources(words)) == ["concepts/a.yaml"]


def test_what_is_a_concept_and_a_collection_becomes_a_concept(words: Path) -> None:
    result = import_into(read_rdf_source(DATA / "labels.jsonld"), find_project(words))
    assert ("rdf:type", "is another type of a concept, which has one") in unmapped(result)
    assert ("skos:prefLabel", "the schema takes no language tag such as 'x-old'") in unmapped(result)


def test_same_local_name_gets_a_number_and_that_is_reported(words: Path) -> None:
    result = import_into(read_rdf_source(DATA / "thesaurus.ttl"), find_project(words))
    assert result.numbered == {"http://example.org/other/c_2": "c-2-2"}
    assert sources(words)["concepts/c-2-2.yaml"]["label"] == "Dune"


def test_path_tricks_stay_in_the_folder(add: Callable[..., ImportResult], words: Path) -> None:
    add(
        "<http://example.org/../../../etc/passwd> a skos:Concept . <http://example.org/a/%2e%2e%2f..%2fb> a skos:Concept ."
        " <http://example.org/a/..> a skos:Concept . <http://example.org/漢字> a skos:Concept ."
    )
    assert list(sources(words)) == [
        "concepts/b.yaml",
        "concepts/item-2.yaml",
        "concepts/item.yaml",
        "concepts/passwd.yaml",
    ]


def test_iri_that_json_ld_would_misread_is_listed_with_all_statements_about_it(
    add: Callable[..., ImportResult],
) -> None:
    result = add(":a a skos:Concept . <skos:b> a skos:Concept ; skos:broader :a . :a skos:narrower <skos:b> .")
    reason = "is an IRI that reads like one with the prefix skos:"
    assert sorted(statement.reason for statement in result.unmapped) == [
        *[f"is about an item that is not imported: it {reason}"] * 2,
        f"refers to an item that is not imported: it {reason}",
    ]
