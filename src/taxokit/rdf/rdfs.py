"""The classes and properties that a graph declares to be below others, the same, or inverses."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from taxokit.rdf.digraph import reachable
from taxokit.rdf.terms import OWL, RDFS, SKOS

LinksByProperty: TypeAlias = Mapping[str, Mapping[str, Sequence[str]]]
"""Links by property and by subject."""


_SUB_CLASS, _SAME_CLASS = f"{RDFS}subClassOf", f"{OWL}equivalentClass"
_SUB_PROPERTY, _SAME_PROPERTY = f"{RDFS}subPropertyOf", f"{OWL}equivalentProperty"
_INVERSE = f"{OWL}inverseOf"

DECLARING = (_SUB_CLASS, _SAME_CLASS, _SUB_PROPERTY, _SAME_PROPERTY, _INVERSE)
"""The properties that declare something."""


class Declarations:
    """The declarations among the links of a graph.

    What SKOS says of its own terms counts without being declared, where it counts, and not where it would blur.
    """

    def __init__(self, links: LinksByProperty) -> None:
        self._links = links

    def classes_below(self, name: str) -> list[str]:
        """Return a class and those of others that are declared to be below it, or the same."""
        return _below(self._classes, name)

    def properties_below(self, name: str) -> list[str]:
        """Return a property and those of others that are declared to be below it, or the same."""
        return _below(self._properties, name)

    def above(self) -> Iterator[tuple[str, str]]:
        """Yield each property and class that another is declared to be below, with the first that is."""
        for below in (self._properties, self._classes):
            for upper, lowers in below.items():
                yield upper, lowers[0]

    def inverses_of(self, name: str) -> list[str]:
        """Return the properties that are declared to be the inverse of one; those of SKOS are known."""
        declared = self._links.get(_INVERSE)
        if not declared:
            return []
        backwards = [one for one, others in declared.items() if name in others]
        return [other for other in (*declared.get(name, ()), *backwards) if not other.startswith(SKOS)]

    @cached_property
    def _classes(self) -> Mapping[str, list[str]]:
        return self._below(_SUB_CLASS, _SAME_CLASS)

    @cached_property
    def _properties(self) -> Mapping[str, list[str]]:
        return self._below(_SUB_PROPERTY, _SAME_PROPERTY)

    def _below(self, relation: str, equivalence: str) -> Mapping[str, list[str]]:
        below: dict[str, list[str]] = defaultdict(list)
        for lower, uppers in self._links.get(relation, {}).items():
            for upper in uppers:
                below[upper].append(lower)
        for one, others in self._links.get(equivalence, {}).items():
            for other in others:
                below[one].append(other)
                below[other].append(one)
        return below


def _below(below: Mapping[str, list[str]], name: str) -> list[str]:
    return reachable(lambda one: (other for other in below.get(one, ()) if not other.startswith(SKOS)), name)
