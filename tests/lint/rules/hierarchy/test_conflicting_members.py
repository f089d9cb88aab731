"""Ordered collections whose members are not one list."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "conflicting-members"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ex:a skos:memberList ( ex:b ) , ( ex:c ) .", [(1, 1, "ex:a has 2 lists of members")]),
        (
            "ex:a skos:member ex:b , ex:c ; skos:memberList ( ex:b ) .",
            [(1, 1, "ex:a has the member ex:c, which is not in its list")],
        ),
        (
            "ex:a skos:member ex:b ; skos:memberList ( ex:b ex:c ) .",
            [(1, 1, "ex:a has ex:c in its list, which is not stated to be a member")],
        ),
        (
            "ex:a a skos:OrderedCollection ; skos:member ex:b .",
            [(1, 1, "ex:a is ordered, but has no list of its members")],
        ),
        (
            "ex:a skos:memberList _:x . _:x rdf:first ex:b ; rdf:rest _:x .",
            [(1, 1, "ex:a has a list of members that is not well-formed")],
        ),
        (
            "ex:a skos:memberList [ rdf:first ex:b , ex:c ; rdf:rest () ] .",
            [(1, 1, "ex:a has a list of members that is not well-formed")],
        ),
        (
            "ex:a skos:memberList ex:l .\nex:b skos:memberList [ rdf:first ex:b ; rdf:rest ex:l ] .\nex:l rdf:first ex:c .",
            [
                (1, 1, "ex:a has a list of members that is not well-formed"),
                (2, 1, "ex:b has a list of members that is not well-formed"),
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:memberList ( ex:b ex:c ) ; skos:member ex:c , ex:b .",
        "ex:a skos:memberList ( ex:b ex:c ) .",
        "ex:a a skos:OrderedCollection .",
        "ex:a skos:memberList () .",
        "ex:a skos:memberList ex:l . ex:b skos:memberList ex:l . ex:l rdf:first ex:c ; rdf:rest () .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
