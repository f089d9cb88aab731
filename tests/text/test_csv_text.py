"""Positions of the cells of a CSV, compared with the csv module of Python, which reads the same files in its own way."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.csv_text import DELIMITERS, TableError, cell_with, decoded, read_delimiter, scan, value_of
from taxokit.text.errors import ConfigError, SourceError


def values(text: str, delimiter: str) -> list[list[str]]:
    """Return the values of our cells, blank lines as the csv module gives them."""
    rows = list(scan(text, delimiter, "x.csv"))
    assert "".join(text[row.cells[0][0] : row.next] for row in rows) == text
    for row in rows:
        assert [text[end] for _, end in row.cells[:-1]] == [delimiter] * (len(row.cells) - 1)
        assert row.cells[-1][1] == row.end
    read = [[value_of(text[start:end]) for start, end in row.cells] for row in rows]
    return [[] if row.cells == ((row.end, row.end),) else cells for row, cells in zip(rows, read, strict=True)]


@given(st.text('ab ",;\t|\r\n', max_size=40), st.sampled_from(list(DELIMITERS.values())))
def test_any_text_is_read_as_the_csv_module_reads_it(text: str, delimiter: str) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        expected = list(reader)
    except csv.Error:
        with pytest.raises(TableError):
            values(text, delimiter)
    else:
        assert values(text, delimiter) == expected


@given(
    st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), max_size=5),
    st.sampled_from(list(DELIMITERS.values())),
    st.sampled_from(["\r\n", "\n", "\r"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_output_of_the_csv_module_is_read_back(
    rows: list[list[str]], delimiter: str, line_end: str, quoting: int
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    assert values(stream.getvalue(), delimiter) == rows


@given(st.text('ab",; \r\n'), st.booleans(), st.sampled_from([",", ";"]))
def test_written_cell_has_its_value(value: str, is_quoted: bool, delimiter: str) -> None:
    cell = cell_with(value, '"old"' if is_quoted else "old", delimiter)
    assert value_of(cell) == value
    assert list(csv.reader(io.StringIO(f"{cell}{delimiter}x", newline=""), delimiter=delimiter)) == [[value, "x"]]
    assert cell.startswith('"') or not is_quoted


def test_delimiter_of_the_command_line() -> None:
    for word, delimiter in (("tab", "\t"), (r"\t", "\t"), ("Semicolon", ";"), ("\t", "\t"), ("~", "~")):
        assert read_delimiter(word) == delimiter
    for word in ('"', "", "ab", "\n", "\ufeff"):
        with pytest.raises(ConfigError, match=r"invalid delimiter .*; write one character, or comma or"):
            read_delimiter(word)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("id\nä".encode("latin-1"), "x.csv:2: is not UTF-8; save it as UTF-8"),
        ("id\n".encode("utf-16"), "x.csv:1: is not UTF-8; it looks like UTF-16; save it as UTF-8"),
        (
            "id\n".encode("utf-16-le"),
            "x.csv:1: contains a null character; it looks like UTF-16; save it as UTF-8",
        ),
        (b"id\n" + b"a" * 300 + b"\n\0", "x.csv:3: contains a null character; save it as UTF-8"),
    ],
)
def test_other_encodings_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        decoded(data, "x.csv")
    assert str(error.value) == message


def test_byte_order_mark_stays() -> None:
    assert decoded(b"\xef\xbb\xbfid", "x.csv") == "\ufeffid"
