"""`taxokit diff`: the changes, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def changed(released_copy: Path, edit: Run) -> Path:
    """A release 1.0.0, and a label that changed since."""
    edit(released_copy / "taxonomy/categories/agent-protocols.yaml", "label: Agent Protocols\n", "label: Talking\n")
    return released_copy


def test_two_documents_without_a_schema_are_read_by_that_of_the_repository(
    changed: Path, run: Run, tmp_path: Path
) -> None:
    text = (changed / "releases/1.0.0/taxonomy.json").read_text(encoding="utf-8")
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace('"Agent Protocols"', '"Talking"'), encoding="utf-8")
    content = json.loads(run("diff", old, new, "--format", "json", cwd=changed).out)
    assert [(c["id"], c["slot"], c["new"]) for c in content["changes"]] == [("agent-protocols", "label", "Talking")]


def test_folders_and_their_files_are_compared_outside_of_a_repository(changed: Path, run: Run, tmp_path: Path) -> None:
    assert run("build", cwd=changed).code == 0
    expected = run("diff", "latest", "work", "--format", "json", cwd=changed)
    for names in (("", ""), ("taxonomy.json", "taxonomy.json"), ("", "taxonomy.json")):
        sides = [changed / folder / name for folder, name in zip(("releases/1.0.0", "_build"), names, strict=True)]
        result = run("diff", *sides, "--format", "json", cwd=tmp_path)
        assert result.code == 0, result.err
        assert json.loads(result.out)["changes"] == json.loads(expected.out)["changes"]
    lone = tmp_path / "lone.json"
    lone.write_bytes((changed / "_build/taxonomy.json").read_bytes())
    assert run("diff", changed / "releases/1.0.0", lone, "--format", "json", cwd=tmp_path).code == 0
    for names in ((lone, lone), ("latest", lone), (lone, "work")):
        refused = run("diff", *names, cwd=tmp_path)
        assert (refused.code, refused.err.count("\n")) == (2, 1)
        assert "no taxonomy/taxonomy.yaml here or in a folder above" in refused.err
    assert f"{lone}: is not beside its schema, schema/taxonomy.model.json of its release, and there is no" in (
        run("diff", lone, lone, cwd=tmp_path).err
    )


def test_exit_code_counts_unexplained_changes(changed: Path, run: Run, tmp_path: Path) -> None:
    lone = tmp_path / "lone.json"
    document = json.loads((changed / "releases/1.0.0/taxonomy.json").read_bytes())
    document["categories"][0]["colour"] = "red"
    lone.write_text(json.dumps(document), encoding="utf-8")
    result = run("diff", "1.0.0", lone, "--format", "json", "--exit-code", cwd=changed)
    content = json.loads(result.out)
    assert (content["changes"], [entry["slot"] for entry in content["residue"]]) == ([], ["colour"])
    assert result.code == 1


def test_missing_release_or_history_is_an_error(changed: Path, run: Run, project_copy: Path) -> None:
    result = run("diff", "3.0.0", cwd=changed)
    assert (result.code, result.out) == (2, "")
    assert result.err == "taxokit: error: releases/3.0.0: there is no such release; choose from 1.0.0\n"
    none = run("diff", cwd=project_copy)
    assert (none.code, none.err) == (2, "taxokit: error: releases: contains no release yet\n")
    revision = run("diff", "git:HEAD", cwd=project_copy)
    assert revision.code == 2
    assert revision.err.startswith("taxokit: error: git:HEAD: not a git repository")
