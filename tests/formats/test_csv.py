"""The tables as files, and the two descriptions of them."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Mapping

from taxokit.formats.edition import Edition

Written = Callable[[Edition, str], Mapping[str, bytes]]


def records(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def test_lines_end_as_in_rfc_4180_and_odd_words_are_quoted(odd_edition: Edition, written: Written, odd: str) -> None:
    data = written(odd_edition, "csv")["csv/terms.csv"]
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    rows = {row["id"]: row for row in records(data)}
    assert rows["strom"]["definition"] == f"{odd}\nsecond line"
    assert ',"a ""quote"", a comma; ' in data.decode()
    # only the line break inside the cell ends no row
    assert data.count(b"\n") == data.count(b"\r\n") + 1 == len(rows) + 2


def test_cells_of_missing_values_are_empty_and_booleans_in_lower_case(edition: Edition, written: Written) -> None:
    rows = {row["id"]: row for row in records(written(edition, "csv")["csv/terms.csv"])}
    assert [rows[name]["measurable"] for name in ("strom", "photovoltaik", "batterie")] == ["true", "false", ""]
    assert [rows[name]["level"] for name in ("strom", "heimspeicher")] == ["0", "2"]
    assert None not in rows["strom"]


def test_every_row_ends_with_licence_and_credit(edition: Edition, written: Written) -> None:
    for path, data in written(edition, "csv").items():
        if path.endswith(".csv"):
            for row in records(data):
                assert list(row.items())[-2:] == [("license", "CC0-1.0"), ("attribution", edition.attribution.short)]


def test_empty_tables_have_a_header_and_are_described(odd_edition: Edition, written: Written) -> None:
    for theme in odd_edition.document["themes"]:
        for term in theme["terms"]:
            term.pop("notes", None)
    files = written(odd_edition, "csv")
    assert files["csv/notes.csv"].startswith(b"class,id,")
    assert files["csv/notes.csv"].count(b"\n") == 1
    tables = {path for path in files if path.endswith(".csv")}
    package = json.loads(files["datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} == tables
    group = json.loads(files["csv/csv-metadata.json"])
    assert {f"csv/{table['url']}" for table in group["tables"]} == tables


def test_data_package_has_the_size_hash_and_columns_of_each_file(edition: Edition, written: Written) -> None:
    files = written(edition, "csv")
    package = json.loads(files["datapackage.json"])
    assert package["licenses"] == [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}]
    assert (package["name"], package["version"]) == ("energy", "1.0.0")
    for resource in package["resources"]:
        data = files[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert [field["name"] for field in resource["schema"]["fields"]] == list(records(data)[0])


def test_both_descriptions_give_the_same_keys_and_references(edition: Edition, written: Written) -> None:
    files = written(edition, "csv")
    group = {table["url"]: table for table in json.loads(files["csv/csv-metadata.json"])["tables"]}
    package = {resource["path"]: resource for resource in json.loads(files["datapackage.json"])["resources"]}
    for url, table in group.items():
        csvw, frictionless = table["tableSchema"], package[f"csv/{url}"]["schema"]
        assert csvw.get("primaryKey") == frictionless.get("primaryKey"), url
        assert [column["name"] for column in csvw["columns"]] == [field["name"] for field in frictionless["fields"]]
        required = {field["name"] for field in frictionless["fields"] if field.get("constraints", {}).get("required")}
        assert {column["name"] for column in csvw["columns"] if column.get("required")} == required
    terms = group["terms.csv"]["tableSchema"]
    assert (terms["primaryKey"], terms["foreignKeys"]) == (
        ["id"],
        [{"columnReference": "theme", "reference": {"resource": "themes.csv", "columnReference": "id"}}],
    )
    assert package["csv/terms.csv"]["schema"]["foreignKeys"] == [
        {"fields": "theme", "reference": {"resource": "themes", "fields": "id"}}
    ]
