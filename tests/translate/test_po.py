"""PO files: what is written is read again, and Debian's gettext takes it, merges it, and gives it back."""

import gettext
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.plurals import PLURALS
from hypothesis import given, settings

from support.exchange_entries import many
from taxokit.text.errors import ConfigError, SourceError
from taxokit.translate.entries import About, Base, Entry, Exchange, fingerprint
from taxokit.translate.forms.po import Po, plural_forms

needs_gettext = pytest.mark.skipif(shutil.which("msgmerge") is None, reason="GNU gettext is not installed")


def written(path: Path, *entries: Entry, language: str = "de") -> Path:
    path.write_bytes(Po().write(Exchange("en", language, entries, "Animals", "1.0.0", "2026-01-01", "https://e.org")))
    return path


def read(path: Path) -> Exchange:
    return Po().read(path.read_bytes(), path)


def gettext_of(*words: str | Path) -> str:
    run = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stderr


def without_names(entry: Entry) -> Entry:
    return replace(entry, translator="", reviewer="")


@given(many())
@settings(deadline=None)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
    path = written(tmp_path_factory.getbasetemp() / "written.po", *entries)
    exchange = read(path)
    assert (exchange.source_language, exchange.language) == ("en", "de")
    assert exchange.entries == list(map(without_names, entries))


@given(many(least=1))
@settings(deadline=None, max_examples=25)
@needs_gettext
def test_gettext_reads_the_same(tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
    """`msgcat` writes the file anew, in its own layout: an independent reader and writer."""
    folder = tmp_path_factory.getbasetemp()
    path = written(folder / "written.po", *entries)
    gettext_of("msgfmt", "--check", "-o", "/dev/null", path)
    gettext_of("msgcat", "-o", folder / "again.po", path)
    assert read(folder / "again.po").entries == list(map(without_names, entries))


@needs_gettext
@pytest.mark.parametrize("language", ["de", "pt-BR", "ar", "zh-Hant", "sr", "tlh", ""])
def test_gettext_accepts_the_header_of_each_language(tmp_path: Path, language: str) -> None:
    entry = Entry("a/b#c", "Source", about=About("a", "B", others=(("fr", "S"),), definition="One.\nTwo\u2028#~ msgid"))
    path = written(tmp_path / "x.po", entry, language=language)
    warnings = gettext_of("msgfmt", "--check", "-o", "/dev/null", path)
    assert not warnings or (not language and "initial default" in warnings)
    assert read(path).language == language


_COMPARED = (
    "be",
    "cs",
    "de",
    "fr",
    "hr",
    "ja",
    "ko",
    "lt",
    "lv",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sr",
    "sv",
    "uk",
    "zh",
)


@pytest.mark.parametrize("language", _COMPARED)
def test_plural_forms_are_those_that_babel_knows(language: str) -> None:
    number, rule = PLURALS[language]
    own = plural_forms(language)
    assert own.startswith(f"nplurals={number};")
    ours, theirs = (gettext.c2py(text) for text in (own.partition("plural=")[2].rstrip(";"), rule))
    assert [ours(n) for n in range(250)] == [theirs(n) for n in range(250)]


def test_translator_who_leaves_the_flag_is_not_sure(tmp_path: Path) -> None:
    stale = Entry("a/b#c", "New", "Alt", "stale", Base("stale", fingerprint("Alt")), "Old")
    path = written(tmp_path / "x.po", stale)
    file = polib.pofile(str(path))
    file[0].msgstr = "Neu"
    file.save()
    assert [(entry.state, entry.is_done) for entry in read(path).entries] == [("unsure", False)]
    file[0].fuzzy = False
    file.save()
    assert [(entry.state, entry.is_done) for entry in read(path).entries] == [("draft", True)]


MERGED = {
    "a/changed#c": ("Energy of the sun for cities", "Energy of the sun for towns"),
    "a/rewritten#c": ("A long sentence about wind", "Completely different words"),
    "a/same#c": ("Water", "Water"),
}


@needs_gettext
def test_msgmerge_keeps_the_source_of_each_translation(tmp_path: Path) -> None:
    """A changed source is fuzzy with its previous text, a rewritten one is no longer in the template."""
    old = [Entry(name, source, base=Base("missing")) for name, (source, _) in MERGED.items()]
    path = written(tmp_path / "old.po", *old)
    file = polib.pofile(str(path))
    for entry in file:
        entry.msgstr = f"Text {entry.msgctxt}"
    file.save()
    new = [Entry(name, source, base=Base("missing")) for name, (_, source) in MERGED.items()]
    new.append(Entry("a/new#c", "Waters", base=Base("missing")))
    template = written(tmp_path / "new.pot", *new, language="")
    gettext_of("msgmerge", "--previous", "-o", tmp_path / "merged.po", path, template)
    exchange = read(tmp_path / "merged.po")
    states = {entry.context: (entry.source, entry.state, entry.base) for entry in exchange.entries}
    missing = Base("missing")
    assert states == {
        "a/changed#c": ("Energy of the sun for cities", "draft", missing),
        "a/rewritten#c": ("Completely different words", "missing", None),
        "a/same#c": ("Water", "draft", missing),
        "a/new#c": ("Waters", "unsure", missing),  # msgmerge guesses, from the text of another item
    }
    assert [(entry.context, entry.source, entry.text) for entry in exchange.former] == [
        ("a/rewritten#c", "A long sentence about wind", "Text a/rewritten#c")
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgctxt "a/b#c\nmsgid "x"\nmsgstr ""\n', 1),
        ('msgid "x"\nmsgstr ""\n"y\n"z"\n', 3),
        ('msgid "x\\"\nmsgstr ""\n', 1),
        ('msgid "x" y\nmsgstr ""\n', 1),
        ('msgid "x"\nmsgstr ""\nnonsense\n', 3),
        ('#~ msgid "x\n#~ msgstr "y"\n', 1),
        ('msgid ""\nmsgstr ""\n\nmsgid "x"\nmsgstr "y"\n', 4),
    ],
)
def test_malformed_file_is_refused_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "x.po"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read(path)
    assert raised.value.where == f"{path}:{line}"


def test_file_that_needs_the_extra_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polib", None)
    with pytest.raises(ConfigError, match=r"polib (is|are) not installed") as raised:
        read(written(tmp_path / "x.po"))
    assert raised.value.hint == 'run `pip install "polib>=1.2"`'


def test_comments_may_have_quotes(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text('# "odd\n# msgid "odd\nmsgctxt "a/b#c"\r\nmsgid "x"\r\nmsgstr "y"\r\n', encoding="utf-8")
    assert [(entry.context, entry.text) for entry in read(path).entries] == [("a/b#c", "y")]
