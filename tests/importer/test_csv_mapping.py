"""What becomes of each cell of a table."""

import csv
import json
import shutil
from pathlib import Path

from support.imports import DATA, sources, unmapped
from taxokit.formats.edition import build
from taxokit.importer.run import import_into, read_source
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load

MAPPING = {
    "Code": "notations",
    "Term": "label",
    "German": "label@de",
    "Parent": "broader",
    "Synonyms": "alt_labels",
    "Note": "scope_notes",
    "Address": "iri",
}


def test_table_becomes_concepts(words: Path) -> None:
    result = import_into(read_source(DATA / "terms.csv", MAPPING, "|"), find_project(words))
    assert sources(words) == {
        "concepts/1-1.yaml": {
            "id": "1-1",
            "notations": ["1.1"],
            "label": "Solar power",
            "scope_notes": ['From the sun, "clean"'],
            "broader": ["1"],
        },
        "concepts/1-2.yaml": {
            "id": "1-2",
            "notations": ["1.2"],
            "label": "Wind",
            "translations": {"de": {"label": "Wind"}},
            "broader": ["1"],
        },
        "concepts/1.yaml": {
            "id": "1",
            "iri": "http://example.org/energy",
            "notations": ["1"],
            "label": "Energy",
            "alt_labels": ["Force", "Power"],
            "translations": {"de": {"label": "Energie"}},
        },
        "concepts/2.yaml": {"id": "2", "notations": ["2"], "label": "Heat"},
    }
    assert unmapped(result) == [
        ("Address", "is an IRI that JSON Schema refuses"),
        ("Parent", "names no row"),
        ("Owner", "is a column without a slot (--map)"),
        ("Owner", "is a column without a slot (--map)"),
    ]
    assert (result.mapped, result.unit) == (16, "values")
    assert result.report.splitlines()[1] == (
        '{"line": 5, "column": "Parent", "value": "Warmth", "reason": "names no row"}'
    )


def test_every_value_of_a_table_is_in_the_graph_or_listed(words: Path) -> None:
    result = import_into(read_source(DATA / "terms.csv", MAPPING, "|"), find_project(words))
    texts = {str(triple.object.value) for triple in edition_of(load(find_project(words))).graph}  # type: ignore[union-attr]
    with (DATA / "terms.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for column in ("Code", "Term", "German", "Note", "Synonyms"):
            assert all(part in texts for part in row[column].split("|") if part)
    assert len(result.unmapped) == 4


def test_label_of_several_rows_names_none(words: Path, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,label,broader\na,Same,\nb,Same,\nc,Other,Same\n", encoding="utf-8")
    result = import_into(read_source(path, {}, "|"), find_project(words))
    assert unmapped(result) == [("broader", "names several items")]


def test_status_in_use_is_what_an_item_without_one_has(words: Path, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,label,status\na,A,stable\nb,B,draft\n", encoding="utf-8")
    expected = {
        "concepts/a.yaml": {"id": "a", "label": "A"},
        "concepts/b.yaml": {"id": "b", "label": "B", "status": "draft"},
    }
    for _ in range(2):  # as new concepts, and as known ones
        result = import_into(read_source(path, {}, "|"), find_project(words))
        assert (unmapped(result), sources(words)) == ([], expected)
    path.write_text("id,label,status\nb,B,stable\n", encoding="utf-8")
    result = import_into(read_source(path, {}, "|"), find_project(words))
    assert unmapped(result) == [("status", "would change an existing concept, which stays as it is")]


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
