"""Things that name themselves."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "self-reference"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:broader ex:a .",
            [(1, 1, "ex:a has itself as skos:broader")],
        ),
        (
            "ex:x a skos:Concept .\nex:a skos:exactMatch <http://example.com/a> , ex:a ; skos:related ex:a .",
            [(2, 1, "ex:a has itself as skos:exactMatch"), (2, 1, "ex:a has itself as skos:related")],
        ),
        (
            "ex:c skos:member ex:c .",
            [(1, 1, "ex:c has itself as skos:member")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b .\nex:b skos:broader ex:a .",
        "ex:a rdfs:seeAlso ex:a ; skos:note ex:a .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


TEXT = """\
# related: [wind] in a comment names nothing
id: energy
label: Energie
terms:
  - id: wind  # the first
    label: &name "Wind und
      Luft"
    notes:
      - |
        related: [wind]
      - *name
    related: {related}
  - id: sun
    label: Sonne
"""


def test_item_that_names_itself(in_theme: Find) -> None:
    found = [(12, 20, "term wind has itself as related")]
    assert in_theme(RULE, TEXT.format(related="[sun, wind]")) == found
    assert in_theme(RULE, TEXT.format(related="[sun, &x wind]")) == found
    assert in_theme(RULE, TEXT.format(related="\n      - sun # one\n      - 'wind'")) == [(14, 9, found[0][2])]


def test_mapping_to_itself(in_theme: Find) -> None:
    own = "https://example.org/energy/term/wind"
    text = TEXT.format(related=f"[sun]\n    exact_match: ['{own}', https://example.com/wind]")
    assert in_theme(RULE, text) == [(13, 19, "term wind has itself as exact_match")]


@pytest.mark.parametrize("slot", ["builds_on", "replaced_by"])
def test_what_other_rules_report(in_theme: Find, slot: str) -> None:
    assert in_theme(RULE, TEXT.format(related=f"[sun]\n    {slot}: [wind]")) == []


@pytest.mark.parametrize("related", ["[sun]", "[sun, []]", "5", "{wind: wind}"])
def test_good_items(in_theme: Find, related: str) -> None:
    assert in_theme(RULE, TEXT.format(related=related)) == []


def test_what_follows_from_a_match_with_itself_and_is_stated_too_is_one_finding(in_turtle: Find) -> None:
    text = "ex:a skos:exactMatch ex:a ; skos:closeMatch ex:a ; skos:mappingRelation ex:a ; skos:semanticRelation ex:a ."
    assert in_turtle(RULE, text) == [(1, 1, "ex:a has itself as skos:exactMatch")]
