"""A graph of RDF in one order, kept small since large taxonomies have millions of triples, and its serializations."""

import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from taxokit.rdf import terms
from taxokit.text.errors import SourceError
from taxokit.text.json_text import indented_json

_BLOCK = 10_000  # triples that are written at a time
_SHOWN = 300  # characters of an invalid IRI
_STRING = NamedNode(terms.STRING)

Term: TypeAlias = NamedNode | Literal

Statement: TypeAlias = tuple[str, str, Term]
"""Subject and predicate as IRIs, and the object."""


def node(iri: str) -> NamedNode:
    """Return the node of an IRI. Raises SourceError if the IRI is invalid."""
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise SourceError(f"invalid IRI {iri[:_SHOWN]!r}: {error}") from None


_predicate = lru_cache(maxsize=1_000)(node)


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
            subject: list(dict.fromkeys(sorted(described.pop(subject), key=lambda value: (value[0], str(value[1])))))
            for subject in subjects
        }

    def __iter__(self) -> Iterator[Triple]:
        """Yield the triples. Raises SourceError if a subject or a predicate is not an IRI."""
        return iter(self._few) if len(self) <= _BLOCK else (triple for block in self.blocks() for triple in block)

    @cached_property
    def _few(self) -> list[Triple]:
        """The triples of a small graph, for several syntaxes: to make them takes longer than to write them."""
        return [triple for block in self.blocks() for triple in block]

    def blocks(self) -> Iterator[list[Triple]]:
        """Yield the triples in lists, each of which has all of its subjects. Raises as the iterator does."""
        block: list[Triple] = []
        for subject, values in self.described.items():
            about = node(subject)
            for predicate, target in values:
                block.append(Triple(about, _predicate(predicate), target))
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


# --- JSON-LD ---


def json_ld(graph: Graph, prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as compact JSON-LD 1.1, with its context inside, so that nothing is fetched, and a node a line."""
    compact = _compactor(prefixes) if len(graph) > _BLOCK else _shared_compactor(tuple(prefixes.items()))
    context, head = _context(graph, prefixes, compact)
    text = io.BytesIO()
    text.write(f'{{\n "@context": {head},\n "@graph": [\n'.encode())
    separator, encode = b"  ", json.JSONEncoder(ensure_ascii=False).encode
    for subject, values in graph.described.items():
        node: dict[str, Any] = {"@id": compact(subject)}
        for predicate, target in values:
            _add(node, predicate, target, compact, context)
        text.write(separator + encode(node).encode())
        separator = b",\n  "
    text.write(b"\n ]\n}\n")
    return text.getvalue()


def _context(graph: Graph, prefixes: Mapping[str, str], compact: Callable[[str], str]) -> tuple[Mapping[str, Any], str]:
    """Return the context of a graph, and its text.

    It has the prefixes, and a definition for each term whose values are all of one kind.
    """
    iris: set[str] = set()
    texts: set[str] = set()
    others: set[str] = set()
    for values in graph.described.values():
        for predicate, target in values:
            (iris if type(target) is NamedNode else texts if target.language else others).add(predicate)
    defined = sorted((iris ^ texts) - others - {terms.TYPE})
    kinds = tuple((compact(predicate), predicate in iris) for predicate in defined)
    return _context_of(tuple(prefixes.items()), kinds)


@lru_cache(maxsize=256)  # the graphs of thousands of items have the same
def _context_of(
    prefixes: tuple[tuple[str, str], ...], kinds: tuple[tuple[str, bool], ...]
) -> tuple[Mapping[str, Any], str]:
    context: dict[str, Any] = dict(prefixes)
    for name, is_iri in kinds:
        context[name] = {"@type": "@id"} if is_iri else {"@container": "@language"}
    return context, indented_json(context, "\n ", " ")


@lru_cache(maxsize=16)  # the graphs of thousands of items have the same
def _shared_compactor(prefixes: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    return _compactor(dict(prefixes), most=2_000)


def _compactor(prefixes: Mapping[str, str], most: int | None = None) -> Callable[[str], str]:
    """Return a function that makes an IRI compact, and keeps the last answers; all of them by default."""
    longest_first = sorted(prefixes.items(), key=lambda item: -len(item[1]))

    @lru_cache(maxsize=most)
    def compact(iri: str) -> str:
        for prefix, start in longest_first:
            rest = iri.removeprefix(start)
            if rest != iri and rest and not rest.startswith("//") and "/" not in rest:
                return f"{prefix}:{rest}"
        return iri

    return compact


def _add(
    node: dict[str, Any], predicate: str, target: Any, compact: Callable[[str], str], context: Mapping[str, Any]
) -> None:
    key = compact(predicate)
    if type(target) is NamedNode:
        value = compact(target.value)
        if predicate == terms.TYPE:
            _append(node, "@type", value)
        else:
            _append(node, key, value if key in context else {"@id": value})
    elif language := target.language:
        if key in context:
            _append(node.setdefault(key, {}), language, target.value)
        else:
            _append(node, key, {"@value": target.value, "@language": language})
    elif target.datatype == _STRING:
        _append(node, key, target.value)
    else:
        _append(node, key, {"@value": target.value, "@type": compact(target.datatype.value)})


def _append(node: dict[str, Any], key: str, value: Any) -> None:
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]
