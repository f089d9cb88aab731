"""Transitive links that do not follow from direct ones."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "only-transitive-relation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:broaderTransitive ex:b .",
            [(1, 1, "ex:a is linked to ex:b by skos:broaderTransitive, but no chain of broader concepts leads there")],
        ),
        (
            "ex:a skos:broader ex:b .\nex:c skos:narrowerTransitive ex:a , ex:b .",
            [
                (
                    2,
                    1,
                    "ex:c is linked to ex:a by skos:narrowerTransitive, but no chain of broader concepts leads there",
                ),
                (
                    2,
                    1,
                    "ex:c is linked to ex:b by skos:narrowerTransitive, but no chain of broader concepts leads there",
                ),
            ],
        ),
        (
            "ex:a skos:broaderTransitive ex:b .\nex:b skos:narrowerTransitive ex:a .",
            [(1, 1, "ex:a is linked to ex:b by skos:broaderTransitive, but no chain of broader concepts leads there")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b ; skos:broaderTransitive ex:b .",
        "ex:a skos:broader ex:b ; skos:broaderTransitive ex:c .\nex:c skos:narrower ex:b ; skos:narrowerTransitive ex:a .",
        "ex:a skos:broadMatch ex:b ; skos:broaderTransitive ex:b , ex:a .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
