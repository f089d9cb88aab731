"""A mapping set as rules see it: alone, or with the taxonomy of its subjects and the terms of its target."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from taxokit.lint.vocabulary.statements import memoized
from taxokit.sssom.mapping_set import LISTED
from taxokit.sssom.standard import MAPPING_SLOTS, NO_TERM, SET_SLOTS
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Origin, Replacement, Severity
from taxokit.text.words import did_you_mean

if TYPE_CHECKING:  # most checks read no mapping set
    from taxokit.sssom.mapping_set import MappingSet, Row
    from taxokit.sssom.terms import Term, Terms


_MOST_LOOKED_UP = 10
"""The most unknown identifiers for which a near one is looked for among all: each search takes a look at all."""


class Triple(NamedTuple):
    """A mapping whose subject, predicate and object have IRIs; `is_negated` if it is said not to hold."""

    row: "Row"
    subject: str
    predicate: str
    object: str
    is_negated: bool


class MappingView:
    """A mapping set, with the taxonomy whose items are its subjects; None for a file outside of a repository."""

    def __init__(self, mapping_set: "MappingSet", taxonomy: Taxonomy | None = None) -> None:
        self.set = mapping_set
        self.taxonomy = taxonomy

    # --- values ------------------------------------------------------------------------------------------------------

    @memoized
    def rows_by(self, slot: str) -> Mapping[str, Sequence["Row"]]:
        """Return the values in a column, each of a list alone, with the rows that have it."""
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.set.rows:
            for value in self.set.values_in(row, slot):
                rows[value].append(row)
        return rows

    def in_head(self, slot: str) -> list[str]:
        """Return the values of a slot of the head that are texts."""
        value = self.set.head.get(slot, "")
        return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str) and part]

    def values(self, *kinds: str) -> Iterator[tuple[str, str, Sequence["Row"]]]:
        """Yield each value of the slots of some kinds once, with its slot and its rows; without rows, of the head."""
        for slot, about in SET_SLOTS.items():
            if about.kind in kinds:
                yield from ((slot, value, ()) for value in self.in_head(slot))
        for slot in dict.fromkeys(self.set.columns):
            if slot in MAPPING_SLOTS and MAPPING_SLOTS[slot].kind in kinds:
                yield from ((slot, value, rows) for value, rows in self.rows_by(slot).items())

    @memoized
    def iri(self, curie: str) -> str:
        """Return the IRI of a CURIE, "" if it is none or has an undeclared prefix."""
        return self.set.iri(curie)

    @cached_property
    def triples(self) -> Sequence[Triple]:
        """The mappings whose parts all have IRIs."""
        triples = []
        for row in self.set.rows:
            subject, predicate, target = map(self.iri, row.statement)
            if subject and predicate and target:
                triples.append(Triple(row, subject, predicate, target, row["predicate_modifier"] == "Not"))
        return triples

    def replaced(self, row: "Row", slot: str, old: str, new: str) -> Replacement:
        """Return the change of one value of a cell, which may have several."""
        values = [new if value == old else value for value in self.set.values_in(row, slot)]
        return self.set.replaced(row, slot, LISTED.join(values))

    def unknown(self, slot: str, known: Collection[str]) -> Iterator[tuple[str, Sequence["Row"], str]]:
        """Yield each identifier of a column whose IRI is not among the known ones, with its rows and a hint.

        The hint names the nearest known identifier; it is "" without one, and for all but the first identifiers.
        """
        rows_by = self.rows_by(slot)
        unknown = [curie for curie in rows_by if (iri := self.iri(curie)) and iri != NO_TERM and iri not in known]
        curies = list(map(self.set.curie, known)) if unknown else []
        for number, curie in enumerate(unknown):
            hint = did_you_mean(curie, curies) if number < _MOST_LOOKED_UP else ""
            yield curie, rows_by[curie], hint

    # --- findings ----------------------------------------------------------------------------------------------------

    def findings(
        self,
        slot: str,
        rows: Sequence["Row"],
        message: str,
        hint: str,
        *,
        about: tuple[str, ...],
        cause: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Iterator[Diagnostic]:
        """Yield a finding at a slot in each of some rows; without rows, at that in the head."""
        places = [self.set.place(row, slot) for row in rows] or [self.set.place_in_head(slot)]
        for place in places:
            yield Diagnostic(place, message, hint, about=about, cause=cause, severity=severity)

    # --- the taxonomy and the target ---------------------------------------------------------------------------------

    @cached_property
    def terms(self) -> "Terms | None":
        """The terms of the target, None if there is no table of them."""
        mappings = self.taxonomy.mappings if self.taxonomy else None
        return mappings.terms.get(self.set.target) if mappings else None

    def term(self, curie: str) -> "Term | None":
        """Return the term of the target for a CURIE, None if the table of terms does not have it."""
        return self.terms.by_iri.get(self.iri(curie)) if self.terms else None

    def subject(self, row: "Row") -> Item | None:
        """Return the item that is the subject of a row, None if the taxonomy has none or there is no taxonomy."""
        return self.taxonomy.by_iri.get(self.iri(row["subject_id"])) if self.taxonomy else None


class MappingPlaces:
    """The places of findings in files of SSSOM, which are known already."""

    def of(self, place: Origin | Location) -> Location:
        """Return a place; that of a value of YAML is not among them."""
        return place if isinstance(place, Location) else Location(place.path)

    def subject(self, _: Origin | Location) -> tuple[str, ...]:
        """Return no names: findings have them in `about`."""
        return ()

    def replacement(self, diagnostic: Diagnostic) -> Replacement | None:
        """Return the fix of a finding."""
        return diagnostic.replacement
