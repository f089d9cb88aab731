"""The commands that look items up, on hostile data."""

import contextlib
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.depth import examples, share
from taxokit.cli.commands import show
from taxokit.text.terminal import columns

Run = Callable[..., Any]

COMMANDS = [
    ["show", "one", "two"],
    ["search", "one", "wort", "日本", "x"],
    ["tree"],
    ["tree", "--kind", "term", "--depth", "1"],
    ["stats"],
    ["similar", "--min-score", "0"],
    ["similar", "term/one", "--min-score", "0"],
]
LOOKUPS = pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)

TEXTS = {
    "long word": "x" * 500,
    "long words": "wort " + "Donaudampfschifffahrt" * 20 + " wort",
    "wide": "日本語の検索拡張生成" * 20,
    "combining": "e\u0301\u0323" * 200,
    "right to left": "قاعدة المعرفة للطاقة المتجددة " * 8,
    "mixed directions": "one שלום two عالم " * 10,
    "emoji": "👩\u200d🔬🏳️\u200d🌈 " * 30,
    "controls": "a\x1b[31mb\x07\x1b]0;title\x07",
    "bidirectional controls": "one \u202etwo\u202c \u2066three\u2069",
    "line breaks": "one\n\n\ntwo\ttab",
    "only spaces": "     ",
    "only marks": "\u0301\u0301",
    "symbols": "… — & / |",
    "markup": "[bold]<b>%s {0}\\n",
}


def write(thesaurus: Path, text: str, other: str = "Wort") -> None:
    """Write the thesaurus anew, with a text in each slot for text."""
    terms = [
        {
            "id": "one",
            "label": text,
            "synonyms": [text, other],
            "definition": text,
            "notes": [text],
            "translations": {"en": {"label": text, "definition": text}},
            "related": ["two", text],
        },
        {"id": "-".join(["eighty"] * 11) + "-ch", "label": text},
        {"id": "two", "label": other, "definition": text, "builds_on": ["one"]},
    ]
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    theme = {"id": "theme", "label": text, "terms": terms}
    (thesaurus / "taxonomy/themes/theme.yaml").write_text(yaml.safe_dump(theme, allow_unicode=True), encoding="utf-8")


def assert_well_laid_out(out: str) -> None:
    for line in out.splitlines():
        assert columns(line) <= 80, line
        assert all(unicodedata.category(c) != "Cc" for c in line), line
    assert not set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@LOOKUPS
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_breaks_the_layout(
    thesaurus: Path, run: Run, arguments: list[str], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(show, "line_width", lambda: 80)  # as on a terminal; a pipe gets whole lines
    write(thesaurus, text)
    result = run(*arguments, cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert_well_laid_out(result.out)
    result = run(*arguments, "--format", "json", cwd=thesaurus)
    assert (result.code, json.loads(result.out)["format"]) == (0, 1)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_any_text(thesaurus: Path, run: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(show, "line_width", lambda: 80)  # as on a terminal

    @given(st.text(max_size=120))
    @settings(max_examples=examples(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
    def check(text: str) -> None:
        write(thesaurus, text)
        result = run(*arguments, cwd=thesaurus)
        assert result.code in (0, 1, 2), result.err  # 2: the file could not be read, so that there is no such item
        assert_well_laid_out(result.out)

    check()


@LOOKUPS
def test_items_without_label_or_identifier_and_values_of_a_wrong_shape(
    thesaurus: Path, run: Run, arguments: list[str]
) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(
        """\
id: 7
label: [a, {b: c}]
definition: {x: y}
translations: [en, {fr: 3}]
stage: [x]
terms:
  - id: one
  - id: two
    label: {}
    synonyms: text
    translations: {en: [], fr: {label: {a: b}, synonyms: 3}}
    related: {one: two}
    builds_on: [[one], {two: one}, null, 3, two, one]
    replaced_by: one
    stage: {a: b}
    exact_match: 7
  - label: no identifier
  - {}
  - text
  - null
  - [list]
""",
        encoding="utf-8",
    )
    result = run(*arguments, cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert_well_laid_out(result.out)
    result = run(*arguments, "--format", "json", cwd=thesaurus)
    assert (result.code, json.loads(result.out)["format"]) == (0, 1)


@pytest.mark.parametrize("arguments", [["tree"], ["stats"], ["similar"], ["search", "x"], ["show", "x"]], ids=" ".join)
@pytest.mark.parametrize("document", ["", "themes: []\n", "themes: 7\n", "[", "heading: [x]\nlang: {}\nbase_iri: 7\n"])
def test_taxonomy_with_nothing_in_it(thesaurus: Path, run: Run, arguments: list[str], document: str) -> None:
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    (thesaurus / "taxonomy/taxonomy.yaml").write_text(document, encoding="utf-8")
    result = run(*arguments, cwd=thesaurus)
    assert result.code == {"search": 1, "show": 2}.get(arguments[0], 0)
    assert_well_laid_out(result.out)
    broken = [line for line in result.err.splitlines() if line.startswith("taxokit: not read: taxonomy/taxonomy.yaml")]
    assert len(broken) == (document in ("", "["))


@pytest.mark.parametrize("arguments", [["show", "batterie"], ["search", "batterie"], ["tree"], ["stats"], ["similar"]])
def test_broken_file_is_named_and_the_others_are_searched(thesaurus: Path, run: Run, arguments: list[str]) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_bytes(b"id: \xff\n")
    result = run(*arguments, cwd=thesaurus)
    assert result.code == 0
    assert result.err.splitlines()[0] == "taxokit: not read: taxonomy/themes/erzeugung.yaml:1:1: is not UTF-8"
    result = run(*arguments, "--format", "json", cwd=thesaurus)
    assert json.loads(result.out)["format"] == 1


def test_taxonomy_without_a_namespace(thesaurus: Path, run: Run, edit: Run) -> None:
    edit(thesaurus / "taxonomy/taxonomy.yaml", "base_iri: https://example.org/energy/\n", "")
    [item] = json.loads(run("show", "strom", "--format", "json", cwd=thesaurus).out)["items"]
    assert item["iri"] is None
    assert "IRI" not in run("show", "strom", cwd=thesaurus).out


@pytest.mark.parametrize("arguments", [["show", "strom"], ["search", "strom"], ["tree"], ["stats"]])
def test_colours_are_for_terminals_alone(thesaurus: Path, run: Run, arguments: list[str]) -> None:
    plain = run(*arguments, cwd=thesaurus).out
    assert "\x1b" not in plain
    assert run("--no-color", *arguments, cwd=thesaurus, process=True).out == plain


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    "arguments", [["show", "strom"], *share([["search", "strom"], ["tree"], ["stats"], ["similar", "strom"]], every=4)]
)
def test_colours_on_a_terminal(thesaurus: Path, arguments: list[str]) -> None:
    words = [*arguments, "--min-score", "0"] if arguments[0] == "similar" else arguments
    assert "\x1b[" in on_a_terminal(thesaurus, words, {})
    assert "\x1b[" not in on_a_terminal(thesaurus, words, {"NO_COLOR": "1"})
    assert "\x1b[" not in on_a_terminal(thesaurus, ["--no-color", *words], {})


def on_a_terminal(root: Path, arguments: list[str], env: dict[str, str]) -> str:
    """Run the command line with a pseudo-terminal for its output, and return its output."""
    import pty

    controller, terminal = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "taxokit", *arguments], cwd=root, env={**clean, **env}, stdout=terminal
    ) as process:
        os.close(terminal)
        output = b""
        with contextlib.suppress(OSError):  # the end of a terminal on Linux
            while part := os.read(controller, 4096):
                output += part
        assert process.wait(60) == 0
    os.close(controller)
    return output.decode("utf-8")


@pytest.mark.parametrize("arguments", [["show", "strom"], ["tree"], ["stats"], ["search", "x"], ["similar"]])
def test_outside_of_a_repository(tmp_path: Path, run: Run, arguments: list[str]) -> None:
    result = run(*arguments, cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: no taxonomy/taxonomy.yaml here or in a folder above")
