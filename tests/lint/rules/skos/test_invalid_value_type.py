"""Texts where resources are meant, and the other way round."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "invalid-value-type"
HTML = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML>"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'ex:b a skos:Concept .\n  ex:a skos:broader "ex:b" .',
            [(2, 3, "ex:a has as skos:broader the text 'ex:b', which is not a link")],
        ),
        *(
            (
                f'ex:a skos:{name} "x"@en .',
                [(1, 1, f"ex:a has as skos:{name} the text 'x', which is not a link")],
            )
            for name in ("related", "exactMatch", "inScheme", "topConceptOf", "hasTopConcept", "member", "memberList")
        ),
        ("ex:a skos:altLabel ex:x .", [(1, 1, "ex:a has as skos:altLabel ex:x, which is not a text")]),
        ("ex:a skos:prefLabel [] .", [(1, 1, "ex:a has as skos:prefLabel a blank node, which is not a text")]),
        (
            "ex:a skos:prefLabel 5 .",
            [(1, 1, "ex:a has as skos:prefLabel '5' of the datatype xsd:integer, which is not a text")],
        ),
        (
            f'ex:a skos:hiddenLabel "<b>A</b>"^^{HTML} .',
            [(1, 1, "ex:a has as skos:hiddenLabel '<b>A</b>' of the datatype rdf:HTML, which is not a text")],
        ),
        (
            "\n".join(f'ex:a{n} skos:broader "b" .' for n in range(20)),
            [
                (
                    1,
                    1,
                    "20 values of skos:broader have the wrong type: that of ex:a0 is the text 'b', which is not a link",
                )
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        'ex:a skos:broader ex:b ; skos:prefLabel "a", "b"@en ; skos:altLabel "c"^^xsd:string .',
        'ex:a skos:notation "5", 5 ; skos:note ex:n, 5 ; rdfs:label 5 .',
        "ex:a skos:member [] ; skos:memberList () .",
        "",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ('skos:exactMatch "http://example.com/b"', "write <http://example.com/b>"),
        ('skos:exactMatch "http://example.com/b c"', "write the IRI, without quotation marks"),
        ("skos:prefLabel true", "write a text with its language"),
        ("skos:prefLabel skos:broader", "write the text itself, with its language"),
    ],
)
def test_hint(tmp_path: Path, value: str, hint: str) -> None:
    path = tmp_path / "vocabulary.ttl"
    head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    path.write_text(f"{head}<http://example.org/a> {value} .", encoding="utf-8")
    (finding,) = lint_graph(path, choose_rules(select=[RULE]))
    assert finding.hint == hint


def test_in_sources_the_schema_says_so(odd: Callable[..., str], in_theme: Find) -> None:
    assert in_theme(RULE, odd(label="5")) == []


def test_what_follows_from_a_link_and_is_stated_too_is_one_finding(in_turtle: Find) -> None:
    value = '"http://example.com/a"'
    text = f"ex:a a skos:Concept ; skos:exactMatch {value} ; skos:closeMatch {value} ; skos:semanticRelation {value} ."
    message = "ex:a has as skos:exactMatch the text 'http://example.com/a', which is not a link"
    assert [found for _, _, found in in_turtle(RULE, text)] == [message]
