"""Labels and notes without a language tag."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "missing-language-tag"


def test_bad(in_turtle: Find) -> None:
    text = """\
ex:a skos:prefLabel "alpha"@en ; skos:scopeNote "About the first letter, and nothing else at all." .
  ex:b skos:prefLabel "beta", "Beta"@de ; skos:hiddenLabel "b" .
ex:s rdfs:label "All letters" .
"""
    assert in_turtle(RULE, text) == [
        (1, 1, "ex:a has texts without a language tag: 'About the first letter, and nothing els…'"),
        (2, 3, "ex:b has texts without a language tag: 'beta' and 1 more"),
        (3, 1, "ex:s has texts without a language tag: 'All letters'"),
    ]


@pytest.mark.parametrize(
    "words", ["wind", "Wind", "ABC", "ISO 9001 certified", "see https://example.org/a", "Typ 2 Wert"]
)
def test_words_of_a_language(in_turtle: Find, words: str) -> None:
    assert len(in_turtle(RULE, f'ex:a skos:prefLabel "{words}" .')) == 1


def test_one_problem_where_no_words_have_one(in_turtle: Find) -> None:
    text = "\n".join(f'ex:c{number} skos:prefLabel "concept {number}" .' for number in range(10))
    assert in_turtle(RULE, text) == [(1, 1, "no label and no note has a language tag, in none of 10 resources")]


@pytest.mark.parametrize(
    "statement",
    [
        'skos:prefLabel "a"@en',
        'skos:notation "A 1"',
        'skos:altLabel "1.5", "–", "42 %"',
        'skos:scopeNote "ISO/IEC/IEEE 15939:2017(en), 3.5", "https://example.org/terms/FAIR"',
        'a skos:Concept . <https://orcid.org/0000-0001-6041-5302> rdfs:label "Dr. A. Example"',
        'skos:changeNote "2024-01-01"^^xsd:date',
        'dct:identifier "a"',
        "skos:note ex:note",
    ],
)
def test_good(in_turtle: Find, statement: str) -> None:
    assert in_turtle(RULE, f"ex:a {statement} .") == []


def test_in_sources_the_taxonomy_says_the_language(odd: Odd, in_theme: Find) -> None:
    assert in_theme(RULE, odd()) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("wind power", 'add the tag, such as "wind power"@en for English'),
        ("風力発電", "add the tag of its language"),
    ],
)
def test_hint_has_words_that_may_be_english(tmp_path: Path, words: str, hint: str) -> None:
    path = tmp_path / "vocabulary.ttl"
    head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    path.write_text(f'{head}<http://example.org/a> skos:prefLabel "{words}" .', encoding="utf-8")
    (finding,) = lint_graph(path, choose_rules(select=[RULE]))
    assert finding.hint == hint
