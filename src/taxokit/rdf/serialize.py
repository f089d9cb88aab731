"""Serializing RDF so that the same graph gives the same bytes."""

from collections.abc import Iterable, Mapping

from pyoxigraph import RdfFormat, Triple, serialize


def turtle(graph: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as Turtle. pyoxigraph keeps the order of the triples, but not that of the prefixes."""
    data = serialize(graph, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    end = 0
    while data.startswith(b"@prefix ", end):
        end = data.index(b"\n", end) + 1
    return b"".join(sorted(data[:end].splitlines(keepends=True))) + data[end:]


def n_triples(graph: Iterable[Triple]) -> bytes:
    """Return a graph as N-Triples, its lines sorted."""
    data = serialize(graph, format=RdfFormat.N_TRIPLES) or b""
    return b"".join(sorted(data.splitlines(keepends=True)))


def rdf_xml(graph: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as RDF/XML."""
    return serialize(graph, format=RdfFormat.RDF_XML, prefixes=dict(prefixes)) or b""
