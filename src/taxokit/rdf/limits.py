"""Files of RDF that would crash the parser or exhaust the memory, refused before they are parsed.

The parser recurses into terms of RDF 1.2, into JSON and into the terms of a context, and a thread has a stack of a few
megabytes. Contexts inside of contexts take it a time that grows with the cube of their depth. It expands the entities
of XML, of which a kilobyte can make gigabytes.
"""

import json
import re
from typing import Any, NamedTuple

from taxokit.core.errors import SourceError
from taxokit.core.memory import memory_left, memory_used
from taxokit.core.strict_json import bracket_depth
from taxokit.core.text.regex import lazy_compile

MAX_GROWTH = 64 * 1024 * 1024
"""How many bytes the entities of an XML file may expand to."""

MAX_DEPTH = 500
"""How deep objects and lists of JSON, or triple terms, may nest: the parser crashes at some thousands."""

MAX_CONTEXTS = 10
"""How many JSON-LD contexts may be inside of one another."""

MAX_CHAIN = 30
"""How many terms of a JSON-LD context may be defined by one another in a row."""

WORK = 0.7
"""How much memory the rules need for each byte that the statements take."""

MOST_SHARED = 10
"""How often what resources share may be read: lists with one end, or labels, have many more members than the file."""

SHARED = f"has lists that share their members, each more than {MOST_SHARED} times"
SHARED_LABELS = f"has labels of SKOS-XL that share their literal forms, each more than {MOST_SHARED} times"

_JSON_TEXT = lazy_compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_ENTITY = lazy_compile(rb"<!ENTITY([^<]*+)")
"""A declaration up to the next one: as the parser does, whatever is not white space is taken for a name."""

_REFERENCE = lazy_compile(rb"&(?!#)([^;&]++);")
_TRIPLE_TERM = lazy_compile(
    rb"""<<|>>
    |\"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}|'{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    |"(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'
    |<[^>]*+>|\#[^\r\n]*+|\\.""",
    re.VERBOSE | re.DOTALL,
)
"""Where a triple term begins or ends, or what may contain something that looks so: literals, IRIs and comments.

A lenient parser takes line ends in literals, and everything but `>` in IRIs; a strict one ends at the first of these.
"""

_PREDEFINED = dict.fromkeys((b"amp", b"lt", b"gt", b"quot", b"apos"), 1)
"""The entities that XML has itself, with how long they are."""


def refuse_what_crashes(path: object, data: bytes, syntax: str) -> None:
    """Raise SourceError where the parser of a syntax would crash on data, or need much more memory than it has."""
    if syntax == "RDF_XML":
        _refuse_growth(path, data)
    elif syntax == "JSON_LD":
        _refuse_depth(path, bracket_depth(_JSON_TEXT.sub(b"", data)))
        _refuse_chains(path, data)
    elif data.count(b"<<") > MAX_DEPTH:
        _refuse_depth(path, _depth_of_triple_terms(data))


def refuse_without_memory(path: object, statements: int) -> None:
    """Raise SourceError where so many statements were read that there is no memory for the work on them."""
    if statements:
        used, left = memory_used(), memory_left()
        if left is not None and left < used * WORK:
            message = f"needs more memory than there is: {statements:,} statements take {used >> 20:,} MiB"
            raise SourceError(f"{message}, and {left >> 20:,} MiB are left", where=path, hint="divide it into files")


def _refuse_depth(path: object, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise SourceError(f"is nested more than {MAX_DEPTH} levels deep", where=path)


def _depth_of_triple_terms(data: bytes) -> int:
    deepest = depth = 0
    for match in _TRIPLE_TERM.finditer(data):
        depth += (match[0] == b"<<") - (match[0] == b">>")
        deepest = max(deepest, depth)
    return deepest


def _refuse_growth(path: object, data: bytes) -> None:
    """Raise SourceError where the entities of an XML file expand to much more text than it has."""
    declared = _ENTITY.findall(data)
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
    longest = max(sizes.values())
    sizes |= _PREDEFINED
    return sum(sizes.get(name, longest) for name in _REFERENCE.findall(data))


class _Object(NamedTuple):
    """What is kept of an object: the terms it refers to if it defines one, and how deep contexts nest in it."""

    terms: tuple[str, ...]
    contexts: int


def _refuse_chains(path: object, data: bytes) -> None:
    """Raise SourceError where contexts nest, or terms define one another, too often, or the file is not JSON.

    Every object is read as if it were a context, since anything can be one: other objects do not look like that.
    """

    def reduced(pairs: list[tuple[str, Any]]) -> _Object:
        contexts = max((_contexts(value) for _, value in pairs), default=0) + any(key == "@context" for key, _ in pairs)
        if contexts > MAX_CONTEXTS:
            raise SourceError(f"has more than {MAX_CONTEXTS} contexts inside of one another", where=path)
        if len(pairs) > MAX_CHAIN and _has_chain(pairs):
            raise SourceError(f"has a context in which more than {MAX_CHAIN} terms define one another", where=path)
        terms = (value for key, value in pairs if key in ("@id", "@reverse", "@type") and isinstance(value, str))
        return _Object(tuple(terms), contexts)

    try:
        # numbers of any length are read as floats, which have no limit
        json.loads(data.decode(), object_pairs_hook=reduced, parse_int=float, strict=False)
    except UnicodeDecodeError:
        raise SourceError("is not UTF-8", where=path) from None
    except json.JSONDecodeError as error:
        raise SourceError(f"is not JSON: {error.msg}", where=f"{path}:{error.lineno}:{error.colno}") from None


def _contexts(value: Any) -> int:
    if isinstance(value, _Object):
        return value.contexts
    return max(map(_contexts, value), default=0) if isinstance(value, list) else 0


def _has_chain(pairs: list[tuple[str, Any]]) -> bool:
    """Say whether terms are defined by one another in too long a row, or in too large a circle."""
    waiting: dict[str, set[str]] = {}
    for term, value in pairs:
        values = (value,) if isinstance(value, str) else value.terms if isinstance(value, _Object) else ()
        parts = {part for word in (term, *values) for part in (word, word.partition(":")[0])}
        waiting.setdefault(term, set()).update(parts - {term})
    for _ in range(MAX_CHAIN):
        ready = [term for term, parts in waiting.items() if waiting.keys().isdisjoint(parts)]
        for term in ready:
            del waiting[term]
        if not ready:
            break
    return len(waiting) > MAX_CHAIN
