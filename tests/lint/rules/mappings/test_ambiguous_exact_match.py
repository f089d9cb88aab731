"""Exact matches that make one of two concepts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.rdf.terms import PREFIXES
from taxokit.text.diagnostics import Severity

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "ambiguous-exact-match"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:exactMatch <http://example.com/x> .\nex:b skos:exactMatch <http://example.com/x> .",
            [(2, 1, "ex:b and ex:a both match <http://example.com/x> exactly")],
        ),
        (
            "ex:a skos:exactMatch <http://example.com/v/x> , <http://example.com/v/y> .",
            [
                (
                    1,
                    1,
                    "ex:a matches both <http://example.com/v/x> and <http://example.com/v/y> of one vocabulary exactly",
                )
            ],
        ),
        (
            "ex:a a skos:Concept ; skos:exactMatch <http://example.com/x> .\n<http://example.com/x> skos:exactMatch ex:b .\nex:b skos:broader ex:a .",
            [(3, 1, "ex:b and ex:a both match <http://example.com/x> exactly")],
        ),
        (
            "ex:a skos:exactMatch <http://example.com/1#c> , <http://example.com/2#c> .\n<http://example.com/1#c> skos:inScheme <http://example.com/s> .\n<http://example.com/2#c> skos:inScheme <http://example.com/s> .",
            [
                (
                    1,
                    1,
                    "ex:a matches both <http://example.com/1#c> and <http://example.com/2#c> of one vocabulary exactly",
                )
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:exactMatch <http://example.com/x> , <http://example.net/x> .\nex:b skos:exactMatch <http://example.com/y> .",
        "ex:a skos:exactMatch <http://example.com/x> .\nex:b skos:closeMatch <http://example.com/x> .",
        "ex:a skos:exactMatch <http://example.com/x> .\nex:b skos:exactMatch <http://example.com/x> ; owl:deprecated true .",
        "ex:a skos:exactMatch <http://example.com/sh1#concept> , <http://example.com/sh2#concept> .",
        "ex:a skos:exactMatch <http://example.com/x> , <http://example.com/y> .\n<http://example.com/x> skos:inScheme ex:s .\n<http://example.com/y> skos:inScheme ex:t .\nex:b skos:broader ex:a .\nex:c skos:broader ex:a .",
        "ex:a skos:exactMatch ex:c .\nex:b skos:exactMatch ex:c .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


TEXT = """\
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    exact_match: &matches
      - https://example.com/v/wind  # the first
  - id: air
    label: Luft
    exact_match: {air}
  - id: breeze
    label: Brise
    stage: withdrawn
    exact_match: *matches
"""


def test_terms(in_theme: Find) -> None:
    both = "term air and term wind both match <https://example.com/v/wind> exactly"
    assert in_theme(RULE, TEXT.format(air="*matches")) == [(7, 9, both)]
    assert in_theme(RULE, TEXT.format(air="\n      - 'https://example.com/v/wind'")) == [(11, 9, both)]
    matches = (
        "term air matches both <https://example.com/v/air> and <https://example.com/v/wind_> of one vocabulary exactly"
    )
    text = TEXT.format(air="['https://example.com/v/air', # not quite\n      https://example.com/v/wind_]")
    assert in_theme(RULE, text) == [(11, 7, matches)]


@pytest.mark.parametrize("air", ["[https://example.com/v/air]", "[]", "[5, {}]", "https://example.com/v/wind"])
def test_good_terms(in_theme: Find, air: str) -> None:
    """What is withdrawn may match what its replacement matches."""
    assert in_theme(RULE, TEXT.format(air=air)) == []


def severities(tmp_path: Path, text: str) -> list[Severity]:
    path = tmp_path / "vocabulary.ttl"
    prefixes = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**PREFIXES, "ex": "http://example.org/"}.items())
    path.write_text(prefixes + text, encoding="utf-8")
    return [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))]


def test_records_of_one_person_in_an_authority_file_are_an_info(tmp_path: Path) -> None:
    matches = "skos:exactMatch <http://files.example/1> , <http://files.example/2> ."
    assert severities(tmp_path, f"ex:a a skos:Concept ; {matches}") == [Severity.WARNING]
    assert severities(tmp_path, f"ex:a a skos:Concept , foaf:Person ; {matches}") == [Severity.INFO]
