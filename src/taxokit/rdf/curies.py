"""CURIEs in the place of IRIs: `<skos:Concept>`, where `skos:Concept` was meant."""

from collections.abc import Collection

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
