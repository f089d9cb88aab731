"""What the generated vocabularies share: the IRI of the document, statements, and their form as Turtle."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from taxokit.rdf import terms
from taxokit.rdf.serialize import turtle
from taxokit.taxonomy.schema import Schema


def document_iri(schema: Schema) -> str:
    """Return the IRI of the document that declares the schema's terms: its namespace without the last `#` or `/`."""
    return schema.default_namespace.rstrip("#/")


def statements(
    subject: NamedNode | BlankNode, *pairs: tuple[str, str | NamedNode | BlankNode | Literal | None]
) -> Iterator[Triple]:
    """Yield a triple for each pair of predicate and object, as an IRI where it is a string; None is left out."""
    for predicate, value in pairs:
        if value is not None:
            yield Triple(subject, NamedNode(predicate), NamedNode(value) if isinstance(value, str) else value)


def text(words: str | None) -> Literal | None:
    """Return words as a literal, None where there are none."""
    return Literal(words) if words else None


def turtle_text(
    notice: str, graph: Iterable[Triple], schema: Schema, extra_prefixes: Mapping[str, str] | None = None
) -> str:
    """Return a graph as Turtle, in the order given, below a comment; with those prefixes of the schema that it uses."""
    triples = list(graph)
    prefixes = {**(extra_prefixes or {}), **terms.PREFIXES, **schema.prefixes}
    used = {name: namespace for name, namespace in prefixes.items() if any(_uses(t, namespace) for t in triples)}
    return f"# {notice}\n{turtle(triples, used).decode()}"


def _uses(triple: Triple, namespace: str) -> bool:
    datatype = getattr(triple.object, "datatype", None)
    return any(
        isinstance(term, NamedNode) and term.value.startswith(namespace)
        for term in (triple.subject, triple.predicate, triple.object, datatype)
    )
