"""Concepts in no scheme, where others are in one."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "concept-without-scheme"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept ; skos:inScheme ex:s .\nex:b a skos:Concept .",
            [(2, 1, "ex:b is in no scheme, and others are")],
        ),
        (
            "ex:s skos:hasTopConcept ex:a . ex:a a skos:Concept .\nex:b skos:broader ex:a .",
            [(2, 1, "ex:b is in no scheme, and others are")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Concept . ex:b a skos:Concept .",
        "ex:a a skos:Concept ; skos:inScheme ex:s . ex:b a skos:Concept . ex:c a skos:Concept .",
        "ex:a a skos:Concept ; skos:inScheme ex:s . <http://elsewhere.example/b> a skos:Concept .",
        "ex:a a skos:Concept ; skos:inScheme ex:s . ex:b a skos:Concept ; owl:deprecated true .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_only_in_the_scheme_of_another_vocabulary(in_turtle: Find) -> None:
    many = "ex:s a skos:ConceptScheme . " + " ".join(f"ex:c{n} a skos:Concept ; skos:inScheme ex:s ." for n in range(9))
    text = f"{many}\nex:a a skos:Concept ; skos:inScheme <http://exmaple.org/s> ."
    message = "ex:a is only in <http://exmaple.org/s>, which is not described as others are"
    assert in_turtle(RULE, text) == [(2, 1, message)]
    both = text.replace("<http://exmaple.org/s>", "<http://other.example/s> , ex:s")
    assert in_turtle(RULE, both) == []
    often = f"{text}\nex:b a skos:Concept ; skos:inScheme <http://other.example/s> ."
    assert in_turtle(RULE, often) == []
