"""A vocabulary as SKOS sees it, from our sources or from any RDF file.

Rules ask in the terms of the SKOS Reference: which concepts, schemes and collections there are, how they are called and
related, and what follows from that (`entailment`).
"""

import re
import string
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, TypeAlias

from taxokit.lint.vocabulary.entailment import Entailment, Text, Texts
from taxokit.lint.vocabulary.memo import memoized
from taxokit.lint.vocabulary.triples import Statements
from taxokit.rdf import terms
from taxokit.rdf.skos import LABELS
from taxokit.rdf.urls import PAGES, addresses_in
from taxokit.text.codes import base_of, check_language_tag, names_language
from taxokit.text.diagnostics import Diagnostic, Location, Origin

Place: TypeAlias = Origin | Location

Key: TypeAlias = Any
"""Where a text or an address is, in the form of each kind of vocabulary, which alone reads it."""

_PLAIN_STARTS = frozenset(string.ascii_letters + string.digits + "(")
_PLAIN = f"{string.ascii_letters}{string.digits} ,.;()'-".encode()
_DASH_BEHIND_SEMICOLON = re.compile(r";[ ']*-")


_TOGETHER = 10_000  # texts that are looked at in one step


def is_odd(text: str) -> bool:
    """Say whether a text may have something unusual in it: a sign, or white space other than one space between words.

    A dash behind a semicolon is a sign too. Not by a regular expression alone, which takes five times as long, and
    there are hundreds of thousands of texts.
    """
    return bool(_signs_in(text)) or _is_loose(text) or (";" in text and bool(_DASH_BEHIND_SEMICOLON.search(text)))


def odd_among(texts: Sequence[str]) -> list[str]:
    """Return the texts that are odd. The signs of all are looked for at once: a call for each costs more than that."""
    joined = "\n".join(texts)
    signs = _signs_in(joined).split(b"\n")
    if len(signs) != len(texts) or _DASH_BEHIND_SEMICOLON.search(joined):  # line breaks, or a dash
        return list(filter(is_odd, texts))
    return [text for text, found in zip(texts, signs, strict=True) if found or _is_loose(text)]


def _signs_in(text: str) -> bytes:
    return text.encode(errors="surrogatepass").translate(None, _PLAIN)


def _is_loose(text: str) -> bool:
    """Say whether a text of plain words has white space at an end or in a row, or begins with a sign."""
    return "  " in text or (text != "" and (text[0] not in _PLAIN_STARTS or text[-1] == " "))


class Vocabulary(Entailment):
    """Concepts, schemes and collections by IRI, with their literals and links.

    `language` is the one whose texts need no tag, "" where there is none. `concepts`, `schemes` and `collections` are
    those that the vocabulary describes, in its order, not those that it only links to. Where `by_schema`, a schema says
    which statements a resource needs, so that rules need not check that, and artifacts state what follows from a
    statement too. It is not `complete` where a part of it could not be read. Where it `is_nested`, the broader concept
    is the item around a concept, and nothing else, so that the hierarchy is a tree. `unread` says which files of a
    folder of RDF could not be read. `statements` are those of RDF, as it states them, and `prefixes` those that it
    declares; there are none of our sources, which have a schema.
    """

    language: str = ""
    by_schema: bool = False
    complete: bool = True
    is_nested: bool = False
    unread: Sequence[Diagnostic] = ()
    statements: Statements = Statements()

    @property
    def prefixes(self) -> Collection[str]:
        """The prefixes that a file of RDF declares."""
        return ()

    @property
    @abstractmethod
    def concepts(self) -> Collection[str]:
        """The IRIs of the concepts."""

    @property
    @abstractmethod
    def schemes(self) -> Collection[str]:
        """The IRIs of the schemes."""

    @property
    @abstractmethod
    def collections(self) -> Collection[str]:
        """The IRIs of the collections."""

    @abstractmethod
    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the sets of concepts in which a preferred label should be unique, each with a name for messages.

        The concepts of one class in our sources, those of one scheme in RDF.
        """

    @property
    def concepts_without_scheme(self) -> Collection[str]:
        """The concepts that are in no scheme, where others are in one."""
        return ()

    @memoized
    def labels_by_scope(self, predicate: str) -> Sequence[tuple[str, Mapping[str, Sequence[tuple[str, Text]]]]]:
        """Return the name of each scope, and its labels of one property, each with its concept, by language tag.

        Tags are in lower case, because case does not distinguish them (BCP 47 section 2.1.1). Empty labels are left
        out.
        """
        labels = self.literals(predicate)
        scopes = self.label_scopes() if labels else ()
        return [(name, by_language(labels, members)) for name, members in scopes]

    @cached_property
    def languages_of_labels(self) -> Mapping[str, frozenset[str]]:
        """The languages in which each concept has a label of any kind (see `language_tags.base_of`).

        Invalid tags and those that name no language do not count, and concepts without any are left out. Empty labels
        count: another rule reports them.
        """
        known: dict[tuple[str, ...], frozenset[str]] = {}  # few of hundreds of thousands differ
        found: dict[str, frozenset[str]] = {}
        for predicate in LABELS:
            for iri, texts in self.literals(predicate).items():
                tags = tuple([tag for _, tag, _ in texts])
                languages = known.get(tags)
                if languages is None:
                    languages = known[tags] = frozenset(
                        base_of(tag) for tag in tags if names_language(tag) and check_language_tag(tag) is None
                    )
                if languages and not (iri in found and languages <= found[iri]):
                    found[iri] = found[iri] | languages if iri in found else languages
        return {iri: found[iri] for iri in self.concepts if iri in found}

    @abstractmethod
    def texts(self) -> Iterator[tuple[str, Key]]:
        """Yield every text that people read, with a key that `place_of` turns into a place."""

    def codes(self) -> Iterator[tuple[str, Key]]:
        """Yield the strings whose form a schema defines, each with a key as in `texts`; RDF has none."""
        return iter(())

    @abstractmethod
    def place_of(self, key: Key) -> Place:
        """Return the place of the text or address with this key."""

    @abstractmethod
    def name_of_text(self, key: Key) -> str:
        """Return a name for the text or address with this key, with its article, unique among those of its resource."""

    @cached_property
    def odd_texts(self) -> Collection[str]:
        """The texts that may have something unusual in them (see `is_odd`), each once."""
        texts = iter(self._bare_texts())
        return dict.fromkeys(
            text for some in iter(lambda: list(islice(texts, _TOGETHER)), []) for text in odd_among(some)
        )

    def keys_of_text(self, text: str) -> Sequence[Key]:
        """Return the keys of each place where one of the odd texts is."""
        return self._keys_of_texts[text]

    @cached_property
    def _keys_of_texts(self) -> Mapping[str, Sequence[Key]]:
        found: dict[str, list[Key]] = {text: [] for text in self.odd_texts}
        for text, key in self.texts():
            if text in found:
                found[text].append(key)
        return found

    def _bare_texts(self) -> Iterable[str]:
        """Return the texts that `texts` yields, without keys, perhaps more quickly."""
        return (text for text, _ in self.texts())

    @abstractmethod
    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, Key]]:
        """Yield the IRIs that are values of some properties, with a key that `place_of` turns into a place."""

    @cached_property
    def _links_to_pages(self) -> Sequence[tuple[str, Key]]:
        """The addresses that are values of properties for web pages, each with its key."""
        return list(self.addresses(PAGES))

    def web_addresses(self, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, Key]]:
        """Yield the addresses that are wanted: values of properties for web pages, and those in texts, with the key."""
        yield from (pair for pair in self._links_to_pages if is_wanted(pair[0]))
        for address, text in self._links_in_texts:
            if is_wanted(address):
                yield from ((address, key) for key in self.keys_of_text(text))

    @cached_property
    def _links_in_texts(self) -> Sequence[tuple[str, str]]:
        """The web addresses in texts, each once for a text, with that text."""
        return [
            (address, text)
            for text in self.odd_texts
            if "/" in text and (":/" in text or "//" in text)
            for address in dict.fromkeys(addresses_in(text))
        ]

    @property
    @abstractmethod
    def tags(self) -> Mapping[str, tuple[int, Callable[[], Place]]]:
        """The language tags that are used: how often, and a function that gives the first place."""

    @abstractmethod
    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Place:
        """Return the place of a resource, of its statement with a property, or of that statement with a value.

        It is the nearest known place: the statement may be written as its inverse, or follow from another.
        """

    def place_of_literal(self, subject: str, predicate: str, text: Text) -> Place:
        """Return the place of a literal of a resource."""
        return self.place(subject, predicate, text[0])

    @abstractmethod
    def name_of_literal(self, subject: str, predicate: str, text: Text) -> str:
        """Return the name of a literal of a resource, as `name_of_text` does."""

    def refuses(self, subject: str, predicate: str, words: str) -> bool:  # noqa: ARG002 - needs a schema
        """Say whether a schema refuses a literal, so that it is reported already."""
        return False

    @abstractmethod
    def name(self, iri: str) -> str:
        """Return the name of a resource for a message."""

    @abstractmethod
    def used_terms(self, wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Place]]:
        """Yield each class and property that is used and wanted, once, with a place where it is used.

        In RDF, the terms of standards count wherever they are.
        """

    @abstractmethod
    def is_own(self, iri: str) -> bool:
        """Say whether an IRI belongs to this vocabulary, rather than to another."""

    def linked_out(self) -> Collection[str]:
        """Return the concepts with a link to another vocabulary; all, where a schema says what is recommended."""
        return self.concepts

    @abstractmethod
    def empty_groups(self) -> Mapping[str, str]:
        """Return the resources that can contain others but are empty, each with what it should contain."""

    @abstractmethod
    def self_references(self) -> Iterator[tuple[str, str, Place]]:
        """Yield each statement that links a resource to itself: the resource, the name of the property, the place."""

    @abstractmethod
    def item_links(self) -> Iterator[Mapping[str, Collection[str]]]:
        """Yield the links of every kind between concepts, except nesting: for each, the outermost one around it."""

    def root_concepts(self) -> Mapping[str, str]:
        """Return the concepts, each with the outermost one around it; in RDF, itself."""
        return {iri: iri for iri in self.concepts}

    def invalid_iris(self) -> Iterator[tuple[str, str, Place]]:
        """Yield the invalid IRIs, each with what is wrong; those of our sources are checked by the schema."""
        return iter(())

    def notations(self) -> Texts:
        """Return the notations that two concepts could share."""
        return self.literals(terms.NOTATION)

    @property
    @abstractmethod
    def deprecated(self) -> Collection[str]:
        """The concepts that are deprecated."""

    @cached_property
    def maintained_concepts(self) -> Sequence[str]:
        """The concepts that the vocabulary has to keep complete: neither deprecated nor those of another one."""
        return [iri for iri in self.concepts if self.is_own(iri) and iri not in self.deprecated]

    def isolated_concepts(self) -> Collection[str]:
        """Return the concepts that may have no concept above or below them."""
        return self.concepts

    @abstractmethod
    def place_of_all(self, example: str) -> Place:
        """Return where to report what concerns the vocabulary as a whole, with a resource as an example."""

    def described(self, iri: str) -> bool:
        """Say whether the vocabulary describes a resource, rather than only links to it."""
        return iri in self.concepts or iri in self.schemes or iri in self.collections


def by_language(labels: Texts, members: Collection[str]) -> Mapping[str, Sequence[tuple[str, Text]]]:
    """Return the labels of some concepts by language tag in lower case, each with its concept; no empty ones."""
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
