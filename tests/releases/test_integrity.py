"""The integrity of a release: each way to change one is a problem of the file at fault."""

import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.formats.edition import Artifact
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.integrity import integrity_problems
from taxokit.releases.releases import Released
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import in_file
from taxokit.text.versions import Version

ARTIFACTS = [Artifact("z.csv", b"a,b\r\n"), Artifact("a/ü.json", b"{}\n"), Artifact("LICENSE", b"words\n")]
CHANGED_MANIFEST = "manifest.json: was changed: its SHA-256 is not the one in SHA256SUMS"


@pytest.fixture
def release(thesaurus_template: Path, tmp_path: Path) -> Released:
    edition = edition_of(load(find_project(thesaurus_template)), Version(1, 2, 0), "2026-06-14")
    folder = tmp_path / "1.2.0"
    folder.mkdir()
    write_files(folder, with_manifest(edition, ARTIFACTS))
    return Released(Version(1, 2, 0), folder)


def test_sha256sum_reads_the_checksums(release: Released) -> None:
    subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=release.folder, check=True, capture_output=True
    )
    assert integrity_problems(release) == []


def _append(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes() + b" ")


def _link(folder: Path) -> None:
    (folder / "z.csv").rename(folder.parent / "z.csv")
    (folder / "z.csv").symlink_to(folder.parent / "z.csv")


def _edit(name: str, old: bytes, new: bytes) -> Callable[[Path], object]:
    def edit(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert data.count(old) == 1
        (folder / name).write_bytes(data.replace(old, new))

    return edit


def _unlist(folder: Path) -> None:
    """Take a file out of the manifest, and make the checksums fit."""
    path = folder / "manifest.json"
    old = path.read_bytes()
    manifest = json.loads(old)
    manifest["files"] = [entry for entry in manifest["files"] if entry["path"] != "z.csv"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    digests = [hashlib.sha256(data).hexdigest().encode() for data in (old, path.read_bytes())]
    _edit("SHA256SUMS", *digests)(folder)


def _forget_the_manifest(folder: Path) -> None:
    """Change a file and its line in the checksums, but not the manifest."""
    (folder / "z.csv").write_bytes(b"c\r\n")
    old, new = (hashlib.sha256(data).hexdigest() for data in (b"a,b\r\n", b"c\r\n"))
    sums = folder / "SHA256SUMS"
    sums.write_text(sums.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (_append("z.csv"), "z.csv: was changed: its SHA-256 is not the one in SHA256SUMS"),
        (_append("manifest.json"), CHANGED_MANIFEST),
        (lambda folder: (folder / "a/ü.json").unlink(), "a/ü.json: is missing"),
        (lambda folder: (folder / "a/new").write_text(""), "a/new: does not belong to the release"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), "SHA256SUMS: is missing"),
        (lambda folder: (folder / "manifest.json").unlink(), "manifest.json: is missing"),
        (_append("SHA256SUMS"), "SHA256SUMS: line 5 is not a SHA-256 and a path in the release"),
        (_link, "z.csv: is a link or another special file"),
        (_forget_the_manifest, "manifest.json: its SHA-256 of z.csv is not the one in SHA256SUMS"),
        (
            _edit("SHA256SUMS", hashlib.sha256(b"a,b\r\n").hexdigest().encode(), b"0" * 64),
            "SHA256SUMS: was changed: its SHA-256 of z.csv is not that of the file and manifest.json",
        ),
        (
            lambda folder: (folder / "SHA256SUMS").write_bytes(b""),
            "SHA256SUMS: does not list LICENSE, a/ü.json, manifest.json, z.csv, as manifest.json does",
        ),
        (_edit("SHA256SUMS", b"  z.csv\n", b"  \n"), "SHA256SUMS: line 4 is not a SHA-256 and a path in the release"),
        (_unlist, "manifest.json: does not list z.csv, as SHA256SUMS does"),
        (lambda folder: (folder / "manifest.json").write_bytes(b"{"), CHANGED_MANIFEST),
    ],
)
def test_change_is_one_problem_that_names_the_file(
    release: Released, damage: Callable[[Path], object], problem: str
) -> None:
    damage(release.folder)
    assert [str(reported) for reported in integrity_problems(release)] == [f"releases/1.2.0/{problem}"]


def test_folder_under_another_name_is_no_such_release(release: Released) -> None:
    renamed = Released(Version(1, 3, 0), release.folder)
    assert integrity_problems(renamed) == [in_file("releases/1.3.0/manifest.json", "has the version 1.2.0, not 1.3.0")]
