"""Resources that are linked to, and of which nothing is said."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "undescribed-resource"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a a skos:Concept .  # the first\nex:b skos:broader ex:gone , ex:a .",
            [(2, 1, "ex:b is linked to ex:gone, which is not described")],
        ),
        (
            "ex:s skos:hasTopConcept ex:tpo ; dct:title '''Many\nlines'''@en .\nex:top skos:related ex:tpo .",
            [(3, 1, "ex:top is linked to ex:tpo, which is not described")],
        ),
        (
            "ex:a a skos:Concept ; skos:exactMatch ex:other .",
            [(1, 1, "ex:a is linked to ex:other, which is not described")],
        ),
        (
            "ex:a a skos:Concept ; skos:inScheme ex:s .\nex:z a skos:ConceptScheme .",
            [(1, 1, "ex:a is linked to ex:s, which is not described")],
        ),
        (
            "<http://example.org/c/a> skos:inScheme <http://example.org/scheem> .\n<http://example.org/scheme> a skos:ConceptScheme .",
            [(1, 1, "<http://example.org/c/a> is linked to ex:scheem, which is not described")],
        ),
        (
            "ex:a a skos:Concept .\nex:c skos:memberList ( ex:a ex:gone ) .",
            [(2, 1, "ex:c is linked to ex:gone, which is not described")],
        ),
        (
            "ex:a skos:narrower " + ", ".join(f"ex:n{number}" for number in range(11)) + " .",
            [(1, 1, "11 resources are linked to, but not described, such as ex:n0")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b .\nex:b skos:prefLabel 'b' .",
        "ex:a skos:exactMatch <http://elsewhere.example/b> ; skos:broader <http://elsewhere.example/c> .",
        "ex:a a skos:Concept ; skos:inScheme <http://elsewhere.example/s> ; skos:exactMatch <http://elsewhere.example/b> .",
        "ex:a a skos:Concept ; skos:topConceptOf <http://elsewhere.example/s> .\nex:s a skos:ConceptScheme .",
        "ex:a a skos:Concept ; dct:subject ex:nothing ; skos:inScheme ex:s .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_sources(odd: Callable[..., str], in_theme: Find) -> None:
    assert in_theme(RULE, odd()) == []


def test_a_mapping_leads_to_another_vocabulary_of_which_the_file_describes_a_part(in_turtle: Find) -> None:
    text = """
        ex:s a skos:ConceptScheme . ex:a a skos:Concept ; skos:inScheme ex:s ; skos:exactMatch <http://other.example/c_1> ;
        skos:narrower <http://other.example/c_2> .
        <http://other.example/c_2> a skos:Concept ; skos:inScheme ex:s ; skos:prefLabel "Lease"@en .
    """
    assert in_turtle(RULE, text) == []
    assert len(in_turtle(RULE, text.replace("c_2> .", "c_2> ; skos:closeMatch ex:gone .", 1))) == 1
