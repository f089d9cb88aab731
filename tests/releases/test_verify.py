"""Verifying releases: every way of changing one is seen, and the file is named."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def lines(result: Any) -> list[str]:
    return [line for line in result.out.splitlines() if line]


def test_untouched_release_passes(released: Path, run: Run) -> None:
    result = run("verify", cwd=released)
    assert (result.code, result.out) == (0, "1 release verified\n")


def test_repository_without_releases_passes(committed: Path, run: Run) -> None:
    result = run("verify", cwd=committed)
    assert (result.code, result.out) == (0, "there is no release yet\n")


def test_changed_byte(released: Path, run: Run) -> None:
    path = released / "releases/1.0.0/csv/skills.csv"
    path.write_bytes(path.read_bytes().replace(b"Agent Memory", b"Agent memory", 1))
    result = run("verify", cwd=released)
    assert result.code == 1
    assert lines(result) == ["releases/1.0.0/csv/skills.csv: was changed: its SHA-256 is not the one in SHA256SUMS"]
    assert result.err == "1 problem; restore released files from Git, and release changes as a new version\n"


def test_missing_file(released: Path, run: Run) -> None:
    (released / "releases/1.0.0/LICENSE").unlink()
    assert "releases/1.0.0/LICENSE: is missing" in lines(run("verify", cwd=released))


def test_extra_file_is_reported_even_if_git_ignores_it(released: Path, run: Run) -> None:
    (released / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    (released / "releases/1.0.0/extra.tmp").write_text("x", encoding="utf-8")
    assert lines(run("verify", cwd=released)) == ["releases/1.0.0/extra.tmp: does not belong to the release"]


def test_link_in_place_of_a_file(released: Path, run: Run) -> None:
    path = released / "releases/1.0.0/LICENSE"
    copy = released / "LICENSE-COPY"
    copy.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(copy)
    assert "releases/1.0.0/LICENSE: is a link or another special file" in lines(run("verify", cwd=released))


def test_consistent_forgery_is_seen_by_git(released: Path, run: Run, git: Run, commit_all: Run) -> None:
    """A change of a file, the manifest and the checksums alike is found by the history."""
    folder = released / "releases/1.0.0"
    old = (folder / "ATTRIBUTION.md").read_bytes()
    new = old + b"\nMore.\n"
    (folder / "ATTRIBUTION.md").write_bytes(new)
    manifest = json.loads((folder / "manifest.json").read_bytes())
    for entry in manifest["files"]:
        if entry["path"] == "ATTRIBUTION.md":
            entry.update(bytes=len(new), sha256=hashlib.sha256(new).hexdigest())
    data = (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
    old_manifest = (folder / "manifest.json").read_bytes()
    (folder / "manifest.json").write_bytes(data)
    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8")
    for before, after in ((old, new), (old_manifest, data)):
        sums = sums.replace(hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())
    (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
    assert run("index", cwd=released).code == 0
    uncommitted = run("verify", cwd=released)
    assert uncommitted.code == 1
    assert lines(uncommitted) == ["releases/1.0.0/ATTRIBUTION.md: differs from tag v1.0.0"]
    commit_all(released)
    commit = git(released, "log", "-1", "--format=%h").strip()
    committed = run("verify", cwd=released)
    assert committed.code == 1
    assert lines(committed) == [f"releases/1.0.0/ATTRIBUTION.md: differs from tag v1.0.0, changed by commit {commit}"]


def test_lost_release(released: Path, run: Run) -> None:
    import shutil

    shutil.rmtree(released / "releases/1.0.0")
    result = run("verify", cwd=released)
    assert result.code == 1
    assert "releases/1.0.0: is missing; restore it from tag v1.0.0" in lines(result)


@pytest.mark.parametrize("content", [None, b"{", b'{"releases": 1}', b"\xff\xfe"])
def test_missing_or_corrupt_index(released: Path, run: Run, content: bytes | None) -> None:
    index = released / "releases/index.json"
    index.unlink()
    if content is not None:
        index.write_bytes(content)
    before = {p: p.read_bytes() for p in (released / "releases/1.0.0").rglob("*") if p.is_file()}
    result = run("verify", cwd=released)
    assert result.code == 1
    assert lines(result)[0].startswith("releases/index.json: does not follow from the releases; run `taxokit index`")
    assert run("index", cwd=released).code == 0
    assert run("verify", cwd=released).code == 0
    assert {p: p.read_bytes() for p in before} == before


@pytest.mark.parametrize("name", ["manifest.json", "SHA256SUMS", "taxonomy.json", "schema/taxonomy.model.json"])
@pytest.mark.parametrize(
    "content",
    [b"\x00\xff", *(pytest.param(content, marks=pytest.mark.full) for content in (None, b"", b"{}", b"nonsense"))],
)
def test_destroyed_file_is_one_line_and_no_crash(released: Path, run: Run, name: str, content: bytes | None) -> None:
    path = released / "releases/1.0.0" / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    for command in (
        ["verify"],
        ["diff"],
        ["cite"],
        ["check"],
        ["build"],
        ["index"],
        ["release", "--date", "2026-07-01"],
    ):
        result = run(*command, cwd=released)
        assert result.code in (0, 1, 2), (command, result.err)
        assert "Traceback" not in result.err
    assert run("verify", cwd=released).code == 1


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "a/../../b"])
def test_paths_that_leave_the_release_are_refused(released: Path, run: Run, path: str) -> None:
    sums = released / "releases/1.0.0/SHA256SUMS"
    sums.write_text(f"{'0' * 64}  {path}\n", encoding="utf-8")
    assert f"releases/1.0.0/{path}: is missing" in run("verify", cwd=released).out


def test_checksums_are_those_of_sha256sum(released: Path) -> None:
    import subprocess

    folder = released / "releases/1.0.0"
    run = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=False)
    assert run.returncode == 0


def test_unknown_version(released: Path, run: Run) -> None:
    result = run("verify", "9.9.9", cwd=released)
    assert (result.code, result.err) == (
        2,
        "taxokit: error: releases/9.9.9: there is no such release; choose from 1.0.0\n",
    )


def test_index_and_manifest_are_valid_against_their_published_schemas(released: Path) -> None:
    import jsonschema

    import taxokit

    schemas = Path(taxokit.__file__).parent / "schemas"
    for path, name in (
        ("releases/index.json", "index"),
        ("releases/1.0.0/manifest.json", "manifest"),
        ("releases/1.0.0/diff/diff.json", "diff"),
    ):
        schema = json.loads((schemas / f"{name}.schema.json").read_bytes())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.loads((released / path).read_bytes()))
        assert not jsonschema.Draft202012Validator(schema).is_valid({"format": 1})


def test_withdrawn_release_is_reported_and_keeps_its_bytes(released: Path, run: Run) -> None:
    (released / "releases/withdrawn.json").write_text('{"1.0.0": "a wrong licence"}', encoding="utf-8")
    assert run("index", cwd=released).code == 0
    entry = json.loads((released / "releases/index.json").read_bytes())["releases"][0]
    assert (entry["status"], entry["reason"]) == ("withdrawn", "a wrong licence")
    assert "**Withdrawn:** a wrong licence" in (released / "CHANGELOG.md").read_text(encoding="utf-8")
    assert run("verify", cwd=released).code == 0


def test_withdrawing_the_newest_makes_its_predecessor_current(
    released: Path, run: Run, edit: Run, commit_all: Run
) -> None:
    edit(released / "taxonomy/categories/agent-protocols.yaml", "label: Agent Protocols", "label: Protocols for agents")
    commit_all(released)
    assert run("release", "--date", "2026-07-01", cwd=released).code == 0
    (released / "releases/withdrawn.json").write_text('{"1.1.0": "why"}', encoding="utf-8")
    assert run("index", cwd=released).code == 0
    index = json.loads((released / "releases/index.json").read_bytes())
    assert index["latest"] == "1.0.0"
    assert [r["status"] for r in index["releases"]] == ["withdrawn", "current"]
    assert "v1.0." in run("cite", cwd=released).out
    assert run("check", cwd=released).code == 0


def test_withdrawal_of_an_unknown_version_is_refused(released: Path, run: Run) -> None:
    (released / "releases/withdrawn.json").write_text('{"1.9.0": "why"}', encoding="utf-8")
    result = run("index", cwd=released)
    assert (result.code, result.err) == (
        2,
        "taxokit: error: releases/withdrawn.json: 1.9.0 was never released; known releases: 1.0.0\n",
    )
