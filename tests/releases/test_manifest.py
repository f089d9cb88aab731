"""The manifest and the checksums of a release: what they list, and in which form."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from taxokit.formats.edition import Artifact, Edition
from taxokit.releases.editions import edition_of
from taxokit.releases.manifest import completed, format_of, manifest_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

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


def test_manifest_names_the_checksums_of_the_previous_release(released_copy: Path, repository: Path) -> None:
    edition = edition_of(load(find_project(released_copy)), Version(1, 2, 0), "2026-07-01")
    manifest = json.loads(manifest_of(edition, ARTIFACTS).data)
    checksums = (released_copy / "releases/1.0.0/SHA256SUMS").read_bytes()
    assert manifest["previous"] == {"version": "1.0.0", "checksums": hashlib.sha256(checksums).hexdigest()}
    jsonschema.validate(manifest, json.loads((repository / "src/taxokit/schemas/manifest.schema.json").read_bytes()))


def test_first_formats_stay_published(repository: Path, edition: Edition) -> None:
    """The manifests that an older version of the tool wrote, and those that it would write, are valid."""
    schema = json.loads((repository / "src/taxokit/schemas/manifest-1.schema.json").read_bytes())
    for path in repository.glob("releases/1.[01].0/manifest.json"):
        jsonschema.validate(json.loads(path.read_bytes()), schema)
    assert (format_of(Version(0, 4, 0)), format_of(Version(0, 5, 0))) == (1, 2)
    jsonschema.validate(json.loads(manifest_of(edition, ARTIFACTS, format_=1).data), schema)


def test_artifacts_are_taken_one_after_the_other(edition: Edition) -> None:
    """A large edition has artifacts of gigabytes: none is made before the one before it was used."""
    made: list[str] = []

    def artifacts() -> Iterator[Artifact]:
        for artifact in ARTIFACTS:
            made.append(artifact.path)
            yield artifact

    files = completed(edition, artifacts())
    assert next(files) == ARTIFACTS[0]
    assert made == [ARTIFACTS[0].path]
    assert sorted([ARTIFACTS[0], *files], key=lambda file: file.path) == sorted(
        with_manifest(edition, ARTIFACTS), key=lambda file: file.path
    )
