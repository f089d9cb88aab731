"""Concepts without definition and note."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "missing-definition"


def test_bad(in_turtle: Find) -> None:
    text = """\
ex:a a skos:Concept ; skos:definition "A."@en .
  ex:b a skos:Concept ; skos:prefLabel "b"@en ; rdfs:comment "No documentation in the terms of SKOS."@en .
ex:c a skos:Concept ; skos:definition " "@en .
ex:s a skos:ConceptScheme .
"""
    assert in_turtle(RULE, text) == [
        (2, 3, "ex:b has neither definition nor note"),
        (3, 1, "ex:c has neither definition nor note"),
    ]


def test_one_problem_where_none_is_documented(in_turtle: Find) -> None:
    text = "\n".join(f'ex:c{number} a skos:Concept ; skos:prefLabel "c"@en .' for number in range(10))
    assert in_turtle(RULE, text) == [(1, 1, "none of the 10 concepts has a definition or a note")]


@pytest.mark.parametrize(
    "name", ["definition", "note", "changeNote", "editorialNote", "example", "historyNote", "scopeNote"]
)
@pytest.mark.parametrize("value", ['"A."@en', "[ rdfs:comment 'A.' ]", "<https://example.org/a.png>"])
def test_every_documentation_property_counts(in_turtle: Find, name: str, value: str) -> None:
    """As a literal, as a described resource and as a document (SKOS Primer section 4.2)."""
    assert in_turtle(RULE, f"ex:a a skos:Concept ; skos:{name} {value} .") == []


def test_deprecated_concepts_need_none(in_turtle: Find) -> None:
    assert in_turtle(RULE, "ex:a a skos:Concept ; owl:deprecated true .\nex:b a skos:Concept .") == [
        (2, 1, "ex:b has neither definition nor note")
    ]
    many = "\n".join(f"ex:c{number} a skos:Concept ." for number in range(10))
    assert in_turtle(RULE, f"{many}\nex:a a skos:Concept ; owl:deprecated true .") == [
        (1, 1, "none of the 10 concepts has a definition or a note")
    ]


def test_concepts_of_others_are_documented_there(in_turtle: Find) -> None:
    text = """\
ex:a a skos:Concept ; skos:definition "A."@en ; skos:closeMatch <http://aat.example/1> .
<http://aat.example/1> a skos:Concept ; skos:prefLabel "a"@en .
"""
    assert in_turtle(RULE, text) == []


def test_sub_property(in_turtle: Find) -> None:
    assert in_turtle(RULE, 'ex:why rdfs:subPropertyOf skos:note . ex:a a skos:Concept ; ex:why "A."@en .') == []


def test_in_sources_the_schema_says_so(odd: Odd, in_theme: Find) -> None:
    text = odd().replace("    definition: Ein Stern.\n", "")
    assert in_theme(RULE, text) == []
    assert in_theme("missing-recommended", text) == [(28, 5, "the term sun has no definition")]


def test_where_most_concepts_have_none_there_is_one_finding(in_turtle: Find) -> None:
    concepts = [f'ex:c{number} a skos:Concept ; skos:prefLabel "{number}"@en .' for number in range(20)]
    notes = [f'ex:c{number} skos:scopeNote "Here."@en .' for number in range(4)]
    ((_, _, message),) = in_turtle(RULE, "\n".join([*concepts, *notes]))
    assert message == "16 of the 20 concepts have neither definition nor note"
    more = [f'ex:c{number} skos:scopeNote "Here."@en .' for number in range(17)]
    assert len(in_turtle(RULE, "\n".join([*concepts, *more]))) == 3
