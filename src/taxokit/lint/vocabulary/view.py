"""A vocabulary as SKOS sees it, whether it comes from our sources or from anyone's RDF.

What a rule asks here is answered in the terms of the SKOS Reference: which concepts, schemes and collections there are,
what they are called, and how they are related, with what follows from that (`entailment`).
"""

import re
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeAlias

from taxokit.core.location import Location, Origin
from taxokit.core.text.language_tags import base_of, check_language_tag
from taxokit.lint.vocabulary.entailment import Entailment, Text, Texts
from taxokit.rdf import terms
from taxokit.rdf.ancestry import Links
from taxokit.rdf.skos import LABELS
from taxokit.rdf.urls import PAGES, addresses_in

Place: TypeAlias = Origin | Location


_CHUNK = 100  # so many texts are looked at in one go, because a call for each costs more than the look
_ODD = re.compile(r"[^A-Za-z0-9 ,.;()'\n-]|  |^[^A-Za-z0-9(]| $", re.MULTILINE)


def has_odd(texts: Sequence[str]) -> bool:
    """Say whether one of some texts may have something out of the ordinary in it."""
    joined = "\n".join(texts)
    return _ODD.search(joined) is not None or joined.count("\n") != len(texts) - 1


class Vocabulary(Entailment):
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
    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the sets of concepts in which a preferred label should be unique, each with a name for people.

        The concepts of one class in our sources, those of one scheme in RDF.
        """

    def labels_by_scope(self, predicate: str) -> Sequence[tuple[str, Mapping[str, Sequence[tuple[str, Text]]]]]:
        """Return for each group its name, and its labels of one sort, each with its concept, by language tag.

        Tags are in lower case, because they are compared without it (BCP 47 section 2.1.1). Empty labels are left out.
        """
        if predicate not in self._labels_of_groups:
            labels = self.literals(predicate)
            groups = self.label_scopes() if labels else ()
            self._labels_of_groups[predicate] = [(name, _by_language(labels, members)) for name, members in groups]
        return self._labels_of_groups[predicate]

    @cached_property
    def _labels_of_groups(self) -> dict[str, Sequence[tuple[str, Mapping[str, Sequence[tuple[str, Text]]]]]]:
        return {}

    @cached_property
    def languages_of_labels(self) -> Mapping[str, frozenset[str]]:
        """The languages in which each concept has a label of any kind (see `language_tags.base_of`).

        Tags that are none do not count, and concepts without any are left out.
        """
        known: dict[tuple[str, ...], frozenset[str]] = {}  # of hundreds of thousands of labels few differ in their tags
        found: dict[str, frozenset[str]] = {}
        for predicate in LABELS:
            for iri, texts in self.literals(predicate).items():
                tags = tuple([tag for words, tag, _ in texts if words])
                languages = known.get(tags)
                if languages is None:
                    languages = known[tags] = frozenset(
                        base_of(tag) for tag in tags if tag and check_language_tag(tag) is None
                    )
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

    @cached_property
    def odd_texts(self) -> Collection[str]:
        """Those of the texts that may have something out of the ordinary in them (see `has_odd`), each once."""
        texts = list(self._different_texts)
        chunks = (texts[start : start + _CHUNK] for start in range(0, len(texts), _CHUNK))
        return dict.fromkeys(text for chunk in chunks if has_odd(chunk) for text in chunk)

    def keys_of_text(self, text: str) -> Sequence[Any]:
        """Return the keys, as `texts` yields them, of each place where one of the odd texts is."""
        return self._keys_of_texts[text]

    @cached_property
    def _keys_of_texts(self) -> Mapping[str, Sequence[Any]]:
        found: dict[str, list[Any]] = {text: [] for text in self.odd_texts}
        for text, key in self.texts():
            if text in found:
                found[text].append(key)
        return found

    @cached_property
    def _different_texts(self) -> Collection[str]:
        """The texts that `texts` yields, each once."""
        return dict.fromkeys(text for text, _ in self.texts())

    @abstractmethod
    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, Any]]:
        """Yield the IRIs that are values of some properties, with a key that `place_of` turns into a place."""

    @cached_property
    def links_to_pages(self) -> Sequence[tuple[str, Any]]:
        """The addresses that are values of properties for web pages, each with its key."""
        return list(self.addresses(PAGES))

    @cached_property
    def links_in_texts(self) -> Sequence[tuple[str, Any]]:
        """The web addresses in texts, each once for a text, with the key of the text."""
        return [
            (address, key)
            for text in self.odd_texts
            if "/" in text and (":/" in text or "//" in text)
            for address in dict.fromkeys(addresses_in(text))
            for key in self.keys_of_text(text)
        ]

    @abstractmethod
    def tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        """Return the language tags that are used: how often each is, and what gives the first place where it is."""

    @abstractmethod
    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Place:
        """Return where a resource stands, or its statement with a property, or that statement with a value.

        The nearest place that is known: the statement may be made from its other end, or only follow from another.
        """

    def place_of_literal(self, subject: str, predicate: str, text: Text) -> Place:
        """Return where a resource is given words with a property, in the language that they have."""
        return self.place(subject, predicate, text[0])

    @abstractmethod
    def name_of_literal(self, subject: str, predicate: str, text: Text) -> str:
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
    def item_links(self) -> Iterator[Links]:
        """Yield the links of every kind that hold concepts together, but for standing inside of one another."""

    def root_concepts(self) -> Mapping[str, str]:
        """Return the concepts, each with the one in which it stands in the end; mostly itself."""
        return {iri: iri for iri in self.concepts}

    def invalid_iris(self) -> Iterator[tuple[str, str, Place]]:
        """Yield the IRIs that are none, each with what is wrong; of our sources the schema says which are."""
        return iter(())

    def notations(self) -> Texts:
        """Return the notations that could be those of two concepts."""
        return self.literals(terms.NOTATION)

    @abstractmethod
    def deprecated(self) -> Collection[str]:
        """Return the concepts that are deprecated, and stay for whoever still uses them."""

    def isolated_concepts(self) -> Collection[str]:
        """Return the concepts of which it is not known at once that they are above or below another."""
        return self.concepts

    @abstractmethod
    def place_of_all(self, example: str) -> Place:
        """Return where to report what is true of the vocabulary as a whole, of which a resource is an example."""

    def described(self, iri: str) -> bool:
        """Say whether the vocabulary describes a resource, rather than merely linking to it."""
        return iri in self.concepts or iri in self.schemes or iri in self.collections


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
