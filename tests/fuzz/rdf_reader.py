"""Fuzz target: files of RDF. The first line of an input is the ending of the name of the file, the rest its content."""

import re
from pathlib import Path

import pyoxigraph
from pyoxigraph import NamedNode

from taxokit.rdf.parse import FORMATS, parse
from taxokit.rdf.positions import ResourceLines, abbreviated, comments, statements, usual_prefixes
from taxokit.text.errors import SourceError

BASE = "http://example.org/base/file"

_PLAIN = re.compile(r"http://example\.org/(?!.*//)[^?#]*")
"""IRIs that Python and the parser resolve alike."""

_UNUSUAL = re.compile(r"<<|\{\||~|\\u|\\U|%|\.\.|\./|\w\.[A-Za-z_:]", re.IGNORECASE)
"""Names of a subject that are not its IRI as it is written: RDF 1.2, escapes, and paths with dots; and a dot that ends
a statement without white space beside it, which our scanner takes for a dot in a name."""

_GLUED = re.compile(r"[^\w]\.[^\s\d]")
"""A dot that ends a statement and has no white space behind it: our scanner joins the statements of a line."""


def check(data: bytes) -> None:
    """A file is read or refused with a message; statements are those of the parser, and resources have places."""
    ending, _, content = data.partition(b"\n")
    name = f"x.{ending.decode('latin-1')}"
    syntax = FORMATS.get(Path(name).suffix)
    if syntax is None:
        return
    try:
        quads = list(parse(Path(name), content, BASE))
    except SourceError:
        quads = None
    lines = ResourceLines(name, content, syntax, BASE)
    _places_are_in_the_text(lines, quads or [])
    if quads is None or not content.isascii():
        return
    text = content.decode("utf-8")
    if syntax == "TURTLE" and not _GLUED.search(text):
        _statements_are_those_of_the_parser(text, len(quads))
    if syntax in ("TURTLE", "N_TRIPLES", "N_QUADS") and not _UNUSUAL.search(text):
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and _PLAIN.fullmatch(quad.subject.value):
                assert lines.of(quad.subject.value), quad


def _places_are_in_the_text(lines: ResourceLines, quads: list[pyoxigraph.Quad]) -> None:
    text = lines.text.split("\n")
    names = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    for name in (*sorted(names), "http://example.org/nowhere"):
        place = lines.of(name)
        if place:
            assert 1 <= place.line <= len(text)
            assert 1 <= place.column <= len(text[place.line - 1]), (name, place)
        assert abbreviated(name, usual_prefixes(lines.declared))


def _statements_are_those_of_the_parser(text: str, count: int) -> None:
    """Assert that each statement of a Turtle file, alone, has the same triples as in the file."""
    directives, after, number = "", 0, 0
    for start, end, directive in statements(text):
        assert after <= start < end <= len(text)
        between = text[after:start]
        assert not re.sub(r"#[^\n]*", "", between).strip(" \t\r\n\f\v\x1c\x1d\x1e\x1f\x85"), between
        after = end
        if directive:
            directives += text[start:end] + "\n"
        else:
            triples = pyoxigraph.parse(
                directives + text[start:end], format=pyoxigraph.RdfFormat.TURTLE, base_iri=BASE, lenient=True
            )
            number += len(list(triples))
            assert all(text[begin] == "#" for begin, _ in comments(text, start, end))
    assert number == count, (number, count)
