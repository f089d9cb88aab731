"""The version since which an item is deprecated follows from the releases, from the command line and with real Git."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FILE = "taxonomy/categories/agent-protocols.yaml"
OLD, NEW = "mcp-protocol-servers-clients", "a2a-protocol-agent-networks"


def skills(folder: Path, version: str) -> Mapping[str, dict[str, Any]]:
    document = json.loads((folder / "releases" / version / "taxonomy.json").read_bytes())
    return {skill["id"]: skill for category in document["categories"] for skill in category["skills"]}


@pytest.fixture
def deprecated(released: Path, run: Run, commit_all: Run) -> Path:
    """The real taxonomy with release 1.0.0, and a skill that is deprecated since."""
    assert run("deprecate", OLD, "--reason", "One skill.", "--replaced-by", NEW, cwd=released).code == 0
    commit_all(released)
    return released


@pytest.mark.full
def test_deprecated_in_is_the_version_of_the_release(deprecated: Path, run: Run, commit_all: Run) -> None:
    """The major change comes after the deprecation; no document names a version that was never released."""
    assert "deprecated_in" not in (deprecated / FILE).read_text(encoding="utf-8")
    assert run("build", "--only", "json", cwd=deprecated).code == 0
    assert '"deprecated_in": "1.1.0"' in (deprecated / "_build/taxonomy.json").read_text(encoding="utf-8")
    assert run("move", f"skill/{NEW}", "category/evaluation", cwd=deprecated).code == 0
    shutil.rmtree(deprecated / "_build")
    commit_all(deprecated)
    result = run("release", "--date", "2026-07-01", "--tag", cwd=deprecated)
    assert result.out.startswith("releases/2.0.0 is released: "), result.err
    assert skills(deprecated, "2.0.0")[OLD]["deprecated_in"] == "2.0.0"
    note = '"Introduced in 1.0.0. Deprecated in 2.0.0: One skill. Use '
    assert note in (deprecated / "releases/2.0.0/taxonomy.ttl").read_text(encoding="utf-8")

    assert run("set", f"skill/{NEW}", "label", "Networks of Agents", cwd=deprecated).code == 0
    commit_all(deprecated)
    assert run("release", "--date", "2026-08-01", "--tag", cwd=deprecated).code == 0
    assert skills(deprecated, "2.1.0")[OLD]["deprecated_in"] == "2.0.0"
    assert run("verify", "--deep", cwd=deprecated).out == "3 releases verified\n"


def test_wrong_since_version_stops_the_release(deprecated: Path, run: Run, edit: Run, commit_all: Run) -> None:
    edit(deprecated / FILE, "    status: deprecated\n", "    status: deprecated\n    deprecated_in: 1.3.0\n")
    commit_all(deprecated)
    result = run("release", "--date", "2026-07-01", cwd=deprecated)
    assert result.code == 1
    message = f"the skill {OLD} was in use in 1.0.0, so it cannot be deprecated since 1.3.0 [wrong-since-version]"
    assert message in result.err


@pytest.mark.full
def test_imported_history_is_kept(released: Path, run: Run, edit: Run, commit_all: Run) -> None:
    new = (
        "  - id: imported\n    label: Imported Skill\n    definition: Imports what was written elsewhere.\n"
        "    status: deprecated\n    deprecated_in: 0.3.0\n    deprecation_reason: Old.\n    replacement: none\n"
        "    value_provenance:\n"
        "      - slot: definition\n        source: editorial\n      - slot: label\n        source: editorial\n"
    )
    edit(released / FILE, "skills:\n", f"skills:\n{new}")
    edit(released / "taxonomy/taxonomy.yaml", "skills: 102", "skills: 103")
    commit_all(released)
    assert run("release", "--date", "2026-07-01", "--tag", cwd=released).out.startswith("releases/1.1.0 is released: ")
    assert skills(released, "1.1.0")["imported"]["deprecated_in"] == "0.3.0"
    edit(released / FILE, "    deprecated_in: 0.3.0\n", "")
    edit(released / FILE, "label: Agent Protocols", "label: Protocols of Agents")
    commit_all(released)
    assert run("release", "--date", "2026-08-01", "--tag", cwd=released).code == 0
    assert skills(released, "1.2.0")["imported"]["deprecated_in"] == "0.3.0"
    assert run("verify", "--deep", cwd=released).code == 0


@pytest.mark.full
def test_prerelease_names_the_final_version(deprecated: Path, run: Run) -> None:
    result = run("release", "1.1.0-rc.1", "--date", "2026-07-01", "--tag", cwd=deprecated)
    assert result.code == 0, result.err
    assert skills(deprecated, "1.1.0-rc.1")[OLD]["deprecated_in"] == "1.1.0"
    assert run("verify", "--deep", cwd=deprecated).code == 0
