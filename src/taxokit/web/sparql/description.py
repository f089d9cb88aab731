"""The description of the service (SPARQL 1.1 Service Description), which a request without a query gets."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from taxokit.formats.forms import PAGE_FORMS
from taxokit.query.addresses import negotiate
from taxokit.rdf import terms
from taxokit.web.limits import Limits
from taxokit.web.page import home_link, rendered
from taxokit.web.publication import Publication
from taxokit.web.sparql.errors import QueryError
from taxokit.web.sparql.protocol import OF_GRAPHS, OF_RESULTS

if TYPE_CHECKING:
    from pyoxigraph import Triple

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"

_HTML = PAGE_FORMS["html"]
_PREFIXES = {"sd": SD, "dcat": terms.DCAT, "formats": FORMATS}


def graphs_of(publication: Publication) -> Mapping[str, str]:
    """Return the version of each release by the IRI of its graph, the lowest first."""
    return {publication.addresses.namespace + one.version: one.version for one in publication.releases}


def describe(publication: Publication, limits: Limits, accept: str | None) -> tuple[str, bytes]:
    """Return the description of the service in the form that a request accepts, and the media type of that.

    Raises QueryError (406).
    """
    offered = {**OF_GRAPHS, _HTML: _HTML}
    media_type = negotiate(accept, offered)
    if media_type is None:
        raise QueryError(406, f"the description of the service is {', '.join(offered)}")
    if media_type == _HTML:
        return media_type, _page(publication, limits)
    from pyoxigraph import RdfFormat, serialize

    form = RdfFormat.from_media_type(media_type)
    return media_type, serialize(_triples(publication), format=form, prefixes=_PREFIXES) or b""


def _page(publication: Publication, limits: Limits) -> bytes:
    values = {
        "graphs": graphs_of(publication),
        "formats": {"SELECT, ASK": list(OF_RESULTS), "CONSTRUCT, DESCRIBE": list(OF_GRAPHS)},
        "limits": limits,
        "trail": [home_link(publication)],
    }
    return rendered(publication, "sparql.html", "/sparql.html", "SPARQL endpoint", **values).data


def _triples(publication: Publication) -> "Iterator[Triple]":
    from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, Triple

    endpoint = publication.origin + publication.addresses.below("sparql")
    service, dataset, default = (NamedNode(f"{endpoint}#{name}") for name in ("service", "dataset", "default"))

    def sd(name: str) -> NamedNode:
        return NamedNode(SD + name)

    type_, version = NamedNode(terms.TYPE), NamedNode(terms.DCAT + "version")
    yield Triple(service, type_, sd("Service"))
    yield Triple(service, sd("endpoint"), NamedNode(endpoint))
    yield Triple(service, sd("supportedLanguage"), sd("SPARQL11Query"))
    results = (QueryResultsFormat.from_media_type(media_type) for media_type in OF_RESULTS)
    graphs = (RdfFormat.from_media_type(media_type) for media_type in OF_GRAPHS)
    for iri in dict.fromkeys(form.iri for form in (*results, *graphs) if form):
        yield Triple(service, sd("resultFormat"), NamedNode(iri))
    yield Triple(service, sd("defaultDataset"), dataset)
    yield Triple(dataset, type_, sd("Dataset"))
    yield Triple(dataset, sd("defaultGraph"), default)
    yield Triple(default, type_, sd("Graph"))
    yield Triple(default, version, Literal(publication.current.version))
    for name, number in graphs_of(publication).items():
        graph, content = (NamedNode(f"{endpoint}#{kind}-{number}") for kind in ("named", "graph"))
        yield Triple(dataset, sd("namedGraph"), graph)
        yield Triple(graph, type_, sd("NamedGraph"))
        yield Triple(graph, sd("name"), NamedNode(name))
        yield Triple(graph, sd("graph"), content)
        yield Triple(content, type_, sd("Graph"))
        yield Triple(content, version, Literal(number))
