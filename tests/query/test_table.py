"""A column of a table, or a list, with the identifiers in it."""

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.query.migrate import column_names, listed_names, open_table
from taxokit.text.csv_text import TableError, value_of
from taxokit.text.errors import ConfigError


def test_lines_are_counted_inside_of_cells() -> None:
    text = '\ufeffid,note\r\n"a\r\nb",x\n\nc,"1\n2\r3",\nd,y'
    table = open_table(text, "x.csv", "note")
    rows = list(table.rows())
    assert [row.line for row in rows] == [2, 5, 8]
    assert [table.line_of(row, row.cells[1]) for row in rows] == [3, 5, 8]
    assert [table.line_of(row, row.cells[-1]) for row in rows] == [3, 7, 8]


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [
        ("id,b;c\n", ","),
        ("a,b;id\n", ";"),
        ("a, b\tid\n", "\t"),
        ("a|id", "|"),
        ('\ufeff"a,;";" id "\r\n', ";"),
        ("id\n", ","),
        ('"id"\n"a|b"', ","),
    ],
)
def test_delimiter_is_the_one_with_which_there_is_such_a_column(header: str, delimiter: str) -> None:
    table = open_table(header, "x.csv", "id")
    assert table.delimiter == delimiter
    assert "id" in value_of(header[slice(*table.header.cells[table.place])])


REFUSED = [
    ("", ""),
    ("\ufeff \n", ""),
    ("name;skils\n", ""),
    ("x:y\n", ""),
    ("a,b\n", ""),
    ("skills,a,skills\n", ""),
    ('skills,"a\n', ","),
    ('skills\na\n\n"b\nc\n', ","),
    ('skills,x\r\n"b\r\n","c"d\r\n', ","),
]


def test_texts_that_are_no_table_with_the_column(snapshot: SnapshotAssertion) -> None:
    messages = []
    for text, delimiter in REFUSED:
        with pytest.raises((TableError, ConfigError)) as error:
            list(open_table(text, "x.csv", "skills", delimiter).rows())
        messages.append(str(error.value))
    assert messages == snapshot


def test_identifiers_of_a_list() -> None:
    text = "\ufeff# ours\r\none\r\n\r\n  two  # the other\rthree\n\thttps://example.org/ns#four#\n#five\none"
    assert listed_names(text) == {"one": 2, "two": 4, "three": 5, "https://example.org/ns#four#": 6}


def test_identifiers_of_a_column() -> None:
    table = open_table('n,id\n"a\nb",one\n,\nc\nd,# two;one ;\n', "x.csv", "id", ",")
    assert column_names(table) == {"one": 3, "# two;one ;": 6}
    assert column_names(table, ";") == {"one": 3, "# two": 6}


def test_delimiter_can_be_given() -> None:
    assert open_table("a:id\n", "x.csv", "id", ":").place == 1
