"""How many findings each rule has."""

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.location import Location
from taxokit.lint.report import Results
from taxokit.lint.reports.statistics import render


def test_the_worst_is_first_and_nothing_else_is_printed(results: Results) -> None:
    assert render(results) == (
        """\
3  error    untrimmed-text  A text begins or ends with white space.
4  warning  loose-link      A link leads nowhere.
2  info     loose-link      A link leads nowhere.
"""
    )


def test_numbers_are_aligned(results: Results) -> None:
    many = [
        Diagnostic(Location("a", line), "m", rule="clean-thing", severity=Severity.ERROR) for line in range(1, 1235)
    ]
    lines = render(Results([*results.findings, *many], results.rules)).splitlines()
    assert [line.split()[:3] for line in lines[:2]] == [
        ["1,234", "error", "clean-thing"],
        ["3", "error", "untrimmed-text"],
    ]
    assert lines[1].startswith("    3  ")


def test_nothing_found() -> None:
    assert render(Results()) == "no findings\n"
