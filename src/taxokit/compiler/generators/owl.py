"""`taxonomy.owl.ttl`: the terms of the schema's own namespace, as an OWL ontology.

Ours, because LinkML's makes statements about the terms of SKOS and XSD, or coins a term of its own for each slot.
"""

from collections.abc import Iterator
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.rdf_shape import document_iri, text, turtle_text
from taxokit.rdf import terms
from taxokit.rdf.graph import triples
from taxokit.taxonomy.schema import Class, Schema, Slot

_Use: TypeAlias = tuple[Class, Slot]
"""A slot as one class has it."""


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the ontology."""
    description = str(source.view.schema.description or "")
    yield "taxonomy.owl.ttl", turtle_text(source.notice, _ontology(source.schema, description), source.schema)


def _ontology(schema: Schema, description: str) -> Iterator[Triple]:
    document = NamedNode(document_iri(schema))
    yield from triples(document, (terms.TYPE, terms.ONTOLOGY))
    yield from _documentation(document, schema.title, description)
    for cls in sorted(schema.classes.values(), key=lambda cls: cls.uri):
        if _is_own(schema, cls.uri):
            yield from _class(cls, schema)
    for uri, uses in sorted(_uses(schema).items()):
        if _is_own(schema, uri):
            yield from _property(uri, uses, schema)


def _is_own(schema: Schema, uri: str) -> bool:
    return uri.startswith(schema.default_namespace)


def _uses(schema: Schema) -> dict[str, list[_Use]]:
    """Return where each property is used. The slot with the IRI of its item is not a property."""
    uses: dict[str, list[_Use]] = {}
    for cls in schema.classes.values():
        for slot in cls.slots:
            if not (slot.names_item or slot.names_class):
                uses.setdefault(slot.uri, []).append((cls, slot))
    return uses


def _class(cls: Class, schema: Schema) -> Iterator[Triple]:
    subject = NamedNode(cls.uri)
    yield from triples(subject, (terms.TYPE, terms.OWL + "Class"))
    yield from _documentation(subject, cls.name, cls.description)
    yield from triples(
        subject,
        *((terms.RDFS + "subClassOf", schema.classes[name].uri) for name in cls.ancestors),
        *((terms.RDFS + "subClassOf", iri) for iri in cls.mappings),
        (terms.RDFS + "isDefinedBy", document_iri(schema)),
    )


def _property(uri: str, uses: list[_Use], schema: Schema) -> Iterator[Triple]:
    subject = NamedNode(uri)
    slots = [slot for _, slot in uses]
    implied = sorted({slot.annotations["implies"] for slot in slots if "implies" in slot.annotations})
    inverses = sorted({inverse for slot in slots for inverse in _inverses(slot, schema)})
    ranges = {_range(slot, schema) for slot in slots}
    yield from triples(subject, (terms.TYPE, terms.OWL + _property_type(slots, implied, schema)))
    yield from _documentation(subject, slots[0].name.replace("_", " "), _description(slots[0], schema))
    yield from triples(
        subject,
        *((terms.RDFS + "subPropertyOf", parent) for parent in implied),
        (terms.RDFS + "domain", _domain([cls for cls, _ in uses])),
        (terms.RDFS + "range", ranges.pop() if len(ranges) == 1 else None),
        *((terms.OWL + "inverseOf", inverse) for inverse in inverses),
        (terms.RDFS + "isDefinedBy", document_iri(schema)),
    )


def _property_type(slots: list[Slot], implied: list[str], schema: Schema) -> str:
    """Return the OWL type of a property: an annotation if it implies a note of SKOS, which is one (S16)."""
    if any(parent in terms.NOTES for parent in implied):
        return "AnnotationProperty"
    return "ObjectProperty" if all(_has_iris(slot, schema) for slot in slots) else "DatatypeProperty"


def _has_iris(slot: Slot, schema: Schema) -> bool:
    if slot.kind == "enum":
        values = schema.enums[slot.range].values()
        return bool(values) and all("uri" in value for value in values)
    return slot.kind in ("class", "uri")


def _range(slot: Slot, schema: Schema) -> str | None:
    if slot.kind == "class":
        return schema.classes[slot.range].uri
    if slot.kind == "enum" and any("uri" in value for value in schema.enums[slot.range].values()):
        return None
    return None if slot.kind == "uri" or len(slot.datatypes) > 1 else slot.datatype


def _domain(classes: list[Class]) -> str | None:
    """Return the IRI of the class from which all others in `classes` inherit; None if there is none."""
    names = {cls.name for cls in classes}
    tops = {cls.uri for cls in classes if not names.intersection(cls.ancestors)}
    return tops.pop() if len(tops) == 1 else None


def _inverses(slot: Slot, schema: Schema) -> Iterator[str]:
    if slot.inverse and slot.kind == "class":
        for cls in (schema.classes[slot.range], *schema.descendants(slot.range)):
            if slot.inverse in cls.by_name:
                yield cls.by_name[slot.inverse].uri


def _description(slot: Slot, schema: Schema) -> str:
    if slot.kind != "enum":
        return slot.description
    return f"{slot.description} One of: {', '.join(schema.enums[slot.range])}.".strip()


def _documentation(subject: NamedNode, label: str, comment: str) -> Iterator[Triple]:
    return triples(subject, (terms.RDFS_LABEL, Literal(label)), (terms.RDFS_COMMENT, text(comment)))
