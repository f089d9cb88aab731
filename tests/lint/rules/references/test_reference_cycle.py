"""References that come back to where they started."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic, Location

FIRST = "taxonomy/themes/erzeugung.yaml"
SECOND = "taxonomy/themes/speicherung.yaml"
REAL = "taxonomy/categories/agent-protocols.yaml"

Edit = Callable[[Path, str, str], None]
STROM = "  - id: strom\n"


def test_item_that_builds_on_itself(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [strom]\n")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("reference-cycle", place(thesaurus, FIRST, "[strom]", 1))
    assert error.message == "builds_on forms a cycle: strom → strom"


def test_cycle_through_two_files_is_reported_once_at_the_first_identifier(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [heimspeicher]\n")
    edit(thesaurus / SECOND, "      - photovoltaik\n", "")
    error = sole_error(thesaurus)
    assert error.rule == "reference-cycle"
    assert error.location == place(thesaurus, SECOND, "      - strom\n    coined", 8)
    assert error.message == "builds_on forms a cycle: batterie → strom → heimspeicher → batterie"


def test_one_cycle_is_told_of_those_that_hang_together(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [heimspeicher, windkraft]\n")
    error = sole_error(thesaurus)
    assert error.message == "builds_on forms a cycle: batterie → strom → heimspeicher → batterie"
    edit(thesaurus / FIRST, "[heimspeicher, windkraft]", "[windkraft]")
    assert sole_error(thesaurus).message == "builds_on forms a cycle: strom → windkraft → strom"


def test_separate_cycles(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [windkraft]\n")
    edit(thesaurus / SECOND, "  - id: heimspeicher\n", "  - id: heimspeicher\n    related: [heimspeicher]\n")
    edit(thesaurus / SECOND, "      - batterie\n      - photovoltaik\n", "      - heimspeicher\n      - photovoltaik\n")
    assert [finding.message.partition(": ")[2] for finding in check(thesaurus, select=["reference-cycle"])] == [
        "strom → windkraft → strom",
        "heimspeicher → heimspeicher",
    ]


def test_with_comments_anchors_and_block_scalars(
    project_copy: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(
        project_copy / REAL,
        "    label: MCP Protocol Servers & Clients\n",
        "    label: &name MCP Protocol Servers & Clients  # as in the specification\n"
        "    alt_labels: [*name]\n"
        "    notes:\n      - >-\n        Folded,\n        builds_on: nothing\n"
        "    builds_on:\n      # both ways\n      - 'a2a-protocol-agent-networks'\n",
    )
    edit(
        project_copy / REAL,
        "    label: A2A Protocol & Agent Networks\n",
        "    label: A2A Protocol & Agent Networks\n    builds_on: [ mcp-protocol-servers-clients ]\n",
    )
    assert [finding.location for finding in check(project_copy, select=["reference-cycle"])] == [
        place(project_copy, REAL, "[ mcp-protocol", 2)
    ]


def test_slots_that_may_come_back(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(thesaurus / SECOND, "    stage: accepted\n", "    stage: accepted\n    related: [photovoltaik]\n")
    assert check(thesaurus, select=["reference-cycle"]) == []


def test_unknown_references_are_for_another_rule(
    thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [nirgendwo]\n")
    assert sole_error(thesaurus).rule == "unknown-reference"


def test_long_chain_does_not_exhaust_the_stack(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    size = 4_000
    lines = [f"  - {{id: t{n}, label: T {n}, builds_on: [t{(n + 1) % size}]}}\n" for n in range(size)]
    path = "taxonomy/themes/kette.yaml"
    (thesaurus / path).write_text(f"id: kette\nlabel: Kette\nterms:\n{''.join(lines)}", encoding="utf-8")
    (finding,) = check(thesaurus, select=["reference-cycle"])
    assert finding.location.path == path
    assert finding.message.startswith("builds_on forms a cycle: t0 → t1 → t2 → ")
    assert finding.message.endswith(" → t11 → … (3988 more) … → t0")
