"""Which identifiers somebody uses."""

from taxokit.query.csv_text import column_names, listed_names, open_table


def test_a_list() -> None:
    text = "\ufeff# ours\r\none\r\n\r\n  two  # the other\rthree\n\thttps://example.org/ns#four#\n#five\none"
    assert listed_names(text) == {"one": 2, "two": 4, "three": 5, "https://example.org/ns#four#": 6}


def test_a_column() -> None:
    table = open_table('n,id\n"a\nb",one\n,\nc\nd,# two;one ;\n', "x.csv", "id", ",")
    assert column_names(table) == {"one": 3, "# two;one ;": 6}
    assert column_names(table, ";") == {"one": 3, "# two": 6}
