"""The places of resources in an RDF file, found in the text, since parsers do not keep them.

In Turtle and its kin that is the first statement about the resource, in RDF/XML its `rdf:about`, and in JSON-LD the
`@id` of an object with other keys. A text is read once, as far as the findings need it.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeAlias
from urllib.parse import urljoin

from taxokit.rdf.terms import WELL_KNOWN
from taxokit.text.diagnostics import Location

Statement: TypeAlias = tuple[int, int, re.Match[str] | None]
"""The start and the end of a statement, in characters from 0; of a directive, `@prefix` or `BASE`, also its parts."""

_GAP = r"(?:\s++|#[^\r\n]*+)*+"
_BLANK = re.compile(_GAP)
_DIRECTIVE = re.compile(
    rf"(?:@|(?=\w++[\s#<]))(prefix|base){_GAP}(?:([\w.-]*+):{_GAP})?<([^>]*+)>(?:{_GAP}\.)?", re.IGNORECASE
)
_OPAQUE = r"""
      \"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}
    | '{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    | "(?:[^"\\\n]++|\\.)*+"
    | '(?:[^'\\\n]++|\\.)*+'
    | <[^<>\n]*+>
    | \#[^\r\n]*+"""
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


def statements(text: str) -> Iterator[Statement]:
    """Yield the statements and the directives of a text, in their order; in TriG the opening of a graph is one, too."""
    position, end = _end_of(_BLANK, text, 0), len(text)
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

    def of(self, iri: str) -> Location | None:
        """Return the place at which the file begins to describe a resource, None if that is not found."""
        offset = self._offset_of(iri)
        if offset is None:
            return None
        block = offset // _BLOCK
        line = self._lines_before[block] + self.text.count("\n", block * _BLOCK, offset)
        return Location(self.path, line + 1, offset - self.text.rfind("\n", 0, offset))

    def _offset_of(self, iri: str) -> int | None:
        """Return how many characters are before the description of a resource; the text is read only up to it."""
        while iri not in self._found:
            following = next(self._places, None)
            if following is None:
                return None
            self._found.setdefault(*following)
        return self._found[iri]

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
        text = self.text
        prefixes: dict[str, str] = {}
        base = self._base
        for start, end, directive in statements(text):
            if directive:
                iri = self._resolved(directive[3], base)
                if directive[1].lower() == "base":
                    base = iri
                else:
                    prefixes[directive[2] or ""] = iri
                continue
            subject = _SUBJECT.match(text, start)
            if subject and text[end - 1] != "{":  # before a brace is the name of a graph
                yield self._named(subject, prefixes, base), start

    def _named(self, subject: re.Match[str], prefixes: dict[str, str], base: str) -> str:
        if subject[1] is not None:
            return self._resolved(subject[1], base)
        prefix, local = subject[2], re.sub(r"\\(.)", r"\1", subject[3])
        return f"_:{local}" if prefix == "_" else prefixes.get(prefix, f"{prefix}:") + local

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
