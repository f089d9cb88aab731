"""The number of findings of each rule."""

from taxokit.lint.registry import Rule
from taxokit.lint.report import Results, table_by_rule
from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULES = {name: Rule(name, Severity.ERROR, iter, f"Title of {name}.\n") for name in ("a", "b", "c")}


def findings_of(rule: str, severity: Severity, number: int) -> list[Diagnostic]:
    return [Diagnostic(Location("x.ttl", line), "m", rule=rule, severity=severity) for line in range(1, number + 1)]


def test_the_worst_is_first_and_nothing_else_is_printed() -> None:
    findings = [*findings_of("a", Severity.INFO, 2000), *findings_of("b", Severity.ERROR, 3)]
    findings += [*findings_of("c", Severity.ERROR, 40), *findings_of("a", Severity.WARNING, 1)]
    assert table_by_rule(Results(findings, RULES)) == (
        """\
   40  error    c  Title of c.
    3  error    b  Title of b.
    1  warning  a  Title of a.
2,000  info     a  Title of a.
"""
    )


def test_nothing_found() -> None:
    assert table_by_rule(Results()) == "no findings\n"
