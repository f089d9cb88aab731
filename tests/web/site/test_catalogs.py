"""The words of the interface: every message has words in every catalog, with the same placeholders and the same marks."""

import re
from pathlib import Path

import catalogs
import pytest
from babel.messages.jslexer import tokenize

from taxokit.diff.kinds import KINDS
from taxokit.editor.editor import ASSET_FOLDERS
from taxokit.web.languages import OF_CHANGES, catalog, words_of_scripts

LANGUAGES = ("ar", "de", "es", "fr")
TEMPLATES = Path(catalogs.FOLDER).parent / "templates"
SCRIPTS = sorted(path for folder in ASSET_FOLDERS for path in folder.glob("*.js"))
PARTS = re.compile(r"%\(\w+\)s|%s|</?\w+[^>]*>")
UPDATE = "run `python scripts/catalogs.py`, and give the messages that it lists words"

_CODE = re.compile(r"<kbd>[^<]*</kbd>|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>|&\w+;", re.DOTALL)
_IN_ENGLISH = {"api.html", "sparql.html", "entity.html"}  # pages of the service for programmers
_SCRIPTS_IN_ENGLISH = {"api", "sparql", "preview"}  # for programmers and editors
_NAMES = {"SHA-", "APA", "IRI", "Markdown", "class", "can"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_words_with_the_same_placeholders_and_marks(language: str) -> None:
    path = catalogs.FOLDER / f"{language}.po"
    known = catalogs.read(path)
    for message in catalogs.messages():
        entry = known.get(message.id) if message.id else None
        assert entry or not message.id, f"{path.name} lacks {message.id!r}: {UPDATE}"
        texts = entry.string if entry and isinstance(entry.string, tuple) else (entry.string,) if entry else ()
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        for text in texts:
            assert text, f"{path.name} has no words for {message.id!r}: {UPDATE}"
            assert sorted(PARTS.findall(text)) == sorted(PARTS.findall(ids[-1])), (path.name, text)
    assert path.with_suffix(".mo").read_bytes() == catalogs.compiled(known), UPDATE


def test_no_catalog_has_the_words_of_another() -> None:
    words = [{message.id: message.string for message in catalogs.read(path)} for path in catalogs.FOLDER.glob("*.po")]
    sentences = {message for message in words[0] if message and " " in re.sub(r"%\(\w+\)s", "", str(message)).strip()}
    assert len(sentences) > 100
    assert [message for message in sentences if len({str(own[message]) for own in words}) < len(words)] == []


def test_words_of_scripts_are_in_the_language_of_the_page() -> None:
    assert words_of_scripts("en", tuple(SCRIPTS)) == {}
    for language in LANGUAGES:
        of_language = words_of_scripts(f"{language}-x", tuple(SCRIPTS))
        assert all(words != english for english, words in of_language.items() if re.search(r"\w", english))


def test_each_kind_of_change_is_a_message() -> None:
    assert list(OF_CHANGES) == [words[:1].upper() + words[1:] for words in (kind.words for kind in KINDS.values())]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_writes_words_outside_of_the_catalogs(path: Path) -> None:
    if path.stem in _SCRIPTS_IN_ENGLISH:
        return
    tokens = list(tokenize(path.read_text("utf-8")))
    strings = [(token, tokens[at - 2].value) for at, token in enumerate(tokens) if "string" in token.type]
    plain = [token.value for token, before in strings if before != "gettext"]
    assert [words for words in plain if re.search(r"^.[A-Z][a-z]+[ .:]|\} [a-z]{2,}", words)] == []


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_no_template_has_words_outside_of_the_catalogs(path: Path) -> None:
    if path.name in _IN_ENGLISH:
        return
    text = _CODE.sub(" ", path.read_text("utf-8"))
    assert [words for words in re.findall(r"[A-Za-z][A-Za-z ,.'-]+", text) if words.strip() not in _NAMES] == []


def test_an_unknown_language_has_the_interface_in_english() -> None:
    assert catalog("tlh").gettext("Search") == "Search"
    assert catalog("de-AT").gettext("Search") == "Suche"
