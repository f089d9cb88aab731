"""Dates that cannot all be right."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "conflicting-dates"


@pytest.mark.parametrize(
    ("dates", "message"),
    [
        ('dct:created "2024-05-01" ; dct:modified "2023-05"', "was created on 2024-05-01, but last changed on 2023-05"),
        ('dct:created "2024", "2023"', "was created on 2023 and on 2024"),
        (
            'dct:created "2024-05-01T00:00:00Z"^^xsd:dateTime ; dct:modified "2020-01-01", "2024-04-30"^^xsd:date',
            "was created on 2024-05-01, but last changed on 2024-04-30",
        ),
    ],
)
def test_bad(in_turtle: Find, dates: str, message: str) -> None:
    assert [found for _, _, found in in_turtle(RULE, f"ex:a a skos:Concept ; {dates} .")] == [f"ex:a {message}"]


@pytest.mark.parametrize(
    "dates",
    [
        'dct:created "2024-05-01" ; dct:modified "2024"',
        'dct:created "2024-05-01", "2024-05" ; dct:modified "2024-05-01"',
        'dct:created "May 2024" ; dct:modified "2020"',
        'dct:created "2024-05-01" ; dct:modified "2020-01-01", "2025-01-01"',
    ],
)
def test_good(in_turtle: Find, dates: str) -> None:
    assert in_turtle(RULE, f"ex:a a skos:Concept ; {dates} .") == []
