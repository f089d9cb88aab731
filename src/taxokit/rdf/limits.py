"""Files of RDF that would crash the parser or exhaust the memory, refused before they are parsed, by their syntax."""

import json
import re
from collections import Counter
from itertools import accumulate
from typing import Any, NamedTuple

from taxokit.repository.json_text import bracket_depth
from taxokit.repository.memory import memory_left, memory_used
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile

MAX_DEPTH = 500
"""How deep triple terms, elements of XML, objects and lists of JSON may nest: the parser crashes at some thousands,
or takes time by the square of how deep elements are."""

MAX_NAME = 4096
"""How many bytes an IRI, a prefix or another name may have: it is in memory with each statement that it is in."""

MOST_SHARED = 10
"""How often what resources share may be read: lists with one end, or labels, have many more members than the file."""

SHARED = f"has lists that share their members, each more than {MOST_SHARED} times"
SHARED_LABELS = f"has labels of SKOS-XL that share their literal forms, each more than {MOST_SHARED} times"


def too_deep(where: object) -> SourceError:
    """Return the error for what is nested too deep."""
    return SourceError(f"is nested more than {MAX_DEPTH} levels deep", where=where)


def too_long(path: object, data: bytes, start: int) -> SourceError:
    """Return the error for a name that is too long, which begins at an offset."""
    message = f"has an IRI or another name of more than {MAX_NAME:,} bytes"
    return SourceError(message, where=place(path, data, start), hint="shorten it")


def place(path: object, data: bytes, start: int) -> str:
    """Return a path with the line of an offset."""
    line = data.count(b"\n", 0, start) + 1
    return f"{path}:{line}"


MAX_CONTEXTS = 10
"""How many JSON-LD contexts may be inside of one another."""

MAX_CHAIN = 30
"""How many terms of a JSON-LD context may be defined by one another in a row."""

MAX_COPIES = 10_000_000
"""How many terms the parser may copy for contexts that are added to others: a million take 0.3 seconds."""

MAX_NESTED = 4_000_000
"""How many values may be kept for the objects around them: a million take 180 MB."""

_USUAL_DEPTH = 5  # objects in which what is in files of any size may be
_SHORT = 256  # characters of what in a context is not counted
_JSON_TEXT = lazy_compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_STEPS = bytes.maketrans(b"{},[", b"\x01\xff\x00\x00")
_OTHER = bytes(byte for byte in range(256) if byte not in b"{},[")
_ADDED = ("@base", "@vocab")
_DEFINING = frozenset(("@id", "@reverse", "@type"))
_NOTED = _DEFINING.union(_ADDED)


class _Object(NamedTuple):
    """What is kept of an object: the terms it refers to if it defines one, and what it has if it is a context.

    `contexts` is how deep contexts nest in it, `terms_in_force` how many terms these have, and `length` how long the
    texts are of which IRIs can be made.
    """

    terms: tuple[str, ...]
    size: int
    contexts: int
    terms_in_force: int
    length: int


_NOTHING = _Object((), 0, 0, 0, 0)


def refuse_json_ld(path: object, data: bytes) -> None:
    """Raise SourceError where JSON-LD would crash the parser or take it very long, or is not JSON."""
    plain = _JSON_TEXT.sub(b"", data)
    depth = bracket_depth(plain)
    if depth > MAX_DEPTH:
        raise too_deep(path)
    if depth > _USUAL_DEPTH and _nested(plain) > MAX_NESTED:
        raise SourceError("has too much inside of objects that are nested", where=path, hint="use a flat `@graph`")
    _Contexts(path).read(data)


def _nested(plain: bytes) -> int:
    """Return how many values there are in many objects, each as often as it is in one."""
    levels = Counter(accumulate(memoryview(plain.translate(_STEPS, _OTHER)).cast("b")))
    return sum(level * count for level, count in levels.items() if level > _USUAL_DEPTH)


class _Contexts:
    """The contexts of a file, and what of it can be a name. Every object is read as if it were a context or in one."""

    def __init__(self, path: object) -> None:
        self._path = path
        self._count = 0
        self._most = 0
        self._scoped = False
        self._aliases: set[str] = set()
        self._long: set[str] = set()

    def read(self, data: bytes) -> None:
        """Raise SourceError where contexts nest, or terms define one another, too often, or the file is not JSON."""
        try:
            # numbers of any length are read as floats, which have no limit
            json.loads(data.decode(), object_pairs_hook=self._reduced, parse_int=float, strict=False)
        except UnicodeDecodeError:
            raise SourceError("is not UTF-8", where=self._path) from None
        except json.JSONDecodeError as error:
            where = f"{self._path}:{error.lineno}:{error.colno}"
            raise SourceError(f"is not JSON: {error.msg}", where=where) from None
        uses = data.count(b"{") if self._scoped else self._count
        if uses * self._most > MAX_COPIES:
            message = f"has {uses:,} contexts, or objects that can have one of a term, under {self._most:,} terms"
            raise SourceError(message, where=self._path, hint="write one context at the top")
        if "@id" in self._long or self._long & self._aliases or (self._long and "@id" in self._aliases):
            self._refuse_length()

    def _reduced(self, pairs: list[tuple[str, Any]]) -> _Object:
        # as comprehensions, because there are hundreds of thousands of objects
        keys = [key for key, _ in pairs]
        parts = [value for _, value in pairs if value.__class__ is _Object or value.__class__ is list]
        texts = [
            (key, value)
            for key, value in pairs
            if value.__class__ is str and (len(value) > _SHORT or key in _NOTED or value == "@id")
        ]
        inner = _together(parts) if parts else _NOTHING
        length = inner.length + sum(len(text) for key, text in texts if len(text) > _SHORT or key in _ADDED)
        terms = tuple([text for key, text in texts if key in _DEFINING])
        found = _Object(terms, len(keys), inner.contexts, inner.terms_in_force, length)
        self._note_names(texts)
        if keys and max(map(len, keys)) > MAX_NAME:
            self._refuse_length()
        if "@context" in keys:
            for key, value in pairs:
                if key == "@context":
                    found = self._with_context(found, _together([value]))
        if len(keys) > MAX_CHAIN and _has_chain(pairs):
            raise SourceError(
                f"has a context in which more than {MAX_CHAIN} terms define one another", where=self._path
            )
        return found

    def _note_names(self, texts: list[tuple[str, str]]) -> None:
        """Note which keys have long texts, and which are other words for `@id`, itself where an object says that."""
        for key, text in texts:
            if len(text) > MAX_NAME:
                self._long.add(key)
            elif text == "@id":
                self._aliases.add(key)

    def _with_context(self, found: _Object, context: _Object) -> _Object:
        """Return what is kept of an object that has a context."""
        self._count += 1
        self._most = max(self._most, found.terms_in_force + context.size)
        self._scoped |= context.contexts > 0
        if context.length > MAX_NAME:
            self._refuse_length()
        if found.contexts + 1 > MAX_CONTEXTS:
            raise SourceError(f"has more than {MAX_CONTEXTS} contexts inside of one another", where=self._path)
        return found._replace(contexts=found.contexts + 1, terms_in_force=found.terms_in_force + context.size)

    def _refuse_length(self) -> None:
        message = f"has an IRI, a name or a context with IRIs of more than {MAX_NAME:,} characters"
        raise SourceError(message, where=self._path, hint="shorten them")


def _together(values: list[Any]) -> _Object:
    """Return what some values have together."""
    lists = [_together(value) for value in values if value.__class__ is list]
    parts = [value for value in values if value.__class__ is _Object] + lists
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return _NOTHING
    return _Object(
        (),
        sum([part.size for part in parts]),
        max([part.contexts for part in parts]),
        max([part.terms_in_force for part in parts]),
        sum([part.length for part in parts]),
    )


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


_LITERAL = rb"""\"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}|'{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    |"(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'"""
"""A lenient parser takes line ends in literals, and everything but `>` in IRIs; a strict one ends at the first."""

_TRIPLE_TERM = lazy_compile(rb"<<|>>|" + _LITERAL + rb"|<[^>]*+>|\#[^\r\n]*+|\\.", re.VERBOSE | re.DOTALL)
"""Where a triple term begins or ends, or what may contain something that looks so: literals, IRIs and comments."""

_NAME = rb"""(?:[^"'<\#\\\s,;()\[\]{}]|\\.)"""
_SHORT_NAME = lazy_compile(
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
        _refuse_long_turtle_names(path, data)
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


def _refuse_long_turtle_names(path: object, data: bytes) -> None:
    """Raise SourceError where an IRI or another name is too long, in Turtle and related syntaxes."""
    match = _SHORT_NAME.match(data)
    end = match.end() if match else 0
    if end < len(data) and data[end : end + 1] not in (b'"', b"'"):  # a literal that does not end
        raise too_long(path, data, end)


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


WORK = 0.7
"""How much memory the rules need for each byte that the statements take."""


def refuse_what_crashes(path: object, data: bytes, syntax: str, *, lenient: bool = False) -> None:
    """Raise SourceError where the parser of a syntax would crash, or need much more time or memory than is usual."""
    # each is imported where it is needed, since every check imports this module
    if syntax == "RDF_XML":
        refuse_xml(path, data)
    elif syntax == "JSON_LD":
        refuse_json_ld(path, data)
    else:
        refuse_turtle(path, data, lenient=lenient)


def refuse_without_memory(path: object, statements: int) -> None:
    """Raise SourceError where so many statements were read that there is no memory for the work on them."""
    if statements:
        used, left = memory_used(), memory_left()
        if left is not None and left < used * WORK:
            message = f"needs more memory than there is: {statements:,} statements take {used >> 20:,} MiB"
            raise SourceError(f"{message}, and {left >> 20:,} MiB are left", where=path, hint="divide it into files")
