"""The workbook for editors: a row is an item, whatever it has, and an import makes the edits of the command line."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from syrupy.assertion import SnapshotAssertion

from support.imports import sources
from support.workbooks import as_open_document, opened, place
from taxokit.edit.workbook import edit_by_workbook
from taxokit.edit.workspace import Workspace
from taxokit.formats.edition import build
from taxokit.formats.editors import joined, split_lines
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

Change = Callable[[Workbook], object]


@pytest.fixture
def folder(thesaurus_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(thesaurus_template, tmp_path / "thesaurus"))


def editors(folder: Path) -> Workbook:
    (artifact,) = build(edition_of(load(find_project(folder))), ["editors"])
    return opened(artifact.data)


@pytest.fixture
def edited(folder: Path, run: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Edit the workbook, import it, and return the result of the command."""

    def edit(change: Change, *options: str, ending: str = "xlsx") -> Any:
        book = editors(folder)
        change(book)
        path = tmp_path / f"editors.{ending}"
        if ending == "ods":
            path.write_bytes(as_open_document(book))
        else:
            book.save(path)
        return run("import", path, *options, cwd=folder)

    return edit


def add(book: Workbook, sheet: str, **cells: Any) -> int:
    """Add a row, by the names of columns without what their headers say to write, and return its number."""
    names = [str(cell.value).partition(" (")[0] for cell in book[sheet][1]]
    assert cells.keys() <= set(names), names
    book[sheet].append([cells.get(name) for name in names])
    return int(book[sheet].max_row)


def put(sheet: str, row: str, column: str, value: Any) -> Change:
    return lambda book: setattr(cell(book, sheet, row, column), "value", value)


def cell(book: Workbook, sheet: str, row: str, column: str) -> Any:
    header = next(str(own.value) for own in book[sheet][1] if str(own.value).partition(" (")[0] == column)
    return place(book[sheet], row, header)


TEXTS = [
    "plain", "a\nb", "a\n\nb", "ends\\", "\\", "a\\\nb", "=SUM(A1)", "_x0041_", "Strom [batterie]", "a (one per line)", "🔋 ü  x", '"q", \'r\'',
]  # fmt: skip


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_nothing_edited_changes_nothing(ending: str, folder: Path, edited: Callable[..., Any]) -> None:
    path = folder / "taxonomy/themes/erzeugung.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["terms"][0] |= {"notes": TEXTS, "definition": "A\n\nB: c\\", "synonyms": ["PV", "12", "true", "2024-01-01"]}
    data["terms"][0]["translations"]["en"]["synonyms"] = ["Solar\\", "x"]
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    before = sources(folder)
    result = edited(lambda book: None, ending=ending)
    assert (result.code, result.out, result.err.splitlines()[-1]) == (0, "", "taxokit: nothing to change")
    assert sources(folder) == before


def test_nothing_edited_changes_nothing_of_the_real_taxonomy(
    project_copy: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    assert run("build", "--only", "editors", cwd=project_copy).code == 0
    opened((project_copy / "_build/editors.xlsx").read_bytes()).save(tmp_path / "saved.xlsx")
    result = run("import", tmp_path / "saved.xlsx", cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, "", "taxokit: nothing to change\n")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")).map(str.strip).filter(bool)))
def test_the_lines_of_a_cell_are_its_values(values: list[str]) -> None:
    assert split_lines(joined(values)) == values


SIGNS = st.text(st.sampled_from("ab\\\n \t=_x0041_[](){}'\"#:-|,;@é🔋"), min_size=1).filter(str.strip)


@given(
    notes=st.lists(SIGNS, min_size=1, max_size=5, unique=True),
    words=SIGNS,
    labels=st.lists(SIGNS, max_size=3, unique=True),
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_texts_come_back_unchanged(
    notes: list[str], words: str, labels: list[str], folder: Path, tmp_path: Path
) -> None:
    path = folder / "taxonomy/themes/erzeugung.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["terms"][0] |= {"notes": sorted(notes), "definition": words}
    data["terms"][1]["translations"] = {"en": {"label": words, "synonyms": sorted(labels)}} if labels else {}
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    editors(folder).save(tmp_path / "editors.xlsx")
    workspace = Workspace(find_project(folder))
    edit_by_workbook(workspace, tmp_path / "editors.xlsx")
    assert workspace.drafts == {}


def test_it_is_written_on_request_alone(folder: Path) -> None:
    assert "editors.xlsx" not in {artifact.path for artifact in build(edition_of(load(find_project(folder))))}


def test_sheets_say_what_to_write(folder: Path, snapshot: SnapshotAssertion) -> None:
    book = editors(folder)
    rows = {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book.worksheets}
    assert [*rows] == ["About", "themes", "terms", "Columns", "Names"]
    assert {name: rows[name][:3] for name in ("themes", "terms", "Columns")} | {"Names": rows["Names"]} == snapshot
    validations = book["terms"].data_validations.dataValidation
    assert {str(own.sqref): (own.formula1, own.showErrorMessage) for own in validations if own.formula1} == snapshot
    assert book["terms"].freeze_panes == "A2"


def test_a_new_row_is_what_add_writes(
    folder: Path, edited: Callable[..., Any], run: Callable[..., Any], tmp_path: Path
) -> None:
    other = shutil.copytree(folder, tmp_path / "other")
    settings = {"label": "Wasserkraft", "synonyms": "Hydro", "definition": "Aus Wasser.", "coined": "1878"}
    options = [word for name, value in settings.items() for word in ("--set", f"{name}={value}")]
    assert run("add", "term", "--in", "erzeugung", *options, cwd=other).code == 0
    assert run("link", "wasserkraft", "builds_on", "strom", cwd=other).code == 0
    result = edited(lambda book: add(book, "terms", theme="Erzeugung", builds_on="Strom", **settings))
    assert result.code == 0, result.err
    assert sources(folder) == sources(other)


def test_one_row_is_a_whole_item(folder: Path, edited: Callable[..., Any], snapshot: SnapshotAssertion) -> None:
    def change(book: Workbook) -> None:
        new = {
            "label": "Wärmepumpe ",
            "label@en": "Heat pump",
            "synonyms": "WP\nLuft",
            "notes": "a\\\nb\nc",
            "definition": "Pumpt.",
        }
        number = add(
            book, "terms", **new, theme="speicherung", builds_on="strom\nHeimspeicher", related="Kälte", measurable=True
        )
        add(book, "terms", label="Kälte", theme="speicherung", definition="Fehlende Wärme.")
        sheet = book["terms"]
        sheet.cell(1, sheet.max_column + 1).value = "label@it"
        sheet.cell(number, sheet.max_column).value = "Pompa di calore"
        sheet.cell(1, sheet.max_column + 1).value = "my remarks"
        sheet.cell(number, sheet.max_column).value = "ask Ann"
        put("terms", "windkraft", "label", "Wind")(book)
        put("terms", "heimspeicher", "theme", "Erzeugung")(book)
        sheet.delete_rows(next(row[0].row for row in sheet.iter_rows(min_row=2) if row[0].value == "pumpspeicher"))

    before = sources(folder)
    tried = edited(change, "--dry-run", ending="ods")
    assert (tried.code, sources(folder)) == (0, before), tried.out + tried.err
    assert "taxonomy/themes" not in tried.err
    result = edited(change, ending="ods")
    assert result.code == 0, result.err
    assert (result.out, sources(folder)) == snapshot(name="result")


REFUSED = {
    "a lost identifier": put("terms", "strom", "id", None),
    "no label": lambda book: add(book, "terms", theme="erzeugung", definition="x"),
    "no parent": lambda book: add(book, "terms", label="X", definition="x"),
    "an unknown parent": put("terms", "windkraft", "theme", "Erzeugnug"),
    "an unknown item": put("terms", "windkraft", "builds_on", "strom\nStrum"),
    "a label of two": lambda book: (
        add(book, "terms", label="Strom", theme="erzeugung"),
        put("terms", "batterie", "builds_on", "Strom")(book),
    ),
    "an identifier of another": put("terms", "windkraft", "builds_on", "Wind [strom]"),
    "a repeated identifier": put("terms", "strom", "id", "windkraft"),
    "a repeated column": lambda book: setattr(book["terms"]["Z1"], "value", "label (again)"),
    "a removed row that is named": lambda book: book["terms"].delete_rows(
        next(row[0].row for row in book["terms"].iter_rows(min_row=2) if row[0].value == "strom")
    ),
    "a rule": put("terms", "strom", "synonyms", "der Strom\nStrom"),
}  # fmt: skip


def test_refused_edits(folder: Path, edited: Callable[..., Any], tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    before, messages = sources(folder), {}
    for name, change in REFUSED.items():
        result = edited(change)
        assert result.code in (1, 2), name
        messages[name] = (result.out + result.err).replace(f"{tmp_path}/", "").splitlines()
    assert messages == snapshot
    assert sources(folder) == before


def test_a_column_of_no_slot_is_reported(edited: Callable[..., Any]) -> None:
    def change(book: Workbook) -> None:
        header = next(cell for cell in book["terms"][1] if cell.value == "definition")
        header.value = "defintion"

    result = edited(change)
    message = "sheet terms: the column 'defintion' is of no slot, and was not read; did you mean 'definition'?"
    assert f"taxokit: {message}\n" in result.err


def test_codes_are_shown_with_their_labels(folder: Path, run: Callable[..., Any], edited: Callable[..., Any]) -> None:
    assert (
        run(
            "add", "term", "t-17", "--in", "erzeugung", "--set", "label=Gas", "--set", "definition=Brennt.", cwd=folder
        ).code
        == 0
    )
    assert run("link", "windkraft", "related", "t-17", cwd=folder).code == 0
    assert cell(editors(folder), "terms", "windkraft", "related").value == "Gas [t-17]"
    assert "nothing to change" in edited(lambda book: None).err
    renamed = edited(put("terms", "t-17", "label", "Erdgas"))
    assert (renamed.code, renamed.out.count("\n")) == (0, 1)


def test_new_rows_are_named_by_the_configuration(folder: Path, edited: Callable[..., Any]) -> None:
    options = '[id-pattern]\nterm = "t-{number:03}"\n\n[id-ranges]\nann = "1-9"\nben = "10-19"\n'
    (folder / "taxokit.toml").write_text(options, encoding="utf-8")

    def change(book: Workbook) -> None:
        for label in ("Gas", "Öl"):
            add(
                book,
                "terms",
                label=label,
                theme="erzeugung",
                definition="Brennt.",
                related="Gas" if label == "Öl" else None,
            )

    assert edited(change, "--range", "ben").code == 0
    terms = {term["id"]: term for term in sources(folder)["themes/erzeugung.yaml"]["terms"]}
    assert (terms["t-010"]["label"], terms["t-011"]["related"]) == ("Gas", ["t-010"])
    own = edited(lambda book: add(book, "terms", id="gas", label="Gas 2", theme="erzeugung", definition="x"))
    assert "sheet terms, cell A11: the identifier 'gas' does not have the form t-{number:03}" in own.err


@pytest.mark.parametrize("name", ["editors", "xlsx"])
def test_a_second_import_changes_nothing(name: str, folder: Path, run: Callable[..., Any], tmp_path: Path) -> None:
    (artifact,) = build(edition_of(load(find_project(folder))), [name])
    book = opened(artifact.data)
    add(book, "terms", label="Gas", theme="erzeugung", definition="Brennt.")
    put("terms", "strom", "label", "Elektrizität")(book)
    book.save(tmp_path / "edited.xlsx")
    assert run("import", tmp_path / "edited.xlsx", cwd=folder).code == 0
    before = sources(folder)
    again = run("import", tmp_path / "edited.xlsx", cwd=folder)
    assert (again.code, again.err, sources(folder)) == (0, "taxokit: nothing to change\n", before)
    assert run("set", "strom", "coined", "1600", cwd=folder).code == 0
    later = run("import", tmp_path / "edited.xlsx", cwd=folder)
    assert "was made neither from these sources nor from a release" in later.err


@pytest.mark.parametrize("name", ["editors", "xlsx"])
def test_two_imports_of_a_released_workbook_add_an_item_once(
    name: str, released_thesaurus: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    edition = edition_of(load(find_project(released_thesaurus)), Version(1, 0, 0), "2026-06-14")
    book = opened(build(edition, [name])[0].data)
    add(book, "terms", label="Gas", theme="erzeugung", definition="Brennt.")
    book.save(tmp_path / "edited.xlsx")
    for label in ("Elektrizität", "Strom"):
        assert run("import", tmp_path / "edited.xlsx", cwd=released_thesaurus).code == 0
        before = sources(released_thesaurus)
        assert run("rename", "strom", label, cwd=released_thesaurus).code == 0
    assert [term["id"] for term in before["themes/erzeugung.yaml"]["terms"]].count("gas") == 1
    assert "gas-2" not in str(sources(released_thesaurus))
