"""Where the statements of an RDF file are, and what to call its resources and texts in messages."""

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.location import Location, Origin
from taxokit.core.memo import RESULTS
from taxokit.core.text.labels import shortened
from taxokit.core.text.normalize import printable
from taxokit.lint.vocabulary.entailment import Text
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms
from taxokit.rdf.parse import FORMATS, LIKE_TURTLE, syntax_of
from taxokit.rdf.positions import ResourceLines, abbreviated, usual_prefixes
from taxokit.yaml_text.document import MARK

LiteralKey: TypeAlias = tuple[str, str, Text | None]
"""Subject, property and literal; None for an address, which messages about it name anyway."""


class GraphPlaces:
    """The places in an RDF file: a statement has the place where the file begins to describe its subject.

    `owner_of` returns the resource that has a blank node, whose own place is not known where it has no label.
    """

    def __init__(self, lines_of: Callable[[str], ResourceLines], base: str, owner_of: Callable[[str], str]) -> None:
        self._lines_of = lines_of
        self._base = base
        self._owner_of = owner_of

    def of(self, place: Origin | Location) -> Location:
        """Return the line and the column of the subject, else of the resource at the other end of the statement."""
        location = self._found(place)
        return location if location.path.isprintable() else location._replace(path=printable(location.path))

    def _found(self, place: Origin | Location) -> Location:
        if isinstance(place, Location):
            return place
        subject, predicate, value, *_ = (*map(str, place.route), "", "", "")
        lines = self._lines_of(place.path)
        found = lines.of(subject) or (lines.of(value) if value and predicate in terms.INVERSES else None)
        if found is None and subject.startswith("_:"):
            found = lines.of(self._owner_of(subject))
        return found or Location(place.path)

    def subject(self, place: Origin | Location) -> tuple[str, ...]:
        """Return the parts of the statement; what is relative to the file as it is there."""
        parts = () if isinstance(place, Location) else place.route
        return tuple(str(part).removeprefix(self._base) for part in parts)

    def replacement(self, diagnostic: Diagnostic) -> None:  # noqa: ARG002 - RDF files are not fixed
        """Return nothing: fixes are for sources in YAML."""
        return


class GraphNames(Vocabulary):
    """An RDF graph as a vocabulary, as far as places and names go."""

    def __init__(self, path: Path, data: bytes, base: str) -> None:
        self.path = path
        self._base = base
        self._may_have_ignores = may_have_ignores(path, data)
        self._lines = ResourceLines(str(path), data, FORMATS.get(path.suffix.lower(), ""), base)
        self._lines.text  # noqa: B018 - the text takes the place of the bytes before the rules need memory

    @abstractmethod
    def owner_of(self, node: str) -> str:
        """Return the IRI from which links lead to a blank node, "" where there is none."""

    def texts_with_ignores(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the text of the file where it may have comments that suppress findings."""
        if self._may_have_ignores:
            yield str(self.path), self._lines.text

    def path_of(self, subject: str, predicate: str = "", value: str | None = None) -> str:  # noqa: ARG002 - one file
        """Return the file in which a statement is, or a resource is described."""
        return str(self.path)

    def place_of(self, key: LiteralKey) -> Origin:
        """Return the place of a literal, or of a statement with an address."""
        subject, predicate, text = key
        path = self.path_of(subject, predicate, text[0] if text else None)
        return Origin(path, (subject, predicate, *((text[0], text[1]) if text else ())))

    def place_of_literal(self, subject: str, predicate: str, text: Text) -> Origin:
        """Return the place of a literal, which includes its language."""
        return self.place_of((subject, predicate, text))

    def name_of_text(self, key: LiteralKey) -> str:
        """Return the property, the beginning and the end of the text, and the subject of a literal."""
        subject, predicate, text = key
        words = f" {shortened(text[0])!r}{'@' if text[1] else ''}{text[1]}" if text else ""
        owner = self.name(subject)
        if subject.startswith("_:"):  # parsers name those arbitrarily
            above = self.owner_of(subject)
            owner = f"a blank node of {self.name(above)}" if above else "a blank node"
        return f"the {self.name(predicate)}{words} of {owner}"

    def name_of_literal(self, subject: str, predicate: str, text: Text) -> str:
        """Return what `name_of_text` calls a literal."""
        return self.name_of_text((subject, predicate, text))

    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Origin:
        """Return a statement as a place: its parts are the route to it."""
        path = self.path_of(subject, predicate, value)
        return Origin(path, (subject, *((predicate,) if predicate else ()), *((value,) if value else ())))

    def place_of_all(self, example: str) -> Location:
        """Return where the file describes a resource, without it as the subject of the diagnostic."""
        return self.places.of(self.place(example))

    @cached_property
    def prefixes(self) -> Collection[str]:
        """The prefixes that are declared."""
        return frozenset(prefix for prefix, _ in self.declared_prefixes())

    def declared_prefixes(self) -> Collection[tuple[str, str]]:
        """Return the prefixes that are declared, each with its namespace."""
        return self._lines.declared

    @cached_property
    def places(self) -> GraphPlaces:
        """The lines of the places."""
        return GraphPlaces(self.lines_of, self._base, self.owner_of)

    def lines_of(self, path: str) -> ResourceLines:  # noqa: ARG002 - one file
        """Return the places in a file."""
        return self._lines

    def close(self) -> None:
        """Forget the text of the file, which a report reads again, and what rules shared: hundreds of megabytes."""
        for name in [name for name in self.__dict__ if name == "_lines" or name.startswith(RESULTS)]:
            del self.__dict__[name]

    def name(self, iri: str) -> str:
        """Return an IRI as the file abbreviates it, or with a well-known prefix, else in angle brackets."""
        if iri.startswith(self._base):
            return f"<{iri.removeprefix(self._base)}>"
        return iri if iri.startswith("_:") else abbreviated(iri, self._namespaces)

    @cached_property
    def _namespaces(self) -> Sequence[tuple[str, str]]:
        """The namespaces that have a prefix in messages, longest first."""
        return usual_prefixes(self.declared_prefixes())


def may_have_ignores(path: Path, data: bytes) -> bool:
    """Say whether a file of RDF may have comments that suppress findings."""
    return MARK.encode() in data and syntax_of(path) in LIKE_TURTLE
