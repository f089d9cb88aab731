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
