"""Places of statements in Turtle and its kin. Each object is a text or an IRI that names its line and its column."""

import re
import time
from collections.abc import Iterator

import pyoxigraph
import pytest

from support.depth import share
from taxokit.rdf.positions import ResourceLines

EX = "http://example.org/"
HEAD = f"@prefix ex: <{EX}> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"

TURTLE = r"""
# a comment: ex:a ex:p "§" .
ex:a a ex:§ ; skos:broader ex:§ , ex:§,
    ex:§  # , ;
  ; skos:note "§"@en-GB , QQQ§ QQQ@en ;; skos:note '''§'''^^ex:type,
  "§ \" ; ex:q \"x\" ." , "§ \u0041"
.
ex:b ex:p ex:§ .
ex:a skos:narrower ex:§ ; ex:p 1.5 , true, -7e3, ex:§ .  ex:a ex:p "§" .
<http://example.org/a>
    <http://example.org/p> <§> ,
        <http://example.org/§> ; <http://example.org/q>
            "§" .
@prefix ex: <http://other.example/> .
ex:a ex:p ex:§ .
@prefix e: <http://example.org/> .
@base <http://example.org/base/> .
e:a e:q <§> ; e:r [ e:s "§"@de ; e:t [ e:u e:§ ] , e:§ ] , e:§ ;
  e:list ( e:§ "§"
    e:§ ) ; e:v e:§ .
[] e:p "§" . _:named e:p "§" , e:§ .
e:dotted.name e:p e:§ . e:c e:p e:§,e:§;e:q e:§.
e:b\,c e:p e:§ ; e:q "§" .
""".replace("QQQ", '"' * 3)
TRIG = """
ex:g { ex:a ex:p ex:§ . ex:a ex:q "§"
}
ex:a ex:p ex:§ .
GRAPH ex:a { ex:a ex:r ex:§ ; ex:r "§" . ex:b ex:p ex:§ }
{ ex:b ex:q ex:§ , "§" . }
"""
TRIPLES = "".join(f'<{EX}{subject}> <{EX}p> "§"@en .\n<{EX}{subject}> <{EX}q> <{EX}§> .\n' for subject in "aabacbba")
QUADS = TRIPLES.replace(" .\n", f" <{EX}g> .\n")
MARK = "§"


def marked(text: str) -> str:
    """Return a text with the line and the column of its term, such as `L3C7`, in place of each mark."""
    lines = text.split("\n")
    for index in range(len(lines)):
        while MARK in lines[index]:
            before, _, after = lines[index].partition(MARK)
            column = len(before) - len(re.split(r"[\s,;\[(]", before)[-1]) + 1
            lines[index] = f"{before}L{index + 1}C{column}{after}"
    return "\n".join(lines)


def objects(text: str, syntax: str) -> Iterator[tuple[pyoxigraph.Quad, tuple[int, int]]]:
    """Yield the statements whose object has a place in it, by an independent parser, with this place."""
    form = getattr(pyoxigraph.RdfFormat, syntax)
    for quad in pyoxigraph.parse(text, format=form, base_iri="file:///x.ttl", without_named_graphs=False):
        match = re.search(r"L(\d+)C(\d+)", str(quad.object))
        if match:
            yield quad, (int(match[1]), int(match[2]))


@pytest.mark.parametrize(
    ("text", "syntax", "least"),
    [
        (HEAD + TURTLE, "TURTLE", 26),
        (HEAD + TURTLE.replace("\n", "\r\n"), "TURTLE", 26),
        (HEAD + TRIG, "TRIG", 8),
        (TRIPLES, "N_TRIPLES", 16),
        (QUADS, "N_QUADS", 16),
    ],
)
def test_each_statement_is_where_its_object_is(text: str, syntax: str, least: int) -> None:
    text = marked(text)
    number = 0
    places = ResourceLines("x", text.encode(), syntax, "file:///x.ttl")
    for quad, expected in objects(text, syntax):
        if isinstance(quad.subject, pyoxigraph.BlankNode):
            continue
        language = [quad.object.language or ""] if isinstance(quad.object, pyoxigraph.Literal) else []
        place = places.of(quad.subject.value, quad.predicate.value, quad.object.value, *language)
        assert place is not None
        assert (place.line, place.column) == expected, str(quad)
        number += 1
    assert number >= least


XML = f"""\
<!DOCTYPE rdf:RDF [<!ENTITY ex "{EX}">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="{EX}" xml:base="{EX}" xml:lang="en-GB">
  <ex:C rdf:about="&ex;a" ex:attribute="§">
    <ex:p>§</ex:p>
    <ex:p xml:lang="fr">§ &amp; &#228;</ex:p>
    <ex:p rdf:datatype="{EX}T">§</ex:p>
    <ex:p rdf:resource="§"/>
    <ex:q>
      <ex:C rdf:about="§">
        <ex:p xml:lang="DE">§</ex:p>
        <ex:q rdf:nodeID="node"/>
        <ex:r rdf:resource="b" ex:more="§"/>
        <ex:p xml:base="{EX}below/" rdf:resource="§"/>
      </ex:C>
    </ex:q>
    <ex:s rdf:parseType="Literal"><ex:p>§</ex:p></ex:s>
    <ex:t rdf:parseType="Resource">
      <ex:p>x</ex:p>
    </ex:t>
    <ex:u rdf:parseType="Collection">
      <ex:C rdf:about="c"/>
    </ex:u>
    <ex:last>§</ex:last>
  </ex:C>
  <rdf:Description rdf:ID="i">
    <rdf:type rdf:resource="§"/>
  </rdf:Description>
</rdf:RDF>
"""


def test_a_statement_of_rdf_xml_is_where_its_element_is() -> None:
    lines = XML.splitlines()
    text = "\n".join(line.replace(MARK, f"L{number}C0") for number, line in enumerate(lines, start=1))
    places = ResourceLines("x", text.encode(), "RDF_XML", "file:///x.rdf")
    found = set()
    for quad, (number, _) in objects(text, "RDF_XML"):
        line = number if "rdf:about=" not in lines[number - 1] or "attribute" in lines[number - 1] else number - 1
        if "Literal" in lines[line - 1]:
            continue  # a text of XML: the place of the resource
        language = [quad.object.language or ""] if isinstance(quad.object, pyoxigraph.Literal) else []
        place = places.of(quad.subject.value, quad.predicate.value, quad.object.value, *language)
        assert place is not None
        assert (place.line, place.column) == (line, lines[line - 1].index("<") + 1), str(quad)
        found.add(line)
    assert len(found) == 11
    place = places.of(f"{EX}a", f"{EX}u", "nothing")
    assert place is not None
    assert lines[place.line - 1].strip().startswith("<ex:u")
    nowhere = places.of(f"{EX}a", f"{EX}nothing")
    assert nowhere is not None
    assert nowhere.line == 3


@pytest.mark.parametrize(
    "text", ["", "<", XML[:600], XML.replace("</ex:q>", ""), "<a><b/></a>", "<!DOCTYPE a [<!ENTITY b"]
)
def test_what_is_not_rdf_xml_gives_no_error(text: str) -> None:
    ResourceLines("x", text.encode(), "RDF_XML").of(f"{EX}a", f"{EX}p", "nothing")


def test_a_statement_about_a_node_in_brackets_is_known_by_the_resource_around_it() -> None:
    text = f"{HEAD}ex:a ex:p 'x' ;\n  ex:q [\n    ex:r 'x'@en , [ ex:s\n 'y' ]\n  ] , (\n ex:b ) .\n"
    places = ResourceLines("x", text.encode(), "TURTLE")
    rows = [("r", "x", 4), ("s", "y", 5), ("p", "x", 2)]
    for predicate, value, line in rows:
        location = places.of(f"{EX}a", f"{EX}{predicate}", value)
        assert location is not None
        assert location.line == line


def test_a_predicate_is_where_it_is_first_written_and_another_statement_where_its_resource_is() -> None:
    text = f'{HEAD}ex:a a ex:B ;\n  ex:p "x"@en ,\n    "y" .\nex:b a ex:B .\nex:a ex:q ex:c ;\n ex:p "z" .\n'
    places = ResourceLines("x", text.encode(), "TURTLE")

    def place(*statement: str) -> tuple[int, int] | None:
        location = places.of(*statement)
        return (location.line, location.column) if location else None

    a, p, q = f"{EX}a", f"{EX}p", f"{EX}q"
    assert (place(a, p), place(a, q), place(a, p, "z"), place(a, p, "y")) == ((3, 3), (6, 6), (7, 7), (4, 5))
    assert (place(a, p, "x", "EN"), place(a, "", f"{EX}c"), place(a, "", q)) == ((3, 8), (6, 11), (6, 6))
    assert (place(a, p, "nothing"), place(a, f"{EX}r", "x"), place(f"{EX}d", p)) == ((3, 3), (2, 1), None)


@pytest.mark.parametrize("end", share([" ; ex:q 'y' .\n", " .\n"], every=2))
def test_many_statements_about_one_resource_take_linear_time(end: str) -> None:
    separate = "".join(f"ex:a ex:p 'x{number}'{end}" for number in range(20_000))
    texts = ", ".join(f"'x{number}'" for number in range(20_000))
    together = f"ex:a ex:p {texts}{end}"
    for text in (separate, together, separate.replace("\nex:a", "\nex:b ex:p ex:c .\nex:a")):
        places = ResourceLines("x", f"{HEAD}{text}".encode(), "TURTLE")
        start = time.process_time()
        assert all(places.of(f"{EX}a", f"{EX}p", f"x{number}") for number in range(0, 20_000, 2))
        assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        "ex:a " + "[" * 5000,
        "ex:a (" * 999,
        "ex:a ex:p ]] ; ) , 'x",
        "ex:a ex:p '\\UFFFFFFFF' .",
        "ex:a <<<< {| ,",
        "ex:a ex:p 'nothing",
    ],
)
def test_nonsense(text: str) -> None:
    places = ResourceLines("x", f"{HEAD}{text}".encode(), "TURTLE")
    assert places.of(f"{EX}a", f"{EX}p", "nothing")
