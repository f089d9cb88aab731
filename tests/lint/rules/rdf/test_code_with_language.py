"""Notations, identifiers, dates and versions with a language."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "code-with-language"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ex:a skos:notation 'E1'@en .", [(1, 1, "the skos:notation 'E1'@en of ex:a is a code, and has a language")]),
        (
            "ex:a dct:modified '2020-01-01'@en ; dct:identifier 'x'@de .",
            [
                (1, 1, "the dct:identifier 'x'@de of ex:a is a code, and has a language"),
                (1, 1, "the dct:modified '2020-01-01'@en of ex:a is a code, and has a language"),
            ],
        ),
        (
            "ex:s owl:versionInfo 'v2.0-rc.1'@en .",
            [(1, 1, "the owl:versionInfo 'v2.0-rc.1'@en of ex:s is a code, and has a language")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:notation 'E1' , 'E2'^^ex:code ; dct:created '2020-01-01'^^xsd:date .",
        "ex:s owl:versionInfo 'Version 2, with changes'@en , '2.0' .",
        "ex:a skos:prefLabel '42'@en .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
