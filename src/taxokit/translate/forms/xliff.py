"""XLIFF 2.1 (OASIS): a unit for each text, whose name is its context, with notes for the translator.

States are those of the standard: initial, translated for drafts, and reviewed. A stale text is in its initial state
with the `subState` `taxokit:stale`. Files of XLIFF 2.0 are read alike; XLIFF 1.2 is another format.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar
from xml.parsers import expat

from taxokit.formats.spreadsheet import attribute
from taxokit.text.codes import in_usual_case
from taxokit.text.errors import ConfigError, SourceError
from taxokit.translate.entries import Base, Entry, Exchange, FileState
from taxokit.translate.forms import Form, form

_NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_CORE = f"{_NAMESPACE} "
_LOOKS_LIKE = re.compile(rb"<(?:\w+:)?xliff[\s/>]")
_HEAD = 100_000  # bytes before the root element at most: comments
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold (section 2.2), which XLIFF has an element for."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_NOT_IN_NAME = re.compile(r"[^\w.:-]", re.ASCII)
_STALE = "taxokit:stale"
_BASE, _TRANSLATOR, _REVIEWER, _PREVIOUS = "taxokit", "taxokit:translator", "taxokit:reviewer", "taxokit:previous"
"""The categories of notes that are read back."""
_STATES: Mapping[FileState, str] = {"draft": "translated", "reviewed": "reviewed"}
_READ: Mapping[str, FileState] = {
    "initial": "missing",
    "translated": "draft",
    "reviewed": "reviewed",
    "final": "reviewed",
}
_ORDER = list(_READ.values())
_INSIDE = (f"{_CORE}segment", f"{_CORE}ignorable")
_MARKS = tuple(f"{_CORE}{name}" for name in ("mrk", "sm", "em", "pc"))
"""Inline elements that mark a part of a text, and have no text of their own."""


@form
class Xliff(Form):
    """A file of XLIFF."""

    endings: ClassVar[tuple[str, ...]] = (".xlf", ".xliff")

    def fits(self, data: bytes) -> bool:
        """Return True if the content has the root element."""
        return bool(_LOOKS_LIKE.search(data[:_HEAD].replace(b"\0", b"")))  # agencies have it in UTF-16, too

    def write(self, exchange: Exchange) -> bytes:
        """Return the file. Raises ConfigError without any text, because XLIFF has no empty files."""
        if not exchange.entries:
            raise ConfigError("there are no texts to write, and a file of XLIFF has at least one")
        return "\n".join([*_lines(exchange), ""]).encode()

    def read(self, data: bytes, path: Path) -> Exchange:
        """Return the texts of a file."""
        reader = _Reader(path)
        reader.read(data)
        return Exchange(reader.source_language, in_usual_case(reader.language), reader.entries)


def _lines(exchange: Exchange) -> Iterator[str]:
    target = f' trgLang="{attribute(exchange.language)}"' if exchange.language else ""
    source = attribute(exchange.source_language)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xliff xmlns="{_NAMESPACE}" version="2.1" srcLang="{source}"{target}>'
    original = attribute(f"{exchange.iri} {exchange.version}".strip())
    yield f'  <file id="taxonomy" original="{original}" xml:space="preserve">'
    for entry in exchange.entries:
        yield from _unit(entry, is_template=not exchange.language)
    yield "  </file>"
    yield "</xliff>"


def _unit(entry: Entry, *, is_template: bool) -> Iterator[str]:
    identifier = _NOT_IN_NAME.sub(lambda sign: {"/": ".", "#": ":"}.get(sign[0], f"_{ord(sign[0]):X}_"), entry.context)
    yield f'    <unit id="{identifier}" name="{attribute(entry.context)}">'
    notes = [*entry.about.lines(), *_own_notes(entry)]
    if notes:
        yield "      <notes>"
        for name, text in notes:
            yield f'        <note category="{attribute(name)}">{_escaped(_NOT_XML.sub(_REPLACEMENT, text))}</note>'
        yield "      </notes>"
    state = _STATES.get(entry.state, "initial")
    stale = f' subState="{_STALE}"' if entry.state == "stale" else ""
    yield f'      <segment state="{state}"{stale}>'
    yield f"        <source>{_content(entry.source)}</source>"
    if entry.text and not is_template:
        yield f"        <target>{_content(entry.text)}</target>"
    yield "      </segment>"
    yield "    </unit>"


def _own_notes(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the notes that are read back."""
    stated = ((_PREVIOUS, entry.previous), (_TRANSLATOR, entry.translator), (_REVIEWER, entry.reviewer))
    yield from ((name, text) for name, text in stated if text)
    if entry.base is not None:
        yield _BASE, str(entry.base)


def _content(text: str) -> str:
    """Return a text as the content of an element."""
    parts = _NOT_XML.split(text)
    codes = (f'<cp hex="{ord(sign):04X}"/>' for sign in _NOT_XML.findall(text))
    return "".join(part + code for part, code in zip(map(_escaped, parts), (*codes, ""), strict=True))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


class _Reader:
    """Reads units from the events of a parser. Elements of modules, such as matches, mean nothing here."""

    def __init__(self, path: Path) -> None:
        self.source_language = self.language = ""
        self.entries: list[Entry] = []
        self._path = path
        self._open: list[str] = []
        self._texts: list[str] | None = None
        self._source = ""
        self._target: str | None = None

    def read(self, data: bytes) -> None:
        """Read a file. Raises SourceError if it is malformed, or has a document type, which could define entities."""
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._characters, self._refuse
        try:
            parser.Parse(data, True)
        except LookupError:
            raise SourceError("is in an unknown encoding", where=self._path, hint="save it as UTF-8") from None
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise SourceError(f"is not well-formed XML: {reason}", where=f"{self._path}:{error.lineno}") from None

    def _fault(self, message: str, hint: str = "") -> SourceError:
        return SourceError(message, where=f"{self._path}:{self._parser.CurrentLineNumber}", hint=hint)

    def _refuse(self, *_: object) -> None:
        raise self._fault("has a document type, which no file of XLIFF has")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        if not parent:
            self._root(name, attributes)
        elif name == f"{_CORE}unit":
            self._name, self._line = attributes.get("name", attributes.get("id", "")), self._parser.CurrentLineNumber
            self._notes: dict[str, str] = {}
            self._segments: list[tuple[str, str | None]] = []
            self._states: list[FileState] = []
        elif name in _INSIDE and parent == f"{_CORE}unit":
            self._source, self._target = "", None
            if name == _INSIDE[0]:
                is_stale = attributes.get("subState") == _STALE and attributes.get("state", "initial") == "initial"
                self._states.append("stale" if is_stale else _READ.get(attributes.get("state", "initial"), "missing"))
        elif name == f"{_CORE}note" and parent == f"{_CORE}notes":
            self._category, self._texts = attributes.get("category", ""), []
        elif name in (f"{_CORE}source", f"{_CORE}target") and parent in _INSIDE:
            self._texts = []
        elif name == f"{_CORE}cp" and self._texts is not None:
            self._texts.append(self._code(attributes.get("hex", "")))
        elif self._texts is not None and name not in _MARKS:
            raise self._fault(
                f"has the code <{name.removeprefix(_CORE)}>, which a text of a taxonomy cannot have",
                "let the tool write it as text",
            )

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        version = attributes.get("version", "")
        if name != f"{_CORE}xliff" or not version.startswith("2."):
            raise self._fault(
                f"is not XLIFF 2: {name.rpartition(' ')[2]} {version}".rstrip(), "convert it to XLIFF 2.1"
            )
        self.source_language, self.language = attributes.get("srcLang", ""), attributes.get("trgLang", "")

    def _code(self, digits: str) -> str:
        try:
            return chr(int(digits, 16))
        except (ValueError, OverflowError):
            raise self._fault(f"has {digits!r} for a code point") from None

    def _characters(self, text: str) -> None:
        if self._texts is not None:
            self._texts.append(text)

    def _end(self, name: str) -> None:
        self._open.pop()
        if name in _INSIDE and f"{_CORE}unit" in self._open:
            self._segments.append((self._source, self._target))
        elif name == f"{_CORE}unit":
            self._end_unit()
        elif self._texts is not None and name not in (*_MARKS, f"{_CORE}cp"):
            text, self._texts = "".join(self._texts), None
            if name == f"{_CORE}note":
                self._notes.setdefault(self._category, text) if f"{_CORE}unit" in self._open else None
            elif name == f"{_CORE}source":
                self._source = text
            else:
                self._target = text

    def _end_unit(self) -> None:
        """Add the text of a unit, whose segments a tool may have made of one."""
        base = Base.read(self._notes.get(_BASE, ""))
        texts = [target for _, target in self._segments if target]
        is_partial = bool(texts) and any(source.strip() and not target for source, target in self._segments)
        state: FileState = (
            "stale" if "stale" in self._states else min(self._states, key=_ORDER.index, default="missing")
        )
        self.entries.append(
            Entry(
                self._name,
                "".join(source for source, _ in self._segments),
                "".join(target or source for source, target in self._segments) if texts else "",
                "unsure" if is_partial else state,
                base,
                self._notes.get(_PREVIOUS, "") if state == "stale" else "",
                self._notes.get(_TRANSLATOR, ""),
                self._notes.get(_REVIEWER, ""),
                line=self._line,
            )
        )
