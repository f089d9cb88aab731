"""References that only repeat what follows from others."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, Location

RULE = "redundant-prerequisite"
REAL = "taxonomy/categories/agent-protocols.yaml"
Spot = tuple[int, int, str]

ODD = """\
# builds_on: [charge, current] in a comment
id: energy
label: Energie
terms:
  - {id: charge, label: Ladung, definition: Eine Eigenschaft.}
  - id: &current current  # named here, meant below
    label: "Strom,
      elektrisch"
    definition: >-
      builds_on: charge,
      gefaltet.
    builds_on:
      - charge
  - id: battery
    label: Batterie
    definition: |-
      - charge
    builds_on:
      # the first is enough
      - *current
      - 'charge'  # too much
"""


def test_with_comments_anchors_and_block_scalars(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, ODD) == [
        (21, 9, "the term battery has 'charge' in builds_on, which 'current' leads to already")
    ]


def test_fix_removes_the_link_with_its_dash(mended: Callable[[str, str], str]) -> None:
    assert mended(RULE, ODD.replace("  # too much", "")) == ODD.replace("      - 'charge'  # too much\n", "")
    assert mended(RULE, ODD) == ODD  # a comment is not thrown away


def test_link_that_follows_over_several_steps(in_theme: Callable[[str, str], list[Spot]]) -> None:
    terms = [f"  - {{id: t{n}, label: T{n}, definition: D., builds_on: [t{n - 1}]}}\n" for n in range(1, 9)]
    text = f"id: energy\nlabel: E\nterms:\n  - {{id: t0, label: T0, definition: D.}}\n{''.join(terms)}"
    assert in_theme(RULE, text) == []
    text = text.replace("builds_on: [t7]", "builds_on: [t7, t2, t0]")
    assert [(line, column) for line, column, _ in in_theme(RULE, text)] == [(12, 57), (12, 61)]


def test_two_ways_to_the_same_thing_are_fine(in_theme: Callable[[str, str], list[Spot]]) -> None:
    text = """\
id: energy
label: E
terms:
  - {id: a, label: A, definition: D.}
  - {id: b, label: B, definition: D., builds_on: [a]}
  - {id: c, label: C, definition: D., builds_on: [a]}
  - {id: d, label: D, definition: D., builds_on: [b, c]}
"""
    assert in_theme(RULE, text) == []


def test_released_link_asks_for_a_major_version_and_has_no_fix(
    project_copy: Path,
    edit: Callable[..., None],
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
) -> None:
    memory = "taxonomy/categories/agent-architecture.yaml"
    edit(
        project_copy / REAL,
        "    label: MCP Protocol Servers & Clients\n",
        "    label: MCP Protocol Servers & Clients\n"
        "    builds_on: [agent-memory-systems, a2a-protocol-agent-networks]\n",
    )
    edit(project_copy / REAL, "    label: A2A", "    builds_on: [agent-memory-systems]\n    label: A2A")
    assert (project_copy / memory).exists()
    (finding,) = check(project_copy, select=[RULE])
    assert finding.location == place(project_copy, REAL, "[agent-memory-systems, ", 1)
    assert (finding.hint, finding.fix is None) == ("remove it", False)
    _release(project_copy)
    (finding,) = check(project_copy, select=[RULE])
    assert (finding.hint, finding.fix) == ("remove it, with the next major version", None)


def _release(root: Path) -> None:
    """Keep the sources as they are as a release that has nothing but its document and its schema."""
    folder = root / "releases/1.0.0"
    (folder / "schema").mkdir(parents=True)
    (folder / "taxonomy.json").write_text(json.dumps(load(find_project(root)).document), encoding="utf-8")
    shutil.copy(root / "schema/generated/taxonomy.model.json", folder / "schema")


@pytest.mark.parametrize("value", ["5", "{a: b}", "[[a], {b: c}, 5, null]", "nowhere", "[a, a, nowhere]"])
def test_other_faults_are_for_other_rules(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]], value: str
) -> None:
    root = theme(
        f"id: energy\nlabel: E\nterms:\n  - {{id: a, label: A}}\n  - {{id: b, label: B, builds_on: {value}}}\n"
    )
    assert check(root, select=[RULE]) == []


def test_in_a_cycle_nothing_is_redundant(in_theme: Callable[[str, str], list[Spot]]) -> None:
    text = """\
id: energy
label: E
terms:
  - {id: a, label: A, definition: D., builds_on: [b, c]}
  - {id: b, label: B, definition: D., builds_on: [c]}
  - {id: c, label: C, definition: D., builds_on: [a]}
"""
    assert in_theme(RULE, text) == []
