"""The sheets of a workbook that `taxokit build` or a release wrote, and that people edited: rows of texts by column."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from taxokit.edit.spreadsheet_files import Cell, Row, Spreadsheet, open_spreadsheet
from taxokit.formats.editors import FORM
from taxokit.formats.spreadsheet import ABOUT, ISSUED, SOURCES, VERSION, letters
from taxokit.text.errors import SourceError, TaxokitError

_NOT_OURS = "is not a workbook that `taxokit build` or a release wrote"
_MOST_LABELS = 50  # of the first sheet


class SheetRow(NamedTuple):
    """One row of a table: its number in the sheet, and its cells that are not empty, by the name of the column."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, the place of each column by its name, its rows, and the headers of other columns."""

    name: str
    columns: Mapping[str, int]
    rows: Sequence[SheetRow]
    others: Sequence[str] = ()

    def place(self, row: SheetRow, column: str = "") -> str:
        """Return the place of a row, or of its cell in a column, as a spreadsheet names it."""
        if column in self.columns:
            return f"sheet {self.name}, cell {letters(self.columns[column])}{row.number}"
        return f"sheet {self.name}, row {row.number}"


@dataclass(frozen=True)
class Workbook:
    """A workbook: version, date and form of its edition, the digest of its sources, and its sheets."""

    path: Path
    version: str
    issued: str
    sources: str
    form: str
    file: Spreadsheet

    def sheet(self, title: str, meaning: Callable[[str], str]) -> Sheet | None:
        """Return a sheet, None if there is none. `meaning` returns the name of a column by its header, "" for others.

        Raises SourceError for a repeated column, or a formula.
        """
        try:
            return _sheet(self.file, title, meaning) if title in self.file.titles else None
        except TaxokitError:
            raise
        except Exception as error:  # noqa: BLE001 - as below; sheets are read late
            raise SourceError(f"{_NOT_OURS} ({type(error).__name__})") from None


def read_workbook(path: Path) -> Workbook:
    """Open a workbook. Raises SourceError for another file, and ConfigError if openpyxl is not installed."""
    try:
        file = open_spreadsheet(path)
        about = _stated(file) if ABOUT in file.titles else {}
    except TaxokitError as error:
        error.where = error.where or str(path)
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl and its dependencies raise anything for a corrupt file
        raise SourceError(f"{_NOT_OURS} ({type(error).__name__})", where=path) from None
    if not (about.get(SOURCES) and about.get(VERSION)):
        hint = f"its first sheet, {ABOUT}, must have {VERSION} and {SOURCES}; a table of concepts is imported as CSV"
        raise SourceError(_NOT_OURS, where=path, hint=hint)
    return Workbook(path, about[VERSION], about.get(ISSUED, ""), about[SOURCES], about.get(FORM, ""), file)


def known_columns(names: Collection[str]) -> Callable[[str], str]:
    """Return the meaning of headers that are the names of columns."""
    return lambda header: header if header in names else ""


def _stated(file: Spreadsheet) -> dict[str, str]:
    stated: dict[str, str] = {}
    for _, cells in islice(file.rows(ABOUT), _MOST_LABELS):
        texts = [cell.text for cell in cells[:3]]
        if texts:
            stated.setdefault(texts[0], next(filter(None, texts[1:]), ""))
    return stated


def _sheet(file: Spreadsheet, title: str, meaning: Callable[[str], str]) -> Sheet:
    rows = file.rows(title)
    first = next(rows, Row(1, ()))
    header, lines = (first.cells, rows) if first.number == 1 else ((), rows)
    columns: dict[str, int] = {}
    headers: set[str] = set()
    others: list[str] = []
    for place, cell in enumerate(header):
        name = meaning(cell.text) if cell.text else ""
        if cell.text in headers or name in columns:
            raise SourceError(f"has two columns {name or cell.text!r}", where=f"sheet {title}", hint="rename one")
        headers |= {cell.text} - {""}
        if name:
            columns[name] = place
        elif cell.text:
            others.append(cell.text)
    sheet = Sheet(title, columns, [])
    kept = [SheetRow(number, texts) for number, cells in lines if (texts := _texts(sheet, number, cells))]
    return Sheet(title, columns, kept, others)


def _texts(sheet: Sheet, number: int, cells: Sequence[Cell]) -> dict[str, str]:
    """Return the cells of a row that are not empty. Raises SourceError for a formula."""
    texts = {}
    for name, place in sheet.columns.items():
        cell = cells[place] if place < len(cells) else None
        if cell is not None and cell.is_computed:
            where = sheet.place(SheetRow(number, {}), name)
            raise SourceError("has a formula or an error", where=where, hint="put its value there")
        if cell is not None and cell.text:
            texts[name] = cell.text
    return texts
