"""Findings as data: their order, and the names of the severities."""

from itertools import permutations

from taxokit.text.diagnostics import Diagnostic, Location, Severity


def test_severities_are_ordered_and_named_as_people_write_them() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert [f"{severity!s}" for severity in Severity] == ["info", "warning", "error"]
    assert all(Severity[str(severity).upper()] is severity for severity in Severity)


def test_findings_sort_by_place_first_and_lines_as_numbers() -> None:
    ordered = [
        Diagnostic(Location("a.yaml"), "whole file", rule="z", severity=Severity.INFO),
        Diagnostic(Location("a.yaml", 2, 9), "m", rule="z", severity=Severity.INFO),
        Diagnostic(Location("a.yaml", 2, 10), "m", rule="a", severity=Severity.ERROR),
        Diagnostic(Location("a.yaml", 10, 1), "m", rule="a", severity=Severity.ERROR),
        Diagnostic(Location("b.yaml", 1, 1), "m", rule="a", severity=Severity.ERROR),
    ]
    assert all(sorted(shuffled) == ordered for shuffled in permutations(ordered))


def test_equal_findings_are_one_in_a_set() -> None:
    one, other = (
        Diagnostic(Location("a.yaml", 1, 1), "message", rule="rule", severity=Severity.ERROR) for _ in range(2)
    )
    assert len({one, other}) == 1
    assert (
        len({one, Diagnostic(Location("a.yaml", 1, 1), "message", "a hint", rule="rule", severity=Severity.ERROR)}) == 2
    )
