"""Findings for people."""

import pytest

from taxokit.findings import Finding, Severity
from taxokit.location import Location
from taxokit.reports.text import render

ERROR = Finding(Location("taxonomy/a.yaml", 3, 7), "invalid-id", Severity.ERROR, "'A b' is no slug", "write a-b")
WARNING = Finding(Location("taxonomy/a.yaml", 4, 1), "missing-recommended", Severity.WARNING, "has no definition")
INFO = Finding(Location("taxonomy/ü b.yaml"), "note", Severity.INFO, "100 % → fine")


def test_a_line_for_each_finding_its_hint_under_it_and_a_summary() -> None:
    assert render([ERROR, WARNING, INFO, ERROR]) == (
        """\
taxonomy/a.yaml:3:7: error: 'A b' is no slug [invalid-id]
  hint: write a-b
taxonomy/a.yaml:4:1: warning: has no definition [missing-recommended]
taxonomy/ü b.yaml: info: 100 % → fine [note]
taxonomy/a.yaml:3:7: error: 'A b' is no slug [invalid-id]
  hint: write a-b
2 errors, 1 warning, 1 info
"""
    )


@pytest.mark.parametrize(
    ("findings", "summary"),
    [
        ([], "no findings"),
        ([ERROR], "1 error"),
        ([WARNING, WARNING], "2 warnings"),
        ([INFO, INFO], "2 info"),
        ([INFO, ERROR], "1 error, 1 info"),
    ],
)
def test_summary_counts_what_there_is(findings: list[Finding], summary: str) -> None:
    assert render(findings).splitlines()[-1] == summary
