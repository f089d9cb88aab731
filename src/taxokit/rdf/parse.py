"""Files of RDF in any syntax that pyoxigraph reads, with errors that say where and what to do. Nothing is fetched."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from taxokit.text.errors import ConfigError, SourceError
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

_STEP = 1000  # statements between two looks at the clock
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

    A byte order mark is skipped. Raises SourceError, with the line if the parser gives one, if the file is invalid in
    its syntax, has triple terms of RDF 1.2, or exceeds a limit (`rdf.limits`): a TermError for an invalid language tag
    or IRI. If `lenient`, these are returned as they are.
    """
    import pyoxigraph

    from taxokit.rdf.limits import check_limits  # checks of sources do without both

    syntax = syntax_of(path)
    data = data.removeprefix(BOM_UTF8)
    check_limits(path, data, syntax)
    try:
        form = getattr(pyoxigraph.RdfFormat, syntax)
        yield from _checked(path, pyoxigraph.parse(data, format=form, base_iri=base, lenient=lenient), len(data))
    except SyntaxError as error:
        line = error.lineno or (_line_of_error(data, base, lenient=lenient) if syntax == "RDF_XML" else None)
        where = f":{line}:{error.offset or 1}" if line else ""
        kind = TermError if _OF_A_TERM.search(error.msg) else SourceError
        raise kind(_advised(error.msg), where=f"{path}{where}") from None
    except (OSError, ValueError) as error:
        raise SourceError(_advised(str(error)), where=path) from None
    except MemoryError:  # a token is longer than the buffer of the parser
        raise SourceError("contains a literal or a name of more than 16 MiB, or memory is short", where=path) from None


def read_n_triples(data: bytes, name: str) -> "Iterator[Triple]":
    """Yield the statements of N-Triples, which have no time limit. `name` is that of the file in errors.

    Raises SourceError if the data is invalid, or has triple terms of RDF 1.2.
    """
    import pyoxigraph

    from taxokit.rdf.limits import check_limits

    check_limits(name, data, "N_TRIPLES")
    may_have_triple_terms = b"<<" in data
    try:
        for quad in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_TRIPLES):
            if may_have_triple_terms:
                _check_object(name, quad)
            yield quad.triple
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"is not N-Triples: {error}", where=name) from None


def _checked(path: Path, quads: "Iterable[Quad]", size: int) -> "Iterator[Quad]":
    """Yield the statements of a file. Raises SourceError if they exceed its budget, or one is about another one."""
    from taxokit.rdf.limits import Budget

    budget = Budget(path, size)
    length = 0
    for number, quad in enumerate(quads):
        text = str(quad)
        length += len(text)
        if length > size or number % _STEP == 0:  # more than the file has, or time to look at the clock
            phase(f"reading {path.name}, statements", number)
            budget.spend(length)
            length = 0
        if "<<(" in text:
            _check_object(path, quad)
        yield quad


def _check_object(path: Path | str, quad: "Quad") -> None:
    """Raise SourceError if the object of a statement is a statement."""
    from pyoxigraph import Triple

    if isinstance(quad.object, Triple):
        raise SourceError(
            f"contains triple terms of RDF 1.2, which are not supported, about {quad.object.subject}",
            where=path,
            hint='remove `<<( )>>`, `<< >>`, `{| |}`, what follows `~`, and parseType="Triple"',
        )


def _advised(message: str) -> str:
    """Return an error of the parser with what to do about it."""
    words = _PLACE.sub("", " ".join(message.split()))
    words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    low = words.lower()
    if "iri" in low and ("scheme" in low or "relative" in low or "base" in low):
        return f"{words}: an IRI is relative; write at the top of the file what it is relative to (`@base`, `xml:base`)"
    if "language" in low or "subtag" in low:
        return f"{words}: write a language tag such as en, de-CH or zh-Hant (BCP 47)"
    if "namespaces are required" in low:
        return f"{words}: give each element and attribute a prefix, as in rdf:about"
    if "context" in low:
        return f"{words}: nothing is fetched; put the context into the file"
    return f"is not valid RDF: {words}"


def _line_of_error(data: bytes, base: str | None, *, lenient: bool) -> int:
    """Return the line of the first error in RDF/XML, for which the parser gives none: the last line that it read."""
    import pyoxigraph

    lines = _Lines(data)
    try:
        for _ in pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.RDF_XML, base_iri=base, lenient=lenient):
            pass
    except SyntaxError:
        pass
    return lines.number


class _Lines(BytesIO):
    """A file that a parser gets at most a line of at a time. `number` is that of the last one."""

    number = 0
    _at_start = True

    def read(self, size: int | None = -1, /) -> bytes:
        part = self.readline(size)
        self.number += self._at_start and bool(part)
        self._at_start = part.endswith(b"\n")
        return part
