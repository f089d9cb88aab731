"""The manifest and the checksums of a release: their lists, and the form of these."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from taxokit.formats.edition import Artifact, Edition
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

ARTIFACTS = [Artifact("z.csv", b"a,b\r\n"), Artifact("a/ü.json", b"{}\n"), Artifact("LICENSE", b"words\n")]


@pytest.fixture(scope="module")
def edition(thesaurus_template: Path) -> Edition:
    return edition_of(load(find_project(thesaurus_template)), Version(1, 2, 0), "2026-06-14")


def test_manifest_and_checksums_list_each_file_before_them(edition: Edition, repository: Path) -> None:
    files = {artifact.path: artifact.data for artifact in with_manifest(edition, ARTIFACTS)}
    assert list(files) == ["z.csv", "a/ü.json", "LICENSE", "manifest.json", "SHA256SUMS"]
    manifest = json.loads(files["manifest.json"])
    assert [(entry["path"], entry["media_type"]) for entry in manifest["files"]] == [
        ("LICENSE", "text/plain"),
        ("a/ü.json", "application/json"),
        ("z.csv", "text/csv"),
    ]
    assert manifest["files"][1] == {
        "path": "a/ü.json",
        "media_type": "application/json",
        "bytes": 3,
        "sha256": hashlib.sha256(b"{}\n").hexdigest(),
        "license": "CC0-1.0",
    }
    assert (manifest["version"], manifest["issued"], manifest["previous_version"]) == ("1.2.0", "2026-06-14", None)
    jsonschema.validate(manifest, json.loads((repository / "src/taxokit/schemas/manifest.schema.json").read_bytes()))
    sums = files.pop("SHA256SUMS").decode()
    assert sums == "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files.items()))


def test_manifest_names_the_checksums_of_the_previous_release(released_copy: Path, repository: Path) -> None:
    edition = edition_of(load(find_project(released_copy)), Version(1, 2, 0), "2026-07-01")
    *_, manifest, _ = with_manifest(edition, ARTIFACTS)
    content = json.loads(manifest.data)
    checksums = (released_copy / "releases/1.0.0/SHA256SUMS").read_bytes()
    assert content["previous"] == {"version": "1.0.0", "checksums": hashlib.sha256(checksums).hexdigest()}
    jsonschema.validate(content, json.loads((repository / "src/taxokit/schemas/manifest.schema.json").read_bytes()))


def test_manifests_of_the_first_format_stay_valid(repository: Path) -> None:
    schema = json.loads((repository / "src/taxokit/schemas/manifest-1.schema.json").read_bytes())
    for version in ("1.0.0", "1.1.0"):
        jsonschema.validate(json.loads((repository / f"releases/{version}/manifest.json").read_bytes()), schema)


def test_artifacts_are_taken_one_after_the_other(edition: Edition) -> None:
    """A large edition has artifacts of gigabytes: none is made before the one before it was used."""
    made: list[str] = []

    def artifacts() -> Iterator[Artifact]:
        for artifact in ARTIFACTS:
            made.append(artifact.path)
            yield artifact

    assert next(with_manifest(edition, artifacts())) == ARTIFACTS[0]
    assert made == [ARTIFACTS[0].path]
