"""A workbook (Office Open XML), whose cells are texts and never formulas; one of OpenDocument is read, too."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from taxokit.edit.spreadsheet_files import Spreadsheet, open_spreadsheet
from taxokit.formats.edition import LeftOutError
from taxokit.formats.spreadsheet import (
    HEADER,
    LEFT,
    MAX_ROWS,
    NARROWEST,
    WIDEST,
    WRAPPED,
    Choice,
    Links,
    Listed,
    Package,
    letters,
    rows_of,
    worksheet,
)
from taxokit.taxonomy.translations import STATES
from taxokit.text.errors import ConfigError, SourceError, TaxokitError
from taxokit.translate.entries import Exchange
from taxokit.translate.forms import Form, form
from taxokit.translate.rows import ENTERED, STATE, Line, cells, headers, places, read_rows

_FILE, _SHEET = "the workbook for translators", "Texts"
_HINT = "Write into the columns with a blue header. `taxokit translate import` takes the workbook back."


@form
class Xlsx(Form):
    """A workbook with one row for each text."""

    endings: ClassVar[tuple[str, ...]] = (".xlsx",)
    is_binary: ClassVar[bool] = True

    def fits(self, data: bytes) -> bool:
        """Return True for a ZIP file, which workbooks are."""
        return data.startswith(b"PK\x03\x04")

    def write(self, exchange: Exchange) -> bytes:
        """Return the workbook. Raises LeftOutError if a text, or their number, is too large for a sheet."""
        if exchange.credit is None:
            raise ConfigError("a workbook names the source, and the taxonomy does not say whom to credit")
        if len(exchange.entries) >= MAX_ROWS:  # the header is one of them
            raise LeftOutError(f"{len(exchange.entries):,} texts are more than a sheet holds; choose kinds of items")
        package = Package(_FILE, exchange.credit, [_SHEET])
        listed = [Listed(_SHEET, len(exchange.entries), f"The texts to translate into {exchange.language}.")]
        return package.data([partial(package.about, [("Edit", _HINT)], listed), partial(_sheet, exchange, package)])

    def read(self, data: bytes, path: Path) -> Exchange:  # noqa: ARG002 - its reader opens the file
        """Return the texts of a workbook."""
        try:
            file = open_spreadsheet(path)
            for title in file.titles:
                if places(next(_lines(file, title, path), Line(1, ())).cells):
                    return read_rows(_lines(file, title, path), path, f", sheet {title}")
        except TaxokitError:
            raise
        except Exception as error:  # noqa: BLE001 - openpyxl and its dependencies raise anything for a corrupt file
            raise SourceError(f"is no workbook ({type(error).__name__})", where=path) from None
        raise SourceError("has no sheet of texts for translators", where=path, hint="export it again")


def _sheet(exchange: Exchange, package: Package, links: Links) -> Iterator[str]:
    names = headers(exchange)
    columns = list(zip(*map(cells, exchange.entries), strict=True)) or [()] * len(names)
    styled = [[package.styles[WRAPPED][value or None] for value in values] for values in columns]
    longest = (max((len(value) for value in values), default=0) + 2 for values in columns)
    widths = [
        (min(max(size, len(name) + 4, NARROWEST), WIDEST), WRAPPED) for size, name in zip(longest, names, strict=True)
    ]
    heads = (package.styles[HEADER if name.partition(" (")[0] in ENTERED else LEFT][name] for name in names)
    area = f"A1:{letters(len(names) - 1)}{max(len(exchange.entries), 1) + 1}"
    state = Choice(letters(names.index(STATE)), STATE, "draft, or reviewed with a reviewer", f'"{",".join(STATES)}"')
    yield from worksheet(widths, rows_of("".join(heads), styled), links, area, [state])


def _lines(file: Spreadsheet, title: str, path: Path) -> Iterator[Line]:
    """Yield the rows of a sheet. Raises SourceError for a formula."""
    for row in file.rows(title):
        for place, cell in enumerate(row.cells):
            if cell.is_computed:
                where = f"{path}, sheet {title}, cell {letters(place)}{row.number}"
                raise SourceError("is a formula, and has no text", where=where, hint="write the text itself")
        yield Line(row.number, [cell.text for cell in row.cells])
