"""`taxonomy.shacl.ttl`: shapes that the released graph conforms to, one for each class, and those of SKOS.

Ours, because LinkML does not know the additions of the graph: texts in several languages under one property,
inverses, and properties that a slot implies. `skos.shacl.ttl` beside this module has the constraints of SKOS.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import resources
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.compiler.rdf_shape import RdfShape, document_iri, text, turtle_text
from taxokit.rdf import terms
from taxokit.rdf.graph import triples
from taxokit.rdf.iris import local_name
from taxokit.rdf.skos import HIERARCHY
from taxokit.taxonomy.schema import Class, Schema, Slot

SH = "http://www.w3.org/ns/shacl#"

_DATATYPES = {
    "text": terms.LANG_STRING,
    "integer": terms.XSD + "integer",
    "boolean": terms.BOOLEAN,
    "date": terms.XSD + "date",
}
_LOOK_AROUND = re.compile(r"\(\?<?[=!]")


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the shapes."""
    shapes = _Shapes(source.schema)
    prefixes = {"sh": SH, "shapes": shapes.namespace}
    turtle = turtle_text(source.notice, shapes.triples(), source.schema, prefixes)
    if any(cls.is_concept for cls in source.schema.classes.values()):
        skos = resources.files(__package__).joinpath("skos.shacl.ttl").read_text(encoding="utf-8")
        turtle += f"\n@base <{shapes.document}> .\n{skos}"
    yield "taxonomy.shacl.ttl", turtle


class _Shapes:
    """The shapes of one schema, in its order: each class, its properties, and the values of the enums."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.graph = RdfShape(schema)
        self.document = f"{document_iri(schema)}/shapes"
        self.namespace = f"{self.document}#"

    def triples(self) -> Iterator[Triple]:
        label = Literal(f"{self.schema.title}: shapes")
        document = NamedNode(self.document)
        yield from triples(document, (terms.TYPE, terms.ONTOLOGY), (terms.RDFS_LABEL, label))
        for cls in self.graph.classes:
            yield from self._class(cls)
        for name in self.schema.enums:
            yield from self._values(name)

    def _node(self, *names: str) -> NamedNode:
        return NamedNode(self.namespace + "-".join(quote(name, safe="") for name in names))

    def _class(self, cls: Class) -> Iterator[Triple]:
        node = self._node(cls.name)
        slots = self.graph.own_slots(cls)
        yield from _shape(node, "NodeShape", targetClass=cls.uri)
        yield from triples(node, (terms.RDFS_LABEL, Literal(cls.name)), (terms.RDFS_COMMENT, text(cls.description)))
        yield from self._iri(node, cls)
        for slot in slots:
            yield from _shape(node, property=self._node(cls.name, slot.name))
            if self._origin(slot):
                yield from _shape(node, property=self._node(cls.name, slot.name, "inverse"))
        for order, slot in enumerate(slots):
            yield from self._property(cls, slot, order)
            yield from self._inverse(cls, slot)

    def _iri(self, node: NamedNode, cls: Class) -> Iterator[Triple]:
        """Yield the constraints on the IRIs of the items."""
        pattern = f"^{_escaped(cls.namespaces[0])}" if cls.namespaces else None
        if cls.given_iri is not None:
            pattern = _portable(cls.given_iri.pattern)
        if cls.identifier is not None and cls.identifier.kind == "uri":
            pattern = _portable(cls.identifier.pattern)
        matching = f" matching {pattern}" if pattern else ""
        message = Literal(f"{cls.name}: identifier must be an IRI{matching}")
        return _shape(node, nodeKind=SH + "IRI", pattern=text(pattern), message=message)

    def _property(self, cls: Class, slot: Slot, order: int) -> Iterator[Triple]:
        node = self._node(cls.name, slot.name)
        described = {"name": Literal(slot.name), "description": text(slot.description), "order": _number(order)}
        yield from _shape(node, "PropertyShape", path=slot.uri, **described)
        yield from self._cardinality(node, cls, slot)
        if self.graph.only_values_of(cls, slot):
            yield from self._value(node, slot)
            yield from self._facets(node, slot)
        yield from _shape(node, message=Literal(self._message(cls, slot)))
        if slot.annotations.get("acyclic") and slot.kind == "class":
            yield from self._acyclic(cls, slot)
        yield from self._alternatives(node, cls, slot)

    def _cardinality(self, node: NamedNode, cls: Class, slot: Slot) -> Iterator[Triple]:
        yield from _shape(node, minCount=_number(1) if slot.required else None)
        if slot.multivalued or not self.graph.only_writer_of(cls, slot):
            return
        if self.graph.is_translated(cls, slot):
            yield from _shape(node, uniqueLang=Literal("true", datatype=NamedNode(terms.BOOLEAN)))
        else:
            yield from _shape(node, maxCount=_number(1))

    def _value(self, node: NamedNode, slot: Slot) -> Iterator[Triple]:
        """Yield the constraint on the kind of the value."""
        if slot.kind == "enum":
            first = self._node(slot.range, "0") if self.schema.enums[slot.range] else None
            return _shape(node, **{"in": first})
        if slot.kind not in ("class", "uri"):
            known = _DATATYPES.get(slot.kind, slot.datatype)
            return _shape(node, datatype=known if len(slot.datatypes) == 1 else None)
        target = self.schema.classes.get(slot.range) if slot.kind == "class" else None
        return _shape(
            node, nodeKind=SH + "IRI", **{"class": target.uri if target and target.uri in target.types else None}
        )

    def _alternatives(self, node: NamedNode, cls: Class, slot: Slot) -> Iterator[Triple]:
        """Yield that a value has one of several datatypes, or, if several slots write the property, classes."""
        values: dict[str, str] = {}
        if not self.graph.only_values_of(cls, slot):
            constraint, values = "class", {other.name: other.uri for other in self.graph.classes_of_values(cls, slot)}
        elif len(slot.datatypes) > 1:
            constraint, values = "datatype", {local_name(iri): iri for iri in slot.datatypes}
        if values:
            shapes = {NamedNode(f"{node.value}-{name}"): value for name, value in values.items()}
            yield from _shape(node, **{"or": NamedNode(f"{node.value}-or-0")})
            yield from _list(f"{node.value}-or", list(shapes))
            for shape, value in shapes.items():
                yield from _shape(shape, "NodeShape", **{constraint: value})

    def _facets(self, node: NamedNode, slot: Slot) -> Iterator[Triple]:
        """Yield the bounds of the value."""
        if slot.kind in ("text", "string", "uri"):
            longest = slot.annotations.get("max_length")
            yield from _shape(
                node, pattern=text(_portable(slot.pattern)), maxLength=_number(int(longest)) if longest else None
            )
        yield from _shape(node, minInclusive=_number(slot.minimum), maxInclusive=_number(slot.maximum))

    def _origin(self, slot: Slot) -> Slot | None:
        """Return the slot that a computed inverse is computed from."""
        return self.schema.classes[slot.range].by_name.get(slot.inverse or "") if slot.computed == "inverse" else None

    def _inverse(self, cls: Class, slot: Slot) -> Iterator[Triple]:
        """Yield a shape for a computed inverse, which must agree with its origin."""
        origin = self._origin(slot)
        if origin is None:
            return
        node = self._node(cls.name, slot.name, "inverse")
        # a path other than an IRI must be a blank node
        path = BlankNode(re.sub(r"\W", "_", f"{cls.name}_{slot.name}_inverse"))
        message = Literal(f"{slot.name}: must be the inverse of {origin.name}")
        yield from _shape(node, "PropertyShape", path=path, equals=slot.uri, message=message)
        yield from _shape(path, inversePath=origin.uri)

    def _acyclic(self, cls: Class, slot: Slot) -> Iterator[Triple]:
        """Yield that values form no cycle, as a warning in the hierarchy: SKOS allows cycles there (section 8.6.8)."""
        node = self._node(cls.name, slot.name)
        constraint = NamedNode(f"{node.value}-acyclic")
        if slot.uri in HIERARCHY:
            node = self._node(cls.name, slot.name, "hierarchy")
            yield from _shape(self._node(cls.name), property=node)
            yield from _shape(node, "PropertyShape", path=slot.uri, severity=SH + "Warning")
        message = Literal(f"{slot.name}: values must not form a cycle")
        select = f"SELECT $this ?value WHERE {{ $this <{slot.uri}> ?value . ?value <{slot.uri}>* $this }}"
        yield from _shape(node, sparql=constraint)
        yield from _shape(constraint, "SPARQLConstraint", message=message, select=Literal(select))

    def _values(self, enum: str) -> Iterator[Triple]:
        """Yield the values of an enum."""
        values = self.schema.enums[enum].items()
        return _list(self._node(enum).value, [entry.get("uri", Literal(value)) for value, entry in values])

    def _message(self, cls: Class, slot: Slot) -> str:
        """Return the constraint of a slot in words, which processors show for a violation."""
        if slot.multivalued or not self.graph.only_writer_of(cls, slot):
            count = "one or more values" if slot.required else "any number of values"
        else:
            count = "exactly one value" if slot.required else "at most one value"
            count += " in each language" if self.graph.is_translated(cls, slot) else ""
        if self.graph.only_values_of(cls, slot):
            return f"{slot.name}: {count}{self._kind(slot)}"
        names = [other.name for other in self.graph.classes_of_values(cls, slot)]
        return f"{slot.name}: {count}{', IRI of class ' if names else ''}{' or '.join(names)}"

    def _kind(self, slot: Slot) -> str:
        if slot.kind == "class":
            return f", IRI of class {slot.range}"
        if slot.kind == "enum":
            return f", one of {', '.join(self.schema.enums[slot.range])}"
        words = {"text": "text with a language tag", "uri": "IRI"}.get(slot.kind, slot.kind)
        pattern = f" matching {_portable(slot.pattern)}" if _portable(slot.pattern) else ""
        least = f" from {slot.minimum:g}" if slot.minimum is not None else ""
        most = f" up to {slot.maximum:g}" if slot.maximum is not None else ""
        return f", {words}{pattern}{least}{most}"


def _portable(pattern: str | None) -> str | None:
    r"""Return a pattern as a regular expression of XPath, which SHACL uses; None if that cannot express it.

    XPath has no look-around. Its `$` never matches before a final line break, so it needs no `(?!\n)`.
    """
    stripped = (pattern or "").replace(r"(?!\n)$", "$")
    return None if not stripped or _LOOK_AROUND.search(stripped) else stripped


def _escaped(text: str) -> str:
    return re.sub(r"([.?*+(){}\[\]\\|^$])", r"\\\1", text)


def _shape(
    node: NamedNode | BlankNode, kind: str = "", /, **values: str | NamedNode | BlankNode | Literal | None
) -> Iterator[Triple]:
    """Yield statements about a node in the terms of SHACL, `kind` being its type; None is left out."""
    kinds = [(terms.TYPE, SH + kind)] if kind else []
    return triples(node, *kinds, *((SH + name, value) for name, value in values.items()))


def _list(name: str, members: Sequence[str | NamedNode | Literal]) -> Iterator[Triple]:
    """Yield a list whose nodes have names, since blank ones vary."""
    for index, member in enumerate(members, start=1):
        rest = f"{name}-{index}" if index < len(members) else terms.NIL
        yield from triples(NamedNode(f"{name}-{index - 1}"), (terms.FIRST, member), (terms.REST, rest))


def _number(value: float | None) -> Literal | None:
    if value is None:
        return None
    is_whole = float(value).is_integer()
    kind = terms.XSD + ("integer" if is_whole else "decimal")
    return Literal(str(int(value) if is_whole else value), datatype=NamedNode(kind))
