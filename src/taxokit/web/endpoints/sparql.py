"""`/sparql`: SPARQL 1.1 queries over the releases, by the SPARQL 1.1 Protocol, in processes of their own.

The default graph is that of the current release, and each release is a named graph. A result is complete before its
status goes out. Answers are kept while there is room, unless the query calls a function such as `NOW`. A request
without a query gets the description of the service (SPARQL 1.1 Service Description).
"""

import asyncio
import re
from collections.abc import Sequence
from contextlib import ExitStack
from http import HTTPStatus
from itertools import accumulate
from typing import Any
from urllib.parse import parse_qsl

from pyoxigraph import RdfFormat, parse, serialize
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from taxokit.formats.forms import GRAPH_FORMS, PAGE_FORMS, RESULT_FORMS
from taxokit.repository.writing import temporary_folder
from taxokit.taxonomy.schema import document_space
from taxokit.text.errors import TaxokitError
from taxokit.web.addresses import negotiate
from taxokit.web.endpoints import Endpoint, Limits, State, endpoint
from taxokit.web.hosts import OF_PAGES, policy_of
from taxokit.web.responses import LruCache, RequestError, body_of
from taxokit.web.sparql_pool import OF_BINDINGS, OF_GRAPHS, Pool, Result, write_store
from taxokit.web.sparql_worker import Job
from taxokit.web.workbench import BINDINGS as SHOWN_BINDINGS
from taxokit.web.workbench import GRAPH as SHOWN_GRAPH
from taxokit.web.workbench import Query, worded, workbench

_HEADERS = {"cache-control": OF_PAGES, "vary": "Accept"}
_OVERHEAD = 2_000  # bytes of an answer that is kept, besides its body and the request
_TEST = "SELECT * { ?subject ?predicate ?object } LIMIT 1"
_HTML = PAGE_FORMS["html"]

_PREFIXES = {"sd": "http://www.w3.org/ns/sparql-service-description#", "dcat": "http://www.w3.org/ns/dcat#"}
_DESCRIPTION = """\
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix formats: <http://www.w3.org/ns/formats/> .
<#service> a sd:Service ; sd:endpoint <> ; sd:supportedLanguage sd:SPARQL11Query ; sd:defaultDataset <#dataset> ;
  sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML, formats:SPARQL_Results_CSV,
    formats:SPARQL_Results_TSV, formats:Turtle, formats:N-Triples, formats:RDF_XML, formats:JSON-LD .
<#dataset> a sd:Dataset ; sd:defaultGraph <#default> .
<#default> a sd:Graph ; dcat:version "{current}" .
"""
_NAMED_GRAPH = """\
<#dataset> sd:namedGraph <#named-{version}> .
<#named-{version}> a sd:NamedGraph ; sd:name <{name}> ; sd:graph <#graph-{version}> .
<#graph-{version}> a sd:Graph ; dcat:version "{version}" .
"""

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
METHODS = ("GET", "HEAD", "POST")

_OF_RESULTS = {**OF_BINDINGS, **OF_GRAPHS, _HTML: _HTML}
"""All forms of a result; a page is for those who ask for it by name."""

_NAMES_OF_FORMATS = {
    "SELECT, ASK": {form.name: form.media_type for form in RESULT_FORMS if form.name not in ("srj", "srx")},
    "CONSTRUCT, DESCRIBE": {form.name: form.media_type for form in GRAPH_FORMS},
}
_FORMATS = {name: media_type for names in _NAMES_OF_FORMATS.values() for name, media_type in names.items()}
"""The media types of the parameter `format`, which is for links: they cannot have a header.

SPARQLWrapper sends other names, such as `turtle`, beside the header, which counts then.
"""

_MOST_PARAMETERS = 100

_LITERAL = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*+'''"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'(?:[^'\\\n]|\\.)*+'?"
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


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint for one state of the releases, each with a store and workers of its own."""
    queries = _Queries(state)
    route = Route("/sparql", queries.answer, methods=list(METHODS))
    return Endpoint([route], queries.start, queries.stop, queries.test)


class _Queries:
    def __init__(self, state: State) -> None:
        self._publication = state.publication
        self._limits = state.limits
        namespace = document_space(state.publication.addresses.namespace)
        self._graphs = {namespace + release.version: release for release in state.publication.releases}
        self._open = ExitStack()
        self._pool: Pool | None = None
        self._kept: LruCache[tuple[Any, ...], tuple[int, str, bytes]] = LruCache(state.limits.query_cache_bytes)
        self._metrics = state.metrics
        self._url = state.url + state.publication.addresses.below("sparql")
        waiting = "SPARQL queries that wait for a worker."
        state.metrics.reading("taxokit_sparql_waiting", waiting, lambda: self._pool.waiting if self._pool else 0)
        self._kept.report(state.metrics, "taxokit_sparql_kept", "results of SPARQL queries")

    async def start(self) -> None:
        """Write the store, and start the workers. Raises TaxokitError."""
        limits = self._limits
        store = self._open.enter_context(temporary_folder()) / "store"
        releases = {name: release.released for name, release in self._graphs.items()}
        await asyncio.to_thread(write_store, store, releases, self._publication.current.released)
        self._pool = Pool(store, limits.query_workers, limits.waiting, limits.result_bytes)
        await self._pool.start()

    async def stop(self) -> None:
        """Stop the workers, and remove the store."""
        if self._pool:
            await self._pool.stop()
        self._open.close()

    async def test(self) -> None:
        """Raise TaxokitError if a query on the current release finds nothing."""
        try:
            result = await self._result(_TEST, "text/csv", (), ())
        except RequestError as error:
            raise TaxokitError(error.detail, where="/sparql") from None
        if result.content.count(b"\n") < 2:  # noqa: PLR2004 - a line of names, and one of values
            raise TaxokitError("the current release has no statement", where="/sparql")

    async def answer(self, request: Request) -> Response:
        """Answer a request. Raises RequestError."""
        status = 500
        try:
            status, media_type, content = await self._answer(request)
        except RequestError as error:
            status = error.status_code
            raise
        finally:
            self._metrics.count(
                "taxokit_sparql_requests_total", "Requests to /sparql, by status.", f'status="{status}"'
            )
        policy = policy_of(request.scope["path"]) if media_type == _HTML else {}
        return Response(content, status, headers={**_HEADERS, **policy}, media_type=media_type)

    async def _answer(self, request: Request) -> tuple[int, str, bytes]:
        """Return the status, the media type and the content of an answer, and keep them if they are constant."""
        accept, sent_type = ", ".join(request.headers.getlist("accept")), request.headers.get("content-type", "")
        accept = _FORMATS.get(request.query_params.get("format", ""), accept)
        sent = (request.method, request.scope["query_string"], sent_type, await body_of(request))
        key = (accept, *sent)
        if kept := self._kept.get(key):
            return kept
        query, *graphs = read_request(*sent)
        status = 200
        if query is None:
            media_type, content = self._description(accept)
        elif negotiate(accept, _OF_RESULTS) == _HTML:
            media_type = _HTML
            status, content = await self._page(Query(query, *graphs))
        else:
            check_query(query, self._limits)
            is_graph, content = await self._result(query, accept, *graphs)
            media_type = negotiate(accept, OF_GRAPHS if is_graph else OF_BINDINGS) or ""
        answer = status, media_type, content
        if query is None or (is_constant(query) and status == HTTPStatus.OK):
            self._kept.add(key, answer, len(content) + sum(map(len, key)) + _OVERHEAD)
        return answer

    async def _page(self, query: Query) -> tuple[int, bytes]:
        """Return the status and the page of a query: with its result, or with its error."""
        try:
            check_query(query.text, self._limits)
            result = await self._result(query.text, f"{SHOWN_BINDINGS}, {SHOWN_GRAPH}", query.default, query.named)
        except RequestError as error:
            return error.status_code, self._workbench(query, None, error)
        return HTTPStatus.OK, await asyncio.to_thread(self._workbench, query, result.content)

    def _workbench(self, query: Query, result: bytes | None = None, error: RequestError | None = None) -> bytes:
        graphs = {name: release.version for name, release in self._graphs.items()}
        values = {"graphs": graphs, "limits": self._limits, "formats": _NAMES_OF_FORMATS}
        return workbench(self._publication, self._url, query, result, error, **values)

    async def _result(self, text: str, accept: str, default: Sequence[str], named: Sequence[str]) -> Result:
        """Return the result of a query on some graphs, by default the graphs in the query. Raises RequestError."""
        for name in (*default, *named):
            if name not in self._graphs:
                raise RequestError(400, f"there is no graph {name!r}, but {', '.join(self._graphs)}")
        if self._pool is None:
            raise RequestError(503, "the service is starting", headers={"retry-after": "1"})
        of_bindings, of_graph = (negotiate(accept, offered) or "" for offered in (OF_BINDINGS, OF_GRAPHS))
        graphs = (list(default), list(named)) if default or named else (None, None)
        try:
            return await self._pool.run(Job(text, self._limits.query_seconds, of_bindings, of_graph, *graphs))
        except RequestError as error:
            raise worded(error, text) from None

    def _description(self, accept: str) -> tuple[str, bytes]:
        """Return an accepted media type, and the description of the service in it. Raises RequestError (406)."""
        publication = self._publication
        media_type = negotiate(accept, {**OF_GRAPHS, _HTML: _HTML})
        if media_type is None:
            detail = f"the description of the service is available as {', '.join([*OF_GRAPHS, _HTML])}"
            raise RequestError(406, detail, headers={"vary": "Accept"})
        graphs = {name: release.version for name, release in self._graphs.items()}
        if media_type == _HTML:
            return media_type, self._workbench(Query(""))
        turtle = _DESCRIPTION.format(current=publication.current.version)
        turtle += "".join(_NAMED_GRAPH.format(name=name, version=version) for name, version in graphs.items())
        parsed = parse(turtle, format=RdfFormat.TURTLE, base_iri=self._url)
        form = RdfFormat.from_media_type(media_type)
        return media_type, serialize((quad.triple for quad in parsed), format=form, prefixes=_PREFIXES) or b""


def read_request(
    method: str, parameters: bytes, content_type: str, body: bytes
) -> tuple[str | None, list[str], list[str]]:
    """Return the query of a request, None for the description of the service, and its default and named graphs.

    Raises RequestError for an update (405), another kind of body (415), and a malformed request (400).
    """
    media_type = content_type.partition(";")[0].strip().lower() if method == "POST" else ""
    if method == "POST" and media_type not in (QUERY, FORM, UPDATE):
        raise RequestError(415, f"the body is neither {QUERY} nor {FORM}")
    try:
        pairs = _pairs(parameters) + (_pairs(body) if media_type == FORM else [])
        pairs += [("query", body.decode())] if media_type == QUERY else []
    except ValueError:
        raise RequestError(400, "the request is not UTF-8, or has too many parameters") from None
    if media_type == UPDATE or any(name == "update" for name, _ in pairs):
        raise _read_only()
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1 or (method == "POST" and not queries):
        raise RequestError(400, f"the request has {len(queries)} queries, but must have one")
    default, named = ([value for name, value in pairs if name == f"{kind}-graph-uri"] for kind in ("default", "named"))
    return queries[0] if queries else None, default, named


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
    """Return the names and values of a form. Raises ValueError if they are not UTF-8, or too many."""
    text = data.decode("ascii")
    return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
