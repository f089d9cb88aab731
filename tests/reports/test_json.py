"""Findings for programs."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from taxokit.findings import Finding, Severity
from taxokit.location import Location
from taxokit.reports.json import render


@pytest.fixture
def schema(repository: Path) -> Any:
    return json.loads((repository / "src/taxokit/schemas/findings.schema.json").read_bytes())


def test_every_finding_with_its_place_and_the_counts(schema: Any) -> None:
    text = render(
        [
            Finding(Location("taxonomy/ü.yaml", 3, 7), "invalid-id", Severity.ERROR, 'is no "slug"\n', "write a-b"),
            Finding(Location("b.yaml", 1, 1), "note", Severity.INFO, "m"),
        ]
    )
    assert text.endswith("}\n")
    assert "ü" in text
    content = json.loads(text)
    assert content == {
        "format": 1,
        "findings": [
            {
                "path": "taxonomy/ü.yaml",
                "line": 3,
                "column": 7,
                "severity": "error",
                "rule": "invalid-id",
                "message": 'is no "slug"\n',
                "hint": "write a-b",
            },
            {
                "path": "b.yaml",
                "line": 1,
                "column": 1,
                "severity": "info",
                "rule": "note",
                "message": "m",
                "hint": None,
            },
        ],
        "counts": {"error": 1, "warning": 0, "info": 1},
    }
    jsonschema.validate(content, schema)


def test_no_findings_are_a_whole_report_too(schema: Any) -> None:
    content = json.loads(render([]))
    assert content == {"format": 1, "findings": [], "counts": {"error": 0, "warning": 0, "info": 0}}
    jsonschema.validate(content, schema)


def test_findings_of_broken_sources_keep_to_the_schema(project_copy: Path, run: Any, schema: Any) -> None:
    (project_copy / "taxonomy/categories/agent-protocols.yaml").write_bytes(b"\xff")
    (project_copy / "taxonomy/categories/other.yaml").write_text("", encoding="utf-8")
    (project_copy / "taxonomy/categories/link.yaml").symlink_to("nowhere")
    (project_copy / "taxonomy/stray.yaml").write_text("a: [", encoding="utf-8")
    result = run("check", "--format", "json", cwd=project_copy)
    assert result.code == 1
    content = json.loads(result.out)
    assert len({finding["path"] for finding in content["findings"]}) >= 4
    jsonschema.validate(content, schema)
