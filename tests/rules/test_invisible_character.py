"""Characters that nobody can see."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.findings import Finding
from taxokit.location import Location

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
    sole_error: Callable[[Path], Finding],
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
    check: Callable[..., list[Finding]],
    separator: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"label: MCP{separator}Protocol\n")
    (error,) = check(project_copy, paths=[FILE])
    assert (error.rule, error.location) == ("invisible-character", place(project_copy, FILE, separator))
    assert f"U+{ord(separator):04X}" in error.message


def test_words_of_other_scripts(project_copy: Path, edit: Edit, check: Callable[..., list[Finding]]) -> None:
    edit(project_copy / FILE, SECOND, "label: 'Prüfung – 日本語 עברית 👨\u200d👧 \\ \"x\"'\n")
    assert check(project_copy, paths=["taxonomy"]) == []
