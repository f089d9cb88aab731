"""Small words twice in a row."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "repeated-word"


@pytest.mark.parametrize("text", ["of the the wind", "used to to blow", "for for wind"])
def test_bad(in_turtle: Find, text: str) -> None:
    (finding,) = in_turtle(RULE, f'ex:a a skos:Concept ; skos:definition "Power {text} here."@en-GB .')
    assert "has '" in finding[2]


@pytest.mark.parametrize(
    "text", ['"that that had had"@en', '"an an die Luft"@de', '"of the Thebes"@en', '"the, the"@en']
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, f"ex:a a skos:Concept ; skos:note {text} .") == []
