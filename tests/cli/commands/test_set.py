"""`taxokit set`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FILE = "taxonomy/themes/erzeugung.yaml"


def text_of(root: Path, path: str = FILE) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_a_value_may_begin_with_a_dash(run: Run, thesaurus: Path) -> None:
    with (thesaurus / "taxokit.toml").open("a", encoding="utf-8") as configuration:
        configuration.write('\n[rules.spreadsheet-formula]\nallowed = ["--dry-run"]\n')
    assert run("set", "strom", "notes", "--", "--dry-run", "- x", cwd=thesaurus).code == 0
    assert "    notes:\n      - '- x'\n      - '--dry-run'\n" in text_of(thesaurus)
