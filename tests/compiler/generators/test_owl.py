"""The ontology defines our own terms, and states nothing about terms of others."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef

DCAT = Namespace("http://www.w3.org/ns/dcat#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
GRT = Namespace("https://genbodha.ai/taxonomy/ns#")
ONTOLOGY = URIRef("https://genbodha.ai/taxonomy/ns")


@pytest.fixture(scope="module")
def ontology(compiled: Mapping[str, str]) -> Graph:
    return Graph().parse(data=compiled["taxonomy.owl.ttl"], format="turtle")


def test_every_statement_is_about_our_own_terms(ontology: Graph) -> None:
    subjects = set(ontology.subjects())
    assert len(subjects) > 20
    assert [s for s in subjects if s != ONTOLOGY and not str(s).startswith(str(GRT))] == []
    assert not any(isinstance(term, BNode) for triple in ontology for term in triple)


def test_ontology_has_a_label_and_a_comment_and_defines_all_terms(ontology: Graph) -> None:
    assert list(ontology.subjects(RDF.type, OWL.Ontology)) == [ONTOLOGY]
    assert ontology.value(ONTOLOGY, RDFS.label) == Literal("Schema of the GenAI Engineering Role Taxonomy")
    assert str(ontology.value(ONTOLOGY, RDFS.comment)).startswith("Roles in generative-AI engineering")
    defined = set(ontology.subjects(RDFS.isDefinedBy, ONTOLOGY))
    assert defined == set(ontology.subjects()) - {ONTOLOGY}


def test_classes(ontology: Graph) -> None:
    classes = set(ontology.subjects(RDF.type, OWL.Class))
    names = (
        "Discipline",
        "Responsibility",
        "Category",
        "Skill",
        "Lab",
        "Translation",
        "ValueProvenance",
        "Requirement",
        "Prerequisite",
    )
    assert classes == {GRT[name] for name in names}
    assert ontology.value(GRT.Skill, RDFS.subClassOf) == SKOS.Concept
    assert ontology.value(GRT.Lab, RDFS.subClassOf) is None
    assert ontology.value(GRT.Skill, RDFS.comment) == Literal(
        "Something that a person can do and that a lab can measure."
    )


@pytest.mark.parametrize(
    ("name", "kind", "domain", "range_"),
    [
        ("buildsOn", OWL.ObjectProperty, GRT.Skill, GRT.Skill),
        ("requires", OWL.ObjectProperty, GRT.Responsibility, GRT.Skill),
        ("disciplines", OWL.ObjectProperty, DCAT.Dataset, GRT.Discipline),
        ("rung", OWL.DatatypeProperty, GRT.Skill, XSD.integer),
        ("status", OWL.DatatypeProperty, SKOS.Concept, XSD.string),
        ("deprecationReason", OWL.DatatypeProperty, SKOS.Concept, RDF.langString),
    ],
)
def test_properties(ontology: Graph, name: str, kind: URIRef, domain: URIRef, range_: URIRef) -> None:
    assert list(ontology.objects(GRT[name], RDF.type)) == [kind]
    assert list(ontology.objects(GRT[name], RDFS.domain)) == [domain]
    assert list(ontology.objects(GRT[name], RDFS.range)) == [range_]


def test_inverses_and_implied_properties(ontology: Graph) -> None:
    assert set(ontology.subject_objects(OWL.inverseOf)) == {
        (GRT.requiredBy, GRT.requires),
        (GRT.assessedBy, GRT.assesses),
    }
    assert set(ontology.subject_objects(RDFS.subPropertyOf)) == {(GRT.requires, SKOS.related)}


def test_implied_note_makes_an_annotation(compile_text: Callable[..., Mapping[str, str]], repository: Path) -> None:
    """Since the notes of SKOS are (S16), and OWL DL lets no other property be below them."""
    schema = (repository / "schema/taxonomy.yaml").read_text(encoding="utf-8")
    reason = "      lifecycle: reason\n"
    assert schema.count(reason) == 1
    text = compile_text(schema.replace(reason, f"{reason}      implies: skos:changeNote\n"))["taxonomy.owl.ttl"]
    ontology = Graph().parse(data=text, format="turtle")
    assert (GRT.deprecationReason, RDFS.subPropertyOf, SKOS.changeNote) in ontology
    assert ontology.value(GRT.deprecationReason, RDF.type) == OWL.AnnotationProperty


def test_slot_that_names_the_item_is_no_property(ontology: Graph) -> None:
    assert (GRT.uri, None, None) not in ontology


def test_labels_are_words_and_comments_list_the_values(ontology: Graph) -> None:
    assert ontology.value(GRT.buildsOn, RDFS.label) == Literal("builds on")
    assert str(ontology.value(GRT.replacement, RDFS.comment)).endswith("One of: one, any, all, none.")


def test_text_begins_with_the_notice_and_ends_with_one_line_break(compiled: Mapping[str, str]) -> None:
    text = compiled["taxonomy.owl.ttl"]
    assert text.startswith("# Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.\n@prefix dcat:")
    assert text.endswith(" .\n")
    assert "@prefix spdx:" not in text, "unused prefixes are left out"


def test_enum_values_with_a_meaning_are_iris(compile_text: Callable[..., Mapping[str, str]], repository: Path) -> None:
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    for value in ("Proposed", "In use", "No longer to be used"):
        schema = schema.replace(f"description: {value}.", f"description: {value}.\n        meaning: en:{value[:2]}")
    ontology = Graph().parse(data=compile_text(schema)["taxonomy.owl.ttl"], format="turtle")
    stage = URIRef("https://example.org/energy/ns#stage")
    assert ontology.value(stage, RDF.type) == OWL.ObjectProperty
    assert ontology.value(stage, RDFS.range) is None


def test_slot_of_several_classes_has_no_domain(
    compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    schema = schema.replace("      - full_name\n", "      - full_name\n      - coined\n")
    ontology = Graph().parse(data=compile_text(schema)["taxonomy.owl.ttl"], format="turtle")
    coined = URIRef("https://example.org/energy/ns#coined")
    assert ontology.value(coined, RDFS.domain) is None
    assert ontology.value(coined, RDFS.range) == XSD.integer
