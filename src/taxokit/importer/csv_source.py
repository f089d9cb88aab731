"""Reading a table of concepts, one in each row (RFC 4180, or with semicolons or tabs)."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from taxokit.core.errors import SourceError

DELIMITERS = {".csv": "", ".tsv": "\t"}
"""The delimiter by the ending of a file's name; "" where the header decides."""


class CsvRow(NamedTuple):
    """One row: the line of the file on which it begins, and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class CsvSource:
    """A table: the names of its columns and its rows.

    `mapping` says which column fills which slot (`label`, `label@de`) as far as the options say so, `separator` is what
    separates several values of one cell.
    """

    path: Path
    header: Sequence[str]
    rows: Sequence[CsvRow]
    mapping: Mapping[str, str]
    separator: str
    language: str = ""
    unit: str = "values"

    def metadata(self) -> dict[str, str]:
        """Return the metadata of the whole: a table has none."""
        return {}


def read_csv_source(path: Path, mapping: Mapping[str, str], separator: str) -> CsvSource:
    """Read a table. Raises SourceError, with the line, for an invalid file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}", where=path) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SourceError("is not UTF-8", where=f"{path}:{line}", hint="save it as UTF-8") from None
    first = text.partition("\n")[0]
    delimiter = DELIMITERS.get(path.suffix.lower()) or max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    rows: list[CsvRow] = []
    line = 1
    try:
        for cells in reader:
            if header is None:
                header = [cell.strip() for cell in cells]
                twice = next((name for name in header if header.count(name) > 1), None)
                if twice is not None:
                    raise SourceError(f"has two columns {twice!r}", where=f"{path}:1", hint="rename one")
            elif any(cell.strip() for cell in cells):
                if len(cells) > len(header):
                    raise SourceError(
                        f"has {len(cells)} cells, and the header {len(header)}",
                        where=f"{path}:{line}",
                        hint=f"quote a cell that contains {delimiter!r}",
                    )
                rows.append(CsvRow(line, (*cells, *[""] * (len(header) - len(cells)))))
            line = reader.line_num + 1
    except csv.Error as error:
        raise SourceError(f"is not valid CSV: {error}", where=f"{path}:{line}", hint="fix the quotes") from None
    if header is None:
        raise SourceError("is empty", where=path, hint="its first line has to name the columns")
    return CsvSource(path, header, rows, mapping, separator)
