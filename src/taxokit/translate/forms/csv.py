"""CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it, and an apostrophe before formulas.

It is read with commas, semicolons or tabs, as spreadsheets save it.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from taxokit.text.csv_text import DELIMITERS, MARK, TableError, decoded, scan, start_of
from taxokit.text.formulas import BEFORE
from taxokit.translate.entries import Exchange
from taxokit.translate.forms import Form, form
from taxokit.translate.rows import Line, cells, headers, places, read_rows

_HEAD = 10_000  # bytes that the names of the columns take at most
_SIGNS = "=+-@"
_APOSTROPHE = "'"


@form
class Csv(Form):
    """A table."""

    endings: ClassVar[tuple[str, ...]] = (".csv", ".tsv")

    def fits(self, data: bytes) -> bool:
        """Return True if the first line has the names of the columns."""
        return bool(_delimiter(data[:_HEAD].decode("utf-8", "replace")))

    def write(self, exchange: Exchange) -> bytes:
        """Return the table."""
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(headers(exchange))
        writer.writerows(map(_harmless, cells(entry)) for entry in exchange.entries)
        return f"{MARK}{stream.getvalue()}".encode()

    def read(self, data: bytes, path: Path) -> Exchange:
        """Return the texts of a table."""
        text = decoded(data, str(path))
        return read_rows(_lines(text, _delimiter(text) or ",", path), path)


def _delimiter(text: str) -> str:
    """Return the delimiter with which the first row has the names of the columns, "" if none has."""
    for delimiter in DELIMITERS.values():
        with suppress(TableError):
            if places(next(_lines(text, delimiter), Line(1, ())).cells):
                return delimiter
    return ""


def _lines(text: str, delimiter: str, path: Path | str = "") -> Iterator[Line]:
    """Yield the rows of a table. Raises TableError."""
    for row in scan(text, delimiter, str(path), start_of(text)):
        values = (value.replace("\r\n", "\n") for value in row.values(text))
        yield Line(row.line, list(map(_plain, values)))


def _harmless(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"{_APOSTROPHE}{value}" if _is_formula(value) else value


def _plain(value: str) -> str:
    return value[1:] if value.startswith(_APOSTROPHE) and _is_formula(value[1:]) else value


def _is_formula(value: str) -> bool:
    return unicodedata.normalize("NFKC", value.lstrip(BEFORE)[:1]) in (*_SIGNS,)
