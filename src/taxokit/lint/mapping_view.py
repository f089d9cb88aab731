"""A mapping set as rules see it: alone, or with the taxonomy of its subjects and the terms of its target."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Origin, Replacement

if TYPE_CHECKING:  # most checks read no mapping set
    from taxokit.sssom.mapping_set import MappingSet, Row
    from taxokit.sssom.terms import Terms


class MappingView:
    """A mapping set, with the taxonomy whose items are its subjects; None for a file outside of a repository."""

    def __init__(self, mapping_set: "MappingSet", taxonomy: Taxonomy | None = None) -> None:
        self.set = mapping_set
        self.taxonomy = taxonomy

    @cached_property
    def terms(self) -> "Terms | None":
        """The terms of the target, None if there is no table of them."""
        mappings = self.taxonomy.mappings if self.taxonomy else None
        return mappings.terms.get(self.set.target) if mappings else None

    def references(self) -> Iterator[tuple["Row | None", str, str]]:
        """Yield each identifier as it is written, with its row, None for one of the head, and its slot."""
        from taxokit.sssom.standard import MAPPING_SLOTS, SET_SLOTS  # which checks without mapping sets do not need

        for name, value in self.set.head.items():
            if name in SET_SLOTS and SET_SLOTS[name].kind == "reference":
                parts = value if isinstance(value, list) else [value]
                yield from ((None, name, part) for part in parts if isinstance(part, str) and part)
        columns = [name for name in self.set.columns if name in MAPPING_SLOTS]
        columns = [name for name in columns if MAPPING_SLOTS[name].kind == "reference"]
        for row in self.set.rows:
            yield from ((row, name, part) for name in columns for part in self.set.values_in(row, name))

    def place(self, row: "Row | None", slot: str) -> Location:
        """Return the place of a slot of a row, or of the head."""
        return self.set.place(row, slot) if row else self.set.place_in_head(slot)

    def iri(self, row: "Row", slot: str) -> str:
        """Return the IRI of a reference of a row, "" if it is none or has an undeclared prefix."""
        return self.set.iri(self.set.value(row, slot))

    def subject(self, row: "Row") -> Item | None:
        """Return the item that is the subject of a row, None if the taxonomy has none or there is no taxonomy."""
        return self.taxonomy.by_iri.get(self.iri(row, "subject_id")) if self.taxonomy else None


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
