"""Files of RDF in any syntax that pyoxigraph reads; errors have a line and a hint. Nothing is fetched.

A hostile file ends in an error within seconds and 1 GB. Only text that crashes the parser, or keeps it busy before its
first statement, is searched for; everything else has a budget of time and text (decision 21).
"""

import json
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, TypeAlias

from taxokit.rdf.graph_algorithms import longest_chains
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.json_text import depths, without_strings
from taxokit.text.patterns import lazy_compile
from taxokit.text.progress import phase

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

FORMATS = {
    ".ttl": "TURTLE",
    ".nt": "N_TRIPLES",
    ".nq": "N_QUADS",
    ".trig": "TRIG",
    ".n3": "N3",
    ".rdf": "RDF_XML",
    ".xml": "RDF_XML",
    ".owl": "RDF_XML",
    ".jsonld": "JSON_LD",
}
"""The syntaxes by the end of a file's name, as pyoxigraph calls them."""

LIKE_TURTLE = frozenset(("TURTLE", "N_TRIPLES", "N_QUADS", "TRIG", "N3"))
"""The syntaxes with statements that end in dots, and with comments."""

WITH_GRAPHS = frozenset(("N_QUADS", "TRIG", "JSON_LD"))
"""The syntaxes in which statements can be in graphs that have names."""

# the line is printed before the message
_PLACE = lazy_compile(r"^Parser error at line \d+ (column \d+|between columns \d+ and \d+): ")
_OF_A_TERM = lazy_compile(
    r"Invalid IRI (?:code point|percent encoding)|Invalid (?:port )?character '.'|Invalid host|subtag |language tag"
)
"""Errors in an IRI or a language tag, after which the rest of the file can still be read."""

_GRAPH = lazy_compile(r'(?:"@graph"\s*:|\A)\s*\[')
_BETWEEN = lazy_compile(r"[\s,]*")
_DECODER = json.JSONDecoder(parse_int=float, strict=False)

_STEP = 100_000  # characters of statements between two looks at the clock
_SHOWN = 300  # characters of an error of the parser that are shown: it may quote a whole literal


def is_rdf(path: Path) -> bool:
    """Return True if a file is RDF by its name."""
    return path.suffix.lower() in FORMATS


def syntax_of(path: Path) -> str:
    """Return the syntax of a file by its name. Raises ConfigError if it has none."""
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise ConfigError(f"is not an RDF file; their names end in {', '.join(FORMATS)}", where=path) from None


class TermError(SourceError):
    """An invalid language tag or IRI in a file whose syntax is right up to there."""


def parse(path: Path, data: bytes, base: str | None = None, *, lenient: bool = False) -> "Iterator[Quad]":
    """Yield the statements of a file with the content `data`; IRIs are relative to `base`.

    Raises SourceError, with the line if that is known, if the file is invalid in its syntax, has triple terms of RDF
    1.2, or exceeds a limit: a TermError for an invalid language tag or IRI, unless `lenient`.
    """
    import pyoxigraph  # checks of sources do without it

    syntax = syntax_of(path)
    data = data.removeprefix(BOM_UTF8)
    check_limits(path, data, syntax)
    form = getattr(pyoxigraph.RdfFormat, syntax)
    read = partial(pyoxigraph.parse, format=form, base_iri=base, lenient=lenient)
    try:
        yield from _checked(path, read(data), len(data))
    except SyntaxError as error:
        line = error.lineno or _line_of_error(data, syntax, read)
        where = f":{line}:{error.offset or 1}" if line else ""
        kind = TermError if _OF_A_TERM.search(error.msg) else SourceError
        raise kind(_advised(error.msg), where=f"{path}{where}") from None
    except (OSError, ValueError) as error:
        raise SourceError(_advised(str(error)), where=path) from None
    except MemoryError:  # a token is longer than the buffer of the parser
        raise SourceError("contains a literal or a name of more than 16 MiB, or memory is short", where=path) from None


def read_n_triples(data: bytes, name: str) -> "Iterator[Triple]":
    """Yield the statements of N-Triples, without a time limit; errors have the `name`. Raises SourceError."""
    import pyoxigraph

    check_limits(name, data, "N_TRIPLES")
    try:
        for quad in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_TRIPLES):
            if isinstance(quad.object, pyoxigraph.Triple):
                raise _unsupported(name, quad.object)
            yield quad.triple
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"is not N-Triples: {error}", where=name) from None


def _checked(path: Path, quads: "Iterable[Quad]", size: int) -> "Iterator[Quad]":
    """Yield statements within the budget of a file. Raises SourceError beyond it, or for a triple term."""
    from pyoxigraph import Triple

    end = process_time() + SECONDS + size / BYTES_A_SECOND
    left = GROWTH + GROWTH_A_BYTE * size
    step, length = min(size, _STEP), 0
    for number, quad in enumerate(quads):
        text = str(quad)
        length += len(text)
        if length > step:
            phase(f"reading {path.name}, statements", number)
            left, length = left - length, 0
            if left < 0:
                hint = "shorten its IRIs and literals, or divide it into files"
                raise SourceError("expands to much more text than the file has", where=path, hint=hint)
            if process_time() > end:
                raise SourceError("takes too long to read", where=path, hint="divide it into files")
        if "<<(" in text and isinstance(quad.object, Triple):
            raise _unsupported(path, quad.object)
        yield quad


def _unsupported(path: Path | str, term: "Triple") -> SourceError:
    return SourceError(
        f"contains triple terms of RDF 1.2, which are not supported, about {term.subject}",
        where=path,
        hint='remove `<<( )>>`, `<< >>`, `{| |}`, `~` with its identifier, and parseType="Triple"',
    )


def _advised(message: str) -> str:
    words = _PLACE.sub("", " ".join(message.split()))
    words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    low = words.lower()
    if "utf-8" in low:
        return "is not UTF-8: save it as UTF-8, or name the encoding of RDF/XML in its first line"
    if "iri" in low and ("scheme" in low or "relative" in low or "base" in low):
        return f"{words}: an IRI is relative; declare its base at the top of the file (`@base`, `xml:base`)"
    if "language" in low or "subtag" in low:
        return f"{words}: write a language tag such as en, de-CH or zh-Hant (BCP 47)"
    if "namespaces are required" in low:
        return f"{words}: give each element and attribute a prefix, as in rdf:about"
    if "context" in low:
        return f"{words}: nothing is fetched; put the context into the file"
    return f"is not valid RDF: {words}"


_Reader: TypeAlias = "Callable[[bytes | BytesIO], Iterable[Quad]]"


def _line_of_error(data: bytes, syntax: str, read: _Reader) -> int | None:
    """Return the line of the first error in a syntax for which the parser gives none, None if that is not found."""
    if syntax == "JSON_LD":
        return _line_of_node(data.decode(), read)
    lines = _Lines(data)
    return lines.number if _is_refused(lines, read) else None


def _is_refused(data: bytes | BytesIO, read: _Reader) -> bool:
    try:
        for _ in read(data):
            pass
    except SyntaxError:
        return True
    return False


def _line_of_node(text: str, read: _Reader) -> int | None:
    """Return the line of the first invalid node in `@graph`, or in a list of nodes, by halving; None if none is."""
    graph = _GRAPH.search(text)
    if not graph:
        return None
    spans = [(graph.end(), graph.end())]
    with suppress(ValueError):  # at the end of the list
        while True:
            start = _BETWEEN.match(text, spans[-1][1]).end()  # type: ignore[union-attr] # it matches nothing, too
            spans.append((start, _DECODER.raw_decode(text, start)[1]))

    def is_refused(first: int, last: int) -> bool:
        nodes = text[spans[first][0] : spans[last][1]]
        return _is_refused((text[: graph.end()] + nodes + text[spans[-1][1] :]).encode(), read)

    low, high = 1, len(spans) - 1
    if is_refused(0, 0) or not is_refused(low, high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_refused(low, middle) else (middle + 1, high)
    return text.count("\n", 0, spans[low][0]) + 1


class _Lines(BytesIO):
    """A file that gives a parser at most one line at a time. `number` is the number of the last line."""

    number = 0
    _at_start = True

    def read(self, size: int | None = -1, /) -> bytes:
        part = self.readline(size)
        self.number += self._at_start and bool(part)
        self._at_start = part.endswith(b"\n")
        return part


# --- limits ---

MAX_DEPTH = 500
"""How deep triple terms, and objects and lists of JSON, may nest: the parser recurses, and crashes at thousands."""

MAX_NAME = 4096
"""How many characters a name in JSON-LD may have, of which the parser makes many copies before it returns one."""

SECONDS, BYTES_A_SECOND = 10, 1_000_000
"""How long reading may take, of the processor: some seconds, and one for each megabyte. Usual are 8 MB a second."""

GROWTH, GROWTH_A_BYTE = 64 << 20, 40
"""How many characters the statements of a file may have as N-Quads. Usual are three to eight for each of its bytes."""


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
    |"(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'|<[^>]*+>?|\#[^\r\n]*+|\\.""",
    re.VERBOSE | re.DOTALL,
)
"""The start or the end of a triple term, or a literal, an IRI or a comment, which may contain its signs.

A lenient parser accepts line ends in literals, and everything but `>` in IRIs; a strict one ends at the first.
"""


def _check_triple_terms(path: object, data: bytes) -> None:
    depth = 0
    for match in _TRIPLE_TERM.finditer(data):
        depth += (match[0] == b"<<") - (match[0] == b">>")
        if depth > MAX_DEPTH:
            raise _too_deep(path)


_MAX_ATTRIBUTES = 1000  # of one element, each of which the parser compares with those before
_ENTITY = lazy_compile(rb"<!ENTITY([^<]*+)")
_LONG_TAG = lazy_compile(rb"""<(?![/!?])[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+){%d}""" % (_MAX_ATTRIBUTES + 1))


def _check_xml(path: object, data: bytes) -> None:
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
_MAX_COPIES = 10_000_000  # terms that the parser copies if a context is added to another one, some 0.3 µs for each
_USUAL_DEPTH = 5  # of objects and lists, in which files of any size may be


def _check_json_ld(path: object, data: bytes) -> None:
    """Raise SourceError if JSON-LD nests too deep, its contexts multiply, its names are too long, or it is not JSON."""
    levels: Counter[int] = Counter(depths(without_strings(data), b"[]{},"))
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
        """Return an object, and note its names."""
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
    return max(longest_chains(parts).values(), default=0) > _MAX_CHAIN
