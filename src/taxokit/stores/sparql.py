"""Stores that speak SPARQL: a graph for each release, and a catalogue graph that says which one is current.

The graph of a release is named by its IRI, as `dcat:hasVersion` has it, and never changes once the catalogue lists it.
A reader takes the current one from the catalogue, so that it sees a whole release, whatever a store does while a graph
is replaced: on Virtuoso, that is not atomic. See `docs/stores.md`.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Context, Decimal, InvalidOperation
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.core.errors import ConfigError
from taxokit.core.network.web import shown
from taxokit.core.text.english import count_of
from taxokit.core.text.labels import truncated
from taxokit.core.versions import is_version
from taxokit.rdf.terms import DCAT, XSD
from taxokit.rdf.terms import VERSION as VERSION_OF
from taxokit.stores import StoreError, store
from taxokit.stores.content import Content
from taxokit.stores.endpoint import Endpoint, endpoint_at

_HAS_VERSION, _CURRENT = NamedNode(f"{DCAT}hasVersion"), NamedNode(f"{DCAT}hasCurrentVersion")
_DIGEST = NamedNode("https://schema.org/sha256")
_NUMBERS = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "float")}
_EXACT = Context(prec=1000)  # digits
_GROWTH, _LEAST_LIMIT = 8, 16 * 1024 * 1024  # a store may write a character as \\UXXXXXXXX

_Statement: TypeAlias = tuple[str, str, str]


@store("sparql+https", "sparql+http")
@contextmanager
def connect(address: str, content: Content) -> Iterator["_Graphs"]:
    """Give the graphs of a taxonomy in a store."""
    yield _Graphs(endpoint_at(address.removeprefix("sparql+")), content.dataset)


class _Graphs:
    has_graphs = True

    def __init__(self, endpoint: Endpoint, dataset: str) -> None:
        self._endpoint = endpoint
        try:
            self._dataset = NamedNode(dataset)
        except ValueError:
            raise ConfigError(f"invalid IRI {dataset!r} of the taxonomy") from None
        self._catalogue = NamedNode(f"{dataset}/catalogue")

    def published(self) -> Mapping[str, str]:
        query = f"{self._dataset} {_HAS_VERSION} ?release . ?release {_DIGEST} ?digest"
        rows = self._endpoint.select(f"SELECT ?release ?digest WHERE {{ {self._in_catalogue(query)} }}")
        found = {self._version(row.get("release", "")): row.get("digest", "") for row in rows}
        return {version: digest for version, digest in found.items() if is_version(version)}

    def current(self) -> str:
        query = self._in_catalogue(f"{self._dataset} {_CURRENT} ?release")
        rows = self._endpoint.select(f"SELECT ?release WHERE {{ {query} }}")
        return self._version(rows[0].get("release", "")) if len(rows) == 1 else ""

    def difference(self, content: Content, *, is_listed: bool) -> str:
        return self._difference(self._graph(content.version), content, may_be_partial=not is_listed)

    def write(self, content: Content) -> None:
        graph, listed = self._graph(content.version), self.published().get(content.version)
        if listed is not None:
            self._endpoint.run(f"DELETE DATA {{ {self._in_catalogue(f'{graph} {_DIGEST} {Literal(listed)}')} }}")
        self._put(graph, content)
        facts = (
            f"{self._dataset} {_HAS_VERSION} {graph} . "
            f"{graph} <{VERSION_OF}> {Literal(content.version)} ; {_DIGEST} {Literal(content.digest)}"
        )
        self._endpoint.run(f"INSERT DATA {{ {self._in_catalogue(facts)} }}")

    def select(self, content: Content) -> None:
        new = self._in_catalogue(f"{self._dataset} {_CURRENT} {self._graph(content.version)}")
        old = self._in_catalogue(f"{self._dataset} {_CURRENT} ?old")
        has_old = self._endpoint.select(f"SELECT ?old WHERE {{ {old} }}")
        # with OPTIONAL in one update for both cases, Virtuoso inserts nothing where there is none
        self._endpoint.run(
            f"DELETE {{ {old} }} INSERT {{ {new} }} WHERE {{ {old} }}" if has_old else f"INSERT DATA {{ {new} }}"
        )
        if self.current() != content.version:
            raise StoreError("does not say what was written", where=shown(self._endpoint.update))

    def write_latest(self, content: Content) -> bool:
        graph = self._graph("latest")
        if not self._difference(graph, content):
            return False
        self._put(graph, content)
        return True

    def _put(self, graph: NamedNode, content: Content) -> None:
        """Replace a graph, and read it back. Raises StoreError."""
        self._endpoint.put(graph.value, content.n_triples)
        difference = self._difference(graph, content)
        if difference:
            raise StoreError(f"does not give back what was written: {difference}", where=shown(self._endpoint.graphs))

    def _difference(self, graph: NamedNode, content: Content, *, may_be_partial: bool = False) -> str:
        """Return how a graph differs from a release; what it does not have yet does not count if it can be partial."""
        limit = max(_LEAST_LIMIT, _GROWTH * len(content.n_triples))
        expected, found = _comparable(content.triples()), _comparable(self._endpoint.get(graph.value, limit))
        missing, others = sorted(expected - found), sorted(found - expected)
        if may_be_partial or not missing:
            missing = []
        if not missing and not others:
            return ""
        sample = truncated(" ".join((others or missing)[0]))
        counts = f"{count_of(len(missing), 'statement')} missing, {len(others)} not of the release"
        return f"the graph {graph} differs: {counts}, such as {sample}"

    def _in_catalogue(self, pattern: str) -> str:
        return f"GRAPH {self._catalogue} {{ {pattern} }}"

    def _graph(self, version: str) -> NamedNode:
        return NamedNode(f"{self._dataset.value}/{version}")

    def _version(self, graph: str) -> str:
        return graph.removeprefix(f"{self._dataset.value}/")


def _comparable(triples: Iterable[Triple]) -> set[_Statement]:
    """Return statements as texts, numbers by their value: stores write `007` and `1.50` as `7` and `1.5`."""
    return {(str(triple.subject), str(triple.predicate), _text(triple.object)) for triple in triples}


def _text(term: object) -> str:
    if isinstance(term, Literal) and term.datatype.value in _NUMBERS:
        try:
            return str(_EXACT.normalize(Decimal(term.value)))
        except InvalidOperation:
            pass
    return str(term)
