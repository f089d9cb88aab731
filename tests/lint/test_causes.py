"""Findings by cause: a rare cause is not lost among many findings of another."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import choose_rules
from taxokit.lint.report import by_cause
from taxokit.text.diagnostics import Diagnostic

HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix ex: <http://example.org/> .
"""


@pytest.mark.parametrize(
    ("rule", "many", "single"),
    [
        ("markup-in-text", 'skos:note "<b>a</b>"', 'skos:note "a &amp; b"'),
        ("unknown-skos-term", 'skos:title "A"', 'skos:titel "A"'),
        ("ill-typed-literal", 'dct:created "2020-13-01"^^xsd:date', 'skos:notation "x"^^xsd:integer'),
        ("text-instead-of-iri", 'dct:creator "A"', 'dct:license "B"'),
        ("code-with-language", 'skos:notation "1"@en', 'dct:created "2020"@en'),
    ],
)
def test_findings_with_different_fixes_have_different_causes(tmp_path: Path, rule: str, many: str, single: str) -> None:
    path = tmp_path / "vocabulary.ttl"
    concepts = [f"ex:c{number} a skos:Concept ; {many} .\n" for number in range(8)]
    path.write_text(f"{HEAD}{''.join(concepts)}ex:z a skos:Concept ; {single} .\n", encoding="utf-8")
    causes = by_cause(lint_graph(path, choose_rules(select=[rule])))
    assert [len(cause.findings) for cause in causes] in ([8, 1], [1, 1])  # a term is reported at its first use


def test_causes_in_sources(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    for file in sorted((thesaurus / "taxonomy/themes").glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("    label: ", "    labell: "), encoding="utf-8")
    causes = by_cause(check(thesaurus, select=["schema-violation"]))
    words = {cause.findings[0].message.rpartition(" has no ")[2] for cause in causes}
    assert {"label", "slot 'labell'"} <= words
    assert max(len(cause.findings) for cause in causes) > 5
    assert all(len({finding.message.rpartition(" has no ")[2] for finding in cause.findings}) == 1 for cause in causes)
