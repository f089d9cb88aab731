"""The statements of an RDF graph, as a list and by property; and how its terms are shown to people."""

from collections import defaultdict
from collections.abc import Collection
from functools import cached_property
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from taxokit.rdf import terms
from taxokit.rdf.rdfs import DECLARING, Declarations

XL = "http://www.w3.org/2008/05/skos-xl#"

Node: TypeAlias = NamedNode | BlankNode | Literal | Triple

_SHOWN = 160


class Statements:
    """The statements of a graph, each once, sorted, so that their order decides nothing.

    `graphs` are the names of the graphs that they were read from, where they have some.
    """

    def __init__(self, triples: list[Triple], graphs: Collection[str] = ()) -> None:
        self.triples = triples
        self.graphs = graphs

    @cached_property
    def by_predicate(self) -> dict[str, list[Triple]]:
        """The statements by their property."""
        found: dict[str, list[Triple]] = defaultdict(list)
        for triple in self.triples:
            found[triple.predicate.value].append(triple)
        return found

    @cached_property
    def declared(self) -> Declarations:
        """What the graph declares of classes and properties."""
        links: dict[str, dict[str, list[str]]] = {}
        for predicate in DECLARING:
            for triple in self.by_predicate.get(predicate, ()):
                if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
                    subjects = links.setdefault(predicate, {})
                    subjects.setdefault(triple.subject.value, []).append(triple.object.value)
        return Declarations(links)


_NAMESPACES = {**terms.PREFIXES, "skosxl": XL}


def short(term: object) -> str:
    """Return a term as a person reads it: with a prefix where there is a usual one, else as N-Triples have it."""
    if isinstance(term, NamedNode):
        for prefix, namespace in _NAMESPACES.items():
            rest = term.value.removeprefix(namespace)
            if rest != term.value and rest.isidentifier():
                return f"{prefix}:{rest}"
    return str(term)


def cut(text: str) -> str:
    """Return a text, cut where it is long."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
