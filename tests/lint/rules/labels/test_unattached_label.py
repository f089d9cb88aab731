"""SKOS-XL labels that no resource has."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "unattached-label"
PREFIX = "@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> . "
ATTACHED = "ex:a a skos:Concept ; skosxl:prefLabel ex:l .\nex:l skosxl:literalForm 'a'@en .\n"


@pytest.mark.parametrize("text", ["ex:m a skosxl:Label .", "ex:m skosxl:literalForm 'b'@en ."])
def test_bad(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, PREFIX + ATTACHED + text) == [(3, 1, "the label ex:m is the label of no resource")]


@pytest.mark.parametrize(
    "text",
    [
        "ex:m a skosxl:Label .",
        f"{ATTACHED} ex:l skosxl:labelRelation ex:m .",
        f"{ATTACHED} ex:b skosxl:hiddenLabel [ a skosxl:Label ] .",
        f"{ATTACHED} <http://elsewhere.example/m> a skosxl:Label .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, PREFIX + text) == []
