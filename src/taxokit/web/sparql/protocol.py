"""What a request asks for, by the SPARQL 1.1 Protocol (section 2.1), and the forms of an answer."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl

from taxokit.formats.forms import GRAPH_FORMS, RESULT_FORMS
from taxokit.query.addresses import negotiate
from taxokit.web.sparql.errors import QueryError

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

OF_RESULTS: Mapping[str, str] = {form.media_type: form.media_type for form in RESULT_FORMS}
OF_GRAPHS: Mapping[str, str] = {form.media_type: form.media_type for form in GRAPH_FORMS}
"""The media types of what SELECT and ASK return, and of what CONSTRUCT and DESCRIBE return."""

_MOST_PARAMETERS = 100


class Request(NamedTuple):
    """A query, None for the description of the service, and the graphs that the request names for it."""

    query: str | None
    default_graphs: list[str]
    named_graphs: list[str]


def read_request(method: str, parameters: bytes, content_type: str, body: bytes) -> Request:
    """Return what a request asks for: its method, the query of its URL, and its body with the media type.

    Raises QueryError where it is an update (405), the body is of another kind (415), or it is malformed (400).
    """
    pairs = _pairs(parameters)
    media_type = content_type.partition(";")[0].strip().lower()
    if method == "POST" and media_type == UPDATE:
        raise _read_only()
    if method == "POST" and media_type == QUERY:
        pairs.append(("query", _text(body)))
    elif method == "POST" and media_type == FORM:
        pairs += _pairs(body)
    elif method == "POST":
        raise QueryError(415, f"the body is neither {QUERY} nor {FORM}")
    if any(name == "update" for name, _ in pairs):
        raise _read_only()
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1 or (method == "POST" and not queries):
        raise QueryError(400, f"the request has {len(queries)} queries in place of one")
    default, named = ([value for name, value in pairs if name == f"{kind}-graph-uri"] for kind in ("default", "named"))
    return Request(queries[0] if queries else None, default, named)


@lru_cache(maxsize=128)  # there are few clients, and each sends one header
def choose_form(form: str, accept: str | None) -> str:
    """Return the media type of the answer to a query of a form, by the header. Raises QueryError (406)."""
    offered = OF_RESULTS if form in {"SELECT", "ASK"} else OF_GRAPHS
    chosen = negotiate(accept, offered)
    if chosen is None:
        raise QueryError(406, f"the result of {form} is {', '.join(offered)}")
    return chosen


def _read_only() -> QueryError:
    return QueryError(405, "this endpoint is read-only: it runs no updates")


def _pairs(data: bytes) -> list[tuple[str, str]]:
    """Return the names and values of a form. Raises QueryError."""
    try:
        text = data.decode("ascii")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        raise QueryError(400, "the parameters are not UTF-8 in percent-encoding, or too many") from None


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise QueryError(400, "the query is not UTF-8") from None
