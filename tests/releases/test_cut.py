"""Cutting releases from the command line, as a maintainer does."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.transaction import writing

Run = Callable[..., Any]
SKILLS = "taxonomy/categories/agent-protocols.yaml"
TERMS = "taxonomy/themes/erzeugung.yaml"


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_first_release_is_computed_complete_and_committed(release_template: Path, git: Run, run: Run) -> None:
    folder = release_template / "releases" / "1.0.0"
    assert {
        "taxonomy.json",
        "taxonomy.jsonld",
        "taxonomy.ttl",
        "taxonomy.nt",
        "taxonomy.rdf",
        "csv/csv-metadata.json",
        "datapackage.json",
        "diff/diff.json",
        "diff/diff.md",
        "schema/taxonomy.linkml.yaml",
        "schema/taxonomy.schema.json",
        "schema/taxonomy.context.jsonld",
        "schema/taxonomy.shacl.ttl",
        "schema/taxonomy.owl.ttl",
        "schema/taxonomy.sql",
        "schema/taxonomy.ts",
        "schema/taxonomy_model.py",
        "CITATION.cff",
        "ATTRIBUTION.md",
        "LICENSE",
        "manifest.json",
        "SHA256SUMS",
    } <= tree(folder).keys()
    assert git(release_template, "status", "--porcelain") == ""
    assert git(release_template, "tag", "--list").split() == ["v1.0.0"]
    assert "Release 1.0.0" in git(release_template, "log", "-1", "--format=%s")
    assert run("verify", "--deep", cwd=release_template).code == 0


def test_every_file_carries_the_attribution(release_template: Path) -> None:
    folder = release_template / "releases" / "1.0.0"
    for path, data in tree(folder).items():
        if path.endswith(".xlsx"):
            continue  # the tests of the format open it
        text = data.decode()
        if path == "LICENSE":
            assert "Attribution 4.0 International" in text
        elif path != "SHA256SUMS":
            if path.endswith(".csv") and len(text.splitlines()) == 1:
                assert text.endswith("license,attribution\r\n"), path  # no row yet, and every row has them
                continue
            assert "https://creativecommons.org/licenses/by/4.0/" in text or "CC-BY-4.0" in text, path
            maker = "the editors of this repository" if path.startswith("schema/") else "GenBodha"
            assert maker in text, path


def test_dry_run_writes_nothing(committed: Path, run: Run, git: Run) -> None:
    before = tree(committed / "taxonomy")
    result = run("release", "--dry-run", "--date", "2026-06-14", cwd=committed)
    assert result.code == 0, result.err
    assert result.out.startswith("releases/1.0.0 would be released: ")
    assert tree(committed / "taxonomy") == before
    assert not any((committed / "releases").iterdir())
    assert git(committed, "status", "--porcelain") == ""


@pytest.mark.parametrize("change", ["modified", "untracked", "deleted"])
def test_dirty_tree_is_refused(released: Path, run: Run, change: str) -> None:
    if change == "untracked":
        path = "taxonomy/labs/new.yaml"
        (released / path).parent.mkdir()
        (released / path).write_text("id: new\n", encoding="utf-8")
    elif change == "deleted":
        path = SKILLS
        (released / path).unlink()
    else:
        path = SKILLS
        (released / path).write_text((released / path).read_text(encoding="utf-8") + "# note\n", encoding="utf-8")
    result = run("release", "--date", "2026-07-01", cwd=released)
    assert result.code == 1
    assert result.err.splitlines()[-1] == (f"taxokit: error: uncommitted changes: {path}; commit or stash them")
    assert [p.name for p in (released / "releases").iterdir() if p.is_dir()] == ["1.0.0"]


def test_five_of_many_uncommitted_files_are_named(released: Path, run: Run) -> None:
    for number in range(7):
        (released / f"notes-{number}.txt").write_text("x", encoding="utf-8")
    result = run("release", "--date", "2026-07-01", cwd=released)
    names = ", ".join(f"notes-{number}.txt" for number in range(5))
    assert result.err.splitlines()[-1] == (
        f"taxokit: error: uncommitted changes: {names} and 2 others; commit or stash them"
    )


@pytest.mark.parametrize("path", [SKILLS, pytest.param("schema/part.yaml", marks=pytest.mark.full)])
def test_an_ignored_source_is_refused(path: str, released: Path, git: Run, run: Run, edit: Run) -> None:
    """The commit of a release would not have the sources that it was made from."""
    if path == "schema/part.yaml":  # which the schema imports
        (released / path).write_text("id: https://example.org/part\nname: part\n", encoding="utf-8")
        edit(released / "schema/taxonomy.yaml", "imports:\n", "imports:\n  - part\n")
        assert run("schema", cwd=released).code == 0
        git(released, "add", "--all")
        git(released, "commit", "--quiet", "--message", "Import a part")
    git(released, "rm", "--quiet", "--cached", path)
    (released / ".gitignore").write_text(f"{path}\n", encoding="utf-8")
    git(released, "add", ".gitignore")
    git(released, "commit", "--quiet", "--message", "Forget")
    assert git(released, "status", "--porcelain") == ""
    result = run("release", "--date", "2026-07-01", cwd=released)
    assert (result.code, path in result.err.splitlines()[-1]) == (1, True), result.err
    assert "uncommitted changes" in result.err


def test_committed_sources_with_other_line_ends_are_no_change(released: Path, git: Run, run: Run) -> None:
    """As Git on Windows converts them when it checks out."""
    (released / ".gitattributes").write_text("*.yaml text eol=crlf\n", encoding="utf-8")
    git(released, "add", "--all")
    git(released, "commit", "--quiet", "--message", "Convert line ends")
    (released / SKILLS).unlink()
    git(released, "checkout", "--quiet", "HEAD", "--", SKILLS)
    assert b"\r\n" in (released / SKILLS).read_bytes()
    result = run("release", "--date", "2026-07-01", cwd=released)
    assert "uncommitted" not in result.err, result.err


def test_failing_check_is_refused(released: Path, run: Run, edit: Run, commit_all: Run) -> None:
    edit(released / SKILLS, "label: Agent Protocols", "labl: Agent Protocols")
    commit_all(released)
    result = run("release", "--date", "2026-07-01", cwd=released)
    assert result.code == 1
    assert "the check has 2 errors, the first is taxonomy/categories/agent-protocols.yaml:" in result.err


def test_outside_of_git_is_refused(project_copy: Path, run: Run) -> None:
    environment = {"GIT_CEILING_DIRECTORIES": str(project_copy.parent)}
    result = run("release", "--date", "2026-06-14", cwd=project_copy, process=True, env=environment)
    assert result.code == 1
    assert "is not a Git repository" in result.err


def test_nothing_changed_is_refused(released: Path, run: Run) -> None:
    result = run("release", "1.0.1", "--date", "2026-07-01", cwd=released)
    assert result.code == 1
    assert "nothing changed since 1.0.0" in result.err


@pytest.mark.full
def test_patch_can_be_released_if_only_a_check_of_the_schema_changed(
    released: Path, run: Run, edit: Run, commit_all: Run
) -> None:
    edit(
        released / "schema/taxonomy.yaml", "house_pattern: ^(?!(?:Systems|", "house_pattern: ^(?!(?:Systems|Frameworks|"
    )
    assert run("schema", cwd=released).code == 0
    edit(released / SKILLS, "label: Agent Protocols", "label: Agent protocols")
    commit_all(released)
    assert " a patch version: " in run("diff", cwd=released).out
    assert run("release", "1.0.1", "--date", "2026-07-01", cwd=released).code == 0
    assert run("verify", "--deep", cwd=released).code == 0


def test_version_follows_from_the_diff(
    released: Path, tmp_path: Path, run: Run, edit: Run, commit_all: Run, git: Run
) -> None:
    before = tree(released / "releases" / "1.0.0")
    edit(released / SKILLS, "label: Agent Protocols", "label: Protocols for agents")
    commit_all(released)
    too_low = run("release", "1.0.1", "--date", "2026-07-01", cwd=released)
    assert too_low.code == 1
    assert "1.0.1 is too low: this change requires 1.1.0 or higher" in too_low.err
    assert "Category agent-protocols (Protocols for agents), label: new wording" in too_low.err
    notes = tmp_path / "notes.md"
    notes.write_text("A name that says **what is meant**.\n", encoding="utf-8")
    result = run("release", "--date", "2026-07-01", "--notes", notes, "--tag", cwd=released)
    assert result.code == 0, result.err
    assert result.out.startswith("releases/1.1.0 is released: ")
    assert git(released, "tag", "--list").split() == ["v1.0.0", "v1.1.0"]
    assert tree(released / "releases" / "1.0.0") == before
    document = json.loads((released / "releases/1.1.0/taxonomy.json").read_bytes())
    assert (document["version"], document["previous_version"], document["issued"]) == ("1.1.0", "1.0.0", "2026-07-01")
    category = next(c for c in document["categories"] if c["id"] == "agent-protocols")
    assert (category["introduced_in"], category["changed_in"]) == ("1.0.0", "1.1.0")
    changes = json.loads((released / "releases/1.1.0/diff/diff.json").read_bytes())
    assert [(c["kind"], c["slot"], c["old"], c["new"]) for c in changes["changes"]] == [
        ("renamed", "label", "Agent Protocols", "Protocols for agents")
    ]
    assert "\n\nA name that says **what is meant**.\n\n" in (released / "releases/1.1.0/NOTES.md").read_text(
        encoding="utf-8"
    )
    changelog = (released / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "A name that says **what is meant**.\n\n### What changed\n\n- 1 renamed\n\n" in changelog
    index = json.loads((released / "releases/index.json").read_bytes())
    assert [(r["version"], r["status"]) for r in index["releases"]] == [("1.1.0", "current"), ("1.0.0", "superseded")]
    assert run("verify", "--deep", cwd=released).code == 0


@pytest.mark.full
def test_higher_version_is_allowed(energy: Path, run: Run, edit: Run, commit_all: Run) -> None:
    edit(energy / TERMS, "    label: Photovoltaik\n", "    label: Fotovoltaik\n")
    commit_all(energy)
    assert run("release", "2.0.0", "--date", "2026-07-01", cwd=energy).code == 0
    assert (energy / "releases" / "2.0.0" / "SHA256SUMS").is_file()


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (["1.0", "--date", "2026-06-14"], "invalid version '1.0'; write it as 1.0.0", 2),
        (["1.0.0-dev", "--date", "2026-06-14"], "1.0.0-dev is the version of a build", 1),
        (["--date", "14.06.2026"], "invalid date '14.06.2026'", 2),
        (["--date", "2026-02-30"], "invalid date '2026-02-30'", 2),
    ],
)
def test_wrong_version_or_date_is_refused(
    committed: Path, run: Run, arguments: list[str], message: str, code: int
) -> None:
    result = run("release", *arguments, cwd=committed)
    assert result.code == code
    assert message in result.err
    assert not list((committed / "releases").glob("[0-9]*"))


@pytest.mark.reference
def test_artifacts_that_fail_a_validator_are_not_released(committed_thesaurus: Path, run: Run, commit_all: Run) -> None:
    """The released shapes refuse the graph: a defect of the schema that no rule of `check` can see."""
    folder = committed_thesaurus
    shapes = folder / "schema/generated/taxonomy.shacl.ttl"
    target = "https://example.org/energy/ns#Term"
    property_shape = (
        "[ <http://www.w3.org/ns/shacl#path> <http://example.org/p> ; <http://www.w3.org/ns/shacl#minCount> 1 ]"
    )
    shapes.write_text(
        shapes.read_text(encoding="utf-8")
        + "<http://example.org/shape> a <http://www.w3.org/ns/shacl#NodeShape> ;"
        + f" <http://www.w3.org/ns/shacl#targetClass> <{target}> ; <http://www.w3.org/ns/shacl#property> {property_shape} .\n",
        encoding="utf-8",
    )
    (folder / "taxokit.toml").write_text('ignore = ["stale-schema"]\n', encoding="utf-8")
    commit_all(folder)
    result = run("release", "--date", "2026-06-14", cwd=folder)
    assert result.code == 1
    assert "the artifacts are not valid:" in result.err
    assert "taxonomy.ttl" in result.err
    assert not any((folder / "releases").iterdir())


def test_run_again_after_all_was_done_changes_nothing(released: Path, run: Run) -> None:
    before = tree(released / "releases")
    for options in ([], ["--date", "2026-06-14"], ["--notes", os.devnull]):
        result = run("release", "1.0.0", *options, cwd=released)
        assert (result.code, result.out) == (0, "releases/1.0.0 was written by an earlier run, and is complete now\n")
    assert tree(released / "releases") == before


def test_run_again_with_other_words_is_refused(released: Path, run: Run) -> None:
    before = tree(released / "releases")
    (released / "notes.md").write_text("Hello.", encoding="utf-8")
    for options, words in (
        (["--date", "2026-12-24"], "is dated 2026-06-14, not 2026-12-24"),
        (["--notes", str(released / "notes.md")], "has other notes"),
    ):
        result = run("release", "1.0.0", *options, cwd=released)
        assert (result.code, result.out) == (1, "")
        assert f"releases/1.0.0: is released, and {words}; cut a new version for a change" in result.err
    assert tree(released / "releases") == before


@pytest.mark.full
def test_earlier_run_with_other_words_is_not_finished(committed_thesaurus: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "notes.md").write_text("Hello.", encoding="utf-8")
    assert run("release", "--date", "2026-06-14", cwd=committed_thesaurus).code == 0
    result = run("release", "--notes", tmp_path / "notes.md", cwd=committed_thesaurus)
    assert result.code == 1
    advice = "leave the option out to complete that release, or remove it"
    assert "releases/1.0.0: was written by an earlier run, and has other notes" in result.err
    assert advice in result.err
    for name in ("CHANGELOG.md", "CITATION.cff", "releases/index.json"):
        (committed_thesaurus / name).unlink()
    shutil.rmtree(committed_thesaurus / "releases/1.0.0")
    assert run("release", "--notes", tmp_path / "notes.md", cwd=committed_thesaurus).code == 0
    assert "Hello." in (committed_thesaurus / "CHANGELOG.md").read_text(encoding="utf-8")


def test_date_before_that_of_the_last_release(energy: Path, run: Run, edit: Run, commit_all: Run) -> None:
    edit(energy / TERMS, "    label: Photovoltaik\n", "    label: Fotovoltaik\n")
    commit_all(energy)
    result = run("release", "--date", "2026-06-13", cwd=energy)
    assert (result.code, result.out) == (1, "")
    assert "2026-06-13 is before 2026-06-14, the date of release 1.1.0; use a later date" in result.err
    assert run("release", "--date", "2026-06-14", "--dry-run", cwd=energy).code == 0


def test_lost_files_are_made_anew(released: Path, run: Run) -> None:
    before = {name: (released / name).read_bytes() for name in ("releases/index.json", "CHANGELOG.md", "CITATION.cff")}
    for name in before:
        (released / name).unlink()
    assert run("verify", cwd=released).code == 1
    assert run("index", cwd=released).code == 0
    assert {name: (released / name).read_bytes() for name in before} == before


def test_two_runs_do_not_meet(committed: Path, run: Run) -> None:
    with writing(committed):
        result = run("release", "--date", "2026-06-14", cwd=committed, process=True)
    assert result.code == 1
    assert "is writing here; try again when it has ended" in result.err
    assert f"(process {os.getpid()}, since " in result.err


@pytest.mark.full
def test_tampered_uncommitted_release_is_not_finished(committed: Path, run: Run) -> None:
    assert run("release", "--date", "2026-06-14", cwd=committed).code == 0
    path = committed / "releases/1.0.0/taxonomy.ttl"
    path.write_bytes(path.read_bytes() + b"# more\n")
    result = run("release", "1.0.0", "--date", "2026-06-14", cwd=committed)
    assert result.code == 1
    assert "releases/1.0.0/taxonomy.ttl: was changed" in result.err


def test_sources_build_into_the_very_bytes_of_the_release(released: Path, run: Run) -> None:
    """A build is not validated, and has no note of that."""
    assert run("build", "--version", "1.0.0", "--date", "2026-06-14", cwd=released).code == 0
    built = tree(released / "_build")
    del built[".taxokit-build"]
    release = tree(released / "releases/1.0.0")
    assert {path for path in release if built[path] != release[path]} == {"manifest.json", "SHA256SUMS"}
    assert "validation" not in json.loads(built["manifest.json"])
    assert json.loads(release["manifest.json"])["validation"][0] == {
        "validator": "jsonschema-rs",
        "artifact": "taxonomy.json",
        "extent": "all",
    }


@pytest.mark.parametrize("command", [["release", "--date", "2026-06-14"], ["index"]])
def test_releases_that_lead_out_of_the_repository(
    committed: Path, run: Run, commit_all: Run, command: list[str]
) -> None:
    outside = committed.parent / "outside"
    outside.mkdir()
    (committed / "releases").symlink_to(outside)
    commit_all(committed)
    result = run(*command, cwd=committed)
    assert result.code == 2
    assert "releases: is a link that leaves the repository" in result.err
    assert not any(outside.iterdir())


def test_line_break_in_the_title_does_not_end_a_comment(committed: Path, run: Run, edit: Run, commit_all: Run) -> None:
    title = "\ntitle: The GenAI Engineering Role Taxonomy\n"
    edit(committed / "taxonomy/taxonomy.yaml", title, "\ntitle: |-\n  One\n  DROP TABLE skills; --\n")
    commit_all(committed)
    assert run("build", cwd=committed).code == 0
    for path in (committed / "_build" / "schema").iterdir():
        assert "\nDROP TABLE" not in path.read_text(encoding="utf-8"), path


def test_binary_notes_are_refused(released: Path, tmp_path: Path, run: Run) -> None:
    binary = tmp_path / "binary.md"
    binary.write_bytes(b"caf\xe9")
    result = run("release", "--notes", binary, cwd=released)
    assert (result.code, result.err) == (2, f"taxokit: error: {binary}:1: is not UTF-8; save it as UTF-8\n")


@pytest.mark.parametrize(
    ("notes", "fault"),
    [
        ("One.\n\n## 9.9.9 (2030-01-01)\n", "3: heading of the level of a version or above; begin it with ###"),
        ("# One", "1: heading of the level of a version or above; begin it with ###"),
        ("One\n---\n", "2: heading of the level of a version or above; begin it with ###"),
        ("One.\n\n```\n# code\n", "3: code block without an end; close it"),
        ("```` ```code``` ````\n\n# Two", "3: heading of the level of a version or above; begin it with ###"),
        ("- > # Two", "1: heading of the level of a version or above; begin it with ###"),
        ("<h1>Two</h1>", "1: heading of the level of a version or above; begin it with ###"),
        ("One\u202etwo", "1: invisible character U+202E; remove it"),
    ],
)
def test_notes_that_would_mislead_are_refused(released: Path, tmp_path: Path, run: Run, notes: str, fault: str) -> None:
    (tmp_path / "notes.md").write_text(notes, encoding="utf-8")
    result = run("release", "--notes", str(tmp_path / "notes.md"), cwd=released)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"taxokit: error: {tmp_path / 'notes.md'}:{fault}\n"


@pytest.mark.full
def test_release_with_notes_is_rebuilt_from_the_sources_except_for_the_notes(
    committed: Path, tmp_path: Path, run: Run
) -> None:
    """The release workflow compares them."""
    notes = "### Two\n---\n- a\n-\n- b\n---\n\n~~~~\n## 0.1.0 (2020-01-01)\n```\n~~~\n~~~~\n---"
    (tmp_path / "notes.md").write_text(notes, encoding="utf-8")
    assert run("release", "--date", "2026-06-14", "--notes", str(tmp_path / "notes.md"), cwd=committed).code == 0
    assert notes in (committed / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "edited-changelog" not in run("check", cwd=committed).out  # which passes over code
    out = tmp_path / "again"
    assert run("build", "--version", "1.0.0", "--date", "2026-06-14", "--out", str(out), cwd=committed).code == 0
    released, again = tree(committed / "releases/1.0.0"), tree(out)
    differing = {path for path in {*released, *again} if released.get(path) != again.get(path)}
    assert differing - {".taxokit-build"} == {"NOTES.md", "manifest.json", "SHA256SUMS"}


@pytest.mark.full
def test_notes_inside_of_the_repository_need_not_be_committed(
    released: Path, run: Run, edit: Run, commit_all: Run
) -> None:
    edit(released / SKILLS, "label: Agent Protocols", "label: Protocols for agents")
    commit_all(released)
    (released / "notes.md").write_text("Better words.\n", encoding="utf-8")
    (released / "other.md").write_text("Not for this release.\n", encoding="utf-8")
    arguments = ("release", "--date", "2026-07-01", "--notes", "notes.md", "--dry-run")
    refused = run(*arguments, cwd=released)
    assert (refused.code, "uncommitted changes: other.md;" in refused.err) == (1, True), refused.err
    (released / "other.md").unlink()
    assert run(*arguments, cwd=released).code == 0
