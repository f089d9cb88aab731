"""Identifiers and unique keys that two things have."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic, Location

INFERENCE = "taxonomy/categories/inference-optimization.yaml"
OPERATIONS = "taxonomy/categories/agent-operations.yaml"

Edit = Callable[[Path, str, str], None]


def test_in_one_file(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / INFERENCE, "id: speculative-decoding", "id:  kv-cache-optimization")
    error = sole_error(project_copy)
    assert error.rule == "duplicate-id"
    assert error.location == place(project_copy, INFERENCE, "id:  kv-cache-optimization", len("id:  "))
    assert error.message == "another skill has the same id 'kv-cache-optimization', in this file"


def test_in_two_files_the_second_is_reported(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / INFERENCE, "id: speculative-decoding", "id: agent-release-management")
    error = sole_error(project_copy)
    assert error.location == place(project_copy, INFERENCE, "id: agent-release-management", len("id: "))
    assert error.message == f"another skill has the same id 'agent-release-management', in {OPERATIONS}"


def test_things_of_different_classes_may_share_an_identifier(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / INFERENCE, "id: speculative-decoding", "id: agent-operations")
    assert check(project_copy, select=["duplicate-id"]) == []


def test_unique_key(
    project_copy: Path, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    path = "taxonomy/taxonomy.yaml"
    with (project_copy / path).open("a", encoding="utf-8") as file:
        file.write("  - slot: definition\n    class:  Skill\n    source: editorial\n    since: 1.0.0\n")
    error = sole_error(project_copy)
    assert error.rule == "duplicate-id"
    assert error.location == place(project_copy, path, "class:  Skill", len("class:  "))
    assert error.message == (
        "another provenance-statement has the same class 'Skill' and slot 'definition', in this file"
    )
