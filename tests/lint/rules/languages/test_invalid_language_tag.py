"""Language tags that are none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "invalid-language-tag"


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("jp", "the language tag 'jp' has an unknown language: 'jp' is not in ISO 639-1"),
        ("eng", "the language tag 'eng' has a three-letter code where ISO 639-1 has a shorter one, 'en'"),
        ("ger-CH", "the language tag 'ger-CH' has a three-letter code where ISO 639-1 has a shorter one, 'de'"),
        ("iw", "the language tag 'iw' has a deprecated code"),
        ("en-a", "the language tag 'en-a' is not well-formed (BCP 47)"),
        ("fr-1694acad-1694acad", "the language tag 'fr-1694acad-1694acad' repeats the subtag '1694acad'"),
    ],
)
def test_translation(odd: Odd, in_theme: Find, tag: str, message: str) -> None:
    text = odd().replace("      en: {", f"      {tag}: &words {{")
    assert in_theme(RULE, text) == [(27, 7, message)]


@pytest.mark.parametrize("tag", ["en", "uk", "gsw", "zh-Hant-TW", "sr-Latn", "de-1996", "es-419", "en-x-plain", "mul"])
def test_good(odd: Odd, in_theme: Find, tag: str) -> None:
    assert in_theme(RULE, odd().replace("      en: {", f"      {tag}: {{")) == []


@pytest.mark.parametrize("tag", ["en_US", "EN", "-"])
def test_what_the_schema_refuses_is_not_reported_again(odd: Odd, in_theme: Find, tag: str) -> None:
    text = odd().replace("      en: {", f"      '{tag}': {{")
    assert in_theme(RULE, text) == []
    assert len(in_theme("schema-violation", text)) == 1


def test_language_of_the_taxonomy(
    thesaurus: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / "taxonomy/taxonomy.yaml", "lang: de\n", "lang:  cz  # Czech\n")
    (finding,) = check(thesaurus, select=[RULE])
    assert (finding.location.line, finding.location.column) == (4, 8)
    assert finding.hint == "CZ is a country; did you mean 'cs'?"


def test_each_tag_is_reported_once(in_turtle: Find) -> None:
    text = 'ex:a skos:prefLabel "a"@en .\n  ex:b skos:prefLabel "b"@jp ; skos:note "b"@jp, "b"@zxx .\nex:c rdfs:label "c"@jp .\n'
    assert in_turtle(RULE, text) == [
        (2, 3, "the language tag 'jp' has an unknown language: 'jp' is not in ISO 639-1 (used 3 times)")
    ]


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("de-DE-DE", "'de-de-de' is not well-formed (BCP 47)"),
        ("toolonglang", "'toolonglang' is not well-formed (BCP 47)"),
        ("en-UK", "'en-uk' has an unknown region: 'UK' is not in ISO 3166-1"),
    ],
)
def test_what_a_strict_parser_refuses_and_what_it_lets_pass(in_turtle: Find, tag: str, message: str) -> None:
    text = f'ex:a skos:prefLabel "a"@en .\nex:b skos:prefLabel "b"@{tag} .'
    assert in_turtle(RULE, text) == [(2, 1, f"the language tag {message}")]
