"""Words of Latin letters and their look-alikes."""

from collections.abc import Callable

import pytest
import yaml

from taxokit.text.labels import shortened

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "mixed-script"
IE = "е (U+0435, cyrillic small letter ie)"


@pytest.mark.parametrize(
    ("note", "word", "letters"),
    [
        ("Enеrgie", "Enеrgie", IE),
        ("'Der Аgent und der Agent'", "Аgent", "А (U+0410, cyrillic capital letter a)"),
        (">-\n        In\n        Μunich.", "Μunich", "Μ (U+039C, greek capital letter mu)"),
        (
            '"\\u0421\\u043erporate"',
            "Соrporate",
            "С (U+0421, cyrillic capital letter es), о (U+043E, cyrillic small letter o)",
        ),
        (  # a Latin o in a Russian word
            "Вoда",
            "Вoда",
            "В (U+0412, cyrillic capital letter ve), а (U+0430, cyrillic small letter a)",
        ),
    ],
)
def test_bad(odd: Odd, in_theme: Find, note: str, word: str, letters: str) -> None:
    message = f"the text {shortened(yaml.safe_load(note))!r} in the notes of term wind has the word {word!r}, which mixes Latin letters with {letters}"
    assert in_theme(RULE, odd(note=note)) == [(25, 9, message)]


@pytest.mark.parametrize(
    "note",
    [
        "Энергия и Energie",
        "Widerstand in kΩ, Länge in μm und µm, πr², hν, TGFβ, IFN-γ, TNFα",
        "α-Teilchen, Ο-Ring aus Ενέργεια",
        "SI-единица",
        "Legende ΦΟΥCΚΟΥ CΤΡΑ",
        "日本のenergy",
        "Σx, Δt, ΔT",
    ],
)
def test_good(odd: Odd, in_theme: Find, note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


def test_fix_of_what_is_certainly_latin(odd: Odd, mended: Mend) -> None:
    text = odd(label="'Enеrgiе und Вода'", note="Вoда")
    assert mended(RULE, text) == odd(label="Energie und Вода", note="Вoда")


def test_turtle(in_turtle: Find) -> None:
    text = 'ex:a skos:prefLabel "Энергия"@ru, "energy"@en .\nex:b skos:altLabel "enеrgy"@en .\n'
    message = f"the skos:altLabel 'enеrgy'@en of ex:b has the word 'enеrgy', which mixes Latin letters with {IE}"
    assert in_turtle(RULE, text) == [(2, 1, message)]


def test_words_of_their_own_script_beside_latin_ones_are_fine(in_turtle: Find) -> None:
    assert in_turtle(RULE, 'ex:a skos:prefLabel "Ареј I"@sr ; skos:note "Magistrate, attested as ΕΧΕ."@en .') == []


def test_a_word_that_is_in_the_text_in_latin_letters_too_is_disguised(in_turtle: Find) -> None:
    ((_, _, message),) = in_turtle(RULE, 'ex:a skos:note "EXE is the legend, not ΕΧΕ."@en .')
    assert "the word 'ΕΧΕ', which looks Latin" in message
