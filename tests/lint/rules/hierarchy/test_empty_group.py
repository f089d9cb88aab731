"""Groups that hold nothing."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "empty-group"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Collection .",
            [(1, 1, "ex:a has no members")],
        ),
        (
            "ex:b skos:member ex:x .\nex:a a skos:OrderedCollection ; skos:memberList () .",
            [(2, 1, "ex:a has no members")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Collection ; skos:member ex:b .",
        "ex:a skos:memberList ( ex:b ) .",
        "ex:p rdfs:subPropertyOf skos:member .\nex:a a skos:Collection ; ex:p ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_items_that_could_hold_concepts(in_theme: Find) -> None:
    text = """\
# A theme that is only begun.
id: energy  # as the file
label: >-
  Alles,
  was bewegt
synonyms: [&word "Kraft"]
notes:
  - |
    terms: [kein Schlüssel]
  - *word
terms: []
"""
    assert in_theme(RULE, text) == [(2, 1, "theme energy has no terms")]
    assert in_theme(RULE, text.replace("terms: []\n", "")) == [(2, 1, "theme energy has no terms")]


@pytest.mark.parametrize("terms", ["terms:\n  - {id: wind, label: Wind}\n", "terms: 5\n"])
def test_good_items(in_theme: Find, terms: str) -> None:
    """What has the wrong shape is for another rule."""
    assert in_theme(RULE, f"id: energy\nlabel: Energie\n{terms}") == []
