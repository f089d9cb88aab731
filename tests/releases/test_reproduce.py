"""Reproducing releases: every change of a release, however careful, is found, and its file is named.

These releases are not in Git, which would see all of this on its own.
"""

import dataclasses
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import assume, given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from support.depth import share
from taxokit import __version__
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.releases.releases import Released, find_release
from taxokit.releases.reproduce import Reproduction, reproduce
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

Run = Callable[..., Any]
Reseal = Callable[..., None]
NEW = "releases/1.1.0"
OLDER, NEWER = "0.4.0", "99.0.0"

CHANGES = {
    "taxonomy.json": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.jsonld": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.ttl": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.nt": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.rdf": ("Bewegte elektrische", "Ruhende elektrische"),
    "csv/terms.csv": ("Bewegte elektrische", "Ruhende elektrische"),
    "csv/csv-metadata.json": ('"primaryKey"', '"primarykey"'),
    "datapackage.json": ("Musterverlag", "Nusterverlag"),
    "diff/diff.json": ('"bump": "minor"', '"bump": "patch"'),
    "CITATION.cff": ("Institut für Beispiele", "Institut für Vorbilder"),
    "manifest.json": ('"media_type": "text/markdown"', '"media_type": "text/html"'),
}
"""A text of each file whose content is compared, and another in its place."""


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text, path
    path.write_bytes(text.replace(old, new, 1).encode())


def reproduced(root: Path) -> Reproduction:
    project = find_project(root)
    return reproduce(find_release(project, "1.1.0"), find_release(project, "1.0.0"))


def problems(root: Path) -> list[str]:
    return [str(problem) for problem in reproduced(root).problems]


def with_notes_of(root: Path, tool: str) -> None:
    """Give the graphs of the newer release the notes as `tool` wrote them: before 0.6, in English."""
    if parse_version(tool) < parse_version("0.6.0"):
        edition = edition_of(load(find_project(root)), parse_version("1.1.0"), "2026-02-01")
        for artifact in build(dataclasses.replace(edition, as_in_0_5=True), ["rdf", "jsonld"]):
            (root / NEW / artifact.path).write_bytes(artifact.data)


@pytest.mark.parametrize("tool", [OLDER, __version__, NEWER])
def test_release_is_rebuilt_from_its_own_files(two_releases: Path, reseal: Reseal, tool: str) -> None:
    with_notes_of(two_releases, tool)
    reseal(two_releases, "1.1.0", tool=tool)
    assert problems(two_releases) == []


def test_note_explains_the_comparison(repository: Path, snapshot: SnapshotAssertion) -> None:
    result = reproduce(find_release(find_project(repository), "1.0.0"), None)
    assert result.problems == []
    assert result.note.replace(__version__, "VERSION") == snapshot


@pytest.mark.parametrize("tool", share([__version__, OLDER, NEWER], every=3))
def test_changed_content(two_releases: Path, reseal: Reseal, tool: str) -> None:
    with_notes_of(two_releases, tool)
    for path, (old, new) in CHANGES.items():
        file = two_releases / NEW / path
        data = file.read_bytes()
        replace(file, old, new)
        reseal(two_releases, "1.1.0", tool=tool, manifest=path != "manifest.json")
        places = {problem.place.path for problem in reproduced(two_releases).problems}
        assert f"{NEW}/{path}" in places
        # a changed document is another taxonomy, from which nothing else follows
        assert path == "taxonomy.json" or len(places) == 1, places
        file.write_bytes(data)
        reseal(two_releases, "1.1.0", tool=tool)


FORGERIES: dict[str, Callable[[Path], object]] = {
    "computed value": lambda folder: replace(folder / "taxonomy.json", '"level": 1', '"level": 2'),
    "history": lambda folder: replace(folder / "taxonomy.json", '"since": "1.0.0"', '"since": "1.1.0"'),
    "predecessor": lambda folder: replace(folder / "taxonomy.json", '"edition_before": "1.0.0"', '"edition_before": "0.9.0"'),
    "layout": lambda folder: replace(folder / "taxonomy.json", "\n  ", "\n   "),
    "half a file": lambda folder: (folder / "taxonomy.ttl").write_bytes((folder / "taxonomy.ttl").read_bytes()[:500]),
    "file that does not follow": lambda folder: (folder / "csv/extra.csv").write_text("id\n", encoding="utf-8"),
    "missing file": lambda folder: (folder / "taxonomy.nt").unlink(),
    "no document": lambda folder: (folder / "taxonomy.json").write_text("[]", encoding="utf-8"),
    "document of another form": lambda folder: (folder / "taxonomy.json").write_text('{"themes": [1]}', encoding="utf-8"),
    "changed diff": lambda folder: replace(folder / "diff/diff.md", "Windenergie", "Windmuehlen"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_release(two_releases: Path, reseal: Reseal, name: str, snapshot: SnapshotAssertion) -> None:
    FORGERIES[name](two_releases / NEW)
    reseal(two_releases, "1.1.0")
    reported = problems(two_releases)
    assert reported
    assert reported == snapshot


@pytest.mark.parametrize("tool", [None, {}, {"version": 1}, {"version": "new"}, "taxokit"])
def test_manifest_without_the_version_of_the_tool(two_releases: Path, tool: Any) -> None:
    path = two_releases / NEW / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "tool": tool}), encoding="utf-8")
    words = "does not name the version of the tool that made the release"
    assert problems(two_releases) == [f"{NEW}/manifest.json: {words}"]


@pytest.mark.parametrize("tool", [OLDER, NEWER])
def test_a_new_format_leaves_older_releases_alone(two_releases: Path, reseal: Reseal, tool: str) -> None:
    """The release lacks a file that the present version writes."""
    with_notes_of(two_releases, tool)
    (two_releases / NEW / "diff/diff.md").unlink()
    reseal(two_releases, "1.1.0", tool=tool)
    assert problems(two_releases) == []


def test_an_older_release_may_lack_new_terms(two_releases: Path, reseal: Reseal) -> None:
    with_notes_of(two_releases, OLDER)
    path = two_releases / NEW / "taxonomy.ttl"
    graph = rdflib.Graph().parse(path)
    graph.remove((None, rdflib.OWL.deprecated, None))
    graph.serialize(path)
    reseal(two_releases, "1.1.0", tool=OLDER)
    result = reproduced(two_releases)
    assert result.problems == []
    assert str(rdflib.OWL.deprecated) in result.note
    graph.remove(next(graph.triples((None, rdflib.SKOS.broader, None))))
    graph.serialize(path)
    reseal(two_releases, "1.1.0", tool=OLDER)
    (problem,) = problems(two_releases)
    assert problem.startswith(f"{NEW}/taxonomy.ttl: does not follow from taxonomy.json: it lacks the statement ")


def test_a_newer_release_may_have_more(two_releases: Path, reseal: Reseal) -> None:
    folder = two_releases / NEW
    (folder / "taxonomy.parquet").write_bytes(b"PAR1")
    package = json.loads((folder / "datapackage.json").read_bytes())
    (folder / "datapackage.json").write_text(json.dumps({**package, "keywords": ["energy"]}), encoding="utf-8")
    reseal(two_releases, "1.1.0", tool=NEWER)
    result = reproduced(two_releases)
    assert result.problems == []
    assert "taxonomy.parquet" in result.note
    assert result.note.endswith(f"; only taxokit {NEWER} has keywords")


def test_the_previous_release_is_part_of_the_proof(
    two_releases: Path, run: Run, reseal: Reseal, release_as: Callable[[Path, str, str], None]
) -> None:
    """A replaced release is found by the next one, even if that has no digest of it."""
    reseal(two_releases, "1.1.0", tool=OLDER)
    shutil.rmtree(two_releases / "releases/1.0.0")
    release_as(two_releases, "1.0.0", "2026-01-01")
    assert run("index", cwd=two_releases).code == 0
    result = run("verify", "--deep", cwd=two_releases)
    assert result.code == 1
    assert result.out
    assert all(line.startswith(f"{NEW}/") for line in result.out.splitlines()), result.out


@pytest.mark.parametrize("previous", [None, {}, "1.0.0", {"version": "0.9.0", "checksums": "0" * 64}])
def test_previous_release_that_contradicts_its_version(
    two_releases: Path, run: Run, reseal: Reseal, previous: Any
) -> None:
    path = two_releases / NEW / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "previous": previous}), encoding="utf-8")
    reseal(two_releases, "1.1.0")
    result = run("verify", "1.1.0", cwd=two_releases)
    words = "its `previous` is not the release of its `previous_version`"
    assert (result.code, result.out) == (1, f"{NEW}/manifest.json: {words}\n")


def test_release_that_denies_its_predecessor(two_releases: Path, run: Run, reseal: Reseal) -> None:
    path = two_releases / NEW / "manifest.json"
    manifest = {**json.loads(path.read_bytes()), "previous": None, "previous_version": None}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    reseal(two_releases, "1.1.0")
    result = run("verify", "1.1.0", cwd=two_releases)
    words = "has no previous release, and 1.0.0 is a lower version"
    assert (result.code, result.out) == (1, f"{NEW}/manifest.json: {words}\n")


def test_forgery_of_a_whole_release_is_found_by_the_next_release(
    two_releases: Path, run: Run, thesaurus_template: Path, release_as: Callable[[Path, str, str], None]
) -> None:
    """1.0.0 is built from other sources, and consistent in itself."""
    forged = Path(shutil.copytree(thesaurus_template, two_releases.parent / "forged"))
    replace(forged / "taxonomy/themes/erzeugung.yaml", "Bewegte elektrische", "Ruhende elektrische")
    release_as(forged, "1.0.0", "2026-01-01")
    shutil.rmtree(two_releases / "releases/1.0.0")
    shutil.copytree(forged / "releases/1.0.0", two_releases / "releases/1.0.0")
    assert run("index", cwd=two_releases).code == 0
    result = run("verify", "1.1.0", cwd=two_releases)
    words = f"was changed: its SHA-256 is not the one in {NEW}/manifest.json"
    assert (result.code, result.out) == (1, f"releases/1.0.0/SHA256SUMS: {words}\n")


@given(data=st.data())
def test_any_byte(two_releases_template: Path, data: st.DataObject) -> None:
    """Whichever byte of a file that is made becomes another, that file is named, and no other."""
    release = Released(parse_version("1.1.0"), two_releases_template / NEW)
    before = find_release(find_project(two_releases_template), "1.0.0")
    paths = sorted(entry["path"] for entry in release.manifest["files"] if not entry["path"].startswith("schema/"))
    path = data.draw(st.sampled_from([path for path in paths if path not in ("LICENSE", "taxonomy.json")]))
    whole = release.read_bytes(path)
    position = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255))
    assume(byte != whole[position])
    changed = _Changed(release.version, release.folder)
    vars(changed)["changed"] = {path: whole[:position] + bytes([byte]) + whole[position + 1 :]}
    assert [problem.place.path for problem in reproduce(changed, before).problems] == [f"{NEW}/{path}"]


class _Changed(Released):
    """A release with one file changed in memory."""

    def read_bytes(self, path: str) -> bytes:
        changed: dict[str, bytes] = vars(self)["changed"]
        return changed[path] if path in changed else super().read_bytes(path)
