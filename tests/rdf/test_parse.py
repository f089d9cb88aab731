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


def document(node: str, number: int = 50, *, is_first: bool = True) -> str:
    """Return a document of many nodes, one a line, the 31st of which is on line 32."""
    nodes = [f'{{"@id": "ex:{n}", "skos:member": {{"@id": "ex:31"}}}}' for n in range(number)]
    nodes[30] = node
    graph = '"@graph": [\n' + ",\n".join(nodes) + "]"
    return "{" + (f"{CONTEXT}, {graph}" if is_first else f"{graph},\n{CONTEXT}") + "}"


@pytest.mark.parametrize("is_first", [True, False])
def test_line_and_name_of_the_node(*, is_first: bool) -> None:
    node = '{"@id": "ex:30", "skos:prefLabel": {"@value": {"a": 1}}}'
    error = error_of(document(node, is_first=is_first))
    assert error.startswith("a.jsonld:32:1: is not valid RDF: ")
    assert error.endswith(", in the node 'ex:30'")


def test_node_without_a_name() -> None:
    error = error_of(document('{"@id": 7}'))
    assert error.startswith("a.jsonld:32:1: ")
    assert "in the node" not in error


def test_list_of_nodes() -> None:
    text = '[\n{"@id": "http://example.org/a"},\n{"@id": "http://example.org/b", "@type": 5}]'
    assert error_of(text).startswith("a.jsonld:3:1: ")


@pytest.mark.parametrize(
    "text", ['{"@context": {"a": {"@id": 5}}, "@graph": [{}]}', '{"@id": 5}', '{"@context": "https://x.example/c"}']
)
def test_error_in_no_single_node_names_the_file_alone(text: str) -> None:
    assert error_of(text).startswith("a.jsonld: ")
