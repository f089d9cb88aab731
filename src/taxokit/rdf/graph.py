"""A graph of RDF in one order, kept small: large taxonomies have millions of triples."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from taxokit.text.errors import SourceError

_SHOWN = 300  # characters of what is not an IRI
_BLOCK = 10_000  # triples that are written at a time

Term: TypeAlias = NamedNode | Literal

Statement: TypeAlias = tuple[str, str, Term]
"""Subject and predicate as IRIs, and the object."""


def node(iri: str) -> NamedNode:
    """Return the node of an IRI. Raises SourceError if it is not one."""
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise SourceError(f"invalid IRI {iri[:_SHOWN]!r}: {error}") from None


def triples(
    subject: NamedNode | BlankNode, *pairs: tuple[str, str | NamedNode | BlankNode | Literal | None]
) -> Iterator[Triple]:
    """Yield a triple for each pair of predicate and object, as an IRI if it is a string; None is left out."""
    for predicate, value in pairs:
        if value is not None:
            yield Triple(subject, NamedNode(predicate), NamedNode(value) if isinstance(value, str) else value)


class Graph:
    """Triples without blank nodes, each once, sorted; `described` has each subject with its predicates and objects."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        described: dict[str, list[tuple[str, Term]]] = defaultdict(list)
        for subject, predicate, target in statements:
            described[subject].append((predicate, target))
        # as in N-Triples, where `>` ends an IRI
        subjects = sorted(described, key=lambda iri: f"{iri}>")
        self.described: Mapping[str, Sequence[tuple[str, Term]]] = {
            subject: _each_once(described.pop(subject)) for subject in subjects
        }

    def __iter__(self) -> Iterator[Triple]:
        """Yield the triples. Raises SourceError if a subject or a predicate is not an IRI."""
        for block in self.blocks():
            yield from block

    def blocks(self) -> Iterator[list[Triple]]:
        """Yield the triples in lists, each of which has all of its subjects. Raises as the iterator does."""
        nodes: dict[str, NamedNode] = {}
        block: list[Triple] = []
        for subject, values in self.described.items():
            about = node(subject)
            for predicate, target in values:
                if predicate not in nodes:
                    nodes[predicate] = node(predicate)
                block.append(Triple(about, nodes[predicate], target))
            if len(block) > _BLOCK:
                yield block
                block = []
        yield block

    def __len__(self) -> int:
        return sum(map(len, self.described.values()))

    def n_triples(self) -> bytes:
        """Return the graph as N-Triples, its lines sorted."""
        data = io.BytesIO()  # the lines together would take as much memory again
        for subject, values in self.described.items():
            lines = [f"<{subject}> <{predicate}> {target} .\n" for predicate, target in values]
            data.write("".join(sorted(lines)).encode())
        return data.getvalue()


def _each_once(values: list[tuple[str, Term]]) -> list[tuple[str, Term]]:
    return list(dict.fromkeys(sorted(values, key=lambda value: (value[0], str(value[1])))))


def turtle(graph: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as Turtle. pyoxigraph keeps the order of the triples, but not that of the prefixes."""
    data = serialize(graph, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    end = _end_of_prefixes(data)
    return b"".join(sorted(data[:end].splitlines(keepends=True))) + data[end:]


def _end_of_prefixes(data: bytes) -> int:
    end = 0
    while data.startswith(b"@prefix ", end):
        end = data.index(b"\n", end) + 1
    return end


def rdf_xml(graph: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as RDF/XML."""
    return serialize(graph, format=RdfFormat.RDF_XML, prefixes=dict(prefixes)) or b""


def turtle_and_rdf_xml(graph: Graph, prefixes: Mapping[str, str]) -> tuple[bytes, bytes]:
    """Return a graph as `turtle` and `rdf_xml` do, with each triple made once: that takes longer than to write it."""
    as_turtle, as_xml = io.BytesIO(), io.BytesIO()
    end = b"</rdf:RDF>"
    start = rdf_xml([], prefixes).removesuffix(end)
    as_xml.write(start)
    for block in graph.blocks():
        data = turtle(block, prefixes)
        as_turtle.write(data[_end_of_prefixes(data) :] if as_turtle.tell() else data)
        as_xml.write(rdf_xml(block, prefixes).removeprefix(start).removesuffix(end))
    as_xml.write(end)
    return as_turtle.getvalue(), as_xml.getvalue()
