"""The page of the schema, on which each of its terms has an anchor, and the schema in its forms."""

import json
from collections.abc import Iterator
from pathlib import Path

from taxokit.formats import jsonld
from taxokit.query.addresses import schema_terms
from taxokit.rdf.parse import parse
from taxokit.rdf.serialize import n_triples, rdf_xml
from taxokit.taxonomy.schema import Class, Schema
from taxokit.web.editing import SCHEMA
from taxokit.web.page import alternates, home_link, page, page_path, rendered
from taxokit.web.publication import File, Publication

_OWL = "schema/taxonomy.owl.ttl"
_JSON_SCHEMA = "schema/taxonomy.schema.json"


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the forms: the OWL ontology as RDF, and the JSON Schema as JSON."""
    current, schema = publication.current, publication.taxonomy.schema
    address = publication.addresses.schema
    path = publication.addresses.path(address)
    yield rendered(
        publication,
        "schema.html",
        page_path(publication, address),
        schema.title or schema.name,
        canonical=path,
        trail=[home_link(publication)],
        alternates=alternates(path),
        origin=SCHEMA,
        schema=schema,
        anchors=_anchors(schema),
        classes=list(schema.classes.values()),
        used={name: _enum_users(schema, name) for name in schema.enums},
    )
    name = path.removeprefix("/")
    turtle = current.released.read_bytes(_OWL)
    graph = [quad.triple for quad in parse(Path(current.released.name, _OWL), turtle)]
    yield File(f"{name}.json", current.released.read_bytes(_JSON_SCHEMA))
    yield File(
        f"{name}.jsonld",
        (json.dumps(jsonld.document(graph, dict(current.prefixes)), ensure_ascii=False) + "\n").encode(),
    )
    yield File(f"{name}.ttl", turtle)
    yield File(f"{name}.nt", n_triples(graph))
    yield File(f"{name}.rdf", rdf_xml(graph, current.prefixes))


def _anchors(schema: Schema) -> dict[tuple[str, str], str]:
    """Return where each term of the namespace is described: the first class, slot or value with its URI."""
    found: dict[tuple[str, str], str] = {}
    left = {schema.default_namespace + term: term for term in schema_terms(schema)}
    places: list[tuple[tuple[str, str], str]] = []
    for cls in schema.classes.values():
        places.append(((cls.name, ""), cls.uri))
        places += [((cls.name, slot.name), slot.uri) for slot in cls.slots]
    for name, values in schema.enums.items():
        places += [((name, value), str(about.get("uri", ""))) for value, about in values.items()]
    for place, uri in places:
        if uri in left:
            found[place] = left.pop(uri)
    return found


def _enum_users(schema: Schema, name: str) -> list[tuple[Class, str]]:
    """Return the slots that take the values of an enum, each with the first class that has it."""
    found: dict[str, Class] = {}
    for cls in schema.classes.values():
        for slot in cls.slots:
            if slot.kind == "enum" and slot.range == name:
                found.setdefault(slot.name, cls)
    return [(cls, slot) for slot, cls in found.items()]
