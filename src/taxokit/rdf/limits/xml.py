"""Files of RDF/XML that would take the parser hours or gigabytes, refused before they are parsed.

The parser expands entities, of which a kilobyte can make gigabytes. It writes out each name with its namespace, looks
through the attributes of an element for each of them, and through all elements around an element for its language.
"""

import re

from taxokit.core.errors import SourceError
from taxokit.core.text.regex import lazy_compile
from taxokit.rdf.limits.sizes import MAX_DEPTH, MAX_NAME, place, too_long

MAX_GROWTH = 64 * 1024 * 1024
"""How many bytes the entities of a file may expand to."""

_ENTITY = lazy_compile(rb"<!ENTITY([^<]*+)")
"""A declaration up to the next one: as the parser does, whatever is not white space is taken for a name."""

_REFERENCE = lazy_compile(rb"&(?!#)([^;&]++);")
_ATTRIBUTE = lazy_compile(rb"""=\s*+(?:"[^"<]{%d}|'[^'<]{%d})""" % (MAX_NAME, MAX_NAME))
_NAMING = lazy_compile(
    rb"""(?:about|resource|ID|nodeID|datatype|base|lang|xmlns(?::[^\s="'<>]*+)?)\s*+=\s*+("[^"<]*+"|'[^'<]*+')"""
)
"""An attribute that is (a part of) the name of what may be in many statements."""

_MANY = 1000  # attributes of one element, for each of which the parser looks at those before
_LONG_TAG = lazy_compile(rb"""<[^<>"']*+(?:"[^"]*+"[^<>"']*+|'[^']*+'[^<>"']*+){%d}""" % (_MANY + 1))
_XMLNS = lazy_compile(rb"""xmlns[^\s="'<>]*+\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+')""")
_USUAL = 8192  # bytes of the namespaces of a file
_XML_LITERAL = lazy_compile(rb"parseType\s*+=")

_TAG = rb"""<[^/!?>"'][^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>"""
_LEAF = _TAG + rb"(?:(?<=/>)|[^<]*+</[^>]*+>)"
_FLAT = _TAG + rb"(?:(?<=/>)|(?:[^<]++|" + _LEAF + rb")*+</[^>]*+>)"  # most elements: the expression alone skips them
_LEVEL = lazy_compile(
    rb"(?:[^<]++|" + _FLAT + rb"|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>)*+"
    rb"(?:(?P<begins>" + _TAG + rb")|(?P<ends></[^>]*+>)|(?P<type><!doctype))",
    re.DOTALL | re.IGNORECASE,
)
"""The text up to where an element begins that has others in others, or where that ends; or up to a document type."""
_BRACKET = lazy_compile(rb"[<>]")

_PREDEFINED = dict.fromkeys((b"amp", b"lt", b"gt", b"quot", b"apos"), 1)
"""The entities that XML has itself, with how long they are."""


def refuse_xml(path: object, data: bytes) -> None:
    """Raise SourceError where the parser would need much more time or memory for a file than is usual."""
    declared = _ENTITY.findall(data)
    _refuse_growth(path, data, declared)
    _refuse_long_attributes(path, data, declared)
    _refuse_nesting(path, data)


def _refuse_growth(path: object, data: bytes, declared: list[bytes]) -> None:
    """Raise SourceError where the entities of a file expand to much more text than it has."""
    nested = any(b"&" in declaration for declaration in declared)
    if nested or (declared and _grown(data, declared) > MAX_GROWTH):
        raise SourceError(
            "declares XML entities that expand to more text than is read", where=path, hint="write the text instead"
        )


def _grown(data: bytes, declared: list[bytes]) -> int:
    """Return at least how many bytes the references to entities expand to; one of an unclear name to the longest."""
    sizes: dict[bytes, int] = {}
    for declaration in declared:
        name = declaration.strip().removeprefix(b"%").lstrip().partition(b'"')[0].rstrip()
        sizes[name] = max(len(declaration), sizes.get(name, 0))
    longest = max(sizes.values(), default=0)
    sizes |= _PREDEFINED
    return sum(sizes.get(name, longest) for name in _REFERENCE.findall(data))


def _refuse_long_attributes(path: object, data: bytes, declared: list[bytes]) -> None:
    """Raise SourceError where an element has too many attributes, or a name in one is too long."""
    match = _LONG_TAG.search(data)
    if match:
        where = place(path, data, match.start())
        raise SourceError(f"has an element with more than {_MANY:,} attributes", where=where)
    longest = max(map(len, declared), default=0)
    if declared or _ATTRIBUTE.search(data):
        for match in _NAMING.finditer(data):
            value = match[1]
            if len(value) + value.count(b"&") * longest > MAX_NAME and len(value) + _grown(value, declared) > MAX_NAME:
                raise too_long(path, data, match.start())
    literals = len(_XML_LITERAL.findall(data))
    namespaces = set(_XMLNS.findall(data)) if literals else set()
    if literals * (sum(map(len, namespaces)) - _USUAL) > MAX_GROWTH // 4:
        raise SourceError("has literals of XML with too many namespaces, which each of them gets", where=path)


def _refuse_nesting(path: object, data: bytes) -> None:
    """Raise SourceError where too many elements are in each other, before the first error in the syntax."""
    depth = end = 0
    while match := _LEVEL.match(data, end):
        end = match.end()
        if match["begins"]:
            depth += 1
            if depth > MAX_DEPTH:
                where = place(path, data, match.start("begins"))
                raise SourceError(f"is nested more than {MAX_DEPTH} levels deep", where=where)
        elif match["ends"]:
            depth = max(depth - 1, 0)
        else:
            end = _end_of_type(data, match.start("type"))


def _end_of_type(data: bytes, start: int) -> int:
    """Return where a document type ends: as the parser does, brackets are counted, also those in quotes."""
    depth = 0
    for match in _BRACKET.finditer(data, start):
        depth += 1 if match[0] == b"<" else -1
        if not depth:
            return match.end()
    return len(data)
