"""The cells of a workbook have the bytes that XlsxWriter gives them, whatever the texts and the addresses contain."""

import io
from zipfile import ZipFile

import pytest
from xlsxwriter import Workbook

from taxokit.formats.xlsx import Link, SharedStrings, column_letters, content_of

TEXTS = [
    "plain",
    " outer space",
    "ends with a line break\n",
    "",
    "a & b < c > \"d\" 'e'",
    "a bell \x07, \ufffe, and _x0007_ as text",
    "_x0041_ alone",
    "größer, 太陽",
    "=1+1",
]
ADDRESSES = [
    "https://example.org/",
    "https://example.org/a#b&c",
    "https://example.org/a b[1]^`{}",
    "https://example.org/a%20b[1]",
]


def parts(book: io.BytesIO) -> dict[str, str]:
    with ZipFile(book) as made:
        return {name: made.read(name).decode() for name in made.namelist()}


def column(letter: str, texts: list[str], strings: SharedStrings) -> list[str]:
    numbers = strings.numbers(texts)
    return [f'<c r="{letter}{row}" s="1" t="s"><v>{number}</v></c>' for row, number in enumerate(numbers, start=1)]


def test_texts_and_links_are_as_xlsxwriter_writes_them() -> None:
    expected, frame = io.BytesIO(), io.BytesIO()
    strings, links = SharedStrings(), []
    with Workbook(expected, {"in_memory": True}) as book, Workbook(frame, {"in_memory": True}) as empty:
        sheet, other = book.add_worksheet("a"), empty.add_worksheet("a")
        form, same = book.add_format({"bold": True}), empty.add_format({"bold": True})
        for row, text in enumerate(TEXTS):
            sheet.write_string(row, 0, text, form)
        for row, address in enumerate(ADDRESSES):
            sheet.write_url(row, 1, address, form, "shown")
            links.append(Link(row + 1, 1, address, "shown"))
        sheet.write_url(len(ADDRESSES), 1, "internal:'a'!A1", form, 'to "A1"')
        links.append(Link(len(ADDRESSES) + 1, 1, "#'a'!A1", 'to "A1"'))
        other.write_blank(0, 0, None, same)
        other.write_blank(len(TEXTS) - 1, 1, None, same)
        shown = ["shown"] * len(ADDRESSES) + ['to "A1"']
        columns = [column("A", TEXTS, strings), column("B", shown, strings) + [""] * (len(TEXTS) - len(shown))]
    cells = content_of(columns, links)
    wanted, made = parts(expected), parts(frame)
    assert cells.within(made["xl/worksheets/sheet1.xml"]) == wanted["xl/worksheets/sheet1.xml"]
    assert cells.addresses == wanted["xl/worksheets/_rels/sheet1.xml.rels"]
    assert strings.xml() == wanted["xl/sharedStrings.xml"]


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters
