"""Labels that two things of one class have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.findings import Finding
from taxokit.location import Location

FILE = "taxonomy/categories/agent-protocols.yaml"
SECOND = "label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    "label",
    [
        "A2A Protocol & Agent Networks",
        "a2a protocol & AGENT networks",
        "A2A  Protocol &  Agent Networks",
        "A2A Protocol & Agent\u00a0Networks",
        "Ａ2A Protocol & Agent Networks",  # a full-width letter
    ],
)
def test_labels_that_read_the_same(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Finding],
    label: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"label:  '{label}'\n")
    error = sole_error(project_copy)
    assert error.rule == "duplicate-label"
    assert error.location == place(project_copy, FILE, "label:  '", len("label:  "))
    assert error.message == f"the skill a2a-protocol-agent-networks has the same label, {label!r}"


def test_across_files_the_second_is_reported(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Finding]
) -> None:
    edit(project_copy / FILE, SECOND, "label: Agent Release Management\n")
    error = sole_error(project_copy)
    assert error.location == place(project_copy, FILE, "Agent Release Management")
    assert "the skill agent-release-management has the same label" in error.message


@pytest.mark.parametrize("label", ["Agent Operations", "MCP Protocol, Servers & Clients"])
def test_labels_that_tell_things_apart(
    project_copy: Path, edit: Edit, check: Callable[..., list[Finding]], label: str
) -> None:
    """Another class, or another word, is enough."""
    edit(project_copy / FILE, SECOND, f"label: {label}\n")
    assert check(project_copy, paths=["taxonomy"]) == []
