"""The SKOS Reference's own examples, and graphs written from its axioms: violations are reported, and nothing else.

Every file of `data/skos-reference` says in its first line whether its graph is consistent with the SKOS data model. One that
is not breaks exactly one of the six integrity conditions, or S48.
"""

from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import choose_rules, known_rules
from taxokit.lint.vocabulary.graph import GraphVocabulary, read_graph
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import clusters
from taxokit.rdf.terms import SKOS
from taxokit.text.diagnostics import Severity

FOLDER = Path(__file__).resolve().parents[1] / "data" / "skos-reference"
NS = "http://example.org/ns/"
RULES = {
    "S9": "conflicting-classes",
    "S13": "conflicting-labels",
    "S14": "multiple-preferred-labels",
    "S27": "related-and-broader",
    "S37": "conflicting-classes",
    "S46": "conflicting-mappings",
    "S48": "conflicting-classes",
}
BROKEN = {
    "multiple-preferred-labels": ["example-12", "example-84", "s14-without-language"],
    "conflicting-labels": [
        *("example-13", "example-14", "example-15", "example-85", "example-86", "example-87"),
        *("s13-by-sub-property", "s13-without-language"),
    ],
    "related-and-broader": [
        *("example-26", "example-27", "example-28", "example-29", "example-59", "example-60", "example-61"),
        *("s27-by-mixed-chain", "s27-by-sub-property", "s27-by-symmetry", "s27-in-a-cycle"),
    ],
    "conflicting-classes": [
        *("example-45", "example-46", "example-47"),
        *("s09-by-domain-of-has-top-concept", "s09-by-range-of-has-top-concept", "s09-by-range-of-in-scheme"),
        *("s09-by-sub-class", "s09-by-top-concept-of", "s09-concept-and-scheme"),
        *("s37-by-domain-of-member", "s37-by-domain-of-member-list", "s37-by-mapping", "s37-collection-and-scheme"),
        *("s37-scheme-as-member", "s48-label-and-concept"),
    ],
    "conflicting-mappings": [
        *("example-52", "example-53"),
        *("s46-by-symmetry", "s46-by-transitivity", "s46-narrow-match", "s46-with-itself"),
    ],
}
FILES = sorted(FOLDER.glob("*.ttl"))


def vocabulary(number: int) -> GraphVocabulary:
    return read_graph(FOLDER / f"example-{number:02}.ttl")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
def test_graph(path: Path) -> None:
    expected = {rule for rule, names in BROKEN.items() if path.stem in names}
    findings = lint_graph(path, choose_rules(select=sorted({*RULES.values()})))
    assert {finding.rule for finding in findings} == expected
    assert all(finding.severity is Severity.ERROR and finding.location.line for finding in findings)
    first, second = path.read_text(encoding="utf-8").split("\n")[:2]
    assert ("(not consistent)" in first) == bool(expected)
    assert all(any(name in second for name in RULES if RULES[name] == rule) for rule in expected)


def test_every_condition_has_examples_on_both_sides() -> None:
    names = {path.stem for path in FILES}
    broken = {name for group in BROKEN.values() for name in group}
    assert broken <= names
    assert {*BROKEN} == {*RULES.values()} <= {*known_rules()}
    numbers = {int(name.removeprefix("example-")) for name in names if name.startswith("example-")}
    assert {*range(2, 74), *range(81, 88)} - numbers == {83}  # the premise of 83 is example 82


def links(number: int, name: str, start: str = "A") -> set[str]:
    return {iri.removeprefix(NS) for iri in vocabulary(number).links(SKOS + name).get(NS + start, ())}


def test_entailments_of_semantic_relations() -> None:
    assert links(30, "related", "B") == {"A"}
    assert links(31, "related") == {"B"}
    assert links(31, "related", "B") == {"A"}
    every = [(NS + low, NS + high) for low in "ABC" for high in "ABC"]
    assert {(low[-1], high[-1]) for low, high in vocabulary(35).ancestry.reaching(every)} == {
        ("A", "B"),
        ("B", "C"),
        ("A", "C"),
    }


def test_links_that_skos_does_not_entail() -> None:
    assert links(9, "inScheme", "B") == set()
    assert links(32, "related") == {"B"}
    assert links(34, "broader") == {"B"}
    assert links(63, "broadMatch") == links(64, "relatedMatch") == links(65, "closeMatch") == {"B"}
    assert links(70, "broadMatch") == links(71, "relatedMatch") == links(72, "broadMatch") == set()
    assert links(73, "relatedMatch") == set()


def test_members_of_ordered_collections() -> None:
    graph = vocabulary(42)
    assert [iri.removeprefix(NS) for iri in graph.members()[f"{NS}MyOrderedCollection"]] == ["X", "Y", "Z"]
    assert [*graph.classes_of(terms.COLLECTION)] == [f"{NS}MyOrderedCollection"]
    assert [iri.removeprefix(NS) for iri in vocabulary(43).members()[f"{NS}OrderedCollectionResource"]] == [*"ABXY"]


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (54, ["mappingRelation", "broader", "broaderTransitive", "semanticRelation"]),
        (55, ["mappingRelation", "narrower", "narrowerTransitive", "semanticRelation"]),
        (56, ["mappingRelation", "related", "semanticRelation"]),
        (57, ["closeMatch", "mappingRelation", "semanticRelation"]),
    ],
)
def test_entailments_of_mappings(number: int, names: list[str]) -> None:
    assert all(links(number, name) == {"B"} for name in names)
    assert {*vocabulary(number).classes_of(terms.CONCEPT)} == {f"{NS}A", f"{NS}B"}


def test_exact_matches_are_transitive() -> None:
    exact = vocabulary(62).links(terms.EXACT_MATCH)
    assert clusters({iri: iri for iri in exact}, [exact]) == [[f"{NS}A", f"{NS}B", f"{NS}C"]]


def test_labels_of_their_own_become_plain_labels() -> None:
    graph = vocabulary(82)
    labels = (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)
    assert [graph.literals(name)[f"{NS}Love"] for name in labels] == [
        [("love", "en", "")],
        [("adoration", "en", "")],
        [("luv", "en", "")],
    ]
