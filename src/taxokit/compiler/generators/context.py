"""JSON-LD context under which `taxonomy.json` is a part of the released SKOS graph.

Ours, because LinkML cannot make an IRI of a bare slug and the class that a slot refers to. Each slot that holds or
names items has a context of its own: the terms of the class, or the base against which slugs resolve (JSON-LD 1.1
sections 4.1.3 and 4.1.8). The default language is not in it: the release adds it, since it belongs to the data.
"""

import json
from collections.abc import Iterator
from typing import Any

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the context."""
    schema = source.schema
    prefixes = {**terms.PREFIXES, **schema.prefixes}
    context = {"@version": 1.1, **dict(sorted(prefixes.items())), **_terms(schema, schema.root)}
    yield "taxonomy.context.jsonld", json.dumps({"@context": context}, ensure_ascii=False, indent=2) + "\n"


def _terms(schema: Schema, cls: Class) -> dict[str, Any]:
    return {slot.name: _term(schema, slot) for slot in cls.slots}


def _term(schema: Schema, slot: Slot) -> Any:  # noqa: PLR0911 - one return for each kind of slot
    """Return the definition of a slot as a term; None for what only the full graph expresses."""
    if slot.names_item:
        return "@id"
    if slot.contains:
        return _container(schema, slot)
    if slot.refers:
        if any(cls.given_iri for cls in schema.descendants(slot.range)):
            return None  # what a slug stands for is known to whoever has the items, and to no context
        namespaces = schema.classes[slot.range].namespaces
        return {"@id": slot.uri, "@type": "@id", "@context": {"@base": namespaces[0]}} if namespaces else None
    if slot.kind == "text":
        return {"@id": slot.uri}
    if slot.kind == "uri":
        return {"@id": slot.uri, "@type": "@id"}
    if slot.kind == "enum" and any("uri" in value for value in schema.enums[slot.range].values()):
        meanings = {name: value["uri"] for name, value in schema.enums[slot.range].items() if "uri" in value}
        return {"@id": slot.uri, "@type": "@vocab", "@context": meanings}
    return {"@id": slot.uri, "@type": slot.datatype}


def _container(schema: Schema, slot: Slot) -> Any:
    cls = schema.classes[slot.range]
    named = any(inner.names_item for inner in cls.slots)
    if slot.nesting == "map" or not named:
        return None
    return {"@id": slot.uri, "@context": _terms(schema, cls)}
