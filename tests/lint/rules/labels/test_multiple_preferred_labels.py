"""More than one preferred label in one language."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "multiple-preferred-labels"


def test_the_inconsistent_example_of_skos(in_turtle: Find) -> None:
    """Example 14 of the SKOS Reference (section 5.5)."""
    text = 'ex:love skos:prefLabel "love"@en ; skos:prefLabel "adoration"@en .'
    message = "ex:love has 2 preferred labels in the language 'en': 'love', 'adoration'"
    assert in_turtle(RULE, text) == [(1, 1, message)]


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ('"a"@en-GB, "b"@en-gb, "c"@de', "2 preferred labels in the language 'en-gb': 'a', 'b'"),
        ('"a", "b"', "2 preferred labels without a language: 'a', 'b'"),
        ('"a"@en, "b"@en, "c"@en, "d"@en', "4 preferred labels in the language 'en': 'a', 'b', 'c' and 1 more"),
        ('"a"@en ; ex:name "b"@en', "2 preferred labels in the language 'en': 'a', 'b'"),
    ],
)
def test_bad(in_turtle: Find, labels: str, message: str) -> None:
    text = f"ex:name rdfs:subPropertyOf skos:prefLabel .\n  ex:a skos:prefLabel {labels} .\n"
    assert in_turtle(RULE, text) == [(2, 3, f"ex:a has {message}")]


@pytest.mark.parametrize(
    "labels", ['"a"@en, "b"@en-GB, "c"@de, "d"', '"a"@en, "a"@EN', '"a"@en ; skos:altLabel "b"@en']
)
def test_good(in_turtle: Find, labels: str) -> None:
    """The consistent examples of the SKOS Reference (sections 5.5 and 5.6.2), and the same literal twice."""
    assert in_turtle(RULE, f"ex:a skos:prefLabel {labels} .") == []


def test_in_sources_repeated_language_says_so(odd: Odd, in_theme: Find) -> None:
    text = odd().replace("      en: {", "      de: {")
    assert in_theme(RULE, text) == []
    assert in_theme("repeated-language", text) == [(27, 7, "the term wind already has texts in the language 'de'")]
