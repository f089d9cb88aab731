"""The diff that a release holds."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import jsonschema

from taxokit.archive import Released, Version
from taxokit.building import Edition, build
from taxokit.manifest import sealed
from taxokit.writing import write_files

Written = Callable[[Edition, str], Mapping[str, bytes]]


def test_first_release_has_nothing_to_compare_with(edition: Edition, written: Written, repository: Path) -> None:
    files = written(edition, "diff")
    assert list(files) == ["diff/diff.json", "diff/diff.md"]
    content = json.loads(files["diff/diff.json"])
    assert (content["old"], content["new"], content["bump"], content["changes"]) == (None, "1.0.0", "none", [])
    assert content["metadata"] == edition.attribution.metadata()
    jsonschema.validate(content, json.loads((repository / "src/taxokit/schemas/diff.schema.json").read_bytes()))
    assert files["diff/diff.md"].decode().startswith("# Changes in 1.0.0\n\nThis is the first release")


def test_later_release_says_what_changed_since_the_one_before(
    edition: Edition, odd_edition: Edition, written: Written, tmp_path: Path
) -> None:
    write_files(tmp_path, sealed(edition, build(edition, ["json", "schema"])))
    later = replace(
        odd_edition,
        attribution=replace(odd_edition.attribution, version=Version(1, 1, 0)),
        previous=Released(Version(1, 0, 0), tmp_path),
    )
    content = json.loads(written(later, "diff")["diff/diff.json"])
    assert (content["old"], content["new"], content["bump"]) == ("1.0.0", "1.1.0", "minor")
    assert [(change["id"], change["slot"]) for change in content["changes"]] == [("strom", "definition")]
    assert content["metadata"]["version"] == "1.1.0"
