"""`taxonomy.shacl.ttl`: shapes that the released graph conforms to, one for each class, and those of SKOS.

Ours, because LinkML knows nothing of what the graph adds to the schema: words in several languages under one property,
inverses, and properties that a slot implies. The shapes are open, have names of their own, so that a report can be
read, and inherit as the classes do. What SKOS asks of any graph stands in `skos.shacl.ttl` beside this module.
"""

import re
from collections.abc import Iterator
from importlib import resources
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.ontology import document_iri, turtle_text
from taxokit.compiler.rdf_shape import RdfShape
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot

SH = "http://www.w3.org/ns/shacl#"

_DATATYPES = {
    "text": terms.LANG_STRING,
    "string": terms.XSD + "string",
    "integer": terms.XSD + "integer",
    "boolean": terms.XSD + "boolean",
    "date": terms.XSD + "date",
}
_LOOK_AROUND = re.compile(r"\(\?<?[=!]")


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the shapes."""
    shapes = _Shapes(source.schema)
    prefixes = {"sh": SH, "shapes": shapes.namespace}
    text = turtle_text(source.notice, shapes.triples(), source.schema, prefixes)
    if any(cls.is_concept for cls in source.schema.classes.values()):
        skos = resources.files(__package__).joinpath("skos.shacl.ttl").read_text(encoding="utf-8")
        text += f"\n@base <{shapes.document}> .\n{skos}"
    yield "taxonomy.shacl.ttl", text


class _Shapes:
    """The shapes of one schema, in its order: each class, its properties, and the values of the enums."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.graph = RdfShape(schema)
        self.document = f"{document_iri(schema)}/shapes"
        self.namespace = f"{self.document}#"

    def triples(self) -> Iterator[Triple]:
        document = NamedNode(self.document)
        yield Triple(document, NamedNode(terms.TYPE), NamedNode(terms.OWL + "Ontology"))
        yield Triple(document, NamedNode(terms.RDFS + "label"), Literal(f"{self.schema.title}: shapes"))
        for cls in self.graph.classes:
            yield from self._class(cls)
        for name in self.schema.enums:
            yield from self._values(name)

    def _node(self, *names: str) -> NamedNode:
        return NamedNode(self.namespace + "-".join(quote(name, safe="") for name in names))

    def _class(self, cls: Class) -> Iterator[Triple]:
        node = self._node(cls.name)
        slots = self.graph.own_slots(cls)
        yield Triple(node, NamedNode(terms.TYPE), _sh("NodeShape"))
        yield Triple(node, _sh("targetClass"), NamedNode(cls.uri))
        yield Triple(node, NamedNode(terms.RDFS + "label"), Literal(cls.name))
        if cls.description:
            yield Triple(node, NamedNode(terms.RDFS + "comment"), Literal(cls.description))
        yield from self._iri(node, cls)
        for slot in slots:
            yield Triple(node, _sh("property"), self._node(cls.name, slot.name))
            if self._origin(slot):
                yield Triple(node, _sh("property"), self._node(cls.name, slot.name, "inverse"))
        for order, slot in enumerate(slots):
            yield from self._property(cls, slot, order)
            yield from self._inverse(cls, slot)

    def _iri(self, node: NamedNode, cls: Class) -> Iterator[Triple]:
        """Yield what holds of the IRIs of the items themselves."""
        pattern = f"^{_escaped(cls.namespaces[0])}" if cls.namespaces else None
        if cls.given_iri is not None:
            pattern = _portable(cls.given_iri.pattern)
        if cls.identifier is not None and cls.identifier.kind == "uri":
            pattern = _portable(cls.identifier.pattern)
        yield Triple(node, _sh("nodeKind"), _sh("IRI"))
        if pattern:
            yield Triple(node, _sh("pattern"), Literal(pattern))
        matching = f" that matches {pattern}" if pattern else ""
        yield Triple(node, _sh("message"), Literal(f"{cls.name}: what names one is an IRI{matching}"))

    def _property(self, cls: Class, slot: Slot, order: int) -> Iterator[Triple]:
        node = self._node(cls.name, slot.name)
        yield Triple(node, NamedNode(terms.TYPE), _sh("PropertyShape"))
        yield Triple(node, _sh("path"), NamedNode(slot.uri))
        yield Triple(node, _sh("name"), Literal(slot.name))
        if slot.description:
            yield Triple(node, _sh("description"), Literal(slot.description))
        yield Triple(node, _sh("order"), _integer(order))
        yield from self._cardinality(node, cls, slot)
        if self.graph.only_values_of(cls, slot):
            yield from self._value(node, slot)
            yield from self._facets(node, slot)
        yield Triple(node, _sh("message"), Literal(self._message(cls, slot)))
        if slot.annotations.get("acyclic") and slot.kind == "class":
            yield from self._acyclic(node, slot)

    def _cardinality(self, node: NamedNode, cls: Class, slot: Slot) -> Iterator[Triple]:
        if slot.required:
            yield Triple(node, _sh("minCount"), _integer(1))
        if slot.multivalued or not self.graph.only_writer_of(cls, slot):
            return
        if self.graph.is_translated(cls, slot):
            yield Triple(node, _sh("uniqueLang"), _true())
        else:
            yield Triple(node, _sh("maxCount"), _integer(1))

    def _value(self, node: NamedNode, slot: Slot) -> Iterator[Triple]:
        """Yield what sort of value the property has."""
        if slot.kind == "class":
            target = self.schema.classes[slot.range]
            yield Triple(node, _sh("nodeKind"), _sh("IRI"))
            if target.uri in target.types:
                yield Triple(node, _sh("class"), NamedNode(target.uri))
        elif slot.kind == "uri":
            yield Triple(node, _sh("nodeKind"), _sh("IRI"))
        elif slot.kind == "enum":
            if self.schema.enums[slot.range]:
                yield Triple(node, _sh("in"), self._node(slot.range, "0"))
        else:
            yield Triple(node, _sh("datatype"), NamedNode(_DATATYPES.get(slot.kind, slot.datatype)))

    def _facets(self, node: NamedNode, slot: Slot) -> Iterator[Triple]:
        """Yield the bounds of the value."""
        if slot.kind in ("text", "string", "uri"):
            if pattern := _portable(slot.pattern):
                yield Triple(node, _sh("pattern"), Literal(pattern))
            if "max_length" in slot.annotations:
                yield Triple(node, _sh("maxLength"), _integer(int(slot.annotations["max_length"])))
        for name, bound in (("minInclusive", slot.minimum), ("maxInclusive", slot.maximum)):
            if bound is not None:
                decimal = NamedNode(terms.XSD + "decimal")
                whole = float(bound).is_integer()
                yield Triple(node, _sh(name), _integer(int(bound)) if whole else Literal(str(bound), datatype=decimal))

    def _origin(self, slot: Slot) -> Slot | None:
        """Return the slot that a computed inverse is computed from."""
        return self.schema.classes[slot.range].by_name.get(slot.inverse or "") if slot.computed == "inverse" else None

    def _inverse(self, cls: Class, slot: Slot) -> Iterator[Triple]:
        """Yield a shape that says that a computed inverse agrees with what it is computed from."""
        origin = self._origin(slot)
        if origin is None:
            return
        node = self._node(cls.name, slot.name, "inverse")
        path = BlankNode(
            re.sub(r"\W", "_", f"{cls.name}_{slot.name}_inverse")
        )  # a path other than an IRI has to be one
        yield Triple(node, NamedNode(terms.TYPE), _sh("PropertyShape"))
        yield Triple(node, _sh("path"), path)
        yield Triple(node, _sh("equals"), NamedNode(slot.uri))
        yield Triple(node, _sh("message"), Literal(f"{slot.name}: the inverse of {origin.name}"))
        yield Triple(path, _sh("inversePath"), NamedNode(origin.uri))

    def _acyclic(self, node: NamedNode, slot: Slot) -> Iterator[Triple]:
        constraint = NamedNode(f"{node.value}-acyclic")
        yield Triple(node, _sh("sparql"), constraint)
        yield Triple(constraint, NamedNode(terms.TYPE), _sh("SPARQLConstraint"))
        yield Triple(constraint, _sh("message"), Literal(f"{slot.name}: following it comes back to the start"))
        select = f"SELECT $this ?value WHERE {{ $this <{slot.uri}> ?value . ?value <{slot.uri}>* $this }}"
        yield Triple(constraint, _sh("select"), Literal(select))

    def _values(self, enum: str) -> Iterator[Triple]:
        """Yield the values of an enum as a list whose nodes have names, since blank ones vary."""
        values = list(self.schema.enums[enum].items())
        for index, (value, entry) in enumerate(values):
            node = self._node(enum, str(index))
            following = self._node(enum, str(index + 1)) if index + 1 < len(values) else NamedNode(terms.RDF + "nil")
            member = NamedNode(entry["uri"]) if "uri" in entry else Literal(value)
            yield Triple(node, NamedNode(terms.RDF + "first"), member)
            yield Triple(node, NamedNode(terms.RDF + "rest"), following)

    def _message(self, cls: Class, slot: Slot) -> str:
        """Return what the shape of a slot asks for, in words: processors show them where a graph has something else."""
        if slot.multivalued or not self.graph.only_writer_of(cls, slot):
            count = "one or more values" if slot.required else "any number of values"
        else:
            count = "exactly one value" if slot.required else "at most one value"
            count += " in each language" if self.graph.is_translated(cls, slot) else ""
        return f"{slot.name}: {count}{self._kind(slot) if self.graph.only_values_of(cls, slot) else ''}"

    def _kind(self, slot: Slot) -> str:
        if slot.kind == "class":
            return f", IRI of class {slot.range}"
        if slot.kind == "enum":
            return f", one of {', '.join(self.schema.enums[slot.range])}"
        words = {"text": "text with a language tag", "uri": "IRI"}.get(slot.kind, slot.kind)
        pattern = f" that matches {_portable(slot.pattern)}" if _portable(slot.pattern) else ""
        least = f" from {slot.minimum:g}" if slot.minimum is not None else ""
        most = f" up to {slot.maximum:g}" if slot.maximum is not None else ""
        return f", {words}{pattern}{least}{most}"


def _portable(pattern: str | None) -> str | None:
    r"""Return a pattern as SHACL has it, a regular expression of XPath; None where it cannot be said.

    XPath has no look-around. Its `$` never stands before a final line break, which is what `(?!\n)` is for elsewhere.
    """
    stripped = (pattern or "").replace(r"(?!\n)$", "$")
    return None if not stripped or _LOOK_AROUND.search(stripped) else stripped


def _escaped(text: str) -> str:
    return re.sub(r"([.?*+(){}\[\]\\|^$])", r"\\\1", text)


def _sh(name: str) -> NamedNode:
    return NamedNode(SH + name)


def _integer(value: int) -> Literal:
    return Literal(str(value), datatype=NamedNode(terms.XSD + "integer"))


def _true() -> Literal:
    return Literal("true", datatype=NamedNode(terms.XSD + "boolean"))
