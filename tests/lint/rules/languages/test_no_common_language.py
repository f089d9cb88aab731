"""Vocabularies without a language that is always there."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "no-common-language"


def test_bad(in_turtle: Find) -> None:
    text = """\
ex:a a skos:Concept ; skos:prefLabel "a"@en, "a"@fr .
ex:b a skos:Concept ; skos:prefLabel "b"@en, "b"@de .
  ex:c a skos:Concept ; skos:prefLabel "c"@de .
"""
    message = (
        "no language is common to the labels of all 3 concepts; 'de' comes closest, with 2,"
        " and ex:a is the first without it"
    )
    assert in_turtle(RULE, text) == [(1, 1, message)]


@pytest.mark.parametrize(
    "text",
    [
        'ex:a a skos:Concept ; skos:prefLabel "a"@en, "a"@fr . ex:b a skos:Concept ; skos:altLabel "b"@en-GB .',
        'ex:a a skos:Concept ; skos:prefLabel "a"@en . ex:b a skos:Concept ; skos:prefLabel "b" .',
        'ex:a a skos:Concept ; skos:prefLabel "a" . ex:b a skos:Concept ; skos:prefLabel "b" .',
        "",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_second_bad(in_turtle: Find) -> None:
    text = 'ex:a a skos:Concept ; skos:prefLabel "a"@en .\n  ex:b a skos:Concept ; skos:prefLabel "b"@de .\n'
    assert [spot[:2] for spot in in_turtle(RULE, text)] == [(1, 1)]


def test_sources_have_the_language_of_the_taxonomy(odd: Odd, in_theme: Find) -> None:
    assert in_theme(RULE, odd()) == []
