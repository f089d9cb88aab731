"""Bare values that YAML readers read apart."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"
SECOND = "    label: MCP Protocol Servers & Clients\n"


@pytest.mark.parametrize("text", ["no", "2026-06-14", "0o7", "1_000", "12:30", "1e3", "NULL", "9" * 30])
def test_bare_value(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    text: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"    label: {text}\n")
    error = sole_error(project_copy)
    assert error.rule == "ambiguous-scalar"
    assert error.location == place(project_copy, FILE, f"label: {text}\n", len("label: "))
    assert error.message == f"the bare value {text} is not text to every YAML reader"
    assert error.hint == f'quote it: "{text}"'


def test_quoted_value(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / FILE, SECOND, '    label: "no"\n')
    assert check(project_copy, select=["ambiguous-scalar"]) == []


def test_in_a_list(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
) -> None:
    edit(project_copy / FILE, SECOND, f"{SECOND}    alt_labels: [MCP, on]\n")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("ambiguous-scalar", place(project_copy, FILE, "MCP, on]", len("MCP, ")))


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("label", "no  # not at all", "'no'  # not at all"),
        ("synonym", "2026-06-14", "'2026-06-14'"),
        ("english", "off", "'off'"),
    ],
)
def test_fix_puts_quotes_where_text_belongs(
    odd: Callable[..., str], mended: Callable[[str, str], str], part: str, before: str, after: str
) -> None:
    assert mended("ambiguous-scalar", odd(**{part: before})) == odd(**{part: after})


@pytest.mark.parametrize("line", ["    coined: 1_839\n", "    measurable: yes\n", "    unknown: on\n"])
def test_no_fix_where_something_else_belongs(
    odd: Callable[..., str], mended: Callable[[str, str], str], line: str
) -> None:
    assert mended("ambiguous-scalar", odd() + line) == odd() + line
