"""Turtle, N-Triples and RDF/XML: the same graph, with its credit."""

from collections.abc import Callable, Mapping

import rdflib
from rdflib.compare import isomorphic

from taxokit.formats.edition import Edition

Written = Callable[[Edition, str], Mapping[str, bytes]]
DATASET = rdflib.URIRef("https://example.org/energy")


def read(files: Mapping[str, bytes], path: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=files[path], format={"ttl": "turtle", "rdf": "xml"}.get(path[-3:], "nt"))


def test_three_files_hold_the_graph_of_the_edition(odd_edition: Edition, written: Written, odd: str) -> None:
    files = written(odd_edition, "rdf")
    assert list(files) == ["taxonomy.nt", "taxonomy.rdf", "taxonomy.ttl"]
    first, second, third = (read(files, path) for path in files)
    assert isomorphic(first, second)
    assert isomorphic(first, third)
    assert len(first) == len(odd_edition.graph)
    strom = rdflib.URIRef("https://example.org/energy/term/strom")
    assert first.value(strom, rdflib.SKOS.definition) == rdflib.Literal(f"{odd}\nsecond line", lang="de")


def test_graph_of_each_file_has_the_credit(edition: Edition, written: Written) -> None:
    files = written(edition, "rdf")
    for path in files:
        graph = read(files, path)
        assert graph.value(DATASET, rdflib.DCTERMS.license) == rdflib.URIRef(edition.attribution.license_url)
        assert graph.value(DATASET, rdflib.DCTERMS.creator) == rdflib.URIRef(edition.attribution.creator.iri)
        assert str(graph.value(DATASET, rdflib.DCTERMS.bibliographicCitation)) == edition.attribution.citation


def test_turtle_begins_with_the_attribution_as_comments(edition: Edition, written: Written) -> None:
    lines = written(edition, "rdf")["taxonomy.ttl"].decode().splitlines()
    assert lines[:4] == [f"# {line}" for line in edition.attribution.lines]
    assert lines[4].startswith("@prefix ")


def test_prefixes_are_those_of_the_schema_and_of_each_kind_of_item(edition: Edition) -> None:
    prefixes = edition.prefixes
    assert prefixes["term"] == "https://example.org/energy/term/"
    assert prefixes["en"] == "https://example.org/energy/ns#"
    assert prefixes["skos"] == str(rdflib.SKOS)
    assert "linkml" not in prefixes
    assert list(prefixes) == sorted(prefixes)
