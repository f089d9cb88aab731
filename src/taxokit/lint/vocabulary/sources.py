"""Our sources as a SKOS vocabulary: every slot is read by its URI, and every statement keeps its place in a file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from taxokit.lint.vocabulary import source_structure
from taxokit.lint.vocabulary.entailment import Text, Texts
from taxokit.lint.vocabulary.source_positions import SourcePlaces
from taxokit.lint.vocabulary.view import Place
from taxokit.rdf import terms
from taxokit.rdf.ancestry import Links
from taxokit.rdf.skos import HIERARCHY, SEMANTIC_RELATION, with_sub_properties
from taxokit.taxonomy.lifecycle import deprecated_items
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.texts import Key, allows, texts_of


class SourceVocabulary(SourcePlaces):
    """A taxonomy as a vocabulary. Of two items with one identifier the first counts; one without any is left out."""

    by_schema = True

    def __init__(self, taxonomy: Taxonomy) -> None:
        super().__init__(taxonomy)
        self._words: dict[str, Texts] = {}
        self._links: dict[str, Links] = {}
        self.complete = not taxonomy.unread
        self.is_nested = source_structure.is_nested(taxonomy.schema)

    @cached_property
    def _iris(self) -> Mapping[int, str]:
        """The IRI of each item that counts, by the identity of the item."""
        return {id(item): iri for iri, item in self.items.items()}

    @cached_property
    def concepts(self) -> Mapping[str, Item]:  # type: ignore[override]
        """The items whose class is a SKOS concept, by IRI."""
        return self._of_type(terms.CONCEPT)

    @cached_property
    def schemes(self) -> Mapping[str, Any]:  # type: ignore[override]
        """The schemes that slots of the root make, and the items that are schemes."""
        return {**self._scheme_slots, **self._of_type(terms.CONCEPT_SCHEME)}

    @cached_property
    def collections(self) -> Mapping[str, Item]:  # type: ignore[override]
        """The items whose class is a SKOS collection."""
        return self._of_type(terms.COLLECTION)

    def _of_type(self, uri: str) -> Mapping[str, Item]:
        return {iri: item for iri, item in self.items.items() if uri in item.cls.types}

    def instances(self, cls: str) -> Iterable[str]:
        """Return the items that are of a class of RDF, and for `skos:ConceptScheme` the schemes of the root."""
        return [*(self._scheme_slots if cls == terms.CONCEPT_SCHEME else ()), *self._of_type(cls)]

    def literals(self, predicate: str) -> Texts:
        """Return the literals of a property, with those in translations."""
        if predicate not in self._words:
            self._words[predicate] = dict(self._collect_words(predicate))
        return self._words[predicate]

    def _collect_words(self, predicate: str) -> Iterator[tuple[str, list[Text]]]:
        for cls in self.schema.item_classes:
            slot = cls.meaning(predicate)
            inner = self.schema.classes[cls.translations.range].meaning(predicate) if cls.translations else None
            names = [found.name for found in (slot, cls.translations if inner else None) if found]
            for item in self.taxonomy.by_class[cls.name] if names else ():
                if not item.data.keys().isdisjoint(names):  # most items lack most slots
                    iri = self._iris.get(id(item))
                    found = [*self._own_words(item, slot), *self._translated(item, cls, inner)]
                    if iri and found:
                        yield iri, found

    def _own_words(self, item: Item, slot: Slot | None) -> Iterator[Text]:
        if slot is not None and slot.kind != "class" and not slot.computed:
            language = self.language if slot.kind == "text" else ""
            datatype = "" if slot.kind in ("text", "string") else slot.datatype
            for value in item.values(slot):
                if isinstance(value, str):
                    yield value, language, datatype

    def _translated(self, item: Item, cls: Class, slot: Slot | None) -> Iterator[Text]:
        found = item.data.get(cls.translations.name) if cls.translations else None
        if slot is None or not isinstance(found, dict):
            return
        for tag, words in found.items():
            value = words.get(slot.name) if isinstance(words, dict) else None
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str):
                    yield text, tag, ""

    def stated(self, predicate: str) -> Links:
        """Return the links of the slots that have, or imply, this property, and those of the schemes of the root."""
        if predicate not in self._links:
            found: dict[str, list[str]] = {}
            for subject, targets in self._collect_links(predicate):
                every = [*found[subject], *targets] if subject in found else targets
                found[subject] = list(dict.fromkeys(every)) if len(every) > 1 else every
            self._links[predicate] = found
        return self._links[predicate]

    def _collect_links(self, predicate: str) -> Iterator[tuple[str, list[str]]]:
        if predicate in (terms.IN_SCHEME, terms.TOP_CONCEPT_OF):
            yield from self._scheme_links(top=predicate == terms.TOP_CONCEPT_OF)
        for cls in self.schema.item_classes:
            for slot in _slots(cls, predicate):
                yield from self._slot_links(cls, slot)

    def _slot_links(self, cls: Class, slot: Slot) -> Iterator[tuple[str, list[str]]]:
        if slot.contains:
            yield from self._contained(cls, slot)
            return
        for item in self.taxonomy.by_class[cls.name]:
            if slot.name in item.data:
                iri = self._iris.get(id(item))
                targets = self._targets(item, slot) if iri else []
                if iri and targets:
                    yield iri, targets

    def _contained(self, cls: Class, slot: Slot) -> Iterator[tuple[str, list[str]]]:
        """Yield the items of a class, each with those that stand in a slot of it."""
        inner: dict[str, list[str]] = {}
        iris = self._iris
        for item in self.taxonomy.by_class[slot.range]:
            up = item.parent
            if up is not None and up.cls is cls and item.slot is slot and id(up) in iris and item.id:
                inner.setdefault(iris[id(up)], []).append(self.taxonomy.iri(item))
        yield from inner.items()

    def _targets(self, item: Item, slot: Slot) -> list[str]:
        values = [value for value in item.values(slot) if isinstance(value, str)]
        if slot.kind == "uri":
            return values
        index = self.taxonomy.index(slot.range)
        return [self.taxonomy.iri(index[value]) for value in values if value in index]

    def _scheme_links(self, *, top: bool) -> Iterator[tuple[str, list[str]]]:
        if top:
            for scheme_iri, slot in self._scheme_slots.items():
                for item in self.taxonomy.by_class[slot.range]:
                    if item.slot is slot and item.cls.is_concept and id(item) in self._iris:
                        yield self._iris[id(item)], [scheme_iri]
            return
        schemes = {slot.name: [iri] for iri, slot in self._scheme_slots.items()}
        for iri, item in self.concepts.items():
            outer = item
            while outer.parent is not None and outer.parent.parent is not None:
                outer = outer.parent
            scheme = schemes.get(outer.slot.name) if outer.slot else None
            if scheme:
                yield iri, list(scheme)

    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the concepts of each class, with the name of the class for people."""
        for cls in self.schema.item_classes:
            if cls.is_concept:
                yield cls.kind, [iri for item in self.taxonomy.by_class[cls.name] if (iri := self._iris.get(id(item)))]

    def texts(self) -> Iterator[tuple[str, Key]]:
        """Yield every text of the root and of the items, with the item, the slot and the way to it."""
        return texts_of(self.taxonomy)

    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, Key]]:
        """Yield the values of the slots for addresses, of the root and of the items, that the schema allows."""
        for items in self.taxonomy.by_class.values():
            for slot in items[0].cls.slots if items else ():
                if slot.kind == "uri" and slot.uri in predicates and not slot.computed:
                    for item in items:
                        for index, value in enumerate(item.values(slot)):
                            if isinstance(value, str) and allows(slot, value):
                                yield value, (item, slot.name, (index,) if slot.multivalued else ())

    def tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        """Return the language of the taxonomy, and how many items are translated into each other one."""
        return self._tags

    @cached_property
    def _tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        count: dict[str, int] = {}
        place: dict[str, Callable[[], Place]] = {}
        own = self.schema.root.meaning(terms.LANGUAGE)
        if own and self.language and allows(own, self.language):
            count[self.language] = 1
            place[self.language] = partial(self.taxonomy.origin, self.taxonomy.root, own.name)
        for cls in self.schema.item_classes:
            slot = cls.translations
            if slot is None:
                continue
            key = self.schema.classes[slot.range].identifier
            for item in self.taxonomy.by_class[cls.name]:
                found = item.data.get(slot.name)
                for tag in found if isinstance(found, dict) else ():
                    if key is None or allows(key, tag):
                        count[tag] = count.get(tag, 0) + 1
                        place.setdefault(tag, partial(self.taxonomy.origin, item, slot.name, tag, on_key=True))
        return {tag: (number, place[tag]) for tag, number in count.items()}

    def refuses(self, subject: str, predicate: str, words: str) -> bool:
        """Say whether the slot of a property has a pattern that the words do not fit."""
        item = self.items.get(subject)
        slot = item.cls.meaning(predicate) if item else None
        return slot is not None and not allows(slot, words)

    def is_own(self, iri: str) -> bool:
        """Say whether an IRI begins with the namespace of the taxonomy, or is one that an item gives itself."""
        return iri in self.items or (bool(self.taxonomy.namespace) and iri.startswith(self.taxonomy.namespace))

    def empty_groups(self) -> Mapping[str, str]:
        """Return the items that can hold concepts and hold none, each with the slot that would."""
        return source_structure.empty_groups(self.taxonomy, self.items)

    def self_references(self) -> Iterator[tuple[str, str, Place]]:
        """Yield the values that name the item in which they stand."""
        return source_structure.self_references(self.taxonomy, self.items)

    def item_links(self) -> Iterator[Links]:
        """Yield the links of every slot between items, whatever its URI."""
        return source_structure.item_links(self.taxonomy, self._iris)

    def root_concepts(self) -> Mapping[str, str]:
        """Return the concepts, each with the outermost one in which it stands."""
        return source_structure.root_concepts(self.taxonomy, self._iris)

    def broader_of(self, iri: str) -> Sequence[str]:
        """Return the concept in which an item stands, where the hierarchy is that and no more."""
        if not self.is_nested:
            return super().broader_of(iri)
        item = self.items.get(iri)
        if item is None or item.slot is None or item.slot.uri not in HIERARCHY or item.parent is None:
            return ()
        up = self._iris.get(id(item.parent))
        return (up,) if up and item.slot.uri == terms.NARROWER else ()

    def associations_in_hierarchy(self) -> Mapping[str, Links]:
        """Return the associations, but those between classes of which no item can stand in the tree of the other."""
        if not self.is_nested or source_structure.links_one_hierarchy(self.schema, terms.RELATED):
            return super().associations_in_hierarchy()
        return {name: links for name in (terms.RELATED_MATCH,) if (links := self.stated(name))}

    def isolated_concepts(self) -> Collection[str]:
        """Return the concepts that stand in no other and hold none, where the hierarchy is that and no more."""
        return source_structure.isolated_concepts(self.schema, self.concepts) if self.is_nested else self.concepts

    def concepts_among(self, iris: Collection[str]) -> Mapping[str, str]:
        """Return those of some resources that are concepts; most slots are known to be between concepts."""
        found = {iri: terms.TYPE for iri in iris if iri in self.concepts}
        for predicate in with_sub_properties(SEMANTIC_RELATION):
            for cls in self.schema.item_classes:
                for slot in _slots(cls, predicate):
                    if slot.kind == "uri" or not (cls.is_concept and self.schema.classes[slot.range].is_concept):
                        for subject, targets in self._slot_links(cls, slot):
                            found.update(
                                {iri: predicate for iri in (subject, *targets) if iri in iris and iri not in found}
                            )
        return found

    def _find_class(self, kind: str) -> Mapping[str, str]:
        if kind != terms.CONCEPT_SCHEME:
            return super()._find_class(kind)
        found = dict.fromkeys(self.instances(kind), terms.TYPE)
        for cls in self.schema.item_classes:  # that concepts are in the schemes of the root says nothing new of these
            for predicate in (terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT):
                for slot in _slots(cls, predicate):
                    for subject, targets in self._slot_links(cls, slot):
                        for iri in (subject,) if predicate == terms.HAS_TOP_CONCEPT else targets:
                            found.setdefault(iri, predicate)
        return found

    def notations(self) -> Texts:
        """Return the notations but those that are identifiers, of which each is one item of its class already."""
        slots = [cls.meaning(terms.NOTATION) for cls in self.schema.item_classes]
        if all(slot is None or slot.identifier for slot in slots):
            return {}
        kept = {
            cls.name for cls, slot in zip(self.schema.item_classes, slots, strict=True) if slot and not slot.identifier
        }
        return {iri: texts for iri, texts in self.literals(terms.NOTATION).items() if self.items[iri].cls.name in kept}

    def deprecated(self) -> Collection[str]:
        """Return the items whose status the schema annotates as deprecated."""
        found = (item for cls in self.schema.item_classes for item in deprecated_items(self.taxonomy, cls))
        return {iri for item in found if (iri := self._iris.get(id(item)))}

    def used_terms(self, wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Place]]:
        """Yield the URI of each class and slot that has a value, with the first place where it does."""
        seen: set[str] = set()
        for item in [self.taxonomy.root, *self.taxonomy.items]:
            if item.cls.uri not in seen:
                seen.add(item.cls.uri)
                if wanted(item.cls.uri):
                    yield item.cls.uri, self.taxonomy.origin(item)
            for name in item.data:
                slot = item.cls.by_name.get(name)
                if slot is not None and slot.uri not in seen:
                    seen.add(slot.uri)
                    if wanted(slot.uri):
                        yield slot.uri, self.taxonomy.origin(item, name, on_key=True)


def _slots(cls: Class, predicate: str) -> list[Slot]:
    """Return the authored slots of a class whose values are links of a property, directly or because they imply it."""
    return [
        slot
        for slot in cls.slots
        if slot.kind in ("class", "uri")
        and not slot.computed
        and predicate in (slot.uri, slot.annotations.get("implies"))
        and (not slot.contains or slot.nesting == "list")
    ]
