"""Concepts without the notation that almost all others have."""

from collections.abc import Callable

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "missing-notation"


def numbered(count: int, more: str = "") -> str:
    """Return as many concepts with notations, in one line."""
    return " ".join(f"ex:c{number} a skos:Concept ; skos:notation '{number}'{more} ." for number in range(count))


def test_one_of_many(in_turtle: Find) -> None:
    text = f"{numbered(10)}\nex:a a skos:Concept ."
    assert in_turtle(RULE, text) == [(2, 1, "ex:a has no notation, where almost all others have one")]


def test_one_of_few_and_a_habit(in_turtle: Find) -> None:
    assert in_turtle(RULE, f"{numbered(9)}\nex:a a skos:Concept .") == []
    assert in_turtle(RULE, f"{numbered(37)}\nex:a a skos:Concept . ex:b a skos:Concept .") == []
    found = in_turtle(RULE, f"{numbered(38)}\nex:a a skos:Concept .\nex:b a skos:Concept .")
    assert [line for line, _, _ in found] == [2, 3]


def test_scheme_by_scheme(in_turtle: Find) -> None:
    text = f"{numbered(30, ' ; skos:inScheme ex:s')}\nex:a a skos:Concept ; skos:inScheme ex:other ."
    assert in_turtle(RULE, text) == []
    text += "\nex:b a skos:Concept ; skos:inScheme ex:s , ex:other ."
    assert [line for line, _, _ in in_turtle(RULE, text)] == [3]


def test_groups_that_have_none(in_turtle: Find) -> None:
    """Such as the fields of a classification that numbers its classes alone."""
    groups = "\n".join(f"ex:g{number} a skos:Concept ; skos:narrower ex:c{number} ." for number in range(3))
    assert in_turtle(RULE, f"{numbered(100)}\n{groups}") == []


def test_concepts_of_others_and_deprecated_ones(in_turtle: Find) -> None:
    text = f"{numbered(30)}\n<http://other.example/x> a skos:Concept .\nex:a a skos:Concept ; owl:deprecated true ."
    assert in_turtle(RULE, text) == []


def test_branch_without_notations_is_reported_at_its_top(in_turtle: Find) -> None:
    branch = "\nex:top a skos:Concept ; skos:broader ex:r ; skos:narrower ex:x .\nex:x a skos:Concept ; skos:broader ex:top ."
    parents = "ex:r a skos:Concept ; skos:notation 'R' . " + " ".join(
        f"ex:p{n} a skos:Concept ; skos:broader ex:r ; skos:narrower ex:c{n} ; skos:notation 'P{n}' ."
        for n in range(20)
    )
    assert [line for line, _, _ in in_turtle(RULE, f"{numbered(40)} {parents}{branch}")] == [2]
