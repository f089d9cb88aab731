"""Terms that SKOS does not have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.rdf.terms import SKOS
from taxokit.text.diagnostics import Diagnostic, Location

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "unknown-skos-term"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'ex:a a skos:Concept ;\n  skos:preflabel "a"@en .\nex:b skos:preflabel "b"@en .',
            [(1, 1, "SKOS has no term 'preflabel'")],
        ),
        (
            "ex:x skos:subject ex:a .\nex:a a skos:TopConcept .",
            [(1, 1, "SKOS has no term 'subject'"), (2, 1, "SKOS has no term 'TopConcept'")],
        ),
        (
            "ex:p rdfs:subPropertyOf skos:hasBroader .",
            [(1, 1, "SKOS has no term 'hasBroader'")],
        ),
        (
            "ex:a a <http://www.w3.org/2004/02/skos#Concept> .\nex:b <http://www.w3.org/2008/05/skos-xl#prefLable> ex:l .",
            [
                (1, 1, "<http://www.w3.org/2004/02/skos#> is not the namespace of SKOS"),
                (2, 1, "SKOS-XL has no term 'prefLable'"),
            ],
        ),
        (
            "ex:a a <https://www.w3.org/2004/02/skos/core#Concept> .",
            [(1, 1, "<https://www.w3.org/2004/02/skos/core#> is not the namespace of SKOS")],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        'ex:a a skos:Concept ; skos:prefLabel "a"@en ; ex:subject ex:b .',
        "ex:a <http://www.w3.org/2008/05/skos-xl#prefLabel> ex:l .",
        "ex:a <http://example.com/skos#subject> ex:b .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


@pytest.mark.parametrize(
    ("term", "hint"),
    [
        ("skos:prefLable", "did you mean 'prefLabel'?"),
        ("skos:subject", "use dct:subject"),
        ("skos:literalForm", "SKOS-XL has it"),
        ("skos:somethingElse", "use your own namespace for your own terms"),
        ("<http://www.w3.org/2008/05/skos#prefLabel>", "write <http://www.w3.org/2004/02/skos/core#>"),
        ("<http://www.w3.org/2008/05/skos-xl/prefLabel>", "write <http://www.w3.org/2008/05/skos-xl#>"),
    ],
)
def test_hint(tmp_path: Path, term: str, hint: str) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(f"@prefix skos: <{SKOS}> .\n<a> {term} <b> .\n", encoding="utf-8")
    assert [finding.hint for finding in lint_graph(path, choose_rules(select=[RULE]))] == [hint]


def test_terms_of_a_schema(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    model = thesaurus / "schema/generated/taxonomy.model.json"
    model.write_text(model.read_text(encoding="utf-8").replace("core#scopeNote", "core#skopeNote"), encoding="utf-8")
    (finding,) = check(thesaurus, select=[RULE])
    place = Location("taxonomy/themes/erzeugung.yaml", 33, 5)
    assert (finding.location, finding.message) == (place, "SKOS has no term 'skopeNote'")
