"""The week of a translator: export, translate a third, sources that change meanwhile, a merge by gettext, import."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import pytest

from support.verifying import commit, git

pytestmark = pytest.mark.skipif(shutil.which("msgmerge") is None, reason="GNU gettext is not installed")


@pytest.mark.full
def test_week_of_a_translator(project_copy: Path, run: Callable[..., Any]) -> None:
    """Ten of the translated texts change in the meantime. All translations arrive, and just these ten are stale."""

    def taxokit(*words: str) -> Any:
        result = run(*words, cwd=project_copy)
        assert result.code == 0, result.err
        return result

    taxokit("translate", "export", "de", "--out", "po/de.po")
    file = polib.pofile(str(project_copy / "po/de.po"))
    third = file[: len(file) // 3]
    for entry in third:
        entry.msgstr = f"„{entry.msgid}“ auf Deutsch"
    file.save()
    definitions = [entry for entry in third if entry.msgctxt.endswith("#definition")][:10]
    for entry in definitions:
        taxokit("set", entry.msgctxt.removesuffix("#definition"), f"definition={entry.msgid} It has grown.")
    commas = next(entry for entry in third if entry.msgctxt.endswith("#label") and " " in entry.msgid)
    taxokit("set", commas.msgctxt.removesuffix("#label"), f"label={commas.msgid.replace(' ', ', ', 1)}")
    taxokit("translate", "export", "en", "--out", "po/vocabulary.pot")
    words = ["msgmerge", "--quiet", "--previous", "--update", "--backup=off", "po/de.po", "po/vocabulary.pot"]
    subprocess.run(words, cwd=project_copy, check=True)

    result = taxokit("translate", "import", "po/de.po", "--translator", "Erika Muster")
    assert result.err.count("is of another source text than that of today: stale") == 10
    assert taxokit("translate", "import", "po/de.po", "--translator", "Ada").err.endswith("nothing to change\n")
    (numbers,) = json.loads(taxokit("translate", "status", "de", "--format", "json").out)["languages"]
    assert (numbers["texts"]["stale"], numbers["texts"]["draft"]) == (10, len(third) - 10)

    taxokit("translate", "export", "de", "--out", "po/de.po")
    subprocess.run(["msgfmt", "--check", "-o", "/dev/null", "po/de.po"], cwd=project_copy, check=True)
    file = polib.pofile(str(project_copy / "po/de.po"))
    assert len(file.fuzzy_entries()) == 10
    for entry in file.fuzzy_entries():
        entry.fuzzy = False
        entry.msgstr += " Er ist gewachsen."
    file.save()
    taxokit("translate", "import", "po/de.po", "--reviewed-by", "Grace")
    (numbers,) = json.loads(taxokit("translate", "status", "de", "--format", "json").out)["languages"]
    assert (numbers["texts"]["stale"], numbers["texts"]["reviewed"]) == (0, len(third))
    taxokit("check")

    options = project_copy / "pyproject.toml"
    own = options.read_text(encoding="utf-8")
    for gate, is_released in ((numbers["percentage"] + 1, False), (numbers["percentage"], True)):
        gates = f'[tool.taxokit.translations.de]\ngate = {gate}\ntranslators = ["Erika Muster"]\n'
        options.write_text(own + gates, encoding="utf-8")
        git(project_copy, "init", "--quiet")
        for key, value in (("user.name", "Ada"), ("user.email", "ada@example.org"), ("commit.gpgsign", "false")):
            git(project_copy, "config", key, value)
        commit(project_copy, "A week")
        version = "1.0.0-rc.1" if not is_released else "1.0.0"
        taxokit("release", version, "--date", "2026-06-14")
        released = json.loads((project_copy / f"releases/{version}/translations.json").read_text(encoding="utf-8"))
        (language,) = released["languages"]
        assert (language["released"], language["texts"]["reviewed"]) == (is_released, len(third))
        document = (project_copy / f"releases/{version}/taxonomy.json").read_text(encoding="utf-8")
        assert ("auf Deutsch" in document) == is_released
        notes = (project_copy / f"releases/{version}/NOTES.md").read_text(encoding="utf-8")
        assert ("Erika Muster" in notes) == is_released
