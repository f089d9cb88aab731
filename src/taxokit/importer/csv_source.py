"""Reading a table of concepts, one in each row (RFC 4180, or with semicolons or tabs)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from taxokit.core.errors import SourceError
from taxokit.core.reading import read_input
from taxokit.core.text.csv_text import MARK, decoded, scan, value_of

DELIMITERS = {".csv": "", ".tsv": "\t"}
"""The delimiter by the ending of a file's name; "" where the header decides."""


class CsvRow(NamedTuple):
    """One row: the line of the file on which it begins, and its cells, which may be fewer than the columns."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """Return the cell in a column, "" where there is none."""
        return self.cells[place] if place < len(self.cells) else ""


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
    text = decoded(read_input(path), str(path)).removeprefix(MARK)
    first = text.partition("\n")[0]
    delimiter = DELIMITERS.get(path.suffix.lower()) or max(",;\t", key=first.count)
    header: list[str] | None = None
    rows: list[CsvRow] = []
    for spans in scan(text, delimiter, str(path)):
        cells = [value_of(text[start:end]) for start, end in spans.cells]
        if header is None:
            header = [cell.strip() for cell in cells]
            twice = next((name for name, count in Counter(header).items() if count > 1), None)
            if twice is not None:
                raise SourceError(f"has two columns {twice!r}", where=f"{path}:1", hint="rename one")
        elif any(cell.strip() for cell in cells):
            if len(cells) > len(header):
                raise SourceError(
                    f"has {len(cells)} cells, and the header {len(header)}",
                    where=f"{path}:{spans.line}",
                    hint=f"quote a cell that contains {delimiter!r}",
                )
            rows.append(CsvRow(spans.line, tuple(cells)))
    if header is None:
        raise SourceError("is empty", where=path, hint="its first line has to name the columns")
    return CsvSource(path, header, rows, mapping, separator)
