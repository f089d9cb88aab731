"""Definitions and notes, of which an item has several: a line for each, and a single one with its own paragraphs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import yaml

FISH = "concept/fish#definitions"
NOTES = ["Live in {place}.", "Breathe\n\nby gills."]
GERMAN = ["Leben in {place}.", "Atmen\n\ndurch Kiemen."]


def translated(root: Path) -> Any:
    item = yaml.safe_load((root / "taxonomy/concepts/fish.yaml").read_text(encoding="utf-8"))
    return item["translations"]["de"]["definitions"]


def test_several_definitions_stay_several(animals: Path, run: Callable[..., Any]) -> None:
    def taxokit(*words: str) -> Any:
        result = run(*words, cwd=animals)
        assert result.code == 0, result.err
        return result

    def fill(text: str) -> str:
        taxokit("translate", "export", "de", "--out", "de.po")
        file = polib.pofile(str(animals / "de.po"))
        entry = next(entry for entry in file if entry.msgctxt == FISH)
        entry.fuzzy, entry.msgstr = False, text
        file.save()
        result = taxokit("translate", "import", "de.po")
        assert taxokit("translate", "import", "de.po").err == "taxokit: nothing to change\n"
        return f"{entry.msgid}|{result.err}"

    taxokit("set", "fish", f"definitions={NOTES[1]}")
    assert fill(GERMAN[1]) == f"{NOTES[1]}|"
    assert translated(animals) == [GERMAN[1]]
    taxokit("set", "fish", f"definitions={NOTES[0]}", f"definitions={NOTES[1]}")
    assert fill("Leben in {place}.\nAtmen\\\n\\\ndurch Kiemen.") == "Breathe\\\n\\\nby gills.\nLive in {place}.|"
    assert translated(animals) == sorted(GERMAN)

    old = (animals / "de.po").read_text(encoding="utf-8")
    taxokit("set", "fish", f"definitions={NOTES[1]}")
    (animals / "de.po").write_text(old.replace("Leben in", "Wohnen in"), encoding="utf-8")
    assert "stale" in taxokit("translate", "import", "de.po", "--theirs").err
    assert translated(animals) == [GERMAN[1], "Wohnen in {place}."]
