"""Files of RDF that would crash the parser or exhaust the memory, refused before they are parsed.

The parser recurses into terms of RDF 1.2, and a thread has a stack of a few megabytes. It expands the entities of XML,
of which a kilobyte can make gigabytes, and writes out each name with its namespace, and each subject with each of its
values: a name of a megabyte would be in memory thousands of times. For JSON-LD see `jsonld_limits`.
"""

import re

from taxokit.core.errors import SourceError
from taxokit.core.memory import memory_left, memory_used
from taxokit.core.text.regex import lazy_compile
from taxokit.rdf.jsonld_limits import MAX_DEPTH, MAX_NAME, refuse_json_ld

MAX_GROWTH = 64 * 1024 * 1024
"""How many bytes the entities of an XML file may expand to."""

WORK = 0.7
"""How much memory the rules need for each byte that the statements take."""

MOST_SHARED = 10
"""How often what resources share may be read: lists with one end, or labels, have many more members than the file."""

SHARED = f"has lists that share their members, each more than {MOST_SHARED} times"
SHARED_LABELS = f"has labels of SKOS-XL that share their literal forms, each more than {MOST_SHARED} times"

_ENTITY = lazy_compile(rb"<!ENTITY([^<]*+)")
"""A declaration up to the next one: as the parser does, whatever is not white space is taken for a name."""

_REFERENCE = lazy_compile(rb"&(?!#)([^;&]++);")
_LITERAL = rb"""\"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}|'{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    |"(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'"""
"""A lenient parser takes line ends in literals, and everything but `>` in IRIs; a strict one ends at the first."""

_TRIPLE_TERM = lazy_compile(rb"<<|>>|" + _LITERAL + rb"|<[^>]*+>|\#[^\r\n]*+|\\.", re.VERBOSE | re.DOTALL)
"""Where a triple term begins or ends, or what may contain something that looks so: literals, IRIs and comments."""

_NAME = rb"""(?:[^"'<\#\\\s,;()\[\]{}]|\\.)"""
_SHORT = lazy_compile(
    rb"(?:[\s,;()\[\]{}]++|<<|"
    + _LITERAL
    + rb"|<[^>]{0,%d}+>|\#[^\r\n]*+|" % MAX_NAME
    + _NAME
    + rb"{1,%d}+(?!" % MAX_NAME
    + _NAME
    + rb"))*+",
    re.VERBOSE | re.DOTALL,
)
"""The text up to the first IRI or other name that is too long."""

_BASE = lazy_compile(rb"base(?:\s++|#[^\r\n]*+)*+<(?![a-z][\w+.-]*+:)([^>]*+)>")
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

_PREDEFINED = dict.fromkeys((b"amp", b"lt", b"gt", b"quot", b"apos"), 1)
"""The entities that XML has itself, with how long they are."""


def refuse_what_crashes(path: object, data: bytes, syntax: str, *, lenient: bool = False) -> None:
    """Raise SourceError where the parser of a syntax would crash on data, or need much more memory than it has."""
    if syntax == "RDF_XML":
        declared = _ENTITY.findall(data)
        _refuse_growth(path, data, declared)
        _refuse_long_attributes(path, data, declared)
    elif syntax == "JSON_LD":
        refuse_json_ld(path, data)
    else:
        if data.count(b"<<") > MAX_DEPTH and _depth_of_triple_terms(data) > MAX_DEPTH:
            raise SourceError(f"is nested more than {MAX_DEPTH} levels deep", where=path)
        if lenient or b"\\\n" in data or _has_long_line(data):
            _refuse_long_names(path, data)
        if sum(map(len, _BASE.findall(data.lower()))) > MAX_NAME:
            raise SourceError("has IRIs after `@base` that are relative to one another, and too long", where=path)


def refuse_without_memory(path: object, statements: int) -> None:
    """Raise SourceError where so many statements were read that there is no memory for the work on them."""
    if statements:
        used, left = memory_used(), memory_left()
        if left is not None and left < used * WORK:
            message = f"needs more memory than there is: {statements:,} statements take {used >> 20:,} MiB"
            raise SourceError(f"{message}, and {left >> 20:,} MiB are left", where=path, hint="divide it into files")


def _depth_of_triple_terms(data: bytes) -> int:
    deepest = depth = 0
    for match in _TRIPLE_TERM.finditer(data):
        depth += (match[0] == b"<<") - (match[0] == b">>")
        deepest = max(deepest, depth)
    return deepest


def _has_long_line(data: bytes) -> bool:
    """Say whether a line may have a name that is too long; then there is no line end in half as many bytes."""
    half = MAX_NAME // 2
    return any(data.find(b"\n", start, start + half) < 0 for start in range(0, len(data) - half + 1, half))


def _refuse_long_names(path: object, data: bytes) -> None:
    """Raise SourceError where an IRI or another name is too long, in Turtle and related syntaxes."""
    match = _SHORT.match(data)
    end = match.end() if match else 0
    if end < len(data) and data[end : end + 1] not in (b'"', b"'"):  # a literal that does not end
        raise _too_long(path, data, end)


def _refuse_long_attributes(path: object, data: bytes, declared: list[bytes]) -> None:
    """Raise SourceError where an element of XML has too many attributes, or a name in one is too long."""
    match = _LONG_TAG.search(data)
    if match:
        where = _place(path, data, match.start())
        raise SourceError(f"has an element with more than {_MANY:,} attributes", where=where)
    longest = max(map(len, declared), default=0)
    if declared or _ATTRIBUTE.search(data):
        for match in _NAMING.finditer(data):
            value = match[1]
            if len(value) + value.count(b"&") * longest > MAX_NAME and len(value) + _grown(value, declared) > MAX_NAME:
                raise _too_long(path, data, match.start())
    literals = len(_XML_LITERAL.findall(data))
    namespaces = set(_XMLNS.findall(data)) if literals else set()
    if literals * (sum(map(len, namespaces)) - _USUAL) > MAX_GROWTH // 4:
        raise SourceError("has literals of XML with too many namespaces, which each of them gets", where=path)


def _too_long(path: object, data: bytes, start: int) -> SourceError:
    message = f"has an IRI or another name of more than {MAX_NAME:,} bytes"
    return SourceError(message, where=_place(path, data, start), hint="shorten it")


def _place(path: object, data: bytes, start: int) -> str:
    line = data.count(b"\n", 0, start) + 1
    return f"{path}:{line}"


def _refuse_growth(path: object, data: bytes, declared: list[bytes]) -> None:
    """Raise SourceError where the entities of an XML file expand to much more text than it has."""
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
