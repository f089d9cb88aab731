"""Opening a workbook that others wrote: openpyxl reads it row by row, and nothing unpacks to more than can be read."""

import io
import warnings
from typing import TYPE_CHECKING
from zipfile import ZipFile

from taxokit.repository.reading import INPUT_LIMIT, mebibytes
from taxokit.text.errors import ConfigError, SourceError

if TYPE_CHECKING:
    from openpyxl import Workbook


_SHEETS = "xl/worksheets/"


def open_workbook(data: bytes, limit: int = INPUT_LIMIT) -> "Workbook":
    """Return a workbook whose sheets are read on demand, with formulas in place of their values.

    Raises ConfigError where openpyxl is not installed, SourceError for a file that unpacks to too many bytes, and
    anything for a corrupt one.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ConfigError("reading a workbook needs openpyxl", hint="run `pip install taxokit[xlsx]`") from None
    with ZipFile(io.BytesIO(data)) as archive:  # which reads no more of a file than it says that it has
        sizes = [(entry.filename, entry.file_size) for entry in archive.infolist()]
    others = sum(size for name, size in sizes if not name.startswith(_SHEETS))  # openpyxl makes objects of them
    if sum(size for _, size in sizes) > limit or others > limit // 4:
        message = f"unpacks to more than {mebibytes(limit)}, or {mebibytes(limit // 4)} beside its sheets"
        raise SourceError(message, hint="raise the limit with --max-filesize")
    with warnings.catch_warnings(action="ignore"):  # about styles and names, which nothing reads
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # a program need not state them right
    return book
