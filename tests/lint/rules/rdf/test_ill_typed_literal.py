"""Values that are not of their datatype."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "ill-typed-literal"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a dct:modified '2020-13-45'^^xsd:date .",
            [(1, 1, "the dct:modified '2020-13-45' of ex:a does not have the form of 2024-05-31 (xsd:date)")],
        ),
        (
            "ex:a ex:p '2023-02-29'^^xsd:date , '1.5'^^xsd:integer , '-1'^^xsd:nonNegativeInteger .",
            [
                (1, 1, "the ex:p '-1' of ex:a is less than 0 (xsd:nonNegativeInteger)"),
                (1, 1, "the ex:p '1.5' of ex:a is not a whole number (xsd:integer)"),
                (1, 1, "the ex:p '2023-02-29' of ex:a is a day that does not exist (xsd:date)"),
            ],
        ),
        (
            "ex:a owl:deprecated 'yes' .\nex:b owl:deprecated 'no'^^xsd:boolean .\nex:c owl:deprecated 1 .",
            [
                (1, 1, "the owl:deprecated 'yes' of ex:a is neither true nor false, as a boolean"),
                (2, 1, "the owl:deprecated 'no' of ex:b is neither true nor false, as a boolean"),
                (3, 1, "the owl:deprecated '1' of ex:c is neither true nor false, as a boolean"),
            ],
        ),
        (
            "ex:a dct:created '2020-02-30' ; dct:issued '2020-1-1'@en .",
            [
                (1, 1, "the dct:created '2020-02-30' of ex:a is a day that does not exist"),
                (1, 1, "the dct:issued '2020-1-1'@en of ex:a does not have the form of 2024-05-31"),
            ],
        ),
        (
            "ex:a skos:notation 'a'^^skos:Concept .",
            [(1, 1, "the skos:notation 'a' of ex:a has a class or property as its datatype (skos:Concept)")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a dct:modified '2020-12-31'^^xsd:date ; owl:deprecated false , '1'^^xsd:boolean ; ex:p 'x'^^ex:own , '<b>'^^rdf:HTML , '1/2'^^owl:rational .",
        "ex:a dct:created '2020' , '2020-05' , '2020-05-01T10:00Z' , 'May 2020'@en , '2020/2021' , '12th century' .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
