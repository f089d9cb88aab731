"""The check of the workbook: what openpyxl reads in each sheet has to be what the CSV of its table has."""

import csv
import io
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from taxokit.formats.workbook_reading import open_workbook
from taxokit.formats.xlsx import ABOUT, FILE, sheet_names
from taxokit.releases.reference.artifact_folder import Artifacts
from taxokit.taxonomy.tables import schema_tables
from taxokit.text.diagnostics import Diagnostic, in_file


def workbook_problems(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Yield how the sheets differ from the tables. Not every release has a workbook."""
    if not (artifacts.folder / FILE).exists():
        return
    book = open_workbook(artifacts.read(FILE))
    names = sheet_names(schema_tables(artifacts.schema))
    stems = {path.removeprefix("csv/").removesuffix(".csv"): path for path in artifacts.tables}
    tables = {names.get(stem, stem): path for stem, path in stems.items()}
    for name in sorted(set(book.sheetnames) - {*tables, ABOUT}):
        yield in_file(FILE, f"has a sheet {name}, which no table has")
    for name in sorted({*tables, ABOUT} - set(book.sheetnames)):
        yield in_file(FILE, f"lacks the sheet {name}")
    for name in sorted(tables.keys() & set(book.sheetnames)):
        text = io.StringIO(artifacts.read(tables[name]).decode(), newline="")
        rows = zip_longest(book[name].iter_rows(values_only=True), csv.reader(text), fillvalue=())
        for number, (cells, wanted) in enumerate(rows, start=1):
            if len(cells) != len(wanted) or not all(map(_is_same, cells, wanted)):
                yield in_file(FILE, f"sheet {name}, row {number} is not that of {tables[name]}")


def _is_same(cell: Any, wanted: str) -> bool:
    """Say whether a cell has the value that is written in a CSV; numbers are compared as such."""
    if isinstance(cell, bool):
        return str(cell).lower() == wanted
    if isinstance(cell, int | float):
        try:
            return float(wanted) == cell
        except ValueError:
            return False
    return (cell or "") == wanted
