"""The terms of Dublin Core, RDF, RDF Schema, OWL and XML Schema: every class, property and datatype that there is.

Source: DCMI Metadata Terms (2020-01-20); RDF 1.1 Concepts; RDF Schema 1.1; OWL 2 Structural Specification; XSD 1.1
part 2.
"""

from collections.abc import Mapping

from taxokit.rdf.lexical import TERMS
from taxokit.rdf.terms import DC11, DCT, OWL, RDF, RDFS, XSD

_ELEMENTS = """contributor coverage creator date description format identifier language publisher relation rights
source subject title type"""

_TERMS = f"""{_ELEMENTS} abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience
available bibliographicCitation conformsTo created dateAccepted dateCopyrighted dateSubmitted educationLevel extent
hasFormat hasPart hasVersion instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy issued
isVersionOf license mediator medium modified provenance references replaces requires rightsHolder spatial
tableOfContents temporal valid Agent AgentClass BibliographicResource Box DCMIType DDC FileFormat Frequency IMT
ISO3166 ISO639-2 ISO639-3 Jurisdiction LCC LCSH LicenseDocument LinguisticSystem Location
LocationPeriodOrJurisdiction MESH MediaType MediaTypeOrExtent MethodOfAccrual MethodOfInstruction NLM Period
PeriodOfTime PhysicalMedium PhysicalResource Point Policy ProvenanceStatement RFC1766 RFC3066 RFC4646 RFC5646
RightsStatement SizeOrDuration Standard TGN UDC URI W3CDTF"""

_TYPES = """Collection Dataset Event Image InteractiveResource MovingImage PhysicalObject Service Software Sound
StillImage Text"""

_RDF = """Alt Bag CompoundLiteral HTML JSON List PlainLiteral Property Seq Statement XMLLiteral dirLangString
direction first langString language nil object predicate reifies rest subject type value"""

_RDFS = """Class Container ContainerMembershipProperty Datatype Literal Resource comment domain isDefinedBy label
member range seeAlso subClassOf subPropertyOf"""

_OWL = """AllDifferent AllDisjointClasses AllDisjointProperties Annotation AnnotationProperty AsymmetricProperty
Axiom Class DataRange DatatypeProperty DeprecatedClass DeprecatedProperty FunctionalProperty
InverseFunctionalProperty IrreflexiveProperty NamedIndividual NegativePropertyAssertion Nothing ObjectProperty
Ontology OntologyProperty ReflexiveProperty Restriction SymmetricProperty Thing TransitiveProperty allValuesFrom
annotatedProperty annotatedSource annotatedTarget assertionProperty backwardCompatibleWith bottomDataProperty
bottomObjectProperty cardinality complementOf datatypeComplementOf deprecated differentFrom disjointUnionOf
disjointWith distinctMembers equivalentClass equivalentProperty hasKey hasSelf hasValue imports incompatibleWith
intersectionOf inverseOf maxCardinality maxQualifiedCardinality members minCardinality minQualifiedCardinality
onClass onDataRange onDatatype onProperties onProperty oneOf priorVersion propertyChainAxiom propertyDisjointWith
qualifiedCardinality rational real sameAs someValuesFrom sourceIndividual targetIndividual targetValue
topDataProperty topObjectProperty unionOf versionIRI versionInfo withRestrictions"""

_XSD = """anyAtomicType anySimpleType anyType enumeration fractionDigits length maxExclusive maxInclusive maxLength
minExclusive minInclusive minLength pattern totalDigits whiteSpace"""

STANDARDS: Mapping[str, tuple[str, frozenset[str]]] = {
    DCT: ("Dublin Core", frozenset(_TERMS.split())),
    DC11: ("the Dublin Core element set", frozenset(_ELEMENTS.split())),
    "http://purl.org/dc/dcmitype/": ("the DCMI Type Vocabulary", frozenset(_TYPES.split())),
    RDF: ("RDF", frozenset(_RDF.split())),
    RDFS: ("RDF Schema", frozenset(_RDFS.split())),
    OWL: ("OWL", frozenset(_OWL.split())),
    XSD: ("XML Schema", frozenset((*_XSD.split(), *(term.removeprefix(XSD) for term in TERMS)))),
}
"""The name of each standard, and its terms, by namespace."""
