"""Statuses that go back behind what was released."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["status-regression"]
FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"
NAME = '"id": "mcp-protocol-servers-clients"'
TERMS = "taxonomy/themes/erzeugung.yaml"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("released", "now", "message"),
    [
        ("stable", "draft", "was stable in 1.0.0, but is draft now"),
        ("", "draft", "was stable in 1.0.0, but is draft now"),
        ("deprecated", "stable", "was deprecated in 1.0.0, but is stable now"),
        ("deprecated", "draft", "was deprecated in 1.0.0, but is draft now"),
    ],
)
def test_backwards(
    released_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    released: str,
    now: str,
    message: str,
) -> None:
    if released:
        edit(released_copy / "releases/1.0.0/taxonomy.json", NAME, f'{NAME}, "status": "{released}"')
    edit(
        released_copy / FILE,
        LABEL,
        f"    label: &name >-\n      MCP Protocol\n      Servers & Clients\n    alt_labels: [*name]\n"
        f"    status: '{now}'  # a comment\n",
    )
    (finding,) = check(released_copy, select=RULE)
    assert finding.severity is Severity.WARNING
    assert finding.location == place(released_copy, FILE, f"'{now}'  # a comment")
    assert finding.message == f"the skill mcp-protocol-servers-clients {message}"


def test_reinstated_by_removing_the_status(
    released_copy: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(released_copy / "releases/1.0.0/taxonomy.json", NAME, f'{NAME}, "status": "deprecated"')
    (finding,) = check(released_copy, select=RULE)
    assert finding.location == place(released_copy, FILE, "id: mcp-protocol-servers-clients")
    assert finding.hint == "write `status: deprecated`, or let a comment ignore this rule, and say why"
    edit(released_copy / FILE, LABEL, f"{LABEL}    # taxokit: ignore=status-regression\n")


@pytest.mark.parametrize(
    ("released", "now"),
    [
        ("draft", ""),
        ("draft", "stable"),
        ("draft", "draft"),
        ("stable", ""),
        ("", "stable"),
        ("stable", "deprecated"),
        ("deprecated", "deprecated"),
    ],
)
def test_forwards_or_the_same(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], released: str, now: str
) -> None:
    if released:
        edit(released_copy / "releases/1.0.0/taxonomy.json", NAME, f'{NAME}, "status": "{released}"')
    if now:
        edit(released_copy / FILE, LABEL, f"{LABEL}    status: {now}\n")
    assert check(released_copy, select=RULE) == []


@pytest.mark.parametrize("value", ["5", "[draft]", "{a: b}", "", "nowhere"])
def test_status_of_the_wrong_shape(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(released_copy / FILE, LABEL, f"{LABEL}    status: {value}\n")
    assert check(released_copy, select=RULE) == []


def test_thesaurus(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    """With another schema, whose statuses have other names."""
    folder = thesaurus / "releases/1.0.0"
    (folder / "schema").mkdir(parents=True)
    (folder / "taxonomy.json").write_text(json.dumps(load(find_project(thesaurus)).document), encoding="utf-8")
    shutil.copy(thesaurus / "schema/generated/taxonomy.model.json", folder / "schema")
    assert check(thesaurus, select=RULE) == []
    edit(thesaurus / TERMS, "    stage: withdrawn\n", "    stage: candidate\n")
    (finding,) = check(thesaurus, select=RULE)
    assert finding.location == place(thesaurus, TERMS, "candidate")
    assert finding.message == "the term solarzellentechnik was withdrawn in 1.0.0, but is candidate now"
