"""A source line with a caret, as a terminal shows it."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.lint.report import excerpt, line_starts


@pytest.mark.parametrize(
    ("line", "column", "shown", "spaces"),
    [
        ("label: Energy", 8, "label: Energy", 7),
        ("label: Energy", 1, "label: Energy", 0),
        ("", 1, "", 0),
        ("ab", 3, "ab", 2),  # behind the end, if something is missing
        ("ab", 99, "ab", 2),
        ("ab", 0, "ab", 0),
        ("a  ", 1, "a", 0),
        ("a   ", 3, "a ", 2),  # white space at the end is the fault
        ("\tx", 2, "    x", 4),
        ("a\tx", 3, "a    x", 5),
        ("風力x", 3, "風力x", 4),
        ("ｆｕｌｌ x", 6, "ｆｕｌｌ x", 9),
        ("e\u0301x", 3, "e\u0301x", 1),
        ("e\u0301x", 2, "e\u0301x", 0),  # a mark stands on its letter
        ("\u0301x", 1, "\u0301x", 0),
        ("a\u200bx", 3, "a\\u200bx", 7),
        ("a\x1b[31mx", 7, "a\\x1b[31mx", 9),
        ("a\u202ex", 2, "a\\u202ex", 1),
        ("a\xa0x", 3, "a\\xa0x", 5),
        ("👍 x", 3, "👍 x", 3),
    ],
)
def test_caret_stands_under_its_character(line: str, column: int, shown: str, spaces: int) -> None:
    assert excerpt(line, column) == (shown, " " * spaces + "^")


@pytest.mark.parametrize(
    ("column", "shown", "spaces"),
    [
        (1, "0123456789abcdefghi…", 0),
        (15, "…9abcdefghij01234567…"[:20], 6),
        (40, "…3456789abcdefghij"[-19:], 19),
    ],
)
def test_long_line_is_cut_around_the_place(column: int, shown: str, spaces: int) -> None:
    line = "0123456789abcdefghij" * 2
    text, caret = excerpt(line, column, 20)
    assert len(text) <= 20
    assert text[len(caret) - 1] == line[column - 1]
    assert (text.startswith("…"), text.endswith("…")) == (column > 10, column < 30)


def test_end_of_a_long_line() -> None:
    assert excerpt("x" * 200 + "END", 204, 20) == ("…" + "x" * 15 + "END", " " * 19 + "^")


def test_wide_characters_are_not_cut_in_half() -> None:
    text, caret = excerpt("風" * 100, 50, 20)
    assert text == "…" + "風" * 9 + "…"
    assert caret == " " * 7 + "^"


def test_very_long_line_costs_no_more_than_a_long_one() -> None:
    text, caret = excerpt("x" * 5_000_000 + "y" + "x" * 5_000_000, 5_000_001, 50)
    assert len(text) == 50
    assert text[len(caret) - 1] == "y"


def columns_of(text: str) -> int:
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


@given(
    st.text(st.one_of(st.characters(), st.sampled_from("a \t風\u0301\u200b")), max_size=300),
    st.integers(0, 320),
    st.integers(20, 100),
)
def test_an_excerpt_fits_and_is_one_line_that_controls_nothing(line: str, column: int, width: int) -> None:
    shown, caret = excerpt(line, column, width)
    assert columns_of(shown) <= width
    assert len(caret) <= width
    assert shown.isprintable()
    assert caret == " " * (len(caret) - 1) + "^"


@pytest.mark.parametrize(
    ("text", "lines", "starts"),
    [
        ("", [""], [0]),
        ("a\nb\n", ["a", "b", ""], [0, 2, 4]),
        ("a\r\nb\rc", ["a", "b", "c"], [0, 3, 5]),
        ("a\x0b\u2028b\x85c", ["a\x0b\u2028b\x85c"], [0]),
    ],
)
def test_lines(text: str, lines: list[str], starts: list[int]) -> None:
    assert list(line_starts(text)) == starts
    assert [text[start:end].rstrip("\r\n") for start, end in pairwise([*starts, len(text)])] == lines
