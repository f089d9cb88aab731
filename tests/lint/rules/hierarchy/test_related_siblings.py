"""Related concepts that share a broader one."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "related-siblings"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:p skos:narrower ex:a , ex:b .\nex:a skos:related ex:b .\nex:b skos:related ex:a .",
            [(2, 1, "ex:a and ex:b are related, and both have the broader concept ex:p")],
        ),
        (
            "ex:a skos:broader ex:p , ex:q ; skos:relatedMatch ex:b .\nex:b skos:broader ex:q , ex:r .",
            [(1, 1, "ex:a and ex:b are related, and both have the broader concept ex:q")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:p ; skos:related ex:b .\nex:b skos:broader ex:q .",
        "ex:a skos:broader ex:p ; skos:related ex:a .",
        "ex:a skos:broader ex:p ; skos:related ex:p .",
        "ex:a skos:related ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_many_siblings(in_turtle: Find) -> None:
    names = [f"ex:n{number:02}" for number in range(40)]
    text = "\n".join(f"{name} skos:broader ex:p ; skos:related {' , '.join(names)} ." for name in names)
    assert len(in_turtle(RULE, text)) == 10 * 40  # of 780 pairs


def test_terms_of_one_theme(in_theme: Find) -> None:
    text = """\
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
  - id: sun  # a star
    label: |-
      Sonne
    related:
      # both are below energy
      - &w wind
"""
    message = "term sun and term wind are related, and both have the broader concept theme energy"
    assert in_theme(RULE, text) == [(11, 9, message)]
