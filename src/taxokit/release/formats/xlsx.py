"""The workbook, in one file: the tables for people with a spreadsheet (Office Open XML, ECMA-376).

A sheet for each table, with the rows of its CSV, and a first one with the credit. `taxokit import` reads it back: the
first sheet says from which sources it was made, and columns that import leaves have a grey header.

The bytes follow from the edition. They are not compressed, because no two libraries compress alike.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, ZipInfo

from taxokit.archive.integrity import sha256
from taxokit.core.strict_json import json_text
from taxokit.release.build import Artifact, Edition, LeftOutError, MissingPackageError, artifact_format
from taxokit.taxonomy.canonical import authored_values
from taxokit.taxonomy.columns import Column, TableRow, home_of
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.table_columns import entered_columns
from taxokit.taxonomy.tables import Table, rows, schema_tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FILE = "taxonomy.xlsx"

ABOUT = "About"
"""The name of the first sheet."""

VERSION, ISSUED, SOURCES = "Version", "Issued", "Sources"
"""The labels in the first column of the first sheet beside which a reader finds what the workbook was made from."""

MAX_ROWS, MAX_CELL = 1_048_576, 32_767
"""How many rows a sheet has at most, and how many UTF-16 units a cell (ECMA-376, and the limits of Excel)."""

_SINCE = 2  # the form of artifacts
_MAX_LINKS = 65_000  # of a sheet: Excel opens 65,530
_MAX_ADDRESS = 2_000  # in characters: Excel opens 2,079
_MAX_NUMBER = 10**15  # a spreadsheet has 15 digits
_MAX_NAME = 31
_WIDEST, _NARROWEST = 60, 8
_EPOCH = "1980-01-01"  # the first date that a ZIP file can have
_INVALID_IN_NAMES = str.maketrans("[]:*?/\\", "_______")


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the workbook. Raises LeftOutError where it has no room for a table, MissingPackageError for XlsxWriter."""
    if edition.schema.artifacts < _SINCE:
        return
    if find_spec("xlsxwriter") is None:
        raise MissingPackageError(f"{FILE} needs xlsxwriter", hint="install `taxokit[xlsx]`")
    credit = edition.attribution
    tables = schema_tables(edition.schema)
    contents = {table.name: list(rows(table, edition.taxonomy, credit.license, credit.short)) for table in tables}
    _refuse_too_large(contents)
    yield Artifact(FILE, _packed(_Writer(edition, tables, contents).write()))


def sheet_names(tables: Sequence[Table]) -> dict[str, str]:
    """Return the name of the sheet of each table: the same, if possible; at most 31 characters, and each once."""
    taken = {ABOUT.lower(), "history"}  # Excel has the second for itself
    found: dict[str, str] = {}
    for table in tables:
        name, number = table.name.translate(_INVALID_IN_NAMES)[:_MAX_NAME], 2
        while name.lower() in taken:
            end = f"_{number}"
            name, number = table.name.translate(_INVALID_IN_NAMES)[: _MAX_NAME - len(end)] + end, number + 1
        taken.add(name.lower())
        found[table.name] = name
    return found


def sources_digest(taxonomy: Taxonomy) -> str:
    """Return a digest of everything that people wrote of a canonical document."""
    schema = taxonomy.schema
    authored = authored_values(taxonomy.document, schema.root, schema.classes, with_given=True)
    return f"sha256:{sha256(json_text(authored).encode())}"


def _refuse_too_large(contents: Mapping[str, Sequence[TableRow]]) -> None:
    """Raise LeftOutError where a table does not fit into a sheet."""
    for name, data in contents.items():
        if len(data) >= MAX_ROWS:  # the header is one of them
            raise LeftOutError(f"{FILE}: {name} has {len(data):,} rows, and a sheet holds {MAX_ROWS - 1:,}")
        for row in data:
            for column, value in row.items():
                if isinstance(value, str) and len(value) * 2 > MAX_CELL and _units(value) > MAX_CELL:
                    what = f"{column} of {row.get('id', 'the taxonomy')} in {name}"
                    raise LeftOutError(f"{FILE}: {what} is longer than a cell, which holds {MAX_CELL:,} characters")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _packed(data: bytes) -> bytes:
    """Return a ZIP file with the same files, sorted, not compressed, and without dates."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as made, ZipFile(packed, "w") as archive:
        for name in sorted(made.namelist()):
            entry = ZipInfo(name)
            entry.create_system = 0  # else it names the operating system
            archive.writestr(entry, made.read(name))
    return packed.getvalue()


class _Writer:
    """Writes the sheets of a workbook."""

    def __init__(self, edition: Edition, tables: Sequence[Table], contents: Mapping[str, Sequence[TableRow]]) -> None:
        from xlsxwriter import Workbook

        self._edition, self._contents = edition, contents
        self._shown = sorted(tables, key=lambda table: not table.steps)  # the overview first
        self._names = sheet_names(tables)
        self._stream = io.BytesIO()
        self._book = Workbook(self._stream, {"in_memory": True})
        self._title = self._format(bold=True, font_size=16)
        self._header = self._format(bold=True, bottom=1, bg_color="#DDEBF7")
        self._left = self._format(bold=True, bottom=1, bg_color="#D9D9D9")
        self._text = self._format(num_format="@", valign="top")  # a spreadsheet would make dates of versions
        self._wrapped = self._format(num_format="@", valign="top", text_wrap=True)
        self._plain = self._format(valign="top")
        self._link = self._format(num_format="@", valign="top", font_color="#0563C1", underline=1)
        self._places = {
            table.name: {row[table.key[0]]: number for number, row in enumerate(contents[table.name], start=2)}
            for table in tables
            if len(table.key) == 1
        }

    def _format(self, **properties: Any) -> "Format":
        return self._book.add_format(properties)

    def write(self) -> bytes:
        """Return the workbook as XlsxWriter makes it."""
        credit = self._edition.attribution
        created = datetime.fromisoformat(credit.issued or _EPOCH).replace(tzinfo=UTC)
        properties = {"title": credit.title, "author": credit.creator, "subject": credit.short}
        properties |= {"comments": f"{credit.citation} Licence: {credit.license}, {credit.license_url}"}
        self._book.set_properties({**properties, "created": created})
        for name, value in (("License", credit.license_url), ("Source", credit.source)):
            self._book.set_custom_property(name, value[:255], "text")
        self._about(self._book.add_worksheet(ABOUT))
        for table in self._shown:
            self._table(self._book.add_worksheet(self._names[table.name]), table)
        self._book.close()
        return self._stream.getvalue()

    def _about(self, sheet: "Worksheet") -> None:
        credit = self._edition.attribution
        sheet.set_column(0, 0, 26, self._text)
        sheet.set_column(1, 1, 10, self._plain)
        sheet.set_column(2, 2, 90, self._wrapped)
        sheet.write_string(0, 0, credit.title, self._title)
        stated = (
            (VERSION, str(credit.version)),
            (ISSUED, credit.issued or ""),
            ("Cite as", credit.citation),
            ("Where changed", credit.adapted_citation),
            ("Created by", f"{credit.creator} ({credit.creator_iri})"),
            ("Published by", f"{credit.publisher} ({credit.publisher_iri})"),
            ("Edited by", f"{credit.editor} ({credit.editor_iri})" if credit.editor else ""),
            ("Licence", f"{credit.license}, {credit.license_url}"),
            ("Address", credit.homepage),
            (SOURCES, sources_digest(self._edition.taxonomy)),
            ("Edit", "Columns with a grey header are computed. `taxokit import` takes a change of any other."),
        )
        row = 2
        for label, value in stated:
            if value:
                sheet.write_string(row, 0, label, self._text)
                sheet.write_string(row, 2, value, self._wrapped)
                row += 1
        row += 1
        for column, label in enumerate(("Sheet", "Rows", "What it has")):
            sheet.write_string(row, column, label, self._header)
        for table in self._shown:
            row += 1
            name = self._names[table.name]
            sheet.write_url(row, 0, f"internal:'{name}'!A1", self._link, name)
            sheet.write_number(row, 1, len(self._contents[table.name]), self._plain)
            sheet.write_string(row, 2, table.title, self._wrapped)

    def _table(self, sheet: "Worksheet", table: Table) -> None:
        data = self._contents[table.name]
        entered = entered_columns(self._edition.schema, table)
        for place, column in enumerate(table.columns):
            name = column.name
            sheet.write_string(0, place, name, self._header if name in entered else self._left)
            texts = [str(row[name]) for row in data if name in row]
            longest = max(map(len, texts), default=0)
            width = min(max(longest + 2, len(name) + 4, _NARROWEST), _WIDEST)
            is_number = column.kind in ("integer", "number", "boolean")
            form = self._plain if is_number else self._wrapped if longest > _WIDEST else self._text
            sheet.set_column(place, place, width, form)
            addresses = [self._address(table, column, row) for row in data]
            linked = sum(map(bool, addresses))
            if sheet.hlink_count + linked > _MAX_LINKS:
                addresses = [""] * len(data)
            for number, (row, address) in enumerate(zip(data, addresses, strict=True), start=1):
                if name in row:
                    self._cell(sheet, number, place, row[name], address, form)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(data), 1), len(table.columns) - 1)

    def _cell(self, sheet: "Worksheet", row: int, place: int, value: Any, address: str, form: "Format") -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, place, value, form)
        elif isinstance(value, int | float) and abs(value) < _MAX_NUMBER and float(f"{value:.15G}") == value:
            sheet.write_number(row, place, value, form)
        elif address:
            sheet.write_url(row, place, address, self._link, value)
        else:
            # never a formula, whatever it begins with; and a number as text, if a spreadsheet would round it
            sheet.write_string(row, place, str(value), form)

    def _address(self, table: Table, column: Column, row: TableRow) -> str:
        """Return where a cell leads: to the row that it names, or to the web; "" for nowhere."""
        value = row.get(column.name)
        if not isinstance(value, str):
            return ""
        if column.kind == "uri":
            return value if value.startswith(("http://", "https://")) and len(value) <= _MAX_ADDRESS else ""
        for target in filter(None, self._targets(table, column, row)):
            place = self._places.get(target, {}).get(value)
            if place:
                return f"internal:'{self._names[target]}'!A{place}"
        return ""

    def _targets(self, table: Table, column: Column, row: TableRow) -> Iterator[str | None]:
        """Yield the tables in which the row may be that a cell names."""
        schema = self._edition.schema
        if column.references:
            yield column.references
        elif column.name == "id" and "class" in row:
            yield home_of(schema, schema.classes[row["class"]])
        elif column.name == "value":
            yield from (home_of(schema, end.cls) for end in table.targets)
