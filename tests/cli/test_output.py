"""Text for a terminal: widths, wrapping, tables."""

import sys
from pathlib import Path

import pytest

from taxokit.cli.output import open_taxonomy
from taxokit.text.terminal import columns, padded, page_width, table, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("日本語", 6), ("e\u0301", 1), ("👍", 2), ("שלום", 4), ("a\u200db", 2), ("", 0)],
)
def test_columns_that_a_text_takes(text: str, width: int) -> None:
    assert columns(text) == width
    assert columns(padded(text, 8)) == 8
    assert padded(text, 8, right=True) == " " * (8 - width) + text


def test_text_is_wrapped_by_its_visible_width() -> None:
    assert wrapped("one two three", 9, "- ") == ["- one two", "  three"]
    assert wrapped("日本 日本 日本", 9) == ["日本 日本", "日本"]
    assert wrapped("one two", 5, "* ", "") == ["* one", "two"]
    assert wrapped("", 10, "* ") == ["*"]
    assert wrapped("a\nb", 10) == ["a b"]


@pytest.mark.parametrize("text", ["x" * 50, "日" * 25, "e\u0301" * 50, "word " + "y" * 45, "👍" * 25])
@pytest.mark.parametrize("width", [1, 2, 7, 40])
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(columns(line) <= max(width, 2) for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_table_wraps_its_widest_column() -> None:
    rows = [("a", "1", "some words"), ("bbb", "20", "日本語 日本語")]
    assert table(rows, 40, numbers=[1]) == ["a     1  some words", "bbb  20  日本語 日本語"]
    assert table(rows, 18, numbers=[1]) == ["a     1  some", "         words", "bbb  20  日本語", "         日本語"]
    assert table([("x" * 12, "1")], 8, numbers=[1]) == ["xxxxx  1", "xxxxx", "xx"]
    assert table([], 40) == []


def test_width_is_that_of_the_terminal_within_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert page_width() == 80
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert page_width() == 100
    monkeypatch.setenv("COLUMNS", "64")
    assert page_width() == 64
    monkeypatch.setenv("COLUMNS", "3")
    assert page_width() == 40


def test_files_that_cannot_be_read_are_named_once(thesaurus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text("id: [\n", encoding="utf-8")
    (thesaurus / "taxonomy/themes/binary.yaml").write_bytes(b"\xff\xfe")
    taxonomy = open_taxonomy(thesaurus)
    assert [item.id for item in taxonomy.items if item.cls.kind == "theme"] == ["speicherung"]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "taxokit: not read: taxonomy/themes/binary.yaml:1:1: is not UTF-8",
        "taxokit: not read: taxonomy/themes/erzeugung.yaml:2:1: while parsing a flow node did not find expected node content",
    ]
