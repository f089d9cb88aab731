"""A store that speaks SPARQL 1.1: the Protocol for queries and updates, and the Graph Store HTTP Protocol.

See https://www.w3.org/TR/sparql11-protocol/ and https://www.w3.org/TR/sparql11-http-rdf-update/. Neither says at which
addresses a store answers, and a service description does not either, so the address of a target does.
"""

import base64
import netrc
import os
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from pyoxigraph import Triple

from taxokit.core.errors import ConfigError
from taxokit.core.network.web import Credentials, NetworkError, PassingError, read, refusal, requested, shown
from taxokit.core.reading import mebibytes
from taxokit.core.strict_json import parse_json
from taxokit.core.text.labels import truncated
from taxokit.core.text.normalize import one_line
from taxokit.rdf.serialize import read_n_triples
from taxokit.stores import StoreError

N_TRIPLES = "application/n-triples"

_USER, _PASSWORD = "TAXOKIT_USER", "TAXOKIT_PASSWORD"
_HINT = f"set {_USER} and {_PASSWORD}, or name the host in ~/.netrc"
_ANSWER_LIMIT = 16 * 1024 * 1024  # bytes: a query asks for the catalogue alone
_PATIENCE = 600.0  # seconds: a store can take long to write a graph, and says nothing meanwhile
_MULTIPLE_CHOICES = 300


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
            found = parse_json(data)["results"]["bindings"]
            return [{name: str(term["value"]) for name, term in row.items()} for row in found]
        except (ValueError, KeyError, TypeError, AttributeError):
            message = "does not answer with SPARQL results"
            raise StoreError(message, where=shown(self.query), hint="name the address for queries") from None

    def run(self, update: str) -> None:
        """Run an update. Raises StoreError."""
        _sent(self.update, "POST", {"Content-Type": "application/sparql-update"}, update.encode())

    def put(self, graph: str, n_triples: bytes) -> None:
        """Replace a graph. Raises StoreError."""
        _sent(self._address(graph), "PUT", {"Content-Type": N_TRIPLES}, n_triples)

    def get(self, graph: str, limit: int) -> Iterator[Triple]:
        """Yield the statements of a graph, none where there is no such graph. Raises TaxokitError."""
        address = self._address(graph)
        status, data = _sent(address, "GET", {"Accept": N_TRIPLES}, limit=limit)
        if status != HTTPStatus.NOT_FOUND:
            yield from read_n_triples(data, shown(address))

    def _address(self, graph: str) -> str:
        separator = "&" if urlsplit(self.graphs).query else "?"
        return f"{self.graphs}{separator}{urlencode({'graph': graph})}"


def endpoint_at(target: str) -> Endpoint:
    """Return the addresses of a store: `https://host/query?update=REFERENCE&store=REFERENCE`.

    The references are relative to the address for queries; by default, all have the names that Oxigraph gives them.
    Raises ConfigError where the address cannot be used.
    """
    address, _, options = target.partition("?")
    given = dict(parse_qsl(options, keep_blank_values=True))
    unknown = given.keys() - {"update", "store"}
    reason = refusal(address) or ("contains a fragment" if "#" in target else "")
    if not reason and unknown:
        reason = f"has the unknown option {min(unknown)!r}"
    if reason:
        hint = _HINT if "user name" in reason else "write it as sparql+https://example.org/sparql?update=...&store=..."
        raise ConfigError(reason, where=shown(address), hint=hint)
    query = address if urlsplit(address).path.strip("/") else urljoin(address, "/query")
    found = Endpoint(query, urljoin(query, given.get("update", "update")), urljoin(query, given.get("store", "store")))
    for each in found:
        if refusal(each):
            raise ConfigError(refusal(each), where=shown(each))
    return found


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
    if status < _MULTIPLE_CHOICES or (method == "GET" and status == HTTPStatus.NOT_FOUND):
        return status, body
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise StoreError("refuses the user" if credentials else "requires a user", where=where, hint=_HINT)
    if status < HTTPStatus.BAD_REQUEST:
        hint = "name the address that answers itself"
        raise StoreError(f"redirects to {shown(urljoin(address, place))}", where=where, hint=hint)
    words = truncated(one_line(_without_secrets(body.decode(errors="replace"), credentials)))
    raise StoreError(f"answers with status {status}{words and f': {words}'}", where=where)


def _without_secrets(text: str, credentials: Credentials | None) -> str:
    """Return a text of a server without the credentials that it may repeat."""
    if credentials:
        basic = base64.b64encode(":".join(credentials).encode()).decode()
        for secret in filter(None, (basic, credentials.password)):
            text = text.replace(secret, "...")
    return text


def _credentials(host: str) -> Credentials | None:
    """Return who publishes, by the environment or a netrc file; None where neither says so. Raises ConfigError."""
    if os.environ.get(_USER):
        return Credentials(os.environ[_USER], os.environ.get(_PASSWORD, ""))
    try:
        found = netrc.netrc(os.environ.get("NETRC") or None).authenticators(host)
    except FileNotFoundError:
        return None
    except netrc.NetrcParseError as error:  # its message repeats what it does not understand
        raise ConfigError("is not a netrc file that is private to its owner", where=error.filename) from None
    except (OSError, UnicodeError):
        raise ConfigError("cannot be read", where=os.environ.get("NETRC") or "~/.netrc") from None
    return Credentials(found[0], found[2] or "") if found else None
