"""Reading a workbook that `taxokit build` or a release wrote, and that users edited: its sheets as rows of texts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.formats.xlsx import ABOUT, ISSUED, MAX_ROWS, SOURCES, VERSION, open_workbook, sheet_names
from taxokit.repository.reading import read_input, unpacked_limit
from taxokit.taxonomy.tables import Table
from taxokit.text.errors import SourceError, TaxokitError

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_MAX_COLUMNS = 1_000  # of a sheet: more are none of ours
_NO_VALUES = ("f", "e")  # formulas and errors
_BOOLEANS = {"=TRUE()": "true", "=FALSE()": "false"}  # as LibreOffice saves them
_NOT_OURS = "is not a workbook that `taxokit build` or a release wrote"


class SheetRow(NamedTuple):
    """One row of a table: its number in the sheet, and its cells that are not empty, by the name of the column."""

    number: int
    cells: Mapping[str, str]


class Sheet(NamedTuple):
    """The sheet of a table: its name, columns and rows."""

    name: str
    columns: Sequence[str]
    rows: Sequence[SheetRow]


@dataclass(frozen=True)
class Workbook:
    """A workbook: version and date of its edition, the digest of its sources, and its sheets by table."""

    path: Path
    version: str
    issued: str
    sources: str
    sheets: Mapping[str, Sheet]


def read_workbook(path: Path, tables: Sequence[Table]) -> Workbook:
    """Read the sheets of tables from a workbook.

    Raises SourceError for another file, an error or a formula, and ConfigError if openpyxl is not installed.
    """
    data = read_input(path)
    try:
        return _workbook(path, open_workbook(data, unpacked_limit()), tables)
    except TaxokitError as error:
        error.where = error.where or str(path)
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl and its dependencies raise anything for a corrupt file
        raise SourceError(f"{_NOT_OURS} ({type(error).__name__})", where=path) from None


def _workbook(path: Path, book: "Book", tables: Sequence[Table]) -> Workbook:
    about = _stated(book[ABOUT]) if ABOUT in book.sheetnames else {}
    if not (about.get(SOURCES) and about.get(VERSION)):
        hint = f"its first sheet, {ABOUT}, must have {VERSION} and {SOURCES}; a table of concepts is imported as CSV"
        raise SourceError(_NOT_OURS, where=path, hint=hint)
    names = sheet_names(tables)
    sheets = {
        table.name: _sheet(path, book[names[table.name]], {column.name for column in table.columns})
        for table in tables
        if names[table.name] in book.sheetnames
    }
    return Workbook(path, about[VERSION], about.get(ISSUED, ""), about[SOURCES], sheets)


def _stated(sheet: "ReadOnlyWorksheet") -> dict[str, str]:
    stated: dict[str, str] = {}
    for label, *values in sheet.iter_rows(max_row=50, max_col=3, values_only=True):
        stated.setdefault(cell_text(label), next(filter(None, map(cell_text, values)), ""))
    return stated


def _sheet(path: Path, sheet: "ReadOnlyWorksheet", known: Collection[str]) -> Sheet:
    """Read the columns of a sheet that its table has. Raises SourceError for a repeated column, or a formula."""
    lines = sheet.iter_rows(max_row=MAX_ROWS, max_col=_MAX_COLUMNS)
    places: dict[str, int] = {}
    for place, cell in enumerate(next(lines, ())):
        name = cell_text(cell.value)
        if name in places:
            raise SourceError(f"has two columns {name!r}", where=f"{path}, sheet {sheet.title}", hint="rename one")
        if name in known:
            places[name] = place
    rows: list[SheetRow] = []
    for number, cells in enumerate(lines, start=2):
        row = {name: cells[place] for name, place in places.items() if place < len(cells)}
        formula = next(
            (name for name, cell in row.items() if cell.data_type in _NO_VALUES and cell.value not in _BOOLEANS), None
        )
        if formula is not None:
            where = f"{path}, sheet {sheet.title}, row {number}"
            raise SourceError(f"has a formula or an error for {formula}", where=where, hint="put its value there")
        texts = {name: text for name, cell in row.items() if (text := cell_text(cell.value))}
        if texts:
            rows.append(SheetRow(number, texts))
    return Sheet(sheet.title, list(places), rows)


def cell_text(value: Any) -> str:
    """Return the value of a cell as in the tables, whatever a program made of it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        value = value.date() if value.time().isoformat() == "00:00:00" else value
    if isinstance(value, date):
        return value.isoformat()
    return _BOOLEANS.get(value) or str(value).replace("_x000D_", "").replace("\r\n", "\n")
