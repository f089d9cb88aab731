"""RDF as a SKOS vocabulary, in any syntax. Named graphs are taken together, and nothing is fetched."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TypeAlias

from taxokit.lint.vocabulary.statements import Statements, Text, merged, together
from taxokit.lint.vocabulary.view import Vocabulary, by_scheme
from taxokit.rdf import terms
from taxokit.rdf.encodings import read_rdf
from taxokit.rdf.graph_algorithms import Links
from taxokit.rdf.iris import linked_out, namespace_of, own_namespaces
from taxokit.rdf.parse import LIKE_TURTLE, TermError, is_rdf, parse, syntax_of
from taxokit.rdf.positions import ResourceLines, abbreviated, usual_prefixes
from taxokit.rdf.skos import DOMAINS, LITERAL_FORM, MOST_SHARED, SHARED, SHARED_LABELS, SUB_CLASSES, XL_LABELS
from taxokit.repository.reading import relative_name, walk
from taxokit.text.diagnostics import Diagnostic, Location, Origin
from taxokit.text.errors import SourceError
from taxokit.text.normalize import printable, shortened
from taxokit.yaml_text.comments import MARK

LiteralKey: TypeAlias = tuple[str, str, Text | None]
"""Subject, property and literal; None for an address, which messages about it name anyway."""

_INSIDE = frozenset((terms.TYPE, terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT, terms.MEMBER))


def read_graph(path: Path) -> "GraphVocabulary":
    """Read an RDF file, which findings name relative to the working folder.

    Invalid IRIs and language tags are kept, and reported by rules. In JSON-LD a strict parser would drop the statements
    that have them. Raises SourceError, with the line if the parser gives one, if the file cannot be parsed.
    """
    data = read_rdf(path, pipe=False)
    name = relative_name(path)
    base = base_iri(name)
    lenient = syntax_of(path) == "JSON_LD"
    try:
        statements = Statements(parse(path, data, base, lenient=lenient))
    except TermError:
        lenient = True
        statements = Statements(parse(path, data, base, lenient=True))
    return GraphVocabulary(Path(name), {name: lines_of(name, data)}, statements, base, lenient=lenient)


def rdf_files_below(folder: Path) -> list[str]:
    """Return the RDF files below a folder that are neither hidden nor links, relative to the working folder."""
    return files_below(folder, is_rdf)


def files_below(folder: Path, is_chosen: Callable[[Path], bool]) -> list[str]:
    """Return some files below a folder that are neither hidden nor links, relative to the working folder."""
    files: list[str] = []
    for parent, folders, names in walk(relative_name(folder)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        files += [path.as_posix() for path in paths if is_chosen(path) and not path.is_symlink()]
    return sorted(files)


def base_iri(name: str) -> str:
    """Return the base IRI of a file: its path from the working folder, the same on another machine."""
    return PurePosixPath(normpath(f"/{name}")).as_uri()


def lines_of(name: str, data: bytes) -> ResourceLines:
    """Return the places of the resources in a file."""
    lines = ResourceLines(name, data, syntax_of(Path(name)), base_iri(name))
    lines.text  # noqa: B018 - the text takes the place of the bytes before the rules need memory
    return lines


class GraphVocabulary(Vocabulary):
    """An RDF graph as a vocabulary, from some files. Its IRIs may be invalid if the parser was `lenient`."""

    def __init__(
        self, path: Path, files: Mapping[str, ResourceLines], statements: Statements, base: str, *, lenient: bool
    ) -> None:
        self.path = path
        self.statements = statements
        self.lenient = lenient
        self._base = base
        self._files = files
        self._lift_labels()
        self._leave_out_standard_terms()

    def _lift_labels(self) -> None:
        """Give each resource with SKOS-XL labels the plain labels that follow from them (S55 to S57).

        Of several literal forms of a label in one language only the first counts: the label is wrong (S52).
        """
        declared = self.statements.declared
        forms = {
            label: list({text[1].lower(): text for text in reversed(texts)}.values()) if len(texts) > 1 else texts
            for label, texts in together(self.statements.literals, declared.properties_below(LITERAL_FORM)).items()
        }
        self._lifted: set[str] = set()
        left = MOST_SHARED * sum(map(len, forms.values()))
        for extended, plain in XL_LABELS.items():
            labels_of = self.statements.literals.setdefault(plain, {}) if forms else {}
            for subject, labels in together(self.statements.links, declared.properties_below(extended)).items():
                self._lifted.update(labels)
                lifted = [text for label in labels for text in forms.get(label, ())]
                left -= max(len(lifted) - len(labels), 0)
                if left < 0:
                    raise SourceError(SHARED_LABELS, where=self.path)
                labels_of[subject] = list(dict.fromkeys([*labels_of.get(subject, ()), *lifted]))

    def _leave_out_standard_terms(self) -> None:
        """Forget the texts of terms of SKOS, OWL and the like, which files copy: their authors cannot change them."""
        standard = [subject for subject in self.statements.subjects if subject.startswith(terms.STANDARD)]
        standard = [subject for subject in standard if subject not in self.concepts]
        for subjects in self.statements.literals.values() if standard else ():
            for term in standard:
                subjects.pop(term, None)

    # --- resources of the vocabulary ---------------------------------------------------------------------------------

    def resources(self, kind: str) -> Mapping[str, str]:
        """Return the resources stated to be of a class, or inferred to be and not stated to be of another."""
        kinds = (name for other in DOMAINS if other != kind for name in (other, *SUB_CLASSES.get(other, ())))
        others = {iri for name in kinds for iri in self.instances(name)}
        return {
            iri: why
            for iri, why in self.classes_of(kind).items()
            if why == terms.TYPE or (iri in self.statements.subjects and iri not in others)
        }

    @cached_property
    def maintained_concepts(self) -> Sequence[str]:
        """The concepts to keep complete: not one that has only links, unless concepts of its namespace have more."""
        if all(why == terms.TYPE for why in self.concepts.values()):
            return super().maintained_concepts
        described = {*self.statements.links.get(terms.TYPE, ())}.union(*self.statements.literals.values())
        namespaces = {namespace_of(iri) for iri in self.concepts if iri in described}
        return [iri for iri in super().maintained_concepts if namespace_of(iri) in namespaces]

    @cached_property
    def _own(self) -> tuple[str, ...]:
        mapped = self.links(terms.MAPPING_RELATION)
        return own_namespaces(self.concepts, self.schemes, self.links(terms.IN_SCHEME), mapped)

    def is_own(self, iri: str) -> bool:
        """Return True if an IRI is in a namespace of the concepts, or is a scheme or collection."""
        return iri.startswith(self._own) or iri in self.schemes or iri in self.collections

    def linked_out(self) -> Collection[str]:
        """Return the concepts with a link, in either direction and not of a type or scheme, to another namespace."""
        links = (subjects for predicate, subjects in self.statements.links.items() if predicate not in _INSIDE)
        return linked_out(links, self._own, self.is_own).intersection(self.concepts)

    def members(self) -> Links:
        """Return the members of each collection, those in lists included (S36)."""
        return merged(self.stated(terms.MEMBER), self.listed_members)

    @cached_property
    def listed_members(self) -> Links:
        """The members that are in the list of each collection."""
        listed: dict[str, list[str]] = {}
        left = MOST_SHARED * (len(self.statements.links.get(terms.FIRST, ())) + 1)
        for iri, nodes in self.stated(terms.MEMBER_LIST).items():
            in_lists = (member for node in nodes for member in self.statements.list_of(node))
            members = list(islice(in_lists, left + 1))
            left -= len(members)
            if left < 0:
                raise SourceError(SHARED, where=self.path)
            if members:
                listed[iri] = members
        return listed

    def used_terms(self, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, Location]]:
        """Yield each property, each type, each term with declared subterms and all of standards, with a place."""
        first: dict[str, str] = {}
        for statements in (self.statements.links, self.statements.literals):
            for predicate, subjects in statements.items():
                first.setdefault(predicate, next(iter(subjects), ""))
        for cls, instances in self.statements.typed.items():
            first.setdefault(cls, instances[0])
        for upper, lower in self.statements.declared.above():
            first.setdefault(upper, lower)
        others = (term for term in self.statements.standard_terms if term not in first and is_wanted(term))
        first.update(self.statements.users(sorted(others)))
        examples = ((term, subject) for term, subject in first.items() if subject and is_wanted(term))
        yield from ((term, self.place_of_use(subject, term)) for term, subject in examples)

    def invalid_iris(self) -> Iterator[tuple[str, str, Location]]:
        """Yield each invalid IRI once, with the error and the place of the first statement with it."""
        if not self.lenient:  # the parser has checked them
            return
        from pyoxigraph import NamedNode

        for iri, subject in self.statements.iris().items():
            if not iri.startswith("_:"):
                try:
                    NamedNode(iri)
                except ValueError as error:
                    yield iri, str(error), self.place_of_use(subject, iri)

    # --- labels, texts and addresses ---------------------------------------------------------------------------------

    def other_iris(self, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, Location]]:
        """Yield the wanted IRIs that do not begin with `http`, each at its first use."""
        odd = [iri for iri in self.statements.standard_terms if not iri.startswith("http")]
        for iri, subject in self.statements.users(sorted(filter(is_wanted, odd))).items():
            yield iri, self.place_of_use(subject, iri)

    def label_scopes(self) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the concepts of each scheme, then those without one."""
        for scheme, concepts in self._members_of_schemes.items():
            yield (f"concept of {self.name(scheme)}" if scheme else "concept"), concepts

    @cached_property
    def concepts_without_scheme(self) -> Collection[str]:
        """The concepts that are in no scheme, if others are in one."""
        members = self._members_of_schemes
        return frozenset(members[""]) if "" in members and len(members) > 1 else frozenset()

    @cached_property
    def _members_of_schemes(self) -> Mapping[str, list[str]]:
        return by_scheme(self.concepts, self.links(terms.IN_SCHEME))

    @cached_property
    def tags(self) -> Mapping[str, tuple[int, Callable[[], Location]]]:
        """The number of literals by language tag, and a function that returns the place of the first."""
        count: dict[str, int] = {}
        first: dict[str, LiteralKey] = {}
        for predicate, subjects in self.statements.literals.items():
            for subject, texts in subjects.items():
                for text in texts:
                    tag = text[1]
                    if tag in count:
                        count[tag] += 1
                    elif tag:
                        count[tag] = 1
                        first[tag] = subject, predicate, text
        return {tag: (number, partial(self._location_of, first[tag])) for tag, number in count.items()}

    def texts(self, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, LiteralKey]]:
        """Yield the wanted texts that people read, with that of a SKOS-XL label at the resource that has it."""
        for predicate, subjects in self.statements.literals.items():
            if predicate in terms.FOR_PROGRAMS:
                continue
            elsewhere: Collection[str] = self._lifted if predicate == LITERAL_FORM else ()
            for subject, texts in subjects.items():
                for text in texts:
                    if not text[2] and is_wanted(text[0]) and subject not in elsewhere:
                        yield text[0], (subject, predicate, text)

    # --- places ------------------------------------------------------------------------------------------------------

    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Origin:
        """Return a statement as a place: its parts are the route to it."""
        path = self.path_of(subject, predicate, value)
        return Origin(path, (subject, *((predicate,) if predicate else ()), *((value,) if value else ())))

    def place_of_all(self, example: str) -> Location:
        """Return where the file describes a resource, without it as the subject of the diagnostic."""
        return self.of(self.place(example))

    def _location_of(self, key: LiteralKey) -> Location:
        """Return the place of a literal, without it as the subject of the diagnostic."""
        return self.of(self.place_of(key))

    def place_of_use(self, subject: str, value: str) -> Location:
        """Return where a statement about a resource has an IRI or a text, without it as the subject of a diagnostic."""
        return self.of(Origin(self.path_of(subject), (subject, "", value)))

    def place_of(self, key: LiteralKey) -> Origin:
        """Return the place of a literal, with its language, or of a statement with an address."""
        subject, predicate, text = key
        path = self.path_of(subject, predicate, text[0] if text else None)
        return Origin(path, (subject, predicate, *((text[0], text[1]) if text else ())))

    def path_of(self, subject: str, predicate: str = "", value: str | None = None) -> str:  # noqa: ARG002 - one file
        """Return the file in which a statement is, or a resource is described."""
        return str(self.path)

    def of(self, place: Origin | Location) -> Location:
        """Return where a statement is, else its subject, the inverse statement, or the owner of a blank node."""
        location = place if isinstance(place, Location) else self._location(place)
        return location if location.path.isprintable() else location._replace(path=printable(location.path))

    def _location(self, place: Origin) -> Location:
        subject, *statement = map(str, place.route)
        lines = self._files.get(place.path)
        if lines is None:  # the folder itself
            return Location(place.path)
        location = lines.of(subject, *statement)
        predicate, value = (*statement, "", "")[:2]
        if location is None and value and predicate in terms.INVERSES:
            location = lines.of(value, terms.INVERSES[predicate], subject)
        if location is None and subject.startswith("_:"):
            location = lines.of(self.statements.owner_of(subject), *statement)
        return location or Location(place.path)

    def subject(self, place: Origin | Location) -> tuple[str, ...]:
        """Return the parts of the statement at a place; an IRI that is relative to the file as it is there."""
        parts = () if isinstance(place, Location) else place.route
        return tuple(self.known_as(str(part)) for part in parts)

    def replacement(self, diagnostic: Diagnostic) -> None:  # noqa: ARG002 - RDF files are not fixed
        """Return nothing: fixes are for sources in YAML."""
        return

    def texts_with_ignores(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the text of each file that may have comments that suppress findings."""
        for name, lines in self._files.items():
            if syntax_of(Path(name)) in LIKE_TURTLE and MARK in lines.text:
                yield name, lines.text

    # --- names -------------------------------------------------------------------------------------------------------

    def name(self, iri: str) -> str:
        """Return an IRI as the file abbreviates it, or with a well-known prefix, else in angle brackets."""
        if iri.startswith(self._base):
            return f"<{iri.removeprefix(self._base)}>"
        return iri if iri.startswith("_:") else abbreviated(iri, self._namespaces)

    def known_as(self, iri: str) -> str:
        """Return an IRI, if it is relative to the file as it is there."""
        return iri.removeprefix(self._base)

    def name_of_text(self, key: LiteralKey) -> str:
        """Return the property, the beginning and the end of the text, and the subject of a literal."""
        subject, predicate, text = key
        words = f" {shortened(text[0])!r}{'@' if text[1] else ''}{text[1]}" if text else ""
        owner = self.name(subject)
        if subject.startswith("_:"):  # parsers name those arbitrarily
            above = self.statements.owner_of(subject)
            owner = f"a blank node of {self.name(above)}" if above else "a blank node"
        return f"the {self.name(predicate)}{words} of {owner}"

    @cached_property
    def prefixes(self) -> Collection[str]:  # type: ignore[override]
        """The prefixes that are declared."""
        return frozenset(prefix for prefix, _ in self._declared)

    @property
    def _declared(self) -> Collection[tuple[str, str]]:
        """The prefixes that a file declares, each with its namespace."""
        return dict.fromkeys(pair for lines in self._files.values() for pair in lines.declared)

    @cached_property
    def _namespaces(self) -> Sequence[tuple[str, str]]:
        """The namespaces that have a prefix in messages, longest first."""
        return usual_prefixes(self._declared)
