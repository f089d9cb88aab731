"""SKOS-XL labels with none or two literal forms."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "wrong-literal-form"
PREFIX = "@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> . "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ex:l a skosxl:Label .", [(1, 56, "the label ex:l has no literal form")]),
        (
            "ex:a skosxl:altLabel ex:l .\nex:l skosxl:literalForm 'a'@en , 'b'@en .",
            [(2, 1, "the label ex:l has 2 literal forms, such as 'a' and 'b'")],
        ),
        ("ex:a skosxl:altLabel ex:l .\nex:l dct:created '2020' .", [(2, 1, "the label ex:l has no literal form")]),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, PREFIX + text) == found


def test_two_forms_in_one_language_are_one_fault(in_turtle: Find) -> None:
    text = "ex:a a skos:Concept ; skosxl:prefLabel ex:l .\nex:l skosxl:literalForm 'a'@en , 'b'@EN ."
    assert len(in_turtle(RULE, PREFIX + text)) == 1
    assert in_turtle("multiple-preferred-labels", PREFIX + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skosxl:altLabel ex:l . ex:l skosxl:literalForm 'a'@en .",
        "ex:a skosxl:altLabel <http://elsewhere.example/l> .",
        "ex:l a skosxl:Label ; skosxl:literalForm ex:form .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, PREFIX + text) == []
