"""Reading spreadsheets, Office Open XML (ECMA-376) or OpenDocument (ISO/IEC 26300), as sheets of rows of texts."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from xml.parsers import expat
from zipfile import ZipFile

from taxokit.formats.spreadsheet import MAX_ROWS, check_unpacked, open_workbook, unescaped
from taxokit.repository.reading import read_input, unpacked_limit
from taxokit.text.errors import SourceError

OPEN_DOCUMENT = ".ods"
ENDINGS = (".xlsx", OPEN_DOCUMENT)
"""The endings of the names of spreadsheets."""

_MAX_COLUMNS = 1_000  # of a sheet: more are none of ours
_MOST_CELLS = 5_000_000  # of a file in which a few bytes repeat a row a million times
_NO_VALUES = ("f", "e")  # formulas and errors
_BOOLEANS = {"=TRUE()": "true", "=FALSE()": "false"}  # as LibreOffice saves them


class Cell(NamedTuple):
    """A cell: its value as in the tables, and True if a formula, or an error, has made it."""

    text: str
    is_computed: bool = False


class Row(NamedTuple):
    """A row: its number in the sheet, and its cells from the first column on."""

    number: int
    cells: Sequence[Cell]


class Spreadsheet(Protocol):
    """A file with sheets."""

    @property
    def titles(self) -> Sequence[str]:
        """The names of the sheets."""

    def rows(self, title: str) -> Iterator[Row]:
        """Yield the rows of a sheet."""


def open_spreadsheet(path: Path) -> Spreadsheet:
    """Open a spreadsheet, whose kind its name says.

    Raises SourceError for a file that is none, or too large, and ConfigError if openpyxl is not installed.
    """
    data = read_input(path)
    if path.suffix.lower() == OPEN_DOCUMENT:
        return OpenDocument(data, unpacked_limit())
    return OfficeOpenXml(data, unpacked_limit())


def cell_text(value: Any) -> str:
    """Return the value of a cell as in the tables, whatever a program made of it, without white space at its ends."""
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
    return _BOOLEANS.get(value) or str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


class OfficeOpenXml:
    """A spreadsheet of Excel, read by openpyxl."""

    def __init__(self, data: bytes, limit: int) -> None:
        self._book = open_workbook(data, limit)
        self.titles: Sequence[str] = self._book.sheetnames

    def rows(self, title: str) -> Iterator[Row]:
        """Yield the rows of a sheet."""
        lines = self._book[title].iter_rows(max_row=MAX_ROWS)
        for number, cells in enumerate(lines, start=1):
            yield Row(number, [Cell(_text_of(cell), _is_computed(cell)) for cell in cells[:_MAX_COLUMNS]])


def _text_of(cell: Any) -> str:
    return cell_text(unescaped(cell.value) if isinstance(cell.value, str) else cell.value)


def _is_computed(cell: Any) -> bool:
    return cell.data_type in _NO_VALUES and cell.value not in _BOOLEANS


# --- OpenDocument ---------------------------------------------------------------------------------------------------

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_VALUES = {
    "float": "value",
    "percentage": "value",
    "currency": "value",
    "date": "date-value",
    "boolean": "boolean-value",
}
_BESIDE = (f"{_OFFICE}annotation", f"{_TABLE}shapes", f"{_OFFICE}forms")  # with text that is no value


class OpenDocument:
    """A spreadsheet of LibreOffice. Its content is read as a whole; what it repeats is counted, not copied."""

    def __init__(self, data: bytes, limit: int) -> None:
        """Raise SourceError for a file that is none, or unpacks to too many bytes."""
        with ZipFile(io.BytesIO(data)) as archive:
            check_unpacked(archive, limit)
            self._sheets = _ContentReader().sheets(archive.read("content.xml"))
        self.titles: Sequence[str] = list(self._sheets)

    def rows(self, title: str) -> Iterator[Row]:
        """Yield the rows of a sheet."""
        yield from self._sheets[title]


class _ContentReader:
    """Reads the tables of `content.xml` (part 3, chapter 9), from the events of a parser."""

    def __init__(self) -> None:
        self._sheets: dict[str, list[Row]] = {}
        self._title = ""
        self._number = self._size = 0
        self._row: list[Cell] = []
        self._cell: Mapping[str, str] | None = None
        self._paragraphs: list[str] = []
        self._in_paragraph = False
        self._skipped = 0  # how many elements deep, in one that has no value

    def sheets(self, xml: bytes) -> dict[str, list[Row]]:
        """Return the rows with any value, by the name of the sheet. Raises SourceError."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._characters, self._refuse
        parser.Parse(xml, True)
        return self._sheets

    def _refuse(self, *_: object) -> None:
        raise SourceError("has a document type, which no spreadsheet has")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped or name in _BESIDE:
            self._skipped += 1
        elif name == f"{_TABLE}table":
            self._title, self._number = attributes.get(f"{_TABLE}name", ""), 0
            self._sheets[self._title] = []
        elif name == f"{_TABLE}table-row":
            self._row, self._repeated = [], _number(attributes, f"{_TABLE}number-rows-repeated")
        elif name in _CELLS:
            self._cell, self._paragraphs = attributes, []
        elif name == f"{_TEXT}p":
            self._paragraphs.append("")
            self._in_paragraph = True
        elif name == f"{_TEXT}s":
            self._characters(" " * min(_number(attributes, f"{_TEXT}c"), _MAX_COLUMNS))
        elif name in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            self._characters("\t" if name.endswith("tab") else "\n")

    def _characters(self, text: str) -> None:
        if self._in_paragraph and not self._skipped:
            self._paragraphs[-1] += text

    def _end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name in _CELLS and self._cell is not None:
            cell, number = self._value(self._cell), _number(self._cell, f"{_TABLE}number-columns-repeated")
            self._row += [cell] * min(number, _MAX_COLUMNS - len(self._row))
            self._cell, self._paragraphs = None, []
        elif name == f"{_TEXT}p":
            self._in_paragraph = False
        elif name == f"{_TABLE}table-row":
            self._end_row()

    def _end_row(self) -> None:
        while self._row and not self._row[-1].text and not self._row[-1].is_computed:
            self._row.pop()
        first, self._number = self._number + 1, self._number + self._repeated
        if not self._row:
            return
        self._size += len(self._row) * self._repeated
        if self._size > _MOST_CELLS or self._number > MAX_ROWS:
            raise SourceError(f"has more than {_MOST_CELLS:,} cells, or {MAX_ROWS:,} rows in a sheet")
        self._sheets[self._title] += [Row(number, self._row) for number in range(first, self._number + 1)]

    def _value(self, attributes: Mapping[str, str]) -> Cell:
        kind = attributes.get(f"{_OFFICE}value-type", "")
        text = "\n".join(self._paragraphs)
        if kind in _VALUES:
            text = attributes.get(f"{_OFFICE}{_VALUES[kind]}", text)
        if kind == "date":
            text = text.removesuffix("T00:00:00")
        elif _VALUES.get(kind) == "value" and text.endswith(".0"):
            text = text.removesuffix(".0")
        formula = attributes.get(f"{_TABLE}formula", "")
        return Cell(cell_text(text), bool(formula) and formula.removeprefix("of:") not in _BOOLEANS)


def _number(attributes: Mapping[str, str], name: str) -> int:
    """Return how often something is repeated: once, unless an attribute says so."""
    text = attributes.get(name, "1")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len("10000000") else 1
