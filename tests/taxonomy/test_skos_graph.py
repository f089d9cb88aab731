"""The SKOS graph of the second taxonomy, triple by triple."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from taxokit.formats.edition import Edition
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.skos_graph import graph_of
from taxokit.text.versions import Version

BASE = "https://example.org/energy/"
PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "en": f"{BASE}ns#",
    "term": f"{BASE}term/",
    "theme": f"{BASE}theme/",
}


def iri(name: str) -> NamedNode:
    prefix, _, rest = name.partition(":")
    return NamedNode(PREFIXES[prefix] + rest if prefix in PREFIXES else name)


def edition(folder: Path) -> Edition:
    return edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-06-14")


@pytest.fixture(scope="module")
def graph(thesaurus_template: Path) -> list[Triple]:
    return edition(thesaurus_template).graph


@pytest.fixture
def read_model(thesaurus_template: Path) -> Callable[[], dict[str, Any]]:
    return lambda: json.loads((thesaurus_template / "schema/generated/taxonomy.model.json").read_bytes())


def objects(graph: list[Triple], subject: str, predicate: str) -> set[Any]:
    return {t.object for t in graph if (t.subject, t.predicate) == (iri(subject), iri(predicate))}


def test_types_are_those_of_the_schema(graph: list[Triple]) -> None:
    assert objects(graph, "term:strom", "rdf:type") == {iri("skos:Concept"), iri("en:Term")}
    assert objects(graph, "theme:erzeugung", "rdf:type") == {iri("skos:Concept"), iri("en:Theme")}
    assert objects(graph, f"{BASE}topics", "rdf:type") == {iri("skos:ConceptScheme")}
    assert objects(graph, "https://example.org/energy", "rdf:type") == {iri("dcat:Dataset")}
    assert objects(graph, "https://example.org/press", "foaf:name") == {Literal("Musterverlag")}


def test_relations_stand_in_both_directions(graph: list[Triple]) -> None:
    pairs = {
        "skos:narrower": "skos:broader",
        "skos:related": "skos:related",
        "en:buildsOn": "en:basisOf",
        "skos:hasTopConcept": "skos:topConceptOf",
    }
    for predicate, inverse in pairs.items():
        forward = {(t.subject, t.object) for t in graph if t.predicate == iri(predicate)}
        backward = {(t.object, t.subject) for t in graph if t.predicate == iri(inverse)}
        assert forward, predicate
        assert forward == backward, predicate
    # the sources say only `photovoltaik related batterie`
    assert objects(graph, "term:batterie", "skos:related") == {iri("term:photovoltaik")}
    assert objects(graph, "term:batterie", "skos:broader") == {iri("theme:speicherung")}


def test_scheme_holds_every_concept_and_the_themes_at_its_top(graph: list[Triple]) -> None:
    members = {t.subject for t in graph if t.predicate == iri("skos:inScheme")}
    assert members == {t.subject for t in graph if t.object == iri("skos:Concept")}
    assert len(members) == 9
    assert objects(graph, f"{BASE}topics", "skos:hasTopConcept") == {iri("theme:erzeugung"), iri("theme:speicherung")}
    assert objects(graph, f"{BASE}topics", "dct:title") == {Literal("Themen und Begriffe", language="de")}


def test_value_has_the_implied_property_of_its_slot_and_the_inverse(
    thesaurus_template: Path, read_model: Callable[[], dict[str, Any]]
) -> None:
    model = read_model()
    slot = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "builds_on")
    slot["annotations"]["implies"] = PREFIXES["skos"] + "broadMatch"
    whole = edition(thesaurus_template)
    triples = graph_of(Taxonomy(schema_from(model, "here"), whole.document), whole.attribution)
    assert objects(triples, "term:heimspeicher", "skos:broadMatch") == {iri("term:batterie"), iri("term:photovoltaik")}
    assert objects(triples, "term:heimspeicher", "en:buildsOn") == {iri("term:batterie"), iri("term:photovoltaik")}
    assert objects(triples, "term:batterie", "skos:narrowMatch") == {iri("term:heimspeicher")}


def test_each_concept_has_one_history_note_in_its_language(graph: list[Triple], thesaurus_template: Path) -> None:
    whole = edition(thesaurus_template)
    before = list(graph_of(whole.taxonomy, whole.attribution, as_in_0_5=True))
    concepts = {t.subject for t in graph if t.object == iri("skos:Concept")}
    for triples, tag, sentence, more in (
        (graph, "de", "Eingeführt in 1.0.0.", " Veraltet. Stattdessen „Photovoltaik“ verwenden."),
        (before, "en", "Introduced in 1.0.0.", ' Deprecated. Use "Photovoltaik" instead.'),
    ):
        notes = [(t.subject, t.object) for t in triples if t.predicate == iri("skos:historyNote")]
        others = {iri("term:solarzellentechnik"): sentence + more}
        assert dict(notes) == {subject: Literal(others.get(subject, sentence), language=tag) for subject in concepts}
        assert len(notes) == len(concepts)
    date = Literal("2026-06-14", datatype=iri("xsd:date"))
    assert {(t.subject, t.object) for t in graph if t.predicate == iri("dct:created")} == {(c, date) for c in concepts}


def test_texts_have_a_language_tag_and_other_values_do_not(graph: list[Triple]) -> None:
    assert objects(graph, "term:photovoltaik", "skos:altLabel") == {
        Literal("PV", language="de"),
        Literal("Solarstrom", language="de"),
        Literal("Solar power", language="en"),
    }
    assert objects(graph, "theme:erzeugung", "skos:prefLabel") == {
        Literal("Erzeugung", language="de"),
        Literal("Generation", language="en"),
        Literal("Production", language="fr"),
    }
    assert objects(graph, "term:strom", "skos:notation") == {Literal("strom")}
    assert objects(graph, "term:strom", "en:level") == {Literal("0", datatype=iri("xsd:integer"))}
    assert objects(graph, "term:photovoltaik", "en:measurable") == {Literal("false", datatype=iri("xsd:boolean"))}


def test_only_items_deprecated_by_the_schema_are_marked(graph: list[Triple]) -> None:
    marked = {(t.subject, t.object) for t in graph if t.predicate == iri("owl:deprecated")}
    assert marked == {(iri("term:solarzellentechnik"), Literal("true", datatype=iri("xsd:boolean")))}
    assert objects(graph, "term:solarzellentechnik", "dct:isReplacedBy") == {iri("term:photovoltaik")}


def test_graph_is_sorted_unique_and_without_blank_nodes(graph: list[Triple]) -> None:
    keys = [(str(t.subject), t.predicate.value, str(t.object)) for t in graph]
    assert keys == sorted(set(keys))
    assert all(isinstance(t.subject, NamedNode) for t in graph)
    assert all(isinstance(t.object, NamedNode | Literal) for t in graph)


@pytest.mark.parametrize("value", [1e-7, 1e21, 0.1, -2.5e-10, 123456789.123])
def test_decimals_have_no_exponent_and_lose_nothing(
    thesaurus_template: Path, value: float, read_model: Callable[[], dict[str, Any]]
) -> None:
    model = read_model()
    slot = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "coined")
    slot.update(kind="number", range="decimal", datatype=PREFIXES["xsd"] + "decimal", minimum=None, maximum=None)
    whole = edition(thesaurus_template)
    strom = next(t for theme in whole.document["themes"] for t in theme["terms"] if t["id"] == "strom")
    strom["coined"] = value
    literals = objects(
        graph_of(Taxonomy(schema_from(model, "here"), whole.document), whole.attribution), "term:strom", "en:coined"
    )
    assert {literal.datatype for literal in literals} == {iri("xsd:decimal")}
    (text,) = (literal.value for literal in literals)
    assert "e" not in text.lower()
    assert Decimal(text) == Decimal(repr(value))
