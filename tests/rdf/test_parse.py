"""Errors in files of RDF name their line, also in RDF/XML and JSON-LD, for which the parser gives none."""

from pathlib import Path

import pytest

from taxokit.rdf.parse import TermError, parse
from taxokit.text.errors import SourceError

HEAD = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/">
<rdf:Description rdf:about="http://example.org/a">
  <ex:p>a text
of two lines</ex:p>
"""


@pytest.mark.parametrize(
    ("element", "words"),
    [
        ("<ex:p>x</ex:q>", "expected `</ex:p>`"),
        ("<p>x</p>", "as in rdf:about"),
        ('<ex:p about="x"/>', "as in rdf:about"),
        ("<other:p>x</other:p>", "Unknown prefix other:"),
        ("<ex:p>&name;</ex:p>", "unrecognized entity"),
        ('<ex:p><rdf:Description rdf:ID="1 2"/></ex:p>', "not a valid rdf:ID"),
        ("<ex:p>" + "long " * 5000 + "</ex:q>", "expected `</ex:p>`"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_errors_in_xml_have_a_line(element: str, words: str, end: str) -> None:
    text = f"{HEAD}  {element}\n</rdf:Description>\n</rdf:RDF>\n".replace("\n", end)
    with pytest.raises(SourceError) as raised:
        list(parse(Path("a.rdf"), text.encode()))
    assert str(raised.value.where) == "a.rdf:6:1"
    assert words in raised.value.message


def test_an_invalid_term_in_xml_has_a_line() -> None:
    text = f'{HEAD}  <ex:p rdf:resource="http://example.org/x y"/>\n</rdf:Description>\n</rdf:RDF>\n'
    with pytest.raises(TermError) as raised:
        list(parse(Path("a.rdf"), text.encode()))
    assert str(raised.value.where) == "a.rdf:6:1"


# --- JSON-LD ---

CONTEXT = '"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "ex": "http://example.org/"}'


def error_of(text: str) -> str:
    with pytest.raises(SourceError) as caught:
        list(parse(Path("a.jsonld"), text.encode()))
    return str(caught.value)


@pytest.mark.parametrize("node", ['{"@id": "ex:30", "skos:prefLabel": {"@value": {"a": 1}}}', '{"@id": 7}'])
@pytest.mark.parametrize("form", ["{{{0},\n{1}}}", "{{{1},\n{0}}}", "[{{{0}}},\n{1}"])
def test_error_in_a_node_names_its_line(node: str, form: str) -> None:
    nodes = ['{"@id": "ex:1",\n"skos:member": {"@id": "ex:[31]"}}'] * 50
    nodes[30] = node
    graph = "[\n" + ",\n".join(nodes) + "]"
    text = form.format(CONTEXT, graph.removeprefix("[") if form.startswith("[") else f'"@graph" : {graph}')
    line = text.count("\n", 0, text.index(node)) + 1
    assert error_of(text).startswith(f"a.jsonld:{line}:1: is not valid RDF: ")


@pytest.mark.parametrize(
    "text",
    [
        *('{"@context": {"a": {"@id": 5}}, "@graph": [{}]}', '{"@id": 5}', '{"@context": "https://x.example/c"}'),
        *('{"@id": 5, "http://x.example/a": "\\"@graph\\": [{}]"}', '{"@id": 5, "@graph": []}'),
    ],
)
def test_error_in_no_node_of_a_list_names_the_file(text: str) -> None:
    assert error_of(text).startswith("a.jsonld: ")
