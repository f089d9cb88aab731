"""The data model of the SKOS Reference as tables, and the declarations of a graph beside it.

Inverses and symmetry are in `terms.INVERSES`; transitivity (S24, S45) is left to the callers.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import reachable
from taxokit.rdf.terms import OWL, RDFS, SKOS

LABELS = (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)

MAPPINGS = tuple(
    SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "mappingRelation")
)

HIERARCHY = (terms.BROADER, terms.NARROWER)

DOCUMENTATION = (terms.DEFINITION, *sorted(terms.NOTES))
"""The documentation properties of SKOS section 7: skos:note, and its six sub-properties."""

SEMANTIC_RELATION = SKOS + "semanticRelation"

SUB_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    terms.IN_SCHEME: (terms.TOP_CONCEPT_OF,),  # S7
    # S21, S39
    SEMANTIC_RELATION: (terms.BROADER_TRANSITIVE, terms.NARROWER_TRANSITIVE, terms.RELATED, terms.MAPPING_RELATION),
    terms.BROADER_TRANSITIVE: (terms.BROADER,),  # S22
    terms.NARROWER_TRANSITIVE: (terms.NARROWER,),
    terms.MAPPING_RELATION: (terms.CLOSE_MATCH, terms.BROAD_MATCH, terms.NARROW_MATCH, terms.RELATED_MATCH),  # S40
    terms.BROADER: (terms.BROAD_MATCH,),  # S41
    terms.NARROWER: (terms.NARROW_MATCH,),
    terms.RELATED: (terms.RELATED_MATCH,),
    terms.CLOSE_MATCH: (terms.EXACT_MATCH,),  # S42
}
"""The sub-properties of each property of SKOS that has some, one step down."""

LITERAL_FORM = terms.XL + "literalForm"

XL_LABELS = dict(zip((terms.XL + name for name in ("prefLabel", "altLabel", "hiddenLabel")), LABELS, strict=True))
"""The properties of SKOS-XL for labels, each with that of SKOS for their literal forms (S55 to S57)."""

LABEL_RELATION = terms.XL + "labelRelation"
SUB_CLASSES = {SKOS + "Collection": (SKOS + "OrderedCollection",)}  # S29

DOMAINS: Mapping[str, tuple[str, ...]] = {
    terms.CONCEPT: (SEMANTIC_RELATION, terms.TOP_CONCEPT_OF),  # S19; S6 with S8
    terms.CONCEPT_SCHEME: (terms.HAS_TOP_CONCEPT,),  # S5
    terms.COLLECTION: (terms.MEMBER, terms.MEMBER_LIST),  # S31; S33 with S29
    terms.XL_LABEL: (LITERAL_FORM, LABEL_RELATION),  # S50, S60
}
RANGES: Mapping[str, tuple[str, ...]] = {
    terms.CONCEPT: (SEMANTIC_RELATION, terms.HAS_TOP_CONCEPT),  # S20; S6
    terms.CONCEPT_SCHEME: (terms.IN_SCHEME,),  # S4, with S7
    terms.COLLECTION: (),
    terms.XL_LABEL: (*XL_LABELS, LABEL_RELATION),  # S54, S61
}


MOST_SHARED = 10
"""How often shared parts of resources may be read: lists with one end, or labels, have more members than the file."""

SHARED = f"has lists that share their members, each more than {MOST_SHARED} times"
SHARED_LABELS = f"has labels of SKOS-XL that share their literal forms, each more than {MOST_SHARED} times"


def with_sub_properties(predicate: str) -> Iterator[str]:
    """Yield a property and all its sub-properties in SKOS, each once."""
    return iter(reachable(lambda name: SUB_PROPERTIES.get(name, ()), predicate))


# --- declarations of a graph ---

LinksByProperty: TypeAlias = Mapping[str, Mapping[str, Sequence[str]]]
"""Links by property and by subject."""


_SUB_CLASS, _SAME_CLASS = f"{RDFS}subClassOf", f"{OWL}equivalentClass"
_SUB_PROPERTY, _SAME_PROPERTY = f"{RDFS}subPropertyOf", f"{OWL}equivalentProperty"
_INVERSE = f"{OWL}inverseOf"

DECLARING = (_SUB_CLASS, _SAME_CLASS, _SUB_PROPERTY, _SAME_PROPERTY, _INVERSE)
"""The properties that declare something."""


class Declarations:
    """The declarations among the links of a graph, but for those about terms of SKOS: its axioms hold without them."""

    def __init__(self, links: LinksByProperty) -> None:
        self._links = links

    def classes_below(self, name: str) -> list[str]:
        """Return a class and the other classes that are declared to be below it, or the same."""
        return _below(self._classes, name)

    def properties_below(self, name: str) -> list[str]:
        """Return a property and the other properties that are declared to be below it, or the same."""
        return _below(self._properties, name)

    def above(self) -> Iterator[tuple[str, str]]:
        """Yield each property and class that another is declared to be below, with the first that is."""
        for below in (self._properties, self._classes):
            for upper, lowers in below.items():
                yield upper, lowers[0]

    def inverses_of(self, name: str) -> list[str]:
        """Return the properties that are declared to be the inverse of `name`, without properties of SKOS."""
        declared = self._links.get(_INVERSE)
        if not declared:
            return []
        backwards = [predicate for predicate, others in declared.items() if name in others]
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
        for same, others in self._links.get(equivalence, {}).items():
            for other in others:
                below[same].append(other)
                below[other].append(same)
        return below


def _below(below: Mapping[str, list[str]], name: str) -> list[str]:
    return reachable(lambda upper: (other for other in below.get(upper, ()) if not other.startswith(SKOS)), name)
