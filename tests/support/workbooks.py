"""Workbooks of the tests: sheets as rows."""

import io
import re
import zipfile
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

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
    """Return the cell of a column in the row of the item `row`, or the first with a cell of this value."""
    names = [cell.value for cell in sheet[1]]
    lines = [line for line in sheet.iter_rows(min_row=2) if row in (cell.value for cell in line)]
    own = [line for line in lines if "id" in names and line[names.index("id")].value == row]
    return (own or lines)[0][names.index(column)]


def append(sheet: Worksheet, **cells: Any) -> None:
    """Add a row with these cells."""
    sheet.append([cells.get(str(cell.value)) for cell in sheet[1]])


_OPEN_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
</office:document-content>"""


def as_open_document(book: Workbook) -> bytes:
    """Return a workbook as LibreOffice saves it in its own format: repeated cells and rows, paragraphs, and notes."""
    sheets = "".join(_open_document_table(sheet) for sheet in book.worksheets)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", _OPEN_DOCUMENT % sheets)
    return stream.getvalue()


def _open_document_table(sheet: Worksheet) -> str:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f"{''.join(map(_open_document_cell, cells))}"
            if value is not None
            else f'<table:table-cell table:number-columns-repeated="{len(list(cells))}"/>'
            for value, cells in ((key, list(group)) for key, group in groupby(row))
        )
        + '<table:table-cell table:number-columns-repeated="16370"/></table:table-row>'
        for row in sheet.iter_rows(values_only=True)
    )
    end = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return f"<table:table table:name={quoteattr(sheet.title)}>{rows}{end}</table:table>"


def _open_document_cell(value: Any) -> str:
    if isinstance(value, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{text(value)}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value:,}</text:p></table:table-cell>'
    if value.startswith("="):
        return f'<table:table-cell table:formula="of:{escape(value)}" office:value-type="string"/>'
    lines = re.sub(" {2,}", lambda spaces: f'<text:s text:c="{len(spaces[0])}"/>', escape(value)).split("\n")
    paragraphs = "".join(f"<text:p><text:span>{line}</text:span></text:p>" for line in lines)
    note = "<office:annotation><dc:creator>Ann</dc:creator><text:p>a note</text:p></office:annotation>"
    return f'<table:table-cell office:value-type="string">{note}{paragraphs}</table:table-cell>'
