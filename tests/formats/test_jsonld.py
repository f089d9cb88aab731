"""Compact JSON-LD: its shape, and that it expands to the graph."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
import rdflib
from pyld import jsonld
from pyoxigraph import Literal, NamedNode, Triple
from rdflib.compare import isomorphic

from taxokit.formats.edition import Edition
from taxokit.rdf import terms
from taxokit.rdf.graph import Graph, json_ld

Written = Callable[[Edition, str], Mapping[str, bytes]]


def document(graph: list[Triple], prefixes: Mapping[str, str]) -> Any:
    made = Graph((triple.subject.value, triple.predicate.value, triple.object) for triple in graph)  # type: ignore[misc, union-attr]
    return json.loads(json_ld(made, prefixes))


EX = "https://example.org/"
PREFIXES = {"ex": EX, "deep": EX + "deep/", "skos": terms.SKOS, "xsd": terms.XSD}


def node(content: dict[str, Any], name: str) -> dict[str, Any]:
    (match,) = (node for node in content["@graph"] if node["@id"] == name)
    return dict(match)


def graph_of(content: dict[str, Any]) -> rdflib.Graph:
    data = jsonld.to_rdf(content, {"format": "application/n-quads"})
    return rdflib.Graph().parse(data=data, format="nt")


def test_nodes_are_flat_with_prefixes_and_words_by_language(edition: Edition, written: Written) -> None:
    data = written(edition, "jsonld")["taxonomy.jsonld"]
    assert data.endswith(b"}\n")
    content = json.loads(data)
    assert list(content) == ["@context", "@graph"]
    assert content["@context"]["skos:prefLabel"] == {"@container": "@language"}
    assert content["@context"]["skos:broader"] == {"@type": "@id"}
    assert node(content, "term:photovoltaik") == {
        "@id": "term:photovoltaik",
        "@type": ["skos:Concept", "en:Term"],
        "dct:created": {"@value": "2026-06-14", "@type": "xsd:date"},
        "skos:altLabel": {"de": ["PV", "Solarstrom"], "en": "Solar power"},
        "skos:broader": "theme:erzeugung",
        "skos:definition": {
            "en": "Conversion of sunlight into electricity.",
            "de": "Umwandlung von Sonnenlicht in Strom.",
        },
        "skos:exactMatch": "https://example.com/vocabulary/photovoltaics",
        "skos:historyNote": {"de": "Eingeführt in 1.0.0."},
        "skos:inScheme": "https://example.org/energy/topics",
        "skos:notation": "photovoltaik",
        "skos:prefLabel": {"en": "Photovoltaics", "de": "Photovoltaik"},
        "skos:related": "term:batterie",
        "en:basisOf": "term:heimspeicher",
        "en:buildsOn": "term:strom",
        "en:coined": {"@value": "1839", "@type": "xsd:integer"},
        "en:level": {"@value": "1", "@type": "xsd:integer"},
        "en:measurable": {"@value": "false", "@type": "xsd:boolean"},
        "en:since": "1.0.0",
    }


def test_another_processor_reads_the_graph_without_fetching_anything(odd_edition: Edition, written: Written) -> None:
    content = json.loads(written(odd_edition, "jsonld")["taxonomy.jsonld"])
    assert all(isinstance(value, str | dict) for value in content["@context"].values())
    expected = rdflib.Graph().parse(data=odd_edition.graph.n_triples(), format="nt")
    assert isomorphic(graph_of(content), expected)


@pytest.mark.parametrize(
    "values",
    [
        [Literal("words", language="en"), NamedNode(EX + "a")],
        [Literal("words", language="en"), Literal("words")],
        [Literal("1", datatype=NamedNode(terms.XSD + "integer")), Literal("1")],
        [NamedNode(EX + "deep/a"), NamedNode(EX + "other/a"), NamedNode("urn:x:y"), NamedNode(EX)],
        [NamedNode(EX + "//a"), NamedNode("https://elsewhere.example/")],
        [Literal("ex:a"), Literal(EX + "a")],
    ],
    ids=["words and IRI", "words and text", "number and text", "IRIs", "odd IRIs", "text like an IRI"],
)
def test_predicate_of_mixed_values_loses_none(values: list[Any]) -> None:
    graph = [Triple(NamedNode(EX + "s"), NamedNode(terms.SKOS + "note"), value) for value in values]
    lines = Graph((EX + "s", terms.SKOS + "note", value) for value in values).n_triples()
    expected = rdflib.Graph().parse(data=lines, format="nt")
    assert isomorphic(graph_of(document(graph, PREFIXES)), expected)


def test_longest_prefix_is_taken() -> None:
    graph = [Triple(NamedNode(EX + "deep/a"), NamedNode(EX + "p"), NamedNode(EX + "b"))]
    assert document(graph, PREFIXES)["@graph"] == [{"@id": "deep:a", "ex:p": "ex:b"}]
