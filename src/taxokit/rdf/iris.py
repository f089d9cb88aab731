"""IRIs and web addresses: their namespaces, their form, and CURIEs in their place. Nothing is ever fetched."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from taxokit.rdf.graph_algorithms import Links
from taxokit.rdf.terms import DCAT, FOAF, RDFS
from taxokit.text.patterns import lazy_compile

_WEB = ("http://", "https://")
_COLONS_OF_A_URN = 2
_MANY = 64  # with more namespaces, each concept has a document of its own


def own_namespaces(
    concepts: Iterable[str], schemes: Collection[str], in_scheme: Links, mapped: Links
) -> tuple[str, ...]:
    """Return the namespaces of a vocabulary, as `http` and as `https`; none if no concept has one.

    Beside that of most concepts, these are the namespaces of a concept in a described scheme, or with the same host and
    no mapping. `in_scheme` are the schemes of each concept, `mapped` the mappings of each.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for iri in concepts:
        members[namespace_of(iri)].append(iri)
    members.pop("", None)
    if len(members) > _MANY:  # `…/sh1#concept`
        above: dict[str, list[str]] = defaultdict(list)
        for name, iris in members.items():
            above[namespace_of(name[:-1])].extend(iris)
        members = above
    if not members:
        return ()
    first, *others = sorted(members, key=lambda name: -len(members[name]))[:_MANY]

    def is_of_the_file(name: str) -> bool:
        same_host = _host(name) == _host(first)
        return any(
            (same_host and iri not in mapped) or any(scheme in schemes for scheme in in_scheme.get(iri, ()))
            for iri in members[name]
        )

    own = [first, *filter(is_of_the_file, others)]
    return tuple(spelling for name in own for spelling in _spellings(name))


def linked_out(links: Iterable[Links], own: tuple[str, ...], is_own: Callable[[str], bool]) -> set[str]:
    """Return the resources that link to a resource on the Web outside the vocabulary, or that it links to.

    `links` are the targets of each subject, for each property; no IRI that begins with one of `own` is outside.
    """
    linked: set[str] = set()

    @cache
    def is_outside(iri: str) -> bool:
        return iri.startswith(_WEB) and not is_own(iri)

    for subjects in links:
        for subject, targets in subjects.items():
            comes_from_outside = not subject.startswith(own) and is_outside(subject)
            for target in targets:
                if not target.startswith(own) and is_outside(target):
                    linked.add(subject)
                elif comes_from_outside:
                    linked.add(target)
    return linked


def namespace_of(iri: str) -> str:
    """Return an IRI up to its last number sign or slash before something, of a URN the last colon."""
    if not iri.startswith(_WEB):
        return iri[: iri.rfind(":") + 1] if not iri.startswith("_:") else ""
    inner = iri.rstrip("/#")
    end = max(inner.rfind("#"), inner.rfind("/")) + 1
    if end <= len("https://"):
        return f"{inner}/"
    return iri[: inner.rfind(":") + 1] if inner.count(":", end) >= _COLONS_OF_A_URN else iri[:end]


def _spellings(namespace: str) -> Iterable[str]:
    rest = namespace.partition("://")[2]
    return (f"http://{rest}", f"https://{rest}") if namespace.startswith(_WEB) else (namespace,)


def _host(iri: str) -> str:
    return re.split("[/#]", iri.partition("://")[2])[0].lower() if iri.startswith(_WEB) else ""


def is_iri(text: str) -> bool:
    """Return True if a text is an IRI, as JSON Schema has it (RFC 3987)."""
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


_OF_OTHERS = lazy_compile(
    r"""https?://(?:
    www\.w3\.org/ | purl\.org/(?:dc|vocab|ontology|NET)/ | schema\.org/ | xmlns\.com/ | rdfs\.org/
    | creativecommons\.org/ | spdx\.org/ | www\.wikidata\.org/ | (?:\w+\.)?dbpedia\.org/ | sws\.geonames\.org/
    | viaf\.org/ | (?:www\.|dx\.)?(?:w3id\.org | purl\.org | purl\.oclc\.org | doi\.org | hdl\.handle\.net | n2t\.net
    | identifiers\.org | github\.com | gitlab\.com)[/\#]?\Z
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Namespaces of standards and of descriptions of the world; of hosts with a path for each owner, the host alone."""


def is_of_others(namespace: str) -> bool:
    """Return True if a namespace belongs to a standard or to everybody, so that no vocabulary has it for itself."""
    return bool(_OF_OTHERS.match(namespace))


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
    """Return the prefix of a text that looks like a CURIE, "" for an IRI. `declared` are the prefixes of the file."""
    prefix, colon, _ = iri.partition(":")
    if not colon or prefix.lower() in _SCHEMES:
        return ""
    return prefix if prefix in declared or prefix in _USUAL else ""


# --- web addresses ---

PAGES = (
    FOAF + "page",
    FOAF + "homepage",
    FOAF + "isPrimaryTopicOf",
    FOAF + "depiction",
    DCAT + "landingPage",
    DCAT + "accessURL",
    DCAT + "downloadURL",
    RDFS + "seeAlso",
    "http://schema.org/url",
    "https://schema.org/url",
)
"""The properties whose values are pages for people. Every other IRI is a name, which its owner chose."""

_MISSPELT = r"(?:h{1,2}t{1,3}p{1,2}s{0,2}|ttps?|htts|hptts?|htpts?)"
"""Typing errors in `http` and `https`."""

_ADDRESS = lazy_compile(
    rf"(?<![\w+.-])(?:(?:https?|ftps?)(?::\s?/[^\s<>\"]*|//[^\s<>\"]*)|{_MISSPELT}://[^\s<>\"]*)", re.IGNORECASE
)
_CLOSING = {")": "(", "]": "[", "}": "{"}
_ANY_SCHEME = lazy_compile(r"[a-z][a-z0-9+.-]*", re.IGNORECASE)
_AUTHORITY = lazy_compile(r"(?:[^@]*@)?(?P<host>\[[0-9a-f:.]+\]|[^:@\[\]]*)(?::(?P<port>.*))?", re.IGNORECASE)
_BAD_PERCENT = lazy_compile(r"%(?![0-9A-Fa-f]{2})")
_NOT_ALLOWED = lazy_compile(r'[\x00-\x20"<>\\^`|\[\]]')  # RFC 3987 section 2.2; brackets belong to hosts alone
_LOCAL = lazy_compile(
    r"localhost|.*\.(?:localhost|local|internal|lan|test|invalid)|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+"
    r"|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\]",
    re.IGNORECASE,
)
_NOWHERE = lazy_compile(r"https?://[^/?#]+\.invalid(?::\d*)?(?:[/?#].*)?", re.IGNORECASE)
_WEB_SCHEMES = ("http", "https", "ftp", "ftps")
_MISSPELT_SCHEME = lazy_compile(_MISSPELT, re.IGNORECASE)


def is_address(text: str) -> bool:
    """Return True if a text is a web address and nothing else, whatever its faults."""
    return text.startswith(_WEB) and not any(map(str.isspace, text))


def addresses_in(text: str) -> Iterator[str]:
    """Yield the web addresses in a text, without the punctuation of the sentence around them."""
    for match in _ADDRESS.finditer(text):
        address = match[0]
        while address and (address[-1] in ".,;:!?'’”»*" or (address[-1] in _CLOSING and _is_outside(address))):
            address = address[:-1]
        if not address.endswith("//") and "/" in address:  # else the text speaks of a scheme
            yield address


def _is_outside(address: str) -> bool:
    """Return True if the bracket at the end of an address was opened before the address began."""
    return address.count(address[-1]) > address.count(_CLOSING[address[-1]])


_IDENTIFIER = lazy_compile(
    r"https?://(?:(?:data|id|lod|ontology|purl|rdf|resource|rs|vocabs?)\.[^/?#]+|(?:hdl\.handle|n2t|www\.opengis)\.net|w3id\.org"
    r"|isni\.org|viaf\.org|orcid\.org|d-nb\.info|qudt\.org|linked\.data\.gov\.au|inspire\.ec\.europa\.eu"
    r"|[^?#]+/(?:ark:|codelist|concept|def|id|ns|obo|ontology|vocab))(?:/|$)",
    re.IGNORECASE,
)


def is_identifier(address: str) -> bool:
    """Return True if a web address looks like the identifier of something in linked data, by its host or its path."""
    return _IDENTIFIER.match(address) is not None


def check_url(address: str) -> str:
    """Return the fault in the form of a web address, "" if it is valid (RFC 3986 section 3, RFC 3987)."""
    scheme, separator, rest = address.partition("://")
    if not separator or (scheme.lower() not in _WEB_SCHEMES and not _ANY_SCHEME.fullmatch(scheme)):
        return "has no `://` after its scheme" if address.lower().startswith(_WEB_SCHEMES) else ""
    if scheme.lower() not in _WEB_SCHEMES:
        return f"has the unknown scheme {scheme}" if _MISSPELT_SCHEME.fullmatch(scheme) else ""
    authority = _authority(rest)
    return _check_host(authority) or _check_path(rest[len(authority) :])


def without_path(address: str) -> str:
    """Return an address without its path, query and fragment; "" if it has no host."""
    scheme, separator, rest = address.partition("://")
    return f"{scheme}://{_authority(rest)}" if separator else ""


def _authority(rest: str) -> str:
    return rest.partition("/")[0].partition("?")[0].partition("#")[0]


def check_web_address(address: str) -> str:
    """Return the fault that `check_url` finds, or that an address does not begin with http or https."""
    is_web = address.lower().startswith(_WEB)
    return check_url(address) or ("" if is_web else "is not a web address")


def leads_nowhere(iri: str) -> bool:
    """Return True if an IRI has the form of a web address on purpose alone: no host is below `invalid` (RFC 6761, 6.4).

    So an agent without an address is named if the schema requires an IRI.
    """
    return _NOWHERE.fullmatch(iri) is not None


def _check_host(authority: str) -> str:
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None or _NOT_ALLOWED.search(authority.replace("[", "").replace("]", "")):
        return f"has an invalid host: {authority!r}"
    host, port = parts["host"], parts["port"]
    if not host:
        return "has no host"
    if port and not port.isdigit():
        return f"has an invalid port: {port!r}"
    if _LOCAL.fullmatch(host):
        return f"leads to {host}, which is not public"
    if "." not in host.strip(".") and not host.startswith("["):
        return f"has a host without a domain: {host!r}"
    return f"has an invalid host: {host!r}" if ".." in host or host.startswith((".", "-")) else ""


def _check_path(rest: str) -> str:
    bad = _NOT_ALLOWED.search(rest)
    if bad:
        return f"contains {bad[0]!r}, which must be written as %{ord(bad[0]):02X}"
    return "has a percent sign without two hexadecimal digits" if _BAD_PERCENT.search(rest) else ""


_OF_URIS = "%/:?#[]@!$&'()*+,;=~"


def as_uri(iri: str) -> str:
    """Return an IRI as a URI in ASCII (RFC 3987, section 3.1); a text that is none can end no reference or header."""
    return quote(iri, safe=_OF_URIS, errors="replace")


_ENCODED = lazy_compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


def normalized_uri(iri: str) -> str:
    """Return an IRI as a URI with each percent-encoding in its usual form (RFC 3986, section 6.2.2)."""

    def usual(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in _UNRESERVED else match[0].upper()

    return _ENCODED.sub(usual, quote(iri, safe=_OF_URIS, errors="surrogatepass"))


def in_ascii(address: str) -> str:
    """Return a web address in ASCII as its server knows it: the host as IDNA has it, the rest as `as_uri` does."""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode()
    except UnicodeError:
        host = parts.netloc
    return as_uri(urlunsplit(parts._replace(netloc=host)))
