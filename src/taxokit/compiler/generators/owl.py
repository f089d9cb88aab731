"""`taxonomy.owl.ttl`: what the terms of the schema's own namespace mean, as an OWL ontology.

Ours, because LinkML's says things about the terms of SKOS and XSD, or coins a term of its own for each slot. Here every
statement has one of our terms as its subject, and none has a blank node.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.ontology import document_iri, turtle_text
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot

_ONTOLOGY = NamedNode(terms.OWL + "Ontology")
_LABEL = NamedNode(terms.RDFS + "label")
_COMMENT = NamedNode(terms.RDFS + "comment")


@dataclass(frozen=True)
class _Use:
    """A slot as one class has it."""

    cls: Class
    slot: Slot


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the ontology."""
    description = str(source.view.schema.description or "")
    yield "taxonomy.owl.ttl", turtle_text(source.notice, _ontology(source.schema, description), source.schema)


def _ontology(schema: Schema, description: str) -> Iterator[Triple]:
    document = NamedNode(document_iri(schema))
    yield Triple(document, NamedNode(terms.TYPE), _ONTOLOGY)
    yield from _words(document, schema.title, description)
    for cls in sorted(schema.classes.values(), key=lambda cls: cls.uri):
        if _is_own(schema, cls.uri):
            yield from _class(cls, schema)
    for uri, uses in sorted(_uses(schema).items()):
        if _is_own(schema, uri):
            yield from _property(uri, uses, schema)


def _is_own(schema: Schema, uri: str) -> bool:
    return uri.startswith(schema.default_namespace)


def _uses(schema: Schema) -> dict[str, list[_Use]]:
    """Return where each property is used. The slot that holds the IRI of its item is no property."""
    found: dict[str, list[_Use]] = {}
    for cls in schema.classes.values():
        for slot in cls.slots:
            if not slot.names_item:
                found.setdefault(slot.uri, []).append(_Use(cls, slot))
    return found


def _class(cls: Class, schema: Schema) -> Iterator[Triple]:
    subject = NamedNode(cls.uri)
    yield Triple(subject, NamedNode(terms.TYPE), NamedNode(terms.OWL + "Class"))
    yield from _words(subject, cls.name, cls.description)
    for name in cls.ancestors:
        yield Triple(subject, NamedNode(terms.RDFS + "subClassOf"), NamedNode(schema.classes[name].uri))
    yield _defined(subject, schema)


def _property(uri: str, uses: list[_Use], schema: Schema) -> Iterator[Triple]:
    subject = NamedNode(uri)
    slot = uses[0].slot
    implied = sorted({use.slot.annotations["implies"] for use in uses if "implies" in use.slot.annotations})
    ranges = {_range(use.slot, schema) for use in uses}
    kind = _property_type([use.slot for use in uses], implied, schema)
    yield Triple(subject, NamedNode(terms.TYPE), NamedNode(terms.OWL + kind))
    yield from _words(subject, slot.name.replace("_", " "), _description(slot, schema))
    for parent in implied:
        yield Triple(subject, NamedNode(terms.RDFS + "subPropertyOf"), NamedNode(parent))
    for domain in _domains([use.cls for use in uses]):
        yield Triple(subject, NamedNode(terms.RDFS + "domain"), NamedNode(domain.uri))
    if len(ranges) == 1 and (only := ranges.pop()):
        yield Triple(subject, NamedNode(terms.RDFS + "range"), NamedNode(only))
    for inverse in sorted({inverse for use in uses for inverse in _inverses(use.slot, schema)}):
        yield Triple(subject, NamedNode(terms.OWL + "inverseOf"), NamedNode(inverse))
    yield _defined(subject, schema)


def _property_type(slots: list[Slot], implied: list[str], schema: Schema) -> str:
    """Return the OWL type. What implies a note of SKOS is an annotation, since those are (SKOS S16)."""
    if any(parent in terms.NOTES for parent in implied):
        return "AnnotationProperty"
    return "ObjectProperty" if all(_holds_iris(slot, schema) for slot in slots) else "DatatypeProperty"


def _holds_iris(slot: Slot, schema: Schema) -> bool:
    if slot.kind == "enum":
        values = schema.enums[slot.range].values()
        return bool(values) and all("uri" in value for value in values)
    return slot.kind in ("class", "uri")


def _range(slot: Slot, schema: Schema) -> str | None:
    if slot.kind == "class":
        return schema.classes[slot.range].uri
    if slot.kind == "enum" and any("uri" in value for value in schema.enums[slot.range].values()):
        return None
    return None if slot.kind == "uri" else slot.datatype


def _domains(classes: list[Class]) -> list[Class]:
    """Return the one class that has the property, or from which all that have it inherit; nothing if there is none."""
    names = {cls.name for cls in classes}
    tops = [cls for cls in classes if not names.intersection(cls.ancestors)]
    return tops if len({cls.name for cls in tops}) == 1 else []


def _inverses(slot: Slot, schema: Schema) -> Iterator[str]:
    if slot.inverse and slot.kind == "class":
        for cls in (schema.classes[slot.range], *schema.descendants(slot.range)):
            if slot.inverse in cls.by_name:
                yield cls.by_name[slot.inverse].uri


def _description(slot: Slot, schema: Schema) -> str:
    if slot.kind != "enum":
        return slot.description
    return f"{slot.description} One of: {', '.join(schema.enums[slot.range])}.".strip()


def _words(subject: NamedNode, label: str, comment: str) -> Iterator[Triple]:
    yield Triple(subject, _LABEL, Literal(label))
    if comment:
        yield Triple(subject, _COMMENT, Literal(comment))


def _defined(subject: NamedNode, schema: Schema) -> Triple:
    return Triple(subject, NamedNode(terms.RDFS + "isDefinedBy"), NamedNode(document_iri(schema)))
