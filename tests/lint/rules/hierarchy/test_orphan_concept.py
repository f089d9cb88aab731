"""Concepts without any relation."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "orphan-concept"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:narrower ex:b .\n  ex:c a skos:Concept .",
            [(2, 3, "ex:c is not related to any other concept")],
        ),
        (
            "ex:c skos:topConceptOf ex:s .\nex:a skos:related ex:b .",
            [(1, 1, "ex:c is not related to any other concept")],
        ),
        (
            "ex:a a skos:Concept .\nex:b a skos:Concept .\nex:c a skos:Concept .",
            [(1, 1, "none of the 3 concepts is related to another, such as ex:a")],
        ),
        (
            "ex:a a skos:Concept .\nex:b a skos:Concept .\nex:c a skos:Concept ; owl:deprecated false , true .",
            [(1, 1, "none of the 2 concepts is related to another, such as ex:a")],
        ),
        (
            "ex:a a skos:Concept .",
            [(1, 1, "ex:a is not related to any other concept")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Concept .\nex:b skos:broader ex:a .",
        "ex:a a skos:Concept ; skos:closeMatch <http://example.com/a> .",
        "ex:a a skos:Concept ; skos:related ex:a .",
        "ex:p rdfs:subPropertyOf skos:related .\nex:a a skos:Concept ; ex:p ex:b .",
        "ex:s a skos:ConceptScheme .",
        "ex:a skos:broader ex:b .\nex:c a skos:Concept ; owl:deprecated true .",
        "ex:a a skos:Concept ; skos:broaderTransitive ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_what_stands_below_something_is_no_orphan(in_theme: Find, odd: Callable[..., str]) -> None:
    assert in_theme(RULE, odd()) == []


def test_group_without_members_is_reported_as_such(in_theme: Find) -> None:
    text = "id: energy\nlabel: Energie  # no terms yet\n"
    assert in_theme(RULE, text) == []
    assert in_theme("empty-group", text) == [(1, 1, "theme energy has no terms")]
