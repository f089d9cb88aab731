"""Findings as GitHub workflow commands."""

from collections.abc import Callable

import pytest

from taxokit.lint.report import Results
from taxokit.lint.reports.github import render
from taxokit.text.diagnostics import Diagnostic, Location, Severity


def test_a_command_for_each_finding(results: Results, golden: Callable[[str], str]) -> None:
    assert render(results) == golden("github.txt")


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
    text = render(Results([Diagnostic(Location("a.yaml", 1, 1), message, rule="rule", severity=Severity.ERROR)]))
    assert text == f"::error file=a.yaml,line=1,col=1,title=rule::{written}\n"


def test_path_cannot_end_its_property() -> None:
    text = render(
        Results([Diagnostic(Location("a,line=9::b%\n.yaml", 1, 1), "m", rule="rule", severity=Severity.ERROR)])
    )
    assert text == "::error file=a%2Cline=9%3A%3Ab%25%0A.yaml,line=1,col=1,title=rule::m\n"


def test_finding_about_a_whole_file_has_no_line() -> None:
    text = render(Results([Diagnostic(Location("a.ttl"), "m", rule="rule", severity=Severity.INFO)]))
    assert text == "::notice file=a.ttl,title=rule::m\n"


def test_output_is_empty_without_findings(clean: Results) -> None:
    assert render(clean) == ""


def test_path_is_that_from_the_top_of_the_repository() -> None:
    finding = Diagnostic(Location("a.ttl"), "m", rule="rule", severity=Severity.INFO)
    assert render(Results([finding], path_of=lambda path: f"words/{path}")).startswith("::notice file=words/a.ttl,")
