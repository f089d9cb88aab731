"""Items whose links all lead into one place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["concentrated-links"]
FIRST = "taxonomy/disciplines/llmops-engineering.yaml"
Spot = tuple[int, int, str]

ODD = """\
# All of it in one theme.
id: energy
label: &name Energie
definition: >-
  builds_on: nothing,
  gefaltet.
terms:
  - {id: charge, label: Ladung, definition: Eine Eigenschaft.}
  - id: &current current
    label: "Strom,
      elektrisch"
    definition: Bewegte Ladung.
  - {id: voltage, label: Spannung, definition: Ein Gefälle.}
  - id: battery
    label: Batterie
    definition: |-
      Ein Speicher.
    synonyms: [*name]
    builds_on:
      - *current  # twice the same counts once
      - voltage
      - charge
"""


def test_with_comments_anchors_and_block_scalars(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]
) -> None:
    (finding,) = check(theme(ODD), select=RULE)
    assert finding.location == Location("taxonomy/themes/energy.yaml", 2, 1)
    assert finding.message == (
        "all 3 items that the terms of the theme energy have in builds_on are in the theme energy"
    )


def test_few_links_say_nothing(in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE[0], ODD.replace("      - voltage\n      - charge\n", "")) == []


def test_links_into_two_places(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> None:
    root = theme(ODD.replace("  - {id: voltage, label: Spannung, definition: Ein Gefälle.}\n", ""))
    (root / "taxonomy/themes/physik.yaml").write_text(
        "id: physik\nlabel: Physik\nterms:\n  - {id: voltage, label: Spannung}\n", encoding="utf-8"
    )
    assert check(root, select=RULE) == []


def test_option(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> None:
    root = theme(ODD)
    (root / "taxokit.toml").write_text("[rules]\nconcentrated-links = {fewest = 4}\n", encoding="utf-8")
    assert check(root, select=RULE) == []


def test_real_taxonomy(
    unlinked_copy: Path,
    edit: Callable[..., None],
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
) -> None:
    assert check(unlinked_copy, select=RULE) == []
    text = (unlinked_copy / FIRST).read_text(encoding="utf-8")
    first, second = [line for line in text.splitlines() if line.startswith("  - id: ")][:2]
    requires = "    requires: [{}]\n"
    edit(unlinked_copy / FIRST, f"{first}\n", f"{first}\n{requires.format('agent-memory-systems')}")
    skills = "mcp-protocol-servers-clients, a2a-protocol-agent-networks, nowhere"
    edit(unlinked_copy / FIRST, f"{second}\n", f"{second}\n{requires.format(skills)}")
    assert check(unlinked_copy, select=RULE) == []
    edit(unlinked_copy / FIRST, "requires: [agent-memory-systems]", "requires: [mcp-protocol-servers-clients]")
    (finding,) = check(unlinked_copy, select=RULE)
    assert finding.severity is Severity.INFO
    assert finding.location == place(unlinked_copy, FIRST, "\nid: ", 1)
    assert finding.message == (
        "all 2 items that the responsibilities of the discipline llmops-engineering have in requires"
        " are in the category agent-protocols"
    )
    (unlinked_copy / "taxokit.toml").write_text(
        'license-file = "LICENSE-DATA"\n[rules]\nconcentrated-links = {fewest = 3}\n', encoding="utf-8"
    )
    assert check(unlinked_copy, select=RULE) == []


@pytest.mark.parametrize("value", ["5", "[5, [a], {b: c}]", "{a: b}", "charge"])
def test_links_of_the_wrong_shape_are_none(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]], value: str
) -> None:
    text = f"id: energy\nlabel: E\nterms:\n  - {{id: charge, label: L, builds_on: {value}}}\n  - 5\n"
    assert check(theme(text), select=RULE) == []


def test_where_a_file_is_broken_nobody_knows(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]
) -> None:
    root = theme(ODD)
    (root / "taxonomy/themes/physik.yaml").write_text("id: physik\nlabel: [\n", encoding="utf-8")
    assert check(root, select=RULE) == []
