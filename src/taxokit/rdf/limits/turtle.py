"""Turtle and related syntaxes that would crash the parser or exhaust the memory, refused before they are parsed.

The parser recurses into terms of RDF 1.2, and a thread has a stack of a few megabytes. It writes out each name with its
namespace, and each subject with each of its values: a name of a megabyte would be in memory thousands of times.
"""

import re

from taxokit.core.errors import SourceError
from taxokit.core.text.regex import lazy_compile
from taxokit.rdf.limits.sizes import MAX_DEPTH, MAX_NAME, too_deep, too_long

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


def refuse_turtle(path: object, data: bytes, *, lenient: bool) -> None:
    """Raise SourceError where the parser would crash on a file, or need much more memory than it has."""
    if data.count(b"<<") > MAX_DEPTH and _depth_of_triple_terms(data) > MAX_DEPTH:
        raise too_deep(path)
    if lenient or b"\\\n" in data or _has_long_line(data):
        _refuse_long_names(path, data)
    if sum(map(len, _BASE.findall(data.lower()))) > MAX_NAME:
        raise SourceError("has IRIs after `@base` that are relative to one another, and too long", where=path)


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
        raise too_long(path, data, end)
