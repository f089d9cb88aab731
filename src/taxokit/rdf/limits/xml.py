"""Files of RDF/XML that would take the parser hours or gigabytes, refused before they are parsed.

The parser expands entities, of which a kilobyte can make gigabytes. It writes out each name with its namespace, looks
through the attributes of an element for each of them, and through all elements around an element for its language.
"""

import re

from taxokit.core.errors import SourceError
from taxokit.core.text.regex import lazy_compile
from taxokit.rdf.limits.sizes import MAX_DEPTH, MAX_NAME, place, too_deep, too_long

MAX_GROWTH = 64 * 1024 * 1024
"""How many bytes the entities of a file may expand to."""

_ENTITY = lazy_compile(rb"<!ENTITY([^<]*+)")
"""A declaration up to the next one: as the parser does, whatever is not white space is taken for a name."""

_REFERENCE = lazy_compile(rb"&(?!#)([^;&]++);")
_ATTRIBUTE = lazy_compile(rb"""=\s*+(?:"[^"]{%d}|'[^']{%d})""" % (MAX_NAME, MAX_NAME))
_NAMESPACE = rb"""(?<![^\s"'])xmlns[^\s="'<>]*+"""
_NAMING = lazy_compile(
    rb"(?:about|resource|ID|nodeID|datatype|base|lang|" + _NAMESPACE + rb""")\s*+=\s*+("[^"]*+"|'[^']*+')"""
)
"""An attribute that is (a part of) the name of what may be in many statements."""

_MANY = 1000  # attributes of one element, for each of which the parser looks at those before
_XMLNS = lazy_compile(_NAMESPACE + rb"""\s*+=\s*+(?:"[^"]*+"|'[^']*+')""")
_USUAL = 8192  # bytes of the namespaces of a file
_XML_LITERAL = lazy_compile(rb"parseType\s*+=")

# Names may be empty, and quotes may be anywhere in a tag, as the parser has it.
_REST = rb"""[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)"""
_TAG = rb"<(?![/!?])" + _REST + rb"{0,%d}+>" % _MANY
_LONG_TAG = lazy_compile(rb"<(?![/!?])" + _REST + rb"{%d}" % (_MANY + 1))
_END = rb"</" + _REST + rb"*+>"
_LEAF = _TAG + rb"(?:(?<=/>)|[^<]*+" + _END + rb")"
_FLAT = _TAG + rb"(?:(?<=/>)|(?:[^<]++|" + _LEAF + rb")*+" + _END + rb")"  # most elements, which are skipped at once
_LEVEL = lazy_compile(
    rb"(?:[^<]++|" + _FLAT + rb"|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>)*+"
    rb"(?:(?P<begins>" + _TAG + rb")|(?P<ends>" + _END + rb")|(?P<type><!doctype)|(?P<other><))",
    re.DOTALL | re.IGNORECASE,
)
"""The text up to the begin or the end of an element that is nested deeper, a document type, or none of these."""
_BRACKET = lazy_compile(rb"[<>]")

_PREDEFINED = dict.fromkeys((b"amp", b"lt", b"gt", b"quot", b"apos"), 1)
"""The entities that XML has itself, with how long they are."""


def refuse_xml(path: object, data: bytes) -> None:
    """Raise SourceError where the parser would need much more time or memory for a file than is usual."""
    declared = _ENTITY.findall(data)
    sizes = _sizes(declared)
    if sizes:
        _refuse_growth(path, data, declared, sizes)
    _refuse_long_names(path, data, sizes)
    _refuse_tags(path, data)


def _refuse_growth(path: object, data: bytes, declared: list[bytes], sizes: dict[bytes, int]) -> None:
    """Raise SourceError where the entities of a file expand to much more text than it has."""
    if any(b"&" in declaration for declaration in declared) or _grown(data, sizes) > MAX_GROWTH:
        raise SourceError(
            "declares XML entities that expand to more text than is read", where=path, hint="write the text instead"
        )


def _sizes(declared: list[bytes]) -> dict[bytes, int]:
    """Return how many bytes each entity expands to at most, and as b"" the longest; nothing where none is declared."""
    sizes: dict[bytes, int] = {}
    for declaration in declared:
        name = declaration.strip().removeprefix(b"%").lstrip().partition(b'"')[0].rstrip()
        sizes[name] = max(len(declaration), sizes.get(name, 0))
    return {**sizes, **_PREDEFINED, b"": max(sizes.values())} if sizes else {}


def _grown(data: bytes, sizes: dict[bytes, int]) -> int:
    """Return at most how many bytes the references to entities expand to; one of an unclear name to the longest."""
    return sum(sizes.get(name, sizes[b""]) for name in _REFERENCE.findall(data))


def _refuse_long_names(path: object, data: bytes, sizes: dict[bytes, int]) -> None:
    """Raise SourceError where a name in an attribute is too long, or literals of XML have too many namespaces."""
    if sizes or _ATTRIBUTE.search(data):
        for match in _NAMING.finditer(data):
            value = match[1]
            grown = _grown(value, sizes) if sizes and b"&" in value else 0
            if len(value) + grown > MAX_NAME:
                raise too_long(path, data, match.start())
    literals = len(_XML_LITERAL.findall(data))
    namespaces = set(_XMLNS.findall(data)) if literals else set()
    if literals * (sum(map(len, namespaces)) - _USUAL) > MAX_GROWTH // 4:
        raise SourceError("has literals of XML with too many namespaces, which each of them gets", where=path)


def _refuse_tags(path: object, data: bytes) -> None:
    """Raise SourceError where too many elements are in each other, or one has too many attributes."""
    depth = end = 0
    while match := _LEVEL.match(data, end):
        end = match.end()
        if match["begins"]:
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(place(path, data, match.start("begins")))
        elif match["ends"]:
            depth = max(depth - 1, 0)
        elif match["type"]:
            end = _end_of_type(data, match.start("type"))
        elif _LONG_TAG.match(data, match.start("other")):
            where = place(path, data, match.start("other"))
            raise SourceError(f"has an element with more than {_MANY:,} attributes", where=where)
        else:
            return  # the parser finds an error here


def _end_of_type(data: bytes, start: int) -> int:
    """Return where a document type ends: as the parser does, brackets are counted, also those in quotes."""
    depth = 0
    for match in _BRACKET.finditer(data, start):
        depth += 1 if match[0] == b"<" else -1
        if not depth:
            return match.end()
    return len(data)
