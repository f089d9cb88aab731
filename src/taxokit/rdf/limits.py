"""Limits of what a file of RDF may do to the parser, so that a hostile one ends in an error within seconds and 1 GB.

`check_limits` finds what would crash pyoxigraph, or keep it busy before its first statement: deep nesting, entities of
XML that expand, contexts of JSON-LD that multiply. `Budget` is for the statements as they come: how long they may take,
and how much longer than the file they may be, whatever the reason. Sizes of files are limited where they are read.
"""

import json
import re
from collections import Counter
from itertools import accumulate
from time import process_time
from typing import Any

from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile

MAX_DEPTH = 500
"""How deep triple terms, and objects and lists of JSON, may nest: the parser recurses, and crashes at thousands."""

MAX_NAME = 4096
"""How many characters a name in JSON-LD may have, of which the parser makes many copies before it returns one."""

SECONDS, BYTES_A_SECOND = 10, 1_000_000
"""How long reading may take, of the processor: some seconds, and one for each megabyte. Usual are 8 MB a second."""

GROWTH, GROWTH_A_BYTE = 64 << 20, 40
"""How many characters the statements of a file may have as N-Quads. Usual are three to eight for each of its bytes."""


class Budget:
    """The time and the text that the statements of a file of `size` bytes may take."""

    def __init__(self, path: object, size: int) -> None:
        self._path = path
        self._end = process_time() + SECONDS + size / BYTES_A_SECOND
        self._text = GROWTH + GROWTH_A_BYTE * size

    def spend(self, text: int) -> None:
        """Take so many characters off the budget. Raises SourceError if nothing is left of it, or of the time."""
        self._text -= text
        if self._text < 0:
            hint = "shorten its IRIs and literals, or divide it into files"
            raise SourceError("expands to much more text than the file has", where=self._path, hint=hint)
        if process_time() > self._end:
            raise SourceError("takes too long to read", where=self._path, hint="divide it into files")


def check_limits(path: object, data: bytes, syntax: str) -> None:
    """Raise SourceError if parsing a file could crash the parser, or exhaust it before the first statement."""
    if syntax == "RDF_XML":
        _check_xml(path, data)
    elif syntax == "JSON_LD":
        _check_json_ld(path, data)
    elif data.count(b"<<") > MAX_DEPTH:
        _check_triple_terms(path, data)


def _too_deep(path: object) -> SourceError:
    return SourceError(f"nesting exceeds {MAX_DEPTH} levels", where=path)


_TRIPLE_TERM = lazy_compile(
    rb"""<<|>>|\"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}|'{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    |"(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'|<[^>]*+>|\#[^\r\n]*+|\\.""",
    re.VERBOSE | re.DOTALL,
)
"""Where a triple term begins or ends, or what may contain something that looks so: literals, IRIs and comments.

A lenient parser accepts line ends in literals, and everything but `>` in IRIs; a strict one ends at the first.
"""


def _check_triple_terms(path: object, data: bytes) -> None:
    """Raise SourceError if triple terms of Turtle and related syntaxes nest too deep (RDF 1.2)."""
    depth = 0
    for match in _TRIPLE_TERM.finditer(data):
        depth += (match[0] == b"<<") - (match[0] == b">>")
        if depth > MAX_DEPTH:
            raise _too_deep(path)


_MAX_ATTRIBUTES = 1000  # of one element, each of which the parser compares with those before
_ENTITY = lazy_compile(rb"<!ENTITY([^<]*+)")
_LONG_TAG = lazy_compile(rb"""<(?![/!?])[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+){%d}""" % (_MAX_ATTRIBUTES + 1))


def _check_xml(path: object, data: bytes) -> None:
    """Raise SourceError if entities of XML could expand to much text, or a tag has too many attributes."""
    entities = _ENTITY.findall(data)
    is_nested = any(b"&" in declaration for declaration in entities)
    if is_nested or data.count(b"&") * max(map(len, entities), default=0) > GROWTH + GROWTH_A_BYTE * len(data):
        message = "declares XML entities that expand to more text than is read"
        raise SourceError(message, where=path, hint="write the text instead")
    tag = _LONG_TAG.search(data)
    if tag:
        line = data.count(b"\n", 0, tag.start()) + 1
        raise SourceError(f"has an element with more than {_MAX_ATTRIBUTES:,} attributes", where=f"{path}:{line}")


_MAX_NESTED = 4_000_000  # values, each as often as it is in objects around it: the parser keeps 180 bytes for each
_MAX_CONTEXTS = 10  # inside each other
_MAX_CHAIN = 30  # terms that are defined by one another in a row
_MAX_COPIES = 10_000_000  # terms that the parser copies where a context is added to another one, some 0.3 µs for each
_USUAL_DEPTH = 5  # of objects and lists, in which files of any size may be
_JSON_TEXT = lazy_compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_STEPS = bytes.maketrans(b"{[}],", b"\x01\x01\xff\xff\x00")
_OTHER = bytes(set(range(256)) - set(b"{[}],"))


def _check_json_ld(path: object, data: bytes) -> None:
    """Raise SourceError if JSON-LD nests too deep, its contexts multiply, its names are too long, or it is not JSON."""
    levels = Counter(accumulate(memoryview(_JSON_TEXT.sub(b"", data).translate(_STEPS, _OTHER)).cast("b")))
    if max(levels, default=0) > MAX_DEPTH:
        raise _too_deep(path)
    if sum(level * count for level, count in levels.items() if level > _USUAL_DEPTH) > _MAX_NESTED:
        raise SourceError("contains too much in nested objects", where=path, hint="use a flat `@graph`")
    names = _Names()
    try:
        # numbers of any length are read as floats, which have no limit
        json.loads(data.decode(), object_pairs_hook=names.read, parse_int=float, strict=False)
    except UnicodeDecodeError:
        raise SourceError("is not UTF-8", where=path) from None
    except json.JSONDecodeError as error:
        raise SourceError(f"is not JSON: {error.msg}", where=f"{path}:{error.lineno}:{error.colno}") from None
    problem = names.problem(objects=data.count(b"{"))
    if problem:
        raise SourceError(problem, where=path)


class _Names:
    """The contexts of a JSON-LD document, and the keys that have long texts."""

    def __init__(self) -> None:
        self.contexts: list[dict[str, Any]] = []
        self.terms: dict[str, set[str]] = {}
        self.aliases = {"@id"}
        self.long: set[str] = set()
        self.relative = 0

    def read(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Note what an object has to do with names, and return it."""
        for key, value in pairs:
            if value.__class__ is str:
                if value == "@id":
                    self.aliases.add(key)
                elif len(value) > MAX_NAME:
                    self.long.add(key)
            if len(key) > MAX_NAME:
                self.long.add("@id")
            elif key == "@context":
                self._read_context(value)
        return dict(pairs)

    def _read_context(self, value: Any) -> None:
        contexts = [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, dict)]
        self.contexts += contexts
        for context in contexts:
            for term, definition in context.items():
                parts = definition.values() if isinstance(definition, dict) else (definition,)
                self.terms.setdefault(term, set()).update(part for part in parts if isinstance(part, str))
                if term in ("@base", "@vocab") and isinstance(definition, str) and ":" not in definition:
                    self.relative += len(definition)

    def problem(self, objects: int) -> str:
        """Return why a document of so many objects would exhaust the parser, "" if it would not."""
        texts = [text for parts in self.terms.values() for text in parts]
        if max(map(len, texts), default=0) > MAX_NAME or self.relative > MAX_NAME or self.long & self.aliases:
            return f"contains an IRI, or a part of one in a context, of more than {MAX_NAME:,} characters"
        depth = max(map(_depth, self.contexts), default=0)
        if depth > _MAX_CONTEXTS:
            return f"nesting of contexts exceeds {_MAX_CONTEXTS} levels"
        if (objects if depth > 1 else len(self.contexts)) * len(self.terms) > _MAX_COPIES:
            return f"has too many contexts for the {len(self.terms):,} terms that they define: write one at the top"
        if _has_chain(self.terms):
            return f"defines more than {_MAX_CHAIN} terms of a context by one another"
        return ""


def _depth(context: Any) -> int:
    """Return how deep contexts of terms nest in a context, which counts itself."""
    if isinstance(context, list):
        return max(map(_depth, context), default=0)
    terms = context.values() if isinstance(context, dict) else ()
    inner = [_depth(term["@context"]) for term in terms if isinstance(term, dict) and "@context" in term]
    return 1 + max(inner, default=0)


def _has_chain(terms: dict[str, set[str]]) -> bool:
    """Return True if terms are defined by one another, as words or prefixes, in too long a row or circle."""
    parts = {
        term: {part for text in (term, *texts) for part in (text, text.partition(":")[0]) if part in terms} - {term}
        for term, texts in terms.items()
    }
    for _ in range(_MAX_CHAIN):
        ready = {term for term, others in parts.items() if parts.keys().isdisjoint(others)}
        parts = {term: others for term, others in parts.items() if term not in ready}
        if not ready:
            break
    return len(parts) > _MAX_CHAIN
