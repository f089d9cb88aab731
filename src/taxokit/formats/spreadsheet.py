"""A workbook as bytes (Office Open XML, ECMA-376): sheets of styled cells with links and lists to choose from.

The XML is written here, because a library takes three times as long. A cell follows the cell before it (18.3.1.4,
`r` is optional). The bytes follow from the content, and are not compressed, because no two libraries compress alike.
"""

import io
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, NamedTuple, TypeAlias
from zipfile import ZipFile, ZipInfo

from taxokit.formats.edition import LeftOutError
from taxokit.repository.reading import INPUT_LIMIT, digest_of, mebibytes
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.document import authored_values
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.tables import Table
from taxokit.text.errors import SourceError
from taxokit.text.extras import missing_packages
from taxokit.text.json_text import json_text

if TYPE_CHECKING:
    from openpyxl import Workbook

ABOUT = "About"
"""The name of the first sheet."""

VERSION, ISSUED, SOURCES = "Version", "Issued", "Sources"
"""The labels in the first column of the first sheet, beside which a reader finds the origin of the workbook."""

MAX_ROWS, MAX_CELL = 1_048_576, 32_767
"""The limits of a sheet in rows and of a cell in UTF-16 units (ECMA-376, and the limits of Excel)."""

MAX_LINKS = 65_000  # of a sheet: Excel opens 65,530
_MAX_ADDRESS = 2_000  # in characters: Excel opens 2,079
_MAX_NUMBER = 10**15  # a spreadsheet has 15 digits
_MAX_NAME = 31
WIDEST, NARROWEST = 60, 8
_INVALID_IN_NAMES = str.maketrans("[]:*?/\\'", "________")
_SHOWN = 60  # characters of a text that is too long
_LONGEST_TITLE, _LONGEST_PROMPT = 32, 255  # of the help for a cell
_PIECE = 5_000  # rows that are written at a time

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_ML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_HYPERLINK = f"{_OFFICE}/relationships/hyperlink"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_NAMESPACES = f'xmlns="{_SHEET_ML}" xmlns:r="{_OFFICE}/relationships"'

_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPED = re.compile("_x((?i:005F|00[01][0-9A-F]|FFF[EF]))_")
_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02x}" for sign in ' "<>[]^`{}'})

TEXT, PLAIN, WRAPPED, TITLE, HEADER, LINK, LEFT = range(1, 8)
"""The styles of cells, by their place in `_STYLES`. Texts have the format of texts: a spreadsheet would make dates of
versions. `LEFT` is the header of a column that import leaves."""

_TOP = '<alignment vertical="top"/>'
_STYLES = f"""{_HEAD}<styleSheet xmlns="{_SHEET_ML}">\
<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/></font>\
<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts>\
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/></patternFill></fill></fills>\
<borders count="2"><border/><border><bottom style="thin"/></border></borders>\
<cellStyleXfs count="1"><xf/></cellStyleXfs>\
<cellXfs count="8"><xf/>\
<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">{_TOP}</xf><xf applyAlignment="1">{_TOP}</xf>\
<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf fontId="1" applyFont="1"/><xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>\
<xf numFmtId="49" fontId="3" applyNumberFormat="1" applyFont="1" applyAlignment="1">{_TOP}</xf>\
<xf fontId="2" fillId="3" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""


class StyledCells(dict[Any, str]):
    """The XML of the cells of one style by their value, each made once. `strings` takes the texts, numbered."""

    def __init__(self, file: str, style: int, strings: dict[str, int]) -> None:
        super().__init__({None: "<c/>"})
        self._file = file
        self._style = style
        self._strings = strings

    def __missing__(self, value: Any) -> str:
        # never a formula, whatever it begins with; and a number as text, if a spreadsheet would round it
        text = value if isinstance(value, str) or _is_exact(value) else str(value)
        if isinstance(text, bool):
            return f'<c s="{self._style}" t="b"><v>{text:d}</v></c>'
        if not isinstance(text, str):
            return f'<c s="{self._style}"><v>{text:.16G}</v></c>'
        if len(text) * 2 > MAX_CELL and len(text.encode("utf-16-le")) // 2 > MAX_CELL:
            start = f"{text[:_SHOWN]}…"
            raise LeftOutError(f"{self._file}: {start!r} is longer than a cell, which holds {MAX_CELL:,} characters")
        cell = f'<c s="{self._style}" t="s"><v>{self._strings.setdefault(text, len(self._strings))}</v></c>'
        if text is value:  # a number can be equal to another that is written in another way, and to a truth value
            self[value] = cell
        return cell


@dataclass
class Links:
    """The hyperlinks of a sheet. `targets` are the addresses on the web, numbered from 1."""

    elements: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)

    def add(self, column: str, links: Sequence[str | None], first: int = 2) -> None:
        """Add the links of the cells of a column from a row on: XML of the place, or an address on the web."""
        for row, link in enumerate(links, start=first):
            if link is not None:
                place = link
                if not link.startswith("location="):
                    self.targets.append(link)
                    place = f'r:id="rId{len(self.targets)}"'
                self.elements.append(f'<hyperlink ref="{column}{row}" {place}/>')


SheetWriter: TypeAlias = Callable[["Links"], Iterable[str]]
"""Yields the XML of a sheet, and adds its links."""


class Listed(NamedTuple):
    """A sheet as the first one lists it: its name, the number of its rows, and a sentence about it."""

    name: str
    rows: int
    title: str


class Package:
    """A workbook on the way to its bytes, a ZIP file without dates and other traces of the machine.

    `file` is its name, `names` are those of its sheets after the first one, which says whom to credit, and `styles`
    have the XML of a cell by its style and value.
    """

    def __init__(self, file: str, credit: Attribution, names: Iterable[str]) -> None:
        self._credit = credit
        self._names = [ABOUT, *names]
        self._strings: dict[str, int] = {}
        self.styles = {style: StyledCells(file, style, self._strings) for style in range(1, 8)}

    def data(self, sheets: Iterable[SheetWriter]) -> bytes:
        """Return the bytes. Raises LeftOutError if a text is longer than a cell."""
        stream = io.BytesIO()
        with ZipFile(stream, "w") as self._package:
            for name, xml in self._frame():
                self._write(name, [xml])
            for number, sheet in enumerate(sheets, start=1):
                links = Links()
                self._write(f"xl/worksheets/sheet{number}.xml", sheet(links))
                if links.targets:
                    relations = _relations(((_HYPERLINK, target) for target in links.targets), "External")
                    self._write(f"xl/worksheets/_rels/sheet{number}.xml.rels", [relations])
            self._write("xl/sharedStrings.xml", self._shared_strings())
        return stream.getvalue()

    def _write(self, name: str, pieces: Iterable[str]) -> None:
        entry = ZipInfo(name)
        entry.create_system = 0  # else it names the operating system
        with self._package.open(entry, "w") as part:
            for piece in pieces:
                part.write(piece.encode())

    def _frame(self) -> Iterator[tuple[str, str]]:
        """Yield the parts around the sheets: which parts there are, how they refer to each other, credit and styles."""
        main = {f"worksheets/sheet{number}.xml": "worksheet" for number in range(1, len(self._names) + 1)}
        main |= {"styles.xml": "styles", "sharedStrings.xml": "sharedStrings"}
        content = {f"xl/{name}": f"{_OFFICE_TYPE}.spreadsheetml.{kind}+xml" for name, kind in main.items()}
        content["xl/workbook.xml"] = f"{_OFFICE_TYPE}.spreadsheetml.sheet.main+xml"
        content["docProps/core.xml"] = f"{_PACKAGE_TYPE}.core-properties+xml"
        content["docProps/custom.xml"] = f"{_OFFICE_TYPE}.custom-properties+xml"
        overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in content.items())
        default = f'<Default Extension="rels" ContentType="{_PACKAGE_TYPE}.relationships+xml"/>'
        yield "[Content_Types].xml", f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'
        core = (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
        custom = (f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml")
        book = (f"{_OFFICE}/relationships/officeDocument", "xl/workbook.xml")
        yield "_rels/.rels", _relations([book, core, custom])
        yield "docProps/core.xml", _core_properties(self._credit)
        yield "docProps/custom.xml", _custom_properties(self._credit)
        inner = [(f"{_OFFICE}/relationships/{kind}", name) for name, kind in main.items()]
        yield "xl/_rels/workbook.xml.rels", _relations(inner)
        yield "xl/styles.xml", _STYLES
        listed = "".join(
            f'<sheet name="{attribute(name)}" sheetId="{number}" r:id="rId{number}"/>'
            for number, name in enumerate(self._names, start=1)
        )
        yield "xl/workbook.xml", f"{_HEAD}<workbook {_NAMESPACES}><sheets>{listed}</sheets></workbook>"

    def about(self, origin: Sequence[tuple[str, str]], listed: Sequence[Listed], links: Links) -> Iterator[str]:
        """Yield the first sheet: the credit, further labels with their values, and the list of the other sheets."""
        credit, styles = self._credit, self.styles
        stated = (
            (VERSION, str(credit.version)),
            (ISSUED, credit.issued or ""),
            ("Cite as", credit.citation),
            ("Where changed", credit.adapted_citation),
            ("Based on a work by" if credit.based_on else "Created by", str(credit.of("work").maker)),
            ("Published by", str(credit.publisher)),
            ("Edited by", str(credit.editor)),
            ("Translated by", "; ".join(credit.translator_names)),
            ("Licence", f"{credit.license}, {credit.license_url}"),
            ("Address", credit.homepage),
            *origin,
        )
        rows = [[styles[TITLE][credit.title]], []]
        rows += [[styles[TEXT][label], "<c/>", styles[WRAPPED][value]] for label, value in stated if value]
        rows += [[], [styles[HEADER][label] for label in ("Sheet", "Rows", "What it has")]]
        links.add("A", [f"location=\"'{attribute(sheet.name)}'!A1\"" for sheet in listed], len(rows) + 1)
        rows += [[styles[LINK][name], styles[PLAIN][size], styles[WRAPPED][title]] for name, size, title in listed]
        columns = [(26, TEXT), (10, PLAIN), (90, WRAPPED)]
        yield from worksheet(columns, ["".join(f"<row>{''.join(cells)}</row>" for cells in rows)], links)

    def _shared_strings(self) -> Iterator[str]:
        yield f'{_HEAD}<sst xmlns="{_SHEET_ML}" uniqueCount="{len(self._strings)}">'
        yield "".join(map(_shared, self._strings))
        yield "</sst>"


def sheet_names(tables: Iterable[Table], reserved: Iterable[str] = ()) -> dict[str, str]:
    """Return the name of the sheet of each table: the same, if possible; at most 31 characters, and each once.

    `reserved` are the names of other sheets.
    """
    taken = {ABOUT.lower(), "history", *map(str.lower, reserved)}  # Excel has the second for itself
    names: dict[str, str] = {}
    for table in tables:
        name, number = table.name.translate(_INVALID_IN_NAMES)[:_MAX_NAME], 2
        while name.lower() in taken:
            end = f"_{number}"
            name, number = table.name.translate(_INVALID_IN_NAMES)[: _MAX_NAME - len(end)] + end, number + 1
        taken.add(name.lower())
        names[table.name] = name
    return names


def sources_digest(taxonomy: Taxonomy) -> str:
    """Return a digest of everything that people wrote of a canonical document."""
    schema = taxonomy.schema
    authored = authored_values(taxonomy.document, schema.root, schema.classes, with_given=True)
    return f"sha256:{digest_of([json_text(authored).encode()])}"


class Choice(NamedTuple):
    """A help for the cells of a column, by its letters: a title and a text, and the cells with what one can have."""

    column: str
    title: str
    text: str
    source: str

    def xml(self) -> str:
        """Return the element. Its limits are those of Excel; any other text stays possible."""
        prompt = (
            f'promptTitle="{attribute(self.title[:_LONGEST_TITLE])}" prompt="{attribute(self.text[:_LONGEST_PROMPT])}"'
        )
        place = f'allowBlank="1" showInputMessage="1" sqref="{self.column}2:{self.column}{MAX_ROWS}"'
        kind = (
            f' type="list" {place} {prompt}><formula1>{self.source}</formula1>'
            if self.source
            else f" {place} {prompt}>"
        )
        return f"<dataValidation{kind}</dataValidation>"


def worksheet(
    columns: Sequence[tuple[int, int]],
    rows: Iterable[str],
    links: Links,
    area: str = "",
    choices: Sequence[Choice] = (),
) -> Iterator[str]:
    """Yield a sheet: columns with width and style, rows, links. A table in an area has a frozen header and a filter."""
    yield f"{_HEAD}<worksheet {_NAMESPACES}>"
    if area:
        yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
        yield 'state="frozen"/></sheetView></sheetViews>'
    yield "<cols>"
    for number, (width, style) in enumerate(columns, start=1):
        yield f'<col min="{number}" max="{number}" width="{width}" style="{style}" customWidth="1"/>'
    yield "</cols><sheetData>"
    yield from rows
    yield "</sheetData>"
    if area:
        yield f'<autoFilter ref="{area}"/>'
    if choices:
        yield f'<dataValidations count="{len(choices)}">{"".join(choice.xml() for choice in choices)}</dataValidations>'
    if links.elements:
        yield f"<hyperlinks>{''.join(links.elements)}</hyperlinks>"
    yield "</worksheet>"


def rows_of(head: str, columns: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows of a sheet, many at a time."""
    yield f"<row>{head}</row>"
    for start in range(0, len(columns[0]), _PIECE):
        piece = [cells[start : start + _PIECE] for cells in columns]
        yield "".join([f"<row>{''.join(row)}</row>" for row in zip(*piece, strict=True)])


def _relations(relations: Iterable[tuple[str, str]], mode: str = "Internal") -> str:
    """Return the part with the relations of another part: the type and the target of each, numbered from 1."""
    elements = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{attribute(target)}" TargetMode="{mode}"/>'
        for number, (kind, target) in enumerate(relations, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(elements)}</Relationships>'


def _core_properties(credit: Attribution) -> str:
    """Return the part with the title, the creator and the date of the workbook (ECMA-376 part 2, section 11).

    Programs show a file's creator as its last editor if it names none.
    """
    maker = _escaped(credit.of("edition").maker.name)
    day, kind = f"{credit.issued}T00:00:00Z", 'xsi:type="dcterms:W3CDTF"'
    dates = "".join(f"<dcterms:{name} {kind}>{day}</dcterms:{name}>" for name in ("created", "modified"))
    comments = f"{credit.citation} Licence: {credit.license}, {credit.license_url}"
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_escaped(credit.title)}</dc:title><dc:subject>{_escaped(credit.short)}</dc:subject>"
        f"<dc:creator>{maker}</dc:creator><dc:description>{_escaped(comments)}</dc:description>"
        f"<cp:lastModifiedBy>{maker}</cp:lastModifiedBy>"
        f"{dates if credit.issued else ''}</cp:coreProperties>"
    )


def _custom_properties(credit: Attribution) -> str:
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{_escaped(value[:255])}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate((("License", credit.license_url), ("Source", credit.source)), start=2)
    )
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{properties}</Properties>"
    )


def _shared(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<si><t{space}>{_escaped(text)}</t></si>"


def _escaped(text: str) -> str:
    """Return a text as XML. Characters that XML has no room for are written as `_x0007_` (22.9.2.19, ST_Xstring)."""
    if "_x" in text:
        text = _ESCAPE.sub("_x005F_", text)
    if not text.isprintable():
        text = _UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def unescaped(text: str) -> str:
    """Return the text of a cell without the escapes of `_escaped`.

    No program escapes other characters, and one that knows no escapes writes `_x0041_` for a text with these signs.
    """
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def attribute(text: str) -> str:
    """Return a text as the value of an attribute of XML."""
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def letters(column: int) -> str:
    """Return the letters of a column, counted from 0: `A`, `Z`, `AA`."""
    letters, column = "", column + 1
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


def _is_exact(value: Any) -> bool:
    """Return True if a spreadsheet keeps a value as it is: a truth value, or a number that is not long."""
    if isinstance(value, bool):
        return True
    return isinstance(value, int | float) and abs(value) < _MAX_NUMBER and float(f"{value:.15G}") == value


def check_unpacked(archive: ZipFile, limit: int, sheets: str = "") -> None:
    """Raise SourceError if a file unpacks to too many bytes.

    A program makes objects of everything beside its `sheets`, the beginning of their names.
    """
    sizes = [(entry.filename, entry.file_size) for entry in archive.infolist()]
    others = sum(size for name, size in sizes if not name.startswith(sheets))
    if sum(size for _, size in sizes) > limit or others > limit // 4:
        message = f"unpacks to more than {mebibytes(limit)}, or {mebibytes(limit // 4)} beside its sheets"
        raise SourceError(message, hint="raise the limit with --max-filesize")


def open_workbook(data: bytes, limit: int = INPUT_LIMIT) -> "Workbook":
    """Return a workbook whose sheets are read on demand, with formulas in place of their values.

    Its texts keep their escapes: see `unescaped`. Raises ConfigError if openpyxl is not installed, SourceError for a
    file that unpacks to too many bytes, and anything for a corrupt one.
    """
    try:
        from openpyxl.reader.excel import SHARED_STRINGS, ExcelReader
    except ImportError:
        raise missing_packages("xlsx", ["openpyxl"]) from None
    with ZipFile(io.BytesIO(data)) as archive:  # which reads no more of a file than it says that it has
        check_unpacked(archive, limit, "xl/worksheets/")

    class Reader(ExcelReader):  # type: ignore[misc] # untyped
        def read_strings(self) -> None:  # openpyxl removes each `x005F_`, be it an escape or not
            part = self.package.find(SHARED_STRINGS)
            if part is not None:
                with self.archive.open(part.PartName[1:]) as stream:
                    self.shared_strings = list(_strings_in(stream))

    with warnings.catch_warnings(action="ignore"):  # about styles and names, which nothing reads
        reader = Reader(io.BytesIO(data), read_only=True, keep_links=False)
        reader.read()
    book: Workbook = reader.wb
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # a program need not state them right
    return book


def _strings_in(stream: IO[bytes]) -> Iterator[str]:
    """Yield the shared strings of a workbook (ECMA-376 part 1, section 18.4)."""
    from openpyxl.cell.text import Text
    from openpyxl.xml.functions import iterparse

    for _, element in iterparse(stream):
        if element.tag == f"{{{_SHEET_ML}}}si":
            yield Text.from_tree(element).content
            element.clear()


def on_web(address: Any) -> str | None:
    """Return an address on the web that a link of a spreadsheet can have, else None."""
    if not isinstance(address, str) or not address.startswith(("http://", "https://")) or len(address) > _MAX_ADDRESS:
        return None
    return address.translate(_IN_ADDRESSES)
