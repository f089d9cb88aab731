"""Rewriting a column: every other byte stays. Compared with tables whose result is known as they are made."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from taxokit.query.migrate import IdentifierResolver, MigratedTable, column_names, listed_names, migrate, open_table
from taxokit.query.upgrade import ReleasedDocument, SuccessorFinder, Upgrade
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.csv_text import TableError, value_of
from taxokit.text.errors import ConfigError

SCHEMA = read_schema(Path(__file__).resolve().parents[2])
SPACE = "https://genbodha.ai/taxonomy/"


def upgrade_of(old: Mapping[str, str], new: Mapping[str, str]) -> Upgrade:
    """Return the upgrade between two releases of skills, each in use ("") or replaced, as in "any b c"."""
    first, last = (
        ReleasedDocument(Taxonomy(SCHEMA, _document(skills)), name) for skills, name in ((old, "1.0.0"), (new, "2.0.0"))
    )
    return Upgrade(first, last, SuccessorFinder(last, [first]))


def _document(policies: Mapping[str, str]) -> dict[str, object]:
    skills: list[dict[str, object]] = []
    for identifier, words in policies.items():
        policy, *others = words.split() or [""]
        gone = {"status": "deprecated", "replacement": policy, "replaced_by": others} if policy else {}
        skills.append({"id": identifier, **gone})
    return {"namespace": SPACE, "categories": [{"id": "all", "skills": skills}]}


UPGRADE = upgrade_of(
    dict.fromkeys(("old", "split", "unsure", "kept", "dead"), ""),
    {
        "old": "one new",
        "split": "all part rest",
        "unsure": "any part rest",
        "dead": "none",
        "kept": "",
        "new": "",
        "part": "",
        "rest": "",
    },
)
REPLACED = {
    "old": "new",
    " old\t": " new\t",
    "skill/old": "skill/new",
    f"{SPACE}skill/old": f"{SPACE}skill/new",
}


def run(
    text: str, separator: str = "", delimiter: str = "", *, expand: bool = False, upgrade: Upgrade = UPGRADE
) -> MigratedTable:
    return migrate(open_table(text, "x.csv", "id", delimiter), IdentifierResolver(upgrade, expand=expand), separator)


@dataclass(frozen=True)
class Written:
    """A cell as a table has it: its value, and whether it is quoted."""

    value: str
    quoted: bool

    def text(self, delimiter: str) -> str:
        needs = any(mark in self.value for mark in (delimiter, '"', "\r", "\n"))
        return '"' + self.value.replace('"', '""') + '"' if self.quoted or needs else self.value


OTHER = st.builds(Written, st.text('ab "\n\r,;\t|é\u2028', max_size=6), st.booleans())
NAMED = st.builds(
    Written,
    st.sampled_from([*REPLACED, "kept", "dead", "unsure", "split", "", "  ", "what?", "a,b;c|d\te"]),
    st.booleans(),
)


@given(
    rows=st.lists(st.tuples(st.lists(OTHER, max_size=2), NAMED, st.lists(OTHER, max_size=2)), max_size=6),
    delimiter=st.sampled_from(",;\t|"),
    ends=st.lists(st.sampled_from(["\r\n", "\n", "\r"]), min_size=7, max_size=7),
    mark=st.sampled_from(["", "\ufeff"]),
    is_ended=st.booleans(),
)
def test_every_other_byte_stays(
    rows: list[tuple[list[Written], Written, list[Written]]], delimiter: str, ends: list[str], mark: str, is_ended: bool
) -> None:
    before, after = (
        _table(rows, delimiter, ends, mark, names, is_ended=is_ended) for names in (dict[str, str](), REPLACED)
    )
    result = run(before, delimiter=delimiter)
    assert result.text == after
    # and the rows that the csv module reads differ in that column alone
    read = [
        list(csv.reader(io.StringIO(text.removeprefix(mark), newline=""), delimiter=delimiter))
        for text in (before, result.text)
    ]
    for old, new in zip(*read, strict=True):
        assert [REPLACED.get(cell, cell) if place == 1 else cell for place, cell in enumerate(old)] == new
    assert result.rewritten == sum(row[1].value in REPLACED for row in rows if row[0])


def _table(
    rows: list[tuple[list[Written], Written, list[Written]]],
    delimiter: str,
    ends: list[str],
    mark: str,
    names: Mapping[str, str],
    *,
    is_ended: bool,
) -> str:
    """Write a table whose second column, if a row has one, holds the names."""
    lines = [f"who{delimiter}id{delimiter}more{ends[-1]}"]
    for (first, named, others), end in zip(rows, ends, strict=False):
        cells = [first[0], named, *others] if first else [Written("x", quoted=False)]
        if first:
            cells[1] = Written(names.get(named.value, named.value), named.quoted)
        lines.append(delimiter.join(cell.text(delimiter) for cell in cells) + end)
    text = "".join(lines)
    return mark + (text if is_ended or len(rows) == 0 else text.removesuffix(ends[len(rows) - 1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,n\nold|kept,1\n", "id,n\nnew|kept,1\n"),
        ("id,n\n old | old ,1\n", "id,n\n new | new ,1\n"),
        ('id,n\n"old|",1\n', 'id,n\n"new|",1\n'),
        ("id,n\nwhat?|old,1", "id,n\nwhat?|new,1"),
        ("id,n\n|,1\n", "id,n\n|,1\n"),
    ],
)
def test_cells_can_name_several(text: str, expected: str) -> None:
    assert run(text, "|").text == expected


def test_white_space_can_separate() -> None:
    assert run("id\nold  kept old\n", " ").text == "id\nnew  kept new\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('n,id,m\n1,split,"x\ny"\n2,old,z\n', 'n,id,m\n1,part,"x\ny"\n1,rest,"x\ny"\n2,new,z\n'),
        ('n,id\r\n1,"split"', 'n,id\r\n1,"part"\r\n1,"rest"'),
        ("id\r\n split\n", "id\r\n part\n rest\n"),
        ("id\nunsure\ndead\n", "id\nunsure\ndead\n"),
    ],
)
def test_rows_are_repeated_on_request(text: str, expected: str) -> None:
    assert run(text).text == text.replace("old", "new")
    assert [entry.resolution.reason for entry in run(text).not_migrated][:1] in (["all"], ["any"])
    result = run(text, expand=True)
    assert result.text == expected
    assert "all" not in [entry.resolution.reason for entry in result.not_migrated]


def test_cells_with_several_names_are_extended() -> None:
    assert run("id\nkept; split ;old\n", ";", ",", expand=True).text == "id\nkept; part ; rest ;new\n"


def test_repeated_name_in_a_cell_is_reported_and_stays() -> None:
    text = "id\nnew|old\nold|kept|kept\nold|new|kept\n"
    upgrade = upgrade_of({"old": "", "new": "", "kept": ""}, {"old": "one new", "new": "", "kept": ""})
    result = run(text, "|", upgrade=upgrade)
    assert result.text == text.replace("old", "new")
    (noted,) = result.notes
    assert (noted.name, noted.resolution.reason, noted.lines) == ("new", "repeated", [2, 4])
    assert not result.not_migrated


def test_counts() -> None:
    result = run("n,id\n1,old\n2,old\n3,unsure\n4,\n5\n\n6,kept\n7,what?\n8,new\n")
    assert (result.named, result.unchanged, result.rewritten, result.left, result.empty) == (6, 2, 2, 2, 1)
    assert result.rewrites == {("old", ("new",)): [2, 3]}
    assert [(entry.name, entry.resolution.reason, entry.lines) for entry in result.not_migrated] == [
        ("unsure", "any", [4]),
        ("", "no-cell", [6]),
        ("what?", "unknown", [9]),
    ]
    assert [(entry.name, entry.resolution.reason, entry.lines) for entry in result.notes] == [("new", "newer", [10])]


def test_a_table_without_anything_to_do_is_the_same() -> None:
    for text in ("id", "id\n", 'id\r\n"kept"\r\r\n'):
        result = run(text)
        assert (result.text, result.rewritten, result.not_migrated) == (text, 0, [])


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
def test_delimiter_is_chosen_by_the_header(header: str, delimiter: str) -> None:
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
