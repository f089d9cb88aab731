"""The SKOS graph of a canonical document: every value under the URI that the schema gives its slot.

No blank nodes, every relation in both directions where SKOS has an inverse, what the schema says a slot implies, and
the history of each item in a sentence where the schema says under which property.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.rdf import terms
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.history_note import history_notes
from taxokit.taxonomy.model import Item, Taxonomy, item_iri, keyed
from taxokit.taxonomy.schema import Class, Slot

Term = NamedNode | Literal


def triples(taxonomy: Taxonomy, attribution: Attribution) -> list[Triple]:
    """Return the graph, sorted by subject, predicate and object, without duplicates.

    The document of `taxonomy` is canonical, so that every value has the form that the schema gives it.
    """
    found = set(_Projection(taxonomy, attribution).triples())
    return sorted(found, key=lambda triple: (str(triple.subject), triple.predicate.value, str(triple.object)))


class _Projection:
    def __init__(self, taxonomy: Taxonomy, attribution: Attribution) -> None:
        self.taxonomy = taxonomy
        self.schema = taxonomy.schema
        self.attribution = attribution
        self.language = attribution.language
        self.dataset = taxonomy.iri(taxonomy.root)

    def triples(self) -> Iterator[Triple]:
        yield from self._item(self.taxonomy.root, self.dataset)
        yield from self._credit()
        for slot in self.schema.root.slots:
            if "scheme" in slot.annotations:
                yield from self._scheme(slot)
        for item in self.taxonomy.items:
            iri = self.taxonomy.iri(item)
            if iri:
                yield from self._item(item, iri)
                if item.cls.is_concept:
                    yield from self._place(item, iri)

    def _item(self, item: Item, iri: str) -> Iterator[Triple]:
        """Yield the types and values of an item, without the items in its lists."""
        for type_iri in item.cls.types:
            yield _triple(iri, terms.TYPE, NamedNode(type_iri))
        if self.schema.is_deprecated(item.cls, item.data):
            yield _triple(iri, terms.DEPRECATED, Literal("true", datatype=NamedNode(terms.BOOLEAN)))
        for slot in item.cls.slots:
            if slot.name in item.data and not (slot.names_item or slot.names_class):
                yield from self._slot(item, iri, slot)
        for predicate, text, language in history_notes(self.taxonomy, item, self.language):
            yield _triple(iri, predicate, Literal(text, language=language))

    def _slot(self, item: Item, iri: str, slot: Slot) -> Iterator[Triple]:
        value = item.data[slot.name]
        if slot.annotations.get("translations"):
            yield from self._translations(iri, self.schema.classes[slot.range], value)
            return
        if slot.ordered and slot.uri == terms.MEMBER:
            yield from self._member_list(iri, [self._term(slot, single) for single in value])
        for target, triples_of_target in self._targets(item, slot, value):
            yield _triple(iri, slot.uri, target)
            yield from triples_of_target
            yield from self._entailed(iri, slot, target)

    def _targets(self, item: Item, slot: Slot, value: Any) -> Iterator[tuple[Term, Iterator[Triple]]]:
        """Yield each object of a slot, with the triples that describe it where it is in no list."""
        if slot.contains:
            yield from self._contained(item, slot, value)
            return
        for single in value if slot.multivalued else [value]:
            yield self._term(slot, single), iter(())

    def _member_list(self, iri: str, members: list[Term]) -> Iterator[Triple]:
        """Yield the list of an ordered collection (SKOS section 9). Its nodes have names: blank ones would vary."""
        start = f"{iri}{'-' if '#' in iri else '#'}member-"
        nodes = [NamedNode(f"{start}{number}") for number in range(1, len(members) + 1)]
        nodes.append(NamedNode(terms.NIL))
        yield _triple(iri, terms.MEMBER_LIST, nodes[0])
        for node, following, member in zip(nodes, nodes[1:], members, strict=False):
            yield _triple(node.value, terms.FIRST, member)
            yield _triple(node.value, terms.REST, following)

    def _contained(self, item: Item, slot: Slot, value: Any) -> Iterator[tuple[Term, Iterator[Triple]]]:
        cls = self.schema.classes[slot.range]
        namespace = self.taxonomy.namespace
        if slot.nesting == "list":
            for data in value:
                iri = self.taxonomy.iri(Item(cls, data, item, slot))
                if iri:
                    yield NamedNode(iri), iter(())
        elif slot.nesting == "one":
            iri = item_iri(namespace, cls, value)
            yield NamedNode(iri), self._item(Item(cls, value, item, slot), iri)
        else:
            for key, inner in value.items():
                iri = item_iri(namespace, cls, inner if isinstance(inner, dict) else {}, key)
                yield NamedNode(iri), self._item(Item(cls, keyed(cls, key, inner), item, slot), iri)

    def _term(self, slot: Slot, value: Any) -> Term:
        if slot.kind == "text":
            return Literal(value, language=self.language)
        if slot.kind == "uri":
            return NamedNode(value)
        if slot.kind == "class":
            return NamedNode(self._target_iri(slot, value))
        if slot.kind == "enum":
            meaning = self.schema.enums[slot.range].get(value, {}).get("uri")
            return NamedNode(meaning) if meaning else Literal(value)
        return Literal(_lexical(value), datatype=NamedNode(slot.datatype))

    def _target_iri(self, slot: Slot, identifier: str) -> str:
        target = self.taxonomy.index(slot.range).get(identifier)
        if target is not None:
            return self.taxonomy.iri(target)
        return item_iri(self.taxonomy.namespace, self.schema.classes[slot.range], {}, identifier)

    def _entailed(self, iri: str, slot: Slot, target: Term) -> Iterator[Triple]:
        """Yield what follows from a value: the property that the slot implies, and inverses inside the taxonomy."""
        predicates = [slot.uri]
        if "implies" in slot.annotations:
            predicates.append(slot.annotations["implies"])
            yield _triple(iri, slot.annotations["implies"], target)
        if slot.kind == "class" and isinstance(target, NamedNode):
            for predicate in predicates:
                if predicate in terms.INVERSES:
                    yield _triple(target.value, terms.INVERSES[predicate], NamedNode(iri))

    def _translations(self, iri: str, cls: Class, value: Mapping[str, Any]) -> Iterator[Triple]:
        for language, words in value.items():
            for slot in cls.slots:
                if slot.name in words and slot.kind == "text":
                    for text in words[slot.name] if slot.multivalued else [words[slot.name]]:
                        yield _triple(iri, slot.uri, Literal(text, language=language))

    def _place(self, item: Item, iri: str) -> Iterator[Triple]:
        """Yield the scheme of a concept, and that it is at its top."""
        scheme_iri = self.taxonomy.scheme_iri(item)
        if scheme_iri:
            yield _triple(iri, terms.IN_SCHEME, NamedNode(scheme_iri))
            if not item.path:
                yield _triple(iri, terms.TOP_CONCEPT_OF, NamedNode(scheme_iri))
                yield _triple(scheme_iri, terms.HAS_TOP_CONCEPT, NamedNode(iri))

    def _scheme(self, slot: Slot) -> Iterator[Triple]:
        iri = self.taxonomy.namespace + slot.annotations["scheme"]
        title = slot.annotations.get("scheme_label") or f"{self.attribution.title}: {slot.annotations['scheme']}"
        yield _triple(iri, terms.TYPE, NamedNode(terms.CONCEPT_SCHEME))
        if "scheme_class" in slot.annotations:
            yield _triple(iri, terms.TYPE, NamedNode(slot.annotations["scheme_class"]))
        yield _triple(iri, terms.TITLE, Literal(title, language=self.language))
        yield _triple(iri, terms.LICENSE, NamedNode(self.attribution.license_url))
        yield _triple(iri, terms.VERSION_INFO, Literal(str(self.attribution.version)))
        yield _triple(iri, terms.DCT + "isPartOf", NamedNode(self.dataset))
        yield _triple(self.dataset, terms.DCT + "hasPart", NamedNode(iri))

    def _credit(self) -> Iterator[Triple]:
        """Yield what the dataset says of its attribution beyond the slots of the root."""
        yield _triple(self.dataset, terms.CC + "attributionName", Literal(self.attribution.creator))
        yield _triple(self.dataset, terms.CC + "attributionURL", NamedNode(self.attribution.homepage))
        if not self.attribution.version.is_build:
            yield _triple(
                self.dataset, terms.DCAT + "hasVersion", NamedNode(f"{self.dataset}/{self.attribution.version}")
            )
        previous = next((slot.name for slot in self.schema.root.slots if slot.computed == "previous_version"), "")
        if previous in self.taxonomy.document:
            iri = f"{self.dataset}/{self.taxonomy.document[previous]}"
            yield _triple(self.dataset, terms.DCAT + "previousVersion", NamedNode(iri))


def _triple(subject: str, predicate: str, target: Term) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), target)


def _lexical(value: Any) -> str:
    """Return a value in the lexical form that XML Schema gives its type."""
    if isinstance(value, bool):
        return str(value).lower()
    # xsd:decimal has no exponent, and every double can be written without one
    return format(Decimal(repr(value)), "f") if isinstance(value, float) else str(value)
