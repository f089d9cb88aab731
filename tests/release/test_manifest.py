"""The manifest and the checksums of a release: what they list, and in which form."""

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from taxokit.core.project import find_project
from taxokit.core.versions import Version
from taxokit.release.build import Artifact, Edition, edition_of
from taxokit.release.manifest import with_manifest
from taxokit.taxonomy.loader import load

ARTIFACTS = [Artifact("z.csv", b"a,b\r\n"), Artifact("a/ü.json", b"{}\n"), Artifact("LICENSE", b"words\n")]


@pytest.fixture(scope="module")
def edition(thesaurus_template: Path) -> Edition:
    return edition_of(load(find_project(thesaurus_template)), Version(1, 2, 0), "2026-06-14")


def test_manifest_lists_all_but_itself_and_the_checksums(edition: Edition, repository: Path) -> None:
    files = {artifact.path: artifact.data for artifact in with_manifest(edition, ARTIFACTS)}
    assert list(files) == ["LICENSE", "a/ü.json", "manifest.json", "z.csv", "SHA256SUMS"]
    manifest = json.loads(files["manifest.json"])
    assert manifest["files"][1] == {
        "path": "a/ü.json",
        "media_type": "application/json",
        "bytes": 3,
        "sha256": hashlib.sha256(b"{}\n").hexdigest(),
        "license": "CC0-1.0",
    }
    assert [entry["path"] for entry in manifest["files"]] == ["LICENSE", "a/ü.json", "z.csv"]
    assert [entry["media_type"] for entry in manifest["files"]] == ["text/plain", "application/json", "text/csv"]
    assert (manifest["version"], manifest["issued"], manifest["previous_version"]) == ("1.2.0", "2026-06-14", None)
    jsonschema.validate(manifest, json.loads((repository / "src/taxokit/schemas/manifest.schema.json").read_bytes()))


def test_checksums_list_all_but_themselves_and_match(edition: Edition) -> None:
    files = {artifact.path: artifact.data for artifact in with_manifest(edition, ARTIFACTS)}
    sums = files.pop("SHA256SUMS").decode()
    assert sums == "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in files.items())


def test_order_of_the_artifacts_changes_no_byte(edition: Edition) -> None:
    assert with_manifest(edition, ARTIFACTS) == with_manifest(edition, ARTIFACTS[::-1])
