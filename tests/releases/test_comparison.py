"""Comparing a release that another version of the tool made: its contents have to follow, its bytes need not."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib
import yaml

from taxokit import __version__
from taxokit.releases.integrity import sha256
from taxokit.releases.releases import find_release
from taxokit.releases.reproduce import reproduce
from taxokit.repository.project import find_project

Run = Callable[..., Any]
Reseal = Callable[..., None]
NEW = "releases/1.1.0"
ALONE = "not compared with Git: this is not a Git repository, or Git is not installed"
OLDER, NEWER = "0.0.1", "99.0.0"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text, path
    path.write_bytes(text.replace(old, new, 1).encode())


def outcome(root: Path) -> tuple[list[str], str]:
    """Return the problems of the newest release, and the note."""
    project = find_project(root)
    result = reproduce(find_release(project, "1.1.0"), find_release(project, "1.0.0"))
    return [str(problem) for problem in result.problems], result.note


@pytest.fixture
def rewritten(two_releases: Path) -> Path:
    """The same with every file of 1.1.0 in other bytes that say the same, written by other programs."""
    folder = two_releases / NEW
    for path in (*folder.glob("*.json"), *folder.glob("csv/*.json")):
        content = json.loads(path.read_bytes())
        path.write_text(json.dumps(content, sort_keys=True, indent=4), encoding="utf-8")
    for path in folder.glob("csv/*.csv"):
        header, *rows = csv.reader(io.StringIO(path.read_bytes().decode(), newline=""))
        order = sorted(range(len(header)), key=lambda column: header[column])
        text = io.StringIO(newline="")
        table = [[row[column] for column in order] for row in (header, *reversed(rows))]
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
        path.write_bytes(text.getvalue().encode())
    path = folder / "datapackage.json"
    package = json.loads(path.read_bytes())
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        resource.update(bytes=len(data), hash=f"sha256:{sha256(data)}")
    path.write_text(json.dumps(package), encoding="utf-8")
    for name, syntax in (("ttl", "turtle"), ("nt", "nt"), ("rdf", "xml"), ("jsonld", "json-ld")):
        path = folder / f"taxonomy.{name}"
        rdflib.Graph().parse(path, format=syntax).serialize(path, format=syntax, encoding="utf-8")
    path = folder / "CITATION.cff"
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_bytes()), default_flow_style=True), encoding="utf-8")
    path = folder / "ATTRIBUTION.md"
    path.write_text("# Credit\n" + path.read_text(encoding="utf-8").replace("\n\n", "\n\n\n"), encoding="utf-8")
    replace(folder / "diff/diff.md", "#", "##")
    return two_releases


@pytest.mark.parametrize("tool", [OLDER, NEWER])
def test_same_content_in_other_bytes(rewritten: Path, reseal: Reseal, tool: str) -> None:
    reseal(rewritten, "1.1.0", tool=tool)
    problems, note = outcome(rewritten)
    assert problems == []
    prose = {path.name for path in (rewritten / NEW).glob("*.md")} - {"ATTRIBUTION.md"}
    diffs = {f"diff/{path.name}" for path in (rewritten / NEW / "diff").iterdir()} - {"diff/diff.json"}
    assert note == (
        f"releases/1.1.0: made by taxokit {tool}, and rebuilt by {__version__}: compared by the contents of JSON, YAML,"
        " tables and graphs, not by bytes; ATTRIBUTION.md by its credit lines; diff/diff.json by old, new, bump;"
        f" by hash only {', '.join(sorted({*prose, *diffs, 'LICENSE', 'schema/'}))}"
    )


def test_note_goes_to_standard_error_and_the_reference_check_follows(
    two_releases: Path, run: Run, reseal: Reseal
) -> None:
    reseal(two_releases, "1.1.0", tool=OLDER)
    result = run("verify", "1.1.0", "--deep", cwd=two_releases)
    assert (result.code, result.out) == (0, f"1 release matches its checksums; {ALONE}\n")
    assert result.err.startswith(f"taxokit: releases/1.1.0: made by taxokit {OLDER}, and rebuilt by {__version__}:")


def test_same_content_in_other_bytes_is_not_what_this_version_makes(rewritten: Path, reseal: Reseal) -> None:
    reseal(rewritten, "1.1.0", tool=__version__)
    problems, _ = outcome(rewritten)
    assert len(problems) == 1  # graphs and tables alike are not those of the document
    assert problems[0].startswith(f"{NEW}/taxonomy.json: does not ")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("taxonomy.json", "Bewegte elektrische", "Ruhende elektrische"),
        ("taxonomy.json", '"level": 1', '"level": 2'),
        ("taxonomy.json", '      "label": "Speicherung",\n', ""),
        ("taxonomy.jsonld", "Bewegte elektrische", "Ruhende elektrische"),
        ("taxonomy.ttl", "Bewegte elektrische", "Ruhende elektrische"),
        ("taxonomy.nt", "Bewegte elektrische", "Ruhende elektrische"),
        ("taxonomy.rdf", "Bewegte elektrische", "Ruhende elektrische"),
        ("csv/terms.csv", "Bewegte elektrische", "Ruhende elektrische"),
        ("csv/terms.csv", "label", "labels"),
        ("csv/csv-metadata.json", '"primaryKey"', '"primarykey"'),
        ("datapackage.json", "Musterverlag", "Nusterverlag"),
        ("datapackage.json", '"hash": "sha256:', '"hash": "sha256:0'),
        ("diff/diff.json", '"bump": "minor"', '"bump": "patch"'),
        ("diff/diff.json", '"old": "1.0.0"', '"old": "0.9.0"'),
        ("CITATION.cff", "Institut für Beispiele", "Institut für Vorbilder"),
        ("ATTRIBUTION.md", "Institut für Beispiele (2026-02-01)", "Institut für Beispiele (2025-02-01)"),
        ("ATTRIBUTION.md", "Changes were made.", ""),
        ("manifest.json", '"issued": "2026-02-01",\n  "tool"', '"issued": "2026-02-02",\n  "tool"'),
        ("manifest.json", '"media_type": "text/markdown"', '"media_type": "text/html"'),
    ],
)
@pytest.mark.parametrize("tool", [OLDER, pytest.param(NEWER, marks=pytest.mark.full)])
def test_changed_content(two_releases: Path, reseal: Reseal, path: str, old: str, new: str, tool: str) -> None:
    reseal(two_releases, "1.1.0", tool=tool)
    replace(two_releases / NEW / path, old, new)
    reseal(two_releases, "1.1.0", manifest=path != "manifest.json")
    problems, _ = outcome(two_releases)
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"{NEW}/{path}: "), problems


def test_release_that_an_earlier_policy_weighed(thesaurus: Path, reseal: Reseal, release_as: Run) -> None:
    release_as(thesaurus, "1.0.0", "2026-01-01")
    model = thesaurus / "schema/generated/taxonomy.model.json"
    content = json.loads(model.read_bytes())
    next(slot for slot in content["classes"]["Term"]["slots"] if slot["name"] == "coined")["recommended"] = True
    model.write_text(json.dumps(content), encoding="utf-8")
    release_as(thesaurus, "1.1.0", "2026-02-01")
    replace(thesaurus / NEW / "diff/diff.json", '"bump": "patch"', '"bump": "minor"')
    reseal(thesaurus, "1.1.0", tool=OLDER)
    assert outcome(thesaurus)[0] == []
    reseal(thesaurus, "1.1.0", tool=NEWER)
    expected = "diff/diff.json: does not follow from taxonomy.json: its bump is 'minor' instead of 'patch'"
    assert outcome(thesaurus)[0] == [f"{NEW}/{expected}"]


@pytest.mark.parametrize(
    "path",
    [
        *("taxonomy.json", "taxonomy.ttl"),
        *(pytest.param(path, marks=pytest.mark.full) for path in ("csv/terms.csv", "CITATION.cff", "diff/diff.json")),
    ],
)
def test_half_a_file(two_releases: Path, run: Run, reseal: Reseal, path: str) -> None:
    file = two_releases / NEW / path
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    reseal(two_releases, "1.1.0", tool=OLDER)
    result = run("verify", "1.1.0", "--deep", cwd=two_releases)
    assert result.code == 1
    assert [line.partition(": ")[0] for line in result.out.splitlines()] == [f"{NEW}/{path}"]


def test_older_release_may_lack_what_is_new(two_releases: Path, reseal: Reseal) -> None:
    (two_releases / NEW / "diff/diff.md").unlink()  # as if only the present version made it
    path = two_releases / NEW / "taxonomy.ttl"
    graph = rdflib.Graph().parse(path)
    graph.remove((None, rdflib.OWL.deprecated, None))
    graph.serialize(path)
    reseal(two_releases, "1.1.0", tool=OLDER)
    problems, note = outcome(two_releases)
    assert problems == []
    assert note.endswith(f"; only taxokit {__version__} has <{rdflib.OWL.deprecated}>")


def test_older_release_may_not_lack_a_part_of_what_it_knows(two_releases: Path, reseal: Reseal) -> None:
    path = two_releases / NEW / "taxonomy.ttl"
    graph = rdflib.Graph().parse(path)
    graph.remove(next(graph.triples((None, rdflib.DCTERMS.publisher, None))))
    graph.remove(next(graph.triples((None, rdflib.SKOS.broader, None))))
    graph.serialize(path)
    reseal(two_releases, "1.1.0", tool=OLDER)
    problems, _ = outcome(two_releases)
    assert [problem.partition(": it lacks the statement ")[0] for problem in problems] == [
        f"{NEW}/taxonomy.ttl: does not follow from taxonomy.json"
    ]


@pytest.mark.parametrize("path", ["extra.txt", "csv/extra.csv"])
def test_older_release_holds_nothing_that_this_version_does_not_know(
    two_releases: Path, reseal: Reseal, path: str
) -> None:
    (two_releases / NEW / path).write_text("id\n", encoding="utf-8")
    reseal(two_releases, "1.1.0", tool=OLDER)
    assert outcome(two_releases)[0] == [f"{NEW}/{path}: does not follow from taxonomy.json"]


def test_newer_release_may_hold_more(two_releases: Path, reseal: Reseal) -> None:
    folder = two_releases / NEW
    (folder / "taxonomy.parquet").write_bytes(b"PAR1")
    package = json.loads((folder / "datapackage.json").read_bytes())
    (folder / "datapackage.json").write_text(json.dumps({**package, "keywords": ["energy"]}), encoding="utf-8")
    reseal(two_releases, "1.1.0", tool=NEWER)
    problems, note = outcome(two_releases)
    assert problems == []
    assert "taxonomy.parquet;" in note
    assert note.endswith(f"; only taxokit {NEWER} has keywords")


def test_first_release_of_this_project_follows_from_its_document(repository: Path) -> None:
    result = reproduce(find_release(find_project(repository), "1.0.0"), None)
    assert result.problems == []
    assert result.note.startswith("releases/1.0.0: made by taxokit 0.1.0, and rebuilt by ")
