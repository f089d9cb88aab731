"""A vocabulary as SKOS sees it, whether it comes from our sources or from anyone's RDF.

What a rule asks here is answered in the terms of the SKOS Reference: which concepts, schemes and collections there are,
what they are called, and how they are related, with what follows from sub-properties, inverses and symmetry. Nothing is
reasoned in general; each axiom that matters is written down once, below.
"""

import re
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeAlias

from taxokit import terms
from taxokit.axioms import DOMAINS, LITERAL_FORM, RANGES, SEMANTIC_RELATION, SUB_CLASSES, with_sub_properties
from taxokit.hierarchies import Ancestry
from taxokit.languages import base_of, fault_of
from taxokit.location import Location, Origin
from taxokit.terms import SKOS

Text: TypeAlias = tuple[str, str, str]
"""The words of a literal, its language tag (""  without one), and its datatype ("" for text)."""

Texts: TypeAlias = Mapping[str, Sequence[Text]]
"""Literals by the IRI of their subject."""

Links: TypeAlias = Mapping[str, Sequence[str]]
"""IRIs by the IRI of their subject."""

Place: TypeAlias = Origin | Location

LABELS = (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)

HIERARCHY = (SKOS + "broader", SKOS + "narrower")
MAPPINGS = tuple(
    SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "mappingRelation")
)


_CHUNK = 100  # so many texts are looked at in one go, because a call for each costs more than the look
_ODD = re.compile(r"[^A-Za-z0-9 ,.;()'\n-]|  |^[^A-Za-z0-9(]| $", re.MULTILINE)


def has_odd(texts: Sequence[str]) -> bool:
    """Say whether one of some texts may have something out of the ordinary in it."""
    joined = "\n".join(texts)
    return _ODD.search(joined) is not None or joined.count("\n") != len(texts) - 1


class Vocabulary(ABC):
    """Concepts, schemes and collections by IRI, with their literals and links.

    `language` is the one whose words need no tag, "" where there is none. `concepts`, `schemes` and `collections` are
    those that the vocabulary describes, in its order; what it merely links to is not among them. Where `by_schema`, a
    schema says which statements a resource needs, so that rules need not ask for them, and what follows from a
    statement is written for readers too. It is not `complete` where a part of it could not be read. Where it
    `is_nested`, what is broader is what something stands in, and nothing else, so that the hierarchy is a tree.
    """

    language: str = ""
    by_schema: bool = False
    complete: bool = True
    is_nested: bool = False
    concepts: Mapping[str, Any]
    schemes: Mapping[str, Any]
    collections: Mapping[str, Any]

    @abstractmethod
    def words(self, predicate: str) -> Texts:
        """Return the literals that are stated with a property or a sub-property that the vocabulary declares."""

    @abstractmethod
    def stated(self, predicate: str) -> Links:
        """Return the links that are stated with a property or a sub-property that the vocabulary declares."""

    @abstractmethod
    def groups(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the sets of concepts in which a preferred label should be unique, each with a name for people.

        The concepts of one class in our sources, those of one scheme in RDF.
        """

    def labels_of_groups(self, predicate: str) -> Sequence[tuple[str, Mapping[str, Sequence[tuple[str, Text]]]]]:
        """Return for each group its name, and its labels of one sort, each with its concept, by language tag.

        Tags are in lower case, because they are compared without it (BCP 47 section 2.1.1). Empty labels are left out.
        """
        if predicate not in self._labels_of_groups:
            labels = self.words(predicate)
            groups = self.groups() if labels else ()
            self._labels_of_groups[predicate] = [(name, _by_language(labels, members)) for name, members in groups]
        return self._labels_of_groups[predicate]

    @cached_property
    def _labels_of_groups(self) -> dict[str, Sequence[tuple[str, Mapping[str, Sequence[tuple[str, Text]]]]]]:
        return {}

    @cached_property
    def languages_of_labels(self) -> Mapping[str, frozenset[str]]:
        """The languages in which each concept has a label of any kind (see `languages.base_of`).

        Tags that are none do not count, and concepts without any are left out.
        """
        known: dict[tuple[str, ...], frozenset[str]] = {}  # of hundreds of thousands of labels few differ in their tags
        found: dict[str, frozenset[str]] = {}
        for predicate in LABELS:
            for iri, texts in self.words(predicate).items():
                tags = tuple([tag for words, tag, _ in texts if words])
                languages = known.get(tags)
                if languages is None:
                    languages = known[tags] = frozenset(base_of(tag) for tag in tags if tag and fault_of(tag) is None)
                if languages and not (iri in found and languages <= found[iri]):
                    found[iri] = found[iri] | languages if iri in found else languages
        return {iri: found[iri] for iri in self.concepts if iri in found}

    @abstractmethod
    def texts(self) -> Iterator[tuple[str, Any]]:
        """Yield every text that people read, with a key that `place_of` turns into a place."""

    @abstractmethod
    def place_of(self, key: Any) -> Place:
        """Return where the text stands to which `texts` or `addresses` gave this key."""

    @abstractmethod
    def name_of_text(self, key: Any) -> str:
        """Return what to call in a message the text, or the address, to which `texts` or `addresses` gave this key.

        With its article, and so that no other text of the same resource is called the same.
        """

    def odd_texts_where(self, test: Callable[[str], Any]) -> Iterator[tuple[str, Any]]:
        """Yield those of the texts with something out of the ordinary that pass a test, as `texts` does.

        Each different text is tested once, and none that is made of words, numbers and plain punctuation alone (see
        `has_odd`): the test is for signs, or for white space that is not one space between two words.
        """
        found = set(filter(test, self._odd_texts))
        if found:
            yield from (pair for pair in self.texts() if pair[0] in found)

    @cached_property
    def _different_texts(self) -> Collection[str]:
        """The texts that `texts` yields, each once."""
        return dict.fromkeys(text for text, _ in self.texts())

    @cached_property
    def _odd_texts(self) -> Collection[str]:
        texts = list(self._different_texts)
        chunks = (texts[start : start + _CHUNK] for start in range(0, len(texts), _CHUNK))
        return [text for chunk in chunks if has_odd(chunk) for text in chunk]

    @abstractmethod
    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, Any]]:
        """Yield the IRIs that are values of some properties, with a key that `place_of` turns into a place."""

    @abstractmethod
    def tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        """Return the language tags that are used: how often each is, and what gives the first place where it is."""

    @abstractmethod
    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Place:
        """Return where a resource stands, or its statement with a property, or that statement with a value.

        The nearest place that is known: the statement may be made from its other end, or only follow from another.
        """

    def place_of_words(self, subject: str, predicate: str, text: Text) -> Place:
        """Return where a resource is given words with a property, in the language that they have."""
        return self.place(subject, predicate, text[0])

    @abstractmethod
    def name_of_words(self, subject: str, predicate: str, text: Text) -> str:
        """Return what `name_of_text` calls the words that a resource is given with a property."""

    def refuses(self, subject: str, predicate: str, words: str) -> bool:  # noqa: ARG002 - without a schema, nothing is
        """Say whether a schema does not allow these words with a property, so that they are reported already."""
        return False

    @abstractmethod
    def name(self, iri: str) -> str:
        """Return what to call a resource in a message."""

    @abstractmethod
    def used_terms(self, wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Place]]:
        """Yield each class and property that is used and wanted, once, with a place where it is used."""

    @abstractmethod
    def is_own(self, iri: str) -> bool:
        """Say whether an IRI is one that the vocabulary gives out, rather than one of another vocabulary."""

    def linked_out(self) -> Collection[str]:
        """Return the concepts that are linked with a resource outside; all, where a schema says what is recommended."""
        return self.concepts

    @abstractmethod
    def empty_groups(self) -> Mapping[str, str]:
        """Return the resources that can hold others and hold none, each with what it should hold, for people."""

    @abstractmethod
    def self_references(self) -> Iterator[tuple[str, str, Place]]:
        """Yield each statement that links a resource to itself: the resource, the property for people, the place."""

    @abstractmethod
    def bonds(self) -> Iterator[Links]:
        """Yield the links of every kind that hold concepts together, but for standing inside of one another."""

    def outermost(self) -> Mapping[str, str]:
        """Return the concepts, each with the one in which it stands in the end; mostly itself."""
        return {iri: iri for iri in self.concepts}

    def malformed(self) -> Iterator[tuple[str, str, Place]]:
        """Yield the IRIs that are none, each with what is wrong; of our sources the schema says which are."""
        return iter(())

    def notations(self) -> Texts:
        """Return the notations that could be those of two concepts."""
        return self.words(terms.NOTATION)

    @abstractmethod
    def retired(self) -> Collection[str]:
        """Return the concepts that are deprecated, and stay for whoever still uses them."""

    # --- what follows ---------------------------------------------------------------------------------------------

    def links(self, predicate: str) -> Links:
        """Return the links that are stated with a property, or follow by sub-properties, inverses and symmetry.

        Not by transitivity: `links(broaderTransitive)` holds its steps, and so for `skos:exactMatch` (S45).
        """
        if predicate not in self._followed:
            self._followed[predicate] = self._follow(predicate)
        return self._followed[predicate]

    @cached_property
    def _followed(self) -> dict[str, Links]:
        return {}

    def _follow(self, predicate: str) -> Links:
        found: Links = {}
        for member in with_sub_properties(predicate):
            found = merged(found, self.stated(member))
            inverse = terms.INVERSES.get(member)
            if inverse is not None:
                found = merged(found, inverted(self.stated(inverse)))
        return found

    @cached_property
    def hierarchy(self) -> Links:
        """The broader concepts of each concept, from `skos:broader` and `skos:narrower`, without mappings."""
        return merged(self.stated(HIERARCHY[0]), inverted(self.stated(HIERARCHY[1])))

    def near_associations(self) -> Mapping[str, Links]:
        """Return the stated associations by property, but those that cannot be between concepts of one hierarchy."""
        return {name: links for name in (terms.RELATED, terms.RELATED_MATCH) if (links := self.stated(name))}

    def unplaced(self) -> Collection[str]:
        """Return the concepts of which it is not known at once that they are above or below another."""
        return self.concepts

    def broader_of(self, iri: str) -> Sequence[str]:
        """Return the broader concepts of one concept, without mappings."""
        return self.hierarchy.get(iri, ())

    @cached_property
    def ancestry(self) -> Ancestry:
        """What lies above each concept by `skos:broaderTransitive` and what follows from it (S22, S24, S26, S41)."""
        return Ancestry(self.links(SKOS + "broaderTransitive"))

    @cached_property
    def semantic_links(self) -> Mapping[str, Links]:
        """The links that are stated with each property of the family of `skos:semanticRelation` that is used."""
        return {name: links for name in with_sub_properties(SEMANTIC_RELATION) if (links := self.stated(name))}

    @cached_property
    def associations(self) -> Links:
        """The related concepts of each concept, in both directions (S23), without mappings."""
        related = self.stated(terms.RELATED)
        return merged(related, inverted(related))

    def place_of_all(self, example: str) -> Place:
        """Return where to report what is true of the vocabulary as a whole, of which a resource is an example."""
        return self.place("" if self.by_schema else example)

    def members(self) -> Links:
        """Return the members of each collection."""
        return self.stated(terms.MEMBER)

    def described(self, iri: str) -> bool:
        """Say whether the vocabulary describes a resource, rather than merely linking to it."""
        return iri in self.concepts or iri in self.schemes or iri in self.collections

    def classes_of(self, kind: str) -> Mapping[str, str]:
        """Return the resources that are of a class of SKOS, by type or by what follows, with the property that says so.

        `kind` is `skos:Concept`, `skos:ConceptScheme`, `skos:Collection` or `skosxl:Label`. Domains and ranges: S4 to
        S6, S19, S20, S31, S33, S50, S54, S60, S61; sub-properties: S7, S21, S22, S39 to S42; sub-classes: S29.
        """
        if kind not in self._classes:
            self._classes[kind] = self._find_class(kind)
        return self._classes[kind]

    @cached_property
    def _classes(self) -> dict[str, Mapping[str, str]]:
        return {}

    def concepts_among(self, iris: Collection[str]) -> Mapping[str, str]:
        """Return those of some resources that are concepts, as `classes_of` does, without asking for all that are."""
        found = {iri: terms.TYPE for iri in self.instances(terms.CONCEPT) if iri in iris}
        tops = {name: self.stated(name) for name in (terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT)}
        for predicate, links in (*self.semantic_links.items(), *tops.items()):
            for subject, targets in links.items():
                if subject in iris and predicate != terms.HAS_TOP_CONCEPT:
                    found.setdefault(subject, predicate)
                if predicate != terms.TOP_CONCEPT_OF:
                    for target in targets:
                        if target in iris:
                            found.setdefault(target, predicate)
        return found

    def _find_class(self, kind: str) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for cls in (kind, *SUB_CLASSES.get(kind, ())):
            found.update(dict.fromkeys(self.instances(cls), terms.TYPE))
        for general in DOMAINS[kind]:
            for predicate in with_sub_properties(general):
                subjects = self.words(predicate) if predicate == LITERAL_FORM else self.stated(predicate)
                if not subjects.keys() <= found.keys():
                    for subject in subjects:
                        found.setdefault(subject, predicate)
        for general in RANGES[kind]:
            for predicate in with_sub_properties(general):
                for target in dict.fromkeys(chain.from_iterable(self.stated(predicate).values())):
                    if target not in found:
                        found[target] = predicate
        return found

    @abstractmethod
    def instances(self, cls: str) -> Iterable[str]:
        """Return the resources that are stated to be of a class, or of a sub-class that the vocabulary declares."""


def _by_language(labels: Texts, members: Collection[str]) -> Mapping[str, Sequence[tuple[str, Text]]]:
    as_written: dict[str, list[tuple[str, Text]]] = {}
    for iri in members:
        for text in labels.get(iri, ()):
            if text[0] and not text[0].isspace():
                try:
                    as_written[text[1]].append((iri, text))
                except KeyError:
                    as_written[text[1]] = [(iri, text)]
    found: dict[str, list[tuple[str, Text]]] = {}
    for tag, pairs in as_written.items():
        found.setdefault(tag.lower(), []).extend(pairs)
    return found


def inverted(links: Links) -> Links:
    """Return links the other way round."""
    found: dict[str, list[str]] = defaultdict(list)
    for subject, objects in links.items():
        for target in objects:
            found[target].append(subject)
    return found


def merged(first: Links, second: Links) -> Links:
    """Return the links of both, each once."""
    if not first or not second:
        return first or second
    found = dict(first)
    for subject, objects in second.items():
        if subject not in found:
            found[subject] = objects
        else:
            found[subject] = list(dict.fromkeys([*found[subject], *objects]))
    return found
