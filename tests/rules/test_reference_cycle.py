"""References that come back to where they started."""

from collections.abc import Callable
from pathlib import Path

from taxokit.findings import Finding
from taxokit.location import Location

FIRST = "taxonomy/themes/erzeugung.yaml"
SECOND = "taxonomy/themes/speicherung.yaml"

Edit = Callable[[Path, str, str], None]
STROM = "  - id: strom\n"


def test_item_that_builds_on_itself(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Finding]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [strom]\n")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("reference-cycle", place(thesaurus, FIRST, "[strom]"))
    assert error.message == "builds_on comes back to its start: strom → strom"


def test_cycle_through_two_files_is_reported_once_at_the_first_identifier(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Finding]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [heimspeicher]\n")
    edit(thesaurus / SECOND, "      - photovoltaik\n", "")
    error = sole_error(thesaurus)
    assert error.rule == "reference-cycle"
    assert error.location == place(thesaurus, SECOND, "      - strom\n    coined", 6)
    assert error.message == "builds_on comes back to its start: batterie → strom → heimspeicher → batterie"


def test_every_link_that_closes_a_cycle(thesaurus: Path, edit: Edit, check: Callable[..., list[Finding]]) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [heimspeicher, windkraft]\n")
    assert sorted(finding.message.partition(": ")[2] for finding in check(thesaurus)) == [
        "batterie → strom → heimspeicher → batterie",
        "heimspeicher → photovoltaik → strom → heimspeicher",
        "strom → windkraft → strom",
    ]


def test_slots_that_may_come_back(thesaurus: Path, edit: Edit, check: Callable[..., list[Finding]]) -> None:
    edit(thesaurus / SECOND, "    stage: accepted\n", "    stage: accepted\n    related: [photovoltaik]\n")
    assert check(thesaurus) == []


def test_unknown_references_are_for_another_rule(
    thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Finding]
) -> None:
    edit(thesaurus / FIRST, STROM, f"{STROM}    builds_on: [nirgendwo]\n")
    assert sole_error(thesaurus).rule == "unknown-reference"


def test_long_chain_does_not_exhaust_the_stack(thesaurus: Path, check: Callable[..., list[Finding]]) -> None:
    size = 20_000
    lines = [f"  - {{id: t{n}, label: T {n}, builds_on: [t{(n + 1) % size}]}}\n" for n in range(size)]
    path = "taxonomy/themes/kette.yaml"
    (thesaurus / path).write_text(f"id: kette\nlabel: Kette\nterms:\n{''.join(lines)}", encoding="utf-8")
    (finding,) = check(thesaurus, select=["reference-cycle"])
    assert finding.location.path == path
    assert finding.message.startswith("builds_on comes back to its start: t0 → t1 → t2 → ")
