"""The diff that a release holds."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import jsonschema
import pyoxigraph as ox
import pytest

from taxokit.diff.apply import apply
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.formats.edition import Edition, build
from taxokit.releases.editions import with_manifest
from taxokit.releases.releases import Released
from taxokit.repository.writing import write_files
from taxokit.taxonomy.document import document_bytes
from taxokit.text.versions import Version

Written = Callable[[Edition, str], Mapping[str, bytes]]


def test_first_release_has_nothing_to_compare_with(edition: Edition, written: Written, repository: Path) -> None:
    files = written(edition, "diff")
    assert list(files) == ["diff/diff.json", "diff/diff.md"]
    content = json.loads(files["diff/diff.json"])
    assert (content["old"], content["new"], content["bump"], content["changes"]) == (None, "1.0.0", "none", [])
    assert content["metadata"] == edition.attribution.metadata()
    jsonschema.validate(content, json.loads((repository / "src/taxokit/schemas/diff.schema.json").read_bytes()))
    assert files["diff/diff.md"].decode().startswith("# Changes in 1.0.0\n\nThis is the first release")


@pytest.fixture
def later(edition: Edition, odd_edition: Edition, tmp_path: Path) -> Edition:
    """Version 1.1.0, with another definition of a term."""
    write_files(tmp_path, with_manifest(edition, build(edition, ["json", "schema", "rdf"])))
    return replace(
        odd_edition,
        attribution=odd_edition.attribution._replace(version=Version(1, 1, 0)),
        previous=Released(Version(1, 0, 0), tmp_path).snapshot(),
    )


def test_later_release_has_the_changes_since_the_previous_release(later: Edition, written: Written) -> None:
    files = written(later, "diff")
    assert list(files) == sorted(f"diff/{report.file}" for report in DIFF_REPORTS.all().values() if report.file)
    content = json.loads(files["diff/diff.json"])
    assert (content["old"], content["new"], content["bump"]) == ("1.0.0", "1.1.0", "minor")
    assert [(change["id"], change["slot"]) for change in content["changes"]] == [("strom", "definition")]
    assert content["metadata"]["version"] == "1.1.0"
    assert files["diff/diff.md"].decode().startswith("# Changes from 1.0.0 to 1.1.0\n")


def test_diff_and_update_turn_the_previous_release_into_the_later(
    later: Edition, written: Written, tmp_path: Path
) -> None:
    files = written(later, "diff")
    assert later.previous is not None
    made = apply(json.loads(files["diff/diff.json"]), later.previous.document)
    assert document_bytes(made) == written(later, "json")["taxonomy.json"]
    store = ox.Store()
    store.load((tmp_path / "taxonomy.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
    store.update(files["diff/graph.ru"].decode())
    assert {quad.triple for quad in store} == set(later.graph)


def test_release_has_every_form_except_that_for_a_terminal(later: Edition, written: Written) -> None:
    assert {"diff.json", "diff.md", "diff.csv", "diff.html", "graph.ru"} <= {
        report.file for report in DIFF_REPORTS.all().values()
    }
    for artifact in build(later, ["diff"]):
        assert artifact.media_type != "application/octet-stream"
