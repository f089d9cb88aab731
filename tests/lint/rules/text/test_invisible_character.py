"""Characters that nobody can see."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"
SECOND = "label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('"MCP\\u202Eslocotorp"', "U+202E"),
        ('"MCP\\0"', "U+0000"),
        ('"MCP\\e[31m"', "U+001B"),
        ('"MCP\\u2066x"', "U+2066"),
        ("MCP\u202eslocotorp", "U+202E"),
        ("MCP\u200bprotocols", "U+200B"),
        ("'MCP\u2060protocols'", "U+2060"),
    ],
)
def test_value(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    written: str,
    code: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"label:  {written}\n")
    error = sole_error(project_copy)
    assert error.rule == "invisible-character"
    assert error.location.line == place(project_copy, FILE, "label:  ").line
    assert code in error.message


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085"])
def test_separator_that_shifts_line_numbers(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    separator: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"label: MCP{separator}Protocol\n")
    (error,) = check(project_copy, paths=[FILE])
    assert (error.rule, error.location) == ("invisible-character", place(project_copy, FILE, separator))
    assert f"U+{ord(separator):04X}" in error.message


def test_words_of_other_scripts(project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(project_copy / FILE, SECOND, "label: 'Prüfung – 日本語 עברית 👨\u200d👧 \\ \"x\"'\n")
    assert check(project_copy, select=["invisible-character", "mixed-script", "unnormalized-text"]) == []


@pytest.mark.parametrize(
    ("label", "message"),
    [
        ('"Wind\\u00ADkraft"', "contains a soft hyphen"),
        ('"Wind\\nkraft"  # a line break', "contains a line break"),
        ("|-\n      Wind\n      kraft", "contains a line break"),
        ('"Wind\\tkraft"', "contains a tab"),
        ("Wind\ue000", "contains the character U+E000, which cannot be printed"),
    ],
)
def test_label_that_cannot_be_printed(
    odd: Callable[..., str],
    theme: Callable[[str], Path],
    check: Callable[..., list[Diagnostic]],
    label: str,
    message: str,
) -> None:
    found = check(theme(odd(label=label)), select=["invisible-character"])
    assert [(f.location.line, f.location.column, f.message) for f in found] == [
        (16, 12, f"the label of term wind {message}")
    ]


def test_turtle(in_turtle: Callable[[str, str], list[object]]) -> None:
    """Like qSKOS, but for the joiners that words of some scripts need."""
    text = """\
ex:a skos:prefLabel "می\\u200Cخواهم"@fa, "👨\\u200D👧" ; skos:note "two\\nlines"@en .
  ex:b skos:definition "a\\u202Eb"@en ; skos:notation "\\u202E" .
ex:c skos:altLabel "a\\u00ADb"@en .
"""
    assert in_turtle("invisible-character", text) == [
        (2, 3, "the skos:definition 'a\\u202eb'@en of ex:b contains the invisible character U+202E"),
        (3, 1, "the skos:altLabel 'a\\xadb'@en of ex:c contains a soft hyphen"),
    ]


@pytest.mark.parametrize(
    ("definition", "found"),
    [
        ("in a file\\r\\nof Windows", 0),
        ("a single\\rreturn", 1),
        ("The Iranian calendar (گاه‌شماری\\u200E) in use", 0),
        ("Dictionnaire\\u200E, p. 12", 1),
        ("تقويم\\u202E", 1),
    ],
)
def test_line_ends_and_marks_of_direction(
    in_turtle: Callable[[str, str], list[object]], definition: str, found: int
) -> None:
    text = f'ex:a a skos:Concept ; skos:definition "{definition}"@en .'
    assert len(in_turtle("invisible-character", text)) == found
