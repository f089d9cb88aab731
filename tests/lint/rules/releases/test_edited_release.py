"""Releases that are not what they were."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.releases.integrity import sha256
from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["edited-release"]
RELEASE = "releases/1.0.0"
SMALL = 'license-file = "LICENSE-DATA"\n[rules]\nedited-release = {hashed-bytes = 0}\n'

Edit = Callable[[Path, str, str], None]
Check = Callable[..., list[Diagnostic]]


@pytest.fixture(params=["hashed", "by size"])
def release(request: pytest.FixtureRequest, released_copy: Path) -> Path:
    """A released taxonomy whose release is hashed, or compared by size alone."""
    if request.param == "by size":
        (released_copy / "taxokit.toml").write_text(SMALL, encoding="utf-8")
    return released_copy


def test_untouched_release(release: Path, check: Check) -> None:
    assert check(release, select=RULE) == []


def test_changed_file(release: Path, check: Check) -> None:
    with (release / RELEASE / "csv/skills.csv").open("ab") as file:
        file.write(b" ")
    (finding,) = check(release, select=RULE)
    assert (finding.location, finding.severity) == (Location(f"{RELEASE}/csv/skills.csv", 1, 1), Severity.ERROR)
    assert finding.message.startswith("was changed: ")
    assert finding.hint == "restore the release from Git, and make changes in a new version"


def test_file_that_is_missing_and_one_too_many(release: Path, check: Check) -> None:
    (release / RELEASE / "ATTRIBUTION.md").unlink()
    (release / RELEASE / "csv/more.csv").write_bytes(b"")
    assert [(finding.location.path, finding.message) for finding in check(release, select=RULE)] == [
        (f"{RELEASE}/ATTRIBUTION.md", "is missing"),
        (f"{RELEASE}/csv/more.csv", "does not belong to the release"),
    ]


def test_change_of_the_same_size_is_seen_by_its_hash(released_copy: Path, check: Check) -> None:
    path = released_copy / RELEASE / "csv/categories.csv"
    path.write_bytes(path.read_bytes().replace(b"agent-protocols,", b"agent-protocolz,"))
    (finding,) = check(released_copy, select=RULE)
    assert finding.location == Location(f"{RELEASE}/csv/categories.csv", 1, 1)
    assert finding.message == "was changed: its SHA-256 is not the one in SHA256SUMS"
    (released_copy / "taxokit.toml").write_text(SMALL, encoding="utf-8")
    assert check(released_copy, select=RULE) == []


def test_line_of_the_checksums_that_is_none(released_copy: Path, check: Check) -> None:
    sums = released_copy / RELEASE / "SHA256SUMS"
    lines = sums.read_text(encoding="utf-8").splitlines(keepends=True)
    sums.write_text("".join([*lines[:2], "nonsense\n", *lines[2:]]), encoding="utf-8")
    (finding,) = check(released_copy, select=RULE)
    assert finding.location == Location(f"{RELEASE}/SHA256SUMS", 1, 1)
    assert finding.message == "line 3 is not a SHA-256 and a path in the release"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"{}", b'{"files": 5}', b'{"files": [{"path": 5}]}'])
def test_manifest_that_cannot_be_read(release: Path, check: Check, content: bytes) -> None:
    (release / RELEASE / "manifest.json").write_bytes(content)
    (finding,) = check(release, select=RULE)
    assert finding.location == Location(f"{RELEASE}/manifest.json", 1, 1)


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
def test_document_that_cannot_be_read_is_one_finding(release: Path, check: Check, content: bytes) -> None:
    (release / RELEASE / "taxonomy.json").write_bytes(content)
    errors = [finding for finding in check(release) if finding.severity is Severity.ERROR]
    assert [(finding.rule, finding.location.path) for finding in errors] == [
        ("edited-release", f"{RELEASE}/taxonomy.json")
    ]


# --- what the index says of it -----------------------------------------------------------------------------------


@pytest.fixture
def indexed(released_copy: Path, run: Callable[..., Any]) -> Path:
    """A released taxonomy with its index."""
    assert run("index", cwd=released_copy).code == 0
    return released_copy


def test_release_of_the_index_that_is_gone(indexed: Path, check: Check) -> None:
    (indexed / RELEASE).rename(indexed / "releases/old")
    (finding,) = check(indexed, select=RULE)
    assert (finding.location.path, finding.message) == (
        "releases/index.json",
        "names release 1.0.0, which is missing",
    )


@pytest.mark.parametrize(
    ("lost", "files"),
    [
        (RELEASE, ["releases/index.json"]),
        ("releases", ["CHANGELOG.md"]),
        ("releases CHANGELOG.md", ["CITATION.cff"]),
        ("releases CHANGELOG.md CITATION.cff", []),
    ],
)
def test_release_that_is_gone_is_told_once(indexed: Path, check: Check, lost: str, files: list[str]) -> None:
    for name in lost.split():
        path = indexed / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    found = [finding for finding in check(indexed) if finding.severity is Severity.ERROR]
    assert [(finding.rule, finding.location.path, finding.message) for finding in found] == [
        ("edited-release", path, "names release 1.0.0, which is missing") for path in files
    ]


def test_older_release_that_is_gone_from_the_index_too(
    indexed: Path, edit: Edit, run: Callable[..., Any], check: Check
) -> None:
    edit(indexed / "CHANGELOG.md", "](releases/1.0.0/", "](releases/0.9.0/diff/diff.md) [b](releases/1.0.0/")
    (finding,) = check(indexed, select=RULE)
    assert (finding.location.path, finding.message) == ("CHANGELOG.md", "names release 0.9.0, which is missing")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("CITATION.cff", "message: Cite the software\ntype: software\nversion: 3.1.0\n"),
        ("CITATION.cff", "message: 'Please cite it as: x'\nversion: soon\n"),
        ("CHANGELOG.md", "## 1.0.0\n\n[All releases](https://example.org/releases/1.0.0/)\n"),
    ],
)
def test_files_that_others_wrote_name_no_release(thesaurus: Path, check: Check, name: str, text: str) -> None:
    (thesaurus / name).write_text(text, encoding="utf-8")
    assert check(thesaurus, select=RULE) == []


def test_file_and_checksums_changed_together(indexed: Path, edit: Edit, check: Check) -> None:
    """The checksums cannot say so; the index does."""
    file = indexed / RELEASE / "ATTRIBUTION.md"
    before = sha256(file.read_bytes())
    file.write_bytes(file.read_bytes().replace(b"GenBodha", b"Somebody", 1))
    for name in ("manifest.json", "SHA256SUMS"):
        edit(indexed / RELEASE / name, before, sha256(file.read_bytes()))
    manifest = indexed / RELEASE / "manifest.json"
    sums = indexed / RELEASE / "SHA256SUMS"
    lines = [line for line in sums.read_text(encoding="utf-8").splitlines() if not line.endswith("  manifest.json")]
    sums.write_text("\n".join([*lines, f"{sha256(manifest.read_bytes())}  manifest.json", ""]), encoding="utf-8")
    (finding,) = check(indexed, select=RULE)
    assert (finding.location, finding.message) == (
        Location(f"{RELEASE}/SHA256SUMS", 1, 1),
        "was changed: its SHA-256 is not the one in releases/index.json",
    )


@pytest.mark.parametrize("content", [[], {}, {"releases": 5}, {"releases": [5, {"version": "1.0.0"}]}])
def test_index_of_another_shape_is_for_another_rule(indexed: Path, check: Check, content: object) -> None:
    (indexed / "releases/index.json").write_text(json.dumps(content), encoding="utf-8")
    assert check(indexed, select=RULE) == []


def test_thesaurus_without_a_release(thesaurus: Path, check: Check) -> None:
    assert check(thesaurus, select=RULE) == []
