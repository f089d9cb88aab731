"""The same graph gives the same bytes, and other people's software reads it back."""

import itertools
from collections.abc import Callable, Mapping

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from rdflib.compare import to_isomorphic

from taxokit.rdf.graph import Graph, rdf_xml, turtle

EX = "https://example.org/"
PREFIXES = {"ex": EX, "skos": "http://www.w3.org/2004/02/skos/core#", "dct": "http://purl.org/dc/terms/"}
VALUES = [
    Literal('"quotes", back\\slash, <tags> & more', language="en"),
    Literal("line\nbreak and\ttab", language="de-CH"),
    Literal("ünï → 😀"),
    Literal("@prefix ex: <https://example.org/> ."),
    Literal("2026-06-14", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")),
    NamedNode(EX + "other"),
]
GRAPH = [
    Triple(NamedNode(EX + subject), NamedNode(PREFIXES[prefix] + "note"), value)
    for subject in ("a", "b")
    for prefix in ("dct", "skos")
    for value in VALUES
]
Writer = Callable[[list[Triple], Mapping[str, str]], bytes]


def plain(graph: list[Triple], prefixes: Mapping[str, str]) -> bytes:
    return Graph((t.subject.value, t.predicate.value, t.object) for t in graph).n_triples()  # type: ignore[union-attr, misc]


@pytest.mark.parametrize("write", [turtle, rdf_xml, plain])
def test_order_of_the_prefixes_changes_no_byte(write: Writer) -> None:
    orders = [dict(order) for order in itertools.permutations(PREFIXES.items())]
    assert len({write(GRAPH, order) for order in orders}) == 1


@pytest.mark.parametrize(("write", "format_"), [(turtle, "turtle"), (rdf_xml, "xml"), (plain, "nt")])
def test_another_parser_reads_the_same_graph(write: Writer, format_: str) -> None:
    read = rdflib.Graph().parse(data=write(GRAPH, PREFIXES), format=format_)
    expected = {
        (str(t.subject.value), str(t.predicate.value), str(t.object.value), getattr(t.object, "language", None))  # type: ignore[union-attr]
        for t in GRAPH
    }
    actual = {(str(s), str(p), str(o), getattr(o, "language", None)) for s, p, o in read}
    # language tags are compared without case, as RDF 1.1 has it
    lowered = {(*rest, tag.lower() if tag else tag) for *rest, tag in expected}
    assert {(*rest, tag.lower() if tag else tag) for *rest, tag in actual} == lowered
    assert len(read) == len(GRAPH)


def test_the_three_forms_hold_the_same_graph() -> None:
    forms = [(turtle, "turtle"), (rdf_xml, "xml"), (plain, "nt")]
    graphs = [rdflib.Graph().parse(data=write(GRAPH, PREFIXES), format=name) for write, name in forms]
    assert len({to_isomorphic(graph).internal_hash() for graph in graphs}) == 1


def test_lines_of_n_triples_are_sorted_whatever_the_order_of_the_graph() -> None:
    lines = plain(GRAPH[::-1], {}).splitlines()
    assert lines == sorted(lines)
    assert len(lines) == len(GRAPH)
    assert plain(GRAPH, {}) == plain(GRAPH[::-1], {})


def test_turtle_begins_with_the_sorted_prefixes_and_keeps_the_order_of_the_triples() -> None:
    text = turtle(GRAPH, PREFIXES).decode()
    head = text.splitlines()[:3]
    assert [line.split()[1] for line in head] == ["dct:", "ex:", "skos:"]
    assert text.index("\nex:a ") < text.index("\nex:b ")
    assert turtle(GRAPH[::-1], PREFIXES).decode().index("\nex:b ") == text.index("\nex:a ")


def test_empty_graph_is_written_in_every_form() -> None:
    assert plain([], {}) == b""
    assert len(rdflib.Graph().parse(data=turtle([], PREFIXES), format="turtle")) == 0
    assert len(rdflib.Graph().parse(data=rdf_xml([], PREFIXES), format="xml")) == 0
