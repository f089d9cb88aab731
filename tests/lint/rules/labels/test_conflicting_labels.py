"""The same label as preferred, alternative or hidden label of one resource."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.fixer import fix
from taxokit.lint.selection import choose_rules
from taxokit.repository.project import find_project
from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "conflicting-labels"


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        (("pref", "alt"), "as preferred and as alternative"),
        (("pref", "hidden"), "as preferred and as hidden"),
        (("alt", "hidden"), "as alternative and as hidden"),
    ],
)
def test_the_inconsistent_examples_of_skos(in_turtle: Find, kinds: tuple[str, str], message: str) -> None:
    """Examples 15 to 17 of the SKOS Reference (section 5.5)."""
    text = f'ex:love skos:{kinds[0]}Label "love"@en ; skos:{kinds[1]}Label "love"@en .'
    assert in_turtle(RULE, text) == [(1, 1, f"ex:love has 'love' {message} label in the language 'en'")]


def test_each_label_is_reported_once(in_turtle: Find) -> None:
    text = 'ex:a skos:prefLabel "a"@en-GB ; skos:altLabel "a"@en-gb ; skos:hiddenLabel "a"@en-GB .'
    assert [message for _, _, message in in_turtle(RULE, text)] == [
        "ex:a has 'a' as preferred and as alternative label in the language 'en-gb'",
        "ex:a has 'a' as preferred and as hidden label in the language 'en-gb'",
    ]


@pytest.mark.parametrize(
    "text",
    [
        'ex:love skos:prefLabel "love"@en ; skos:altLabel "adoration"@en, "love"@en-GB, "Love"@en, "love" .',
        'ex:a skos:prefLabel "a"@en . ex:b skos:altLabel "a"@en .',
        'ex:a skos:altLabel "a"@en, "a"@en .',
        'ex:a skos:prefLabel ""@en ; skos:altLabel ""@en .',
    ],
)
def test_good(in_turtle: Find, text: str) -> None:
    assert in_turtle(RULE, text) == []


def test_label_in_sources(odd: Odd, in_theme: Find) -> None:
    text = odd(label=">-\n      Wind\n      und Luft", synonym='"Wind\n        und Luft"  # again')
    message = "term wind has 'Wind und Luft' as preferred and as alternative label in the language 'de'"
    assert in_theme(RULE, text) == [(21, 9, message)]


def test_label_of_a_translation(odd: Odd, in_theme: Find, mended: Mend) -> None:
    """The words may stand in another language too, where nothing is wrong with them."""
    text = odd(synonym="wind", english="wind, synonyms: [breeze, 'wind']")
    assert in_theme(RULE, text) == [
        (27, 44, "term wind has 'wind' as preferred and as alternative label in the language 'en'")
    ]
    assert mended(RULE, text) == odd(synonym="wind", english="wind, synonyms: [breeze]")


def test_fix_removes_the_lower_one(odd: Odd, mended: Mend) -> None:
    assert mended(RULE, odd(synonym="Wind")) == odd(synonym="X").replace("      - X\n", "")
    commented = odd(synonym="Wind  # again")
    assert mended(RULE, commented) == commented  # a comment is not thrown away


def test_fix_removes_the_hidden_one_of_two(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    check: Callable[..., list[Diagnostic]],
) -> None:
    path = project_copy / "taxonomy/categories/agent-protocols.yaml"
    label = "    label: MCP Protocol Servers & Clients\n"
    before = f"{label}    alt_labels:\n      - MCP\n    hidden_labels:\n      - mcp\n      - MCP\n"
    edit(path, label, before)
    (finding,) = check(project_copy, select=[RULE])
    assert finding.message.endswith("has 'MCP' as alternative and as hidden label in the language 'en'")
    project = find_project(project_copy)
    fix(project, choose_rules(project, select=[RULE]))
    assert before.removesuffix("      - MCP\n") in path.read_text(encoding="utf-8")
    assert check(project_copy, select=[RULE]) == []
