"""Broader concepts that others lead to already."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "redundant-broader"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:c .",
            [(1, 1, "ex:a has the broader concept ex:c, which ex:b leads to already")],
        ),
        (
            "ex:d skos:narrower ex:a .\nex:a skos:broader ex:b .\nex:b skos:broader ex:c .\nex:c skos:broader ex:d .",
            [(2, 1, "ex:a has the broader concept ex:d, which ex:b leads to already")],
        ),
        (
            "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:c .\nex:c skos:broader ex:d .\nex:d skos:broader ex:c .",
            [(1, 1, "ex:a has the broader concept ex:c, which ex:b leads to already")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:d .\nex:c skos:broader ex:d .",
        "ex:a skos:broader ex:b ; skos:broaderTransitive ex:c .\nex:b skos:broader ex:c .",
        "ex:a skos:broader ex:b , ex:a .\nex:b skos:narrower ex:a .",
        "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:c .\nex:c skos:broader ex:a .",
        "ex:a skos:broader ex:b ; skos:broadMatch ex:c .\nex:b skos:broadMatch ex:c .",
        "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:c .\nex:c skos:broader ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
