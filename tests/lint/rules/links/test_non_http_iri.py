"""Concepts without a name that a browser can open."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "non-http-iri"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "<urn:a> a skos:Concept .\n<URN:b> a skos:Concept .\nex:c skos:broader <urn:a> .",
            [(1, 1, "2 concepts have an IRI that begins with urn:, such as <urn:a>")],
        ),
        (
            'ex:a skos:topConceptOf <tag:x> .\n<tag:x> dct:title "x" .',
            [(2, 1, "<tag:x> has an IRI that begins with tag:")],
        ),
        (
            "_:x a skos:Concept .",
            [(1, 1, "_:x has no IRI")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a a skos:Concept .\n<https://example.com/b> skos:broader ex:a .",
        "ex:a skos:closeMatch <urn:isbn:1> .",
        "[] a skos:Collection ; skos:member ex:a .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []
