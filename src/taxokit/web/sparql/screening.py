"""What a query asks for, and whether it may run: the refusals that need no parser.

The engine follows `SERVICE` to any host, recurses into what is nested, and knows no limit of time. A query that passes
can still be invalid, which its parser says, and still run forever, which the pool of workers ends.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from taxokit.web.limits import Limits
from taxokit.web.sparql.errors import QueryError, place
from taxokit.web.sparql.lexer import Token, tokens

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))
_OPERATORS = frozenset(
    ("UNION", "OPTIONAL", "MINUS", "GRAPH", "FILTER", "BIND", "EXISTS", "NOT", "IN", "VALUES", "SELECT", "LATERAL")
)
_SERVICE = "SERVICE"
_CALLS = {
    "word": re.compile("service", re.IGNORECASE),
    "name": re.compile(r"^[^:]*service|\.service", re.IGNORECASE),
    "blank": re.compile(r"\.service", re.IGNORECASE),
}
"""Where the engine could see the keyword in a token, by the kind of that."""
_VARYING = re.compile(r"(?:NOW|RAND|UUID)$", re.IGNORECASE)
"""What a token ends with that could be a function whose value is another each time; it needs no white space before."""


class Query(NamedTuple):
    """A query that may run: its text, its form, and whether its result is the same each time."""

    text: str
    form: str
    is_constant: bool


@lru_cache(maxsize=128)  # programs ask the same over and over
def screen(text: str, limits: Limits) -> Query:
    """Return a query, with what is known of it.

    Raises QueryError where it is an update (405), asks another host (403), is too long (413), or is too complex or
    without a form (400).
    """
    if len(text.encode()) > limits.query_bytes:
        raise QueryError(413, f"the query is longer than {limits.query_bytes:,} bytes")
    form, depth, operators, is_constant = "", 0, 0, True
    for token in _without_service(text):
        if token.kind == "word" and not form:
            form = _form(text, token)
        if token.kind in _CALLS and _VARYING.search(token.text):
            is_constant = False
        depth += (token.kind == "open") - (token.kind == "close")
        if depth > limits.query_depth:
            reason = f"brackets are nested more than {limits.query_depth} levels deep"
            raise QueryError(400, f"{place(text, token.start)}: {reason}")
        operators += token.kind == "operator" or (token.kind == "word" and token.text.upper() in _OPERATORS)
        if operators > limits.query_operators:
            reason = f"the query has more than {limits.query_operators} operators"
            raise QueryError(400, f"{place(text, token.start)}: {reason}")
    if not form:
        raise QueryError(400, f"{place(text, len(text))}: no {', '.join(FORMS[:-1])} or {FORMS[-1]}")
    return Query(text, form, is_constant)


def _without_service(text: str) -> Iterator[Token]:
    """Yield the tokens of a query. Raises QueryError (403) at one in which the engine could see `SERVICE`.

    Its keywords need no white space after them: `SERVICEex:a {}` asks `ex:a`, and `SERVICE:a {}` the prefix ``. A dot
    in a name can end it: `ex:.SERVICE` is `ex:`, a dot and the keyword.
    """
    for token in tokens(text):
        found = _CALLS[token.kind].search(token.text) if token.kind in _CALLS else None
        if found:
            also = "" if token.text.upper() == _SERVICE else f", nor {token.text!r}, which contains it"
            raise QueryError(
                403, f"{place(text, token.start)}: this endpoint sends no requests to other hosts: no {_SERVICE}{also}"
            )
        yield token


def _form(text: str, token: Token) -> str:
    """Return the form that a word begins, "" where it belongs to the prologue. Raises QueryError."""
    word = token.text.upper()
    if word in _UPDATES:
        raise QueryError(405, f"{place(text, token.start)}: this endpoint is read-only: no {word}")
    if word in {"BASE", "PREFIX", "VERSION"}:
        return ""
    if word not in FORMS:
        raise QueryError(400, f"{place(text, token.start)}: {token.text!r} in place of {', '.join(FORMS)}")
    return word
