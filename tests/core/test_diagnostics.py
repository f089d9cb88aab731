"""Findings as data: their order, and the names of the severities."""

from itertools import permutations

from taxokit.core.diagnostics import Finding, Severity
from taxokit.core.location import Location


def test_severities_are_ordered_and_named_as_people_write_them() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert [f"{severity!s}" for severity in Severity] == ["info", "warning", "error"]
    assert all(Severity[str(severity).upper()] is severity for severity in Severity)


def test_findings_sort_by_place_first_and_lines_as_numbers() -> None:
    ordered = [
        Finding(Location("a.yaml"), "z", Severity.INFO, "whole file"),
        Finding(Location("a.yaml", 2, 9), "z", Severity.INFO, "m"),
        Finding(Location("a.yaml", 2, 10), "a", Severity.ERROR, "m"),
        Finding(Location("a.yaml", 10, 1), "a", Severity.ERROR, "m"),
        Finding(Location("b.yaml", 1, 1), "a", Severity.ERROR, "m"),
    ]
    assert all(sorted(shuffled) == ordered for shuffled in permutations(ordered))


def test_equal_findings_are_one_in_a_set() -> None:
    one, other = (Finding(Location("a.yaml", 1, 1), "rule", Severity.ERROR, "message") for _ in range(2))
    assert len({one, other}) == 1
    assert len({one, Finding(Location("a.yaml", 1, 1), "rule", Severity.ERROR, "message", "a hint")}) == 2
