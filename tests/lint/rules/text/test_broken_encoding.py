"""Texts that a wrong character encoding has damaged."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]
Odd = Callable[..., str]

RULE = "broken-encoding"


def test_place_and_message(odd: Odd, in_theme: Find) -> None:
    message = "the text 'DÃ©cor.' in the notes of term wind was damaged by a wrong character encoding: 'Ã©'"
    assert in_theme(RULE, odd(note="DÃ©cor.")) == [(25, 9, message)]


def test_turtle(in_turtle: Find) -> None:
    text = "ex:a skos:prefLabel 'Pr\ufffdf\ufffdrence'@fr ; skos:altLabel 'Préférence'@fr ; skos:notation 'Ã©' .\n"
    message = "the skos:prefLabel 'Pr\ufffdf\ufffdrence'@fr of ex:a was damaged by a wrong character encoding: '\ufffd'"
    assert in_turtle(RULE, text) == [(1, 1, message)]


def test_controls_that_it_left_are_not_reported_twice(in_turtle: Find) -> None:
    text = 'ex:a skos:note "Ã\\u0089tat"@fr .\n'
    assert in_turtle(RULE, text) != [] == in_turtle("invisible-character", text)


@pytest.mark.parametrize(
    "text",
    [
        "Was? Wo?",
        "SÃO PAULO",
        "« Préférence »",
        "https://example.org/a?b=c",
        "Álgo ášši ja ášši.",
        "scheme://domain/path?query",
    ],
)
def test_good(odd: Odd, in_theme: Find, text: str) -> None:
    assert in_theme(RULE, odd(note=f'"{text}"')) == []


def test_a_question_with_no_space_behind_it_is_no_damage(in_turtle: Find) -> None:
    assert in_turtle(RULE, 'ex:a skos:definition "How should we invest?This paper says how."@en .') == []
    assert len(in_turtle(RULE, 'ex:a skos:prefLabel "Pr?ference"@fr, "PR?F?RENCE"@fr, "Stra?enbahn"@de .')) == 3
