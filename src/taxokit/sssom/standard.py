"""The vocabulary of SSSOM 1.0: its slots, prefixes, predicates and justifications.

Source: https://w3id.org/sssom/, version 1.0.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from taxokit.rdf import skos, terms

Kind: TypeAlias = Literal["reference", "uri", "text", "date", "share", "entity type", "modifier", "cardinality"]
"""The kind of the values of a slot: a `reference` is a CURIE, a `share` a number from 0 to 1."""

SSSOM = "https://w3id.org/sssom/"
SEMAPV = "https://w3id.org/semapv/vocab/"
NO_TERM = f"{SSSOM}NoTermFound"
"""The object of a mapping that says: the target was searched, and has nothing for the subject."""

NO_TERM_CURIE = "sssom:NoTermFound"

BUILT_IN: Mapping[str, str] = {
    "linkml": "https://w3id.org/linkml/",
    "owl": terms.OWL,
    "rdf": terms.RDF,
    "rdfs": terms.RDFS,
    "semapv": SEMAPV,
    "skos": terms.SKOS,
    "sssom": SSSOM,
    "xsd": terms.XSD,
}
"""The prefixes that a file need not declare, and cannot give another meaning."""


class SssomSlot(NamedTuple):
    """A slot of mappings, of mapping sets, or of both: the kind of its values, and True if it can have several."""

    kind: Kind = "text"
    is_list: bool = False


_REFERENCE, _REFERENCES = SssomSlot("reference"), SssomSlot("reference", is_list=True)
_TEXT, _TEXTS = SssomSlot(), SssomSlot(is_list=True)
_URI, _DATE, _SHARE = SssomSlot("uri"), SssomSlot("date"), SssomSlot("share")

MAPPING_SLOTS: Mapping[str, SssomSlot] = {
    "subject_id": _REFERENCE,
    "subject_label": _TEXT,
    "subject_category": _TEXT,
    "predicate_id": _REFERENCE,
    "predicate_label": _TEXT,
    "predicate_modifier": SssomSlot("modifier"),
    "object_id": _REFERENCE,
    "object_label": _TEXT,
    "object_category": _TEXT,
    "mapping_justification": _REFERENCE,
    "author_id": _REFERENCES,
    "author_label": _TEXTS,
    "reviewer_id": _REFERENCES,
    "reviewer_label": _TEXTS,
    "creator_id": _REFERENCES,
    "creator_label": _TEXTS,
    "license": _URI,
    "subject_type": SssomSlot("entity type"),
    "subject_source": _REFERENCE,
    "subject_source_version": _TEXT,
    "object_type": SssomSlot("entity type"),
    "object_source": _REFERENCE,
    "object_source_version": _TEXT,
    "mapping_provider": _URI,
    "mapping_source": _REFERENCE,
    "mapping_cardinality": SssomSlot("cardinality"),
    "mapping_tool": _TEXT,
    "mapping_tool_version": _TEXT,
    "mapping_date": _DATE,
    "publication_date": _DATE,
    "confidence": _SHARE,
    "curation_rule": _REFERENCES,
    "curation_rule_text": _TEXTS,
    "subject_match_field": _REFERENCES,
    "object_match_field": _REFERENCES,
    "match_string": _TEXTS,
    "subject_preprocessing": _REFERENCES,
    "object_preprocessing": _REFERENCES,
    "similarity_score": _SHARE,
    "similarity_measure": _TEXT,
    "see_also": _TEXTS,
    "issue_tracker_item": _REFERENCE,
    "other": _TEXT,
    "comment": _TEXT,
}
"""The slots of a mapping, which are the columns of a file, in the order of the canonical form."""

CURIE_MAP, EXTENSIONS = "curie_map", "extension_definitions"
"""The keys of the head of a file that are no slots of this module: their values are mappings, or lists of them."""

PROPAGATED = (
    *("subject_type", "subject_source", "subject_source_version", "object_type", "object_source"),
    *("object_source_version", "mapping_provider", "mapping_tool", "mapping_tool_version", "mapping_date"),
    *("subject_match_field", "object_match_field", "subject_preprocessing", "object_preprocessing"),
)
"""The slots whose value in a mapping set counts for each of its mappings, if none of them has its own."""

_OF_BOTH = ("creator_id", "creator_label", "license", *PROPAGATED[:10], "publication_date", *PROPAGATED[10:])

SET_SLOTS: Mapping[str, SssomSlot] = {
    "mapping_set_id": _URI,
    "mapping_set_version": _TEXT,
    "mapping_set_source": SssomSlot("uri", is_list=True),
    "mapping_set_title": _TEXT,
    "mapping_set_description": _TEXT,
    **{name: MAPPING_SLOTS[name] for name in _OF_BOTH},
    "see_also": _TEXTS,
    "issue_tracker": _URI,
    "other": _TEXT,
    "comment": _TEXT,
}
"""The slots of a mapping set, which are keys of the head of a file, in the order of the canonical form."""

VALUES: Mapping[Kind, frozenset[str]] = {
    "entity type": frozenset((
        *("owl class", "owl object property", "owl data property", "owl annotation property", "owl named individual"),
        *("skos concept", "rdfs resource", "rdfs class", "rdfs literal", "rdfs datatype", "rdf property"),
    )),
    "modifier": frozenset(("Not",)),
    "cardinality": frozenset(("1:1", "1:n", "n:1", "1:0", "0:1", "n:n")),
}  # fmt: skip
"""The values of each kind that is an enumeration."""

OF_SETS = (CURIE_MAP, EXTENSIONS, *SET_SLOTS)
"""The keys that the head of a file can have."""

INSTEAD: Mapping[str, str] = {
    "match_type": "mapping_justification takes its place since 0.9.1",
    "match_term_type": "subject_type and object_type take its place since 0.9.1",
    "semantic_similarity_score": "it is called similarity_score",
    "semantic_similarity_measure": "it is called similarity_measure",
    "mapping_set": "it is called mapping_set_id",
    "description": "it is called mapping_set_description",
    "title": "it is called mapping_set_title",
    "version": "it is called mapping_set_version",
}
"""The former and the mistaken names of slots, each with a hint."""

LATER = frozenset((
    *("record_id", "predicate_type", "mapping_tool_id", "cardinality_scope", "sssom_version", "review_date"),
    *("mapping_set_confidence", "reviewer_agreement", "derived_from"),
))  # fmt: skip
"""Slots of drafts and of versions after 1.0."""

OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#"

PREDICATES = (
    *skos.MAPPINGS, terms.SAME_AS, f"{terms.OWL}equivalentClass", f"{terms.OWL}equivalentProperty",
    *(f"{terms.RDFS}{name}" for name in ("subClassOf", "subPropertyOf", "seeAlso")),
    f"{SSSOM}superClassOf", f"{OBO_IN_OWL}hasDbXref",
    *(f"{SEMAPV}crossSpecies{name}Match" for name in ("Exact", "Broad", "Close", "Narrow")),
)  # fmt: skip
"""The predicates that SSSOM names, and those of its vocabulary; others are relations of a vocabulary of their own."""

MANUAL = frozenset((f"{SEMAPV}ManualMappingCuration", f"{SEMAPV}MappingReview"))
"""The justifications by people; all others are by programs."""

JUSTIFICATIONS = MANUAL | {
    f"{SEMAPV}{name}"
    for name in (
        *("CompositeMatching", "LexicalMatching", "LexicalSimilarityThresholdMatching", "LogicalReasoning"),
        *("MappingChaining", "SemanticSimilarityThresholdMatching", "UnspecifiedMatching"),
    )
}
"""The justifications of SSSOM 1.0."""

OTHER_JUSTIFICATIONS = frozenset(
    f"{SEMAPV}{name}"
    for name in (
        *("BackgroundKnowledgeBasedMatching", "InstanceBasedMatching", "MappingInversion", "StructuralMatching"),
        *("LogicalMatching", "CompositeMatching", "ManualMappingCreation"),
    )
)
"""Further justifications of its vocabulary, which SSSOM 1.0 does not allow."""
