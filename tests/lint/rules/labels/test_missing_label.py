"""Concepts and schemes without a preferred label."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.rdf import terms

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "missing-label"
HEAD = "".join(
    f"@prefix {prefix}: <{iri}> . "
    for prefix, iri in {"skos": terms.SKOS, "rdfs": terms.RDFS, "ex": "http://example.org/"}.items()
)


def test_bad(in_turtle: Find) -> None:
    text = """\
# ex:a is described further down
ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:a, ex:b, ex:elsewhere .
ex:b a skos:Concept ;
  skos:prefLabel "b"@en .
  ex:a a skos:Concept ; skos:altLabel "a"@en .
ex:c skos:broader ex:b .
"""
    assert in_turtle(RULE, text) == [
        (2, 1, "the scheme ex:s has neither label nor title"),
        (5, 3, "ex:a has no preferred label"),
        (6, 1, "ex:c has no preferred label"),
    ]


def test_an_rdfs_label_is_none_but_can_become_one(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(f'{HEAD} ex:a a skos:Concept ; rdfs:label "A"@en . ex:b a skos:Concept .', encoding="utf-8")
    assert [finding.hint for finding in lint_graph(path, choose_rules(select=[RULE]))] == [
        "write its rdfs:label as skos:prefLabel",
        "add one, with skos:prefLabel and a language tag",
    ]


@pytest.mark.parametrize("label", ['<http://www.w3.org/2008/05/skos-xl#prefLabel> "A"@en', "skos:prefLabel ex:label"])
def test_a_label_of_the_wrong_type_is_one_finding(tmp_path: Path, label: str) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(f"{HEAD} ex:a a skos:Concept ; {label} .", encoding="utf-8")
    found = lint_graph(path, choose_rules(select=[RULE, "invalid-value-type"]))
    assert [finding.rule for finding in found] == ["invalid-value-type"]


def test_one_problem_where_none_has_one(in_turtle: Find) -> None:
    text = "\n".join(f"ex:c{number} a skos:Concept ; skos:exactMatch ex:x ." for number in range(10))
    assert in_turtle(RULE, text) == [(1, 1, "none of the 10 concepts has a preferred label")]


@pytest.mark.parametrize(
    "text",
    [
        'ex:a a skos:Concept ; skos:prefLabel "a" .',
        'ex:a a skos:Concept ; skos:prefLabel "a"@de . ex:s a skos:ConceptScheme ; rdfs:label "s"@en .',
        'ex:name rdfs:subPropertyOf skos:prefLabel . ex:a a skos:Concept ; ex:name "a"@de .',
        """ex:a a skos:Concept ; <http://www.w3.org/2008/05/skos-xl#prefLabel> ex:l .
           ex:l <http://www.w3.org/2008/05/skos-xl#literalForm> "a"@en .""",
        'ex:t a skos:Collection ; rdfs:label "t"@en . [] a skos:Collection ; skos:prefLabel "u"@en .',
        'ex:766 a skos:Concept ; rdfs:label "Huya"@en ; owl:deprecated true .',
        "ex:13592 a skos:Concept ; dct:isReplacedBy ex:13593 . ex:13593 skos:prefLabel 'a'@en .",
        """<https://example.org/odor/390> skos:related <https://example.org/odors/spice> .
           <https://example.org/odors/spice> a skos:Concept ; skos:prefLabel "spice"@en .""",
        "ex:a skos:exactMatch <http://aat.example/1> . ex:b skos:exactMatch <http://aat.example/2> .",
        """ex:a a skos:Concept ; skos:inScheme ex:s ; skos:prefLabel "a"@en ; skos:exactMatch <http://aat.example/1> .
           <http://aat.example/1> a skos:Concept .""",
        "",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_in_sources_the_schema_says_so(odd: Odd, in_theme: Find) -> None:
    text = odd().replace("    label: Sonne\n", "")
    assert in_theme(RULE, text) == []
    assert [spot[2] for spot in in_theme("schema-violation", text)] == ["the term has no label"]
