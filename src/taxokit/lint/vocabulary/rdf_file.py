"""Anyone's RDF as a SKOS vocabulary: Turtle, N-Triples, RDF/XML, JSON-LD, TriG and N-Quads.

Statements are kept by property and subject as plain strings, because a large vocabulary has millions of them. Graphs
are taken together. Nothing is fetched.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TypeAlias

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.location import Location, Origin
from taxokit.core.text.labels import shortened
from taxokit.lint.vocabulary.entailment import Text, Texts, inverted, merged
from taxokit.lint.vocabulary.triples import Statements, together
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms
from taxokit.rdf.ancestry import Links
from taxokit.rdf.namespaces import linked_out, own_namespaces
from taxokit.rdf.parse import LIKE_TURTLE, TermError, parse, read_bytes, syntax_of
from taxokit.rdf.positions import ResourceLines
from taxokit.rdf.rdfs import Declarations
from taxokit.rdf.terms import SKOS
from taxokit.yaml_text.document import MARK

Key: TypeAlias = tuple[str, str, Text | None]
"""Subject, property and literal; None for an address, which messages about it name anyway."""

_XL_LABELS = {f"{terms.XL}{name}": f"{SKOS}{name}" for name in ("prefLabel", "altLabel", "hiddenLabel")}
_INSIDE = frozenset((terms.TYPE, terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT, terms.MEMBER))
_NOT_READ_BY_PEOPLE = (terms.NOTATION,)


def read_graph(path: Path) -> "GraphVocabulary":
    """Read an RDF file. Raises SourceError, with the line where the parser gives one, for a file that is none.

    IRIs and language tags that are none are kept: rules report them, with everything else. In JSON-LD a strict parser
    would leave out what is said with them.
    """
    data = read_bytes(path)
    base = path.resolve().as_uri()
    try:
        lenient = syntax_of(path) == "JSON_LD"
        statements = Statements(parse(path, data, base, lenient=lenient))
    except TermError:
        lenient = True
        statements = Statements(parse(path, data, base, lenient=True))
    return GraphVocabulary(path, data, statements, base, lenient=lenient)


class GraphVocabulary(Vocabulary):
    """An RDF graph as a vocabulary.

    It describes the concepts, schemes and collections, by type or by what follows, of which it says anything at all.
    """

    def __init__(self, path: Path, data: bytes, statements: Statements, base: str, *, lenient: bool = False) -> None:
        self.path = path
        self.lenient = lenient  # its IRIs may be none
        self.language = ""
        self._base = base
        self._data = data
        self._statements = statements
        self._declared = Declarations(statements.links)
        self._words: dict[str, Texts] = {}
        self._links: dict[str, Links] = {}
        self._lift_labels()

    def _lift_labels(self) -> None:
        """Give each resource with SKOS-XL labels the plain labels that follow from them (S55 to S57)."""
        forms = together(self._statements.literals, self._declared.properties_below(f"{terms.XL}literalForm"))
        for extended, plain in _XL_LABELS.items():
            found = self._statements.literals.setdefault(plain, {}) if forms else {}
            for subject, labels in together(self._statements.links, self._declared.properties_below(extended)).items():
                lifted = [text for label in labels for text in forms.get(label, ())]
                found[subject] = list(dict.fromkeys([*found.get(subject, ()), *lifted]))

    @property
    def has_ignores(self) -> bool:
        """Whether comments in the file may tell checks to ignore something."""
        return MARK.encode() in self._data and syntax_of(self.path) in LIKE_TURTLE

    @property
    def text(self) -> str:
        """The text of the file."""
        return self._lines.text

    @cached_property
    def concepts(self) -> Mapping[str, str]:  # type: ignore[override]
        """The concepts of which the graph says something."""
        return self._described(terms.CONCEPT)

    @cached_property
    def schemes(self) -> Mapping[str, str]:  # type: ignore[override]
        """The concept schemes of which the graph says something."""
        return self._described(terms.CONCEPT_SCHEME)

    @cached_property
    def collections(self) -> Mapping[str, str]:  # type: ignore[override]
        """The collections of which the graph says something."""
        return self._described(terms.COLLECTION)

    def _described(self, kind: str) -> Mapping[str, str]:
        found = self.classes_of(kind)
        return {iri: why for iri, why in found.items() if why == terms.TYPE or iri in self._subjects}

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return self._statements.subjects()

    def instances(self, cls: str) -> Iterable[str]:
        """Return the resources with the type, or a sub-class of it that the graph declares."""
        wanted = self._declared.classes_below(cls)
        return dict.fromkeys(iri for name in wanted for iri in self._instances.get(name, ()))

    @cached_property
    def _instances(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for subject, types in self._statements.links.get(terms.TYPE, {}).items():
            for cls in types:
                found[cls].append(subject)
        return found

    def literals(self, predicate: str) -> Texts:
        """Return the literals of a property and of those that the graph declares below it."""
        if predicate not in self._words:
            self._words[predicate] = together(self._statements.literals, self._declared.properties_below(predicate))
        return self._words[predicate]

    def stated(self, predicate: str) -> Links:
        """Return the links of a property, and of those that the graph declares below it or to be an inverse of one."""
        if predicate not in self._links:
            names = self._declared.properties_below(predicate)
            found = together(self._statements.links, names)
            opposite = dict.fromkeys(
                below
                for name in names
                for other in self._declared.inverses_of(name)
                for below in self._declared.properties_below(other)
            )
            turned = inverted(together(self._statements.links, list(opposite))) if opposite else {}
            self._links[predicate] = merged(found, turned)
        return self._links[predicate]

    def list_of(self, node: str) -> Iterator[str]:
        """Yield the members of an RDF list; stops where it comes back to itself."""
        first, rest = self._statements.links.get(terms.FIRST, {}), self._statements.links.get(terms.REST, {})
        seen: set[str] = set()
        while node not in seen and node != terms.NIL:
            seen.add(node)
            yield from first.get(node, ())
            node = next(iter(rest.get(node, ())), terms.NIL)

    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the concepts of each scheme, then those that are in none."""
        for scheme, concepts in self._members_of_schemes.items():
            yield (f"concept of {self.name(scheme)}" if scheme else "concept"), concepts

    @cached_property
    def _members_of_schemes(self) -> Mapping[str, list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        in_scheme = self.links(terms.IN_SCHEME)
        for concept in self.concepts:
            for scheme in in_scheme.get(concept, ("",)):
                members[scheme].append(concept)
        return members

    def texts(self) -> Iterator[tuple[str, Key]]:
        """Yield every literal without a datatype, but notations."""
        for predicate, subjects in self._statements.literals.items():
            if predicate in _NOT_READ_BY_PEOPLE:
                continue
            for subject, texts in subjects.items():
                for text in texts:
                    if not text[2]:
                        yield text[0], (subject, predicate, text)

    @cached_property
    def _different_texts(self) -> Collection[str]:
        return dict.fromkeys(
            [
                text
                for predicate, subjects in self._statements.literals.items()
                if predicate not in _NOT_READ_BY_PEOPLE
                for texts in subjects.values()
                for text, _, datatype in texts
                if not datatype
            ]
        )

    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, Key]]:
        """Yield the IRIs and the literals of type `xsd:anyURI` that are values of some properties."""
        for predicate in predicates:
            for subject, targets in self.stated(predicate).items():
                for target in targets:
                    if not target.startswith("_:"):
                        yield target, (subject, predicate, None)
            for subject, texts in self.literals(predicate).items():
                for words, _, datatype in texts:
                    if datatype == terms.XSD + "anyURI":
                        yield words, (subject, predicate, None)

    def tags(self) -> Mapping[str, tuple[int, Callable[[], Location]]]:
        """Return how many literals have each language tag, and what gives the place of the first one."""
        return self._tags

    @cached_property
    def _tags(self) -> Mapping[str, tuple[int, Callable[[], Location]]]:
        count: dict[str, int] = {}
        first: dict[str, str] = {}
        for subjects in self._statements.literals.values():
            for subject, texts in subjects.items():
                for _, tag, _ in texts:
                    if tag in count:
                        count[tag] += 1
                    elif tag:
                        count[tag] = 1
                        first[tag] = subject
        return {tag: (number, partial(self.place_of_all, first[tag])) for tag, number in count.items()}

    def place_of(self, key: Key) -> Origin:
        """Return where the subject of a literal stands."""
        subject, predicate, text = key
        return Origin(str(self.path), (subject, predicate, *((text[0], text[1]) if text else ())))

    def place_of_literal(self, subject: str, predicate: str, text: Text) -> Origin:
        """Return where the subject of a literal stands, which its language tells from the same words in another."""
        return self.place_of((subject, predicate, text))

    def name_of_text(self, key: Key) -> str:
        """Return the property, the beginning and the end of the words, and the subject of a literal."""
        subject, predicate, text = key
        words = f" {shortened(text[0])!r}{'@' if text[1] else ''}{text[1]}" if text else ""
        owner = "a blank node" if subject.startswith("_:") else self.name(subject)  # a parser names those as it likes
        return f"the {self._name_of_property(predicate)}{words} of {owner}"

    def _name_of_property(self, predicate: str) -> str:
        """Return a property as the file abbreviates it, or as everybody does."""
        name = self.name(predicate)
        known = terms.PREFIXES.items() if name.startswith("<") else ()
        return next((f"{p}:{predicate.removeprefix(iri)}" for p, iri in known if predicate.startswith(iri)), name)

    def name_of_literal(self, subject: str, predicate: str, text: Text) -> str:
        """Return what `name_of_text` calls a literal."""
        return self.name_of_text((subject, predicate, text))

    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Origin:
        """Return the statement itself as a place: its parts are the route to it."""
        return Origin(str(self.path), (subject, *((predicate,) if predicate else ()), *((value,) if value else ())))

    def place_of_all(self, example: str) -> Location:
        """Return where the file begins to describe a resource, without saying that it is meant in particular."""
        return self.places.of(self.place(example))

    @cached_property
    def places(self) -> "GraphPlaces":
        """The lines of the places."""
        return GraphPlaces(self._lines, self._base)

    @cached_property
    def _lines(self) -> ResourceLines:
        return ResourceLines(str(self.path), self._data, syntax_of(self.path), self._base)

    def name(self, iri: str) -> str:
        """Return an IRI in angle brackets, or as the file abbreviates it."""
        if iri.startswith(self._base):
            return f"<{iri.removeprefix(self._base)}>"
        return iri if iri.startswith("_:") else self._lines.abbreviated(iri)

    def used_terms(self, wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Location]]:
        """Yield each property, each type and each term that another one is declared to be below, with a place."""
        first: dict[str, str] = {}
        for statements in (self._statements.links, self._statements.literals):
            for predicate, subjects in statements.items():
                for subject in subjects:
                    first.setdefault(predicate, subject)
                    break
        for cls, instances in self._instances.items():
            first.setdefault(cls, instances[0])
        for upper, lower in self._declared.above():
            first.setdefault(upper, lower)
        yield from ((term, self.place_of_all(subject)) for term, subject in first.items() if wanted(term))

    @cached_property
    def _own(self) -> tuple[str, ...]:
        return own_namespaces(self.concepts, self.schemes, self.links(terms.IN_SCHEME), self._mapped)

    @cached_property
    def _mapped(self) -> Links:
        return self.links(terms.MAPPING_RELATION)

    def is_own(self, iri: str) -> bool:
        """Say whether an IRI is in a namespace in which the vocabulary has concepts, or is a scheme or collection."""
        return iri.startswith(self._own) or iri in self.schemes or iri in self.collections

    def linked_out(self) -> Collection[str]:
        """Return the concepts that are linked, either way, with a resource of another namespace.

        Types are no such links, nor is standing in a scheme or collection.
        """
        links = (subjects for predicate, subjects in self._statements.links.items() if predicate not in _INSIDE)
        return linked_out(links, self._own, self.is_own).intersection(self.concepts)

    def invalid_iris(self) -> Iterator[tuple[str, str, Location]]:
        """Yield the IRIs that are none, each once, with what is wrong and where the first statement with it begins."""
        if not self.lenient:  # else the parser has looked at them
            return
        from pyoxigraph import NamedNode

        for iri, subject in self._statements.iris().items():
            if not iri.startswith("_:"):
                try:
                    NamedNode(iri)
                except ValueError as error:
                    yield iri, str(error), self.place_of_all(subject)

    def empty_groups(self) -> Mapping[str, str]:
        """Return the collections without members."""
        members = self.members()
        return {iri: "members" for iri in self.collections if iri not in members}

    def members(self) -> Links:
        """Return the members of each collection, those in lists included (S36)."""
        listed = {
            iri: members
            for iri, nodes in self.stated(terms.MEMBER_LIST).items()
            if (members := [member for node in nodes for member in self.list_of(node)])
        }
        return merged(self.stated(terms.MEMBER), listed)

    def self_references(self) -> Iterator[tuple[str, str, Origin]]:
        """Yield the semantic relations, the mappings and the memberships of a resource in itself."""
        for predicate in (*self.semantic_links, terms.MEMBER):
            for subject, targets in self.stated(predicate).items():
                if subject in targets:
                    yield subject, self.name(predicate), self.place(subject, predicate)

    def item_links(self) -> Iterator[Links]:
        """Yield the semantic relations, with the mappings."""
        return iter(self.semantic_links.values())

    def deprecated(self) -> Collection[str]:
        """Return the resources that are deprecated by any `owl:deprecated`, or have a replacement."""
        words = self.literals(terms.DEPRECATED).items()
        marked = {iri for iri, texts in words if any(text in ("true", "1") for text, _, _ in texts)}
        return marked.union(self.stated(terms.REPLACED_BY))


class GraphPlaces:
    """The places in an RDF file: a statement stands where the file begins to describe its subject."""

    def __init__(self, lines: ResourceLines, base: str) -> None:
        self._lines = lines
        self._base = base

    def of(self, place: Origin | Location) -> Location:
        """Return the line and the column of the subject, else of the resource at the other end of the statement."""
        if isinstance(place, Location):
            return place
        subject, predicate, value, *_ = (*map(str, place.route), "", "", "")
        found = self._lines.of(subject) or (self._lines.of(value) if value and predicate in terms.INVERSES else None)
        return found or Location(place.path)

    def subject(self, place: Origin | Location) -> tuple[str, ...]:
        """Return the parts of the statement; without what depends on the folder in which the file is."""
        parts = () if isinstance(place, Location) else place.route
        return tuple(str(part).removeprefix(self._base) for part in parts)

    def replacement(self, diagnostic: Diagnostic) -> None:  # noqa: ARG002 - RDF files are not fixed
        """Return nothing: fixes are for sources in YAML."""
        return
