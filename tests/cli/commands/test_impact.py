"""`taxokit impact`: the consequences of a release for users of some identifiers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_unreadable_list_is_an_error(kitchen: Path, run: Run) -> None:
    missing = run("impact", "none.txt", "--from", "1.0.0", cwd=kitchen)
    assert missing.code == 2
    assert "'none.txt' does not exist" in missing.err
    (kitchen / "used.txt").write_bytes(b"fr\xfcing")
    result = run("impact", "used.txt", "--from", "1.0.0", cwd=kitchen)
    assert (result.code, result.err) == (2, "taxokit: error: used.txt:1: is not UTF-8; save it as UTF-8\n")


def test_table_is_not_read_as_a_list(kitchen: Path, run: Run) -> None:
    (kitchen / "courses.csv").write_text("course,skill\nCooking,frying\n", encoding="utf-8")
    result = run("impact", "courses.csv", "--from", "1.0.0", cwd=kitchen)
    assert result.code == 2
    assert "is a table; name the column of the identifiers with --column: course or skill\n" in result.err
    (kitchen / "courses.csv").write_text("frying\n", encoding="utf-8")
    assert run("impact", "courses.csv", "--from", "1.0.0", cwd=kitchen).code in (0, 1)
