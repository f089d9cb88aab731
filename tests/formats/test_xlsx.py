"""The workbook: its sheets are the tables, its bytes follow from the edition, and nothing in it runs."""

import csv
import io
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from support.workbooks import opened, place, records
from taxokit.formats import spreadsheet, xlsx
from taxokit.formats.edition import Artifact, Edition, LeftOutError, build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.releases import Released
from taxokit.releases.reproduce import reproduce
from taxokit.releases.validators import VALIDATORS, Artifacts
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.tables import Table, schema_tables
from taxokit.text.versions import Version

Written = Callable[[Edition, str], Mapping[str, bytes]]


def links_of(sheet: Worksheet) -> dict[str, Any]:
    return {cell.coordinate: cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink}


@pytest.fixture
def data(odd_edition: Edition, written: Written) -> bytes:
    return written(odd_edition, "xlsx")["taxonomy.xlsx"]


@pytest.fixture
def book(data: bytes) -> Workbook:
    return opened(data)


def test_sheets_have_the_rows_of_the_tables(odd_edition: Edition, book: Workbook, written: Written) -> None:
    tables = {path: data for path, data in written(odd_edition, "csv").items() if path.endswith(".csv")}
    assert len(tables) > 5
    for path, table in tables.items():
        name = path.removeprefix("csv/").removesuffix(".csv")
        lines = list(csv.DictReader(io.StringIO(table.decode(), newline="")))
        assert (name in book.sheetnames) is bool(lines)
        if lines:
            assert records(book[name]) == lines, path


def test_sheets_begin_with_what_people_read(book: Workbook) -> None:
    first = {sheet.title: [cell.value for cell in sheet[1]] for sheet in book.worksheets[1:]}
    assert first["terms"][:2] == ["label", "definition"]
    assert first["builds_on"][:2] == ["term_label", "builds_on_term_label"]
    assert first["synonyms"][0] == "value"
    assert all(names[-2:] == ["license", "attribution"] for names in first.values())


def test_first_sheet_has_the_credit_and_links_to_every_other(odd_edition: Edition, book: Workbook) -> None:
    about, *others = book.worksheets
    assert others[0].title == "overview"
    stated = {row[0].value: row[2].value for row in about.iter_rows() if row[2].value}
    credit = odd_edition.attribution
    assert about.title == "About"
    assert about["A1"].value == credit.title
    assert (stated["Version"], stated["Issued"], stated["Cite as"]) == ("1.0.0", "2026-06-14", credit.citation)
    assert stated["Licence"] == f"{credit.license}, {credit.license_url}"
    links = links_of(about)
    assert sorted(link.location for link in links.values()) == sorted(f"'{sheet.title}'!A1" for sheet in others)
    properties = book.properties
    assert (properties.title, properties.creator) == (credit.title, credit.creator.name)
    assert credit.license_url in properties.description
    assert {entry.name: entry.value for entry in book.custom_doc_props.props}["License"] == credit.license_url


def test_tables_have_a_frozen_header_and_filters(book: Workbook) -> None:
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.row_dimensions[1].height is None
        assert all(
            8 <= dimension.width <= 62 for dimension in sheet.column_dimensions.values() if dimension.customWidth
        )


def test_references_lead_to_the_row_that_they_name_and_iris_to_the_web(book: Workbook) -> None:
    links = links_of(book["builds_on"])
    rows = {row["id"]: number for number, row in enumerate(records(book["terms"]), start=2)}
    for number, row in enumerate(records(book["builds_on"]), start=2):
        for column in ("id", "value"):
            (letter,) = (head.column_letter for head in book["builds_on"][1] if head.value == column)
            assert links[f"{letter}{number}"].location == f"'terms'!A{rows[row[column]]}"
    cell = place(book["terms"], "strom", "uri" if "uri" in records(book["terms"])[0] else "iri")
    assert cell.hyperlink.target == cell.value == "https://example.org/energy/term/strom"


@pytest.mark.parametrize("words", ["=1+1", '=HYPERLINK("https://example.com")', "+1", "-1", "@SUM(A1)", "http://a", "01", "1e5", "2026-01-01", " a ", "_x0041_", "TRUE", "mailto:a@example.org", "{=1}"])  # fmt: skip
def test_text_that_looks_like_another_type_stays_text(odd_edition: Edition, written: Written, words: str) -> None:
    odd_edition.document["themes"][0]["terms"][0]["definition"] = words
    sheet = opened(written(odd_edition, "xlsx")["taxonomy.xlsx"])["terms"]
    cell = place(sheet, odd_edition.document["themes"][0]["terms"][0]["id"], "definition")
    assert (cell.value, cell.data_type, cell.number_format) == (words, "s", "@")
    assert cell.hyperlink is None


def test_same_edition_has_the_same_bytes_at_any_time_and_place(
    odd_edition: Edition, written: Written, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert written(odd_edition, "xlsx")["taxonomy.xlsx"] == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        core = archive.read("docProps/core.xml").decode()
    assert {(entry.date_time, entry.compress_type, entry.create_system) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 0)
    }
    assert core.count("2026-06-14T00:00:00Z") == 2


def test_names_of_sheets_are_short_and_unique() -> None:
    names = ["about", "History", "a" * 40, "a" * 35, "A" * 31, "x/y", "x:y", "plain"]
    titles = xlsx.sheet_names([Table(name, "", (), ()) for name in names])
    assert list(titles) == names
    assert len({name.lower() for name in titles.values()} - {"about", "history"}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in titles.values())
    assert titles["plain"] == "plain"


@pytest.mark.parametrize(("name", "limit", "words"), [
    ("MAX_ROWS", 5, "terms has 7 rows, and a sheet holds 4"),
    ("MAX_CELL", 40, "is longer than a cell, which holds 40 characters"),
])  # fmt: skip
def test_workbook_that_is_too_large_is_left_out_with_a_message(
    odd_edition: Edition, monkeypatch: pytest.MonkeyPatch, name: str, limit: int, words: str
) -> None:
    monkeypatch.setattr(xlsx if name == "MAX_ROWS" else spreadsheet, name, limit)
    notes: list[str] = []
    artifacts = list(build(odd_edition, left_out=lambda error: notes.append(str(error))))
    assert "taxonomy.xlsx" not in {artifact.path for artifact in artifacts}
    assert len(notes) == 1
    assert words in notes[0]
    with pytest.raises(LeftOutError, match=words):
        build(odd_edition, ["xlsx"])


def test_a_sheet_with_too_many_links_has_none_in_the_column_that_is_over(
    odd_edition: Edition, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MAX_LINKS", 12)
    book = opened(written(odd_edition, "xlsx")["taxonomy.xlsx"])
    assert all(len(links_of(sheet)) <= 12 for sheet in book.worksheets[1:])
    assert len(records(book["terms"])) == 7


def test_release_with_a_workbook_is_reproduced(thesaurus: Path, tmp_path: Path) -> None:
    edition = edition_of(load(find_project(thesaurus)), Version(1, 0, 0), "2026-06-14")
    artifacts = {artifact.path: artifact for artifact in build(edition)}
    assert artifacts["taxonomy.xlsx"].media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    for change, problems in ((b"", 0), (b" ", 1)):
        folder = tmp_path / str(problems)
        folder.mkdir()
        altered = Artifact("taxonomy.xlsx", artifacts["taxonomy.xlsx"].data + change)
        write_files(folder, with_manifest(edition, [*({**artifacts, altered.path: altered}).values()]))
        differences = reproduce(Released(edition.version, folder), None).problems
        assert [problem.place.path.rpartition("/")[2] for problem in differences] == ["taxonomy.xlsx"] * problems


@pytest.mark.parametrize("number", [0, -7, 10**14, 10**15 + 1, 2**53 + 1, -(10**17)])
def test_numbers_are_never_rounded(odd_edition: Edition, written: Written, number: int) -> None:
    odd_edition.document["themes"][0]["terms"][0]["coined"] = number
    rows = records(opened(written(odd_edition, "xlsx")["taxonomy.xlsx"])["terms"])
    assert str(number) in {row["coined"] for row in rows}


def test_reference_check_reads_every_cell(odd_edition: Edition, tmp_path: Path, written: Written) -> None:
    artifacts = {**written(odd_edition, "csv"), **written(odd_edition, "xlsx")}
    artifacts["schema/taxonomy.model.json"] = odd_edition.generated["taxonomy.model.json"].encode()

    def problems(folder: Path, data: bytes) -> list[str]:
        write_files(folder, [Artifact(path, content) for path, content in {**artifacts, xlsx.FILE: data}.items()])
        return [problem.message for problem in VALIDATORS[-1].run(Artifacts.at(folder))]

    def edited(change: Callable[[Workbook], object]) -> bytes:
        book, stream = opened(artifacts[xlsx.FILE]), io.BytesIO()
        change(book)
        book.save(stream)
        return stream.getvalue()

    (tmp_path / "same").mkdir()
    assert problems(tmp_path / "same", artifacts[xlsx.FILE]) == []
    for name, change, words in (
        ("label", lambda book: setattr(book["terms"]["D3"], "value", "X"), "sheet terms, row 3 differs from csv/terms.csv"),
        ("truth", lambda book: setattr(book["themes"]["A2"], "value", True), "sheet themes, row 2 differs from csv/themes.csv"),
        ("row", lambda book: book["builds_on"].delete_rows(7), "sheet builds_on, row 7 differs from csv/builds_on.csv"),
        ("more", lambda book: book.create_sheet("more"), "has a sheet more, which no table has"),
        ("fewer", lambda book: book.remove(book["notes"]), "lacks the sheet notes"),
    ):  # fmt: skip
        (tmp_path / name).mkdir()
        assert problems(tmp_path / name, edited(change)) == [words]


@pytest.mark.full
def test_libreoffice_reads_the_same_cells(odd_edition: Edition, data: bytes, tmp_path: Path) -> None:
    office = which("soffice") or which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "taxonomy.xlsx").write_bytes(data)
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run([office, profile, "--headless", "--convert-to", options, "taxonomy.xlsx"], cwd=tmp_path, check=True)
    for table in schema_tables(odd_edition.schema):
        converted = (tmp_path / f"taxonomy-{xlsx.sheet_names([table])[table.name]}.csv").read_text(encoding="utf-8")
        rows = [{name: cell.lower() if cell in ("TRUE", "FALSE") else cell for name, cell in row.items()}
                 for row in csv.DictReader(io.StringIO(converted, newline=""))]  # fmt: skip
        assert rows == records(opened(data)[table.name]), table.name
