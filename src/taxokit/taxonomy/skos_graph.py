"""The SKOS graph of a canonical document: every value under the URI that the schema gives its slot.

It has no blank nodes, every relation in both directions if SKOS has an inverse, the properties that slots imply, and
the history of each item in a sentence if the schema names a property for it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from pyoxigraph import Literal, NamedNode

from taxokit.rdf import terms
from taxokit.rdf.graph import Graph, Statement, Term, node
from taxokit.rdf.profile_values import with_profiles
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.history_words import ENGLISH, LANGUAGE, WORDS, HistoryWords
from taxokit.taxonomy.lifecycle import lifecycle_of, replace_together, replacement_range, replacements
from taxokit.taxonomy.model import Item, Taxonomy, keyed
from taxokit.taxonomy.schema import Class, Schema, Slot, item_iri
from taxokit.text.codes import base_of
from taxokit.text.words import listed

_ENDS = (".", "!", "?", "…")


@lru_cache
def history_property(cls: Class) -> str | None:
    """Return the property for the history of an item in RDF, None if the schema names none."""
    return next((slot.annotations["told_as"] for slot in cls.slots if "told_as" in slot.annotations), None)


def history_notes(
    taxonomy: Taxonomy, item: Item, language: str, *, always_english: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Yield the notes on the history of an item of a canonical document: property, text, and language of the text.

    `language` is that of the taxonomy, and of the notes if there are words in it; else the reason of a deprecation is
    the only one. `always_english` is True for the notes of taxokit 0.5.
    """
    predicate = history_property(item.cls)
    if predicate is None:
        return
    tag = LANGUAGE if always_english else base_of(language)
    words = WORDS.get(tag)
    life = lifecycle_of(taxonomy.schema, item.cls)
    is_deprecated = taxonomy.schema.is_deprecated(item.cls, item.data)
    since, reason = item.value(life.since), item.value(life.reason) if is_deprecated else None
    if reason and (words is None or base_of(language) != tag):
        yield predicate, str(reason), language
        reason = None
    if words is None:
        return
    sentences = [*_stages(item, since, words)]
    if is_deprecated:
        start = words.deprecated_in.format(since) if since else words.deprecated
        names = [words.quoted.format(name) for name in _replacement_names(taxonomy, item)]
        sentences += [
            _sentence(f"{start}: {reason}" if reason else start),
            instead(taxonomy.schema, item, names, words),
        ]
    if sentences:
        yield predicate, " ".join(filter(None, sentences)), tag


def instead(schema: Schema, item: Item, names: Sequence[str], words: HistoryWords = ENGLISH) -> str:
    """Return the sentence on what to use instead of a deprecated item, "" if the item does not say.

    `names` are what its replacements are called.
    """
    count = replacement_range(schema, item.cls, item.data)
    if count is not None and count[1] == 0:
        return words.no_replacement
    if len(names) == 1:
        return words.use.format(names[0])
    if names and replace_together(schema, item.cls, item.data):
        return words.use_together.format(listed(names, words.conjunction))
    if names and count is not None:
        return words.use.format(listed(names, words.alternative))
    return words.replaced.format(listed(names, words.conjunction)) if names else ""


def _stages(item: Item, deprecated_in: object, words: HistoryWords) -> Iterator[str]:
    """Yield the sentence on when an item was introduced and changed; its deprecation has a sentence of its own."""
    introduced, changed = (item.value(slot) for slot in _versions(item.cls))
    parts = [words.introduced.format(introduced)] if introduced else []
    if changed and changed != deprecated_in:
        parts.append(words.changed.format(changed))
    if parts:
        yield _sentence("; ".join(parts))


@lru_cache
def _versions(cls: Class) -> tuple[Slot | None, Slot | None]:
    """Return the slots for the versions that introduced and that last changed an item; None if there is none."""
    computed = {slot.computed: slot for slot in cls.slots}
    return computed.get("introduced"), computed.get("changed")


def _replacement_names(taxonomy: Taxonomy, item: Item) -> list[str]:
    """Return the names of the replacements of an item, in quotation marks."""
    slot = lifecycle_of(taxonomy.schema, item.cls).replaced_by
    known = taxonomy.index(slot.range) if slot else {}
    named_items = ((name, known.get(name)) for name in replacements(item))
    return [str((other.meaning(terms.PREF_LABEL) if other else None) or name) for name, other in named_items]


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith(_ENDS) else ".")


def graph_of(
    taxonomy: Taxonomy, attribution: Attribution, profiles: Collection[str] = (), *, as_in_0_5: bool = False
) -> Graph:
    """Return the graph of a taxonomy whose document is canonical, so that every value has the form of its slot.

    It also has the statements that the `profiles` require, as far as they follow from the others. Notes on the history
    are in its language, and left out if there are no words in it. `as_in_0_5` is True for the graph of taxokit 0.5:
    these notes are English, and schemes that are items are no parts of the dataset. Raises SourceError if a value is an
    invalid IRI, ValueError for an invalid language tag, ConfigError for an unknown profile.
    """
    statements = statements_of(taxonomy, attribution, as_in_0_5=as_in_0_5)
    return Graph(with_profiles(statements, taxonomy.iri(taxonomy.root), profiles))


def statements_of(taxonomy: Taxonomy, attribution: Attribution, *, as_in_0_5: bool = False) -> Iterator[Statement]:
    """Yield the statements of `graph_of`, unsorted, some of them several times."""
    return _Projection(taxonomy, attribution, as_in_0_5=as_in_0_5).statements()


class _Projection:
    def __init__(self, taxonomy: Taxonomy, attribution: Attribution, *, as_in_0_5: bool) -> None:
        self.taxonomy = taxonomy
        self.as_in_0_5 = as_in_0_5
        self.schema = taxonomy.schema
        self.attribution = attribution
        self.language = attribution.language
        self.dataset = taxonomy.iri(taxonomy.root)
        self._node = cache(node)
        self._target_iri = cache(partial(_target_iri, taxonomy))

    def statements(self) -> Iterator[Statement]:
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
                elif item.cls.is_scheme and iri != self.dataset and not self.as_in_0_5:
                    yield from self._membership(iri)

    def _item(self, item: Item, iri: str) -> list[Statement]:
        """Return the types and values of an item, without the items in its lists."""
        stated, language = _stated(item.cls), self.language
        if iri == self.dataset and item.parent is not None:  # a scheme that is the taxonomy, which says these once
            single = self.schema.single_properties
            stated = {name: slot for name, slot in stated.items() if slot.multivalued or slot.uri not in single}
        made: list[Statement] = [(iri, terms.TYPE, self._node(type_iri)) for type_iri in item.cls.types]
        if self.schema.is_deprecated(item.cls, item.data):
            made.append((iri, terms.DEPRECATED, Literal("true", datatype=self._node(terms.BOOLEAN))))
        for name, value in item.data.items():
            slot = stated.get(name)
            if slot is None:
                continue
            if _is_plain(slot):  # nearly always
                values = value if slot.multivalued else (value,)
                made += [(iri, slot.uri, self._term(slot, single)) for single in values]
            else:
                made += self._slot(item, iri, slot, value)
        notes = history_notes(self.taxonomy, item, language, always_english=self.as_in_0_5)
        made += [(iri, predicate, Literal(text, language=language)) for predicate, text, language in notes]
        return made

    def _slot(self, item: Item, iri: str, slot: Slot, value: Any) -> Iterator[Statement]:
        if slot.annotations.get("translations"):
            yield from self._translations(iri, self.schema.classes[slot.range], value)
            return
        if slot.ordered and slot.uri == terms.MEMBER:
            yield from self._member_list(iri, [self._term(slot, single) for single in value])
        implied, inverses = _entailed_by(slot)
        targets: Iterable[Term]
        if slot.contains:
            objects = list(self._inside(item, slot, value))
            targets = [target for target, _ in objects]
            yield from (statement for _, description in objects for statement in description)
        else:
            targets = [self._term(slot, single) for single in (value if slot.multivalued else (value,))]
        for target in targets:
            yield iri, slot.uri, target
            for predicate in implied:
                yield iri, predicate, target
            for predicate in inverses if isinstance(target, NamedNode) else ():
                yield target.value, predicate, self._node(iri)

    def _member_list(self, iri: str, members: list[Term]) -> Iterator[Statement]:
        """Yield the list of an ordered collection (SKOS section 9). Its nodes have names: blank ones would vary."""
        start = f"{iri}{'-' if '#' in iri else '#'}member-"
        nodes = [self._node(f"{start}{number}") for number in range(1, len(members) + 1)]
        nodes.append(self._node(terms.NIL))
        yield iri, terms.MEMBER_LIST, nodes[0]
        for current, following, member in zip(nodes, nodes[1:], members, strict=False):
            yield current.value, terms.FIRST, member
            yield current.value, terms.REST, following

    def _inside(self, item: Item, slot: Slot, value: Any) -> Iterator[tuple[Term, Iterable[Statement]]]:
        """Yield the node of each item that a slot contains, with the statements about an item that is in no list."""
        cls = self.schema.classes[slot.range]
        namespace = self.taxonomy.namespace
        if slot.nesting == "list":
            for data in value:
                iri = self.taxonomy.iri(Item(cls, data, item, slot))
                if iri:
                    yield self._node(iri), ()
        elif slot.nesting == "one":
            iri = item_iri(namespace, cls, value)
            yield self._node(iri), self._item(Item(cls, value, item, slot), iri)
        else:
            for key, inner in value.items():
                iri = item_iri(namespace, cls, inner if isinstance(inner, dict) else {}, key)
                yield self._node(iri), self._item(Item(cls, keyed(cls, key, inner), item, slot), iri)

    def _term(self, slot: Slot, value: Any) -> Term:
        if slot.kind == "text":
            return Literal(value, language=self.language)
        if slot.kind == "uri":
            return self._node(value)
        if slot.kind == "class":
            return self._node(self._target_iri(slot.range, value))
        if slot.kind == "enum":
            meaning = self.schema.enums[slot.range].get(value, {}).get("uri")
            return self._node(meaning) if meaning else Literal(value)
        lexical = _lexical(value)
        return Literal(lexical, datatype=self._node(slot.datatype_of(lexical)))

    def _translations(self, iri: str, cls: Class, value: Mapping[str, Any]) -> Iterator[Statement]:
        for language, words in value.items():
            for name, texts in words.items():
                slot = cls.by_name.get(name)
                if slot is not None and slot.kind == "text":
                    for text in texts if slot.multivalued else (texts,):
                        yield iri, slot.uri, Literal(text, language=language)

    def _place(self, item: Item, iri: str) -> Iterator[Statement]:
        """Yield the scheme of a concept, and that it is at its top."""
        scheme_iri = self.taxonomy.scheme_iri(item)
        if scheme_iri:
            yield iri, terms.IN_SCHEME, self._node(scheme_iri)
            if not item.path:
                yield iri, terms.TOP_CONCEPT_OF, self._node(scheme_iri)
                yield scheme_iri, terms.HAS_TOP_CONCEPT, self._node(iri)

    def _scheme(self, slot: Slot) -> Iterator[Statement]:
        iri = self.taxonomy.namespace + slot.annotations["scheme"]
        title = slot.annotations.get("scheme_label") or f"{self.attribution.title}: {slot.annotations['scheme']}"
        yield iri, terms.TYPE, self._node(terms.CONCEPT_SCHEME)
        if "scheme_class" in slot.annotations:
            yield iri, terms.TYPE, self._node(slot.annotations["scheme_class"])
        yield iri, terms.TITLE, Literal(title, language=self.language)
        yield iri, terms.LICENSE, self._node(self.attribution.license_url)
        yield iri, terms.VERSION_INFO, Literal(str(self.attribution.version))
        yield from self._membership(iri)
        yield from self._in_order(slot, iri, title)

    def _in_order(self, slot: Slot, scheme_iri: str, title: str) -> Iterator[Statement]:
        """Yield the items at the top of a scheme as an ordered collection, if they have positions (SKOS section 9)."""
        items = self.taxonomy.inside(self.taxonomy.root, slot)
        position = self.schema.classes[slot.range].position
        if position is None or not any(position.name in item.data for item in items):
            return
        iri = f"{scheme_iri}{'-' if '#' in scheme_iri else '#'}in-order"
        members: list[Term] = [self._node(self.taxonomy.iri(item)) for item in items]
        yield iri, terms.TYPE, self._node(terms.SKOS + "OrderedCollection")
        yield iri, terms.PREF_LABEL, Literal(title, language=self.language)
        yield iri, terms.IN_SCHEME, self._node(scheme_iri)
        yield from ((iri, terms.MEMBER, member) for member in members)
        yield from self._member_list(iri, members)

    def _membership(self, scheme_iri: str) -> Iterator[Statement]:
        """Yield that a scheme is a part of the dataset, whose metadata it has."""
        yield scheme_iri, terms.DCT + "isPartOf", self._node(self.dataset)
        yield self.dataset, terms.DCT + "hasPart", self._node(scheme_iri)

    def _credit(self) -> Iterator[Statement]:
        """Yield the statements on attribution and versions of the dataset that no slot of the root has."""
        yield self.dataset, terms.CC + "attributionName", Literal(self.attribution.names)
        yield self.dataset, terms.CC + "attributionURL", self._node(self.attribution.homepage)
        for name in self.attribution.translator_names:
            yield self.dataset, terms.TRANSLATOR, Literal(name)
        if not self.attribution.version.is_build:
            version = self._node(f"{self.dataset}/{self.attribution.version}")
            yield self.dataset, terms.DCAT + "hasVersion", version
        slot = self.schema.root.computing("previous_version")
        if slot is not None and slot.name in self.taxonomy.document:
            iri = f"{self.dataset}/{self.taxonomy.document[slot.name]}"
            yield self.dataset, terms.DCAT + "previousVersion", self._node(iri)


def _target_iri(taxonomy: Taxonomy, class_name: str, identifier: str) -> str:
    target = taxonomy.index(class_name).get(identifier)
    if target is not None:
        return taxonomy.iri(target)
    return item_iri(taxonomy.namespace, taxonomy.schema.classes[class_name], {}, identifier)


@lru_cache  # this and the next are asked for the values of each item
def _stated(cls: Class) -> Mapping[str, Slot]:
    """Return the slots of a class whose values are objects of statements, by name."""
    return {slot.name: slot for slot in cls.slots if not (slot.names_item or slot.names_class)}


@lru_cache(maxsize=1000)
def _is_plain(slot: Slot) -> bool:
    """Return True if each value of a slot is the object of one statement, and nothing else follows from it."""
    is_list = slot.ordered and slot.uri == terms.MEMBER
    return not (slot.contains or is_list or slot.annotations.get("translations") or any(_entailed_by(slot)))


@lru_cache(maxsize=1000)
def _entailed_by(slot: Slot) -> tuple[list[str], list[str]]:
    """Return the properties that follow from a value of a slot: implied ones, and inverses inside the taxonomy."""
    implied = [slot.annotations["implies"]] if "implies" in slot.annotations else []
    stated = [slot.uri, *implied] if slot.kind == "class" else []
    return implied, [terms.INVERSES[predicate] for predicate in stated if predicate in terms.INVERSES]


def _lexical(value: Any) -> str:
    """Return a value in the lexical form that XML Schema gives its type."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, float):
        return str(value)
    from decimal import Decimal  # few taxonomies have such numbers

    return format(Decimal(repr(value)), "f")  # xsd:decimal has no exponent, and every double can be written without one
