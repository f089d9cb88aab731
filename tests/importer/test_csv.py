"""The import of tables: the value of each cell, or the reason why it has none."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from support.imports import DATA, sources, unmapped
from taxokit.formats.edition import build
from taxokit.importer.run import import_into, read_source
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import ConfigError

MAPPING = {
    "Code": "notations",
    "Term": "label",
    "German": "label@de",
    "Parent": "broader",
    "Synonyms": "alt_labels",
    "Note": "scope_notes",
    "Address": "iri",
}


def test_sources_and_report_of_a_table(words: Path, snapshot: SnapshotAssertion) -> None:
    result = import_into(read_source(DATA / "terms.csv", MAPPING, "|"), find_project(words))
    assert {"sources": sources(words), "report": result.report.splitlines(), "mapped": result.mapped} == snapshot
    texts = {str(triple.object.value) for triple in edition_of(load(find_project(words))).graph}  # type: ignore[union-attr]
    with (DATA / "terms.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for column in ("Code", "Term", "German", "Note", "Synonyms"):
            assert all(part in texts for part in row[column].split("|") if part)


TABLES = {
    "comma": "\ufeffid,label,broader\r\nA b,Über,\r\nc,D,A b\r\n",
    "semicolon": "id;label;broader\nA b;Über;\nc;D;A b\n",
    "tab": "id\tlabel\tbroader\nA b\tÜber\t\nc\tD\tA b\n",
    "a label of several rows": "id,label,broader\na,Same,\nb,Same,\nc,Other,Same\n",
    "a status": "id,label,status\na,A,stable\nb,B,draft\nc,C,none\n",
}


@pytest.mark.parametrize("case", list(TABLES))
def test_sources_of_a_table(case: str, words: Path, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    path = tmp_path / "terms.csv"
    path.write_text(TABLES[case], encoding="utf-8", newline="")
    result = import_into(read_source(path, {}, "|"), find_project(words))
    assert {"sources": sources(words), "unmapped": unmapped(result)} == snapshot


def test_known_concepts_stay_as_they_are(words: Path, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text(TABLES["a status"], encoding="utf-8")
    import_into(read_source(path, {}, "|"), find_project(words))
    again = import_into(read_source(path, {}, "|"), find_project(words))
    assert (dict(again.items), again.known) == ({}, 3)
    path.write_text("id,label,status\nb,B,stable\n", encoding="utf-8")
    result = import_into(read_source(path, {}, "|"), find_project(words))
    assert unmapped(result) == [("status", "would change an existing concept, which stays as it is")]


def test_cells_that_the_schema_refuses_are_listed_and_the_rest_is_imported(
    strict_words: Path, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,label,size,broader\na,A,13,c\nb,B,12,a\nc,,1,\n", encoding="utf-8")
    result = import_into(read_source(path, {}, "|"), find_project(strict_words))
    assert {"sources": sources(strict_words), "unmapped": unmapped(result)} == snapshot


def test_table_of_a_build_is_read_back(words: Path, tmp_path: Path) -> None:
    model = words / "schema/generated/taxonomy.model.json"
    content = json.loads(model.read_bytes())
    content["classes"][content["root"]].setdefault("annotations", {})["artifacts"] = 2
    model.write_text(json.dumps(content), encoding="utf-8")
    source = tmp_path / "terms.csv"
    source.write_text("id,label,status\na,A,draft\nb,B,\n", encoding="utf-8")
    import_into(read_source(source, {}, "|"), find_project(words))
    before = sources(words)
    artifacts = {artifact.path: artifact.data for artifact in build(edition_of(load(find_project(words))), ["csv"])}
    source.write_bytes(artifacts["csv/concepts.csv"])
    shutil.rmtree(words / "taxonomy/concepts")
    result = import_into(read_source(source, {}, "|"), find_project(words))
    assert sources(words) == before
    assert {column for column, _ in unmapped(result)} == {"introduced_in", "license", "attribution"}


def test_map_must_fit(words: Path, snapshot: SnapshotAssertion) -> None:
    messages = []
    for mapping in ({"Therm": "label"}, {"Term": "labl"}, {"Term": "narrower"}, {"Code": "notations@de"}):
        with pytest.raises(ConfigError) as caught:
            import_into(read_source(DATA / "terms.csv", mapping, "|"), find_project(words))
        messages.append(str(caught.value).replace(str(DATA), ""))
    assert messages == snapshot
