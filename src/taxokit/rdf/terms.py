"""The IRIs of the terms that the toolkit knows, by their namespaces."""

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
DC11 = "http://purl.org/dc/elements/1.1/"
DCAT = "http://www.w3.org/ns/dcat#"
FOAF = "http://xmlns.com/foaf/0.1/"
PROV = "http://www.w3.org/ns/prov#"
VOID = "http://rdfs.org/ns/void#"
CC = "http://creativecommons.org/ns#"
SPDX = "http://spdx.org/rdf/terms#"
XL = "http://www.w3.org/2008/05/skos-xl#"
SHACL = "http://www.w3.org/ns/shacl#"
VANN = "http://purl.org/vocab/vann/"

PREFIXES = {
    "cc": CC,
    "dc11": DC11,
    "dcat": DCAT,
    "dct": DCT,
    "foaf": FOAF,
    "owl": OWL,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "spdx": SPDX,
    "void": VOID,
    "xsd": XSD,
}

WELL_KNOWN = {**PREFIXES, "prov": PROV, "schema": "https://schema.org/", "skosxl": XL}
"""The usual prefixes, for messages about a file that has no prefix of its own for a namespace."""

TYPE = RDF + "type"
LANG_STRING = RDF + "langString"
FIRST, REST, NIL = RDF + "first", RDF + "rest", RDF + "nil"
STRING, BOOLEAN = XSD + "string", XSD + "boolean"
DATE, DATE_TIME = XSD + "date", XSD + "dateTime"
DATE_OR_DATE_TIME = "https://w3id.org/linkml/DateOrDatetime"
"""LinkML's names of the range of a date with or without a time: in RDF a literal of one of the two."""
RDFS_LABEL, RDFS_COMMENT = RDFS + "label", RDFS + "comment"
CONCEPT = SKOS + "Concept"
CONCEPT_SCHEME = SKOS + "ConceptScheme"
COLLECTION = SKOS + "Collection"
XL_LABEL = XL + "Label"
PREF_LABEL = SKOS + "prefLabel"
ALT_LABEL = SKOS + "altLabel"
HIDDEN_LABEL = SKOS + "hiddenLabel"
DEFINITION = SKOS + "definition"
NOTATION = SKOS + "notation"
BROADER = SKOS + "broader"
NARROWER = SKOS + "narrower"
BROADER_TRANSITIVE = SKOS + "broaderTransitive"
NARROWER_TRANSITIVE = SKOS + "narrowerTransitive"
RELATED = SKOS + "related"
MEMBER = SKOS + "member"
MEMBER_LIST = SKOS + "memberList"
EXACT_MATCH = SKOS + "exactMatch"
CLOSE_MATCH = SKOS + "closeMatch"
BROAD_MATCH = SKOS + "broadMatch"
NARROW_MATCH = SKOS + "narrowMatch"
RELATED_MATCH = SKOS + "relatedMatch"
MAPPING_RELATION = SKOS + "mappingRelation"
IN_SCHEME = SKOS + "inScheme"
TOP_CONCEPT_OF = SKOS + "topConceptOf"
HAS_TOP_CONCEPT = SKOS + "hasTopConcept"
NOTES = frozenset(
    SKOS + name for name in ("note", "changeNote", "editorialNote", "example", "historyNote", "scopeNote")
)
"""The documentation properties of SKOS section 7, without skos:definition, which defines the concept."""

DEPRECATED = OWL + "deprecated"
SAME_AS = OWL + "sameAs"
ONTOLOGY = OWL + "Ontology"
VERSION_INFO = OWL + "versionInfo"
REPLACED_BY = DCT + "isReplacedBy"

TITLE = DCT + "title"
DESCRIPTION = DCT + "description"
CREATED, MODIFIED, ISSUED = DCT + "created", DCT + "modified", DCT + "issued"
VERSION = DCAT + "version"
CREATOR = DCT + "creator"
PUBLISHER = DCT + "publisher"
CONTRIBUTOR = DCT + "contributor"
TRANSLATOR = "https://schema.org/translator"
CITATION = DCT + "bibliographicCitation"
PROVENANCE = DCT + "provenance"
DERIVED_FROM = PROV + "wasDerivedFrom"
PAGE = FOAF + "page"
LICENSE = DCT + "license"
LICENSE_ID = SPDX + "licenseId"
LANDING_PAGE = DCAT + "landingPage"
LANGUAGE = DC11 + "language"
URI_SPACE = VOID + "uriSpace"
CLASS_PARTITION = VOID + "classPartition"
NAME = FOAF + "name"

INVERSES = {
    BROADER: NARROWER,
    NARROWER: BROADER,
    BROADER_TRANSITIVE: NARROWER_TRANSITIVE,
    NARROWER_TRANSITIVE: BROADER_TRANSITIVE,
    BROAD_MATCH: NARROW_MATCH,
    NARROW_MATCH: BROAD_MATCH,
    TOP_CONCEPT_OF: HAS_TOP_CONCEPT,
    HAS_TOP_CONCEPT: TOP_CONCEPT_OF,
    RELATED: RELATED,
    RELATED_MATCH: RELATED_MATCH,
    CLOSE_MATCH: CLOSE_MATCH,
    EXACT_MATCH: EXACT_MATCH,
}
"""Inverse and symmetric properties of SKOS (S8, S23, S25, S26, S43, S44)."""

FOR_PROGRAMS = frozenset(
    (
        NOTATION,
        *(VOID + name for name in ("uriRegexPattern", "uriSpace")),
        *(SHACL + name for name in ("pattern", "flags", "select", "ask", "construct", "update")),
        VANN + "preferredNamespacePrefix",
    )
)
"""Notations, patterns and queries: values for programs, in which a space or a backslash has a meaning."""

STANDARD = tuple(namespace.rstrip("#/") for namespace in (*PREFIXES.values(), XL, PROV))
"""The namespaces whose terms files copy, as far as the names of the ontologies, which they copy too."""
