"""Texts with two spaces where one belongs."""

from collections.abc import Callable

import pytest
import yaml

from taxokit.text.labels import shortened

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "double-space"


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("'Strom  aus Wind'", "has 2 spaces after 'Strom'"),
        ("Strom   aus Wind  # a comment", "has 3 spaces after 'Strom'"),
        ('"Strom\\taus Wind"', "has a tab after 'Strom'"),
        ("Strom \u00a0aus Wind", "has 2 spaces after 'Strom'"),
        ("Strom aus\u2003\u2009Wind", "has 2 spaces after 'aus'"),
        (">-\n        Strom aus\n        Wind  oder Sonne", "has 2 spaces after 'Wind'"),
        ("|-\n        Strom aus  Wind", "has 2 spaces after 'aus'"),
        ('"Strom aus\n        Wind.  Mehr"', "has 2 spaces after 'Wind.'"),
    ],
)
def test_bad(odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]], note: str, message: str) -> None:
    assert in_theme(RULE, odd(note=note)) == [
        (25, 9, f"the text {shortened(yaml.safe_load(note))!r} in the notes of term wind {message}")
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Strom aus Wind",
        "Strom\u00a0aus Wind",  # one space that does not break
        "|-\n        Strom    Ampere\n        Energie  Joule",  # a table
        '"Strom\n\n        und  Wind"',  # several paragraphs
        "'  '",
        "V.05.02  Geldpolitik",
        "W.14  Banken",
        "P  Waren",
    ],
)
def test_good(odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]], note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


@pytest.mark.parametrize(
    ("part", "place"), [({"label": "Wind  kraft"}, (16, 12)), ({"english": "'wind  power'"}, (27, 19))]
)
def test_every_text_is_looked_at(
    odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]], part: dict[str, str], place: tuple[int, int]
) -> None:
    assert [spot[:2] for spot in in_theme(RULE, odd(**part))] == [place]


def test_fix(odd: Callable[..., str], mended: Callable[[str, str], str]) -> None:
    text = odd(note="Strom   aus \u00a0 Wind  # mehr")
    assert mended(RULE, text) == odd(note="Strom aus Wind  # mehr")


def test_turtle(in_turtle: Callable[[str, str], list[Spot]]) -> None:
    text = 'ex:a skos:prefLabel "a"@en .\nex:b skos:prefLabel "b  c"@en ; skos:notation "b  c" .\n'
    assert in_turtle(RULE, text) == [(2, 1, "the skos:prefLabel 'b  c'@en of ex:b has 2 spaces after 'b'")]


def test_an_article_is_no_notation(in_turtle: Find) -> None:
    assert len(in_turtle(RULE, 'ex:a skos:definition "A  carrier of sound."@en .')) == 1
    assert in_turtle(RULE, 'ex:a skos:prefLabel "A  Carriers"@en .') == []
