"""Releases without some formats: the manifest says which, and everything works with them, or names what is missing."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

import taxokit
from support.clones import DATE
from support.depth import share
from taxokit.releases.releases import Released, find_release
from taxokit.releases.stores import Content
from taxokit.releases.validation import problems_in
from taxokit.repository.project import find_project

Run = Callable[..., Any]
Git = Callable[..., str]

OPTIONAL = ["case", "csv", "ctdl_asn", "jsonld", "markdown", "osmt", "rdf", "schemes", "xlsx"]
KEPT = {"taxonomy.json", "manifest.json", "SHA256SUMS", "LICENSE", "ATTRIBUTION.md", "CITATION.cff", "NOTES.md"}


def leave_out(folder: Path, names: object) -> None:
    with (folder / "taxokit.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[artifacts]\nleave-out = {json.dumps(names)}\n")


@pytest.fixture(scope="module")
def folder(origin_template: Path, git: Git, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose second release has nothing that can be left out. Not to be changed."""
    folder = Path(shutil.copytree(origin_template, tmp_path_factory.mktemp("left-out") / "thesaurus", symlinks=True))
    leave_out(folder, OPTIONAL)
    source = folder / "taxonomy/themes/erzeugung.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("label: Windkraft", "label: Windenergie"), "utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "Choose the artifacts")
    done = run("release", "--tag", "--date", DATE, cwd=folder)
    assert done.code == 0, done.err
    return folder


@pytest.fixture(scope="module")
def release(folder: Path) -> Released:
    return find_release(find_project(folder), "latest")


@pytest.fixture(scope="module")
def whole(folder: Path, release: Released, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the same edition with every format."""
    out = tmp_path_factory.mktemp("whole") / "build"
    only = [option for name in ["json", *OPTIONAL] for option in ("--only", name)]
    done = run("build", "--version", release.version, "--date", DATE, "--out", out, *only, cwd=folder)
    assert done.code == 0, done.err
    return out


def test_release_has_only_what_it_needs_and_says_so(release: Released, repository: Path) -> None:
    files = {path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*") if path.is_file()}
    assert {path for path in files if not path.startswith(("schema/", "diff/"))} == KEPT
    assert {"schema/taxonomy.schema.json", "diff/diff.json"} <= files
    assert release.manifest["left_out"] == OPTIONAL
    assert {entry["artifact"] for entry in release.manifest["validation"]} <= files
    jsonschema.validate(
        release.manifest, json.loads((repository / "src/taxokit/schemas/manifest.schema.json").read_bytes())
    )


def test_release_verifies(folder: Path, run: Run) -> None:
    done = run("verify", "--deep", cwd=folder)
    assert (done.code, done.out) == (0, "2 releases verified\n"), done.err


def test_files_that_were_left_out_can_be_made_again(release: Released, whole: Path) -> None:
    assert (whole / "taxonomy.json").read_bytes() == release.read_bytes("taxonomy.json")
    for name, path in (("rdf", "taxonomy.ttl"), ("rdf", "taxonomy.nt"), ("jsonld", "taxonomy.jsonld")):
        assert release.artifact(name, path) == (whole / path).read_bytes()


def test_stores_get_every_row(release: Released, whole: Path) -> None:
    content = Content(release)
    rows = {
        name: [[cell or "" for cell in row] for row in content.rows(table)] for name, table in content.tables.items()
    }
    assert sum(map(len, rows.values())) > 10
    for name, cells in rows.items():
        text = (whole / f"csv/{name}.csv").read_bytes().decode()
        assert cells == list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert content.n_triples == (whole / "taxonomy.nt").read_bytes()


def test_site_and_client_have_the_forms_of_the_graph(folder: Path, whole: Path, run: Run, tmp_path: Path) -> None:
    done = run("site", "--out", tmp_path / "site", cwd=folder)
    assert done.code == 0, done.err
    for form in ("json", "jsonld", "nt", "rdf", "ttl"):
        file = next(path for path in (tmp_path / "site").iterdir() if path.suffix == f".{form}")
        assert file.read_bytes() == (whole / f"taxonomy.{form}").read_bytes()
    opened = taxokit.open(folder / "releases/1.1.0")
    assert len(opened.to_rdflib()) == (whole / "taxonomy.nt").read_bytes().count(b"\n")


def test_build_has_the_artifacts_of_a_release_unless_some_are_asked_for(folder: Path, run: Run, tmp_path: Path) -> None:
    assert run("build", "--out", tmp_path / "all", cwd=folder).code == 0
    assert not (tmp_path / "all/taxonomy.ttl").exists()
    assert json.loads((tmp_path / "all/manifest.json").read_bytes())["left_out"] == OPTIONAL
    assert run("build", "--only", "rdf", "--out", tmp_path / "rdf", cwd=folder).code == 0
    assert (tmp_path / "rdf/taxonomy.ttl").exists()


@pytest.mark.parametrize("names", share([["xlsx", "rdf"], ["jsonld"], ["csv"]], every=3), ids="-".join)
def test_a_part_of_the_formats_is_valid_without_the_others(
    folder: Path, run: Run, tmp_path: Path, names: list[str]
) -> None:
    out = tmp_path / "build"
    copy = Path(shutil.copytree(folder, tmp_path / "copy", symlinks=True, ignore=shutil.ignore_patterns(".git")))
    options = copy / "taxokit.toml"
    options.write_text(options.read_text("utf-8").replace(json.dumps(OPTIONAL), json.dumps(names)), "utf-8")
    done = run("build", "--version", "1.2.0", "--date", DATE, "--out", out, cwd=copy)
    assert done.code == 0, done.err
    problems = problems_in(out)
    # a build is not beside the release before it, which the check of the diff reads
    assert [problem for problem in problems if problem.place.path != "diff/diff.json"] == []


def test_another_choice_alone_is_a_patch(folder: Path, git: Git, run: Run, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy", symlinks=True))
    again = run("release", "--dry-run", "--date", DATE, cwd=copy)
    assert "there is nothing to release" in again.err
    options = copy / "taxokit.toml"
    options.write_text(options.read_text(encoding="utf-8").replace('"jsonld", ', ""), encoding="utf-8")
    git(copy, "commit", "--quiet", "--all", "--message", "Release JSON-LD again")
    done = run("release", "--dry-run", "--date", DATE, cwd=copy)
    assert done.out.startswith("releases/1.1.1 would be released"), done.err


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["xlsx", "json"], "the format 'json' cannot be left out: a release needs `taxonomy.json`, from which everything else follows; leave out some of case, csv, ctdl_asn, jsonld, markdown, osmt, rdf, schemes, xlsx"),
        (["xslx"], "the format 'xslx' cannot be left out: there is no such format; did you mean 'xlsx'?"),
        ("xlsx", 'the table `artifacts` of taxokit can have the keys `leave-out` and `add`, each a list of formats; write `leave-out = ["xlsx"]`'),
    ],
    ids=["required", "unknown", "text"],
)  # fmt: skip
def test_invalid_choice_is_refused(thesaurus: Path, run: Run, names: object, message: str) -> None:
    leave_out(thesaurus, names)
    done = run("build", "--out", thesaurus / "out", cwd=thesaurus)
    assert (done.code, done.err) == (2, f"taxokit: error: taxokit.toml: {message}\n")


def test_a_format_on_request_is_released_if_it_is_added(
    origin_template: Path, git: Git, run: Run, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(origin_template, tmp_path / "thesaurus", symlinks=True))
    with (folder / "taxokit.toml").open("a", encoding="utf-8") as file:
        file.write('\n[artifacts]\nadd = ["editors"]\n')
    source = folder / "taxonomy/themes/erzeugung.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("label: Windkraft", "label: Windenergie"), "utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "Choose the artifacts")
    assert run("release", "--tag", "--date", DATE, cwd=folder).code == 0
    release = find_release(find_project(folder), "latest")
    assert release.manifest["added"] == ["editors"]
    assert run("verify", "--deep", cwd=folder).out == "2 releases verified\n"
    assert run("set", "windkraft", "definition", "Aus Wind.", cwd=folder).code == 0
    book = openpyxl.load_workbook(io.BytesIO(release.read_bytes("editors.xlsx")))
    row = next(row for row in book["terms"].iter_rows(min_row=2) if row[0].value == "windkraft")
    row[[cell.value for cell in book["terms"][1]].index("label")].value = "Wind"
    book.save(tmp_path / "edited.xlsx")
    result = run("import", tmp_path / "edited.xlsx", cwd=folder)
    assert (result.code, result.err) == (0, "")
    text = source.read_text(encoding="utf-8")
    assert "label: Wind\n" in text
    assert "Aus Wind." in text
