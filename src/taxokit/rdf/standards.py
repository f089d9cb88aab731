"""The classes and properties that a graph declares to be below others, the same, or inverses."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from taxokit.rdf.graph_algorithms import reachable
from taxokit.rdf.lexical import TERMS
from taxokit.rdf.terms import DC11, DCT, OWL, RDF, RDFS, SKOS, XSD

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
