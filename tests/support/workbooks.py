"""Workbooks of the tests: sheets as rows."""

import io
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def records(sheet: Worksheet) -> list[dict[str, str]]:
    """Return the rows of a sheet as a reader of its CSV gets them."""
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), map(text, row), strict=True)) for row in rows if any(row)]


def text(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def place(sheet: Worksheet, row: str, column: str) -> Any:
    """Return the cell of a column in the row whose first cell is `row`."""
    names = [cell.value for cell in sheet[1]]
    return next(line for line in sheet.iter_rows(min_row=2) if line[0].value == row)[names.index(column)]


def append(sheet: Worksheet, **cells: Any) -> None:
    """Add a row with these cells."""
    sheet.append([cells.get(str(cell.value)) for cell in sheet[1]])
