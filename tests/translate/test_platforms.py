"""The configurations for Weblate and Crowdin: their patterns match the files of the documented commands, and back."""

import fnmatch
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import pytest
import yaml

Taxokit = Callable[..., Any]

LANGUAGES = ("de", "pt-BR", "zh-Hans")


@pytest.fixture
def documented(repository: Path, animals: Path, run: Callable[..., Any]) -> Callable[[str], set[str]]:
    """Run the commands of `taxokit` in a section of the page, with some languages; return the files in `po/`."""

    def commands(title: str) -> set[str]:
        page = (repository / "docs/translations.md").read_text(encoding="utf-8")
        section = re.split(r"^##+ ", page.partition(f"\n### {title}\n")[2], flags=re.MULTILINE)[0]
        lines = re.findall(r"^taxokit (translate export .*)$", section, re.MULTILINE)
        assert lines
        for line in lines:
            assert run(*shlex.split(line), cwd=animals).code == 0
        return {path.relative_to(animals).as_posix() for path in (animals / "po").iterdir()}

    options = animals / "taxokit.toml"
    tables = "".join(f"[translations.{language}]\ngate = 0\n" for language in LANGUAGES)
    options.write_text(f"{options.read_text(encoding='utf-8')}\n{tables}", encoding="utf-8")
    return commands


def translated(path: Path, text: str) -> None:
    file = polib.pofile(str(path))
    entry = next(entry for entry in file if entry.msgctxt == "concept/fish#label")
    entry.msgstr = text
    file.save()


def test_weblate(repository: Path, animals: Path, documented: Callable[[str], set[str]], run: Taxokit) -> None:
    component = json.loads((repository / "examples/translations/weblate.json").read_text(encoding="utf-8"))
    files = documented("Weblate")
    mask, template = component["filemask"], component["new_base"]
    assert files == {template, *(mask.replace("*", language) for language in LANGUAGES)}
    assert not fnmatch.fnmatch(template, mask), "the template is no translation"
    assert (component["file_format"], component["source_language"]["code"]) == ("po", "en")
    for text in ("Peixe", "Peixes"):
        translated(animals / "po/pt-BR.po", text)
        assert run("translate", "import", "po/pt-BR.po", cwd=animals).err == ""
        documented("Weblate")
    assert run("translate", "import", "po/pt-BR.po", cwd=animals).err == "taxokit: nothing to change\n"


def test_crowdin(repository: Path, animals: Path, documented: Callable[[str], set[str]], run: Taxokit) -> None:
    config = yaml.safe_load((repository / "examples/translations/crowdin.yml").read_text(encoding="utf-8"))
    (entry,) = config["files"]
    assert f"{entry['source']}".lstrip("/") in documented("Crowdin")
    codes = {"de": "de", "pt-BR": "pt-BR", "zh-CN": "zh-Hans"}  # of languages in Crowdin, and in the vocabulary
    mapping = entry["languages_mapping"]["two_letters_code"]
    paths = {entry["translation"].replace("%two_letters_code%", mapping.get(code, code)).lstrip("/") for code in codes}
    assert paths == {f"po/{language}.po" for language in codes.values()}
    for text in ("Peixe", "Peixes"):  # made of the template each time, without any comment of ours
        file = polib.pofile(str(animals / "po/vocabulary.pot"))
        file.metadata = {"Language": "pt_BR", "Content-Type": "text/plain; charset=UTF-8"}
        file.save(str(animals / "po/pt-BR.po"))
        translated(animals / "po/pt-BR.po", text)
        assert run("translate", "import", "po/pt-BR.po", "--theirs", cwd=animals).err == ""
        assert f"label: {text}\n" in (animals / "taxonomy/concepts/fish.yaml").read_text(encoding="utf-8")
