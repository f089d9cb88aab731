"""Notations that do not lead to one concept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.text.diagnostics import Severity

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "duplicate-notation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'ex:a a skos:Concept ; skos:inScheme ex:s ; skos:notation "1" .\nex:b a skos:Concept ; skos:inScheme ex:s ; skos:notation "1" .',
            [(2, 1, "ex:b and ex:a have the same notation '1'")],
        ),
        (
            'ex:a a skos:Concept ; skos:notation "1"^^ex:t .\nex:b a skos:Concept ; skos:notation "1"^^ex:t .',
            [(2, 1, "ex:b and ex:a have the same notation '1'")],
        ),
        (
            'ex:a a skos:Concept ; skos:notation "1" , "2" , "1" .',
            [(1, 1, "ex:a has the notations '1' and '2'")],
        ),
        (
            'ex:a a skos:Concept ; skos:notation "1"^^ex:t , "2"^^ex:t , "3"^^ex:u .',
            [(1, 1, "ex:a has the notations '1' and '2' of the system ex:t")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        'ex:a a skos:Concept ; skos:inScheme ex:s ; skos:notation "1" .\nex:b a skos:Concept ; skos:inScheme ex:t ; skos:notation "1" .',
        'ex:a a skos:Concept ; skos:notation "1"^^ex:t .\nex:b a skos:Concept ; skos:notation "1"^^ex:u .',
        'ex:a a skos:Concept ; skos:notation "1"^^ex:t , "1"^^ex:u , "1"^^ex:t .',
        'ex:x skos:notation "1" , "2" .',
        'ex:a a skos:Concept ; skos:notation "1" .\nex:b a skos:Concept ; skos:notation "1" . ex:k skos:member ex:a . ex:l skos:member ex:b .',
        'ex:a a skos:Concept , ex:Form ; skos:notation "1" .\nex:b a skos:Concept ; skos:notation "1" .',
        'ex:a a skos:Concept ; skos:notation "1" ; dct:isReplacedBy ex:b .\nex:b a skos:Concept ; skos:notation "1" .',
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_identifiers_are_for_another_rule(in_theme: Find) -> None:
    text = "id: wind\nlabel: A\nterms:\n  - {id: wind, label: B}\n  - {id: sun, label: C}\n  - {id: sun, label: D}\n"
    assert in_theme(RULE, text) == []


@pytest.mark.parametrize(
    "notations", ['"DE-BY_1318" , "LfU-BY_1318"', '"09.02.07"^^ex:key , "11.07.09"^^ex:key'], ids=["plain", "typed"]
)
def test_two_notations_of_one_concept_are_no_error(tmp_path: Path, notations: str) -> None:
    """SKOS section 6.5.2 sets no limit."""
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        f"""@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://example.org/> .
        ex:a a skos:Concept ; skos:notation {notations} .""",
        encoding="utf-8",
    )
    assert [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))] == [Severity.INFO]


@pytest.mark.parametrize(
    ("number", "scheme", "severity"), [(11, "", 3), (12, "", 1), (12, "ex:s a skos:ConceptScheme .", 3)]
)
def test_many_in_a_file_without_schemes_may_be_of_several_lists(
    tmp_path: Path, number: int, scheme: str, severity: int
) -> None:
    path = tmp_path / "vocabulary.ttl"
    concepts = " ".join(f"ex:c{n} a skos:Concept ; skos:notation 'N' ." for n in range(number))
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://example.org/> . "
        f"{scheme} {concepts}",
        encoding="utf-8",
    )
    found = [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))]
    assert found == [Severity(severity)] * (number - 1)
