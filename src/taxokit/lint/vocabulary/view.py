"""A vocabulary as SKOS sees it, from our sources or from any RDF file.

Rules ask in the terms of the SKOS Reference for concepts, schemes and collections, their labels and relations, and the
inferences by sub-properties, inverses, symmetry and classes. There is no general inference; each axiom that matters is
written once, in `rdf.skos`. The methods here read statements of RDF; a subclass adds their places and the names of
resources, and the subclass for sources answers from their schema.
"""

import string
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, filterfalse
from typing import Any, TypeAlias

from taxokit.lint.vocabulary.statements import Statements, Text, Texts, inverted, memoized, merged
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import Ancestry, Links
from taxokit.rdf.iris import PAGES, addresses_in
from taxokit.rdf.skos import (
    DOMAINS,
    HIERARCHY,
    LABELS,
    LITERAL_FORM,
    RANGES,
    SEMANTIC_RELATION,
    SUB_CLASSES,
    with_sub_properties,
)
from taxokit.text.codes import base_of, check_language_tag, names_language
from taxokit.text.diagnostics import Diagnostic, Location, Origin

Place: TypeAlias = Origin | Location

Key: TypeAlias = Any
"""Where a text or an address is, in the form of each kind of vocabulary, which alone reads it."""


class Vocabulary(ABC):
    """Concepts, schemes and collections by IRI, with their literals and links."""

    language: str = ""
    """The language whose texts need no tag, "" if there is none."""

    planned: Collection[str] = ()
    """The languages that the configuration names for translations."""

    by_schema: bool = False
    """True if a schema states the requirements, so that rules need not; artifacts then state inferences, too."""

    complete: bool = True
    """True if every part could be read."""

    is_nested: bool = False
    """True if the broader concept is the item around a concept, and nothing else, so that the hierarchy is a tree."""

    unread: Sequence[Diagnostic] = ()
    """Why files of a folder of RDF could not be read."""

    statements: Statements = Statements()
    """The statements of RDF, as it states them; none of our sources, which have a schema."""

    prefixes: Collection[str] = ()
    """The prefixes that a file of RDF, or the schema of our sources, declares."""

    # --- statements and inferences -----------------------------------------------------------------------------------

    def literals(self, predicate: str) -> Texts:
        """Return the literals that are stated with a property or a sub-property that the vocabulary declares."""
        return self.statements.literals_of(predicate)

    def literals_of(self, *predicates: str) -> Iterator[tuple[str, str, Text]]:
        """Yield the literals of some properties, each with its subject and the property."""
        for predicate in predicates:
            for iri, texts in self.literals(predicate).items():
                for text in texts:
                    yield iri, predicate, text

    def stated(self, predicate: str) -> Links:
        """Return the links that are stated with a property or a sub-property that the vocabulary declares."""
        return self.statements.links_of(predicate)

    def instances(self, cls: str) -> Iterable[str]:
        """Return the resources that are stated to be of a class, or of a sub-class that the vocabulary declares."""
        return self.statements.instances_of(cls)

    @memoized
    def links(self, predicate: str) -> Links:
        """Return the links that are stated with a property, or follow by sub-properties, inverses and symmetry.

        Not by transitivity: `links(broaderTransitive)` are its steps, and so for `skos:exactMatch` (S45).
        """
        links: Links = {}
        for member in with_sub_properties(predicate):
            links = merged(links, self.stated(member))
            inverse = terms.INVERSES.get(member)
            if inverse is not None:
                links = merged(links, inverted(self.stated(inverse)))
        return links

    def are_linked(self, iri: str, other: str, predicates: Iterable[str]) -> bool:
        """Return True if one of some properties links two resources, in either direction."""
        return any(iri in links.get(other, ()) or other in links.get(iri, ()) for links in map(self.links, predicates))

    @cached_property
    def hierarchy(self) -> Links:
        """The broader concepts of each concept, from `skos:broader` and `skos:narrower`, without mappings."""
        return merged(self.stated(HIERARCHY[0]), inverted(self.stated(HIERARCHY[1])))

    @cached_property
    def ancestry(self) -> Ancestry:
        """The concepts above each concept by `skos:broaderTransitive` and its axioms (S22, S24, S26, S41)."""
        return Ancestry(self.links(terms.BROADER_TRANSITIVE))

    @cached_property
    def semantic_links(self) -> Mapping[str, Links]:
        """The links that are stated with each property of the family of `skos:semanticRelation` that is used."""
        return {name: links for name in with_sub_properties(SEMANTIC_RELATION) if (links := self.stated(name))}

    @cached_property
    def associations(self) -> Mapping[str, Links]:
        """The stated associations by property; a subclass may omit links between classes that share no hierarchy."""
        return {name: links for name in (terms.RELATED, terms.RELATED_MATCH) if (links := self.stated(name))}

    @cached_property
    def related_resources(self) -> Collection[str]:
        """The resources at either end of a semantic relation, mappings included."""
        resources: set[str] = set()
        for links in self.semantic_links.values():
            resources.update(links, chain.from_iterable(links.values()))
        return resources

    def members(self) -> Links:
        """Return the members of each collection."""
        return self.stated(terms.MEMBER)

    @property
    def listed_members(self) -> Links:
        """The members of each collection that are in a list of RDF."""
        return {}

    @memoized
    def classes_of(self, kind: str) -> Mapping[str, str]:
        """Return the resources of a SKOS class, by type or by inference, each with the property that states it.

        `kind` is `skos:Concept`, `skos:ConceptScheme`, `skos:Collection` or `skosxl:Label`. Domains and ranges: S4 to
        S6, S19, S20, S31, S33, S50, S54, S60, S61; sub-properties: S7, S21, S22, S39 to S42; sub-classes: S29.
        """
        reasons: dict[str, str] = {}
        for cls in (kind, *SUB_CLASSES.get(kind, ())):
            reasons.update(dict.fromkeys(self.instances(cls), terms.TYPE))
        for general in DOMAINS[kind]:
            for predicate in with_sub_properties(general):
                subjects = self.literals(predicate) if predicate == LITERAL_FORM else self.stated(predicate)
                if not subjects.keys() <= reasons.keys():
                    for subject in subjects:
                        reasons.setdefault(subject, predicate)
        for general in RANGES[kind]:
            for predicate in with_sub_properties(general):
                targets = chain.from_iterable(self.stated(predicate).values())
                reasons.update(dict.fromkeys(filterfalse(reasons.__contains__, targets), predicate))
        return reasons

    # --- resources of the vocabulary ---------------------------------------------------------------------------------

    @abstractmethod
    def resources(self, kind: str) -> Mapping[str, Any]:
        """Return the resources of a SKOS class that the vocabulary describes, by IRI and in its order."""

    @cached_property
    def concepts(self) -> Mapping[str, Any]:
        """The concepts that it describes, without concepts that it only links to."""
        return self.resources(terms.CONCEPT)

    @cached_property
    def schemes(self) -> Mapping[str, Any]:
        """The schemes that it describes."""
        return self.resources(terms.CONCEPT_SCHEME)

    @cached_property
    def collections(self) -> Mapping[str, Any]:
        """The collections that it describes."""
        return self.resources(terms.COLLECTION)

    @cached_property
    def deprecated(self) -> Collection[str]:
        """The concepts that are deprecated, in RDF by any `owl:deprecated` or by a replacement."""
        words = self.literals(terms.DEPRECATED).items()
        marked = {iri for iri, texts in words if any(text in ("true", "1") for text, _, _ in texts)}
        return marked.union(self.stated(terms.REPLACED_BY))

    @abstractmethod
    def is_own(self, iri: str) -> bool:
        """Return True if an IRI belongs to this vocabulary, rather than to another."""

    def described(self, iri: str) -> bool:
        """Return True if the vocabulary describes a resource, rather than only links to it."""
        return iri in self.concepts or iri in self.schemes or iri in self.collections

    @cached_property
    def maintained_concepts(self) -> Sequence[str]:
        """The concepts that the vocabulary must keep complete: neither deprecated nor those of another one."""
        return [iri for iri in self.concepts if self.is_own(iri) and iri not in self.deprecated]

    @property
    @abstractmethod
    def concepts_without_scheme(self) -> Collection[str]:
        """The concepts that are in no scheme, if others are in one."""

    def expected(self, *predicates: str) -> Sequence[str]:  # noqa: ARG002 - needs a schema
        """Return the maintained concepts that should have one of some properties, unless a schema decides that."""
        return self.maintained_concepts

    def linked_out(self) -> Collection[str]:
        """Return the concepts with a link to another vocabulary; all, if a schema recommends links."""
        return self.concepts

    def empty_groups(self) -> Mapping[str, str]:
        """Return the resources that can contain others but are empty, each with a word for the missing content."""
        members = self.members()
        return {iri: "members" for iri in self.collections if iri not in members and iri not in self.concepts}

    def self_references(self) -> Iterator[tuple[str, str, Place]]:
        """Yield each resource that is linked to itself, with the name of the narrowest property and the place."""
        for predicate in (*self.semantic_links, terms.MEMBER):
            below = [self.stated(name) for name in with_sub_properties(predicate) if name != predicate]
            for subject, targets in self.stated(predicate).items():
                if subject in targets and not any(subject in links.get(subject, ()) for links in below):
                    yield subject, self.name(predicate), self.place(subject, predicate)

    def item_links(self) -> Iterator[Links]:
        """Yield the links of every kind between concepts, except nesting."""
        return iter(self.semantic_links.values())

    def root_concepts(self) -> Mapping[str, str]:
        """Return the concepts, each with the outermost one around it; in RDF, itself."""
        return {iri: iri for iri in self.concepts}

    @abstractmethod
    def used_terms(self, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Place]]:
        """Yield each class and property that is used and wanted, in RDF each term of a standard, once with a place."""

    @abstractmethod
    def other_iris(self, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, Place]]:
        """Yield the IRIs that do not begin with `http` and are wanted with a place: in RDF each once."""

    def invalid_iris(self) -> Iterator[tuple[str, str, Place]]:
        """Yield the invalid IRIs, in our sources if the schema allows them, each with the error and its place."""
        return iter(())

    def refuses(self, subject: str, predicate: str, words: str) -> bool:  # noqa: ARG002 - needs a schema
        """Return True if a schema refuses a literal, so that it is reported already."""
        return False

    def notations(self) -> Texts:
        """Return the notations that two concepts could share."""
        return self.literals(terms.NOTATION)

    # --- labels ------------------------------------------------------------------------------------------------------

    @abstractmethod
    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the concepts of each class, in RDF of each scheme: their preferred labels should be unique."""

    @memoized
    def labels_by_scope(self, predicate: str) -> Sequence[tuple[str, Mapping[str, Sequence[tuple[str, Text]]]]]:
        """Return the name of each scope and its labels, by tag in lower case (BCP 47 section 2.1.1); no empty ones."""
        labels = self.literals(predicate)
        scopes = self.label_scopes() if labels else ()
        return [(name, by_language(labels, members)) for name, members in scopes]

    @cached_property
    def languages_of_labels(self) -> Mapping[str, frozenset[str]]:
        """The languages in which each concept has a label of any kind, even an empty one; invalid tags do not count."""
        known: dict[tuple[str, ...], frozenset[str]] = {}  # few of hundreds of thousands differ
        languages: dict[str, frozenset[str]] = {}
        for predicate in LABELS:
            for iri, texts in self.literals(predicate).items():
                tags = tuple([tag for _, tag, _ in texts])
                if tags not in known:
                    valid = (tag for tag in tags if names_language(tag) and check_language_tag(tag) is None)
                    known[tags] = frozenset(map(base_of, valid))
                if iri not in languages:
                    languages[iri] = known[tags]
                elif not known[tags] <= languages[iri]:  # else one set for all concepts takes less memory
                    languages[iri] |= known[tags]
        return {iri: languages[iri] for iri in self.concepts if languages.get(iri)}

    @property
    @abstractmethod
    def tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        """The language tags that are used: how often, and a function that gives the first place."""

    # --- texts and addresses -----------------------------------------------------------------------------------------

    @abstractmethod
    def texts(self, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Key]]:
        """Yield the wanted texts that people read, each with a key that `place_of` turns into a place."""

    def codes(self) -> Iterator[tuple[str, Key]]:
        """Yield the strings whose form a schema defines, each with a key as in `texts`; RDF has none."""
        return iter(())

    @cached_property
    def odd_texts(self) -> Mapping[str, Sequence[Key]]:
        """The texts that may have something unusual in them (see `is_odd`), each with the keys of its places."""
        keys: dict[str, list[Key]] = {}
        for text, key in self.texts(is_odd):
            keys.setdefault(text, []).append(key)
        return keys

    @memoized
    def odd_literals(self, predicate: str) -> Sequence[tuple[str, Text]]:
        """Return the literals of a property that may have something unusual in them, each with its subject."""
        return [(iri, text) for iri, texts in self.literals(predicate).items() for text in texts if is_odd(text[0])]

    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, Key]]:
        """Yield the IRIs and `xsd:anyURI` literals that are values of some properties, with a key as in `texts`."""
        for predicate in predicates:
            for subject, targets in self.stated(predicate).items():
                for target in targets:
                    if not target.startswith("_:"):
                        yield target, (subject, predicate, None)
            for subject, texts in self.literals(predicate).items():
                for words, _, datatype in texts:
                    if datatype == terms.XSD + "anyURI":
                        yield words, (subject, predicate, None)

    def web_addresses(self, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, Key]]:
        """Yield the addresses that are wanted: values of properties for web pages, and those in texts, with the key."""
        yield from (pair for pair in self.addresses(PAGES) if is_wanted(pair[0]))
        for text, keys in self.odd_texts.items():
            may_have_some = "/" in text and (":" in text or "//" in text)
            for address in dict.fromkeys(addresses_in(text)) if may_have_some else ():
                if is_wanted(address):
                    yield from ((address, key) for key in keys)

    # --- places and names --------------------------------------------------------------------------------------------

    @abstractmethod
    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Place:
        """Return the nearest known place of a resource, of its statement with a property, or of that with a value."""

    def place_of_use(self, subject: str, value: str) -> Place:  # noqa: ARG002 - for RDF
        """Return the nearest known place of the statement about a resource that has an IRI or a text."""
        return self.place(subject)

    @abstractmethod
    def place_of_all(self, example: str) -> Place:
        """Return the place of a finding about the vocabulary as a whole, with a resource as an example."""

    @abstractmethod
    def place_of(self, key: Key) -> Place:
        """Return the place of the text or address with this key."""

    @abstractmethod
    def name(self, iri: str) -> str:
        """Return the name of a resource for a message."""

    @abstractmethod
    def known_as(self, iri: str) -> str:
        """Return the value by which `Diagnostic.about` knows a resource."""

    def property_name(self, subject: str, predicate: str) -> str:  # noqa: ARG002 - needs a schema
        """Return the name under which a resource states a property: in sources the slot."""
        return self.name(predicate)

    @abstractmethod
    def name_of_text(self, key: Key) -> str:
        """Return a name for the text or address with this key, with its article, unique among those of its resource."""

    def key_of(self, subject: str, predicate: str, text: Text) -> Key:
        """Return the key of a literal of a resource."""
        return subject, predicate, text

    def place_of_literal(self, subject: str, predicate: str, text: Text) -> Place:
        """Return the place of a literal of a resource."""
        return self.place_of(self.key_of(subject, predicate, text))

    def name_of_literal(self, subject: str, predicate: str, text: Text) -> str:
        """Return the name of a literal of a resource, as `name_of_text` does."""
        return self.name_of_text(self.key_of(subject, predicate, text))


def by_scheme(concepts: Iterable[str], in_scheme: Links) -> dict[str, list[str]]:
    """Return some concepts by their schemes, those without one under ""."""
    members: dict[str, list[str]] = defaultdict(list)
    for concept in concepts:
        for scheme in in_scheme.get(concept, ("",)):
            members[scheme].append(concept)
    return members


def by_language(labels: Texts, members: Collection[str]) -> Mapping[str, Sequence[tuple[str, Text]]]:
    """Return the labels of some concepts by language tag in lower case, each with its concept; no empty ones."""
    as_written: dict[str, list[tuple[str, Text]]] = defaultdict(list)
    for iri in members:
        for text in labels.get(iri, ()):
            if text[0] and not text[0].isspace():
                as_written[text[1]].append((iri, text))
    tagged: dict[str, list[tuple[str, Text]]] = {}
    for tag, pairs in as_written.items():
        tagged.setdefault(tag.lower(), []).extend(pairs)
    return tagged


_PLAIN_STARTS = frozenset(string.ascii_letters + string.digits + "(")
_PLAIN = f"{string.ascii_letters}{string.digits} ,.;'-".encode()
_HARMLESS = (b"()", b"&", b"/", b":")
"""The signs of many texts, which mean nothing alone: an address has several, and an entity a semicolon."""


def is_odd(text: str) -> bool:
    """Return True if a text may have a sign, or white space other than one space between words. Quick: no pattern."""
    if not text.isascii():
        return True
    signs = text.encode().translate(None, _PLAIN)
    if signs and (signs not in _HARMLESS or (signs == b"&" and ";" in text)):
        return True
    return "  " in text or (text != "" and (text[0] not in _PLAIN_STARTS or text[-1] == " "))
