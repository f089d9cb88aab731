"""`taxokit history`: the changes of an item."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


def test_reason_policy_and_version_of_a_deprecation(released_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    old, new = "agent-memory-systems", "mcp-protocol-servers-clients"
    reason = "Two things that a lab measures apart"
    replacements = ("--replaced-by", new, "--replaced-by", "llm-api-integration", "--replacement", "all")
    assert run("deprecate", old, "--reason", reason, *replacements, cwd=released_copy).code == 0
    result = run("history", old, cwd=released_copy)
    assert result.out == snapshot
    content = json.loads(run("history", old, "--format", "json", cwd=released_copy).out)["working_tree"]
    assert (content["event"], content["compared_with"]) == ("deprecated", "1.0.0")
    deprecation = content["deprecation"]
    assert (deprecation["since"], deprecation["reason"], deprecation["replacement"]) == ("1.1.0", reason, "all")
    assert [other["id"] for other in deprecation["replaced_by"]] == ["llm-api-integration", new]
    assert {change["slot"] for change in content["changes"]} == {
        "status",
        "deprecation_reason",
        "replaced_by",
        "replacement",
    }


def test_order_and_white_space(released_copy: Path, run: Run, edit: Run) -> None:
    path = min((released_copy / "taxonomy/disciplines").glob("*.yaml"))
    head, *blocks = path.read_text(encoding="utf-8").split("  - id: ")
    path.write_text("  - id: ".join([head, *reversed(blocks)]), encoding="utf-8")
    result = run("history", f"discipline/{path.stem}", cwd=released_copy)
    words = " ".join(result.out.partition("working tree")[2].split())
    names = [block.split("\n")[0] for block in reversed(blocks)]
    assert len(names) > 2
    assert words == f"changed since 1.0.0 responsibilities in another order: {', '.join(names)}"
    skill = "MCP Protocol Servers & Clients"
    edit(released_copy / "taxonomy/categories/agent-protocols.yaml", f"label: {skill}\n", f'label: "{skill} "\n')
    result = run("history", "mcp-protocol-servers-clients", cwd=released_copy)
    assert result.out.endswith("working tree       changed since 1.0.0\n    label    only white space\n")


@pytest.mark.parametrize("text", ["{", None])
def test_release_that_was_changed_is_refused(story: Path, run: Run, text: str | None) -> None:
    path = story / "releases/1.1.0/taxonomy.json"
    path.write_text(text or path.read_text(encoding="utf-8").replace("Windkraft", "Wind"), encoding="utf-8")
    result = run("history", "windkraft", cwd=story)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: releases/1.1.0/taxonomy.json: was changed: its SHA-256 is not the one in SHA256SUMS\n"
    )


def seal(folder: Path) -> None:
    """Make the checksums of a release fit its document."""
    digest = hashlib.sha256((folder / "taxonomy.json").read_bytes()).hexdigest()
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    fitted = (f"{digest}  taxonomy.json" if line.endswith("  taxonomy.json") else line for line in lines)
    (folder / "SHA256SUMS").write_text("".join(f"{line}\n" for line in fitted), encoding="utf-8")


def test_removed_in_a_release_and_there_again(story: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    """The rules forbid it, and releases of another tool may do it all the same."""
    for previous, version in (("2.0.0", "2.1.0"), ("2.1.0", "2.2.0")):
        shutil.copytree(story / "releases/2.0.0", story / "releases" / version)
        manifest = story / "releases" / version / "manifest.json"
        manifest.write_text(json.dumps({**json.loads(manifest.read_bytes()), "previous_version": previous}))
        path = story / "releases" / version / "taxonomy.json"
        path.write_text(path.read_text(encoding="utf-8").replace('"2026-03-01"', f'"2026-0{version[2]}-28"'))
    document = json.loads((story / "releases/2.1.0/taxonomy.json").read_bytes())
    for theme in document["themes"]:
        theme["terms"] = [term for term in theme["terms"] if term["id"] != "windkraft"]
    (story / "releases/2.1.0/taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
    for version in ("2.1.0", "2.2.0"):
        seal(story / "releases" / version)
    result = run("history", "windkraft", cwd=story)
    assert result.out.splitlines()[-3:] == snapshot
