"""Values that mapping sets give to items: workbooks and imports neither lose them nor write them into the sources."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from support.workbooks import append

Run = Callable[..., Any]
ZOO = "https://example.com/zoo/"


def contents(root: Path) -> dict[Path, bytes]:
    """Return the files of the sources."""
    return {path: path.read_bytes() for name in ("taxonomy", "mappings") for path in (root / name).rglob("*.*")}


@pytest.mark.parametrize("form", ["xlsx", "editors"])
def test_unedited_workbook_changes_nothing(mapped: Path, run: Run, form: str) -> None:
    before = contents(mapped)
    assert run("build", "--only", form, cwd=mapped).code == 0
    (book,) = (mapped / "_build").glob("*.xlsx")
    result = run("import", book, cwd=mapped)
    assert (result.code, contents(mapped)) == (0, before), result.err
    assert "nothing to change" in result.err


@pytest.mark.parametrize("source", ["taxonomy.ttl", "taxonomy.xlsx"])
def test_mappings_of_a_release_that_comes_back_stay_in_their_set(mapped: Path, run: Run, source: str) -> None:
    before = contents(mapped)
    update = [] if source.endswith("xlsx") else ["--update"]
    result = run("import", mapped / "releases/1.1.0" / source, *update, cwd=mapped)
    assert result.code == 0, result.err
    after = contents(mapped)
    assert {path for path, data in after.items() if ZOO.encode() in data} == set((mapped / "mappings").iterdir())
    assert all(after[path] == before[path] for path in (mapped / "mappings").iterdir())


def edited(root: Path, run: Run, change: Callable[[Any], None]) -> Path:
    """Return a workbook of the sources with an edited sheet of close matches."""
    assert run("build", "--only", "xlsx", cwd=root).code == 0
    path = root / "_build/taxonomy.xlsx"
    book = load_workbook(io.BytesIO(path.read_bytes()))
    change(book["concepts.close_match"] if "concepts.close_match" in book.sheetnames else book["close_match"])
    book.save(root / "edited.xlsx")
    return root / "edited.xlsx"


def test_new_mapping_of_a_workbook_goes_into_the_source_alone(mapped: Path, run: Run) -> None:
    sets = (mapped / "mappings/zoo.sssom.tsv").read_bytes()

    def add(sheet: Any) -> None:
        row = {str(cell.value): cell.value for cell in sheet[1]}
        values = {str(name.value): cell.value for name, cell in zip(sheet[1], sheet[2], strict=True)}
        column = next(name for name, value in values.items() if str(value).startswith("https://example.com"))
        append(sheet, **{name: values[name] for name in row} | {column: f"{ZOO}beasts"})

    result = run("import", edited(mapped, run, add), cwd=mapped)
    assert result.code == 0, result.err
    text = (mapped / "taxonomy/concepts/mammals.yaml").read_text(encoding="utf-8")
    assert f"  - {ZOO}beasts\n" in text
    assert f"{ZOO}mammalia" not in text
    assert (mapped / "mappings/zoo.sssom.tsv").read_bytes() == sets


def test_removed_mapping_of_a_set_is_answered_with_the_command(mapped: Path, run: Run) -> None:
    before = contents(mapped)

    def remove(sheet: Any) -> None:
        rows = [row[0].row for row in sheet.iter_rows(min_row=2) if f"{ZOO}mammalia" in [cell.value for cell in row]]
        sheet.delete_rows(rows[0])

    result = run("import", edited(mapped, run, remove), cwd=mapped)
    assert (result.code, contents(mapped)) == (2, before)
    assert f"taxokit map remove concept/mammals {ZOO}mammalia" in " ".join(result.err.split())


def test_fixes_and_layout_leave_mapping_sets_alone(mapped: Path, run: Run) -> None:
    before = contents(mapped)
    assert run("fmt", cwd=mapped).code == 0
    assert run("check", "--fix", cwd=mapped).code == 0
    assert contents(mapped) == before
