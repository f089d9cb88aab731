"""IRIs that are none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "invalid-iri"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept .\n  <http://example.org/a b> a skos:Concept ; skos:broader ex:a , <http://example.org/a b> .",
            [(2, 3, "invalid IRI <http://example.org/a b>: it contains ' ', which has to be written as %20")],
        ),
        (
            "ex:a a skos:Concept .\nex:b skos:exactMatch <http://example.com/%zz> , <http://example.com:x/> .",
            [
                (2, 1, "invalid IRI <http://example.com/%zz>: it has a percent sign without two hexadecimal digits"),
                (2, 1, "invalid IRI <http://example.com:x/>: it has an invalid port: 'x'"),
            ],
        ),
        (
            'ex:a skos:notation "A"^^<urn:{x}> .',
            [(1, 1, "invalid IRI <urn:{x}>: Invalid IRI code point '{'")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "<http://example.org/é%20b> a skos:Concept ; skos:exactMatch <urn:isbn:0> , <mailto:a@example.org> , [] .",
        'ex:a skos:prefLabel "a b { }"@de-DE-DE .',
        "",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


@pytest.mark.parametrize("form", ["jsonld", "nt", "rdf"])
def test_other_syntaxes(tmp_path: Path, form: str) -> None:
    texts = {
        "jsonld": '{"@id": "http://example.org/a b", "http://example.org/p": {"@value": "x", "@language": "de-DE-DE"}}',
        "nt": '<http://example.org/a b> <http://example.org/p> "x"@de-DE-DE .\n',
        "rdf": """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/">
            <rdf:Description rdf:about="http://example.org/a b"><ex:p xml:lang="de-DE-DE">x</ex:p></rdf:Description>
            </rdf:RDF>""",
    }
    path = tmp_path / f"vocabulary.{form}"
    path.write_text(texts[form], encoding="utf-8")
    found = lint_graph(path, choose_rules(select=[RULE, "invalid-language-tag"]))
    assert sorted(finding.rule for finding in found) == [RULE, "invalid-language-tag"]
