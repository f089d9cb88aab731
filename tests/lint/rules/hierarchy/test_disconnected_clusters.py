"""Parts of a vocabulary that nothing links."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "disconnected-clusters"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ex:a skos:related ex:b .\nex:b skos:related ex:a .\nex:c skos:broader ex:d .\nex:d a skos:Concept .\nex:e skos:broader ex:c .",
            [(1, 1, "the concepts form 2 parts without links between them: 3 such as ex:d, 2 such as ex:a")],
        ),
        (
            "ex:a0 skos:broader ex:b0 .\nex:b0 a skos:Concept .\nex:a1 skos:broader ex:b1 .\nex:b1 a skos:Concept .\nex:a2 skos:broader ex:b2 .\nex:b2 a skos:Concept .\nex:a3 skos:broader ex:b3 .\nex:b3 a skos:Concept .\nex:a4 skos:broader ex:b4 .\nex:b4 a skos:Concept .\nex:a5 skos:broader ex:b5 .\nex:b5 a skos:Concept .\nex:a6 skos:broader ex:b6 .\nex:b6 a skos:Concept .\n",
            [
                (
                    4,
                    1,
                    "the concepts form 7 parts without links between them: 2 such as ex:b0, 2 such as ex:b1, 2 such as ex:b2, 2 such as ex:b3, 2 such as ex:b4, and 2 smaller ones",
                )
            ],
        ),
    ],
)
def test_bad(in_turtle: Find, text: str, found: list[Spot]) -> None:
    assert in_turtle(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ex:a skos:broader ex:b .\nex:b a skos:Concept .\nex:c a skos:Concept .",
        "ex:a skos:exactMatch ex:b .\nex:b skos:narrowMatch ex:c .\nex:c a skos:Concept .",
        "ex:a skos:broader ex:b .\nex:c skos:broader ex:b .\nex:c skos:related ex:d .\nex:d a skos:Concept .",
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_themes(
    thesaurus: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    """Any reference holds items together, whatever its URI."""
    assert check(thesaurus, select=[RULE]) == []
    path = thesaurus / "taxonomy/themes/handel.yaml"
    path.write_text("# Trade.\nid: handel\nlabel: Handel\nterms:\n  - {id: boerse, label: Börse}\n", encoding="utf-8")
    (finding,) = check(thesaurus, select=[RULE])
    assert finding.location == Location("taxonomy/taxonomy.yaml", 1, 1)
    assert finding.message == (
        "the concepts form 2 parts without links between them: 9 such as theme erzeugung, 2 such as theme handel"
    )
    edit(path, "label: Börse", "label: Börse, builds_on: [strom]")
    assert check(thesaurus, select=[RULE]) == []
    (thesaurus / "taxonomy/themes/speicherung.yaml").write_text("label: [\n", encoding="utf-8")
    assert check(thesaurus, select=[RULE]) == []


def test_trees_that_are_never_linked_are_meant_to_be_apart(
    project_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    assert check(project_copy, select=[RULE]) == []
