"""Collections that contain each other."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "collection-cycle"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:b skos:member ex:a .\nex:a skos:member ex:b , ex:x .",
            [(2, 1, "collections contain each other: ex:a → ex:b → ex:a")],
        ),
        (
            "ex:a skos:memberList ( ex:b ) .\nex:b skos:member ex:c .\nex:c skos:member ex:a .",
            [(1, 1, "collections contain each other: ex:a → ex:b → ex:c → ex:a")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:member ex:a .",
        "ex:a skos:member ex:b , ex:c .\nex:b skos:member ex:c .",
        "ex:a skos:member ex:b .\nex:b skos:broader ex:a .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
