"""The places of the statements in RDF/XML: each property element, or the element with a property as an attribute.

Source: RDF 1.1 XML Syntax, sections 2 and 7. A file that is not RDF/XML gives fewer places, and no error.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple, TypeAlias
from xml.parsers import expat

from taxokit.rdf.terms import TYPE

Place: TypeAlias = tuple[int, int]
"""A line and a column, from 1."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"
_NO_TYPES = (f"{_RDF}Description", f"{_RDF}RDF")
_NAMES = {f"{_RDF}about": "", f"{_RDF}ID": "#", f"{_RDF}nodeID": "_:", f"{_RDF}resource": ""}
"""The attributes that name a resource, each with the sign before the name."""


class XmlStatement(NamedTuple):
    """A statement without its subject; the language of a text is in lower case, and "" for anything else."""

    predicate: str
    value: str
    language: str
    place: Place


class _Element(NamedTuple):
    """An open element: a resource, or a property of the `subject`, with the base and the language in it.

    Inside of a literal (`rdf:parseType="Literal"`) elements mean nothing.
    """

    subject: str
    base: str
    language: str
    predicate: str = ""
    place: Place = (0, 0)
    is_literal: bool = False
    texts: list[str] | None = None


Resolve: TypeAlias = Callable[[str, str], str]
"""Returns the IRI of a reference and a base."""


def statements_in(text: str, base: str, resolve: Resolve) -> Mapping[str, list[XmlStatement]]:
    """Return the statements of a text by the IRI of their subject, as far as that has one, or a name."""
    reader = _Reader(base, resolve)
    with suppress(expat.ExpatError):
        reader.read(text)
    return reader.statements


class _Reader:
    def __init__(self, base: str, resolve: Resolve) -> None:
        self.statements: dict[str, list[XmlStatement]] = {}
        self._resolve = resolve
        self._open = [_Element("", base, "", predicate="the document")]
        self._unnamed = 0

    def read(self, text: str) -> None:
        self._parser = parser = expat.ParserCreate(namespace_separator="")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(text, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        outer = self._open[-1]
        base = self._resolve(attributes[f"{_XML}base"], outer.base) if f"{_XML}base" in attributes else outer.base
        inner = outer._replace(base=base, language=attributes.get(f"{_XML}lang", outer.language).lower(), texts=None)
        place = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        if outer.is_literal or name == f"{_RDF}RDF":
            self._open.append(inner)
        elif outer.predicate:  # a resource that is the value of a property, or stands in the document
            subject = self._named(attributes, base) or self._new_name()
            if outer.subject:
                self._note(outer.subject, XmlStatement(outer.predicate, subject, "", outer.place))
            if name not in _NO_TYPES:
                self._note(subject, XmlStatement(TYPE, name, "", place))
            self._note_attributes(subject, attributes, inner.language, place)
            self._open.append(inner._replace(subject=subject, predicate=""))
        else:
            self._open.append(self._property(name, attributes, inner, place))

    def _property(self, name: str, attributes: dict[str, str], inner: _Element, place: Place) -> _Element:
        """Return the element of a property, and note its value if that is a resource that the element names."""
        kind, target = attributes.get(f"{_RDF}parseType"), self._named(attributes, inner.base)
        if target:
            self._note(inner.subject, XmlStatement(name, target, "", place))
            self._note_attributes(target, attributes, inner.language, place)
        if kind == "Resource":
            target = self._new_name()
            self._note(inner.subject, XmlStatement(name, target, "", place))
            return inner._replace(subject=target, predicate="")
        texts: list[str] | None = None if target or kind == "Collection" else []
        return inner._replace(predicate=name, place=place, is_literal=kind == "Literal", texts=texts)

    def _characters(self, text: str) -> None:
        if (texts := self._open[-1].texts) is not None:
            texts.append(text)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        text = "".join(element.texts or ())
        if element.texts is not None and not element.is_literal:
            self._note(element.subject, XmlStatement(element.predicate, text, element.language, element.place))

    def _note(self, subject: str, statement: XmlStatement) -> None:
        self.statements.setdefault(subject, []).append(statement)

    def _note_attributes(self, subject: str, attributes: dict[str, str], language: str, place: Place) -> None:
        for name, value in attributes.items():
            if name == TYPE or not name.startswith((_RDF, _XML)):
                self._note(subject, XmlStatement(name, value, "" if name == TYPE else language, place))

    def _named(self, attributes: dict[str, str], base: str) -> str:
        """Return the name of the resource that attributes name, "" without one."""
        for name, sign in _NAMES.items():
            if name in attributes:
                written = f"{sign}{attributes[name]}"
                return written if sign == "_:" else self._resolve(written, base)
        return ""

    def _new_name(self) -> str:
        self._unnamed += 1
        return f"_:unnamed {self._unnamed}"


def keys_of(statement: XmlStatement) -> Iterator[tuple[str, ...]]:
    """Yield the keys of a statement: predicate, object and language, with less, or with any predicate."""
    predicate, value, language, _ = statement
    yield from ((predicate,), ("", predicate), (predicate, value), (predicate, value, language), ("", value))
