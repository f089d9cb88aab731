"""New identifiers and IRIs: by the patterns of the configuration, the same in edits, tables and workbooks."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.imports import NEW, sources
from taxokit.edit.minting import id_form, iri_form

Run = Callable[..., Any]

NUMBERS = 'id-pattern = "{scheme}{number:05}"\niri-pattern = "{namespace}{id}"\n'
RANGES = '\n[id-ranges]\n"Ada Lovelace" = "1-99"\nben = ["200-201", "300-399"]\n'


@pytest.fixture
def configured(words: Path, run: Run) -> Callable[[str], Path]:
    """Give a repository with one scheme some options."""

    def configure(options: str) -> Path:
        run("add", "concept-scheme", "ut", "--set", "title=Thesaurus", cwd=words)
        (words / "taxokit.toml").write_text(options, encoding="utf-8")
        return words

    return configure


def iris(folder: Path) -> dict[str, str]:
    concepts = ((path, item) for path, item in sources(folder).items() if path.startswith("concepts/"))
    return {item["id"]: item.get("iri", "computed") for _, item in concepts}


def test_edits_tables_and_workbooks_mint_alike(configured: Callable[[str], Path], run: Run, tmp_path: Path) -> None:
    folder = configured(NUMBERS)
    result = run("add", "concept", "--set", "label=Solar power", cwd=folder)
    assert result.code == 0
    assert result.err.startswith(f"taxokit: the next identifier is ut00001, for <{NEW.namespace}ut00001>\n")
    (tmp_path / "rows.csv").write_text("label,broader\nWind,\nBreeze,Wind\n", encoding="utf-8")
    assert run("import", tmp_path / "rows.csv", cwd=folder).code == 0
    assert run("build", "--only", "xlsx", "--out", tmp_path / "build", cwd=folder).code == 0
    book = openpyxl.load_workbook(tmp_path / "build/taxonomy.xlsx")
    sheet = book["concepts"]
    columns = [cell.value for cell in sheet[1]]
    sheet.append([{"label": "Tide"}.get(str(column)) for column in columns])
    book.save(tmp_path / "edited.xlsx")
    edited = run("import", tmp_path / "edited.xlsx", cwd=folder)
    assert edited.code == 0, edited
    assert run("build", "--only", "editors", "--out", tmp_path / "build", cwd=folder).code == 0
    book = openpyxl.load_workbook(tmp_path / "build/editors.xlsx")
    sheet = book["concepts"]
    sheet.append([{"label": "Ebb"}.get(str(cell.value)) for cell in sheet[1]])
    book.save(tmp_path / "edited.xlsx")
    assert run("import", tmp_path / "edited.xlsx", cwd=folder).code == 0
    assert iris(folder) == {f"ut0000{number}": f"{NEW.namespace}ut0000{number}" for number in range(1, 6)}
    items = sources(folder)
    assert items["concepts/ut00003.yaml"]["broader"] == ["ut00002"]
    assert [item["in_scheme"] for path, item in items.items() if path.startswith("concepts/")] == [["ut"]] * 5


def test_each_contributor_takes_numbers_from_a_range_of_their_own(
    configured: Callable[[str], Path], run: Run, tmp_path: Path
) -> None:
    folder = configured(NUMBERS + RANGES)
    by_option = [run("add", "concept", "--set", f"label={label}", "--range", "ben", cwd=folder) for label in "abcd"]
    assert {result.code for result in by_option} == {0}
    git = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Ada Lovelace"}
    assert run("add", "concept", "--set", "label=e", cwd=folder, env=git, process=True).code == 0
    assert list(iris(folder)) == ["ut00001", "ut00200", "ut00201", "ut00300", "ut00301"]
    assert run("add", "concept", "ut00500", "--set", "label=f", cwd=folder).err == (
        "taxokit: error: the identifier 'ut00500' has a number in nobody's range;"
        " leave it out to get the next one, or change id-pattern or [id-ranges] in taxokit.toml\n"
    )
    assert run("add", "concept", "--set", "label=f", "--range", "eve", cwd=folder).err == (
        "taxokit: error: eve has no range of numbers; name a range with --range: Ada Lovelace, ben;"
        " or add one under [id-ranges] in taxokit.toml\n"
    )
    (tmp_path / "rows.csv").write_text("label\nf\n", encoding="utf-8")
    assert run("import", tmp_path / "rows.csv", "--range", "ben", cwd=folder).code == 0
    assert "ut00302" in iris(folder)
    (folder / "taxokit.toml").write_text(f'{NUMBERS}[id-ranges]\nben = "200-201"\n', encoding="utf-8")
    full = run("add", "concept", "--set", "label=f", "--range", "ben", cwd=folder)
    assert full.err == (
        "taxokit: error: no number is left in your range; extend it in taxokit.toml, under [id-ranges]\n"
    )


def test_an_unreleased_item_keeps_the_form_with_another_identifier(configured: Callable[[str], Path], run: Run) -> None:
    folder = configured(NUMBERS)
    assert run("add", "concept", "--set", "label=Wind", cwd=folder).code == 0
    assert run("reidentify", "ut00001", "wind", cwd=folder).code == 2
    assert run("reidentify", "ut00001", "ut00042", cwd=folder).code == 0
    assert iris(folder) == {"ut00042": f"{NEW.namespace}ut00042"}


def test_a_code_is_opaque_and_the_same_in_a_dry_run(configured: Callable[[str], Path], run: Run) -> None:
    folder = configured('id-pattern = "{code:6}"\n')
    arguments = ("add", "concept", "--set", "label=Solar power")
    dry = run(*arguments, "--dry-run", cwd=folder)
    assert iris(folder) == {}
    assert run(*arguments, cwd=folder).err.splitlines()[0] == dry.err.splitlines()[0]
    assert run("add", "concept", "--set", "label=Wind", cwd=folder).code == 0
    codes = list(iris(folder))
    assert [len(code) for code in codes] == [6, 6]
    assert any(code in dry.err for code in codes)


def test_a_name_makes_the_identifier_by_default(configured: Callable[[str], Path], run: Run, tmp_path: Path) -> None:
    folder = configured("")
    assert run("add", "concept", "--set", "label=Solar power", cwd=folder).code == 0
    assert run("add", "concept", "--set", "label=Wind", "--set", "notations=W 1", cwd=folder).code == 0
    (tmp_path / "rows.csv").write_text("label,notations\nTide,T 1\nSolar power,\nSolar power,\n", encoding="utf-8")
    assert run("import", tmp_path / "rows.csv", cwd=folder).code == 0
    assert sorted(iris(folder)) == ["solar-power", "solar-power-2", "t-1", "w-1"]
    missing = run("add", "concept", cwd=folder)
    assert (missing.code, "ID is missing" in missing.err) == (2, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            'id-pattern = "{nmber}"',
            "id-pattern is '{nmber}', but must be such as {slug}, {number:05}, {scheme}{number} or",
        ),
        ('id-pattern = "ut"', "id-pattern is 'ut', but must be such as"),
        ('iri-pattern = "{namespace}"', "iri-pattern is '{namespace}', but must be such as {namespace}{kind}/{id} or"),
        ("[id-pattern]\nconcept = 5", "id-pattern is 5, but must be a pattern, or a table with a key for each kind"),
        ('[id-ranges]\nann = "9-1"', "the range '9-1' of ann must be such as '1001-2000'"),
        ('[id-ranges]\nann = "1-9"\nben = "9-12"', "the range '9-12' of ben overlaps with a range of ann"),
    ],
)
def test_wrong_options_are_named(options: str, message: str, configured: Callable[[str], Path], run: Run) -> None:
    result = run("check", cwd=configured(options))
    assert (result.code, result.err.startswith(f"taxokit: error: taxokit.toml: {message}")) == (2, True), result.err


def test_a_schema_without_given_iris_takes_no_other_form(thesaurus: Path, run: Run) -> None:
    (thesaurus / "taxokit.toml").write_text('iri-pattern = "{namespace}{id}"\n', encoding="utf-8")
    result = run("add", "theme", "--set", "label=Kabel", cwd=thesaurus)
    assert result.code == 2
    assert "the schema does not let a theme have the IRI https://" in result.err
    options = 'iri-pattern = "{namespace}{kind}/{id}"\nid-pattern = "t{number}"\n'
    (thesaurus / "taxokit.toml").write_text(options, encoding="utf-8")
    assert run("add", "theme", "--set", "label=Kabel", cwd=thesaurus).code == 0
    assert (thesaurus / "taxonomy/themes/t1.yaml").exists()


def test_forms_of_existing_identifiers_and_iris() -> None:
    assert id_form(["7", "12", "105", "other"]) == "{number}"
    assert id_form(["ut0001", "ut0027", "ut1000"]) == "ut{number:04}"
    assert id_form(["c-12", "c-7", "c-1000"]) == "c-{number}"
    assert id_form(["solar-power", "covid-19", "wind"]) == "{slug}"
    assert iri_form([("a", "https://e.org/v/a"), ("b", "https://e.org/v/b")], "https://e.org/v/") == "{namespace}{id}"
    assert iri_form([("c-1", "https://e.org/v/x/c_1")], "https://e.org/v/") == "{namespace}x/{id:_}"
    assert iri_form([("a", "https://e.org/v#a"), ("b", "")], "https://e.org/v/") == ""
    assert iri_form([("a", "https://e.org/v#a")], "https://e.org/v/") == "https://e.org/v#{id}"


def test_a_concept_that_is_written_by_hand_needs_the_iri_of_the_pattern(
    configured: Callable[[str], Path], run: Run
) -> None:
    folder = configured(NUMBERS)
    path = folder / "taxonomy/concepts/ut00001.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("id: ut00001\nlabel: Wind\nin_scheme:\n  - ut\n", encoding="utf-8")
    assert run("check", "--select", "off-pattern-iri", cwd=folder).code == 1
    assert run("check", "--select", "off-pattern-iri", "--fix", cwd=folder).code == 0
    assert iris(folder) == {"ut00001": f"{NEW.namespace}ut00001"}


def test_new_row_of_a_table_is_named_after_its_scheme(
    configured: Callable[[str], Path], run: Run, tmp_path: Path
) -> None:
    folder = configured(NUMBERS)
    assert run("add", "concept-scheme", "gemet", "--set", "title=Other", cwd=folder).code == 0
    assert run("add", "concept", "--set", "label=Sun", "--set", "in_scheme=ut", cwd=folder).code == 0
    assert run("build", "--only", "xlsx", "--out", tmp_path / "build", cwd=folder).code == 0
    book = openpyxl.load_workbook(tmp_path / "build/taxonomy.xlsx")
    for sheet, cells in (
        ("concepts", {"label": "Tide"}),
        ("in_scheme", {"class": "concept", "id": "Tide", "value": "gemet"}),
    ):
        book[sheet].append([cells.get(str(cell.value)) for cell in book[sheet][1]])
    book.save(tmp_path / "edited.xlsx")
    assert run("import", tmp_path / "edited.xlsx", cwd=folder).code == 0
    assert sorted(iris(folder)) == ["gemet00001", "ut00001"]


@pytest.mark.parametrize(
    ("column", "expected", "warnings"),
    [
        ("id", {"x001": [], "t001": ["X 2"], "t900": []}, 1),
        ("notations", {"t001": ["x001"], "t002": ["X 2"], "t003": ["t900"]}, 0),
    ],
)
def test_identifiers_of_a_table_may_have_another_form(
    configured: Callable[[str], Path], run: Run, tmp_path: Path, column: str, expected: dict[str, Any], warnings: int
) -> None:
    """What `import` writes, `check` takes; a code that is no identifier is a notation of an item with a number."""
    folder = configured('id-pattern = "t{number:03}"\n')
    (tmp_path / "rows.csv").write_text(
        "code,label,broader\nx001,Sun,\nX 2,Wind,x001\nt900,Tide,X 2\n", encoding="utf-8"
    )
    imported = run("import", tmp_path / "rows.csv", "--map", f"code={column}", cwd=folder)
    assert imported.code == 0
    assert ("kept: 1 identifier of another form than id-pattern, such as x001" in imported.out) is bool(warnings)
    items = {item["id"]: item for path, item in sources(folder).items() if path.startswith("concepts/")}
    assert {name: item.get("notations", []) for name, item in items.items()} == expected
    elsewhere = "id: far\niri: https://example.net/far\nlabel: Far\n"  # its identifier is that of another publisher
    (folder / "taxonomy/concepts/far.yaml").write_text(elsewhere, encoding="utf-8")
    checked = run("check", "--select", "off-pattern-id", "--format", "json", cwd=folder)
    assert (checked.code, json.loads(checked.out)["counts"]) == (0, {"error": 0, "warning": warnings, "info": 0})
    again = run("import", tmp_path / "rows.csv", "--map", f"code={column}", cwd=folder)
    assert again.out.endswith("nothing to change: everything in the file is already there\n")
