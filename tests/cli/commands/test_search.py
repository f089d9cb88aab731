"""`taxokit search`: items by their words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


def test_long_text_is_cut_around_the_match(thesaurus: Path, run: Run, edit: Run, snapshot: SnapshotAssertion) -> None:
    text = " ".join(["Anfang"] * 30 + ["Gezeiten"] + ["Ende"] * 30)
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "Bewegte elektrische Ladung.", text)
    lines = run("search", "gezeiten", cwd=thesaurus).out.splitlines()
    assert lines == snapshot
