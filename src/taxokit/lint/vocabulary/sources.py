"""Our sources as a SKOS vocabulary: every slot is read by its URI, and every statement has a place in a file."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.lint.vocabulary.source_texts import is_literal, keys_of, name_of_text, written_in
from taxokit.lint.vocabulary.statements import Text, Texts, memoized, merged
from taxokit.lint.vocabulary.view import Place, Vocabulary, by_scheme
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import Links, clusters
from taxokit.rdf.iris import is_iri
from taxokit.taxonomy.lifecycle import deprecated_items
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import TextKey, allows, codes_of, language_of, texts_in, texts_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Location
from taxokit.text.patterns import lazy_compile

if TYPE_CHECKING:
    from taxokit.taxonomy.mappings import MappedRows

_FAULTY_IRI = lazy_compile(r"\s|\A(?i:https?|ftps?):(?!//[^/?#:])")
_HIERARCHY = (terms.BROADER, terms.NARROWER)
_HIERARCHICAL = {*_HIERARCHY, terms.BROADER_TRANSITIVE, terms.NARROWER_TRANSITIVE}


class MappedKey(NamedTuple):
    """A value of a slot of an item that comes from a mapping set, and its place there."""

    item: Item
    slot: Slot
    place: Location


class SourceVocabulary(Vocabulary):
    """A taxonomy as a vocabulary. Of two items with one identifier the first counts; those without are left out."""

    by_schema = True

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.schema = taxonomy.schema
        self.complete = not taxonomy.unread
        self.language = language_of(taxonomy)
        self.planned = taxonomy.project.translations.languages if taxonomy.project else ()
        self.prefixes = taxonomy.prefixes.keys()
        self.items = taxonomy.by_iri

    @cached_property
    def scheme_slots(self) -> Mapping[str, Slot]:
        """The slots of the root that are a scheme, by its IRI."""
        return {
            f"{self.taxonomy.namespace}{slot.annotations['scheme']}": slot
            for slot in self.schema.root.slots
            if "scheme" in slot.annotations
        }

    @memoized
    def resources(self, kind: str) -> Mapping[str, Any]:
        """Return the items that are of a class of RDF, and for `skos:ConceptScheme` the schemes of the root."""
        names = {cls.name for cls in self.schema.item_classes if kind in cls.types}
        items = {iri: item for iri, item in self.items.items() if item.cls.name in names}
        return {**self.scheme_slots, **items} if kind == terms.CONCEPT_SCHEME else items

    def instances(self, cls: str) -> Iterable[str]:
        """Return the resources of a class."""
        return self.resources(cls)

    # --- literals ----------------------------------------------------------------------------------------------------

    @memoized
    def literals(self, predicate: str) -> Texts:
        """Return the literals of a property, with those in translations."""
        literals: dict[str, Sequence[Text]] = {}
        for cls in self.schema.item_classes:
            slots = [slot for slot in cls.slots if slot.uri == predicate and is_literal(slot)]
            inner = self.schema.classes[cls.translations.range].meaning(predicate) if cls.translations else None
            translated = self._words_in_translations(cls.name).get(inner.name, {}) if inner else {}
            for slot in slots:
                language = self.language if slot.kind == "text" else ""
                datatype = slot.datatype if slot.kind not in ("text", "string") else ""
                for item in self.taxonomy.having(cls, slot.name):
                    value = item.data[slot.name]
                    if isinstance(value, str) and not slot.multivalued:  # nearly always
                        texts: tuple[Text, ...] = ((value, language, datatype),)
                    else:
                        own = item.values(slot)
                        texts = tuple([(value, language, datatype) for value in own if isinstance(value, str)])
                    if item.iri and texts:
                        literals[item.iri] = (*literals[item.iri], *texts) if item.iri in literals else texts
            for item in self.taxonomy.having(cls, cls.translations.name) if translated and cls.translations else ():
                if item.iri and id(item) in translated:
                    literals[item.iri] = (*literals.get(item.iri, ()), *translated[id(item)])
        return literals

    @memoized
    def _words_in_translations(self, class_name: str) -> Mapping[str, Mapping[int, list[Text]]]:
        """Return the texts in translations of the items of a class, by the slot and by the identity of the item."""
        cls = self.schema.classes[class_name]
        slot = cls.translations
        texts: dict[str, dict[int, list[Text]]] = defaultdict(lambda: defaultdict(list))
        for item in self.taxonomy.having(cls, slot.name) if slot else ():
            translations = item.data[slot.name] if slot else None
            for tag, words in translations.items() if isinstance(translations, dict) else ():
                for name, value in words.items() if isinstance(words, dict) else ():
                    values = value if isinstance(value, list) else [value]
                    texts[name][id(item)] += [(text, tag, "") for text in values if isinstance(text, str)]
        return texts

    # --- links -------------------------------------------------------------------------------------------------------

    @memoized
    def stated(self, predicate: str) -> Links:
        """Return the links of the slots that have, or imply, this property, and those of the schemes of the root."""
        links: Links = {}
        if predicate in (terms.IN_SCHEME, terms.TOP_CONCEPT_OF):
            schemes: dict[Slot | None, list[str]] = {slot: [scheme] for scheme, slot in self.scheme_slots.items()}
            is_whole = predicate == terms.IN_SCHEME
            links = {
                iri: scheme  # one list for all
                for iri, item in self.concepts.items()
                if (scheme := schemes.get((item.top if is_whole else item).slot))
            }
        for cls_and_slot in self.slots_of(predicate):
            links = merged(links, self.links_of_slot(cls_and_slot))
        return links

    def slots_of(self, predicate: str) -> Iterator[tuple[Class, Slot]]:
        """Yield each authored slot whose values are links of a property, directly or because they imply it."""
        for cls in self.schema.item_classes:
            for slot in cls.slots:
                is_link = slot.nesting == "list" if slot.contains else slot.kind in ("class", "uri")
                if is_link and not slot.computed and predicate in (slot.uri, slot.annotations.get("implies")):
                    yield cls, slot

    @memoized
    def links_of_slot(self, cls_and_slot: tuple[Class, Slot]) -> Links:
        """Return the links of a slot of a class: to the items that it contains or refers to, or to addresses."""
        cls, slot = cls_and_slot
        links: dict[str, list[str]] = {}
        items = self.taxonomy.having(cls, slot.name)
        known = self.taxonomy.index(slot.range) if slot.refers and items else None
        inner = self._inside(slot) if slot.contains else None
        for item in items:
            values = item.values(slot) if inner is None else inner.get(id(item), [])
            if known is None:
                targets = [value for value in values if isinstance(value, str)]
            else:
                named = [known.get(value) for value in values if isinstance(value, str)]
                targets = [target.iri or self.taxonomy.iri(target) for target in named if target]
            if item.iri and targets:
                are_unique = len(targets) == 1 or len(set(targets)) == len(targets)
                links[item.iri] = targets if are_unique else list(dict.fromkeys(targets))
        return merged(links, self._mapped_links(cls, slot)) if slot.kind == "uri" and self._mapped else links

    @cached_property
    def _mapped(self) -> "MappedRows":
        """The mappings in mapping sets, which are values of slots, too."""
        if self.taxonomy.mappings is None:
            return {}
        from taxokit.taxonomy.mappings import mapped_rows  # few taxonomies have any

        return mapped_rows(self.taxonomy)

    def _mapped_links(self, cls: Class, slot: Slot) -> Links:
        items = (item for item in self.taxonomy.by_class[cls.name] if item.iri and item.key in self._mapped)
        mapped = {item.iri: list(self._mapped[item.key].get(slot.name, ())) for item in items}
        return {iri: targets for iri, targets in mapped.items() if targets}

    def _inside(self, slot: Slot) -> Mapping[int, list[str]]:
        """Return the IRIs of the items in a slot, by the identity of the item around them."""
        iris = defaultdict(list)
        for item in self.taxonomy.by_class[slot.range]:
            iri = item.iri or self.taxonomy.iri(item)
            if iri and item.slot is slot:
                iris[id(item.parent)].append(iri)
        return iris

    # --- resources of the vocabulary ---------------------------------------------------------------------------------

    @cached_property
    def deprecated(self) -> Collection[str]:
        """The items whose status the schema annotates as deprecated."""
        items = (item for cls in self.schema.item_classes for item in deprecated_items(self.taxonomy, cls))
        return {item.iri for item in items if item.iri}

    @cached_property
    def concepts_without_scheme(self) -> Collection[str]:
        """The concepts that are in no scheme, if others are in one, and if their class has a slot for it."""
        names = self._classes_in_schemes
        in_scheme = self.links(terms.IN_SCHEME) if names else {}
        loose = [iri for iri, item in self.concepts.items() if item.cls.name in names and iri not in in_scheme]
        return frozenset(loose) if in_scheme else frozenset()

    @cached_property
    def _classes_in_schemes(self) -> Collection[str]:
        """The names of the classes whose items state their schemes; of others, the schema does."""
        return {*self._classes_with(terms.IN_SCHEME), *self._classes_with(terms.TOP_CONCEPT_OF)}

    def expected(self, *predicates: str) -> Sequence[str]:
        """Return the concepts whose class has a slot for the first property, if the schema recommends none of them.

        `missing-recommended` reports what is missing of a class for which the schema does; other classes are free then.
        """
        slots = [slot for cls in self.schema.item_classes if cls.is_concept for slot in cls.slots]
        if any(slot.uri in predicates and (slot.required or slot.recommended) for slot in slots):
            return ()
        names = self._classes_with(predicates[0])
        return [iri for iri in self.maintained_concepts if self.concepts[iri].cls.name in names] if names else ()

    def _classes_with(self, predicate: str) -> Collection[str]:
        """Return the names of the classes whose items state a property, or are named in a slot for its inverse."""
        names = {cls.name for cls in self.schema.item_classes for slot in cls.slots if _is_stated(slot, predicate)}
        for _, slot in self.slots_of(terms.INVERSES[predicate]) if predicate in terms.INVERSES else ():
            names.update(cls.name for cls in self.schema.descendants(slot.range) if slot.kind == "class")
        return names

    def is_own(self, iri: str) -> bool:
        """Return True if an IRI begins with the namespace of the taxonomy, or is the IRI of an item."""
        return (bool(self.taxonomy.namespace) and iri.startswith(self.taxonomy.namespace)) or iri in self.items

    @cached_property
    def is_nested(self) -> bool:  # type: ignore[override]
        """True if nesting of narrower concepts is the only slot of the hierarchy."""
        return all(
            slot.nesting == "list" and slot.uri == terms.NARROWER and "implies" not in slot.annotations
            for cls in self.schema.item_classes
            for slot in cls.slots
            if not slot.computed and {slot.uri, slot.annotations.get("implies")} & _HIERARCHICAL
        )

    @cached_property
    def associations(self) -> Mapping[str, Links]:
        """The associations, without those between classes whose items are never in one tree: usually most of them."""
        every = super().associations if not self.is_nested or self._associates_in_tree() else {}
        return every or {name: links for name in (terms.RELATED_MATCH,) if (links := self.stated(name))}

    def _associates_in_tree(self) -> bool:
        """Return True if a slot associates classes whose items can be in one tree."""
        names = {cls.name: cls.name for cls in self.schema.item_classes}
        inner = {cls.name: names.keys() & {slot.range for slot in cls.containers} for cls in self.schema.item_classes}
        trees = clusters(names, [inner])
        tree = {name: number for number, members in enumerate(trees) for name in members}
        return any(
            tree.get(cls.name) == tree.get(target.name)
            for cls, slot in self.slots_of(terms.RELATED)
            if slot.kind == "class"
            for target in self.schema.descendants(slot.range)
        )

    def empty_groups(self) -> Mapping[str, str]:
        """Return the items without concepts, each with its slots for them, if the schema does not ask for them."""
        holders = {cls.name: _slots_for_concepts(self.schema, cls) for cls in self.schema.item_classes}
        empty = {}
        for iri, item in self.items.items():
            slots = holders[item.cls.name]
            if slots and not any(slot.required or slot.recommended or item.data.get(slot.name) for slot in slots):
                empty[iri] = " or ".join(slot.name for slot in slots)
        return empty

    def self_references(self) -> Iterator[tuple[str, str, Place]]:
        """Yield each value of a slot that names its own item, except cycles, which other rules report."""
        for cls in self.schema.item_classes:
            for slot in cls.slots:
                if slot.computed or not _may_name_itself(self.schema, cls, slot):
                    continue
                for item in self.taxonomy.having(cls, slot.name):
                    own = item.iri if slot.kind == "uri" else item.id
                    values = item.values(slot)
                    if item.iri and own in values:
                        steps = (slot.name, values.index(own)) if slot.multivalued else (slot.name,)
                        yield item.iri, slot.name, self.taxonomy.origin(item, *steps)

    def item_links(self) -> Iterator[Links]:
        """Yield the links of each slot of references, whatever its URI."""
        return (self.links_of_slot((cls, slot)) for cls in self.schema.item_classes for slot in cls.references)

    def root_concepts(self) -> Mapping[str, str]:
        """Return the concepts, each with the outermost one around it."""
        roots: dict[str, str] = {}
        for item in self.taxonomy.items:  # parents before children
            if item.iri and item.cls.is_concept:
                roots[item.iri] = roots.get(item.parent.iri, item.iri) if item.parent else item.iri
        return roots

    def used_terms(self, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Place]]:
        """Yield the URI of each class and slot that has a value, with a place where it does."""
        places: dict[str, Place] = {}
        for cls in self.schema.classes.values():
            for item in self.taxonomy.by_class[cls.name][:1]:
                places.setdefault(cls.uri, self.taxonomy.origin(item))
            for slot in cls.slots:
                for item in self.taxonomy.having(cls, slot.name)[:1]:
                    places.setdefault(slot.uri, self.taxonomy.origin(item, slot.name, on_key=True))
        return ((term, place) for term, place in places.items() if is_wanted(term))

    def other_iris(self, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, Place]]:
        """Yield the wanted IRIs that do not begin with `http` and that the schema allows, with each of their places."""
        for iri, slot, key in written_in(self.taxonomy, lambda slot: slot.kind == "uri"):
            if not iri.startswith("http") and is_wanted(iri) and allows(slot, iri):
                yield iri, self.place_of(key)

    def invalid_iris(self) -> Iterator[tuple[str, str, Place]]:
        """Yield the IRIs without a host, or with white space, that the schema allows, with the fault and the place."""
        for iri, slot, key in written_in(self.taxonomy, lambda slot: slot.kind == "uri"):
            if _FAULTY_IRI.search(iri) and is_iri(iri) and allows(slot, iri):
                yield iri, "it contains white space", self.place_of(key)

    def refuses(self, subject: str, predicate: str, words: str) -> bool:
        """Return True if a text does not fit the pattern of the slot."""
        item = self.items.get(subject)
        slot = item.cls.meaning(predicate) if item else None
        return slot is not None and not allows(slot, words)

    def notations(self) -> Texts:
        """Return the notations that are not identifiers; those are unique already."""
        slots = {cls.name: cls.meaning(terms.NOTATION) for cls in self.schema.item_classes}
        names = {name for name, slot in slots.items() if slot and not slot.identifier}
        notations = self.literals(terms.NOTATION) if names else {}
        return {iri: texts for iri, texts in notations.items() if self.items[iri].cls.name in names}

    # --- labels, texts and addresses ---------------------------------------------------------------------------------

    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the concepts of each class, or of its schemes if its items state them, with a name for people."""
        for cls in self.schema.item_classes:
            concepts = [item.iri for item in self.taxonomy.by_class[cls.name] if item.iri] if cls.is_concept else []
            members = {"": concepts}
            if concepts and cls.name in self._classes_in_schemes:
                members = by_scheme(concepts, self.links(terms.IN_SCHEME))
            for scheme, inside in members.items():
                yield (f"{cls.kind} of {self.name(scheme)}" if scheme else cls.kind), inside

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
                translations = item.data[slot.name]
                for tag in filter(is_tag, translations if isinstance(translations, dict) else ()):
                    count[tag] = count.get(tag, 0) + 1
                    place.setdefault(tag, partial(self.taxonomy.origin, item, slot.name, tag, on_key=True))
        return {tag: (number, place[tag]) for tag, number in count.items()}

    def texts(self, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, TextKey]]:
        """Yield the wanted texts of the root and of the items, with the item, the slot and the route to it."""
        return texts_of(self.taxonomy, is_wanted)

    def codes(self) -> Iterator[tuple[str, TextKey]]:
        """Yield the strings whose pattern the schema defines, such as codes."""
        return codes_of(self.taxonomy)

    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, "TextKey | MappedKey"]]:
        """Yield the values of the slots for addresses, of the root and of the items, that the schema allows."""
        for cls in self.schema.classes.values():
            for slot in cls.slots:
                if slot.kind == "uri" and slot.uri in predicates and not slot.computed:
                    for item in self.taxonomy.having(cls, slot.name):
                        yield from ((text, key) for text, key in texts_in(item, slot) if allows(slot, text))
                    for item in self.taxonomy.by_class[cls.name] if self._mapped else ():
                        for target, (mapping_set, row) in self._mapped.get(item.key, {}).get(slot.name, {}).items():
                            yield target, MappedKey(item, slot, mapping_set.place(row, "object_id"))

    # --- places ------------------------------------------------------------------------------------------------------

    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Place:
        """Return the place of an item, of one of its values, or of the value of the inverse."""
        item = self.items.get(subject)
        if item is None:
            slot = self.scheme_slots.get(subject)
            return self.taxonomy.origin_of((slot.name,) if slot else (), on_key=True)
        place = self._value_place(item, predicate, value)
        other = self.items.get(value) if value else None
        if place is None and other is not None and predicate in terms.INVERSES:
            place = self._value_place(other, terms.INVERSES[predicate], subject)
        return place or self.taxonomy.origin(item)

    def place_of_all(self, example: str) -> Place:  # noqa: ARG002 - the file of the root is about all of them
        """Return the beginning of the sources."""
        return self.place("")

    def place_of(self, key: "TextKey | MappedKey") -> Place:
        """Return the place of a text, or of a mapping."""
        if isinstance(key, MappedKey):
            return key.place
        item, name, route = key
        return self.taxonomy.origin(item, name, *route)

    def key_of(self, subject: str, predicate: str, text: Text) -> TextKey:
        """Return the key of a text, in the item itself or among its translations."""
        words, language, _ = text
        return keys_of(self.taxonomy, self.items[subject], predicate)[words, language]

    def _value_place(self, item: Item, predicate: str, value: str | None) -> Place | None:
        target = self.items.get(value or "")
        for slot in item.cls.slots:
            if slot.name not in item.data or predicate not in (slot.uri, slot.annotations.get("implies")):
                continue
            if value is None or not slot.multivalued:
                return self.taxonomy.origin(item, slot.name)
            for index, written in enumerate(item.values(slot)):
                is_target = target is not None and (written is target.data or written == target.id)
                if written == value or (slot.kind == "class" and is_target):
                    return self.taxonomy.origin(item, slot.name, index)
        if value and item.key in self._mapped:
            mapped = self._mapped[item.key]
            for slot in item.cls.slots:
                if predicate in (slot.uri, slot.annotations.get("implies")) and value in mapped.get(slot.name, ()):
                    mapping_set, row = mapped[slot.name][value]
                    return mapping_set.place(row, "object_id")
        keys = keys_of(self.taxonomy, item, predicate)
        return next((self.place_of(key) for (words, _), key in keys.items() if words == value), None)

    # --- names -------------------------------------------------------------------------------------------------------

    def name(self, iri: str) -> str:
        """Return the kind and the identifier of an item, a term of SKOS in short, or the IRI of anything else."""
        item = self.items.get(iri)
        if item is None and iri.startswith(terms.SKOS):
            return f"skos:{iri.removeprefix(terms.SKOS)}"
        return item.name if item else f"<{iri}>"

    def known_as(self, iri: str) -> str:
        """Return the name of an item, else the IRI."""
        return self.items[iri].name if iri in self.items else iri

    def property_name(self, subject: str, predicate: str) -> str:
        """Return the name of the slot in which an item states a property, else that of the property."""
        item = self.items.get(subject)
        slots = item.cls.slots if item else ()
        return next((slot.name for slot in slots if _is_stated(slot, predicate)), self.name(predicate))

    def name_of_text(self, key: "TextKey | MappedKey") -> str:
        """Return the slots, the text if it is one of several, the language, and the item of a text."""
        if isinstance(key, MappedKey):
            return f"the {key.slot.name} of {key.item.name}"
        return name_of_text(key)


def _is_stated(slot: Slot, predicate: str) -> bool:
    """Return True if authors state a property in a slot."""
    means = predicate in (slot.uri, slot.annotations.get("implies"))
    return means and not slot.computed and not slot.identifier


def _slots_for_concepts(schema: Schema, cls: Class) -> list[Slot]:
    """Return the slots of a class for concepts, or for members of a collection."""
    return [
        slot
        for slot in cls.slots
        if not slot.computed
        and (
            (slot.nesting == "list" and schema.classes[slot.range].is_concept)
            or (slot.uri in (terms.MEMBER, terms.MEMBER_LIST) and slot.multivalued)
        )
    ]


def _may_name_itself(schema: Schema, cls: Class, slot: Slot) -> bool:
    if slot.uri == terms.REPLACED_BY or (slot.annotations.get("acyclic") and slot.uri not in _HIERARCHY):
        return False
    return (slot.kind == "uri" and slot.uri.startswith(terms.SKOS) and not slot.names_item) or (
        slot.refers and cls in schema.descendants(slot.range)
    )
