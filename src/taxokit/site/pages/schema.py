"""The page of the schema, on which each of its terms has an anchor, and the schema in its forms."""

import json
from collections.abc import Iterator

from pyoxigraph import RdfFormat, parse

from taxokit.query.addresses import schema_terms
from taxokit.rdf.serialize import n_triples, rdf_xml
from taxokit.release.formats import jsonld
from taxokit.site.page import Link, alternates, page, page_path, rendered
from taxokit.site.publication import File, Publication
from taxokit.taxonomy.schema import Class, Slot

_OWL = "schema/taxonomy.owl.ttl"
_JSON_SCHEMA = "schema/taxonomy.schema.json"


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the forms: the OWL ontology as RDF, and the JSON Schema as JSON."""
    current, schema = publication.current, publication.taxonomy.schema
    address = publication.addresses.schema
    path = publication.addresses.path(address)
    start = schema.default_namespace
    owners: dict[str, list[tuple[Class, Slot]]] = {}
    for cls in schema.classes.values():
        for slot in cls.slots:
            owners.setdefault(slot.uri, []).append((cls, slot))
    classes = {cls.uri: cls for cls in schema.classes.values()}
    entries = [(name, classes.get(start + name), owners.get(start + name, ())) for name in sorted(schema_terms(schema))]
    yield rendered(
        publication,
        "schema.html",
        page_path(publication, address),
        schema.title or schema.name,
        canonical=path,
        trail=[Link(publication.addresses.base or "/", current.attribution.title)],
        alternates=alternates(path),
        entries=entries,
    )
    name = path.removeprefix("/")
    turtle = current.released.read_bytes(_OWL)
    graph = [quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)]
    yield File(f"{name}.json", current.released.read_bytes(_JSON_SCHEMA))
    yield File(
        f"{name}.jsonld",
        (json.dumps(jsonld.document(graph, dict(current.prefixes)), ensure_ascii=False) + "\n").encode(),
    )
    yield File(f"{name}.ttl", turtle)
    yield File(f"{name}.nt", n_triples(graph))
    yield File(f"{name}.rdf", rdf_xml(graph, current.prefixes))
