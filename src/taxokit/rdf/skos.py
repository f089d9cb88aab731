"""The data model of the SKOS Reference as tables: its axioms on classes and properties.

Inverses and symmetry are in `terms.INVERSES`; transitivity (S24, S45) is left to the callers.
"""

from collections.abc import Iterator, Mapping

from taxokit.rdf import terms
from taxokit.rdf.digraph import reachable
from taxokit.rdf.terms import SKOS

LABELS = (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)

MAPPINGS = tuple(
    SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "mappingRelation")
)

HIERARCHY = (SKOS + "broader", SKOS + "narrower")

DOCUMENTATION = (terms.DEFINITION, *sorted(terms.NOTES))
"""The documentation properties of SKOS section 7: skos:note, and its six sub-properties."""

SEMANTIC_RELATION = SKOS + "semanticRelation"

SUB_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    SKOS + "inScheme": (SKOS + "topConceptOf",),  # S7
    SKOS + "semanticRelation": (
        SKOS + "broaderTransitive",
        SKOS + "narrowerTransitive",
        SKOS + "related",
        SKOS + "mappingRelation",
    ),  # S21, S39
    SKOS + "broaderTransitive": (SKOS + "broader",),  # S22
    SKOS + "narrowerTransitive": (SKOS + "narrower",),
    SKOS + "mappingRelation": (
        SKOS + "closeMatch",
        SKOS + "broadMatch",
        SKOS + "narrowMatch",
        SKOS + "relatedMatch",
    ),  # S40
    SKOS + "broader": (SKOS + "broadMatch",),  # S41
    SKOS + "narrower": (SKOS + "narrowMatch",),
    SKOS + "related": (SKOS + "relatedMatch",),
    SKOS + "closeMatch": (SKOS + "exactMatch",),  # S42
}
"""The sub-properties of each property of SKOS that has some, one step down."""

LITERAL_FORM = terms.XL + "literalForm"
SUB_CLASSES = {SKOS + "Collection": (SKOS + "OrderedCollection",)}  # S29

DOMAINS: Mapping[str, tuple[str, ...]] = {
    terms.CONCEPT: (SEMANTIC_RELATION, terms.TOP_CONCEPT_OF),  # S19; S6 with S8
    terms.CONCEPT_SCHEME: (terms.HAS_TOP_CONCEPT,),  # S5
    terms.COLLECTION: (terms.MEMBER, terms.MEMBER_LIST),  # S31; S33 with S29
    terms.XL_LABEL: (LITERAL_FORM, terms.XL + "labelRelation"),  # S50, S60
}
RANGES: Mapping[str, tuple[str, ...]] = {
    terms.CONCEPT: (SEMANTIC_RELATION, terms.HAS_TOP_CONCEPT),  # S20; S6
    terms.CONCEPT_SCHEME: (terms.IN_SCHEME,),  # S4, with S7
    terms.COLLECTION: (),
    terms.XL_LABEL: (
        *(terms.XL + name for name in ("prefLabel", "altLabel", "hiddenLabel")),
        terms.XL + "labelRelation",
    ),  # S54, S61
}


def with_sub_properties(predicate: str) -> Iterator[str]:
    """Yield a property and all its sub-properties in SKOS, each once."""
    return iter(reachable(lambda name: SUB_PROPERTIES.get(name, ()), predicate))
