"""The data forms of one thing: the statements of the release on it, and the credit, as JSON and in four forms of RDF.

The statements are those of the released graph, not those that this version of the tool would make.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pyoxigraph import NamedNode, Triple

from taxokit.formats.forms import DOCUMENT, GRAPH_FORMS, PAGE_FORMS
from taxokit.rdf import terms
from taxokit.rdf.graph import Graph
from taxokit.taxonomy.model import Item
from taxokit.web.publication import ReleaseFile
from taxokit.web.published_release import PublishedRelease


def item_forms(release: PublishedRelease, item: Item) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the content of each data form of an item."""
    values = {"class": item.cls.name, "parents": [release.taxonomy.iri(parent) for parent in item.path]}
    yield "json", json_form(release, {**values, "item": _shallow(item)})
    yield from graph_forms(release, [release.taxonomy.iri(item)])


def release_forms(release: PublishedRelease, path: str) -> Iterator[ReleaseFile]:
    """Yield the data forms of the whole dataset, which are files of the release, under another path."""
    for form in PAGE_FORMS:
        if form != "html":
            yield ReleaseFile(f"{path}.{form}", release.released, DOCUMENT if form == "json" else f"taxonomy.{form}")


def json_form(release: PublishedRelease, content: Mapping[str, Any]) -> bytes:
    """Return a JSON form, with the attribution in front."""
    return (json.dumps({"metadata": release.attribution.metadata(), **content}, ensure_ascii=False) + "\n").encode()


def _shallow(item: Item) -> dict[str, Any]:
    """Return the values of an item, with the identifiers of the items in its lists in their place."""
    values = dict(item.data)
    for slot in item.cls.containers:
        if slot.nesting == "list" and slot.name in values:
            values[slot.name] = [data.get("id", data) if isinstance(data, dict) else data for data in values[slot.name]]
    return values


def graph_forms(release: PublishedRelease, subjects: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the content of each RDF form of what a release says of some subjects."""
    graph = [triple for subject in subjects for triple in _about(release, subject)]
    known = set(graph)
    graph = [*(triple for triple in release.credit if triple not in known), *graph]
    prefixes = _needed(release.prefixes, graph)
    yield from in_all_syntaxes(graph, prefixes, release.attribution.lines)


def in_all_syntaxes(
    triples: Iterable[Triple], prefixes: Mapping[str, str], lines: Sequence[str] = ()
) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the content of each RDF form of a graph without blank nodes."""
    graph = Graph((triple.subject.value, triple.predicate.value, triple.object) for triple in triples)  # type: ignore[union-attr, misc]
    for form in GRAPH_FORMS:
        yield form.name, form.write(graph, prefixes, lines)


def _about(release: PublishedRelease, iri: str) -> Iterator[Triple]:
    """Yield the statements about a subject, and the nodes of the list of its members, if any."""
    for triple in release.statements.about(iri):
        yield triple
        if triple.predicate.value in (terms.MEMBER_LIST, terms.REST) and isinstance(triple.object, NamedNode):
            yield from _about(release, triple.object.value)


def _needed(prefixes: Mapping[str, str], graph: Sequence[Triple]) -> dict[str, str]:
    """Return those prefixes that some IRI of a graph begins with."""
    iris = {term.value for triple in graph for term in triple if isinstance(term, NamedNode)}
    iris |= {literal.datatype.value for triple in graph if not isinstance(literal := triple.object, NamedNode)}  # type: ignore[union-attr]
    return {name: start for name, start in prefixes.items() if any(iri.startswith(start) for iri in iris)}
