"""Findings as SARIF 2.1.0."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from taxokit import __version__
from taxokit.lint.report import Results
from taxokit.lint.reports.sarif import render
from taxokit.text.diagnostics import Diagnostic, Location, Severity


@pytest.fixture(scope="module")
def is_valid() -> Callable[[str], bool]:
    """Return True if a log is valid by the schema that OASIS published; raise if `jsonschema` finds a fault."""
    path = Path(__file__).resolve().parents[2] / "data/sarif-schema-2.1.0.json"
    schema = json.loads(path.read_bytes())
    reference = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    fast = jsonschema_rs.Draft4Validator(schema, validate_formats=True)

    def valid(text: str) -> bool:
        content = json.loads(text)
        reference.validate(content)
        return fast.is_valid(content)

    return valid


def run_of(text: str) -> Any:
    (only,) = json.loads(text)["runs"]
    return only


def test_everything_at_once(results: Results, golden: Callable[[str], str], is_valid: Callable[[str], bool]) -> None:
    text = render(results)
    assert text == golden("findings.sarif").replace("VERSION", __version__)
    assert is_valid(text)


def test_no_findings_are_a_whole_log_too(clean: Results, is_valid: Callable[[str], bool]) -> None:
    text = render(clean)
    assert is_valid(text)
    assert run_of(text)["results"] == []
    assert [rule["id"] for rule in run_of(text)["tool"]["driver"]["rules"]] == list(clean.rules)


def test_the_schema_would_refuse_a_fault(results: Results, is_valid: Callable[[str], bool]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        is_valid(render(results).replace('"level": "note"', '"level": "info"'))


@pytest.mark.parametrize("name", ["project_copy", "thesaurus"])
def test_whole_taxonomy_with_every_rule(
    name: str, request: pytest.FixtureRequest, run: Any, is_valid: Callable[[str], bool]
) -> None:
    root = request.getfixturevalue(name)
    folder = next(path for path in sorted((root / "taxonomy").iterdir()) if path.is_dir())
    (folder / "broken.yaml").write_text("id: broken\nlabel: 'B {0} '\nx: [a\n", encoding="utf-8")
    (folder / "odd name.yaml").write_text("id: Odd\nlabel: no\n", encoding="utf-8")
    result = run("check", "--format", "sarif", cwd=root)
    assert result.code == 1
    assert is_valid(result.out)
    sarif_run = run_of(result.out)
    rules = [rule["id"] for rule in sarif_run["tool"]["driver"]["rules"]]
    assert all(rules[entry["ruleIndex"]] == entry["ruleId"] for entry in sarif_run["results"])
    assert str(root) not in result.out


def test_the_same_from_any_folder(thesaurus: Path, tmp_path: Path, edit: Any, run: Any) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "      - batterie\n", "      - baterie\n")
    first = run("check", "--format", "sarif", cwd=thesaurus).out
    thesaurus.rename(tmp_path / "somewhere else")
    assert run("--root", tmp_path / "somewhere else", "check", "--format", "sarif", cwd=tmp_path).out == first


@pytest.mark.parametrize("version", ["taxokitFinding/v1", "taxokitFinding/v2"])
def test_fingerprints_stay_when_lines_move_and_differ_between_findings(results: Results, version: str) -> None:
    moved = [
        finding._replace(place=finding.location._replace(line=finding.location.line + 3))
        for finding in results.findings
    ]

    def prints(findings: list[Diagnostic]) -> list[str]:
        written = run_of(render(Results(findings, results.rules)))["results"]
        return [entry["partialFingerprints"][version] for entry in written]

    assert prints(moved) == prints(list(results.findings))
    assert len(set(prints(moved))) == len(moved)


def test_absolute_path_is_a_file_uri(is_valid: Callable[[str], bool]) -> None:
    text = render(Results([Diagnostic(Location("/tmp/ä b.ttl", 1, 1), "m", rule="x", severity=Severity.INFO)]))  # noqa: S108
    assert is_valid(text)
    (place,) = run_of(text)["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "file:///tmp/%C3%A4%20b.ttl"}


def test_path_that_looks_like_a_scheme(is_valid: Callable[[str], bool]) -> None:
    text = render(Results([Diagnostic(Location("a:b#c?.ttl", 1, 1), "m", rule="x", severity=Severity.INFO)]))
    assert is_valid(text)
    (place,) = run_of(text)["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "a%3Ab%23c%3F.ttl"


@pytest.mark.parametrize(
    ("path", "line", "column", "marked"),
    [
        ("a.yaml", "\"quoted key\": 'it''s # text'  # comment", 15, "'it''s # text'"),
        ("a.yaml", "labels: [over two words, b]", 10, "over two words"),
        ("a.yaml", "key: [b", 1, "key"),
        ("a.yaml", "key: >-", 6, ">-"),
        ("a.ttl", "ex:a.b.", 1, "ex:a.b"),
        ("a.jsonld", r'{"@id": "a\"b", "x": 1}', 9, r'"a\"b"'),
        ("a.ttl", "ex:a .", 6, "."),
    ],
)
def test_a_region_is_the_word_at_the_place(path: str, line: str, column: int, marked: str) -> None:
    finding = Diagnostic(Location(path, 1, column), "m", rule="x", severity=Severity.INFO)
    (result,) = run_of(render(Results([finding], text_of=lambda path: line)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == marked


def test_a_line_as_long_as_its_file_is_not_repeated_with_each_finding() -> None:
    findings = [
        Diagnostic(Location("a.jsonld", 1, 1 + 10 * n), "m", rule="x", severity=Severity.INFO) for n in range(500)
    ]
    text = render(Results(findings, text_of=lambda path: '{"@id": 1}' * 5000))
    assert len(text) < 500_000
