"""Identifiers that are no slugs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"
UNUSED = "taxonomy/categories/inference-optimization.yaml"
"""Holds a skill to which nothing refers."""

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("written", "value", "hint"),
    [
        ("MCP Protocol", "MCP Protocol", "write 'mcp-protocol'"),
        ("mcp_protocol", "mcp_protocol", "write 'mcp-protocol'"),
        ("mcp--protocol-", "mcp--protocol-", "write 'mcp-protocol'"),
        ("Ärger", "Ärger", "write 'arger'"),
        ("../../../etc/passwd", "../../../etc/passwd", "write 'etc-passwd'"),
        ("'..'", "..", "use lower-case letters, digits and single hyphens"),
        ("''", "", "use lower-case letters, digits and single hyphens"),
        ("日本語", "日本語", "use lower-case letters, digits and single hyphens"),
        ("https://example.org/mcp", "https://example.org/mcp", "write 'https-example-org-mcp'"),
        ('"mcp\\nprotocol"', "mcp\nprotocol", "write 'mcp-protocol'"),
    ],
)
def test_identifier(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    written: str,
    value: str,
    hint: str,
) -> None:
    edit(project_copy / UNUSED, "id: speculative-decoding", f"id:  {written}")
    error = sole_error(project_copy)
    assert error.rule == "invalid-id"
    assert error.location == place(project_copy, UNUSED, "id:  ", len("id:  "))
    assert (
        error.message == f"invalid identifier {value!r}: it may have lower-case letters, digits and single hyphens only"
    )
    assert error.hint == hint


def test_length(
    project_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / UNUSED, "id: speculative-decoding", f"id: {'m' * 81}")
    error = sole_error(project_copy)
    assert (error.rule, error.message) == ("invalid-id", "the identifier has 81 characters, more than 80")
    edit(project_copy / UNUSED, "m" * 81, "m" * 80)
    assert check(project_copy, paths=["taxonomy"]) == []


def test_identifier_of_a_file_is_misplaced_too(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / FILE, "\nid: agent-protocols\n", "\nid: ../agent-protocols\n")
    assert {finding.rule for finding in check(project_copy, paths=[FILE])} == {"invalid-id", "misplaced-file"}


def test_identifier_that_is_an_iri_is_left_to_the_schema(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / "taxonomy/taxonomy.yaml", "creator:\n  id: https://genbodha.ai\n", "creator:\n  id: genbodha\n")
    assert {finding.rule for finding in check(project_copy, paths=["taxonomy"])} == {"schema-violation"}
