"""The workbook, in one file: the tables for people with a spreadsheet (Office Open XML, ECMA-376).

A sheet for each table, with the rows of its CSV, and a first one with the credit. `taxokit import` reads it back: the
first sheet says from which sources it was made, and columns that import leaves have a grey header.

The bytes follow from the edition. They are not compressed, because no two libraries compress alike.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZipFile, ZipInfo

from taxokit.formats.edition import Artifact, Cells, Edition, LeftOutError, MissingPackageError, artifact_format
from taxokit.repository.reading import digest_of
from taxokit.taxonomy.attribution import with_iri
from taxokit.taxonomy.canonical import authored_values
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.tables import Table, entered_columns, home_of
from taxokit.text.json_text import json_text

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

_BLOCK = 16  # rows that are said to span the same columns
_OUTER_SPACE = re.compile(r"^\s|\s$")
_ESCAPE = re.compile("_x[0-9a-fA-F]{4}_")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPED_ADDRESS = re.compile("%[0-9a-fA-F]{2}")
_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02x}" for sign in '%" <>[]^`{}'})
_SIGNS = re.compile('[&"<>\n]')
_ENTITIES = {"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\n": "&#xA;"}


class Link(NamedTuple):
    """A link of a cell, which shows `text`: to the web, or to a cell where the address begins with `#`."""

    row: int
    column: int
    address: str
    text: str


class SharedStrings:
    """The texts of all cells, each once: a cell has the number of its text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._uses = 0

    def numbers(self, texts: Sequence[str]) -> list[int]:
        """Return the numbers of the texts of some more cells."""
        self._uses += len(texts)
        known = self._numbers
        return [known.setdefault(text, len(known)) for text in texts]

    def xml(self) -> str:
        """Return the part of the package."""
        items = "".join(map(_shared, self._numbers))
        return f'{_HEAD}<sst xmlns="{_MAIN}" count="{self._uses}" uniqueCount="{len(self._numbers)}">{items}</sst>'


def _shared(text: str) -> str:
    if not text.isprintable():  # there is no other way to write what XML has no room for
        text = _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", _ESCAPE.sub(r"_x005F\g<0>", text))
    elif "_x" in text:
        text = _ESCAPE.sub(r"_x005F\g<0>", text)
    space = ' xml:space="preserve"' if _OUTER_SPACE.search(text) else ""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<si><t{space}>{text}</t></si>"


def column_letters(column: int) -> str:
    """Return the letters of a column, counted from 0: `A`, `Z`, `AA`."""
    letters, column = "", column + 1
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


class SheetContent(NamedTuple):
    """What a worksheet has: its rows, its links, and the part of the package with the addresses of these, if any."""

    rows: str
    links: str
    addresses: str

    def within(self, frame: str) -> str:
        """Return a worksheet, as XlsxWriter makes it, with these in place of its cells."""
        head, _, rest = frame.partition("<sheetData>")
        _, _, tail = rest.partition("</sheetData>")
        return f"{head}<sheetData>{self.rows}</sheetData>{tail.replace('<pageMargins', f'{self.links}<pageMargins', 1)}"


def content_of(columns: Sequence[Sequence[str]], links: Iterable[Link]) -> SheetContent:
    """Return what a worksheet has, from the cells of its columns, "" where one is empty, and their links."""
    targets: list[str] = []
    elements = "".join(_hyperlinks(sorted(links), targets))
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_HYPERLINK}" Target="{_attribute(target)}" TargetMode="External"/>'
        for number, target in enumerate(targets, start=1)
    )
    return SheetContent(
        "".join(_rows(columns)),
        f"<hyperlinks>{elements}</hyperlinks>" if elements else "",
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>' if relations else "",
    )


def _rows(columns: Sequence[Sequence[str]]) -> Iterator[str]:
    for start in range(0, len(columns[0]), _BLOCK):
        block = [cells[start : start + _BLOCK] for cells in columns]
        used = [place for place, cells in enumerate(block, start=1) if any(cells)]
        for number, cells in enumerate(zip(*block, strict=True), start=start + 1):
            yield f'<row r="{number}" spans="{used[0]}:{used[-1]}">{"".join(cells)}</row>'


def _hyperlinks(links: Iterable[Link], targets: list[str]) -> Iterator[str]:
    """Yield the links in the order of their cells; `targets` takes the addresses on the web."""
    letters = cache(column_letters)
    for row, column, address, text in links:
        cell = f'<hyperlink ref="{letters(column)}{row}"'
        page, _, fragment = address.partition("#")
        if page:
            targets.append(page if _ESCAPED_ADDRESS.search(page) else page.translate(_IN_ADDRESSES))
            location = f' location="{_attribute(fragment)}"' if fragment else ""
            yield f'{cell} r:id="rId{len(targets)}"{location}/>'
        else:
            yield f'{cell} location="{_attribute(fragment)}" display="{_attribute(text)}"/>'


def _attribute(text: str) -> str:
    return _SIGNS.sub(lambda found: _ENTITIES[found[0]], text)


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
        raise MissingPackageError(f"{FILE} needs xlsxwriter", hint="run `pip install taxokit[xlsx]`")
    _refuse_too_large(edition.tables)
    yield Artifact(FILE, _packed(_Writer(edition).parts()))


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
    return f"sha256:{digest_of([json_text(authored).encode()])}"


def _refuse_too_large(tables: Iterable[tuple[Table, Sequence[Cells]]]) -> None:
    """Raise LeftOutError where a table does not fit into a sheet."""
    for table, data in tables:
        if len(data) >= MAX_ROWS:  # the header is one of them
            raise LeftOutError(f"{FILE}: {table.name} has {len(data):,} rows, and a sheet holds {MAX_ROWS - 1:,}")
        for row in data:
            for place, value in enumerate(row):
                if isinstance(value, str) and len(value) * 2 > MAX_CELL and _units(value) > MAX_CELL:
                    names = [column.name for column in table.columns]
                    item = row[names.index("id")] if "id" in names else "the taxonomy"
                    what = f"{names[place]} of {item} in {table.name}"
                    raise LeftOutError(f"{FILE}: {what} is longer than a cell, which holds {MAX_CELL:,} characters")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _packed(parts: dict[str, bytes]) -> bytes:
    """Return a ZIP file with parts, sorted, not compressed, and without dates; takes them out, since they are large."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name in sorted(parts):
            entry = ZipInfo(name)
            entry.create_system = 0  # else it names the operating system
            archive.writestr(entry, parts.pop(name))
    return packed.getvalue()


class _Writer:
    """Writes the sheets of a workbook."""

    def __init__(self, edition: Edition) -> None:
        from xlsxwriter import Workbook

        self._edition = edition
        self._shown = sorted(edition.tables, key=lambda table: not table[0].steps)  # the overview first
        self._names = sheet_names([table for table, _ in edition.tables])
        self._stream = io.BytesIO()
        self._book = Workbook(self._stream, {"in_memory": True})
        # in the order in which the first sheet uses them, from which XlsxWriter numbers them
        self._forms: list[Format] = []
        self._text = self._format(num_format="@", valign="top")  # a spreadsheet would make dates of versions
        self._plain = self._format(valign="top")
        self._wrapped = self._format(num_format="@", valign="top", text_wrap=True)
        self._title = self._format(bold=True, font_size=16)
        self._header = self._format(bold=True, bottom=1, bg_color="#DDEBF7")
        self._link = self._format(num_format="@", valign="top", font_color="#0563C1", underline=1)
        self._left = self._format(bold=True, bottom=1, bg_color="#D9D9D9")
        self._strings = SharedStrings()
        self._places = {table.name: _places(table, data) for table, data in edition.tables if len(table.key) == 1}

    def _format(self, **properties: Any) -> "Format":
        self._forms.append(self._book.add_format(properties))
        return self._forms[-1]

    def _number(self, form: "Format") -> int:
        return self._forms.index(form) + 1

    def parts(self) -> dict[str, bytes]:
        """Return the parts of the workbook: as XlsxWriter makes them, with the cells of the tables."""
        credit = self._edition.attribution
        created = datetime.fromisoformat(credit.issued or _EPOCH).replace(tzinfo=UTC)
        properties = {"title": credit.title, "author": credit.creator, "subject": credit.short}
        properties |= {"comments": f"{credit.citation} Licence: {credit.license}, {credit.license_url}"}
        self._book.set_properties({**properties, "created": created})
        for name, value in (("License", credit.license_url), ("Source", credit.source)):
            self._book.set_custom_property(name, value[:255], "text")
        self._about(self._book.add_worksheet(ABOUT))
        tables = [self._table(self._book.add_worksheet(self._names[one[0].name]), *one) for one in self._shown]
        self._book.close()
        with ZipFile(self._stream) as made:
            parts = {name: made.read(name) for name in made.namelist()}
        for number in range(len(tables) + 1, 1, -1):  # from the last one on: each is forgotten once it is a part
            cells, sheet = tables.pop(), f"sheet{number}.xml"
            parts[f"xl/worksheets/{sheet}"] = cells.within(parts[f"xl/worksheets/{sheet}"].decode()).encode()
            if cells.addresses:
                parts[f"xl/worksheets/_rels/{sheet}.rels"] = cells.addresses.encode()
        parts["xl/sharedStrings.xml"] = self._strings.xml().encode()
        return parts

    def _about(self, sheet: "Worksheet") -> None:
        credit = self._edition.attribution
        sheet.set_column(0, 0, 26, self._text)
        sheet.set_column(1, 1, 10, self._plain)
        sheet.set_column(2, 2, 90, self._wrapped)
        self._write(sheet, 0, 0, credit.title, self._title)
        stated = (
            (VERSION, str(credit.version)),
            (ISSUED, credit.issued or ""),
            ("Cite as", credit.citation),
            ("Where changed", credit.adapted_citation),
            ("Created by", with_iri(credit.creator, credit.creator_iri)),
            ("Published by", with_iri(credit.publisher, credit.publisher_iri)),
            ("Edited by", with_iri(credit.editor, credit.editor_iri)),
            ("Licence", f"{credit.license}, {credit.license_url}"),
            ("Address", credit.homepage),
            (SOURCES, sources_digest(self._edition.taxonomy)),
            ("Edit", "Columns with a grey header are computed. `taxokit import` takes a change of any other."),
        )
        row = 2
        for label, value in stated:
            if value:
                self._write(sheet, row, 0, label, self._text)
                self._write(sheet, row, 2, value, self._wrapped)
                row += 1
        row += 1
        for column, label in enumerate(("Sheet", "Rows", "What it has")):
            self._write(sheet, row, column, label, self._header)
        for table, data in self._shown:
            row += 1
            name = self._names[table.name]
            sheet.write_url(row, 0, f"internal:'{name}'!A1", self._link, name)
            self._strings.numbers([name])
            sheet.write_number(row, 1, len(data), self._plain)
            self._write(sheet, row, 2, table.title, self._wrapped)

    def _write(self, sheet: "Worksheet", row: int, place: int, text: str, form: "Format") -> None:
        self._strings.numbers([text])
        sheet.write_string(row, place, text, form)

    def _table(self, sheet: "Worksheet", table: Table, data: Sequence[Cells]) -> SheetContent:
        """Make a worksheet, and return its content. What it has in place of that, XlsxWriter needs for the frame."""
        entered = entered_columns(self._edition.schema, table)
        last = len(table.columns) - 1
        columns: list[list[str]] = []
        links: list[Link] = []
        cells = list(zip(*data, strict=True)) or [()] * len(table.columns)
        for place, (column, values) in enumerate(zip(table.columns, cells, strict=True)):
            name = column.name
            head = self._header if name in entered else self._left
            longest = max((len(str(value)) for value in values if value is not None), default=0)
            width = min(max(longest + 2, len(name) + 4, _NARROWEST), _WIDEST)
            is_number = column.kind in ("integer", "number", "boolean")
            form = self._plain if is_number else self._wrapped if longest > _WIDEST else self._text
            sheet.write_blank(0, place, None, head)
            sheet.set_column(place, place, width, form)
            addresses = self._addresses(table, place, cells)
            if len(links) + sum(map(bool, addresses)) > _MAX_LINKS:
                addresses = [""] * len(data)
            links += [
                Link(row, place, address, str(value))
                for row, (value, address) in enumerate(zip(values, addresses, strict=True), start=2)
                if address
            ]
            columns.append([*self._cells(place, [name], head), *self._cells(place, values, form, addresses, 2)])
        sheet.write_blank(len(data), last, None, self._left)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(data), 1), last)
        return content_of(columns, links)

    def _cells(
        self, place: int, values: Sequence[Any], form: "Format", addresses: Sequence[str] = ("",), first: int = 1
    ) -> Iterator[str]:
        """Yield the cells of a column from a row on, "" for those without a value."""
        letters, plain, linked = column_letters(place), self._number(form), self._number(self._link)
        # never a formula, whatever it begins with; and a number as text, if a spreadsheet would round it
        texts = [value if isinstance(value, str) or _is_exact(value) else str(value) for value in values]
        numbers = iter(self._strings.numbers([text for text in texts if isinstance(text, str)]))
        for row, (value, address) in enumerate(zip(texts, addresses, strict=True), start=first):
            if isinstance(value, str):
                style = linked if address else plain
                yield f'<c r="{letters}{row}" s="{style}" t="s"><v>{next(numbers)}</v></c>'
            elif isinstance(value, bool):
                yield f'<c r="{letters}{row}" s="{plain}" t="b"><v>{value:d}</v></c>'
            else:
                yield "" if value is None else f'<c r="{letters}{row}" s="{plain}"><v>{value:.16G}</v></c>'

    def _addresses(self, table: Table, place: int, cells: Sequence[Sequence[Any]]) -> list[str]:
        """Return where each cell of a column leads: to the row that it names, or to the web; "" for nowhere."""
        column, values = table.columns[place], cells[place]
        if column.kind == "uri":
            return [value if isinstance(value, str) and _is_on_web(value) else "" for value in values]
        names = [other.name for other in table.columns]
        if column.name == "id" and "class" in names and not column.references:
            homes = {name: [home_of(self._edition.schema, cls)] for name, cls in self._edition.schema.classes.items()}
            owners = cells[names.index("class")]
            return [self._place(homes[owner], value) for owner, value in zip(owners, values, strict=True)]
        targets: list[str | None] = [column.references] if column.references else []
        if column.name == "value" and not targets:
            targets = [home_of(self._edition.schema, end.cls) for end in table.targets]
        return [self._place(targets, value) for value in values] if targets else [""] * len(values)

    def _place(self, targets: Sequence[str | None], value: Any) -> str:
        """Return the address of the row that a value names, in the first table that has one."""
        for target in targets:
            found = self._places.get(target, {}).get(value) if target and isinstance(value, str) else None
            if target and found:
                return f"#'{self._names[target]}'!A{found}"
        return ""


def _places(table: Table, data: Sequence[Cells]) -> dict[Any, int]:
    """Return the row of a sheet in which each key of a table is."""
    key = [column.name for column in table.columns].index(table.key[0])
    return {row[key]: number for number, row in enumerate(data, start=2)}


def _is_exact(value: Any) -> bool:
    """Say whether a spreadsheet keeps a value as it is: an empty one, a truth value, or a number that is not long."""
    if value is None or isinstance(value, bool):
        return True
    return isinstance(value, int | float) and abs(value) < _MAX_NUMBER and float(f"{value:.15G}") == value


def _is_on_web(address: str) -> bool:
    return address.startswith(("http://", "https://")) and len(address) <= _MAX_ADDRESS
