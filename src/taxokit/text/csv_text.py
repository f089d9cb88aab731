"""CSV as text: the place of each cell, so that a cell can be replaced and every other byte stays.

A file is read as RFC 4180 has it, with the delimiter of its header, and CRLF, LF or CR after a row. Quotes, line ends
and a byte order mark are part of the text around a cell.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from taxokit.text.errors import ConfigError, SourceError

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
"""The usual delimiters, by name."""

Span: TypeAlias = tuple[int, int]

_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
LINE_BREAK = re.compile(r"\r\n?|\n")
MARK = "\ufeff"
"""The byte order mark."""


class TableError(SourceError):
    """A file is not a CSV that can be read with certainty."""

    @property
    def line(self) -> int:
        """The line of the fault, if `scan` has raised it."""
        return int(self.where.rpartition(":")[2])


@dataclass(frozen=True, slots=True)
class RowSpans:
    """A row: its first line, the places of its cells with their quotes, and those of the line break after."""

    line: int
    cells: tuple[Span, ...]
    end: int
    next: int

    def values(self, text: str) -> list[str]:
        """Return the values of the cells, which are in `text`."""
        return [value_of(text[start:end]) for start, end in self.cells]


def start_of(text: str) -> int:
    """Return where the content of a text begins: after its byte order mark, if it has one."""
    return len(MARK) if text.startswith(MARK) else 0


def scan(text: str, delimiter: str, name: str, start: int = 0, line: int = 1) -> Iterator[RowSpans]:
    """Yield the rows of a text from a position on, which is in the given line.

    Raises TableError if a quote is not closed, or text follows a closed one: readers disagree on those.
    """
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    position = start
    while position < len(text):
        first = position
        cells: list[Span] = []
        while True:
            quoted = text.startswith('"', position)
            match = (_QUOTED if quoted else plain).match(text, position)
            if match is None:
                where = f"{name}:{line + line_breaks(text, first, position)}"
                raise TableError("a quote is opened here and never closed", where=where)
            cells.append(match.span())
            position = match.end()
            if not text.startswith(delimiter, position):
                break
            position += len(delimiter)
        end = position
        if end < len(text):
            after = LINE_BREAK.match(text, end)
            if after is None:
                where = f"{name}:{line + line_breaks(text, first, end)}"
                raise TableError("text after a closing quote", where=where, hint="double a quote inside a cell")
            position = after.end()
        yield RowSpans(line, tuple(cells), end, position)
        line += line_breaks(text, first, position)


def line_breaks(text: str, start: int, end: int) -> int:
    """Return how many lines end between two positions, neither of which is inside of a line break."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def value_of(raw: str) -> str:
    """Return the value of a cell: its text without its quotes."""
    return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw


def cell_with(value: str, raw: str, delimiter: str) -> str:
    """Return a cell with another value than `raw`: quoted if that was, or if the value needs it.

    A value that begins with `#` is quoted, since readers take a line that does for a comment.
    """
    if raw.startswith('"') or value.startswith("#") or any(mark in value for mark in (delimiter, '"', "\r", "\n")):
        return '"' + value.replace('"', '""') + '"'
    return value


def table_text(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return the text of a table with commas, and a line feed after each row."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([columns, *rows])
    return stream.getvalue()


def read_delimiter(word: str) -> str:
    """Return the delimiter that a word of the command line means: a character, or its name. Raises ConfigError."""
    delimiter = DELIMITERS.get(word.lower(), "\t" if word == r"\t" else word)
    if len(delimiter) != 1 or delimiter in '"\r\n' or delimiter == MARK:
        raise ConfigError(f"invalid delimiter {word!r}", hint=f"write one character, or {' or '.join(DELIMITERS)}")
    return delimiter


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, a byte order mark included. Raises SourceError if it is not UTF-8."""
    hint = "save it as UTF-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:200]:
        hint = f"it looks like UTF-16; {hint}"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = line_breaks(data[: error.start].decode("latin-1"), 0, error.start) + 1
        raise SourceError("is not UTF-8", where=f"{name}:{line}", hint=hint) from None
    if "\0" in text:
        line = line_breaks(text, 0, text.index("\0")) + 1
        raise SourceError("contains a null character", where=f"{name}:{line}", hint=hint)
    return text
