"""Our sources as a SKOS vocabulary: every slot is read by its URI, and every statement has a place in a file."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property, partial

from taxokit.core.memo import memoized
from taxokit.lint.vocabulary.entailment import Text, Texts
from taxokit.lint.vocabulary.source_structure import SourceStructure
from taxokit.lint.vocabulary.view import Place
from taxokit.rdf import terms
from taxokit.rdf.ancestry import Links
from taxokit.rdf.skos import SEMANTIC_RELATION, with_sub_properties
from taxokit.taxonomy.lifecycle import deprecated_items
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.texts import TextKey, allows, bare_texts, codes_of, texts_of


class SourceVocabulary(SourceStructure):
    """A taxonomy as a vocabulary. Of two items with one identifier the first counts; items without one are left out."""

    @memoized
    def literals(self, predicate: str) -> Texts:
        """Return the literals of a property, with those in translations."""
        return dict(self._collect_literals(predicate))

    def _collect_literals(self, predicate: str) -> Iterator[tuple[str, list[Text]]]:
        for cls in self.schema.item_classes:
            slot = cls.meaning(predicate)
            inner = self.schema.classes[cls.translations.range].meaning(predicate) if cls.translations else None
            names = [found.name for found in (slot, cls.translations if inner else None) if found]
            simple = slot.name if slot and slot.kind == "text" and not (slot.multivalued or slot.computed) else ""
            iris, language = self._iris, self.language
            translated = self._words_in_translations(cls.name).get(inner.name, {}) if inner else {}
            for item in self.taxonomy.having(cls, *names):
                data = item.data
                value = data.get(simple)
                if type(value) is str:  # nearly always
                    found = [(value, language, ""), *translated.get(id(item), ())]
                else:
                    found = [*self._own_words(item, slot), *translated.get(id(item), ())]
                iri = iris.get(id(item))
                if iri and found:
                    yield iri, found

    def _own_words(self, item: Item, slot: Slot | None) -> Iterator[Text]:
        if slot is not None and slot.kind != "class" and not slot.computed:
            language = self.language if slot.kind == "text" else ""
            datatype = "" if slot.kind in ("text", "string") else slot.datatype
            for value in item.values(slot):
                if isinstance(value, str):
                    yield value, language, datatype

    @memoized
    def _words_in_translations(self, class_name: str) -> Mapping[str, Mapping[int, list[Text]]]:
        """Return the texts in translations of the items of a class, by the slot and by the identity of the item."""
        cls = self.schema.classes[class_name]
        slot = cls.translations
        found: dict[str, dict[int, list[Text]]] = defaultdict(lambda: defaultdict(list))
        for item in self.taxonomy.having(cls, slot.name) if slot else ():
            translations = item.data[slot.name] if slot else None
            for tag, words in translations.items() if isinstance(translations, dict) else ():
                for name, value in words.items() if isinstance(words, dict) else ():
                    if isinstance(value, str):
                        found[name][id(item)].append((value, tag, ""))
                    elif isinstance(value, list):
                        found[name][id(item)] += [(text, tag, "") for text in value if isinstance(text, str)]
        return found

    @memoized
    def stated(self, predicate: str) -> Links:
        """Return the links of the slots that have, or imply, this property, and those of the schemes of the root."""
        found: dict[str, list[str]] = {}
        for subject, targets in self._collect_links(predicate):
            every = [*found[subject], *targets] if subject in found else targets
            found[subject] = list(dict.fromkeys(every)) if len(every) > 1 else every
        return found

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
        iris, known = self._iris, self._identified(slot.range) if slot.kind == "class" else None
        for item in self.taxonomy.having(cls, slot.name):
            iri = iris.get(id(item))
            values = [value for value in item.values(slot) if isinstance(value, str)] if iri else ()
            targets = [known[value] for value in values if value in known] if known is not None else list(values)
            if iri and targets:
                yield iri, targets

    def _contained(self, cls: Class, slot: Slot) -> Iterator[tuple[str, list[str]]]:
        """Yield the items of a class, each with those in a slot of it."""
        inner: dict[str, list[str]] = {}
        iris = self._iris
        for item in self.taxonomy.by_class[slot.range]:
            up = item.parent
            if up is not None and up.cls is cls and item.slot is slot and id(up) in iris and item.id:
                inner.setdefault(iris[id(up)], []).append(self.taxonomy.iri(item))
        yield from inner.items()

    @memoized
    def _identified(self, class_name: str) -> Mapping[str, str]:
        """Return the IRIs of the items of a class and its descendants, by identifier."""
        iris, items = self._iris, self.taxonomy.index(class_name)
        return {name: iris.get(id(item)) or self.taxonomy.iri(item) for name, item in items.items()}

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

    def texts(self) -> Iterator[tuple[str, TextKey]]:
        """Yield every text of the root and of the items, with the item, the slot and the route to it."""
        return texts_of(self.taxonomy)

    def _bare_texts(self) -> Iterable[str]:
        return bare_texts(self.taxonomy)

    def codes(self) -> Iterator[tuple[str, TextKey]]:
        """Yield the strings whose pattern the schema defines, such as codes."""
        return codes_of(self.taxonomy)

    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, TextKey]]:
        """Yield the values of the slots for addresses, of the root and of the items, that the schema allows."""
        for items in self.taxonomy.by_class.values():
            for slot in items[0].cls.slots if items else ():
                if slot.kind == "uri" and slot.uri in predicates and not slot.computed:
                    for item in items:
                        for index, value in enumerate(item.values(slot)):
                            if isinstance(value, str) and allows(slot, value):
                                yield value, (item, slot.name, (index,) if slot.multivalued else ())

    @cached_property
    def tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        """The language of the taxonomy, and how many items are translated into each other one."""
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
            is_tag = cache(partial(allows, key)) if key else bool
            for item in self.taxonomy.having(cls, slot.name):
                found = item.data[slot.name]
                for tag in found if isinstance(found, dict) else ():
                    if is_tag(tag):
                        count[tag] = count.get(tag, 0) + 1
                        place.setdefault(tag, partial(self.taxonomy.origin, item, slot.name, tag, on_key=True))
        return {tag: (number, place[tag]) for tag, number in count.items()}

    def refuses(self, subject: str, predicate: str, words: str) -> bool:
        """Say whether a text does not fit the pattern of the slot."""
        item = self.items.get(subject)
        slot = item.cls.meaning(predicate) if item else None
        return slot is not None and not allows(slot, words)

    def is_own(self, iri: str) -> bool:
        """Say whether an IRI begins with the namespace of the taxonomy, or is the IRI of an item."""
        return (bool(self.taxonomy.namespace) and iri.startswith(self.taxonomy.namespace)) or iri in self.items

    def concepts_among(self, iris: Collection[str]) -> Mapping[str, str]:
        """Return the concepts among some resources; most slots are known to be between concepts."""
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

    @memoized
    def classes_of(self, kind: str) -> Mapping[str, str]:
        """Return the resources of a SKOS class. That concepts are in the schemes of the root says nothing new."""
        if kind != terms.CONCEPT_SCHEME:
            return super().classes_of(kind)
        found = dict.fromkeys(self.instances(kind), terms.TYPE)
        for cls in self.schema.item_classes:
            for predicate in (terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT):
                for slot in _slots(cls, predicate):
                    for subject, targets in self._slot_links(cls, slot):
                        for iri in (subject,) if predicate == terms.HAS_TOP_CONCEPT else targets:
                            found.setdefault(iri, predicate)
        return found

    def notations(self) -> Texts:
        """Return the notations that are not identifiers; those are unique already."""
        slots = [cls.meaning(terms.NOTATION) for cls in self.schema.item_classes]
        if all(slot is None or slot.identifier for slot in slots):
            return {}
        kept = {
            cls.name for cls, slot in zip(self.schema.item_classes, slots, strict=True) if slot and not slot.identifier
        }
        return {iri: texts for iri, texts in self.literals(terms.NOTATION).items() if self.items[iri].cls.name in kept}

    @cached_property
    def deprecated(self) -> Collection[str]:
        """The items whose status the schema annotates as deprecated."""
        found = (item for cls in self.schema.item_classes for item in deprecated_items(self.taxonomy, cls))
        return {iri for item in found if (iri := self._iris.get(id(item)))}

    def used_terms(self, wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Place]]:
        """Yield the URI of each class and slot that has a value, with the first place where it does."""
        used = {cls.uri for cls in self.schema.classes.values() if self.taxonomy.by_class[cls.name]}
        used |= {
            slot.uri
            for cls in self.schema.classes.values()
            for slot in cls.slots
            if self.taxonomy.having(cls, slot.name)
        }
        left = set(filter(wanted, used))
        for item in [self.taxonomy.root, *self.taxonomy.items] if left else ():
            if item.cls.uri in left:
                left.remove(item.cls.uri)
                yield item.cls.uri, self.taxonomy.origin(item)
            for name in item.data:
                slot = item.cls.by_name.get(name)
                if slot is not None and slot.uri in left:
                    left.remove(slot.uri)
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
