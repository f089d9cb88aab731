"""`/sparql`: SPARQL 1.1 queries over the releases, by the SPARQL 1.1 Protocol.

The default graph is that of the current release, and each release is a named graph. A result is complete before its
status goes out, so that no answer breaks off. Answers are kept while there is room, unless the query calls a function
such as `NOW`. A request without a query gets the description of the service (SPARQL 1.1 Service Description).
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse, serialize
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from taxokit.formats.forms import PAGE_FORMS, STATEMENTS
from taxokit.rdf.parse import read_n_triples
from taxokit.releases.releases import Released
from taxokit.repository.writing import temporary_folder
from taxokit.text.errors import TaxokitError
from taxokit.web.addresses import negotiate
from taxokit.web.endpoint import Endpoint, Limits, State, endpoint
from taxokit.web.hosting import OF_PAGES
from taxokit.web.page import home_link, rendered
from taxokit.web.publication import Publication
from taxokit.web.responses import LruCache, RequestError, body_of
from taxokit.web.sparql import METHODS, OF_BINDINGS, OF_GRAPHS, Pool, Result, check_query, is_constant, read_request
from taxokit.web.sparql_worker import Job

_HEADERS = {"cache-control": OF_PAGES, "vary": "Accept"}
_OVERHEAD = 2_000  # bytes of an answer that is kept, besides its body and the request
_TEST = "SELECT * { ?subject ?predicate ?object } LIMIT 1"
_HTML = PAGE_FORMS["html"]

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


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint for one state of the releases, each with a store and workers of its own."""
    queries = _Queries(state)
    route = Route("/sparql", queries.answer, methods=list(METHODS))
    return Endpoint([route], queries.start, queries.stop, queries.test)


class _Queries:
    """The store of the releases, its workers, and the answers from it."""

    def __init__(self, state: State) -> None:
        self._publication = state.publication
        self._limits = state.limits
        namespace = state.publication.addresses.namespace
        self._graphs = {namespace + release.version: release for release in state.publication.releases}
        self._open = ExitStack()
        self._pool: Pool | None = None
        self._kept: LruCache[tuple[Any, ...], tuple[str, bytes]] = LruCache(state.limits.query_cache_bytes)
        self._metrics = state.metrics
        state.metrics.gauge("sparql_kept_bytes", "Memory of the results that are kept.", lambda: self._kept.size)
        state.metrics.gauge(
            "sparql_waiting", "SPARQL queries that wait for a worker.", lambda: self._pool.waiting if self._pool else 0
        )

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
            media_type, content = await self._answer(request)
            status = 200
        except RequestError as error:
            status = error.status_code
            raise
        finally:
            self._metrics.count("sparql_requests_total", "Requests to /sparql, by status.", f'status="{status}"')
        return Response(content, headers=_HEADERS, media_type=media_type)

    async def _answer(self, request: Request) -> tuple[str, bytes]:
        """Return the media type and the content of an answer, and keep both if they are always the same."""
        accept = ", ".join(request.headers.getlist("accept"))
        parameters = request.scope["query_string"]
        if request.method == "POST":
            asked = ("POST", parameters, request.headers.get("content-type", ""), await body_of(request))
        else:
            asked = ("GET", parameters, "", b"")
        key = (accept, *asked)
        if kept := self._kept.get(key):
            return kept
        query, default, named = read_request(*asked)
        if query is None:
            media_type, content = _described(self._publication, self._limits, accept)
        else:
            check_query(query, self._limits)
            is_graph, content = await self._result(query, accept, default, named)
            media_type = negotiate(accept, OF_GRAPHS if is_graph else OF_BINDINGS) or ""
        if query is None or is_constant(query):
            self._kept.add(key, (media_type, content), len(content) + sum(map(len, key)) + _OVERHEAD)
        return media_type, content

    async def _result(self, text: str, accept: str, default: Sequence[str], named: Sequence[str]) -> Result:
        """Return the result of a query on some graphs, by default those that it names itself. Raises RequestError."""
        for name in (*default, *named):
            if name not in self._graphs:
                raise RequestError(400, f"there is no graph {name!r}, but {', '.join(self._graphs)}")
        if self._pool is None:
            raise RequestError(503, "the service is starting", headers={"retry-after": "1"})
        of_bindings, of_graph = (negotiate(accept, offered) or "" for offered in (OF_BINDINGS, OF_GRAPHS))
        graphs = (list(default), list(named)) if default or named else (None, None)
        return await self._pool.run(Job(text, self._limits.query_seconds, of_bindings, of_graph, *graphs))


def write_store(folder: Path, graphs: Mapping[str, Released], current: Released) -> None:
    """Write the statements of each release as the graph with its name, and those of one also as the default graph.

    One process writes the store, and many read it. Raises ReleaseError and SourceError if a release cannot be read.
    """
    Store(str(folder)).bulk_extend(_quads(graphs, current))


def _quads(graphs: Mapping[str, Released], current: Released) -> Iterator[Quad]:
    for name, release in graphs.items():
        graph = NamedNode(name)
        for subject, predicate, value in read_n_triples(release.read_bytes(STATEMENTS), f"{release.name}/{STATEMENTS}"):
            yield Quad(subject, predicate, value, graph)
            if release is current:
                yield Quad(subject, predicate, value)


def _described(publication: Publication, limits: Limits, accept: str) -> tuple[str, bytes]:
    """Return the description of the service in the form that a request accepts, after its media type.

    Raises RequestError (406).
    """
    media_type = negotiate(accept, {**OF_GRAPHS, _HTML: _HTML})
    if media_type is None:
        detail = f"the description of the service is available as {', '.join([*OF_GRAPHS, _HTML])}"
        raise RequestError(406, detail, headers={"vary": "Accept"})
    graphs = {publication.addresses.namespace + release.version: release.version for release in publication.releases}
    if media_type == _HTML:
        page = rendered(
            publication, "sparql.html", "/sparql.html", "SPARQL endpoint", trail=[home_link(publication)],
            graphs=graphs, limits=limits,
            formats={"SELECT, ASK": list(OF_BINDINGS), "CONSTRUCT, DESCRIBE": list(OF_GRAPHS)},
        )  # fmt: skip
        return media_type, page.data
    turtle = _DESCRIPTION.format(current=publication.current.version)
    turtle += "".join(_NAMED_GRAPH.format(name=name, version=version) for name, version in graphs.items())
    base = publication.origin + publication.addresses.below("sparql")
    parsed = parse(turtle, format=RdfFormat.TURTLE, base_iri=base)
    prefixes = {"sd": "http://www.w3.org/ns/sparql-service-description#", "dcat": "http://www.w3.org/ns/dcat#"}
    form = RdfFormat.from_media_type(media_type)
    return media_type, serialize((quad.triple for quad in parsed), format=form, prefixes=prefixes) or b""
