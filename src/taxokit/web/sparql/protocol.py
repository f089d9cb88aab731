"""A request to `/sparql` by the SPARQL 1.1 Protocol (section 2.1), the forms of its answer, and its complexity."""

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import parse_qsl

from taxokit.formats.forms import GRAPH_FORMS, RESULT_FORMS
from taxokit.web.endpoint import Limits
from taxokit.web.responses import RequestError

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
METHODS = ("GET", "HEAD", "POST")

OF_BINDINGS: Mapping[str, str] = {form.media_type: form.media_type for form in RESULT_FORMS}
OF_GRAPHS: Mapping[str, str] = {form.media_type: form.media_type for form in GRAPH_FORMS}
"""The media types of the results of SELECT and ASK, and of CONSTRUCT and DESCRIBE."""

_MOST_PARAMETERS = 100

_LITERAL = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*+'''"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'(?:[^'\\\n]|\\.)*+'"
    r"|<[^<>\"{}|^`\\\s]*+>"
    r"|#[^\n]*+",
    re.DOTALL,
)
"""A string, an IRI or a comment, whose signs are no operators."""

_UPDATE = re.compile(
    r"(?:\s*(?:PREFIX\s+[^\s:]*+:|BASE))*+\s*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"\b(?:UNION|OPTIONAL|MINUS|GRAPH|FILTER|BIND|EXISTS|NOT|IN|VALUES|SELECT|LATERAL)\b"
    r"|\|\||&&|\^\^|!=|<=|>=|[=!<>+\-*/|^?&~]",
    re.IGNORECASE,
)
_VARYING = re.compile(r"NOW|RAND|UUID|\\u", re.IGNORECASE)
"""A function whose value is another each time, and an escape that could be a letter of its name."""


class SparqlRequest(NamedTuple):
    """A query, None for the description of the service, and the graphs that the request names for it."""

    query: str | None
    default_graphs: list[str]
    named_graphs: list[str]


def read_request(method: str, parameters: bytes, content_type: str, body: bytes) -> SparqlRequest:
    """Return the query of a request, by its method, the parameters of its URL, its media type and its body.

    Raises RequestError for an update (405), another kind of body (415), and a malformed request (400).
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
        raise RequestError(415, f"the body is neither {QUERY} nor {FORM}")
    if any(name == "update" for name, _ in pairs):
        raise _read_only()
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1 or (method == "POST" and not queries):
        raise RequestError(400, f"the request has {len(queries)} queries in place of one")
    default, named = ([value for name, value in pairs if name == f"{kind}-graph-uri"] for kind in ("default", "named"))
    return SparqlRequest(queries[0] if queries else None, default, named)


def check_query(text: str, limits: Limits) -> None:
    """Raise RequestError for an update (405), and a query that is too long (413), or too deep or too complex (400).

    The limits are approximate: they keep from a worker the queries for which it would be killed.
    """
    if len(text.encode()) > limits.query_bytes:
        raise RequestError(413, f"the query is longer than {limits.query_bytes:,} bytes")
    bare = _LITERAL.sub(" ", text)
    if _UPDATE.match(bare):
        raise _read_only()
    depths = accumulate(1 if bracket in "({[" else -1 for bracket in re.findall(r"[(){}\[\]]", bare))
    if max(depths, default=0) > limits.query_depth:
        raise RequestError(400, f"brackets are nested more than {limits.query_depth} levels deep")
    if len(_OPERATOR.findall(bare)) > limits.query_operators:
        raise RequestError(400, f"the query has more than {limits.query_operators} operators")


def is_constant(text: str) -> bool:
    """Return True if a query certainly has the same result each time."""
    return _VARYING.search(text) is None


def _read_only() -> RequestError:
    headers = {"allow": ", ".join([*METHODS, "OPTIONS"])}
    return RequestError(405, "this endpoint is read-only: it runs no updates", headers=headers)


def _pairs(data: bytes) -> list[tuple[str, str]]:
    """Return the names and values of a form. Raises RequestError."""
    try:
        text = data.decode("ascii")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        raise RequestError(400, "the parameters are not UTF-8 in percent-encoding, or too many") from None


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise RequestError(400, "the query is not UTF-8") from None
