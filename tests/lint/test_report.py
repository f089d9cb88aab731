"""The results that reports get."""

import os
from pathlib import Path

import pytest

from taxokit.lint.report import REPORTS, FixedText, Results, text_of_file, texts_below
from taxokit.text.diagnostics import Diagnostic, Location, Replacement, Severity

TEXT = "id: a\r\nlabel: 'b '\n\u200b\n"


def results(fix: Replacement | None = None) -> Results:
    finding = Diagnostic(Location("a.yaml", 2, 8), "m", "", fix, rule="x", severity=Severity.ERROR)
    return Results([finding], text_of=lambda path: TEXT if path == "a.yaml" else "")


@pytest.mark.parametrize("name", REPORTS.names())
def test_each_of_them_writes_whole_lines_about_a_file_that_cannot_be_read(name: str) -> None:
    text = REPORTS.all()[name](Results([Diagnostic(Location("gone", 7, 7), "m", rule="x", severity=Severity.ERROR)]))
    assert text.endswith("\n")
    assert "gone" in text


@pytest.mark.parametrize(
    ("fix", "change"),
    [
        (None, None),
        (Replacement(14, 18, "b"), FixedText(2, 8, 2, 12, "b", "write `b` for `'b '`")),
        (Replacement(7, 19, ""), FixedText(2, 1, 3, 1, "", "remove `label: 'b '`")),
        (Replacement(19, 19, "x: 1\n"), FixedText(3, 1, 3, 1, "x: 1\n", "add `x: 1`")),
        (Replacement(19, 20, ""), FixedText(3, 1, 3, 2, "", r"remove `\u200b`")),
        (Replacement(21, 21, "c" * 99), FixedText(4, 1, 4, 1, "c" * 99, f"add `{'c' * 59}…`")),
        (Replacement(0, 999, "the file changed"), None),
    ],
)
def test_fix_in_lines_and_columns(fix: Replacement | None, change: FixedText | None) -> None:
    report = results(fix)
    assert report.change(report.findings[0]) == change


def test_counts_are_there_for_every_severity() -> None:
    assert results().counts == {Severity.ERROR: 1, Severity.WARNING: 0, Severity.INFO: 0}


@pytest.mark.parametrize(
    ("location", "line"),
    [
        (Location("a.yaml", 1, 1), "id: a"),
        (Location("a.yaml", 4, 1), ""),
        (Location("a.yaml", 5, 1), None),
        (Location("a.yaml"), None),
        (Location("b.yaml", 1, 1), ""),
    ],
)
def test_line_of_a_place(location: Location, line: str | None) -> None:
    assert results().line_at(location) == line


def test_texts_of_a_repository(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (root / "link").symlink_to(tmp_path / "secret")
    (root / "a.yaml").write_bytes("ä\r\n".encode())
    (root / "latin").write_bytes(b"\xe4")
    text_of = texts_below(root)
    assert text_of("a.yaml") == "ä\r\n"
    assert [text_of(name) for name in ("link", "latin", "gone", ".")] == [""] * 4


def test_text_of_a_file_that_somebody_named(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_bytes("ä\r\n".encode())
    (tmp_path / "latin").write_bytes(b"\xe4")
    assert text_of_file(str(tmp_path / "a.ttl")) == "ä\r\n"
    assert [text_of_file(os.fspath(tmp_path / name)) for name in ("latin", "gone", ".", "a\x00b")] == [""] * 4
