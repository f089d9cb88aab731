"""Definitions of standards: the texts that are values of a datatype, and the terms of each namespace.

Sources: XSD 1.1 part 2, sections 3.3 and 3.4; RDF 1.1 Concepts, section 5.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from functools import cache

from taxokit.rdf.terms import DC11, DCT, OWL, RDF, RDFS, XSD
from taxokit.text.patterns import lazy_compile

_ZONE = r"(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))"
_YEAR = r"-?(?:[1-9]\d{3,}|0\d{3})"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_TIME = r"(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)"
_DATE = rf"{_YEAR}-{_MONTH}-{_DAY}"
_DAYS = r"(?:\d+D)?"
_CLOCK = r"(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?"
_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
_INTEGER = r"[+-]?\d+"
_BASE64 = r"(?:[A-Za-z0-9+/] ?)"
_NAME = r"[^\W\d][\w.\u00b7-]*"

_FORMS = {
    "boolean": ("true|false|1|0", "true"),
    "decimal": (_NUMBER, "12.5"),
    "double": (rf"{_NUMBER}(?:[eE][+-]?\d+)?|[+-]?INF|NaN", "12.5"),
    "float": (rf"{_NUMBER}(?:[eE][+-]?\d+)?|[+-]?INF|NaN", "12.5"),
    "date": (rf"{_DATE}{_ZONE}?", "2024-05-31"),
    "dateTime": (rf"{_DATE}T{_TIME}{_ZONE}?", "2024-05-31T09:30:00Z"),
    "dateTimeStamp": (rf"{_DATE}T{_TIME}{_ZONE}", "2024-05-31T09:30:00Z"),
    "time": (rf"{_TIME}{_ZONE}?", "09:30:00"),
    "gYear": (rf"{_YEAR}{_ZONE}?", "2024"),
    "gYearMonth": (rf"{_YEAR}-{_MONTH}{_ZONE}?", "2024-05"),
    "gMonth": (rf"--{_MONTH}{_ZONE}?", "--05"),
    "gMonthDay": (rf"--{_MONTH}-{_DAY}{_ZONE}?", "--05-31"),
    "gDay": (rf"---{_DAY}{_ZONE}?", "---31"),
    "duration": (rf"-?P(?=.)(?:\d+Y)?(?:\d+M)?{_DAYS}{_CLOCK}", "P1Y2M"),
    "dayTimeDuration": (rf"-?P(?=.){_DAYS}{_CLOCK}", "P2DT12H"),
    "yearMonthDuration": (r"-?P(?=.)(?:\d+Y)?(?:\d+M)?", "P1Y2M"),
    "hexBinary": (r"(?:[0-9A-Fa-f]{2})*", "0FB7"),
    "base64Binary": (rf"(?:{_BASE64}{{4}})*(?:{_BASE64}{{2}}[AEIMQUYcgkosw048] ?=|{_BASE64}[AQgw] ?= ?=)?", "VGV4dA=="),
    "anyURI": (r"\S*", "https://example.org/page"),
    "language": (r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*", "en-GB"),
    "normalizedString": (r"[^\t\n\r]*", "one line"),
    "token": (r"(?:[^\s]+(?: [^\s]+)*)?", "one line"),
    "Name": (r"[^\W\d][\w.:\u00b7-]*", "name"),
    "NCName": (_NAME, "name"),
    "NMTOKEN": (r"[\w.:\u00b7-]+", "name"),
    "QName": (rf"(?:{_NAME}:)?{_NAME}", "ex:name"),
}
"""The form of each datatype of XML Schema that does not allow every text, and an example."""

_RANGES = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-128, 127),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 255),
}
_LONGEST = 4300  # digits: more are no longer converted

W3CDTF = f"{DCT}W3CDTF"
_W3CDTF = rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?{_ZONE}?)?)?)?"
"""The profile of ISO 8601 that Dublin Core recommends for dates."""

_LEAP_YEAR = 2000  # as 0 is, which `calendar` does not have
_DAY_OF_YEAR = lazy_compile(rf"({_YEAR})?-+({_MONTH})-({_DAY})")

TERMS = frozenset(
    XSD + name
    for name in (*_FORMS, *_RANGES, "string", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKENS", "NOTATION")
)
"""The datatypes of XML Schema that have a value of their own."""

OF_RDF = frozenset(RDF + name for name in ("langString", "dirLangString", "HTML", "XMLLiteral", "JSON", "PlainLiteral"))


def check_lexical(words: str, datatype: str) -> str:
    """Return why a text is no value of a datatype, after the text; "" if it is one or the datatype is not known."""
    name = datatype.removeprefix(XSD) if datatype.startswith(XSD) else ""
    if name in _RANGES:
        return _check_integer(words, *_RANGES[name])
    if datatype != W3CDTF and name not in _FORMS:
        return ""
    example = _FORMS[name][1] if name else "2024-05-31"
    if not _form(name).fullmatch(words):
        return f"does not have the form of {example}"
    return "is a day that does not exist" if not _exists(words) else ""


@cache
def _form(name: str) -> "re.Pattern[str]":
    flags = 0 if name.endswith(("Name", "NMTOKEN")) else re.ASCII
    return re.compile(_FORMS[name][0] if name else _W3CDTF, flags)


def _exists(words: str) -> bool:
    """Return True if the month of a day has that day, or there is no day."""
    day = _DAY_OF_YEAR.match(words)
    if day is None:
        return True
    year = int(day[1][-4:]) if day[1] else 0
    return int(day[3]) <= monthrange(year or _LEAP_YEAR, int(day[2]))[1]


def _check_integer(words: str, least: int | None, most: int | None) -> str:
    if not re.fullmatch(_INTEGER, words, re.ASCII):
        return "is not a whole number"
    if len(words) > _LONGEST:
        return "" if least is None or most is None else "is too large"
    value = int(words)
    if least is not None and value < least:
        return f"is less than {least}"
    return f"is more than {most}" if most is not None and value > most else ""


# --- terms ---

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
