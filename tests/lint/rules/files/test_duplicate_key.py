"""Keys that stand twice."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"


def test_second_key_is_the_one_that_is_reported(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
) -> None:
    label = "    label: MCP Protocol Servers & Clients\n"
    edit(project_copy / FILE, label, f"{label}    label: Something else\n")
    error = sole_error(project_copy)
    assert error.rule == "duplicate-key"
    assert error.location == place(project_copy, FILE, "label: Something else")
    assert error.message == "the key 'label' is defined twice in this mapping"
    assert error.hint == "keep one of them"


def test_key_of_the_root_file(
    project_copy: Path, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    with (project_copy / "taxonomy/taxonomy.yaml").open("a", encoding="utf-8") as file:
        file.write("'language': de\n")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == (
        "duplicate-key",
        place(project_copy, "taxonomy/taxonomy.yaml", "'language'"),
    )
