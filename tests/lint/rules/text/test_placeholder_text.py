"""Texts that were never written."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "placeholder-text"


@pytest.mark.parametrize("text", ["TODO", "tbd", "Tbd.", "To be defined…", "#N/A", "nan", "[object Object]", "XXX"])
@pytest.mark.parametrize("predicate", ["prefLabel", "altLabel", "definition", "scopeNote"])
def test_of_labels_and_texts(in_turtle: Find, predicate: str, text: str) -> None:
    (finding,) = in_turtle(RULE, f'ex:a a skos:Concept ; skos:{predicate} "{text}"@en .')
    assert finding[2] == f"the skos:{predicate} {text!r}@en of ex:a is a placeholder"


@pytest.mark.parametrize("text", ["N/A", "Not yet available", "unknown.", "-", "Folgt", "à définir"])
def test_of_texts_alone(in_turtle: Find, text: str) -> None:
    assert len(in_turtle(RULE, f'ex:a a skos:Concept ; skos:definition "{text}"@en .')) == 1
    assert in_turtle(RULE, f'ex:a a skos:Concept ; skos:prefLabel "{text}"@en .') == []


def test_one_finding_for_one_cause(in_turtle: Find) -> None:
    assert in_turtle("definition-without-full-stop", 'ex:a a skos:Concept ; skos:definition "TODO"@en .') == []


@pytest.mark.parametrize("text", ["Null", "Nan", "To be defined by others", "TODO: more"])
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, f'ex:a a skos:Concept ; skos:prefLabel "{text}"@en .') == []
