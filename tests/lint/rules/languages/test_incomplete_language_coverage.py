"""Concepts without a label in a language that others have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "incomplete-language-coverage"


def test_bad(in_turtle: Find) -> None:
    text = """\
ex:a a skos:Concept ; skos:prefLabel "a"@en, "a"@de-AT, "a"@fr .
  ex:b a skos:Concept ; skos:prefLabel "b"@en-GB .
ex:c a skos:Concept ; skos:prefLabel "c"@de ; skos:altLabel "c"@fr ; skos:definition "c"@en .
ex:d a skos:Concept ; skos:notation "d" .
"""
    assert in_turtle(RULE, text) == [
        (2, 3, "ex:b has no label in the languages 'de', 'fr'"),
        (3, 1, "ex:c has no label in the language 'en'"),
    ]


def test_language_that_few_have_is_reported_once(in_turtle: Find) -> None:
    text = "\n".join(f'ex:c{n:04} a skos:Concept ; skos:prefLabel "c"@en .' for n in range(1000))
    text += '\nex:x a skos:Concept ; skos:prefLabel "x"@en, "x"@eo .'
    message = "only 1 of 1001 concepts has a label in the language 'eo', first ex:x"
    assert in_turtle(RULE, text) == [(1001, 1, message)]


@pytest.mark.parametrize(
    "text",
    [
        'ex:a a skos:Concept ; skos:prefLabel "a"@en . ex:b a skos:Concept ; skos:prefLabel "b"@en-US .',
        'ex:a a skos:Concept ; skos:prefLabel "a"@en, "a"@jp . ex:b a skos:Concept ; skos:prefLabel "b"@en .',
        'ex:a a skos:Concept ; skos:prefLabel "a" . ex:b a skos:Concept ; skos:prefLabel "b"@en .',
        """ex:a a skos:Concept ; skos:prefLabel "Niederlande"@de ; skos:altLabel "Nederland"@x-other, "NL"@zxx .
           ex:b a skos:Concept ; skos:prefLabel "Ungarn"@de .""",
        'ex:a a skos:Concept . ex:s a skos:ConceptScheme ; skos:prefLabel "s"@en .',
        "",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_scripts_are_told_apart(in_turtle: Find) -> None:
    text = 'ex:a a skos:Concept ; skos:prefLabel "a"@zh-Hans, "a"@zh-Hant .\nex:b a skos:Concept ; skos:prefLabel "b"@zh-Hans .'
    assert in_turtle(RULE, text) == [(2, 1, "ex:b has no label in the language 'zh-Hant'")]


def test_a_script_covers_its_language(in_turtle: Find) -> None:
    text = "\n".join(f'ex:c{n} a skos:Concept ; skos:prefLabel "c"@en, "c"@zh .' for n in range(4))
    assert in_turtle(RULE, f'{text}\nex:x a skos:Concept ; skos:prefLabel "x"@en, "x"@zh-Hans, "y"@zh-Hant .') == []


def test_a_script_that_few_have(in_turtle: Find) -> None:
    text = "\n".join(f'ex:c{n} a skos:Concept ; skos:prefLabel "c"@en .' for n in range(2))
    message = "only 1 of 3 concepts has a label in the language 'ru-Latn', first ex:x"
    assert in_turtle(RULE, f'{text}\nex:x a skos:Concept ; skos:prefLabel "x"@en, "x"@ru-Latn .') == [(3, 1, message)]


def test_hint_speaks_of_one_or_several(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (thesaurus / "taxokit.toml").write_text(f'[rules]\n{RULE} = {{languages = ["fr", "la"]}}\n', encoding="utf-8")
    assert {finding.hint for finding in check(thesaurus, select=[RULE])} >= {
        "add them, as the other concepts have them"
    }


def test_in_sources(odd: Odd, in_theme: Find) -> None:
    text = odd().replace("terms:\n", "translations:\n  en: {label: energy}\nterms:\n", 1)
    assert in_theme(RULE, text) == [(30, 5, "term sun has no label in the language 'en'")]
    assert in_theme(RULE, odd()) == [(15, 5, "only 1 of 3 concepts has a label in the language 'en', first term wind")]


def test_languages_that_are_asked_for(thesaurus: Path, check: Callable[..., list[Diagnostic]], tmp_path: Path) -> None:
    (thesaurus / "taxokit.toml").write_text(f'[rules]\n{RULE} = {{languages = ["de", "fr"]}}\n', encoding="utf-8")
    found = check(thesaurus, select=[RULE])
    assert len(found) == 7  # not the term that is deprecated
    assert found[0].message == "term photovoltaik has no label in the language 'fr'"


def test_concepts_of_other_vocabularies_have_their_labels_there(in_turtle: Find) -> None:
    text = """
        ex:a a skos:Concept ; skos:prefLabel "disc"@en, "disque"@fr . ex:b a skos:Concept ; skos:prefLabel "roll"@en,
        "rouleau"@fr . <http://example.com/Status/1001> a skos:Concept ; skos:prefLabel "Published"@en .
    """
    assert in_turtle(RULE, text) == []


def test_a_concept_without_a_preferred_label_is_reported_by_another_rule(in_turtle: Find) -> None:
    text = """
        ex:a a skos:Concept ; skos:prefLabel "disc"@en, "disque"@fr . ex:b a skos:Concept ; skos:prefLabel "roll"@en,
        "rouleau"@fr . ex:c a skos:Concept ; skos:altLabel "reel"@en .
    """
    assert in_turtle(RULE, text) == []
