"""Findings as GitHub workflow commands."""

import pytest

from taxokit.findings import Finding, Severity
from taxokit.location import Location
from taxokit.reports.github import render


def test_a_command_for_each_finding() -> None:
    assert render(
        [
            Finding(Location("taxonomy/a.yaml", 3, 7), "invalid-id", Severity.ERROR, "'A b' is no slug", "write a-b"),
            Finding(Location("taxonomy/a.yaml", 4, 1), "missing-recommended", Severity.WARNING, "has no definition"),
            Finding(Location("b.yaml", 5, 2), "note", Severity.INFO, "fine"),
        ]
    ) == (
        """\
::error file=taxonomy/a.yaml,line=3,col=7,title=invalid-id::'A b' is no slug%0Awrite a-b
::warning file=taxonomy/a.yaml,line=4,col=1,title=missing-recommended::has no definition
::notice file=b.yaml,line=5,col=2,title=note::fine
"""
    )


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("100% sure", "100%25 sure"),
        ("a\nb\r\nc", "a%0Ab%0D%0Ac"),
        ("%0A", "%250A"),
        ("a: b, c", "a: b, c"),
        ("x\n::error::forged", "x%0A::error::forged"),
    ],
)
def test_message_cannot_end_its_command(message: str, written: str) -> None:
    text = render([Finding(Location("a.yaml", 1, 1), "rule", Severity.ERROR, message)])
    assert text == f"::error file=a.yaml,line=1,col=1,title=rule::{written}\n"


def test_path_cannot_end_its_property() -> None:
    text = render([Finding(Location("a,line=9::b%\n.yaml", 1, 1), "rule", Severity.ERROR, "m")])
    assert text == "::error file=a%2Cline=9%3A%3Ab%25%0A.yaml,line=1,col=1,title=rule::m\n"


def test_nothing_is_said_of_no_findings() -> None:
    assert render([]) == ""
