"""Our own artifacts pass our own rules: those of each template, of this project, and of the data of the tests."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.importer.template import templates
from taxokit.lint.engine import lint_graph
from taxokit.text.diagnostics import Diagnostic, Severity

Run = Callable[..., Any]
METADATA = ("--title", "Weather", "--namespace", "https://example.org/weather/", "--license", "CC-BY-4.0")
FORMS = ("ttl", "rdf", "jsonld")


def serious(findings: list[Diagnostic]) -> set[tuple[str, str]]:
    return {(finding.rule, finding.message) for finding in findings if finding.severity > Severity.INFO}


@pytest.mark.parametrize(
    ("template", "language"),
    [*((name, "en") for name in sorted(templates())), pytest.param("skos", "de", marks=pytest.mark.full)],
)
def test_artifacts_of_a_new_repository_are_clean(template: str, language: str, run: Run, tmp_path: Path) -> None:
    by = ("--creator", "Nord", "--creator-url", "https://example.net/nord", "--language", language)
    assert run("init", "new", "--template", template, *METADATA, *by, cwd=tmp_path).code == 0
    assert run("build", "--only", "rdf", "--only", "jsonld", cwd=tmp_path / "new").code == 0
    for form in FORMS:
        assert serious(lint_graph(tmp_path / f"new/_build/taxonomy.{form}")) == set()


@pytest.mark.parametrize("folder", ["project_template", "thesaurus_template"])
def test_artifacts_have_no_findings_that_the_sources_do_not_have(
    folder: str, request: pytest.FixtureRequest, check: Callable[..., list[Diagnostic]], run: Run, tmp_path: Path
) -> None:
    root = request.getfixturevalue(folder)
    assert run("build", "--only", "rdf", "--only", "jsonld", "--out", tmp_path / "build", cwd=root).code == 0
    known = {rule for rule, _ in serious(check(root))}
    for form in FORMS:
        findings = serious(lint_graph(tmp_path / f"build/taxonomy.{form}"))
        assert {finding for finding in findings if finding[0] not in known} == set()
