"""JSON-LD context under which `taxonomy.json` is a part of the released SKOS graph.

Ours, because LinkML cannot make an IRI from a bare slug: a slot that contains items or refers to some has a context of
its own, with the base against which slugs resolve (JSON-LD 1.1 sections 4.1.3 and 4.1.8).
"""

from collections.abc import Iterator
from typing import Any

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot, is_slug
from taxokit.text.json_text import json_text


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the context."""
    schema = source.schema
    prefixes = {**terms.PREFIXES, **schema.prefixes}
    context = {"@version": 1.1, **dict(sorted(prefixes.items())), **_terms(schema, schema.root)}
    yield "taxonomy.context.jsonld", json_text({"@context": context})


def _terms(schema: Schema, cls: Class) -> dict[str, Any]:
    definitions = {slot.name: _term(schema, slot) for slot in cls.slots}
    if any(slot.names_class for slot in cls.slots):
        named = [cls, *(schema.classes[name] for name in cls.ancestors)]
        definitions |= {parent.name: parent.uri for parent in named if parent.uri in cls.types}
    return definitions


def _term(schema: Schema, slot: Slot) -> Any:  # noqa: PLR0911 - one return for each kind of slot
    """Return the definition of a slot as a term; None if a context cannot express it."""
    if slot.names_item:
        return "@id"
    if slot.names_class:
        return "@type"
    if slot.contains:
        cls = schema.classes[slot.range]
        is_named = slot.nesting != "map" and any(inner.names_item for inner in cls.slots)
        return {"@id": slot.uri, "@context": _terms(schema, cls)} if is_named else None
    if slot.refers:
        if any(cls.given_iri for cls in schema.descendants(slot.range)):
            return None  # only the item has its IRI, which no context can resolve
        namespaces = schema.classes[slot.range].namespaces
        return {"@id": slot.uri, **_resolving(schema, namespaces[0])} if namespaces else None
    if slot.kind == "text":
        return {"@id": slot.uri}
    if slot.kind == "uri":
        return {"@id": slot.uri, "@type": "@id"}
    values = schema.enums[slot.range] if slot.kind == "enum" else {}
    meanings = {name: value["uri"] for name, value in values.items() if "uri" in value}
    if meanings:
        return {"@id": slot.uri, "@type": "@vocab", "@context": meanings}
    return {"@id": slot.uri, "@type": slot.datatype} if len(slot.datatypes) == 1 else None


def _resolving(schema: Schema, namespace: str) -> dict[str, Any]:
    """Return the parts of a term by which a slug becomes an IRI in a namespace.

    A base loses its fragment (RFC 3986 section 5.2.2), so in a namespace such as `…/zoo#skill/` a slug is a word of
    a vocabulary. Words that are terms elsewhere are defined again, since a term comes before a word (JSON-LD 1.1 API,
    section 5.2.2).
    """
    if "#" not in namespace:
        return {"@type": "@id", "@context": {"@base": namespace}}
    slots = (slot.name for cls in schema.classes.values() for slot in cls.slots)
    names = sorted(filter(is_slug, {*terms.PREFIXES, *schema.prefixes, *slots}))
    words = {name: {"@id": f"{namespace}{name}", "@type": "@vocab"} for name in names}
    return {"@type": "@vocab", "@context": {"@vocab": namespace, **words}}
