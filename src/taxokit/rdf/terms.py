"""CURIEs in the place of IRIs: `<skos:Concept>`, where `skos:Concept` was meant."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Any
from urllib.parse import unquote

from taxokit.rdf.graph_algorithms import Links

_WEB = ("http://", "https://")
_COLONS_OF_A_URN = 2
_MANY = 64  # with more namespaces, each concept has a document of its own


def own_namespaces(
    concepts: Iterable[str], schemes: Collection[str], in_scheme: Links, mapped: Links
) -> tuple[str, ...]:
    """Return the namespaces of a vocabulary, as `http` and as `https`; none where no concept has one.

    That of most concepts, and those of concepts that are in a scheme which is described too, or have the same host
    and no mapping: files describe concepts of others, such as by their labels, where mappings lead to them.
    `in_scheme` are the schemes of each concept, `mapped` the mappings of each.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for iri in concepts:
        found[namespace_of(iri)].append(iri)
    found.pop("", None)
    if len(found) > _MANY:  # `…/sh1#concept`
        above: dict[str, list[str]] = defaultdict(list)
        for name, iris in found.items():
            above[namespace_of(name[:-1])].extend(iris)
        found = above
    if not found:
        return ()
    first, *others = sorted(found, key=lambda name: -len(found[name]))[:_MANY]

    def is_of_the_file(name: str) -> bool:
        same_host = _host(name) == _host(first)
        return any(
            (same_host and iri not in mapped) or any(scheme in schemes for scheme in in_scheme.get(iri, ()))
            for iri in found[name]
        )

    own = [first, *filter(is_of_the_file, others)]
    return tuple(spelling for name in own for spelling in _spellings(name))


def linked_out(links: Iterable[Links], own: tuple[str, ...], is_own: Callable[[str], bool]) -> set[str]:
    """Return the resources that are linked, either way, with one on the Web that is not the vocabulary's.

    `links` are the targets of each subject, for each property; what begins with one of `own` is not outside.
    """
    found: set[str] = set()

    @cache
    def is_outside(iri: str) -> bool:
        return iri.startswith(_WEB) and not is_own(iri)

    for subjects in links:
        for subject, targets in subjects.items():
            comes_from_outside = not subject.startswith(own) and is_outside(subject)
            for target in targets:
                if not target.startswith(own) and is_outside(target):
                    found.add(subject)
                elif comes_from_outside:
                    found.add(target)
    return found


def namespace_of(iri: str) -> str:
    """Return an IRI up to and with its last number sign or slash that something follows; of URNs the last colon.

    A URN may be behind the address of what resolves it, as in `http://urn.fi/URN:NBN:fi:au:ykl:33.21`.
    """
    if not iri.startswith(_WEB):
        return iri[: iri.rfind(":") + 1] if not iri.startswith("_:") else ""
    inner = iri.rstrip("/#")
    end = max(inner.rfind("#"), inner.rfind("/")) + 1
    if end <= len("https://"):
        return f"{inner}/"
    return iri[: inner.rfind(":") + 1] if inner.count(":", end) >= _COLONS_OF_A_URN else iri[:end]


def _spellings(namespace: str) -> Iterable[str]:
    scheme, colon, rest = namespace.partition("://")
    return (f"http://{rest}", f"https://{rest}") if colon and scheme in ("http", "https") else (namespace,)


def _host(iri: str) -> str:
    """Return the host of an HTTP IRI, "" of any other."""
    scheme, _, rest = iri.partition("://")
    return rest.partition("/")[0].partition("#")[0].lower() if scheme in ("http", "https") else ""


def is_iri(text: str) -> bool:
    """Say whether a text is an IRI, as JSON Schema has it (RFC 3987)."""
    return bool(_iri_validator().is_valid(text))


@cache
def _iri_validator() -> Any:
    import jsonschema_rs

    return jsonschema_rs.validator_for({"type": "string", "format": "iri"}, validate_formats=True)


def local_name(iri: str) -> str:
    """Return the last part of an IRI, behind its last slash, hash or colon: `c_123` of `http://example.org/v#c_123`."""
    inner = iri.rstrip("/#")
    return unquote(inner[max(map(inner.rfind, "/#:")) + 1 :])


def without_local_name(iri: str) -> str:
    """Return an IRI up to its last slash or number sign."""
    return iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]


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
"""What LinkML calls the range of a date with or without a time: in RDF a literal of one of the two."""
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
"""The documentation properties of SKOS section 7, without skos:definition, which says what a concept is."""

DEPRECATED = OWL + "deprecated"
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
"""Notations, patterns and queries: what programs read, in which a space or a backslash means something."""

STANDARD = tuple(namespace.rstrip("#/") for namespace in (*PREFIXES.values(), XL, PROV))
"""The namespaces whose terms files copy, as far as the names of the ontologies, which they copy too."""


# fmt: off
_USUAL = frozenset((
    "adms", "bibo", "cc", "dc", "dc11", "dcam", "dcat", "dcmitype", "dct", "dcterms", "foaf", "gn", "iso-thes", "org",
    "owl", "pav", "prov", "rdf", "rdfs", "schema", "sdo", "sh", "skos", "skos-xl", "skosxl", "vann", "vcard", "voaf",
    "void", "wd", "wdt", "xl", "xsd",
))
"""Prefixes that everybody uses, and that are not schemes of IRIs."""

_SCHEMES = frozenset((
    "data", "file", "ftp", "ftps", "geo", "http", "https", "info", "mailto", "news", "oid", "tag", "tel", "urn",
))
"""Schemes of IRIs, which prefixes may be called like."""
# fmt: on


def curie_prefix(iri: str, declared: Collection[str]) -> str:
    """Return the prefix of what looks like a CURIE, "" for an IRI. `declared` are the prefixes of the file.

    Also of `<xsd:http://www.w3.org/2001/XMLSchema#date>`, where the prefix was expanded and left.
    """
    prefix, colon, _ = iri.partition(":")
    if not colon or prefix.lower() in _SCHEMES:
        return ""
    return prefix if prefix in declared or prefix in _USUAL else ""
