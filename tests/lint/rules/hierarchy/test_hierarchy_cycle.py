"""Chains of broader concepts that come back to their start."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "hierarchy-cycle"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:b skos:broader ex:a .\nex:a skos:broader ex:b .",
            [(2, 1, "broader concepts form a cycle: ex:a → ex:b → ex:a")],
        ),
        (
            "ex:a skos:narrower ex:c .\nex:b skos:narrowerTransitive ex:a .\nex:c skos:narrowMatch ex:b .",
            [(3, 1, "broader concepts form a cycle: ex:a → ex:b → ex:c → ex:a")],
        ),
        (
            "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:a .\nex:c skos:broader ex:d .\nex:d skos:broader ex:a .\nex:x skos:broader ex:y .\nex:y skos:broader ex:x .",
            [
                (1, 1, "broader concepts form a cycle: ex:a → ex:b → ex:a"),
                (5, 1, "broader concepts form a cycle: ex:x → ex:y → ex:x"),
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b .\nex:b skos:narrower ex:a .",
        "ex:a skos:broader ex:a .",
        "ex:a skos:broader ex:b , ex:c .\nex:b skos:broader ex:d .\nex:c skos:broader ex:d .",
        "ex:a skos:related ex:b .\nex:b skos:related ex:a .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_long_cycle_is_shortened(in_turtle: Find) -> None:
    text = "\n".join(f"ex:n{number:03} skos:broader ex:n{(number + 1) % 500:03} ." for number in range(500))
    ((line, column, message),) = in_turtle(RULE, text)
    assert (line, column) == (1, 1)
    assert message.endswith(": " + " → ".join([*(f"ex:n{n:03}" for n in range(12)), "… (488 more) …", "ex:n000"]))
