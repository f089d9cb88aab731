"""The places of resources and statements in an RDF file, found in the text, since parsers do not keep them.

In Turtle and its kin a resource is at its first statement, in RDF/XML at its `rdf:about`, and in JSON-LD at the `@id`
of an object with other keys. A statement has a place of its own in Turtle and its kin, and in RDF/XML that is not very
large. A text is read once, as far as the findings need it.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from itertools import accumulate
from operator import itemgetter
from typing import Any, TypeAlias
from urllib.parse import urljoin

from taxokit.rdf.statement_places import GAP, IRI, LITERAL, Parts, places_in
from taxokit.rdf.terms import WELL_KNOWN
from taxokit.rdf.xml_places import Place, XmlStatement, keys_of, statements_in
from taxokit.text.diagnostics import Location

Statement: TypeAlias = tuple[int, int, re.Match[str] | None]
"""The start and the end of a statement, in characters from 0; of a directive, `@prefix` or `BASE`, also its parts."""

_BLANK = re.compile(GAP)
_DIRECTIVE = re.compile(
    rf"(?:@|(?=\w++[\s#<]))(prefix|base){GAP}(?:([\w.-]*+):{GAP})?<([^>]*+)>(?:{GAP}\.)?", re.IGNORECASE
)
_OPAQUE = rf"{LITERAL} | {IRI} | \#[^\r\n]*+"
"""Literals, IRIs and comments: nothing in them ends a statement."""

_REST = re.compile(
    rf"""(?:[^"'<#.{{}}\\]++                       # names, numbers, punctuation
    |{_OPAQUE}
    |<
    |\{{\||(?<=\|)\}}                             # an annotation (RDF 1.2)
    |\\.
    |(?<=[\w:%.-])\.(?=[\w:%-])|\.(?=[0-9])      # a dot within a name or a number
    |["'\\])*+([.{{}}]?)""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(_OPAQUE, re.VERBOSE | re.DOTALL)


def statements(text: str, start: int = 0) -> Iterator[Statement]:
    """Yield the statements and the directives of a text from a place on; in TriG the opening of a graph is one, too."""
    position, end = _end_of(_BLANK, text, start), len(text)
    while position < end:
        directive = _DIRECTIVE.match(text, position) if text[position] in "@pPbB" else None
        after = directive.end() if directive else max(_end_of(_REST, text, position), position + 1)
        yield position, after, directive
        position = _end_of(_BLANK, text, after)


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def comments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the comments between two places; `start` is not inside of a literal or a comment."""
    for match in _COMMENT.finditer(text, start, end):
        if match[0].startswith("#"):
            yield match.span()


_SUBJECT = re.compile(r"<([^>\n]*+)>|([\w.-]*+):((?:[\w:%-]++|\\.|\.(?=[\w:%-]))*+)")
_PREFIX = re.compile(r"(?:prefix|PREFIX)\s++([\w.-]*+):\s*+<([^<>\n]*+)>")
_XMLNS = re.compile(r"xmlns:([\w.-]+)\s*=\s*[\"']([^\"']*)[\"']")
_ENTITY = re.compile(r"<!ENTITY\s+([\w.-]+)\s+[\"']([^\"']*)[\"']")
_REFERENCE = re.compile(r"&([\w.-]++);")
_XML_BASE = re.compile(r"xml:base\s*=\s*[\"']([^\"']*)[\"']")
_ABOUT = re.compile(r"rdf:(about|ID|nodeID)\s*=\s*[\"']([^\"']*)[\"']")
_NAMESPACE = re.compile(r"[A-Za-z][\w+.-]*:.*[/#:]")
_JSON_BASE = re.compile(r'"@base"\s*:\s*"([^"]*)"')
_ID = re.compile(r'"(?:@id|id|uri)"\s*:\s*"([^"]*)"(\s*\})?')
_GENERATED = re.compile(r"(?:ns|j\.|_)\d+|oxprefix\d*")
"""Prefixes that programs invent, which say nothing."""

_Meanings: TypeAlias = list[tuple[int, str]]
"""The meanings of a prefix, each with the number of characters before its declaration."""

_LOCAL_NAME = re.compile(r"[^/#:]+$")
_MARKS = {("<", ">"), ('"', '"'), ("'", "'")}
"""The marks around an IRI, and around a text."""
_MOST_KEPT = 1000  # resources whose statements are kept: findings about one often follow each other
_MOST_XML = 1 << 24  # characters of RDF/XML whose statements get places, in a second and 100 MB
_BLOCK = 1 << 12  # characters: short, since each place counts the lines of one
_LOCAL = re.compile(r"[\w.-]+")
_ABSOLUTE = re.compile(r"[A-Za-z][\w+.-]*:")


class ResourceLines:
    """The places of the resources of one file. `syntax` is its format as pyoxigraph calls it, `base` its own IRI."""

    def __init__(self, path: str, data: bytes, syntax: str, base: str = "") -> None:
        self.path = path
        self._data = data
        self._syntax = syntax
        self._base = base
        self._found: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}  # where the text goes on to describe a resource
        self._bases: _Meanings = [(0, base)]
        self._prefixes: dict[str, _Meanings] = {}

    def of(self, iri: str, *statement: str) -> Location | None:
        """Return the place at which the file begins to describe a resource, or that of a statement about it.

        A statement has a predicate, and may have an object and the language of a text. Without a place of its own, it
        is where its predicate is, else where its resource is. Returns None if that is not found.
        """
        if statement and self._syntax == "RDF_XML" and (place := self._place_in_xml(iri, statement)):
            return Location(self.path, *place)
        offset = self._offset_of_statement(iri, statement) if statement and self._is_turtle else None
        offset = self._offset_of(iri) if offset is None else offset
        if offset is None:
            return None
        block = offset // _BLOCK
        line = self._lines_before[block] + self.text.count("\n", block * _BLOCK, offset)
        return Location(self.path, line + 1, offset - self.text.rfind("\n", 0, offset))

    def _offset_of(self, iri: str) -> int | None:
        """Return how many characters are before the description of a resource; the text is read only up to it."""
        while iri not in self._found:
            if not self._read_on():
                return None
        return self._found[iri]

    def _read_on(self) -> bool:
        """Read the text up to the next description of a resource; return False at the end."""
        following = next(self._places, None)
        if following is None:
            return False
        iri, offset = following
        if self._found.setdefault(iri, offset) != offset:
            self._others.setdefault(iri, []).append(offset)
        return True

    @property
    def _is_turtle(self) -> bool:
        return self._syntax not in ("RDF_XML", "JSON_LD")

    def _offset_of_statement(self, iri: str, parts: Parts) -> int | None:
        """Return how many characters are before a statement, else before its predicate; None if none is found."""
        start = self._offset_of(iri)
        if start is None:
            return None
        plain = self._plain_offset(start, *parts[:2]) if iri not in self._about else None
        if plain is not None:
            return plain
        exact, *others = _keys_of(parts)
        places = self._statements_about(iri)
        while exact not in places.known:
            if not places.read_next() and not self._read_on():
                return next((places.known[key] for key in others if key in places.known), None)
        return places.known[exact]

    def _place_in_xml(self, iri: str, parts: Parts) -> Place | None:
        """Return the line and column of a statement in RDF/XML, else of its predicate; None if neither is known."""
        if iri not in self._known_in_xml:
            known: dict[Parts, Place] = {}
            for statement in self._xml_statements.get(iri, ()):
                for key in keys_of(statement):
                    known.setdefault(key, statement.place)
            if len(self._known_in_xml) >= _MOST_KEPT:
                self._known_in_xml.clear()
            self._known_in_xml[iri] = known
        known = self._known_in_xml[iri]
        return next((known[key] for key in _keys_of(parts) if key in known), None)

    @cached_property
    def _known_in_xml(self) -> dict[str, dict[Parts, Place]]:
        return {}

    @cached_property
    def _xml_statements(self) -> Mapping[str, Sequence[XmlStatement]]:
        """The statements of RDF/XML by their subject; none of a text that is larger than is worth the time."""
        return {} if len(self.text) > _MOST_XML else statements_in(self.text, self._base, self._resolved)

    def _plain_offset(self, start: int, predicate: str, value: str = "") -> int | None:
        """Return how many characters are before an object that is written as it is, and only once, in a statement.

        Tokens tell the same of every object, but a tenth as quickly: there may be a finding in every statement.
        """
        text, end = self.text, _end_of(_REST, self.text, start)
        place = text.find(value, start, end) - 1 if value and predicate else -1
        if place < start or text.find(value, place + 2, end) >= 0:
            return None
        mark, after = text[place], text[place + len(value) + 1 : place + len(value) + 2]
        name = _LOCAL_NAME.search(predicate)
        is_object = name is not None and text.find(name[0], text.rfind(";", start, place) + 1, place) >= 0
        if not is_object or (mark, after) not in _MARKS:
            return None
        return place - 2 if mark != "<" and text[place - 2 : place] == mark * 2 else place

    def _statements_about(self, iri: str) -> "_Statements":
        if iri not in self._about:
            if len(self._about) >= _MOST_KEPT:
                self._about.clear()
            self._about[iri] = _Statements(self, iri)
        return self._about[iri]

    @cached_property
    def _about(self) -> dict[str, "_Statements"]:
        return {}

    def offset_of(self, iri: str, number: int) -> int | None:
        """Return how many characters are before a description of a resource; None if that was not come upon."""
        others = self._others.get(iri, ())
        if number == 0:
            return self._found[iri]
        return others[number - 1] if number <= len(others) else None

    def resolved_at(self, offset: int, prefix: str | None, name: str) -> str:
        """Return the IRI of a name with a prefix, or of a reference without, at a place of the text."""
        if prefix is None:
            return self._resolved(name, _meaning(self._bases, offset) or "")
        if prefix == "_":
            return f"_:{name}"
        namespace = _meaning(self._prefixes.get(prefix, ()), offset)
        return (f"{prefix}:" if namespace is None else namespace) + name

    @cached_property
    def text(self) -> str:
        """The text of the file, without a byte order mark."""
        data, self._data = self._data, b""  # from now on the text takes its place
        return data.decode("utf-8-sig", "replace")

    @cached_property
    def _lines_before(self) -> list[int]:
        """How many lines end before each block of the text."""
        counts = (self.text.count("\n", start, start + _BLOCK) for start in range(0, len(self.text), _BLOCK))
        return list(accumulate(counts, initial=0))

    @cached_property
    def declared(self) -> list[tuple[str, str]]:
        """The prefixes of the file, each with its namespace."""
        if self._syntax == "JSON_LD":
            return list(_prefixes_of_contexts(self.text))
        declared = _XMLNS.finditer(self.text) if self._syntax == "RDF_XML" else _prefixes_of_turtle(self.text)
        return [(match[1], self._resolved(match[2])) for match in declared if match[2]]

    @cached_property
    def _places(self) -> Iterator[tuple[str, int]]:
        """Each resource, with how many characters are before its description, in the order of the text."""
        return {"RDF_XML": self._in_xml, "JSON_LD": self._in_json}.get(self._syntax, self._in_turtle)()

    def _resolved(self, reference: str, base: str = "") -> str:
        if "&" in reference and self._syntax == "RDF_XML":
            reference = _REFERENCE.sub(lambda match: self._entities.get(match[1], match[0]), reference)
        if _ABSOLUTE.match(reference):
            return reference
        try:
            return joined(base or self._base, reference)
        except ValueError:  # the base is not a valid IRI
            return reference

    @cached_property
    def _entities(self) -> dict[str, str]:
        return {**dict(_ENTITY.findall(self.text)), "amp": "&"}

    def _in_turtle(self) -> Iterator[tuple[str, int]]:
        """Yield each resource once for the statements that follow each other."""
        text, before = self.text, ""
        for start, end, directive in statements(text):
            if directive:
                iri, before = self._resolved(directive[3], self._bases[-1][1]), ""
                is_base = directive[1].lower() == "base"
                meanings = self._bases if is_base else self._prefixes.setdefault(directive[2] or "", [])
                meanings.append((start, iri))
                continue
            subject = _SUBJECT.match(text, start)
            if subject is None or text[end - 1] == "{":  # before a brace is the name of a graph
                before = ""
            elif subject[0] != before:
                before = subject[0]
                yield self._named(subject), start

    def _named(self, subject: re.Match[str]) -> str:
        prefix, local = subject[2], subject[3]
        if prefix is None:
            return self.resolved_at(subject.start(), None, subject[1])
        return self.resolved_at(subject.start(), prefix, re.sub(r"\\(.)", r"\1", local))

    def _in_xml(self) -> Iterator[tuple[str, int]]:
        match = _XML_BASE.search(self.text)
        base = self._resolved(match[1]) if match else self._base
        for about in _ABOUT.finditer(self.text):
            written = f"#{about[2]}" if about[1] == "ID" else about[2]
            yield f"_:{written}" if about[1] == "nodeID" else self._resolved(written, base), about.start()

    def _in_json(self) -> Iterator[tuple[str, int]]:
        prefixes = dict(self.declared)
        match = _JSON_BASE.search(self.text)
        base = match[1] if match else self._base
        mentioned = []
        for name in _ID.finditer(self.text):
            prefix, colon, local = name[1].partition(":")
            known = colon and prefix in prefixes and not local.startswith("//")
            iri = prefixes[prefix] + local if known else self._resolved(name[1], base)
            if name[2]:  # an object that says no more than which resource it means
                mentioned.append((iri, name.start()))
            else:
                yield iri, name.start()
        yield from mentioned


class _Statements:
    """The `known` places of the statements about a resource, of one description after the other."""

    def __init__(self, lines: ResourceLines, iri: str) -> None:
        self.known: dict[Parts, int] = {}
        self._lines, self._iri, self._read = lines, iri, 0

    def read_next(self) -> bool:
        """Read the next description of the resource that was come upon; return False without one."""
        offset = self._lines.offset_of(self._iri, self._read)
        if offset is None:
            return False
        self._read += 1
        text, resolve = self._lines.text, partial(self._lines.resolved_at, offset)
        subject = _SUBJECT.match(text, offset)
        for start, end, directive in statements(text, offset):
            following = None if directive else _SUBJECT.match(text, start)
            if subject is None or following is None or following[0] != subject[0]:
                break
            for parts, place in places_in(text, start, end, resolve):
                self.known.setdefault(parts, place)
        return True


def _keys_of(parts: Parts) -> tuple[Parts, ...]:
    """Return the keys that a statement may be known by, the most exact one first."""
    return (*parts[:2], *(part.lower() for part in parts[2:])), parts[:2], parts[:1]


def _meaning(meanings: Sequence[tuple[int, str]], offset: int) -> str | None:
    """Return the meaning of a prefix, or the base, at a place of the text."""
    number = bisect_right(meanings, offset, key=itemgetter(0))
    return meanings[number - 1][1] if number else None


def joined(base: str, reference: str) -> str:
    """Return a relative reference as an IRI, with empty parts, which `urljoin` drops (RFC 3986). Raises ValueError."""
    path, *rest = re.split(r"(?=[?#])", reference, maxsplit=1)
    if path:
        return (urljoin(base, f"{path}x")[:-1] if path.endswith(";") else urljoin(base, path)) + "".join(rest)
    kept = base.partition("#")[0]
    return (kept.partition("?")[0] if reference.startswith("?") else kept) + reference


def usual_prefixes(declared: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return namespaces, longest first, with prefixes that are well-known, or declared once and not made up."""
    meanings: dict[str, set[str]] = {}
    for prefix, iri in declared:
        meanings.setdefault(prefix, set()).add(iri)
    usual = {iri: prefix for prefix, iri in WELL_KNOWN.items() if meanings.get(prefix, {iri}) == {iri}}
    own = {iri: prefix for prefix, iri in declared if len(meanings[prefix]) == 1 and not _GENERATED.fullmatch(prefix)}
    return sorted({**usual, **own}.items(), key=lambda pair: (-len(pair[0]), pair[1]))


def abbreviated(iri: str, prefixes: Iterable[tuple[str, str]]) -> str:
    """Return an IRI as the first of some namespaces abbreviates it with its prefix, else in angle brackets."""
    for namespace, prefix in prefixes:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def _prefixes_of_turtle(text: str) -> Iterator[re.Match[str]]:
    """Yield the declarations of prefixes; a search for the word alone takes a tenth of one by the pattern."""
    starts = sorted([*_offsets(text, "prefix"), *_offsets(text, "PREFIX")])
    return filter(None, (_PREFIX.match(text, start) for start in starts))


def _offsets(text: str, word: str) -> Iterator[int]:
    start = -1
    while (start := text.find(word, start + 1)) >= 0:
        yield start


def _prefixes_of_contexts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the terms of the contexts in JSON-LD that can be prefixes, each with its namespace."""
    contexts: list[Any] = []

    def note_context(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        for key, value in pairs:
            if key == "@context":
                contexts.extend(value if isinstance(value, list) else [value])
        return dict(pairs)

    with suppress(ValueError, RecursionError):  # not JSON
        json.loads(text, object_pairs_hook=note_context, parse_int=float, strict=False)
    for context in contexts:
        for term, definition in context.items() if isinstance(context, dict) else ():
            iri = definition.get("@id") if isinstance(definition, dict) else definition
            if isinstance(iri, str) and _NAMESPACE.fullmatch(iri) and not term.startswith("@"):
                yield term, iri
