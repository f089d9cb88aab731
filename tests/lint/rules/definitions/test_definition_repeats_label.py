"""Definitions that say no more than the label."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "definition-repeats-label"


@pytest.mark.parametrize(
    ("label", "definition"),
    [
        ("Wind", "Wind."),
        ("Strom aus Wind", "'Der Strom aus Wind.'"),
        ("Strom aus Wind", ">-\n      Wind: das ist\n      Strom aus Wind."),
        ("'Wind-Strom'", '"Ist ein\n      Wind-Strom!"'),
        ("Energie", "Die ENERGIE."),
    ],
)
def test_bad(odd: Odd, in_theme: Find, label: str, definition: str) -> None:
    ((line, column, message),) = in_theme(RULE, odd(label=label, definition=definition))
    assert (line, column) == (20, 17)
    assert message.startswith("the definition of term wind only repeats its label, ")


@pytest.mark.parametrize(
    "definition", ["Bewegte Luft.", "Wind bläst.", "Wind ist bewegte Luft.", "'Wind, 2.'", "Der.", "'!'"]
)
def test_good(odd: Odd, in_theme: Find, definition: str) -> None:
    assert in_theme(RULE, odd(definition=definition)) == []


def test_languages_are_compared_apart(in_turtle: Find) -> None:
    text = """\
ex:a skos:prefLabel "Solar power"@en, "Soleil"@fr ; skos:definition "Solar power."@fr, "Le soleil"@de .
ex:b skos:prefLabel "Solar power"@en, "Le soleil"@fr ; skos:definition "Le soleil est le soleil."@FR .
ex:c skos:prefLabel "太阳"@zh ; skos:definition "太阳。"@zh .
ex:d skos:prefLabel "d" ; skos:definition "D." .
"""
    assert in_turtle(RULE, text) == [
        (2, 1, "the definition of ex:b only repeats its label, 'Le soleil'"),
        (3, 1, "the definition of ex:c only repeats its label, '太阳'"),
        (4, 1, "the definition of ex:d only repeats its label, 'd'"),
    ]
