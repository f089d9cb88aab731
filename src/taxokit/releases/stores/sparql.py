"""Stores that speak SPARQL: a graph for each release, and a catalogue graph that says which one is current.

The graph of a release is named by its IRI, as `dcat:hasVersion` has it, and never changes once the catalogue lists it.
A reader takes the current one from the catalogue, so that it sees a whole release, whatever a store does while a graph
is replaced: on Virtuoso, that is not atomic. See `docs/stores.md`.
"""

import base64
import netrc
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from decimal import Context, Decimal, InvalidOperation
from http import HTTPStatus
from typing import NamedTuple, TypeAlias
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.formats.forms import N_TRIPLES
from taxokit.rdf.parse import read_n_triples
from taxokit.rdf.terms import DCAT, XSD
from taxokit.rdf.terms import VERSION as VERSION_OF
from taxokit.releases.network import Credentials, NetworkError, PassingError, read, refusal, requested, shown
from taxokit.releases.stores import GRAPH, Content, StoreError, store
from taxokit.repository.reading import mebibytes
from taxokit.text.errors import ConfigError
from taxokit.text.json_text import parse_json
from taxokit.text.normalize import one_line, truncated
from taxokit.text.versions import is_version
from taxokit.text.words import count_of

_USER, _PASSWORD = "TAXOKIT_USER", "TAXOKIT_PASSWORD"
_HINT = f"set {_USER} and {_PASSWORD}, or name the host in ~/.netrc"
_ANSWER_LIMIT = 16 * 1024 * 1024  # bytes: a query asks for the catalogue alone
_PATIENCE = 600.0  # seconds: a store can take long to write a graph, and says nothing meanwhile


class Endpoint(NamedTuple):
    """The addresses of a store: for queries, for updates, and of its graph store."""

    query: str
    update: str
    graphs: str

    def select(self, query: str) -> list[dict[str, str]]:
        """Return the solutions of a query: the text of each value by the name of its variable. Raises StoreError."""
        headers = {"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"}
        _, data = _sent(self.query, "POST", headers, query.encode())
        try:
            rows = parse_json(data)["results"]["bindings"]
            return [{name: str(term["value"]) for name, term in row.items()} for row in rows]
        except (ValueError, KeyError, TypeError, AttributeError):
            message = "does not answer with SPARQL results"
            raise StoreError(message, where=shown(self.query), hint="name the address for queries") from None

    def run(self, update: str) -> None:
        """Run an update. Raises StoreError."""
        _sent(self.update, "POST", {"Content-Type": "application/sparql-update"}, update.encode())

    def put(self, graph: str, n_triples: bytes) -> None:
        """Replace a graph. Raises StoreError."""
        _sent(self._address(graph), "PUT", {"Content-Type": N_TRIPLES.media_type}, n_triples)

    def get(self, graph: str, limit: int) -> Iterator[Triple]:
        """Yield the statements of a graph, none if there is no such graph. Raises TaxokitError."""
        address = self._address(graph)
        status, data = _sent(address, "GET", {"Accept": N_TRIPLES.media_type}, limit=limit)
        if status != HTTPStatus.NOT_FOUND:
            yield from read_n_triples(data, shown(address))

    def _address(self, graph: str) -> str:
        separator = "&" if urlsplit(self.graphs).query else "?"
        return f"{self.graphs}{separator}{urlencode({'graph': graph})}"


def endpoint_at(target: str) -> Endpoint:
    """Return the addresses of a store: `https://host/query?update=REFERENCE&store=REFERENCE`.

    The references are relative to the address for queries; by default, all have the names that Oxigraph gives them.
    Raises ConfigError if the address cannot be used.
    """
    address, _, options = target.partition("?")
    parameters = dict(parse_qsl(options, keep_blank_values=True))
    unknown = parameters.keys() - {"update", "store"}
    reason = refusal(address) or ("contains a fragment" if "#" in target else "")
    if not reason and unknown:
        reason = f"has the unknown option {min(unknown)!r}"
    if reason:
        hint = _HINT if "user name" in reason else "write it as sparql+https://example.org/sparql?update=...&store=..."
        raise ConfigError(reason, where=shown(address), hint=hint)
    query = address if urlsplit(address).path.strip("/") else urljoin(address, "/query")
    endpoint = Endpoint(
        query, urljoin(query, parameters.get("update", "update")), urljoin(query, parameters.get("store", "store"))
    )
    for url in endpoint:
        if refusal(url):
            raise ConfigError(refusal(url), where=shown(url))
    return endpoint


def _sent(
    address: str, method: str, headers: Mapping[str, str], data: bytes | None = None, limit: int = _ANSWER_LIMIT
) -> tuple[int, bytes]:
    """Return status and body of a response that says that it worked, or that nothing is there. Raises StoreError."""
    where, credentials = shown(address), _credentials(urlsplit(address).hostname or "")
    try:
        with requested(
            address, headers, method=method, data=data, credentials=credentials, timeout=_PATIENCE
        ) as response:
            status, place, body = response.status, response.headers.get("Location", ""), read(response, limit + 1)
    except PassingError as error:
        hint = "run the same command again when it works"
        raise StoreError(f"the connection failed: {error}", where=where, hint=hint) from None
    except NetworkError as error:
        raise StoreError(error.message, where=error.where, hint=_HINT) from None
    if len(body) > limit:
        raise StoreError(f"answers with more than {mebibytes(limit)}; refused", where=where)
    if status < HTTPStatus.MULTIPLE_CHOICES or (method == "GET" and status == HTTPStatus.NOT_FOUND):
        return status, body
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise StoreError("refuses the user" if credentials else "requires a user", where=where, hint=_HINT)
    if status < HTTPStatus.BAD_REQUEST:
        hint = "name the address that answers itself"
        raise StoreError(f"redirects to {shown(urljoin(address, place))}", where=where, hint=hint)
    words = truncated(one_line(_without_secrets(body.decode(errors="replace"), credentials)))
    raise StoreError(f"answers with status {status}{words and f': {words}'}", where=where)


def _without_secrets(text: str, credentials: Credentials | None) -> str:
    if credentials:
        basic = base64.b64encode(":".join(credentials).encode()).decode()
        for secret in filter(None, (basic, credentials.password)):
            text = text.replace(secret, "...")
    return text


def _credentials(host: str) -> Credentials | None:
    """Return who publishes, by the environment or a netrc file; None if neither says so. Raises ConfigError."""
    if os.environ.get(_USER):
        return Credentials(os.environ[_USER], os.environ.get(_PASSWORD, ""))
    try:
        entry = netrc.netrc(os.environ.get("NETRC") or None).authenticators(host)
    except FileNotFoundError:
        return None
    except netrc.NetrcParseError as error:  # its message repeats text that it cannot parse
        raise ConfigError("is not a netrc file that is private to its owner", where=error.filename) from None
    except (OSError, UnicodeError):
        raise ConfigError("cannot be read", where=os.environ.get("NETRC") or "~/.netrc") from None
    return Credentials(entry[0], entry[2] or "") if entry else None


_HAS_VERSION, _CURRENT = NamedNode(f"{DCAT}hasVersion"), NamedNode(f"{DCAT}hasCurrentVersion")
_DIGEST = NamedNode("https://schema.org/sha256")
_NUMBERS = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "float")}
_EXACT = Context(prec=1000)  # digits
_GROWTH, _LEAST_LIMIT = 8, 16 * 1024 * 1024  # a store may write a character as \\UXXXXXXXX

_Statement: TypeAlias = tuple[str, str, str]


@store("sparql+https", "sparql+http", reads=(GRAPH,))
@contextmanager
def connect(address: str, content: Content) -> Iterator["_Graphs"]:
    """Give the graphs of a taxonomy in a store."""
    yield _Graphs(endpoint_at(address.removeprefix("sparql+")), content.dataset)


class _Graphs:
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
        digests = {self._version(row.get("release", "")): row.get("digest", "") for row in rows}
        return {version: digest for version, digest in digests.items() if is_version(version)}

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
        # with OPTIONAL in one update for both cases, Virtuoso inserts nothing if there is none
        self._endpoint.run(
            f"DELETE {{ {old} }} INSERT {{ {new} }} WHERE {{ {old} }}" if has_old else f"INSERT DATA {{ {new} }}"
        )
        if self.current() != content.version:
            raise StoreError("does not name the new release as the current one", where=shown(self._endpoint.update))

    def reopened(self) -> AbstractContextManager["_Graphs"]:
        return nullcontext(self)  # each request is a new one

    def write_latest(self, content: Content) -> bool:
        graph = self._graph("latest")
        if not self._difference(graph, content):
            return False
        self._put(graph, content)
        return True

    def _put(self, graph: NamedNode, content: Content) -> None:
        self._endpoint.put(graph.value, content.n_triples)
        difference = self._difference(graph, content)
        if difference:
            raise StoreError(
                f"returns other statements than those written: {difference}", where=shown(self._endpoint.graphs)
            )

    def _difference(self, graph: NamedNode, content: Content, *, may_be_partial: bool = False) -> str:
        """Return how a graph differs from a release; missing statements do not count if it can be partial."""
        limit = max(_LEAST_LIMIT, _GROWTH * len(content.n_triples))
        expected, actual = _comparable(content.triples()), _comparable(self._endpoint.get(graph.value, limit))
        missing, others = sorted(expected - actual), sorted(actual - expected)
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
