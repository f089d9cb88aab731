"""Opening a workbook that others wrote: openpyxl reads it row by row, and nothing unpacks to more than can be read."""

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.reading import INPUT_LIMIT

if TYPE_CHECKING:
    from openpyxl import Workbook


def open_workbook(data: bytes) -> "Workbook":
    """Return a workbook whose sheets are read on demand, with formulas in place of their values.

    Raises ConfigError where openpyxl is not installed, SourceError for a file that unpacks to too many bytes, and
    anything for a corrupt one.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ConfigError("reading a workbook needs openpyxl", hint="install `taxokit[xlsx]`") from None
    with ZipFile(io.BytesIO(data)) as archive:  # which reads no more of a file than it says that it has
        size = sum(entry.file_size for entry in archive.infolist())
    if size > INPUT_LIMIT:
        raise SourceError(f"unpacks to more than {INPUT_LIMIT:,} bytes")
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # a program need not state them right
    return book
