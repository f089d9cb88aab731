"""Labels of one resource that differ in case alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.text.diagnostics import Severity

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


@pytest.mark.parametrize(
    ("labels", "severity"),
    [
        ("'DNA'@en ; skos:altLabel 'dna'@en", Severity.INFO),
        ("'SRA stars'@en ; skos:altLabel 'SRa stars'@en", Severity.INFO),
        ("'Oort cloud'@en ; skos:altLabel 'Oort Cloud'@en", Severity.WARNING),
        ("'WIND POWER'@en ; skos:altLabel 'wind power'@en", Severity.WARNING),
    ],
)
def test_case_of_an_acronym_may_mean_something(tmp_path: Path, labels: str, severity: Severity) -> None:
    path = tmp_path / "vocabulary.ttl"
    prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
    path.write_text(f"{prefix}<http://example.org/a> a skos:Concept ; skos:prefLabel {labels} .", encoding="utf-8")
    assert [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))] == [severity]
