"""Values of JSON that the readers of frameworks have in common, as terms of RDF."""

from typing import Any

from pyoxigraph import Literal, NamedNode

from taxokit.importer.rdf_source import Node
from taxokit.rdf import terms
from taxokit.rdf.iris import is_iri

HOMEPAGE = terms.FOAF + "homepage"
PREREQUISITE = "https://purl.org/ctdlasn/terms/prerequisiteAlignment"
"""The property from a competency to another one that presupposes it, of CTDL-ASN: SKOS has none."""

TRUE = Literal("true", datatype=NamedNode(terms.BOOLEAN))


def as_list(value: Any) -> list[Any]:
    """Return the members of a value, which can be one or a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def texts_in(value: Any) -> list[str]:
    """Return the texts of a value, which can be one or a list."""
    return [member for member in as_list(value) if isinstance(member, str) and member]


def tagged(text: str, language: str) -> Literal:
    """Return a text in a language; without one if that is no language tag (BCP 47)."""
    try:
        return Literal(text, language=language) if language else Literal(text)
    except ValueError:
        return Literal(text)


def dated(text: str) -> Literal:
    """Return a date, with or without a time."""
    return Literal(text, datatype=NamedNode(terms.DATE_TIME if "T" in text else terms.DATE))


def node_of(text: str) -> Node:
    """Return an IRI as a node; any other text as a literal, which no slot for references takes: it is listed."""
    return NamedNode(text) if is_iri(text) else Literal(text)
