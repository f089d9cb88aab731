"""The files made from the release folders: from them alone, and always the same."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import check_jsonschema
import jsonschema
import pytest
import yaml

from support.sharing import Shared
from taxokit.releases.index import index_files
from taxokit.repository.project import find_project
from taxokit.text.errors import ReleaseError

Run = Callable[..., Any]

CFF = Path(check_jsonschema.__file__).parent / "builtin_schemas/vendor/citation-file-format.json"
"""The published schema of the Citation File Format 1.2.0."""

FIELDS = {
    "apa": "https://doi.org/10.5281/zenodo.8313340",
    "bibtex": "doi = {10.5281/zenodo.8313340}",
    "cff": "doi: 10.5281/zenodo.8313340",
    "ris": "DO  - 10.5281/zenodo.8313340",
    "csl": '"DOI": "10.5281/zenodo.8313340"',
}
"""How each form of a citation has a DOI."""


def made(root: Path) -> dict[str, bytes]:
    return index_files(find_project(root))


@pytest.fixture(scope="module")
def twice_template(released_template: Path, run: Run, edit: Run, shared: Shared) -> Path:
    """The real taxonomy with the releases 1.0.0 and 1.1.0. Not to be changed."""

    def make(folder: Path) -> None:
        shutil.copytree(released_template, folder)
        skills = folder / "taxonomy/categories/agent-protocols.yaml"
        edit(skills, "label: Agent Protocols\n", "label: Protocols of Agents\n")
        build = run("build", "--version", "1.1.0", "--date", "2026-09-01", cwd=folder)
        assert build.code == 0, build.err
        (folder / "_build/.taxokit-build").unlink()
        (folder / "_build").rename(folder / "releases/1.1.0")

    return shared.folder("twice", make)


@pytest.fixture
def twice(twice_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of it, which the test may change."""
    return Path(shutil.copytree(twice_template, tmp_path / "twice"))


def test_no_files_are_made_without_a_release(project_copy: Path) -> None:
    assert made(project_copy) == {}


def test_files_are_made_from_the_releases_alone(released_copy: Path, tmp_path: Path) -> None:
    expected = made(released_copy)
    assert list(expected) == ["releases/index.json", "CHANGELOG.md", "CITATION.cff"]
    bare = tmp_path / "bare"
    shutil.copytree(released_copy / "releases", bare / "releases")
    (bare / "taxonomy").mkdir()
    (bare / "taxonomy/taxonomy.yaml").write_text("title: [", encoding="utf-8")
    assert made(bare) == expected


def configured(root: Path, *lines: str) -> Path:
    with (root / "pyproject.toml").open("a", encoding="utf-8") as options:
        options.write("".join(f"{line}\n" for line in lines))
    return root


def test_zenodo_gets_what_a_citation_has_no_place_for(released_copy: Path, run: Run, edit: Run) -> None:
    configured(released_copy, "[tool.taxokit.zenodo]", 'keywords = ["skills"]', "publication_date = '2026-07-01'")
    assert ".zenodo.json: does not follow from the releases" in run("verify", cwd=released_copy).out
    assert ".zenodo.json" in run("index", cwd=released_copy).out.splitlines()
    content = json.loads((released_copy / ".zenodo.json").read_bytes())
    credit = json.loads((released_copy / "releases/index.json").read_bytes())["metadata"]
    citation = yaml.safe_load((released_copy / "CITATION.cff").read_bytes())
    assert content == {
        "upload_type": "dataset",
        "title": credit["title"],
        "description": citation["abstract"],
        "creators": [{"name": author["name"]} for author in citation["authors"]],
        "version": "1.0.0",
        "publication_date": "2026-07-01",  # the configuration takes precedence
        "license": "CC-BY-4.0",
        "language": "en",
        "related_identifiers": [
            {"identifier": credit["source"], "relation": "isVersionOf"},
            {"identifier": credit["based_on"]["page"], "relation": "isDerivedFrom"},
        ],
        "references": [credit["based_on"]["citation"]],
        "notes": credit["citation"],
        "keywords": ["skills"],
    }
    edit(released_copy / ".zenodo.json", '"1.0.0"', '"0.9.0"')
    assert run("verify", cwd=released_copy).code == 1


def test_doi_of_all_releases_is_in_each_citation_but_in_no_release(released_copy: Path, run: Run) -> None:
    configured(released_copy, 'doi = "10.5281/zenodo.8313340"')
    citation = yaml.safe_load(made(released_copy)["CITATION.cff"])
    jsonschema.validate(citation, json.loads(CFF.read_bytes()))
    assert citation["doi"] == "10.5281/zenodo.8313340"
    cited = {form: run("show", "--cite", "--format", form, cwd=released_copy).out for form in FIELDS}
    assert {form: FIELDS[form] in text for form, text in cited.items()} == dict.fromkeys(FIELDS, True)
    assert not any(
        b"8313340" in path.read_bytes() for path in (released_copy / "releases/1.0.0").rglob("*") if path.is_file()
    )
    assert run("index", cwd=released_copy).out.splitlines() == ["releases/index.json", "CHANGELOG.md", "CITATION.cff"]
    assert (run("verify", cwd=released_copy).code, run("check", cwd=released_copy).code) == (0, 0)


def test_index_lists_the_newest_first_and_its_schema_holds(twice: Path, repository: Path) -> None:
    index = json.loads(made(twice)["releases/index.json"])
    jsonschema.validate(index, json.loads((repository / "src/taxokit/schemas/index.schema.json").read_bytes()))
    assert [(entry["version"], entry["status"]) for entry in index["releases"]] == [
        ("1.1.0", "current"),
        ("1.0.0", "superseded"),
    ]
    assert (index["latest"], index["metadata"]["version"]) == ("1.1.0", "1.1.0")
    assert [entry["previous_version"] for entry in index["releases"]] == ["1.0.0", None]
    assert index["format"] == 2
    assert index["lines"] == [
        {"line": "1.1", "latest": "1.1.0", "versions": ["1.1.0"]},
        {"line": "1.0", "latest": "1.0.0", "versions": ["1.0.0"]},
    ]
    assert [entry["line"] for entry in index["releases"]] == ["1.1", "1.0"]
    for entry in index["releases"]:
        assert all((twice / "releases" / path).is_file() for path in entry["files"])
        document = json.loads((twice / "releases" / entry["document"]).read_bytes())
        assert entry["counts"] == document["counts"]


def test_withdrawn_release_is_marked_and_its_predecessor_is_current(twice: Path) -> None:
    (twice / "releases/withdrawn.json").write_text('{"1.1.0": "A label was wrong."}', encoding="utf-8")
    files = made(twice)
    index = json.loads(files["releases/index.json"])
    assert index["latest"] == "1.0.0"
    assert [(entry["status"], entry.get("reason")) for entry in index["releases"]] == [
        ("withdrawn", "A label was wrong."),
        ("current", None),
    ]
    assert "## 1.1.0 (2026-09-01)\n\n**Withdrawn:** A label was wrong.\n" in files["CHANGELOG.md"].decode()
    assert yaml.safe_load(files["CITATION.cff"])["version"] == "1.0.0"


def test_changelog_counts_the_changes_under_each_release(twice: Path) -> None:
    text = made(twice)["CHANGELOG.md"].decode()
    newer, older = text.split("\n## ")[1:]
    assert newer.startswith("1.1.0 (2026-09-01)\n\nA minor release after 1.0.0: ")
    assert "\n\n### What changed\n\n- 1 renamed\n" in newer
    assert "[The changes in detail](releases/1.1.0/diff/diff.md)" in newer
    assert older.startswith("1.0.0 (2026-06-14)\n\nThe first release: ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{\n  "1.0.0": why\n}', " is not JSON: Expecting value, line 2, column 12"),
        ("[]", " must map versions to reasons"),
        ('{\n  "1.0.0": 1\n}', " must map versions to reasons"),
        ('{"1.0.0": "y",\n "1.0.1": "x"}', " 1.0.1 was never released; known releases: 1.0.0"),
    ],
)
def test_invalid_list_of_withdrawals_is_refused(released_copy: Path, content: str, message: str) -> None:
    (released_copy / "releases/withdrawn.json").write_text(content, encoding="utf-8")
    with pytest.raises(ReleaseError, match=rf"^releases/withdrawn\.json:{message}"):
        made(released_copy)


def test_release_without_a_list_of_files_is_named(released_copy: Path) -> None:
    manifest = released_copy / "releases/1.0.0/manifest.json"
    manifest.write_text('{"files": 1}', encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"^releases/1\.0\.0/manifest\.json: lists no files$"):
        made(released_copy)


def test_command_withdraws_a_release(twice: Path, run: Run) -> None:
    assert run("index", cwd=twice).code == 0
    before = {path: path.read_bytes() for path in twice.glob("releases/1.*/**/*") if path.is_file()}
    result = run("withdraw", "v1.1.0", "--reason", "A label was\n wrong.", cwd=twice)
    assert (result.code, result.out) == (0, "releases/1.1.0 is withdrawn, as releases/index.json says now\n")
    reasons = (twice / "releases/withdrawn.json").read_text(encoding="utf-8")
    assert reasons == '{\n  "1.1.0": "A label was wrong."\n}\n'
    assert json.loads((twice / "releases/index.json").read_bytes())["latest"] == "1.0.0"
    assert "**Withdrawn:** A label was wrong." in (twice / "CHANGELOG.md").read_text(encoding="utf-8")
    assert run("withdraw", "1.0.0", "--reason", "Also.", cwd=twice).code == 0
    assert list(json.loads((twice / "releases/withdrawn.json").read_bytes())) == ["1.0.0", "1.1.0"]
    assert run("withdraw", "1.1.0", "--reason", "Use 1.2.0.", cwd=twice).code == 0
    assert json.loads((twice / "releases/withdrawn.json").read_bytes()) == {"1.0.0": "Also.", "1.1.0": "Use 1.2.0."}
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("version", "reason", "message"),
    [
        ("1.0.1", "x", "releases/1.0.1: there is no such release; choose from 1.0.0, 1.1.0"),
        ("1.0.0", " \n", "the reason is empty; say why it should not be used"),
        ("1.0.0", "## 9.9.9", "the reason:1: heading of the level of a version or above; begin it with ###"),
    ],
)
def test_bad_withdrawal_is_refused(twice: Path, run: Run, version: str, reason: str, message: str) -> None:
    path = twice / "releases/withdrawn.json"
    path.write_text('{"1.1.0": "A label was wrong."}', encoding="utf-8")
    result = run("withdraw", version, "--reason", reason, cwd=twice)
    assert (result.code, result.err) == (2, f"taxokit: error: {message}\n")
    assert path.read_text(encoding="utf-8") == '{"1.1.0": "A label was wrong."}'
