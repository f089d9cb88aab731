"""The other forms of files: what is written is read again, a schema and programs of others read it, faults have places."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from support.exchange_entries import many
from support.interop import interop_file
from taxokit.formats.spreadsheet import open_workbook
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import SourceError
from taxokit.text.formulas import formula_sign
from taxokit.translate.entries import About, Base, Entry, Exchange, fingerprint
from taxokit.translate.export import Exporter
from taxokit.translate.forms import FORMS, read_exchange

STALE = Entry("a/b#c", "New <b>", "Alt & „neu“", "stale", Base("stale", fingerprint("Alt & „neu“")), "Old", "Ada")
ODD = About("term", "=A", ("\x07in",), "<&>\n]]>", "https://e.org/?a&b", (("fr", "=HYPERLINK(1)"),), "3", (("a", '"'),))


NOT_IN_NOTES = [*(chr(code) for code in range(32) if chr(code) not in "\t\n\r"), "\ufffe", "\uffff"]


@pytest.fixture(scope="session")
def credit(animals_template: Path) -> Exchange:
    return Exporter(load(find_project(animals_template))).exchange("de")


def written(path: Path, exchange: Exchange) -> Path:
    path.write_bytes(FORMS.get(path.suffix[1:])().write(exchange))
    return path


@pytest.mark.parametrize("name", ["xliff", "csv", "xlsx"])
def test_what_is_written_is_read_again(credit: Exchange, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"written.{name}"

    @given(many(least=1))
    @settings(deadline=None, max_examples=40 if name == "xlsx" else 100)
    def check(entries: list[Entry]) -> None:
        described = [replace(entry, about=ODD) for entry in entries]
        exchange = read_exchange(written(path, replace(credit, entries=described)))
        assert (exchange.source_language, exchange.language) == ("en", "de")
        # the notes of XLIFF hold no control characters, but its texts do
        changed = str.maketrans(dict.fromkeys(NOT_IN_NOTES, "\ufffd") if name == "xliff" else {})
        assert exchange.entries == [replace(entry, previous=entry.previous.translate(changed)) for entry in entries]

    check()


@pytest.mark.parametrize("name", FORMS.names())
def test_same_texts_give_the_same_bytes_and_templates_have_no_translation(credit: Exchange, name: str) -> None:
    form = FORMS.get(name)()
    assert form.write(credit) == form.write(credit)
    data = form.write(replace(credit, language="", entries=[replace(STALE, text="", state="missing", base=None)]))
    assert form.fits(data)
    assert b"Alt" not in data


@given(entries=many(least=1))
@settings(deadline=None, max_examples=50)
def test_xliff_is_valid(credit: Exchange, entries: list[Entry]) -> None:
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(interop_file("schemas/xliff-2.1/xliff_core_2.0.xsd")))
    for language in ("de", ""):
        described = [replace(entry, about=ODD) for entry in entries]
        data = FORMS.get("xliff")().write(replace(credit, language=language, entries=described))
        schema.assertValid(etree.fromstring(data))


XLIFF = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
 version="2.0" srcLang="en" trgLang="de"><file id="f"><notes><note category="taxokit">draft 12345678</note></notes>
<group id="g"><unit id="u" name="a/b#c">{}</unit></group></file></xliff>"""
MATCH = "<mtc:matches><mtc:match><source>No</source><target>Nein</target></mtc:match></mtc:matches>"

FIRST = '<segment state="translated"><source>A.</source><target>B.</target></segment>'
SECOND = '<segment state="reviewed"><source>C.</source><target>D.</target></segment>'


@pytest.mark.parametrize(
    ("unit", "text", "state"),
    [
        (MATCH + "<segment><source>A</source></segment>", "", "missing"),
        ('<segment state="final"><source>A</source><target>B</target></segment>', "B", "reviewed"),
        ('<segment state="translated" subState="taxokit:stale"><source>A</source><target>B</target></segment>', "B", "draft"),
        ('<segment state="initial" subState="taxokit:stale"><source>A</source><target>B</target></segment>', "B", "stale"),
        ('<segment><source>A</source><target><mrk id="m" type="term">B</mrk><pc id="p">C</pc></target></segment>', "BC", "missing"),
        (f"{FIRST}<ignorable><source> </source></ignorable>{SECOND}", "B. D.", "draft"),
        (f"{FIRST}<segment><source>C.</source></segment>", "B.C.", "unsure"),
    ],
)  # fmt: skip
def test_units_are_read_as_tools_change_them(tmp_path: Path, unit: str, text: str, state: str) -> None:
    path = tmp_path / "x.xlf"
    for encoding in ("utf-8", "utf-16"):
        path.write_text(XLIFF.format(unit), encoding=encoding)
        (entry,) = read_exchange(path).entries
        assert (entry.context, entry.text, entry.state, entry.base) == ("a/b#c", text, state, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff/>", "1: has a document type, which no file of XLIFF has"),
        ('\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "2: is not XLIFF 2: xliff 1.2"),
        (XLIFF.format("<segment>"), "3: is not well-formed XML: mismatched tag"),
        (
            XLIFF.format("\n<segment><source>A<ph id='p'/></source></segment>"),
            "4: has the code <ph>, which a text of a",
        ),
        (
            XLIFF.format("<segment><source><cp hex='FFFFFFFF'/></source></segment>"),
            "3: has 'FFFFFFFF' for a code point",
        ),
    ],
)
def test_malformed_xliff_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.xlf"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_exchange(path)
    assert str(raised.value).startswith(f"{path}:{message}")


# --- tables -----------------------------------------------------------------------------------------------------------


def test_no_cell_is_a_formula(credit: Exchange) -> None:
    texts = ["=1+1", '"=1', " @A", "+A1(", "-1", "\uff1d1", "'=1"]
    entries = [Entry(f"a/b#{number}", text, text, "draft", about=ODD) for number, text in enumerate(texts)]
    exchange = replace(credit, entries=entries)
    table = list(csv.reader(io.StringIO(FORMS.get("csv")().write(exchange).decode("utf-8-sig"))))
    assert not [cell for row in table for cell in row if formula_sign(cell) and not cell.startswith("'")]
    book = open_workbook(FORMS.get("xlsx")().write(exchange))
    cells = [cell for row in book["Texts"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.data_type == "n" and cell.value is not None]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_table_is_read_as_a_spreadsheet_saves_it(tmp_path: Path, delimiter: str) -> None:
    """With another delimiter, other line ends, columns in another order, and others beside them."""
    path = tmp_path / "saved.txt"
    rows = [
        ["Context", "my notes", "Translation (pt-br)", "source (en)", "State"],
        ["a/b#c", "x", "Um\nDois", "One\nTwo", " Reviewed "],
        ["", "", "", "", ""],
        ["a/b#d", "x", "Água", "Water"],
    ]
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path.write_bytes(stream.getvalue().encode())
    exchange = read_exchange(path)
    assert (exchange.source_language, exchange.language) == ("en", "pt-BR")
    assert exchange.entries == [
        Entry("a/b#c", "One\nTwo", "Um\nDois", "reviewed"),
        Entry("a/b#d", "Water", "Água", "missing"),
    ]
    assert [entry.line for entry in exchange.entries] == [2, 6]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("context,source,translation (de),state\na/b#c,A,B,done\n", ":2: 'done' is no state; write draft or reviewed"),
        ("context,source,translation (de)\n,A,B\n", ":2: the row lacks its context; copy it from the export"),
        ('context,source,translation (de)\na/b#c,"A\n', ":2: a quote is opened here and never closed"),
        ("\ufeffsource\ttranslation\tcontext\n", ":1: is not UTF-8; it looks like UTF-16; save it as UTF-8"),
        ("id,text\na,b\n", ": is none of csv, po, xliff or xlsx; export it by `taxokit translate export`"),
    ],
)
def test_faults_of_a_table_have_their_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(text, encoding="utf-16" if text.startswith("\ufeff") else "utf-8")
    with pytest.raises(SourceError) as raised:
        read_exchange(path)
    assert str(raised.value).startswith(f"{path}{message}")


def test_workbook_is_filled_in_and_taken(animals: Path, run: Callable[..., Any], tmp_path: Path) -> None:
    """By openpyxl as any spreadsheet does it: texts of three, one of them reviewed, and a formula that is none."""
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "de.xlsx"
    assert run("translate", "export", "de", "--out", path, cwd=animals).code == 0
    book = openpyxl.load_workbook(path)
    sheet = book["Texts"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    rows = {sheet.cell(number, columns["context"]).value: number for number in range(2, sheet.max_row + 1)}
    for name, text in (("mammals", "Säuger"), ("fish", "Pisces")):
        sheet.cell(rows[f"concept/{name}#label"], columns["translation (de)"]).value = text
    sheet.cell(rows["concept/fish#label"], columns["state"]).value = "reviewed"
    sheet.cell(rows["concept/fish#label"], columns["reviewer"]).value = "Grace"
    book.save(path)
    result = run("translate", "import", path, "--translator", "Erika Muster", cwd=animals)
    assert (result.code, result.err) == (0, "")
    table = (animals / "translations/de.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[3:] for line in table[1:]] == [["Erika Muster", "Grace"], ["Erika Muster", ""]]
    sheet.cell(rows["concept/mammals#label"], columns["translation (de)"]).value = "=1+1"
    book.save(path)
    result = run("translate", "import", path, cwd=animals)
    assert (result.code, "is a formula, and has no text" in result.err) == (2, True)
