"""Serializing RDF so that the same graph gives the same bytes, and reading N-Triples back."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import RdfFormat, Triple, parse, serialize

from taxokit.rdf.limits import refuse_what_crashes
from taxokit.text.errors import SourceError


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


def parse_n_triples(data: bytes, name: str) -> list[Triple]:
    """Return a graph that is written as N-Triples. `name` is what errors call its file. Raises SourceError."""
    return list(read_n_triples(data, name))


def read_n_triples(data: bytes, name: str) -> Iterator[Triple]:
    """Yield the statements of a graph that is written as N-Triples. Raises SourceError as `parse_n_triples` does."""
    refuse_what_crashes(name, data, "N_TRIPLES")
    may_have_triple_terms = b"<<" in data
    try:
        for quad in parse(data, format=RdfFormat.N_TRIPLES):
            if may_have_triple_terms and isinstance(quad.object, Triple):
                raise SourceError("says something about a statement, as RDF 1.2 can", where=name)
            yield quad.triple
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"is not N-Triples: {error}", where=name) from None
