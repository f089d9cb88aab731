"""The data model of the SKOS Reference as tables: its axioms on classes and properties.

Inverses and symmetry are in `terms.INVERSES`; transitivity (S24, S45) is left to the callers.
"""

from collections.abc import Iterator, Mapping

from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import reachable
from taxokit.rdf.terms import SKOS

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
