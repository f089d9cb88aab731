"""Alternative labels that another concept has too."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "ambiguous-label"


@pytest.mark.parametrize(
    ("synonym", "message"),
    [
        ("sonne", "'sonne' is a label of term wind, but also the preferred label of term sun"),
        ("'»Sonne«'", "'»Sonne«' is a label of term wind, but also the preferred label of term sun"),
        (">-\n        Die-Brise", "'Die-Brise' is a label of term wind, but also the alternative label of term air"),
    ],
)
def test_bad(odd: Odd, in_theme: Find, synonym: str, message: str) -> None:
    text = odd(synonym=synonym).replace("terms:\n", "terms:\n  - {id: air, label: Luft, synonyms: [die Brise]}\n", 1)
    assert in_theme(RULE, text) == [(20, 9, message)]


@pytest.mark.parametrize("synonym", ["Energie", "sun", "wind"])
def test_good(odd: Odd, in_theme: Find, synonym: str) -> None:
    """A label of another class, an identifier, and one's own name in another language."""
    assert in_theme(RULE, odd(synonym=synonym)) == []


def test_turtle(in_turtle: Find) -> None:
    text = """\
ex:a skos:inScheme ex:s ; skos:prefLabel "Alpha"@en ; skos:altLabel "a"@en, "A"@en .
ex:b skos:inScheme ex:s ; skos:altLabel "alpha"@en, "a"@en, "Alpha"@de .
ex:c skos:inScheme ex:t ; skos:altLabel "Alpha"@en ; skos:hiddenLabel "a"@en .
ex:d skos:inScheme ex:s ; skos:hiddenLabel "Alpha"@en .
ex:a a skos:Concept . ex:b a skos:Concept . ex:c a skos:Concept . ex:d a skos:Concept .
"""
    assert in_turtle(RULE, text) == [
        (2, 1, "'a' is a label of ex:b, but also the alternative label of ex:a"),
        (2, 1, "'alpha' is a label of ex:b, but also the preferred label of ex:a"),
    ]
