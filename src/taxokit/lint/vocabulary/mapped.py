"""The mappings of a file of SSSOM as a SKOS vocabulary, so that rules on mappings need no second form."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from taxokit.lint.vocabulary.graph import GraphVocabulary
from taxokit.lint.vocabulary.statements import Statements
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.sssom.standard import NO_TERM
from taxokit.text.diagnostics import Location

if TYPE_CHECKING:  # it has vocabularies
    from taxokit.lint.mapping_view import MappingView, Triple

_PREDICATES = frozenset((*MAPPINGS, terms.SAME_AS))


class MappedVocabulary(GraphVocabulary):
    """The statements that a mapping set makes with properties of SKOS, and `owl:sameAs`; its subjects are concepts."""

    def __init__(self, view: "MappingView") -> None:
        self._view = view
        statements = Statements()
        for triple in self._triples.values():
            targets = statements.links.setdefault(triple.predicate, {}).setdefault(triple.subject, [])
            targets.append(triple.object)
        super().__init__(Path(view.set.path), {}, statements, "", lenient=True)

    @cached_property
    def _triples(self) -> Mapping[tuple[str, ...], "Triple"]:
        """The first row of each statement."""
        triples: dict[tuple[str, ...], Triple] = {}
        for triple in self._view.triples:
            if triple.predicate in _PREDICATES and not triple.is_negated and NO_TERM not in triple[1:4]:
                triples.setdefault(triple[1:4], triple)
        return triples

    @cached_property
    def concepts(self) -> Mapping[str, str]:
        """The subjects."""
        return dict.fromkeys((subject for subject, _, _ in self._triples), terms.TYPE)

    def is_own(self, iri: str) -> bool:
        """Return True if an IRI is that of a subject."""
        return iri in self.concepts

    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Location:  # type: ignore[override]
        """Return the place of a statement, that of its inverse, or of the first row of a subject."""
        keys = ((subject, predicate, value or ""), (value or "", terms.INVERSES.get(predicate, ""), subject))
        triple = next((self._triples[key] for key in keys if key in self._triples), None)
        if triple is None:
            triple = next(known for known in self._triples.values() if subject in (known.subject, known.object))
        return self._view.set.place(triple.row, "object_id" if predicate else "subject_id")

    def addresses(self, predicates: Collection[str]) -> Iterator[tuple[str, "Triple"]]:
        """Yield the objects of the statements with some properties, each with its statement."""
        yield from ((known.object, known) for known in self._triples.values() if known.predicate in predicates)

    def place_of(self, key: "Triple") -> Location:  # type: ignore[override]
        """Return the place of the object of a statement."""
        return self._view.set.place(key.row, "object_id")

    def name_of_text(self, key: "Triple") -> str:  # type: ignore[override]
        """Return the property and the subject of a statement."""
        return f"the {self.name(key.predicate)} of {self.name(key.subject)}"

    def name(self, iri: str) -> str:
        """Return the CURIE of an IRI, or the IRI in angle brackets."""
        return self._view.set.curie(iri) or f"<{iri}>"

    def known_as(self, iri: str) -> str:
        """Return the CURIE of an IRI, or the IRI."""
        return self._view.set.curie(iri) or iri
