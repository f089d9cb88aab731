"""How many findings each rule has."""

from taxokit.lint.registry import Rule
from taxokit.lint.report import Results, table_by_rule
from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULES = {name: Rule(name, Severity.ERROR, iter, f"Title of {name}.\n") for name in ("a", "b", "c")}


def found(rule: str, severity: Severity, number: int) -> list[Diagnostic]:
    return [Diagnostic(Location("x.ttl", line), "m", rule=rule, severity=severity) for line in range(1, number + 1)]


def test_the_worst_is_first_and_nothing_else_is_printed() -> None:
    findings = [*found("a", Severity.INFO, 2000), *found("b", Severity.ERROR, 3), *found("c", Severity.ERROR, 40)]
    assert table_by_rule(Results([*findings, *found("a", Severity.WARNING, 1)], RULES)) == (
        """\
   40  error    c  Title of c.
    3  error    b  Title of b.
    1  warning  a  Title of a.
2,000  info     a  Title of a.
"""
    )


def test_nothing_found() -> None:
    assert table_by_rule(Results()) == "no findings\n"
