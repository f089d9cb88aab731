"""Concepts without any relation."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.rdf.terms import PREFIXES
from taxokit.text.diagnostics import Severity

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "orphan-concept"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:narrower ex:b .\n  ex:c a skos:Concept .",
            [(2, 3, "ex:c is not related to any other concept")],
        ),
        (
            "ex:c skos:topConceptOf ex:s .\nex:a skos:related ex:b .",
            [(1, 1, "ex:c is not related to any other concept")],
        ),
        (
            "ex:a a skos:Concept .\nex:b a skos:Concept .\nex:c a skos:Concept .",
            [(1, 1, "none of the 3 concepts is related to another, such as ex:a")],
        ),
        (
            "ex:a a skos:Concept .\nex:b a skos:Concept .\nex:c a skos:Concept ; owl:deprecated false , true .",
            [(1, 1, "none of the 2 concepts is related to another, such as ex:a")],
        ),
        (
            "ex:a a skos:Concept .",
            [(1, 1, "ex:a is not related to any other concept")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Concept .\nex:b skos:broader ex:a .",
        "ex:a a skos:Concept ; skos:closeMatch <http://example.com/a> .",
        "ex:a a skos:Concept ; skos:related ex:a .",
        "ex:p rdfs:subPropertyOf skos:related .\nex:a a skos:Concept ; ex:p ex:b .",
        "ex:s a skos:ConceptScheme .",
        "ex:a skos:broader ex:b .\nex:c a skos:Concept ; owl:deprecated true .",
        "ex:a a skos:Concept ; skos:broaderTransitive ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_what_stands_below_something_is_no_orphan(in_theme: Find, odd: Callable[..., str]) -> None:
    assert in_theme(RULE, odd()) == []


def test_group_without_members_is_reported_as_such(in_theme: Find) -> None:
    text = "id: energy\nlabel: Energie  # no terms yet\n"
    assert in_theme(RULE, text) == []
    assert in_theme("empty-group", text) == [(1, 1, "theme energy has no terms")]


def severities(tmp_path: Path, text: str) -> list[Severity]:
    path = tmp_path / "vocabulary.ttl"
    prefixes = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**PREFIXES, "ex": "http://example.org/"}.items())
    path.write_text(prefixes + text, encoding="utf-8")
    return [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))]


def test_a_list_is_an_info_and_so_is_one_with_few_relations(tmp_path: Path) -> None:
    flat = [f"ex:c{number} a skos:Concept ." for number in range(20)]
    assert severities(tmp_path, "\n".join(flat)) == [Severity.INFO]
    assert severities(tmp_path, "\n".join([*flat, "ex:c1 skos:related ex:c2 ."])) == [Severity.INFO]
    related = [f"ex:c{number} skos:broader ex:c0 ." for number in range(1, 19)]
    assert severities(tmp_path, "\n".join([*flat, *related])) == [Severity.WARNING]


def test_a_property_that_is_a_concept_too_is_related_otherwise(in_turtle: Find) -> None:
    text = "ex:a a skos:Concept ; skos:related ex:b . ex:b a skos:Concept . ex:has a rdf:Property , skos:Concept ."
    assert in_turtle(RULE, text) == []


def test_top_concepts_and_many_lost_ones_are_an_info(tmp_path: Path) -> None:
    tree = "ex:s a skos:ConceptScheme . ex:a a skos:Concept ; skos:narrower ex:b . "
    assert severities(tmp_path, tree + "ex:c a skos:Concept ; skos:topConceptOf ex:s .") == [Severity.INFO]
    assert severities(tmp_path, tree + "ex:c a skos:Concept .") == [Severity.WARNING]
    assert severities(tmp_path, tree + "ex:c a skos:Concept ; ex:uses ex:a .") == [Severity.INFO]
    assert severities(tmp_path, tree + "ex:c a skos:Concept . ex:g skos:member ex:c .") == [Severity.INFO]
    assert severities(tmp_path, tree + "ex:c a skos:Concept . ex:d a skos:Concept .") == [Severity.INFO] * 2
