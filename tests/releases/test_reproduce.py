"""Reproducing releases: whatever is changed in one, however carefully, is refused in one line that names the file.

The releases here are under no Git, which would see all of this on its own.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from taxokit import __version__
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.releases.manifest import with_manifest
from taxokit.releases.releases import INDEX_AGAIN, Released, find_release
from taxokit.releases.reproduce import reproduce
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

Run = Callable[..., Any]
Reseal = Callable[..., None]
NEW = "releases/1.1.0"
ALONE = "not compared with Git: this is not a Git repository, or Git is not installed"

FAMILIES = {
    "taxonomy.json": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.jsonld": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.ttl": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.nt": ("Bewegte elektrische", "Ruhende elektrische"),
    "taxonomy.rdf": ("Bewegte elektrische", "Ruhende elektrische"),
    "csv/terms.csv": ("Bewegte elektrische", "Ruhende elektrische"),
    "csv/csv-metadata.json": ('"primaryKey"', '"primarykey"'),
    "datapackage.json": ("Musterverlag", "Nusterverlag"),
    "diff/diff.json": ("Windenergie", "Windmuehlen"),
    "diff/diff.md": ("Windenergie", "Windmuehlen"),
    "CITATION.cff": ("Institut für Beispiele", "Institut für Vorbilder"),
    "ATTRIBUTION.md": ("Institut für Beispiele (2026-02-01)", "Institut für Beispiele (2025-02-01)"),
    "manifest.json": ('"format": 2', '"format": 1'),
    "SHA256SUMS": ("  ATTRIBUTION.md", " *ATTRIBUTION.md"),
}
"""A word of each file that follows from the document, and another in its place."""


def lines(result: Any) -> list[str]:
    return [line for line in result.out.splitlines() if line]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text, path
    path.write_bytes(text.replace(old, new, 1).encode())


def refusal(root: Path, run: Run, *arguments: str) -> str:
    """Return the one line in which the newest release, or what `arguments` name, is refused."""
    result = run("verify", *(arguments or ("--deep", "1.1.0")), cwd=root)
    assert result.code == 1
    assert len(lines(result)) == 1, result.out
    assert result.err.endswith("1 problem\n")
    return lines(result)[0]


def test_releases_follow_from_what_they_hold(two_releases: Path, run: Run) -> None:
    result = run("verify", "--deep", cwd=two_releases)
    assert (result.code, result.out) == (0, f"2 releases match their checksums; {ALONE}\n")
    how = f"rebuilt by taxokit {__version__}, which made it: compared byte for byte"
    assert [line.partition(", and by hash")[0] for line in result.err.splitlines()[:2]] == [
        f"taxokit: releases/1.0.0: {how}",
        f"taxokit: releases/1.1.0: {how}",
    ]


@pytest.mark.parametrize("path", FAMILIES)
def test_changed_word(two_releases: Path, run: Run, reseal: Reseal, path: str) -> None:
    replace(two_releases / NEW / path, *FAMILIES[path])
    if path != "SHA256SUMS":
        reseal(two_releases, "1.1.0", manifest=path != "manifest.json")
    assert refusal(two_releases, run).startswith(f"{NEW}/{path}:")


@pytest.mark.parametrize("path", [path for path in FAMILIES if path != "SHA256SUMS"])
def test_truncated_file(two_releases: Path, run: Run, reseal: Reseal, path: str) -> None:
    file = two_releases / NEW / path
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    assert refusal(two_releases, run) == f"{NEW}/{path}: was changed: its SHA-256 is not the one in SHA256SUMS"
    reseal(two_releases, "1.1.0", manifest=path != "manifest.json")
    assert refusal(two_releases, run).startswith(f"{NEW}/{path}:")


@pytest.mark.parametrize("path", ["extra.txt", "csv/extra.csv", "diff/extra.html", "TAXONOMY.json"])
def test_file_that_does_not_follow(two_releases: Path, run: Run, reseal: Reseal, path: str) -> None:
    (two_releases / NEW / path).write_text("id,uri\n", encoding="utf-8")
    reseal(two_releases, "1.1.0")
    assert refusal(two_releases, run) == f"{NEW}/{path}: does not follow from taxonomy.json"


@pytest.mark.parametrize("path", sorted(FAMILIES.keys() - {"manifest.json", "SHA256SUMS", "taxonomy.json"}))
def test_file_that_was_taken_out(two_releases: Path, run: Run, reseal: Reseal, path: str) -> None:
    (two_releases / NEW / path).unlink()
    reseal(two_releases, "1.1.0")
    assert refusal(two_releases, run) == f"{NEW}/{path}: is missing, and follows from taxonomy.json"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"level": 1', '"level": 2'),  # the length of a chain
        ('"since": "1.0.0"', '"since": "1.1.0"'),  # history, from the release before
        ('"edition_before": "1.0.0"', '"edition_before": "0.9.0"'),
        ('"edition": "1.1.0"', '"edition": "1.2.0"'),
        ("Fassung 1.1", "Fassung 1.2"),
        ('"published_on": "2026-02-01"', '"published_on": "2026-02-02"'),
        ("\n  ", "\n   "),
    ],
)
def test_what_is_computed_in_the_document(two_releases: Path, run: Run, reseal: Reseal, old: str, new: str) -> None:
    replace(two_releases / NEW / "taxonomy.json", old, new)
    reseal(two_releases, "1.1.0")
    assert refusal(two_releases, run).startswith(f"{NEW}/taxonomy.json: does not ")


def test_index_is_not_blamed_for_a_broken_release(two_releases: Path, run: Run, reseal: Reseal) -> None:
    (two_releases / NEW / "taxonomy.json").write_text("{}", encoding="utf-8")
    reseal(two_releases, "1.1.0")
    assert refusal(two_releases, run, "--deep").startswith(f"{NEW}/taxonomy.json: cannot be rebuilt: ")


def test_value_changed_in_document_graphs_and_tables_alike(two_releases: Path, run: Run, reseal: Reseal) -> None:
    """The forger builds a whole release of other sources; only the diff is still that of the old ones."""
    folder, diff = two_releases / NEW, two_releases / "diff"
    shutil.copytree(folder / "diff", diff)
    replace(two_releases / "taxonomy/themes/erzeugung.yaml", "label: Windenergie", "label: Windmühlen")
    shutil.rmtree(folder)
    folder.mkdir()
    edition = edition_of(load(find_project(two_releases)), parse_version("1.1.0"), "2026-02-01")
    write_files(folder, with_manifest(edition, build(edition)))
    shutil.rmtree(folder / "diff")
    shutil.copytree(diff, folder / "diff")
    reseal(two_releases, "1.1.0")
    result = run("verify", "--deep", cwd=two_releases)
    assert result.code == 1
    assert lines(result)
    assert all(line.startswith(f"{NEW}/diff/") for line in lines(result)), result.out


def test_previous_release_is_part_of_the_proof(two_releases: Path, run: Run, reseal: Reseal) -> None:
    """Who replaces an old release as a whole is given away by the one after it, even where that has no digest of it."""
    reseal(two_releases, "1.1.0", tool="0.4.0")
    old = two_releases / "releases/1.0.0"
    shutil.rmtree(old)
    old.mkdir()
    edition = edition_of(load(find_project(two_releases)), parse_version("1.0.0"), "2026-01-01")
    write_files(old, with_manifest(edition, build(edition)))
    assert run("index", cwd=two_releases).code == 0
    result = run("verify", "--deep", cwd=two_releases)
    assert result.code == 1
    assert all(line.startswith(f"{NEW}/") for line in lines(result)), result.out


def test_missing_previous_release(two_releases: Path, run: Run) -> None:
    shutil.rmtree(two_releases / "releases/1.0.0")
    assert run("index", cwd=two_releases).code == 0
    words = "has 1.0.0 as the previous release, which is missing"
    assert refusal(two_releases, run) == f"{NEW}/manifest.json: {words}"


def test_release_forged_as_a_whole_is_found_by_the_next_one(
    two_releases: Path, run: Run, thesaurus_template: Path
) -> None:
    """Nobody asks Git here: 1.0.0 is built from other sources, and consistent in itself."""
    forged = Path(shutil.copytree(thesaurus_template, two_releases.parent / "forged"))
    replace(forged / "taxonomy/themes/erzeugung.yaml", "Bewegte elektrische", "Ruhende elektrische")
    assert run("build", "--version", "1.0.0", "--date", "2026-01-01", cwd=forged).code == 0
    shutil.rmtree(two_releases / "releases/1.0.0")
    shutil.copytree(forged / "_build", two_releases / "releases/1.0.0", ignore=lambda *_: [".taxokit-build"])
    assert run("index", cwd=two_releases).code == 0
    words = f"was changed: its SHA-256 is not the one in {NEW}/manifest.json"
    assert refusal(two_releases, run, "1.1.0") == f"releases/1.0.0/SHA256SUMS: {words}"
    assert run("verify", "1.0.0", cwd=two_releases).code == 0


@pytest.mark.parametrize("previous", [None, {}, "1.0.0", {"version": "0.9.0", "checksums": "0" * 64}])
def test_previous_release_that_contradicts_its_version(
    two_releases: Path, run: Run, reseal: Reseal, previous: Any
) -> None:
    path = two_releases / NEW / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "previous": previous}), encoding="utf-8")
    reseal(two_releases, "1.1.0")
    words = "its `previous` is not the release of its `previous_version`"
    assert refusal(two_releases, run, "1.1.0") == f"{NEW}/manifest.json: {words}"


def test_release_that_denies_its_predecessor(two_releases: Path, run: Run, reseal: Reseal) -> None:
    path = two_releases / NEW / "manifest.json"
    manifest = {**json.loads(path.read_bytes()), "previous": None, "previous_version": None}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    reseal(two_releases, "1.1.0")
    words = "has no previous release, and 1.0.0 is a lower version"
    assert refusal(two_releases, run, "1.1.0") == f"{NEW}/manifest.json: {words}"


def test_changed_previous_release(two_releases: Path, run: Run) -> None:
    replace(two_releases / "releases/1.0.0/taxonomy.nt", "Windkraft", "Windmühlen")
    result = run("verify", "--deep", "1.1.0", cwd=two_releases)
    assert lines(result) == [
        "releases/1.0.0/taxonomy.nt: was changed: its SHA-256 is not the one in SHA256SUMS",
    ]


@pytest.mark.parametrize("path", ["releases/index.json", "CHANGELOG.md", "CITATION.cff"])
def test_file_made_from_the_releases_edited_by_hand(two_releases: Path, run: Run, path: str) -> None:
    replace(two_releases / path, "1.1.0", "1.1.1")
    words = f"does not follow from the releases; {INDEX_AGAIN}"
    assert refusal(two_releases, run, "--") == f"{path}: {words}"
    (two_releases / path).write_bytes(b"")
    assert refusal(two_releases, run, "--") == f"{path}: {words}"


@pytest.mark.parametrize("tool", [None, {}, {"version": 1}, {"version": "new"}, "taxokit"])
def test_manifest_without_the_version_of_the_tool(two_releases: Path, run: Run, reseal: Reseal, tool: Any) -> None:
    path = two_releases / NEW / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "tool": tool}), encoding="utf-8")
    reseal(two_releases, "1.1.0", manifest=False)
    words = "does not say which version of the tool made the release"
    assert refusal(two_releases, run) == f"{NEW}/manifest.json: {words}"


@pytest.mark.parametrize("document", ["[]", "{}", '{"themes": 1}', '{"themes": [1]}', '{"maker": {"id": []}}'])
def test_document_that_no_schema_allows(two_releases: Path, run: Run, reseal: Reseal, document: str) -> None:
    (two_releases / NEW / "taxonomy.json").write_text(document, encoding="utf-8")
    reseal(two_releases, "1.1.0")
    assert refusal(two_releases, run).startswith(f"{NEW}/taxonomy.json: ")


@given(data=st.data())
def test_any_byte(two_releases_template: Path, reseal: Reseal, data: st.DataObject) -> None:
    """Whichever byte of a file that is made becomes another, that file is named, and no other."""
    release = Released(parse_version("1.1.0"), two_releases_template / NEW)
    before = find_release(find_project(two_releases_template), "1.0.0")
    paths = sorted(entry["path"] for entry in release.manifest["files"] if not entry["path"].startswith("schema/"))
    path = data.draw(st.sampled_from([path for path in paths if path != "LICENSE"]))
    whole = release.read_bytes(path)
    position = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255))
    assume(byte != whole[position])
    changed = _Changed(release.version, release.folder)
    changed.put(path, whole[:position] + bytes([byte]) + whole[position + 1 :])
    problems = reproduce(changed, before).problems
    assert len(problems) == 1, problems
    assert problems[0].place.path == f"{NEW}/{path}", problems


class _Changed(Released):
    """A release with one file changed, and its manifest made to fit, in memory."""

    def put(self, path: str, data: bytes) -> None:
        from taxokit.releases.integrity import sha256

        manifest = json.loads(super().read_bytes("manifest.json"))
        for entry in manifest["files"]:
            if entry["path"] == path:
                entry.update(bytes=len(data), sha256=sha256(data))
        text = (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
        sums = super().read_bytes("SHA256SUMS").decode()
        for name, content in ((path, data), ("manifest.json", text)):
            sums = sums.replace(sha256(super().read_bytes(name)), sha256(content))
        vars(self)["changed"] = {path: data, "manifest.json": text, "SHA256SUMS": sums.encode()}

    def read_bytes(self, path: str) -> bytes:
        changed: dict[str, bytes] = vars(self)["changed"]
        return changed[path] if path in changed else super().read_bytes(path)
