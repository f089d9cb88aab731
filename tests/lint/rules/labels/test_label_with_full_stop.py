"""Labels that end in a full stop."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "label-with-full-stop"


@pytest.mark.parametrize(
    "label",
    ["Windkraft.", "'Nutze den Wind.'", '"Kraft (aus\n      Wind)."', ">-\n      Strom aus\n      Wind.", "Wind。"],
)
def test_bad(odd: Odd, in_theme: Find, label: str) -> None:
    ((line, column, message),) = in_theme(RULE, odd(label=label))
    assert (line, column) == (16, 12)
    assert message == "the label of term wind ends with a full stop"


@pytest.mark.parametrize(
    "label",
    [
        "Windkraft",
        "Wind, Sonne usw.",
        "Wind, Sonne etc.  # more",
        "Wind, Sonne, u. a.",
        "'Wind ...'",
        "Wind…",
        "Netze in den U.S.",
        "'Vitamin C.'",
        "Energie Inc.",
        "Stufe 2.",
        "'.'",
        "Wer?",
        "7/8 in.",
        "Lont-Sprang, Th.",
        "Wurfbain, Maarten Lodew.",
        "Schulen und Inst. der Bildung.",
        "Informatie- en Coörd.-Orgaan Oorlogsgetroff.",
    ],
)
def test_good(odd: Odd, in_theme: Find, label: str) -> None:
    assert in_theme(RULE, odd(label=label)) == []


def test_synonyms_and_translations(odd: Odd, in_theme: Find) -> None:
    spots = in_theme(RULE, odd(synonym="'Brise.'", english="Wind power.", note="Ein Satz."))
    assert spots == [
        (19, 9, "the text 'Brise.' in the synonyms of term wind ends with a full stop"),
        (27, 19, "the label (en) of term wind ends with a full stop"),
    ]


def test_fix_where_the_last_word_is_no_abbreviation(odd: Odd, mended: Mend) -> None:
    text = odd(label="Windkraft.  # so", synonym="Mach es.")
    assert mended(RULE, text) == odd(label="Windkraft  # so", synonym="Mach es.")


def test_a_short_word_that_others_have_without_a_stop(in_turtle: Find) -> None:
    text = 'ex:a skos:prefLabel "Fuel gas."@en ; skos:altLabel "Nat. gas."@en, "Fuel liq."@en .'
    finding = (1, 1, "the skos:prefLabel 'Fuel gas.'@en of ex:a ends with a full stop")
    assert in_turtle(RULE, text) == []
    educated = 'ex:a skos:prefLabel "Adult Education and Extracurricular Youth Educat."@en .'
    assert in_turtle(RULE, educated) == []
    assert in_turtle(RULE, f'{text}\nex:b skos:altLabel "Gas"@en .') == [finding]


def test_turtle(in_turtle: Find) -> None:
    text = (
        'ex:a skos:prefLabel "a"@en .\nex:b skos:altLabel "Big B."@en, "Better."@en ; skos:hiddenLabel "Better."@en .\n'
    )
    assert in_turtle(RULE, text) == [(2, 1, "the skos:altLabel 'Better.'@en of ex:b ends with a full stop")]


@pytest.mark.parametrize("label", ["Antiochos III.", "Karel 4.", "Aufsicht-Verkauf,Lebensmittelherstell."])
def test_ordinal_numbers_and_labels_that_were_shortened_to_fit_keep_theirs(in_turtle: Find, label: str) -> None:
    assert in_turtle(RULE, f'ex:a skos:prefLabel "{label}"@de .') == []


def test_where_many_labels_are_shortened_others_may_be(in_turtle: Find) -> None:
    short = [f'ex:c{at} skos:prefLabel "Bau,Technik {at}-Herstell."@de .' for at in range(10)]
    other = 'ex:a skos:prefLabel "Kurierdienstleistungskaufl."@de .'
    assert in_turtle(RULE, "\n".join([*short, other])) == []
    assert len(in_turtle(RULE, other)) == 1
