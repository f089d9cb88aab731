"""Positions of the resources that RDF files describe, in each syntax and layout."""

import pyoxigraph
import pytest

from taxokit.rdf.positions import ResourceLines, abbreviated, joined, usual_prefixes
from taxokit.text.diagnostics import Location

EX = "http://example.org/"


def lines(text: str, syntax: str = "TURTLE", base: str = "file:///x.ttl") -> ResourceLines:
    return ResourceLines("x", text.encode(), syntax, base)


def short(iri: str, text: str, syntax: str = "TURTLE") -> str:
    return abbreviated(iri, usual_prefixes(lines(text, syntax).declared))


def places(text: str, syntax: str = "TURTLE", names: str = "abcd") -> dict[str, tuple[int, int]]:
    positions = {name: lines(text, syntax).of(EX + name) for name in names}
    return {name: (place.line, place.column) for name, place in positions.items() if place}


TURTLE = '''\
@prefix ex: <http://example.org/> . # a comment. ex:a ex:p ex:b .
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
@base <http://example.org/> .

# ex:a is described below.
  ex:b skos:note """ex:a ex:p "x" .
ex:a ex:p ex:c .""" ; skos:note 'it\\'s 1.5 . ' .
ex:d.e ex:p 1.5 , "a # b . c" ; skos:note "." . ex:a ex:p ex:c .
ex:a ex:p ex:d .
<c>
    skos:broader ex:a, <http://example.org/b#x.> ; # no end .
    skos:note "x" .
[] ex:p ex:x .
ex:d ex:p [ ex:q "y" ; ex:q ( ex:a ex:b ) ] .
'''


def test_turtle() -> None:
    list(pyoxigraph.parse(TURTLE, format=pyoxigraph.RdfFormat.TURTLE))
    assert places(TURTLE) == {"a": (8, 49), "b": (6, 3), "c": (10, 1), "d": (14, 1)}
    assert lines(TURTLE).of(f"{EX}d.e") == Location("x", 8, 1)
    assert lines(TURTLE).of(f"{EX}x") is None


def test_line_breaks_of_windows() -> None:
    assert places(TURTLE.replace("\n", "\r\n")) == places(TURTLE)


def test_all_on_one_line() -> None:
    text = f"@prefix ex: <{EX}> . ex:a ex:p ex:b . ex:b ex:p ex:a , 5. ex:c ex:p 'x'."
    assert places(text) == {"a": (1, 37), "b": (1, 54), "c": (1, 74)}


def test_names_with_escapes_and_prefixes_that_change() -> None:
    text = f"@prefix : <{EX}x/> .\n:a\\,b :p :c .\n@prefix : <{EX}> .\n:a :p :c .\n_:blank :p :a .\n"
    assert lines(text).of(f"{EX}x/a,b") == Location("x", 2, 1)
    assert lines(text).of(f"{EX}a") == Location("x", 4, 1)
    assert lines(text).of("_:blank") == Location("x", 5, 1)


def test_relative_to_the_file() -> None:
    assert lines("<#a> <#p> <#b> .\n").of("file:///x.ttl#a") == Location("x", 1, 1)


def test_trig() -> None:
    text = f"@prefix ex: <{EX}> .\nex:g {{\n  ex:a ex:p ex:b .\n  ex:b ex:p ex:a\n}}\nGRAPH ex:h {{ ex:c ex:p ex:a }}\nex:d ex:p ex:a .\n"
    list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TRIG))
    assert places(text, "TRIG", "abcdgh") == {"a": (3, 3), "b": (4, 3), "c": (6, 14), "d": (7, 1)}


def test_n_triples_and_n_quads() -> None:
    text = f"# <{EX}c>\n<{EX}a> <{EX}p> <{EX}b> .\n<{EX}a> <{EX}p> <{EX}c> .\n\n  <{EX}b> <{EX}p> <{EX}c> .\n_:x <{EX}p> <{EX}d> .\n"
    assert places(text, "N_TRIPLES") == places(text, "N_QUADS") == {"a": (2, 1), "b": (5, 3)}
    assert lines(text, "N_TRIPLES").of("_:x") == Location("x", 6, 1)


XML = f"""\
<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [ <!ENTITY ex "{EX}"> ]>
<rdf:RDF xml:base="{EX}" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="{EX}">
  <ex:C rdf:about="&ex;a"><ex:p rdf:resource="b"/></ex:C>
  <ex:C rdf:about="b"/>
  <ex:C rdf:ID="i"/>
  <ex:C
    rdf:about='{EX}c'/>
</rdf:RDF>
"""


def test_rdf_xml() -> None:
    list(pyoxigraph.parse(XML, format=pyoxigraph.RdfFormat.RDF_XML))
    assert places(XML, "RDF_XML") == {"a": (4, 9), "b": (5, 9), "c": (8, 5)}
    assert lines(XML, "RDF_XML").of(f"{EX}#i") == Location("x", 6, 9)
    assert short(f"{EX}a", XML, "RDF_XML") == "ex:a"


def test_json_ld() -> None:
    text = f"""\
{{"@context": {{"ex": "{EX}", "@base": "{EX}", "p": {{"@id": "ex:p", "@type": "@id"}}}},
  "@graph": [
    {{"@id": "ex:a", "ex:p": [{{"@id": "ex:b"}}, {{ "@id": "{EX}d" }}]}},
    {{"@id": "c", "ex:q": "x"}},
    {{"@id": "ex:b", "p": "ex:a"}}
  ]}}
"""
    list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD))
    assert places(text, "JSON_LD") == {"a": (3, 6), "b": (5, 6), "c": (4, 6), "d": (3, 49)}
    assert short(f"{EX}a", text, "JSON_LD") == "ex:a"


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        (f"{EX}a", "ex:a"),
        (f"{EX}long/a.b-c", "long:a.b-c"),
        (f"{EX}x/y", f"<{EX}x/y>"),
        (EX, f"<{EX}>"),
        ("urn:x", "<urn:x>"),
        ("http://www.w3.org/2004/02/skos/core#prefLabel", "skos:prefLabel"),
        ("http://www.w3.org/2002/07/owl#Thing", "<http://www.w3.org/2002/07/owl#Thing>"),
        ("http://example.net/a", "<http://example.net/a>"),
    ],
)
def test_abbreviations(iri: str, name: str) -> None:
    """Prefixes of the file, then well-known ones that the file does not use otherwise; none that a program invented."""
    head = f"@prefix ex: <{EX}> .\nPREFIX long: <{EX}long/>\n@prefix : <http://example.com/> .\n"
    head += "@prefix ns1: <http://www.w3.org/2004/02/skos/core#> .\n@prefix owl: <http://example.com/owls/> .\n"
    head += "@prefix ns0: <http://example.net/> .\n@prefix j.1: <http://example.net/> .\n"
    assert short(iri, head) == name


def test_only_contexts_of_json_ld_have_prefixes() -> None:
    """A namespace that is the value of a property is no prefix, nor is a text about contexts."""
    text = f'{{"id": "{EX}", "note": "\\"@context\\": {{", "@context": [{{"ex": {{"@id": "{EX}v/"}}}}, "{EX}c"]}}'
    assert [short(f"{EX}{name}", text, "JSON_LD") for name in ("a", "v/a")] == [f"<{EX}a>", "ex:a"]


@pytest.mark.parametrize(
    "text",
    ['"' * 1000, "<" * 2000, "'''" * 999, "@prefix" * 500, "{" * 2000, "." * 2000, "\\" * 999, "ex:a \x00 .", "é:a"],
)
@pytest.mark.parametrize("syntax", ["TURTLE", "TRIG", "N_TRIPLES", "RDF_XML", "JSON_LD"])
def test_nonsense(text: str, syntax: str) -> None:
    assert lines(text, syntax).of("http://example.org/a") is None


def test_large_files_are_looked_through_once() -> None:
    """Without a line break behind the dots every statement would search the rest of the file."""
    text = f"@prefix ex: <{EX}> . " + " ".join(f"ex:n{n} ex:p 'x. y' ." for n in range(30_000))
    assert lines(text).of(f"{EX}n29999")
    assert lines(text.replace(" . ", " .\r\n")).of(f"{EX}n29999")


@pytest.mark.parametrize("base", ["http://example.org/base/", "http://example.org/a?b#c"])
@pytest.mark.parametrize(
    "reference",
    ["#", "?", ";", "", ".", "..", "a;", "a?", "a#", "a;b", "./a;/b;", "../;", "/x;?", "//h/;", "?a;", "#a?"],
)
def test_relative_reference_is_resolved_as_by_the_parser(base: str, reference: str) -> None:
    (triple,) = pyoxigraph.parse(f"<{reference}> <x:b> <x:c> .", format=pyoxigraph.RdfFormat.TURTLE, base_iri=base)
    assert joined(base, reference) == triple.subject.value
