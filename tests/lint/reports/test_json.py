"""Findings for programs."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from taxokit.lint.report import Results
from taxokit.lint.reports.json import render


@pytest.fixture
def schema(repository: Path) -> Any:
    return json.loads((repository / "src/taxokit/schemas/findings.schema.json").read_bytes())


def is_valid(content: Any, schema: Any) -> bool:
    jsonschema.validate(content, schema, format_checker=jsonschema.FormatChecker())
    return jsonschema_rs.is_valid(schema, content, validate_formats=True)


def test_every_finding_with_its_place_its_fix_and_the_counts(
    results: Results, golden: Callable[[str], str], schema: Any
) -> None:
    text = render(results)
    assert text == golden("findings.json")
    assert is_valid(json.loads(text), schema)


def test_no_findings_are_a_whole_report_too(clean: Results, schema: Any) -> None:
    content = json.loads(render(clean))
    assert content == {"format": 1, "findings": [], "rules": {}, "counts": {"error": 0, "warning": 0, "info": 0}}
    assert is_valid(content, schema)


def test_findings_of_broken_sources_keep_to_the_schema(project_copy: Path, run: Any, schema: Any) -> None:
    (project_copy / "taxonomy/categories/agent-protocols.yaml").write_bytes(b"\xff")
    (project_copy / "taxonomy/categories/other.yaml").write_text("", encoding="utf-8")
    (project_copy / "taxonomy/categories/link.yaml").symlink_to("nowhere")
    (project_copy / "taxonomy/stray.yaml").write_text("a: [", encoding="utf-8")
    result = run("check", "--format", "json", cwd=project_copy)
    assert result.code == 1
    content = json.loads(result.out)
    assert len({finding["path"] for finding in content["findings"]}) >= 4
    assert is_valid(content, schema)
    assert set(content["rules"]) == {finding["rule"] for finding in content["findings"]}


def test_example_on_the_page_is_valid(repository: Path, schema: Any) -> None:
    page = (repository / "docs/findings.md").read_text(encoding="utf-8")
    example = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[0])
    assert is_valid(example, schema)
    described = set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE))
    (finding,) = example["findings"]
    assert {*example, *(f"findings[].{key}" for key in finding)} <= described


def test_report_links_pages_of_rules_if_the_package_has_a_documentation_url(
    thesaurus: Path, tmp_path: Path, run: Any, edit: Any
) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "      - batterie\n", "      - baterie\n")
    installed = tmp_path / "elsewhere/taxokit-0.1.0.dist-info/METADATA"
    installed.parent.mkdir(parents=True)
    installed.write_text(
        "Metadata-Version: 2.4\nName: taxokit\nVersion: 0.1.0\n"
        "Project-URL: Homepage, https://example.org/taxokit\n"
        "Project-URL: Documentation, https://example.org/taxokit/docs/\n",
        encoding="utf-8",
    )
    env = {"PYTHONPATH": str(tmp_path / "elsewhere")}
    report = json.loads(run("check", "--format", "json", cwd=thesaurus, process=True, env=env).out)
    page = "https://example.org/taxokit/docs/rules/unknown-reference.md"
    assert report["rules"]["unknown-reference"]["help"] == page
    sarif = json.loads(run("check", "--format", "sarif", cwd=thesaurus, process=True, env=env).out)
    driver = sarif["runs"][0]["tool"]["driver"]
    assert driver["informationUri"] == "https://example.org/taxokit"
    assert page in {rule["helpUri"] for rule in driver["rules"]}
