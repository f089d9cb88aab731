"""What the vocabularies made from a schema have in common: the IRI of the document, and how they are written."""

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, Triple

from taxokit.rdf import terms
from taxokit.rdf.serialize import turtle
from taxokit.taxonomy.schema import Schema


def document_iri(schema: Schema) -> str:
    """Return the IRI of the document that declares the schema's terms: its namespace without the last `#` or `/`."""
    return schema.default_namespace.rstrip("#/")


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
