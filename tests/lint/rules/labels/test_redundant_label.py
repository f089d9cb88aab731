"""Labels of one resource that differ in case alone."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]
Odd = Callable[..., str]

RULE = "redundant-label"


def test_place_and_message(odd: Odd, in_theme: Find) -> None:
    message = "term wind has the labels 'Wind' and 'wind' in the language 'de', which differ in case alone"
    assert in_theme(RULE, odd(synonym="wind")) == [(19, 9, message)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ex:a skos:prefLabel 'solar power'@en ; skos:altLabel 'Solar Power'@EN .", ("solar power", "Solar Power")),
        ("ex:a skos:altLabel 'ÉTÉ'@en , 'été'@en .", ("ÉTÉ", "été")),
    ],
)
def test_turtle(in_turtle: Find, text: str, words: tuple[str, str]) -> None:
    ((_, _, message),) = in_turtle(RULE, text)
    assert "ex:a has the labels {!r} and {!r} in the language ".format(*words) in message


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:prefLabel 'Wind'@en ; skos:altLabel 'wind'@de , 'Wind'@en , 'winds'@en ; skos:hiddenLabel 'WIND'@en .",
        "ex:a skos:prefLabel 'Prozeß'@de ; skos:altLabel 'Prozess'@de .",
        "ex:a skos:prefLabel 'Wind'@en . ex:b skos:altLabel 'wind'@en .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
