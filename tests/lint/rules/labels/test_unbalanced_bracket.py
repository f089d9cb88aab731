"""Brackets without their other one."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "unbalanced-bracket"


@pytest.mark.parametrize(
    ("label", "how"),
    [("wind (air", "closed"), ("wind) air", "opened"), ("wind [air", "closed"), ("a) wind) air", "opened")],
)
def test_bad(in_turtle: Find, label: str, how: str) -> None:
    (finding,) = in_turtle(RULE, f'ex:a a skos:Concept ; skos:prefLabel "{label}"@en .')
    assert finding[2].endswith(f"has a bracket that is not {how}")


@pytest.mark.parametrize(
    "label", ["wind (air)", "a) wind", "wind: 1) air, 2) power", "[0, 1)", "poly(A (x) b)", "xniCGa)a:Tit"]
)
def test_good(in_turtle: Find, label: str) -> None:
    assert in_turtle(RULE, f'ex:a a skos:Concept ; skos:prefLabel "{label}"@en .') == []
