"""The page of the schema, on which each of its terms has an anchor, and the schema in its forms."""

from collections.abc import Iterator
from pathlib import Path

from taxokit.rdf.parse import parse
from taxokit.taxonomy.schema import Class, Schema
from taxokit.web.addresses import schema_terms
from taxokit.web.pages import alternates, in_one_language, own_page, page
from taxokit.web.publication import SCHEMA, File, Publication
from taxokit.web.published_release import in_all_syntaxes, statements_of

_OWL = "schema/taxonomy.owl.ttl"
_JSON_SCHEMA = "schema/taxonomy.schema.json"


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the forms: the OWL ontology as RDF, and the JSON Schema as JSON."""
    current, schema = publication.current, publication.taxonomy.schema
    address = publication.addresses.schema
    path = publication.addresses.path(address)
    yield own_page(
        publication,
        address.name,
        "schema.html",
        schema.title or schema.name,
        alternates=alternates(path),
        origin=SCHEMA,
        schema=schema,
        anchors=_anchors(schema),
        classes=list(schema.classes.values()),
        used={name: _enum_users(schema, name) for name in schema.enums},
    )
    name = path.removeprefix("/")
    turtle = current.released.read_bytes(_OWL)
    graph = (quad.triple for quad in parse(Path(current.released.name, _OWL), turtle))
    yield File(f"{name}.json", current.released.read_bytes(_JSON_SCHEMA))
    for form, data in in_all_syntaxes(statements_of(graph), current.prefixes):
        yield File(f"{name}.{form}", turtle if form == "ttl" else data)


def _anchors(schema: Schema) -> dict[tuple[str, str], str]:
    """Return the place that describes each term of the namespace: the first class, slot or value with its URI."""
    places: list[tuple[tuple[str, str], str]] = []
    for cls in schema.classes.values():
        places.append(((cls.name, ""), cls.uri))
        places += [((cls.name, slot.name), slot.uri) for slot in cls.slots]
    for name, values in schema.enums.items():
        places += [((name, value), str(about.get("uri", ""))) for value, about in values.items()]
    first = {uri: place for place, uri in reversed(places)}
    return {first[schema.default_namespace + term]: term for term in schema_terms(schema)}


def _enum_users(schema: Schema, name: str) -> list[tuple[Class, str]]:
    """Return the slots that take the values of an enum, each with the first class that has it."""
    slots = [(slot, cls) for cls in schema.classes.values() for slot in cls.slots]
    users = {slot.name: cls for slot, cls in reversed(slots) if slot.kind == "enum" and slot.range == name}
    return [(cls, slot) for slot, cls in reversed(users.items())]
