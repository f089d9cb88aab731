"""Texts that begin or end with white space."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"
SECOND = "    label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("'MCP '", "the label of skill mcp-protocol-servers-clients ends with white space", "remove it"),
        ("' MCP'", "the label of skill mcp-protocol-servers-clients begins with white space", "remove it"),
        ('"MCP\\t"', "the label of skill mcp-protocol-servers-clients ends with white space", "remove it"),
        ("MCP\u00a0", "the label of skill mcp-protocol-servers-clients ends with white space", "remove it"),
        (
            ">\n      MCP",
            "the label of skill mcp-protocol-servers-clients ends with white space",
            "remove it; a block scalar is written as `>-` or `|-`",
        ),
        (
            "|\n      MCP",
            "the label of skill mcp-protocol-servers-clients ends with white space",
            "remove it; a block scalar is written as `>-` or `|-`",
        ),
    ],
)
def test_label(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    written: str,
    message: str,
    hint: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"    label:  {written}\n")
    error = sole_error(project_copy)
    assert (error.rule, error.message, error.hint) == ("untrimmed-text", message, hint)
    assert error.location == place(project_copy, FILE, "label:  ", len("label:  "))


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        ("    alt_labels:\n      - MCP\n      - 'Model Context '\n", "'Model Context '"),
        ("    translations:\n      de:\n        label: 'MCP '\n", "'MCP '"),
        ("    translations:\n      de: {alt_labels: [a, 'b ']}\n", "'b '"),
    ],
)
def test_inside_lists_and_mappings(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    lines: str,
    marked: str,
) -> None:
    edit(project_copy / FILE, SECOND, SECOND + lines)
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("untrimmed-text", place(project_copy, FILE, marked))


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("\ntitle: The GenAI Engineering Role Taxonomy\n", "\ntitle: 'The Taxonomy '\n", "'The Taxonomy '"),
        ("    note: In the order of the page.\n", "    note: 'In order. '\n", "'In order. '"),
    ],
)
def test_metadata(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    old: str,
    new: str,
    marked: str,
) -> None:
    path = "taxonomy/taxonomy.yaml"
    edit(project_copy / path, old, new)
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("untrimmed-text", place(project_copy, path, marked))


def test_each_text_is_reported_once(project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(project_copy / FILE, "label: Agent Protocols\n", "label: ' Agent Protocols '\n")
    edit(project_copy / FILE, SECOND, "    label: ' MCP '\n")
    assert len(check(project_copy, select=["untrimmed-text"])) == 2


def test_white_space_inside_is_fine(project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(project_copy / FILE, SECOND, "    label: |-\n      MCP\n\n      Protocol\n")
    assert check(project_copy, select=["untrimmed-text"]) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("' Brise '  # fresh", "Brise  # fresh"),
        ('"Brise\\t"', "Brise"),
        (">\n        Frische\n        Brise", "Frische Brise"),
        ("|\n        Frische\n        Brise", "|-\n        Frische\n        Brise"),
    ],
)
def test_fix(odd: Callable[..., str], mended: Callable[[str, str], str], before: str, after: str) -> None:
    assert mended("untrimmed-text", odd(synonym=before)) == odd(synonym=after)


def test_turtle(in_turtle: Callable[[str, str], list[object]]) -> None:
    text = 'ex:a skos:prefLabel "a"@en ; skos:notation " a" .\n ex:b skos:note "b\\n"@en ; skos:altLabel "  "@en .\n'
    assert in_turtle("untrimmed-text", text) == [(2, 2, "the skos:note 'b\\n'@en of ex:b ends with white space")]


def test_each_text_of_a_resource_in_turtle(in_turtle: Callable[[str, str], list[object]]) -> None:
    """Faults that differ in the property, the words or the language alone are told apart."""
    text = """ex:h skos:prefLabel "B "@en ; skos:altLabel "B "@de, "B "@en, " C"@de, "B " ;
  skos:definition "A long text, of which the beginning and the end are shown, so that a fault is seen "@en ."""
    assert [message for _, _, message in in_turtle("untrimmed-text", text)] == [
        "the skos:altLabel ' C'@de of ex:h begins with white space",
        "the skos:altLabel 'B ' of ex:h ends with white space",
        "the skos:altLabel 'B '@de of ex:h ends with white space",
        "the skos:altLabel 'B '@en of ex:h ends with white space",
        "the skos:definition 'A long text, of which th… fault is seen '@en of ex:h ends with white space",
        "the skos:prefLabel 'B '@en of ex:h ends with white space",
    ]
