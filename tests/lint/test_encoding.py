"""Signs of a wrong character encoding: in texts that one has damaged, and in none that only looks odd."""

import pytest

from taxokit.lint.rules.text.broken_encoding import damage

WORDS = [
    "Préférence",
    "Übergröße",
    "smörgåsbord",
    "São João",
    "łódź",
    "naïve – “quoted”",
    "Ελληνικά",
    "Хранение",
    "日本語",
    "€ 5",
]


@pytest.mark.parametrize("text", WORDS)
def test_right(text: str) -> None:
    assert damage(text) is None


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf_8_that_was_read_as_something_else(text: str, wrong: str) -> None:
    misread = "".join(_as_text(byte, wrong) for byte in text.encode())
    repair = damage(f"In a text: {misread}.")
    assert repair is not None
    assert repair[0] in misread
    assert repair[1] in text


def _as_text(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except ValueError:  # one of the five that Windows-1252 lacks
        return chr(byte)


@pytest.mark.parametrize(
    "text", ["Pr\ufffdf", "????", "????? ???", "chauff??ge", "Pr?f?rence", "of ?Lie Down", r"\u00e9t\u00e9", r"\xe9t"]
)
def test_lost(text: str) -> None:
    assert damage(text)


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "What???",
        "Really?! (why?) [?]",
        "? unknown",
        "Really????",
        "SELECT ?x WHERE { ?x a ?y }",
        "if x controls y: controls(?x, ?y)",
        "“AMANHÔ, “NÂ…”",
        "1990?-1999?",
        "see https://example.org/a?b=c",
        "SÃO PAULO, MAÇÃ",
        "À «X»",
        "KÜ®",
        "Maß“",
        r"C:\users\new",
        "x²±3 °C ½ ×2",
        "Â",
    ],
)
def test_odd_but_right(text: str) -> None:
    assert damage(text) is None
