"""Web addresses: finding them in a text, and checking their form. Nothing is ever fetched."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from taxokit.rdf.terms import DCAT, FOAF, RDFS
from taxokit.text.patterns import lazy_compile

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
_SCHEME = lazy_compile(r"[a-z][a-z0-9+.-]*", re.IGNORECASE)
_AUTHORITY = lazy_compile(r"(?:[^@]*@)?(?P<host>\[[0-9a-f:.]+\]|[^:@\[\]]*)(?::(?P<port>.*))?", re.IGNORECASE)
_BAD_PERCENT = lazy_compile(r"%(?![0-9A-Fa-f]{2})")
_NOT_ALLOWED = lazy_compile(r'[\x00-\x20"<>\\^`|\[\]]')  # RFC 3987 section 2.2; brackets belong to hosts alone
_LOCAL_ENDINGS = ("localhost", "local", "internal", "lan", "test", "invalid")
_LOCAL = lazy_compile(
    rf"localhost|.*\.(?:{'|'.join(_LOCAL_ENDINGS)})|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+"
    r"|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\]",
    re.IGNORECASE,
)
_WEB = ("http", "https", "ftp", "ftps")
_MISSPELT_SCHEME = lazy_compile(_MISSPELT, re.IGNORECASE)


def addresses_in(text: str) -> Iterator[str]:
    """Yield the web addresses in a text, without the punctuation of the sentence around them."""
    for match in _ADDRESS.finditer(text):
        found = match[0]
        while found and (found[-1] in ".,;:!?'’”»*" or (found[-1] in _CLOSING and _is_outside(found))):
            found = found[:-1]
        if not found.endswith("//") and "/" in found:  # else the text speaks of a scheme
            yield found


def _is_outside(address: str) -> bool:
    """Say whether the bracket at the end of an address was opened before the address began."""
    return address.count(address[-1]) > address.count(_CLOSING[address[-1]])


_IDENTIFIER = lazy_compile(
    r"https?://(?:(?:data|id|lod|ontology|purl|rdf|resource|rs|vocabs?)\.[^/?#]+|(?:hdl\.handle|n2t|www\.opengis)\.net|w3id\.org"
    r"|isni\.org|viaf\.org|orcid\.org|d-nb\.info|qudt\.org|linked\.data\.gov\.au|inspire\.ec\.europa\.eu"
    r"|[^?#]+/(?:ark:|codelist|concept|def|id|ns|obo|ontology|vocab))(?:/|$)",
    re.IGNORECASE,
)


def is_identifier(address: str) -> bool:
    """Say whether a web address looks like the identifier of something in linked data, by its host or its path."""
    return _IDENTIFIER.match(address) is not None


def check_url(address: str) -> str:
    """Return what is wrong with the form of an address, "" where nothing is (RFC 3986 section 3, RFC 3987).

    Only addresses of the web are checked, not those with another scheme.
    """
    scheme, separator, rest = address.partition("://")
    if not separator or (scheme.lower() not in _WEB and not _SCHEME.fullmatch(scheme)):
        return "has no `://` after its scheme" if address.lower().startswith(_WEB) else ""
    if scheme.lower() not in _WEB:
        return f"has the unknown scheme {scheme}" if _MISSPELT_SCHEME.fullmatch(scheme) else ""
    authority = rest.partition("/")[0].partition("?")[0].partition("#")[0]
    return _check_host(authority) or _check_path(rest[len(authority) :])


def check_web_address(address: str) -> str:
    """Return what `check_url` does, and that an address does not begin with http or https."""
    is_web = address.lower().startswith(("http://", "https://"))
    return check_url(address) or ("" if is_web else "is not a web address")


def _check_host(authority: str) -> str:
    found = _AUTHORITY.fullmatch(authority)
    if found is None or _NOT_ALLOWED.search(authority.replace("[", "").replace("]", "")):
        return f"has an invalid host: {authority!r}"
    host, port = found["host"], found["port"]
    if not host:
        return "has no host"
    if port and not port.isdigit():
        return f"has an invalid port: {port!r}"
    if _may_be_local(host) and _LOCAL.fullmatch(host):
        return f"leads to {host}, which is not public"
    if "." not in host.strip(".") and not host.startswith("["):
        return f"has a host without a domain: {host!r}"
    return f"has an invalid host: {host!r}" if ".." in host or host.startswith((".", "-")) else ""


def _may_be_local(host: str) -> bool:
    """Say quickly whether a host may lead to no public place."""
    return not host.isascii() or not host[0].isalpha() or host.rpartition(".")[2].lower() in _LOCAL_ENDINGS


def _check_path(rest: str) -> str:
    bad = _NOT_ALLOWED.search(rest)
    if bad:
        return f"contains {bad[0]!r}, which has to be written as %{ord(bad[0]):02X}"
    return "has a percent sign without two hexadecimal digits" if _BAD_PERCENT.search(rest) else ""


_OF_URIS = "%/:?#[]@!$&'()*+,;=~"


def as_uri(iri: str) -> str:
    """Return an IRI as a URI in ASCII (RFC 3987, section 3.1), such as a header can contain.

    What is in no URI is percent-encoded, too: a text that is not an IRI can end neither a reference nor a header.
    """
    return quote(iri, safe=_OF_URIS, errors="replace")
