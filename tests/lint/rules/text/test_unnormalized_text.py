"""Texts that Unicode normalization would change."""

from collections.abc import Callable

import pytest
import yaml

from taxokit.text.labels import shortened

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "unnormalized-text"
START = "is not in Unicode normalization form C: "


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ('"E\\u0301nergie"', "U+0045 U+0301 for 'É'"),
        ("Ho\u0308he  # decomposed", "U+006F U+0308 for 'ö'"),
        ("Widerstand in \u2126", "U+2126 for 'Ω'"),  # the ohm sign
        (">-\n        Ein A\u030angstro\u0308m\n        lang", "U+0041 U+030A for 'Å'"),
        ('"q\u0307\u0323"', "U+0307 U+0323 for '\u0323\u0307'"),  # the order of marks
        ("\u1100\u1161", "U+1100 for 'ᄀ'"),  # Hangul that composes
    ],
)
def test_bad(odd: Odd, in_theme: Find, note: str, message: str) -> None:
    assert in_theme(RULE, odd(note=note)) == [
        (25, 9, f"the text {shortened(yaml.safe_load(note))!r} in the notes of term wind {START}{message}")
    ]


@pytest.mark.parametrize("note", ["Énergie", "q\u0323\u0307", "ﬁ ½ Ⅳ µ", "日本語", "plain"])
def test_good(odd: Odd, in_theme: Find, note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


def test_fix(odd: Odd, mended: Mend) -> None:
    assert mended(RULE, odd(label="'Wi\u0301nd'  # mehr")) == odd(label="Wínd  # mehr")


def test_turtle(in_turtle: Find) -> None:
    text = 'ex:a skos:prefLabel "é"@fr .\nex:b skos:prefLabel "e\\u0301"@fr ; skos:notation "e\\u0301" .\n'
    assert in_turtle(RULE, text) == [(2, 1, f"the skos:prefLabel 'e\u0301'@fr of ex:b {START}U+0065 U+0301 for 'é'")]
