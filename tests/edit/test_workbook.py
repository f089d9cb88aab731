"""A workbook that was edited in a spreadsheet: the edit becomes a change of the sources, and nothing else does."""

import contextlib
import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from syrupy.assertion import SnapshotAssertion

from support.workbooks import append, as_open_document, opened, place
from taxokit.edit.minting import Minting
from taxokit.edit.table_sheets import TableForm
from taxokit.edit.workbook_source import read_workbook
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.loader import load
from taxokit.text.errors import SourceError
from taxokit.text.versions import Version

Change = Callable[[Workbook], object]


@pytest.fixture(scope="module")
def template(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second taxonomy, with comments and in its own layout."""
    folder = tmp_path_factory.mktemp("workbook") / "thesaurus"
    shutil.copytree(thesaurus_template, folder)
    path = folder / "taxonomy/themes/erzeugung.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("  - id: strom\n", "  # the base of all others\n  - id: strom\n"),
        ("    label: Strom\n", "    label: 'Strom'   # as people say\n"),
        ("      - PV\n", "      # short\n      - PV\n"),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "thesaurus"))


@pytest.fixture(scope="module")
def workbook(template: Path) -> bytes:
    """The workbook of a build of it."""
    (artifact,) = build(edition_of(load(find_project(template))), ["xlsx"])
    return artifact.data


@pytest.fixture
def edited(folder: Path, workbook: bytes, run: Callable[..., Any], tmp_path: Path) -> Callable[[Change], Any]:
    """Edit the workbook, import it, and return the result of the command."""

    def edit(change: Change) -> Any:
        book = opened(workbook)
        change(book)
        book.save(tmp_path / "taxonomy.xlsx")
        return run("import", tmp_path / "taxonomy.xlsx", cwd=folder)

    return edit


@pytest.fixture
def changed(folder: Path, template: Path) -> Callable[[], list[str]]:
    """Return the changed lines of the sources, as `diff` has them."""

    def lines() -> list[str]:
        run = subprocess.run(
            ["git", "diff", "--no-index", "--no-prefix", "-U0", template / "taxonomy", folder / "taxonomy"],
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        return [line for line in run.stdout.splitlines() if line[:1] in "+-" and not line.startswith(("+++", "---"))]

    return lines


def put(sheet: str, row: str, column: str, value: Any) -> Change:
    return lambda book: setattr(place(book[sheet], row, column), "value", value)


def drop(sheet: str, *cells: str) -> Change:
    """Remove the first row that has these cells."""

    def change(book: Workbook) -> None:
        rows = book[sheet].iter_rows(min_row=2, values_only=True)
        number = next(number for number, row in enumerate(rows, start=2) if {*cells} <= {*row})
        book[sheet].delete_rows(number)

    return change


def without_column(sheet: str, column: str) -> Change:
    return lambda book: book[sheet].delete_cols([cell.value for cell in book[sheet][1]].index(column) + 1)


def sequence(*changes: Change) -> Change:
    return lambda book: [change(book) for change in changes]


def test_nothing_edited_changes_nothing(edited: Callable[..., Any], changed: Callable[[], list[str]]) -> None:
    result = edited(lambda book: None)
    assert (result.code, result.out) == (0, "")
    assert "nothing to change" in result.err
    assert changed() == []


def test_nothing_edited_changes_nothing_of_the_real_taxonomy(
    project_copy: Path, tmp_path: Path, run: Callable[..., Any]
) -> None:
    before = {path: path.read_bytes() for path in (project_copy / "taxonomy").rglob("*.yaml")}
    assert run("build", "--only", "xlsx", cwd=project_copy).code == 0
    opened((project_copy / "_build/taxonomy.xlsx").read_bytes()).save(tmp_path / "saved.xlsx")
    result = run("import", tmp_path / "saved.xlsx", cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, "", "taxokit: nothing to change\n")
    assert {path: path.read_bytes() for path in (project_copy / "taxonomy").rglob("*.yaml")} == before


CELLS = {
    "a label, beside its comment": put("terms", "strom", "label", "Elektrischer Strom"),
    "a new value": put("terms", "strom", "coined", 1600),
    "a number as text": put("terms", "photovoltaik", "coined", "1840"),
    "a truth": put("terms", "strom", "measurable", False),
    "an empty cell": put("terms", "batterie", "coined", None),
    "a choice": put("terms", "batterie", "stage", "candidate"),
    "metadata inside of metadata": put("thesaurus", "https://example.org/energy", "maker_full_name", "Institut"),
    "a link": lambda book: append(book["builds_on"], **{"class": "Term", "id": "windkraft", "value": "photovoltaik"}),
    "a link by its label": lambda book: append(book["builds_on"], **{"class": "Term", "id": "windkraft", "value": "term/batterie"}),
    "a removed link": drop("builds_on", "Term", "heimspeicher", "batterie"),
    "the last link": drop("builds_on", "Term", "pumpspeicher", "strom"),
    "a translation": lambda book: append(book["translations"], **{"class": "Term", "id": "windkraft", "tag": "en", "slot": "label", "value": "Wind power"}),
    "a new parent": put("terms", "windkraft", "theme", "speicherung"),
    "a new item, and a reference to it": sequence(
            lambda book: append(book["terms"], id="wasserkraft", theme="erzeugung", label="Wasserkraft", definition="Aus Wasser."),
            lambda book: append(book["builds_on"], **{"class": "Term", "id": "pumpspeicher", "value": "wasserkraft"}),
        ),
    "a new item without an identifier, and a reference to it": sequence(
            lambda book: append(book["terms"], theme="Erzeugung", label="Wasserkraft", definition="Aus Wasser."),
            lambda book: append(book["builds_on"], **{"class": "Term", "id": "pumpspeicher", "value": "Wasserkraft"}),
        ),
    "a class in another case": lambda book: append(book["builds_on"], **{"class": " TERM", "id": "windkraft ", "value": "batterie "}),
    "a link by readable columns": lambda book: append(book["builds_on"], term="windkraft", builds_on_term_label="Batterie"),
    "a parent by its label": put("terms", "windkraft", "theme", "Speicherung"),
    "white space at the end": put("terms", "strom", "label", " Elektrischer Strom \n"),
    "a removed item with its links": sequence(drop("terms", "pumpspeicher"), drop("builds_on", "Term", "pumpspeicher")),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_an_edit_is_the_whole_change(
    name: str,
    edited: Callable[..., Any],
    changed: Callable[[], list[str]],
    run: Callable[..., Any],
    folder: Path,
    snapshot: SnapshotAssertion,
) -> None:
    result = edited(CELLS[name])
    assert result.code == 0, result.err
    assert "\n".join(changed()) == snapshot
    assert run("check", cwd=folder).code == 0


REMOVED = {"speicherung", "batterie", "heimspeicher", "pumpspeicher", "windkraft"}
ADDED = ("netze", "handel", "netze", "erzeugung", "handel", "erzeugung", "netze")


def change_many(book: Workbook) -> None:
    """Remove a theme with its terms, a term of another, and all links of these; add terms, also of new themes."""
    for sheet in book.worksheets[1:]:
        for row in reversed(list(sheet.iter_rows(min_row=2))):
            if REMOVED & {cell.value for cell in row}:
                sheet.delete_rows(row[0].row)
    for theme in ("netze", "handel"):
        append(book["themes"], id=theme, label=theme.title(), definition="Neu.")
    for number, theme in enumerate(ADDED):
        name = f"{'zbya'[number % 4]}-{number}"
        append(book["terms"], id=name, theme=theme, label=f"Neu {number}", definition="Neu.", coined=1900 + number)
    append(book["builds_on"], **{"class": "Term", "id": "z-0", "value": "z-4"})


def test_many_items_are_removed_and_added_at_once(
    edited: Callable[..., Any], folder: Path, run: Callable[..., Any], snapshot: SnapshotAssertion
) -> None:
    result = edited(change_many)
    assert result.code == 0, result.err
    files = sorted((folder / "taxonomy/themes").iterdir())
    assert f"{result.out}---\n" + "---\n".join(path.read_text(encoding="utf-8") for path in files) == snapshot
    assert run("check", cwd=folder).code == 0


REFUSED = {
    "two rows of an item": lambda book: append(book["terms"], id="strom"),
    "a missing parent": lambda book: append(book["terms"], label="X"),
    "neither identifier nor label": lambda book: append(book["terms"], theme="erzeugung", definition="X"),
    "a lost identifier": put("terms", "strom", "id", None),
    "a bad identifier": lambda book: append(book["terms"], id="A b", theme="erzeugung"),
    "an unknown item": lambda book: append(book["builds_on"], **{"class": "Term", "id": "strom", "value": "nope"}),
    "an unknown owner": lambda book: append(book["builds_on"], **{"class": "Term", "id": "nope", "value": "strom"}),
    "an unknown choice": put("terms", "strom", "stage", "done"),
    "a text for a number": put("terms", "strom", "coined", "about 1600"),
    "a formula": put("terms", "strom", "label", "=A1"),
    "a removed parent": drop("themes", "speicherung"),
    "a column twice": lambda book: setattr(book["terms"]["B1"], "value", "label"),
    "a removed column of identifiers": without_column("terms", "id"),
    "an unknown class": lambda book: append(book["builds_on"], **{"class": "Trem", "id": "strom", "value": "windkraft"}),
    "no item": lambda book: append(book["builds_on"], value="windkraft"),
    "no target": lambda book: append(book["builds_on"], term="windkraft"),
    "a label of several items": sequence(
        put("terms", "heimspeicher", "label", "Batterie"),
        lambda book: append(book["builds_on"], term="windkraft", builds_on_term_label="BATTERIE"),
    ),
    "a removed item that is named": drop("terms", "strom"),
    "an invisible character": put("terms", "windkraft", "definition", "Umwandlung von\u200bWind."),
    "a repeated label": put("terms", "strom", "label", "Batterie"),
    "a removed first sheet": lambda book: book.remove(book["About"]),
    "an empty label": put("terms", "strom", "label", None),
}  # fmt: skip


def test_refused_edits(
    edited: Callable[..., Any], changed: Callable[[], list[str]], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    messages = {}
    for name, change in REFUSED.items():
        result = edited(change)
        assert result.code in (1, 2), name
        messages[name] = (result.out + result.err).replace(f"{tmp_path}/", "").splitlines()
    assert messages == snapshot
    assert changed() == []


def test_removed_sheet_or_column_changes_nothing(edited: Callable[..., Any], changed: Callable[[], list[str]]) -> None:
    result = edited(sequence(
        lambda book: book.remove(book["builds_on"]),
        without_column("terms", "definition"),
        put("terms", "windkraft", "label", "Wind"),
        lambda book: setattr(book["terms"]["Z1"], "value", "my notes"),
    ))  # fmt: skip
    assert result.code == 0, result.err
    assert changed() == ["-    label: Windkraft", "+    label: Wind"]


def test_computed_values_are_left_and_named(edited: Callable[..., Any], changed: Callable[[], list[str]]) -> None:
    result = edited(sequence(put("terms", "strom", "level", 9), drop("basis_of", "Term", "strom", "batterie")))
    assert result.code == 0
    assert "not imported: 1 change of computed values in basis_of" in result.err
    assert "not imported: 1 change of computed values in terms" in result.err
    assert changed() == []


def test_sources_that_went_on_are_not_undone(
    edited: Callable[..., Any], folder: Path, changed: Callable[[], list[str]]
) -> None:
    path = folder / "taxonomy/themes/speicherung.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Pumpspeicher\n", "Pumpe\n"), encoding="utf-8")
    before = changed()
    result = edited(put("terms", "strom", "label", "X"))
    assert result.code == 2
    assert "was made neither from these sources nor from a release" in result.err
    assert changed() == before


def test_workbook_of_a_release_is_merged_into_later_sources(
    folder: Path, run: Callable[..., Any], tmp_path: Path, workbook: bytes
) -> None:
    edition = edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-06-14")
    artifacts = list(with_manifest(edition, build(edition)))
    (folder / "releases/1.0.0").mkdir(parents=True)
    write_files(folder / "releases/1.0.0", artifacts)
    path = folder / "taxonomy/themes/speicherung.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Pumpspeicher\n", "Pumpe\n"), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    for label, code in (("Akku", 0), ("Anders", 2)):
        book = opened(next(artifact.data for artifact in artifacts if artifact.path == "taxonomy.xlsx"))
        place(book["terms"], "batterie" if code == 0 else "pumpspeicher", "label").value = label
        book.save(tmp_path / "taxonomy.xlsx")
        result = run("import", tmp_path / "taxonomy.xlsx", cwd=folder)
        assert (result.code, "computed values" in result.err) == (code, False), result.err
        assert path.read_text(encoding="utf-8") == before.replace("label: Batterie\n", "label: Akku\n")
    assert "label of term pumpspeicher was changed here in the meantime, to 'Pumpe'" in result.err


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06" + bytes(18), b"id,label\n"])
def test_other_files_are_refused_with_a_message(
    folder: Path, tmp_path: Path, run: Callable[..., Any], data: bytes
) -> None:
    (tmp_path / "x.xlsx").write_bytes(data)
    result = run("import", tmp_path / "x.xlsx", cwd=folder)
    assert result.code == 2
    assert "is not a workbook that `taxokit build` or a release wrote" in result.err


@pytest.mark.parametrize(("part", "size"), [("xl/worksheets/sheet1.xml", 2_100_000), ("xl/sharedStrings.xml", 600_000)])
def test_a_file_that_unpacks_to_more_than_can_be_read_is_refused(
    folder: Path, tmp_path: Path, run: Callable[..., Any], workbook: bytes, part: str, size: int
) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook)) as made, zipfile.ZipFile(tmp_path / "x.xlsx", "w") as archive:
        for name in made.namelist():
            filling = b"<!--" + b" " * size + b"-->" if name == part else b""
            archive.writestr(name, made.read(name) + filling, zipfile.ZIP_DEFLATED)
    result = run("import", tmp_path / "x.xlsx", "--max-filesize", "16M", cwd=folder)
    assert result.code == 2
    assert (
        "unpacks to more than 2 MiB, or 524,288 bytes beside its sheets; raise the limit with --max-filesize"
        in result.err
    )
    assert run("import", tmp_path / "x.xlsx", cwd=folder).code == 0


@given(data=st.data())
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_workbooks_are_refused_or_read(
    data: st.DataObject, workbook: bytes, template: Path, tmp_path: Path
) -> None:
    damaged = bytearray(workbook)
    for _ in range(data.draw(st.integers(1, 5))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "x.xlsx").write_bytes(damaged)
    with contextlib.suppress(SourceError):
        TableForm(read_workbook(tmp_path / "x.xlsx"), read_schema(template), Minting(load(find_project(template))))


@pytest.mark.full
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_workbook_saved_by_libreoffice_changes_nothing(
    ending: str,
    folder: Path,
    tmp_path: Path,
    run: Callable[..., Any],
    workbook: bytes,
    changed: Callable[[], list[str]],
) -> None:
    office = which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "taxonomy.xlsx").write_bytes(workbook)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    options = [profile, "--headless", "--convert-to", ending, "--outdir", "saved", "taxonomy.xlsx"]
    subprocess.run([office, *options], cwd=tmp_path, check=True)
    saved = tmp_path / f"saved/taxonomy.{ending}"
    assert saved.read_bytes() != workbook
    result = run("import", saved, cwd=folder)
    assert (result.code, result.out) == (0, ""), result.err
    assert "not imported" not in result.err
    assert changed() == []


def test_options_of_other_imports_are_refused(folder: Path, tmp_path: Path, run: Callable[..., Any]) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"")
    result = run("import", tmp_path / "x.xlsx", "--title", "X", "--map", "a=label", cwd=folder)
    assert result.code == 2
    assert "--title, --map: a workbook" in result.err


def test_a_removed_row_of_a_released_item_is_reported_on_its_sheet(
    released_thesaurus: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    assert run("build", "--only", "xlsx", cwd=released_thesaurus).code == 0
    book = opened((released_thesaurus / "_build/taxonomy.xlsx").read_bytes())
    sequence(drop("terms", "pumpspeicher"), drop("builds_on", "Term", "pumpspeicher"))(book)
    book.save(tmp_path / "x.xlsx")
    result = run("import", "../x.xlsx", cwd=released_thesaurus)
    assert result.code == 1
    assert (
        "x.xlsx: error: sheet terms, the removed row of pumpspeicher: the term pumpspeicher was released" in result.out
    )
    assert "taxonomy/themes" not in result.out


def test_an_open_document_is_read_alike(
    folder: Path, workbook: bytes, run: Callable[..., Any], tmp_path: Path, changed: Callable[[], list[str]]
) -> None:
    book = opened(workbook)
    path = tmp_path / "taxonomy.ods"
    path.write_bytes(as_open_document(book))
    unedited = run("import", path, cwd=folder)
    assert (unedited.code, unedited.out, unedited.err) == (0, "", "taxokit: nothing to change\n")
    sequence(put("terms", "strom", "coined", 1600), put("terms", "strom", "label", "A  &\n<B>"))(book)
    path.write_bytes(as_open_document(book))
    result = run("import", path, cwd=folder)
    assert result.code == 1
    assert "error: sheet terms, cell A4: the " in result.out
    put("terms", "strom", "label", "=A1")(book)
    path.write_bytes(as_open_document(book))
    assert "sheet terms, cell A4: has a formula or an error" in run("import", path, cwd=folder).err
    put("terms", "strom", "label", "A  & <B>")(book)
    path.write_bytes(as_open_document(book))
    assert run("import", path, cwd=folder).code == 0
    assert changed() == [
        "-    label: 'Strom'   # as people say",
        "+    label: A  & <B>   # as people say",
        "+    coined: 1600",
    ]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
ROWS = '<table:table-row table:number-rows-repeated="9999999"><table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<office:document-content", f"{BOMB}<office:document-content", "has a document type"),
        (
            "</office:spreadsheet>",
            f'<table:table table:name="x">{ROWS}</table:table></office:spreadsheet>',
            "has more than",
        ),
        ("</office:spreadsheet>", "", "is not a workbook that"),
    ],
)
def test_a_harmful_open_document_is_refused(
    old: str, new: str, message: str, folder: Path, workbook: bytes, run: Callable[..., Any], tmp_path: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(as_open_document(opened(workbook)))) as made:
        content = made.read("content.xml").decode()
    assert old in content
    with zipfile.ZipFile(tmp_path / "x.ods", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", content.replace(old, new))
    result = run("import", tmp_path / "x.ods", cwd=folder)
    assert (result.code, message in result.err) == (2, True), result.err
