"""The import of tables by people: a second time, with changes, tried out, and with columns that say nothing."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from support.imports import sources
from taxokit.importer.run import import_into, read_source
from taxokit.repository.project import find_project

Run = Callable[..., Any]

MAP = ("--map", "Term=label", "--map", "German=label@de", "--map", "Parent=broader", "--map", "Synonyms=alt_labels")
CODES = """\
id,Term,German,Parent,Synonyms
X000,Energy,Energie,,
X001,Solar power,Sonnenkraft,X000,sun power|PV
X.2,Wind power,Windkraft,X000,wind
X-2,Wind pumps,,X000,
"""

TWICE = {
    "codes": "id,label,broader\nX.1,A,\nX-1,B,X.1\nx 1,C,X-1\n",
    "notations": "notations,label\nT58.5|A 1,A\nT58-5,B\n",
    "labels": "label,label@de\nBank,Ufer\nBank,Geldhaus\nÜber uns,\n",
    "labels in another language": "label@de\nBank\nGift\n",
    "IRIs": "iri,id,label\nhttps://example.net/words/concept/a,a,A\nhttp://example.org/v/a,b,B\n",
}


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "terms.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("case", TWICE)
def test_a_second_import_changes_nothing_and_says_so(
    case: str, words: Path, table: Callable[[str], Path], run: Run
) -> None:
    path = table(TWICE[case])
    first = import_into(read_source(path, {}, "|"), find_project(words))
    before = sources(words)
    assert (len(before), first.unmapped) == (TWICE[case].count("\n") - 1, [])
    second = run("import", path, cwd=words)
    assert (second.code, sources(words)) == (0, before)
    assert second.out.endswith("nothing to change: everything in the file is already there\n")
    assert run("import", path, "--update", cwd=words).out.endswith("no changes\n")
    assert sources(words) == before


def test_codes_are_kept_as_notations(words: Path, table: Callable[[str], Path], run: Run) -> None:
    assert run("import", table(CODES), *MAP, cwd=words).code == 0
    items = sources(words)
    notations = {path: data.get("notations") for path, data in items.items()}
    assert list(notations.values()) == [["X-2"], ["X.2"], ["X000"], ["X001"]]
    assert items["concepts/x001.yaml"]["broader"] == ["x000"]


def test_the_command_that_follows_repeats_the_options(words: Path, table: Callable[[str], Path], run: Run) -> None:
    path = table(CODES)
    run("import", path, *MAP, cwd=words)
    table(CODES.replace("Solar power", "Photovoltaics"))
    result = run("import", path, *MAP, "--separator", "|", cwd=words)
    assert f"next: `taxokit import {shlex.join([str(path), *MAP, '--update'])}`, for values" in result.out


def test_a_table_that_changed_changes_the_sources(
    words: Path, table: Callable[[str], Path], run: Run, snapshot: SnapshotAssertion
) -> None:
    path = table(CODES)
    run("import", path, *MAP, cwd=words)
    run("set", "x001", "definitions", "By people.", cwd=words)
    for old, new in (
        ("Solar power", "Photovoltaics"),
        ("sun power|PV", "PV"),
        ("Windkraft", "Windenergie"),
        ("X-2", "X-3"),
    ):
        table(path.read_text(encoding="utf-8").replace(old, new))
    before = sources(words)
    tried = run("import", path, *MAP, "--update", "--dry-run", cwd=words)
    assert (tried.code, sources(words)) == (0, before)
    result = run("import", path, *MAP, "--update", cwd=words)
    assert result.code == 0, result.err
    assert {name: data for name, data in sources(words).items() if data != before.get(name)} == snapshot
    base = shutil.copy(path, path.with_name("before.csv"))
    table(path.read_text(encoding="utf-8").replace(",PV", ",").replace("Windenergie", ""))
    without_base = run("import", path, *MAP, "--update", cwd=words)
    assert without_base.out.endswith("no changes\n")  # an empty cell says nothing
    assert run("import", path, *MAP, "--update", "--base", base, cwd=words).code == 0
    changed = sources(words)
    assert "translations" not in changed["concepts/x-2.yaml"]
    assert changed["concepts/x001.yaml"]["definitions"] == ["By people."]


REFUSED = {
    "no column": ("Code,Name\nX1,A\n", ()),
    "the identifier alone": ("id,Name\nX1,A\nX2,B\n", ()),
    "a column that nothing fits": ("id,Name\nX1,A\nX2,B\n", ("--map", "Name=broader")),
}


@pytest.mark.parametrize("into", ["words", "new"])
def test_a_table_of_which_nothing_would_be_left_is_refused(
    into: str, words: Path, table: Callable[[str], Path], run: Run, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    new = ("--into", tmp_path / "new", "--title", "T", "--namespace", "https://example.org/t/", "--creator", "A")
    options = ("--into", words) if into == "words" else (*new, "--language", "en", "--license", "CC0-1.0")
    messages = {}
    for case, (text, mapping) in REFUSED.items():
        result = run("import", table(text), *mapping, *options)
        assert result.code == 2
        messages[case] = result.err.replace(str(tmp_path), "")
    assert messages == snapshot(name="messages")
    assert sources(words) == {}
    assert not (tmp_path / "new").exists()


def test_losses_are_a_line_for_each_cause(
    words: Path, table: Callable[[str], Path], run: Run, snapshot: SnapshotAssertion
) -> None:
    rows = "".join(f"C {number},L{number},x{number},not {number},note {number}\n" for number in range(30))
    result = run("import", table(f"id,label,broader,status,Notes\n{rows}"), cwd=words)
    assert (result.code, result.out.replace(str(words), "words")) == (0, snapshot)


@pytest.mark.parametrize("name", ["terms.csv", "terms.ttl"])
@pytest.mark.parametrize("into", ["words", "new"])
def test_a_dry_run_writes_nothing(
    name: str, into: str, words: Path, run: Run, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    path = tmp_path / name
    turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <http://example.org/v/a> a skos:Concept ."
    path.write_text("label\nA\nB\n" if name == "terms.csv" else turtle, encoding="utf-8")
    new = ("--into", tmp_path / "new", "--title", "T", "--namespace", "https://example.org/t/", "--creator", "A")
    options = ("--into", words) if into == "words" else (*new, "--language", "en", "--license", "CC0-1.0")
    result = run("import", path, "--dry-run", *options)
    assert (result.code, result.err) == (0, "")
    assert result.out.replace(str(tmp_path), "") == snapshot
    assert sources(words) == {}
    assert not (tmp_path / "new").exists()
