"""The cells of a workbook as XML (ECMA-376 part 1, sections 18.3 and 18.4), all at once.

XlsxWriter takes several calls for each cell, and a workbook has millions. So it makes the frame of each worksheet, and
what is here the rest, with the bytes that it would give.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

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
